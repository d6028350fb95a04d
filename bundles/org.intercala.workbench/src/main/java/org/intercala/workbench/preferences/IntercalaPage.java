// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.preferences;

import java.util.stream.Stream;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.intercala.workbench.run.RunSettings;

/** How pipelines run. */
public final class IntercalaPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    /** Id of the page in plugin.xml. */
    public static final String ID = "org.intercala.workbench.preferences";

    private static final int MOST_THREADS = 1024;

    private IntegerFieldEditor threads;
    private DirectoryFieldEditor cache;

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
        threads = new IntegerFieldEditor(RunSettings.THREADS,
                "Threads (0 for all " + processors + "):", getFieldEditorParent());
        threads.setValidRange(0, MOST_THREADS);
        threads.setErrorMessage("Threads must be a whole number, 0 for all that the machine has.");
        threads.getTextControl(getFieldEditorParent()).setData("org.intercala.id", RunSettings.THREADS);
        addField(threads);
        cache = new Folder(RunSettings.CACHE_FOLDER, "Cache folder:", getFieldEditorParent());
        cache.setEmptyStringAllowed(true);
        cache.setErrorMessage("This folder does not exist. Leave the field empty to keep the cache in each project.");
        cache.getTextControl(getFieldEditorParent()).setMessage("In each project: runs/cache");
        cache.getTextControl(getFieldEditorParent()).setData("org.intercala.id", RunSettings.CACHE_FOLDER);
        addField(cache);
    }

    @Override
    public void propertyChange(final PropertyChangeEvent event) {
        super.propertyChange(event);
        // A field that is right again takes its message from the page; another one may still be wrong.
        Stream.of(threads, cache).filter(field -> !field.isValid()).findFirst()
                .ifPresent(field -> setErrorMessage(field.getErrorMessage()));
    }

    /** A folder that is looked at with every letter, so that Enter takes it. */
    private static final class Folder extends DirectoryFieldEditor {

        Folder(final String name, final String label, final Composite parent) {
            init(name, label);
            setChangeButtonText(JFaceResources.getString("openBrowse"));
            setValidateStrategy(VALIDATE_ON_KEY_STROKE);
            createControl(parent);
        }
    }
}
