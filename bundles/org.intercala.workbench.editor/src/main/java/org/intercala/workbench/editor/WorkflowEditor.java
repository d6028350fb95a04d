// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import java.nio.file.Path;
import java.util.Collection;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.DefaultEditDomain;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.eclipse.gef.ui.parts.GraphicalEditor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.statushandlers.StatusManager;
import org.intercala.model.FileException;
import org.intercala.workbench.DocumentEditor;
import org.intercala.workbench.Ink;
import org.intercala.workbench.document.WorkflowDocument;
import org.intercala.workbench.run.LastRun;

/** The editor of a {@code .workflow} file. */
public final class WorkflowEditor extends GraphicalEditor implements DocumentEditor {

    private WorkflowDocument document;

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
        super.init(site, input);
        setPartName(input.getName());
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
        // Selection of edit parts comes with them.
    }

    @Override
    protected void configureGraphicalViewer() {
        super.configureGraphicalViewer();
        getGraphicalViewer().setRootEditPart(new ScalableFreeformRootEditPart());
        getGraphicalViewer().getControl().setBackground(Ink.CANVAS.color());
    }

    @Override
    protected void initializeGraphicalViewer() {
        // The edit parts come next.
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
