// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.projects;

import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;
import org.intercala.workbench.EmptyPage;
import org.intercala.workbench.FittedLabels;

/** The projects with their workflows, materials, data and runs. */
public final class ProjectsView extends ViewPart {

    private final RunLists runs = new RunLists(this::refreshSoon);
    private final Consumer<IProject> runListener = runs::read;
    private final IResourceChangeListener resourceListener = this::changed;
    private TreeViewer tree;
    /** A project or folder that was asked to open before its content was there. */
    private Object opening;
    private EmptyPage empty;
    private ProjectActions actions;

    @Override
    public void createPartControl(final Composite parent) {
        final GridLayout layout = new GridLayout();
        layout.marginWidth = 4;
        layout.marginHeight = 4;
        layout.verticalSpacing = 4;
        parent.setLayout(layout);
        tree = new TreeViewer(parent, SWT.MULTI | SWT.V_SCROLL);
        tree.getTree().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        tree.getTree().setData("org.intercala.id", "projects.tree");
        tree.setUseHashlookup(true);
        tree.setContentProvider(new ProjectContent(runs));
        tree.setLabelProvider(new FittedLabels(new ProjectLabels(), tree.getTree()));
        tree.setComparator(new ProjectOrder());
        tree.setInput(ResourcesPlugin.getWorkspace().getRoot());
        final ConfirmBar confirm = new ConfirmBar(parent);
        empty = new EmptyPage(parent);
        empty.setText("No project yet. Copy an example from Help > Welcome, or make a project with Ctrl+N.");
        empty.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        final Changes changes = new Changes(getViewSite(), confirm, runs);
        actions = new ProjectActions(getViewSite(), tree, changes, tree::refresh);
        // What other programs have written shows when one comes back to the window.
        tree.getControl().getShell().addListener(SWT.Activate, event -> changes.refresh());
        ProjectDrops.install(tree, getSite().getShell());
        showEmpty();
        tree.addOpenListener(event -> open((IStructuredSelection) event.getSelection()));
        getSite().setSelectionProvider(tree);
        ProjectFolders.addRunListener(runListener);
        ResourcesPlugin.getWorkspace().addResourceChangeListener(resourceListener, IResourceChangeEvent.POST_CHANGE);
    }

    private void open(final IStructuredSelection selection) {
        for (final Object each : selection) {
            if (each instanceof IContainer) {
                if (tree.getExpandedState(each)) {
                    tree.setExpandedState(each, false);
                } else {
                    expand(each);
                }
            } else {
                Opening.open(getSite().getPage(), each);
            }
        }
    }

    /** Reads runs again when something below a folder of runs has moved, and shows the rest as it is now. */
    private void changed(final IResourceChangeEvent event) {
        try {
            event.getDelta().accept(delta -> {
                final IResource resource = delta.getResource();
                if (resource instanceof IProject && isNew(delta)) {
                    expandSoon(resource);
                }
                if (Places.isRuns(resource)) {
                    runs.read(resource.getProject());
                    return false;
                }
                return true;
            });
        } catch (final CoreException failure) {
            Platform.getLog(ProjectsView.class).log(failure.getStatus());
        }
        if (isStructural(event.getDelta())) {
            refreshSoon();
        }
    }

    /** Says what to do where there is nothing to show. */
    private void showEmpty() {
        final boolean none = tree.getTree().getItemCount() == 0;
        if (none != empty.getVisible() || none == tree.getControl().getVisible()) {
            show(empty, none);
            show(tree.getControl(), !none);
            empty.getParent().layout();
        }
    }

    private static void show(final Control control, final boolean wanted) {
        control.setVisible(wanted);
        ((GridData) control.getLayoutData()).exclude = !wanted;
    }

    /** A project that was deleted and made again may arrive as one change. */
    private static boolean isNew(final IResourceDelta delta) {
        return delta.getKind() == IResourceDelta.ADDED || (delta.getFlags() & IResourceDelta.REPLACED) != 0;
    }

    private static boolean isStructural(final IResourceDelta delta) {
        return delta.getKind() != IResourceDelta.CHANGED
                || (delta.getFlags() & (IResourceDelta.OPEN | IResourceDelta.REPLACED)) != 0
                || Stream.of(delta.getAffectedChildren()).anyMatch(ProjectsView::isStructural);
    }

    private void expandSoon(final Object project) {
        final var control = tree.getControl();
        control.getDisplay().asyncExec(() -> {
            if (!control.isDisposed()) {
                tree.refresh();
                expand(project);
            }
        });
    }

    /** Opens a folder now, or as soon as something is in it. */
    private void expand(final Object folder) {
        tree.setExpandedState(folder, true);
        opening = tree.getExpandedState(folder) ? null : folder;
    }

    private void refreshSoon() {
        final var control = tree.getControl();
        if (!control.isDisposed()) {
            control.getDisplay().asyncExec(() -> {
                if (!control.isDisposed()) {
                    tree.refresh();
                    if (opening != null) {
                        expand(opening);
                    }
                    showEmpty();
                }
            });
        }
    }

    /** Undo begins with what was done to files here. */
    @Override
    public <T> T getAdapter(final Class<T> adapter) {
        return adapter == IUndoContext.class ? ResourcesPlugin.getWorkspace().getAdapter(adapter)
                : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        (tree.getControl().getVisible() ? tree.getControl() : empty).setFocus();
    }

    @Override
    public void dispose() {
        ProjectFolders.removeRunListener(runListener);
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(resourceListener);
        runs.close();
        actions.dispose();
        super.dispose();
    }
}
