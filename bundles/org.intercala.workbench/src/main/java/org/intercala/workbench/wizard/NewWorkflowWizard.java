// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.wizard;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.intercala.workbench.projects.Opening;

/** Makes an empty workflow in a project and opens it. */
public final class NewWorkflowWizard extends OnePageWizard {

    private static final String ENDING = ".workflow";

    private Text name;
    private Combo project;
    private String suggested = "";

    public NewWorkflowWizard() {
        super("New workflow", "An empty canvas in one of your projects.");
    }

    @Override
    void create(final Fields fields) {
        project = fields.choice("Project", Fields.projects(), false, "newWorkflow.project");
        project.select(Fields.chosen(selection()));
        suggested = free();
        name = fields.text("Name", suggested, "newWorkflow.name");
        name.selectAll();
        name.setFocus();
    }

    private String free() {
        final String first = "pipeline";
        if (project.getText().isEmpty()) {
            return first;
        }
        String stem = first;
        final IProject in = Fields.project(project.getText());
        for (int number = 2; in.getFile(stem + ENDING).exists(); number++) {
            stem = first + "-" + number;
        }
        return stem;
    }

    private String stem() {
        final String text = name.getText().strip();
        return text.endsWith(ENDING) ? text.substring(0, text.length() - ENDING.length()) : text;
    }

    @Override
    String problem() {
        if (name.getText().equals(suggested) && !free().equals(suggested)) {
            suggested = free();
            name.setText(suggested);
        }
        if (project.getText().isEmpty()) {
            return "There is no project yet. Make one first: File > New > Project.";
        }
        final String problem = Fields.problem(stem());
        return problem != null || !Fields.project(project.getText()).getFile(stem() + ENDING).exists() ? problem
                : "The project has a workflow of this name already.";
    }

    @Override
    void finish(final IWorkbenchPage window) throws CoreException {
        final IFile file = NewFiles.workflow(Fields.project(project.getText()), stem(), stem());
        Opening.file(window, file);
    }
}
