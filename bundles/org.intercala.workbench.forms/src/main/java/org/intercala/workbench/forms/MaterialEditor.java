// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.intercala.data.CellParameterSet;
import org.intercala.data.DataPackage;
import org.intercala.model.FileException;
import org.intercala.model.Material;
import org.intercala.model.ModelPackage;
import org.intercala.model.ProjectPaths;
import org.intercala.model.Workflows;
import org.intercala.workbench.FieldsPart;
import org.intercala.workbench.forms.value.Slot;

/** Changes a material set of a project; each changed value says what it was in the set that this one is based on. */
public final class MaterialEditor extends EditorPart implements FieldsPart {

    private final CommandStack commands = new CommandStack();
    private Path file;
    private Workflows.Content<Material> content;
    private FormModel model;
    private Form form;
    private String shape = "";

    @Override
    public void init(final IEditorSite site, final IEditorInput input) throws PartInitException {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        file = path(input);
        try {
            content = Workflows.loadMaterial(file);
        } catch (final FileException unreadable) {
            throw new PartInitException(unreadable.getMessage(), unreadable);
        }
        model = FormModel.of(content.root(), commands, content.readOnly(), project());
        commands.addCommandStackListener(event -> edited());
    }

    private static Path path(final IEditorInput input) throws PartInitException {
        final var known = ResourceUtil.getFile(input);
        if (known != null) {
            return known.getLocation().toPath();
        }
        if (input instanceof IURIEditorInput given) {
            return Path.of(given.getURI());
        }
        throw new PartInitException(input.getName() + " is not a file; copy it into a project and open it there");
    }

    private Path project() {
        return ProjectPaths.project(file).orElse(file.getParent());
    }

    @Override
    public void createPartControl(final Composite parent) {
        form = new Form(parent);
        form.control().setData("org.intercala.id", "material");
        build();
    }

    private void build() {
        final Material material = content.root();
        shape = Shape.of(material);
        final Composite page = form.begin(model);
        final String base = material.getBasedOn() == null ? "" : material.getBasedOn();
        new Head(form).add(page, "Material set", (base.isEmpty() ? "A set of this project"
                : "Based on " + Materials.label(base)) + (content.readOnly() ? " · open for reading only" : ""), "",
                "");
        form.add(IdentityRow.text(form, page, material, ModelPackage.Literals.MATERIAL__NAME, "Name", SWT.LEFT));
        form.add(IdentityRow.text(form, page, material, ModelPackage.Literals.MATERIAL__DESCRIPTION, "Description",
                SWT.MULTI));
        if (material.getParameters() == null) {
            form.small(page, "This file holds no cell parameters.");
        } else {
            final CellParameterSet before = Materials.values(base, model.folder()).orElse(null);
            new ParameterRows(form).add(page, material.getParameters(), before);
            new References(form, Slot.of(material.getParameters(),
                    DataPackage.Literals.CELL_PARAMETER_SET__BIBLIOGRAPHY))
                    .build(form.section(page, "References", false));
        }
        form.end();
        form.show(List.of());
    }

    private void edited() {
        firePropertyChange(PROP_DIRTY);
        if (form == null) {
            return;
        }
        if (shape.equals(Shape.of(content.root()))) {
            form.refresh();
        } else {
            form.rebuild(this::build);
        }
    }

    @Override
    public void commit() {
        form.commit();
    }

    @Override
    public boolean isOpen() {
        return form.isOpen();
    }

    @Override
    public boolean takeBack() {
        return form.takeBack();
    }

    @Override
    public <T> T getAdapter(final Class<T> adapter) {
        return adapter == CommandStack.class ? adapter.cast(commands) : super.getAdapter(adapter);
    }

    @Override
    public boolean isDirty() {
        return commands.isDirty();
    }

    @Override
    public void doSave(final IProgressMonitor monitor) {
        form.commit();
        try {
            Workflows.saveMaterial(content.root(), file);
            commands.markSaveLocation();
            firePropertyChange(PROP_DIRTY);
        } catch (final FileException failure) {
            monitor.setCanceled(true);
            StatusManager.getManager().handle(Status.error(failure.getMessage(), failure),
                    StatusManager.SHOW | StatusManager.LOG);
        }
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("a material set keeps its file; duplicate it in its node");
    }

    @Override
    public void setFocus() {
        form.setFocus();
    }

    @Override
    public void dispose() {
        commands.dispose();
        super.dispose();
    }
}
