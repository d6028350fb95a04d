// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.wizard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.intercala.data.DataFactory;
import org.intercala.model.Material;
import org.intercala.model.ModelFactory;
import org.intercala.solver.MaterialSet;
import org.intercala.workbench.projects.Opening;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Makes a material set in a project: a copy of an installed one, or one without values. */
public final class NewMaterialWizard extends OnePageWizard {

    private final List<MaterialSet> sets = installed();
    private Text name;
    private Combo project;
    private Combo start;
    private Label explanation;
    private String suggested = "";

    public NewMaterialWizard() {
        super("New material", "Parameters of a cell, each with its origin, as a file of a project.");
    }

    private static List<MaterialSet> installed() {
        final var context = FrameworkUtil.getBundle(NewMaterialWizard.class).getBundleContext();
        final List<MaterialSet> sets = new ArrayList<>();
        try {
            for (final ServiceReference<MaterialSet> reference : context.getServiceReferences(MaterialSet.class,
                    null)) {
                sets.add(context.getService(reference));
            }
        } catch (final InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        sets.sort(Comparator.comparing(MaterialSet::label));
        return sets;
    }

    @Override
    void create(final Fields fields) {
        project = fields.choice("Project", Fields.projects(), false, "newMaterial.project");
        project.select(Fields.chosen(selection()));
        final List<String> starts = new ArrayList<>();
        sets.forEach(set -> starts.add(set.label()));
        starts.add("From scratch, without values");
        start = fields.choice("Start from", starts, false, "newMaterial.start");
        suggested = wish();
        name = fields.text("Name", suggested, "newMaterial.name");
        explanation = fields.explanation();
        name.selectAll();
        name.setFocus();
    }

    private MaterialSet set() {
        final int index = start.getSelectionIndex();
        return index >= 0 && index < sets.size() ? sets.get(index) : null;
    }

    private String wish() {
        return set() == null ? "My material" : "My " + set().label().replaceFirst("[(|/\\\\:].*", "").strip();
    }

    @Override
    String problem() {
        explanation.setText(set() == null ? "" : set().description());
        if (name.getText().equals(suggested) && !wish().equals(suggested)) {
            suggested = wish();
            name.setText(suggested);
        }
        if (project.getText().isEmpty()) {
            return "There is no project yet. Make one first: File > New > Project.";
        }
        final String text = name.getText().strip();
        final String problem = Fields.problem(text);
        return problem != null || !NewFiles.materialFile(Fields.project(project.getText()), text).exists() ? problem
                : "The project has a material of this name already.";
    }

    @Override
    void finish(final IWorkbenchPage window) throws CoreException {
        final Material material = ModelFactory.eINSTANCE.createMaterial();
        material.setName(name.getText().strip());
        final MaterialSet set = set();
        if (set == null) {
            material.setParameters(DataFactory.eINSTANCE.createCellParameterSet());
        } else {
            try {
                material.setBasedOn(set.id());
                material.setDescription(set.description());
                material.setParameters(set.load());
            } catch (final RuntimeException broken) {
                throw new CoreException(
                        Status.error(set.label() + " could not be read. " + broken.getMessage(), broken));
            }
        }
        Opening.file(window,
                NewFiles.material(Fields.project(project.getText()), name.getText().strip(), material));
    }
}
