// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.wizard;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.intercala.model.ModelFactory;
import org.intercala.model.Project;
import org.intercala.workbench.projects.Opening;
import org.intercala.workbench.projects.ProjectFolders;
import org.intercala.workbench.welcome.Example;

/** Makes a project, empty or as a copy of an example. */
public final class NewProjectWizard extends OnePageWizard {

    private static final String EMPTY = "Empty, with one blank workflow";
    private static final List<String> LICENCES = List.of("CC-BY-4.0", "CC0-1.0", "Apache-2.0", "MIT");

    private final List<Example> examples = Example.all();
    private Combo start;
    private Text name;
    private Combo licence;
    private Text author;
    private Label explanation;
    private String suggested = "";

    public NewProjectWizard() {
        super("New project", "A folder with workflows, materials, data and runs.");
    }

    @Override
    void create(final Fields fields) {
        final List<String> starts = new ArrayList<>(List.of(EMPTY));
        examples.forEach(example -> starts.add("Copy of “" + example.title() + "”"));
        suggested = ProjectFolders.freeName("My project");
        name = fields.text("Name", suggested, "newProject.name");
        start = fields.choice("Content", starts, false, "newProject.content");
        licence = fields.choice("Licence", LICENCES, true, "newProject.licence");
        author = fields.text("Author", System.getProperty("user.name", ""), "newProject.author");
        explanation = fields.explanation();
        name.selectAll();
        name.setFocus();
    }

    private Example example() {
        final int index = start.getSelectionIndex();
        return index > 0 ? examples.get(index - 1) : null;
    }

    @Override
    String problem() {
        final Example example = example();
        licence.setEnabled(example == null);
        author.setEnabled(example == null);
        explanation.setText(example == null ? "" : example.description());
        final String wish = ProjectFolders.freeName(example == null ? "My project" : example.folderName());
        if (name.getText().equals(suggested) && !wish.equals(suggested)) {
            suggested = wish;
            name.setText(wish);
        }
        final String text = name.getText().strip();
        final String problem = Fields.problem(text);
        return problem != null || ProjectFolders.freeName(text).equals(text) ? problem
                : "There is a project of this name already.";
    }

    @Override
    void finish(final IWorkbenchPage window) throws CoreException {
        final Example example = example();
        final String text = name.getText().strip();
        final IProject project;
        if (example == null) {
            final Project content = ModelFactory.eINSTANCE.createProject();
            content.setName(text);
            content.setLicense(licence.getText().strip());
            if (!author.getText().isBlank()) {
                content.getAuthors().add(author.getText().strip());
            }
            project = ProjectFolders.create(text, content);
            NewFiles.workflow(project, "pipeline", text);
        } else {
            project = example.copy(text);
        }
        Opening.project(window, project);
    }
}
