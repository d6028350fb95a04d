// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.intercala.model.FileException;
import org.intercala.model.Project;
import org.intercala.model.Workflows;
import org.intercala.workbench.Ink;
import org.intercala.workbench.forms.widget.Field;
import org.intercala.workbench.forms.widget.Note;

/** Licence and authors of the project around a workflow; they are written to the project file at once. */
final class ProjectSection {

    private final Form form;
    private final Path file;

    ProjectSection(final Form form) {
        this.form = form;
        file = form.model().folder().resolve(Workflows.PROJECT_FILE);
    }

    void build(final Composite body) {
        if (!Files.exists(file)) {
            form.small(body, "This workflow does not lie in a project.");
            return;
        }
        try {
            final var content = Workflows.loadProject(file);
            final Project project = content.root();
            final Note problem = new Note(body, 1);
            field(body, "Licence", project.getLicense() == null ? "" : project.getLicense(), content.readOnly(),
                    problem, project::setLicense, project);
            field(body, "Authors, separated by semicolons", String.join("; ", project.getAuthors()), content.readOnly(),
                    problem, text -> {
                        project.getAuthors().clear();
                        project.getAuthors().addAll(text.isBlank() ? List.of()
                                : List.of(text.strip().split("\\s*;\\s*")));
                    }, project);
            form.small(body, "Of the whole project; saved to " + Workflows.PROJECT_FILE + " at once.");
        } catch (final FileException unreadable) {
            form.small(body, unreadable.getMessage()).setForeground(Ink.ERROR.color());
        }
    }

    private void field(final Composite body, final String label, final String text, final boolean readOnly,
            final Note problem, final Consumer<String> setter, final Project project) {
        final Composite group = form.group(body, 1, 0);
        form.label(group, label);
        final var field = new Field(group, SWT.LEFT);
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        field.show(text);
        field.setEditable(!readOnly);
        final String[] saved = { text };
        field.text().addListener(SWT.FocusOut, event -> {
            final String typed = field.text().getText();
            if (typed.equals(saved[0])) {
                return;
            }
            setter.accept(typed);
            try {
                Workflows.saveProject(project, file);
                saved[0] = typed;
                form.reflow(problem.show("", Ink.ERROR));
            } catch (final FileException failure) {
                form.reflow(problem.show(failure.getMessage(), Ink.ERROR));
            }
        });
    }
}
