// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.projects;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.actions.CopyFilesAndFoldersOperation;

/** Files are dragged into folders of the tree, and out of it as files. */
final class ProjectDrops {

    private ProjectDrops() {
    }

    static void install(final TreeViewer tree, final Shell shell) {
        tree.addDragSupport(DND.DROP_COPY, new Transfer[] { LocalSelectionTransfer.getTransfer(),
                FileTransfer.getInstance() }, new Source(tree));
        if (tree.getTree().getData(DND.DRAG_SOURCE_KEY) instanceof final DragSource source) {
            // The pointer says enough; the picture of a row that the platform makes covers the place of the drop.
            source.setDragSourceEffect(null);
        }
        tree.addDropSupport(DND.DROP_COPY | DND.DROP_DEFAULT, new Transfer[] { FileTransfer.getInstance() },
                new Target(tree, shell));
    }

    private static final class Source extends DragSourceAdapter {

        private final TreeViewer tree;

        Source(final TreeViewer tree) {
            this.tree = tree;
        }

        @Override
        public void dragStart(final DragSourceEvent event) {
            event.doit = !paths().isEmpty();
            LocalSelectionTransfer.getTransfer().setSelection(tree.getStructuredSelection());
        }

        @Override
        public void dragSetData(final DragSourceEvent event) {
            if (FileTransfer.getInstance().isSupportedType(event.dataType)) {
                event.data = paths().toArray(String[]::new);
            } else {
                LocalSelectionTransfer.getTransfer().setSelection(tree.getStructuredSelection());
            }
        }

        @Override
        public void dragFinished(final DragSourceEvent event) {
            LocalSelectionTransfer.getTransfer().setSelection(null);
        }

        private List<String> paths() {
            final List<String> paths = new ArrayList<>();
            for (final Object each : tree.getStructuredSelection()) {
                final Path path = each instanceof RunEntry run ? run.folder() : Places.folder((IResource) each);
                if (path != null) {
                    paths.add(path.toString());
                }
            }
            return paths;
        }
    }

    private static final class Target extends ViewerDropAdapter {

        private final Shell shell;

        Target(final TreeViewer tree, final Shell shell) {
            super(tree);
            this.shell = shell;
            setFeedbackEnabled(false);
        }

        @Override
        public boolean validateDrop(final Object target, final int operation, final TransferData type) {
            return FileTransfer.getInstance().isSupportedType(type) && ProjectActions.container(target) != null;
        }

        @Override
        public boolean performDrop(final Object data) {
            final IContainer target = ProjectActions.container(getCurrentTarget());
            if (target == null || !(data instanceof final String[] files)) {
                return false;
            }
            new CopyFilesAndFoldersOperation(shell).copyFiles(files, target);
            return true;
        }
    }
}
