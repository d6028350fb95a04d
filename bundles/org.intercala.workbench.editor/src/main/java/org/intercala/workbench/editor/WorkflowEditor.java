// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

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
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.intercala.model.FileException;
import org.intercala.model.Finding;
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
    private CanvasViewer canvas;
    private Banner banner;
    private FileWatch fileWatch;
    private final IAction revert = new Action() {
        @Override
        public void run() {
            revert();
        }
    };

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
        revert.setEnabled(false);
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
        banner = new Banner(frame);
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
        fileWatch = new FileWatch(getSite(), document, this::changedOnDisk);
        sayWhatWasRead();
        canvas.getControl().getDisplay().asyncExec(() -> {
            if (!canvas.getControl().isDisposed()) {
                canvas.root().open();
            }
        });
    }

    private void sayWhatWasRead() {
        final String findings = document.loadFindings().stream().map(Finding::getMessage)
                .collect(Collectors.joining(" "));
        if (document.isReadOnly()) {
            banner.show("information", findings.isEmpty() ? "This workflow cannot be changed here." : findings);
        } else if (!findings.isEmpty()) {
            banner.show("warning", findings, new Banner.Choice("Dismiss", () -> {
            }));
        } else {
            banner.hide();
        }
    }

    /** A document without edits follows the file; one with edits, or without a file, asks. */
    private void changedOnDisk() {
        if (!document.isDirty() && Files.exists(document.file())) {
            revert();
        } else {
            askAboutDisk();
        }
    }

    private void askAboutDisk() {
        final Banner.Choice overwrite = new Banner.Choice("Overwrite", () -> {
            document.acceptDiskState();
            doSave(new NullProgressMonitor());
        });
        final Banner.Choice keep = new Banner.Choice("Keep mine", document::acceptDiskState);
        if (Files.exists(document.file())) {
            banner.show("warning", "The file has changed on the disk since it was opened here. Reload drops your edits,"
                    + " Overwrite replaces the file.", new Banner.Choice("Reload", this::revert), overwrite, keep);
        } else {
            banner.show("warning", "The file was moved or deleted since it was opened here. Write it again keeps"
                    + " your workflow.", new Banner.Choice("Write it again", overwrite.action()), keep);
        }
    }

    private void revert() {
        try {
            document.revert();
            sayWhatWasRead();
        } catch (final FileException unreadable) {
            document.acceptDiskState();
            banner.show("warning", unreadable.getMessage(), new Banner.Choice("Dismiss", () -> {
            }));
        }
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
            case CHECKED, RUN -> canvas.refreshStates();
        }
    }

    private void showEdits() {
        setPartName(name());
        revert.setEnabled(document.isDirty());
        firePropertyChange(PROP_DIRTY);
    }

    private String name() {
        final String name = document.workflow().getName();
        return name == null || name.isBlank() ? getEditorInput().getName() : name;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Object getAdapter(final Class type) {
        if (type == IContentOutlinePage.class) {
            return new OutlinePage(this);
        }
        return type == ZoomManager.class ? canvas.root().getZoomManager() : super.getAdapter(type);
    }

    @Override
    public void doSave(final IProgressMonitor monitor) {
        if (document.isChangedOnDisk()) {
            monitor.setCanceled(true);
            askAboutDisk();
            return;
        }
        try {
            document.save();
            banner.hide();
            firePropertyChange(PROP_DIRTY);
        } catch (final FileException failure) {
            monitor.setCanceled(true);
            banner.show("warning", failure.getMessage(), new Banner.Choice("Try again", () -> doSave(monitor)));
        }
    }

    @Override
    public boolean isSaveAsAllowed() {
        return true;
    }

    @Override
    public void doSaveAs() {
        try {
            SaveAs.run(getSite().getPage(), document);
        } catch (final FileException | CoreException failure) {
            banner.show("warning", failure.getMessage(), new Banner.Choice("Dismiss", () -> {
            }));
        }
    }

    @Override
    public void dispose() {
        super.dispose();
        if (fileWatch != null) {
            fileWatch.close();
        }
        if (document != null) {
            document.close();
        }
    }
}
