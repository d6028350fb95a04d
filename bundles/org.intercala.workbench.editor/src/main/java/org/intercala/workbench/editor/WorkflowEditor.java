// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import java.nio.file.Path;
import java.util.Collection;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.DefaultEditDomain;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.gef.ui.parts.GraphicalEditor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.intercala.model.FileException;
import org.intercala.workbench.DocumentEditor;
import org.intercala.workbench.Ink;
import org.intercala.workbench.document.DocumentListener.Change;
import org.intercala.workbench.document.WorkflowDocument;
import org.intercala.workbench.editor.drop.CanvasDrop;
import org.intercala.workbench.editor.edit.CanvasMenu;
import org.intercala.workbench.editor.edit.EditActions;
import org.intercala.workbench.editor.outline.OutlinePage;
import org.intercala.workbench.editor.tool.CanvasTool;
import org.intercala.workbench.run.LastRun;

/** The editor of a {@code .workflow} file. */
public final class WorkflowEditor extends GraphicalEditor implements DocumentEditor {

    private WorkflowDocument document;
    private CanvasViewer canvas;

    @Override
    public void init(final IEditorSite site, final IEditorInput input) throws PartInitException {
        try {
            document = WorkflowDocument.open(path(input));
        } catch (final FileException unreadable) {
            throw new PartInitException(unreadable.getMessage(), unreadable);
        }
        final CommandStack commands = document.commands();
        setEditDomain(new DefaultEditDomain(this) {
            @Override
            public CommandStack getCommandStack() {
                return commands;
            }
        });
        getEditDomain().setDefaultTool(new CanvasTool());
        getEditDomain().loadDefaultTool();
        super.init(site, input);
        setPartName(name());
        LastRun.load(document);
    }

    private static Path path(final IEditorInput input) {
        final var file = ResourceUtil.getFile(input);
        if (file != null) {
            return file.getLocation().toPath();
        }
        return input instanceof IURIEditorInput given ? Path.of(given.getURI()) : null;
    }

    @Override
    public WorkflowDocument document() {
        return document;
    }

    @Override
    public void reveal(final Collection<? extends EObject> objects) {
        canvas.selectObjects(objects);
    }

    @Override
    protected void createGraphicalViewer(final Composite parent) {
        canvas = new CanvasViewer(document);
        canvas.createControl(parent);
        canvas.getControl().setData("org.intercala.id", "canvas");
        setGraphicalViewer(canvas);
        configureGraphicalViewer();
        canvas.getControl().setBackground(Ink.CANVAS.color());
        hookGraphicalViewer();
        initializeGraphicalViewer();
        CanvasDrop.install(canvas);
        CanvasMenu.install(getEditorSite(), canvas);
        EditActions.install(this, getEditorSite().getActionBars());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Object getAdapter(final Class type) {
        return type == IContentOutlinePage.class ? new OutlinePage(this) : super.getAdapter(type);
    }

    @Override
    protected void initializeGraphicalViewer() {
        canvas.rebuild();
        document.addListener(this::documentChanged);
        canvas.getControl().getDisplay().asyncExec(() -> {
            if (!canvas.getControl().isDisposed()) {
                canvas.root().fit();
            }
        });
    }

    private void documentChanged(final WorkflowDocument changed, final Change change) {
        switch (change) {
            case RELOADED -> canvas.rebuild();
            case EDITED -> {
                canvas.refreshStates();
                setPartName(name());
                firePropertyChange(PROP_DIRTY);
            }
            case CHECKED, RUN -> canvas.refreshStates();
        }
    }

    private String name() {
        final String name = document.workflow().getName();
        return name == null || name.isBlank() ? getEditorInput().getName() : name;
    }

    @Override
    public void doSave(final IProgressMonitor monitor) {
        try {
            document.save();
            firePropertyChange(PROP_DIRTY);
        } catch (final FileException failure) {
            monitor.setCanceled(true);
            StatusManager.getManager().handle(Status.error(failure.getMessage(), failure),
                    StatusManager.SHOW | StatusManager.LOG);
        }
    }

    @Override
    public void dispose() {
        super.dispose();
        if (document != null) {
            document.close();
        }
    }
}
