// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import java.nio.file.Path;
import java.util.Collection;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.DefaultEditDomain;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.ui.parts.GraphicalEditor;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.intercala.model.FileException;
import org.intercala.workbench.DocumentEditor;
import org.intercala.workbench.document.DocumentListener.Change;
import org.intercala.workbench.document.WorkflowDocument;
import org.intercala.workbench.editor.drop.CanvasDrop;
import org.intercala.workbench.editor.edit.CanvasMenu;
import org.intercala.workbench.editor.outline.OutlinePage;
import org.intercala.workbench.editor.tool.CanvasTool;
import org.intercala.workbench.run.LastRun;

/** The editor of a {@code .workflow} file. */
public final class WorkflowEditor extends GraphicalEditor implements DocumentEditor {

    private WorkflowDocument document;
    private FileException unreadable;
    private CanvasViewer canvas;
    private FileNotices notices;
    private FileWatch fileWatch;
    private final IAction revert = new Action() {
        @Override
        public void run() {
            notices.reload();
        }
    };

    @Override
    public void init(final IEditorSite site, final IEditorInput input) throws PartInitException {
        try {
            document = WorkflowDocument.open(path(input));
        } catch (final FileException cause) {
            unreadable = cause;
        }
        final CommandStack commands = document == null ? new CommandStack() : document.commands();
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
        revert.setEnabled(false);
        if (document != null) {
            LastRun.load(document);
        }
    }

    /** The file of an input, or null. */
    static Path path(final IEditorInput input) {
        final var file = ResourceUtil.getFile(input);
        if (file != null && file.getLocation() != null) {
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
        if (document != null) {
            canvas.selectObjects(objects);
        }
    }

    @Override
    public void createPartControl(final Composite parent) {
        if (document == null) {
            UnreadablePage.create(parent, unreadable, this::openAgain);
        } else {
            super.createPartControl(parent);
        }
    }

    private void openAgain() {
        final IWorkbenchPage page = getSite().getPage();
        final IEditorInput input = getEditorInput();
        page.closeEditor(this, false);
        try {
            page.openEditor(input, getSite().getId());
        } catch (final PartInitException failure) {
            StatusManager.getManager().handle(failure.getStatus());
        }
    }

    @Override
    public void setFocus() {
        if (document != null) {
            super.setFocus();
        }
    }

    /** The canvas of this editor. */
    CanvasViewer canvas() {
        return canvas;
    }

    @Override
    protected void createGraphicalViewer(final Composite parent) {
        final Composite frame = new Composite(parent, SWT.NONE);
        final GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        frame.setLayout(layout);
        notices = new FileNotices(document, new Banner(frame), () -> doSave(new NullProgressMonitor()),
                () -> ProjectCopy.open(this, document));
        canvas = new CanvasViewer(document);
        canvas.createControl(frame);
        canvas.getControl().setData("org.intercala.id", "canvas");
        canvas.getControl().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        setGraphicalViewer(canvas);
        hookGraphicalViewer();
        initializeGraphicalViewer();
        CanvasDrop.install(canvas);
        CanvasMenu.install(getEditorSite(), canvas);
    }

    @Override
    protected void initializeGraphicalViewer() {
        canvas.rebuild();
        document.addListener(this::documentChanged);
        fileWatch = new FileWatch(getSite(), document, notices::changedOnDisk);
        notices.sayWhatWasRead();
        TabNames.update(getSite().getPage());
        canvas.getControl().getDisplay().asyncExec(() -> {
            if (!canvas.getControl().isDisposed()) {
                canvas.root().open();
            }
        });
    }

    /** File > Revert. */
    IAction revertAction() {
        return revert;
    }

    private void documentChanged(final WorkflowDocument changed, final Change change) {
        switch (change) {
            case RELOADED -> {
                canvas.rebuild();
                showEdits();
            }
            case EDITED -> {
                canvas.links().forget();
                canvas.refreshStates();
                showEdits();
            }
            case CHECKED -> canvas.refreshStates();
            case MOVED -> canvas.moveStates();
            case RUN -> {
                canvas.refreshStates();
                notices.ran();
            }
        }
    }

    private void showEdits() {
        TabNames.update(getSite().getPage());
        revert.setEnabled(document.isDirty());
        firePropertyChange(PROP_DIRTY);
    }

    void showName(final String name) {
        setPartName(name);
    }

    @Override
    public String getTitleToolTip() {
        return document == null ? super.getTitleToolTip() : document.file().toString();
    }

    /** What the workflow is called. */
    String name() {
        final String name = document == null ? "" : document.workflow().getName();
        return name == null || name.isBlank() ? getEditorInput().getName() : name;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Object getAdapter(final Class type) {
        if (document == null && (type == IContentOutlinePage.class || type == ZoomManager.class)) {
            return null;
        }
        if (type == IContentOutlinePage.class) {
            return new OutlinePage(this);
        }
        return type == ZoomManager.class ? canvas.root().getZoomManager() : super.getAdapter(type);
    }

    @Override
    public boolean isDirty() {
        return document != null && document.isDirty();
    }

    @Override
    public void doSave(final IProgressMonitor monitor) {
        if (document.isChangedOnDisk()) {
            monitor.setCanceled(true);
            notices.askAboutDisk();
            return;
        }
        try {
            document.save();
            notices.saved();
            firePropertyChange(PROP_DIRTY);
        } catch (final FileException failure) {
            monitor.setCanceled(true);
            notices.notSaved(failure);
        }
    }

    @Override
    public boolean isSaveAsAllowed() {
        return document != null;
    }

    @Override
    public void doSaveAs() {
        try {
            SaveAs.run(getSite().getPage(), document);
        } catch (final FileException | CoreException failure) {
            notices.say(failure);
        }
    }

    @Override
    public void dispose() {
        super.dispose();
        TabNames.update(getSite().getPage());
        if (fileWatch != null) {
            fileWatch.close();
        }
        if (document != null) {
            document.close();
        }
    }
}
