// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.intercala.workbench.run.RunSettings;

/** How pipelines run. */
public final class IntercalaPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    /** Id of the page in plugin.xml. */
    public static final String ID = "org.intercala.workbench.preferences";

    private static final int MOST_THREADS = 1024;

    public IntercalaPage() {
        super(GRID);
    }

    @Override
    public void init(final IWorkbench workbench) {
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, RunSettings.NODE));
    }

    @Override
    protected void createFieldEditors() {
        final int processors = Runtime.getRuntime().availableProcessors();
        final var threads = new IntegerFieldEditor(RunSettings.THREADS,
                "Threads (0 for all " + processors + "):", getFieldEditorParent());
        threads.setValidRange(0, MOST_THREADS);
        threads.setErrorMessage("Threads must be a whole number, 0 for all that the machine has.");
        addField(threads);
        final var cache = new DirectoryFieldEditor(RunSettings.CACHE_FOLDER, "Cache folder:",
                getFieldEditorParent());
        cache.setEmptyStringAllowed(true);
        cache.setErrorMessage("This folder does not exist. Leave the field empty to keep the cache in each project.");
        cache.getTextControl(getFieldEditorParent()).setMessage("In each project: runs/cache");
        addField(cache);
    }
}
