// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.wizard;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.intercala.workbench.DocumentEditor;
import org.intercala.workbench.projects.RunEntry;

/** Labelled fields in two columns, as all wizards have them. */
final class Fields {

    private static final int HEIGHT = 28;
    private static final int LONGEST = 100;
    private static final String FORBIDDEN = "/\\:*?\"<>|";

    private final Composite area;
    private final Runnable changed;

    /** @param changed called after every change of a field */
    Fields(final Composite parent, final Runnable changed) {
        this.changed = changed;
        area = new Composite(parent, SWT.NONE);
        final GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 8;
        layout.marginHeight = 12;
        layout.horizontalSpacing = 12;
        layout.verticalSpacing = 8;
        area.setLayout(layout);
    }

    Composite area() {
        return area;
    }

    Text text(final String label, final String value, final String id) {
        label(label);
        final Text text = new Text(area, SWT.BORDER);
        text.setText(value);
        text.setLayoutData(place(text));
        text.setData("org.intercala.id", id);
        text.addListener(SWT.Modify, event -> changed.run());
        return text;
    }

    /** @param editable whether other words than the choices may be typed */
    Combo choice(final String label, final List<String> choices, final boolean editable, final String id) {
        label(label);
        final Combo combo = new Combo(area, editable ? SWT.BORDER : SWT.BORDER | SWT.READ_ONLY);
        combo.setItems(choices.toArray(String[]::new));
        if (!choices.isEmpty()) {
            combo.select(0);
        }
        combo.setLayoutData(place(combo));
        combo.setData("org.intercala.id", id);
        combo.addListener(SWT.Modify, event -> changed.run());
        combo.addListener(SWT.Selection, event -> changed.run());
        return combo;
    }

    /** Text below the fields that explains a choice. */
    Label explanation() {
        label("");
        final Label label = new Label(area, SWT.WRAP);
        final GridData data = new GridData(SWT.FILL, SWT.TOP, true, true);
        data.widthHint = 360;
        data.heightHint = 72;
        label.setLayoutData(data);
        return label;
    }

    /** All fields are equally high, whatever they are. */
    private static GridData place(final Control field) {
        final GridData place = new GridData(SWT.FILL, SWT.CENTER, true, false);
        place.heightHint = HEIGHT - field.computeSize(SWT.DEFAULT, 0).y;
        return place;
    }

    private void label(final String text) {
        new Label(area, SWT.NONE).setText(text);
    }

    /** Projects that are open, by name. */
    static List<String> projects() {
        return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
                .filter(IProject::isAccessible).map(IProject::getName).toList();
    }

    /** The project that a selection belongs to, or the workflow in front, or the first; -1 when there is none. */
    static int chosen(final IStructuredSelection selection) {
        final List<String> names = projects();
        final Object first = selection == null ? null : selection.getFirstElement();
        final IResource resource = first instanceof RunEntry run ? run.project()
                : Adapters.adapt(first, IResource.class);
        final IProject project = resource != null ? resource.getProject() : DocumentEditor.active()
                .map(editor -> Adapters.adapt(editor.getEditorInput(), IFile.class)).map(IFile::getProject)
                .orElse(null);
        return Math.max(names.isEmpty() ? -1 : 0, project == null ? 0 : names.indexOf(project.getName()));
    }

    static IProject project(final String name) {
        return ResourcesPlugin.getWorkspace().getRoot().getProject(name);
    }

    /** What is wrong with a name of a file or project, on any system that may get it; null when nothing is. */
    static String problem(final String name) {
        if (name.isBlank()) {
            return "Give it a name.";
        }
        for (final char letter : FORBIDDEN.toCharArray()) {
            if (name.indexOf(letter) >= 0) {
                return "A name cannot contain " + letter + " because a file is named after it.";
            }
        }
        return name.startsWith(".") || name.endsWith(".") ? "A name cannot begin or end with a full stop."
                : name.length() > LONGEST ? "A name has at most " + LONGEST + " letters." : null;
    }
}
