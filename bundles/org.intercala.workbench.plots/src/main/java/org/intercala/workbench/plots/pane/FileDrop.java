// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;

/** Takes files that are dropped on a control, from the desktop or from the projects. */
final class FileDrop extends DropTargetAdapter {

    private final Consumer<Path> taken;

    private FileDrop(final Consumer<Path> taken) {
        this.taken = taken;
    }

    static void on(final Control control, final Consumer<Path> taken) {
        final var target = new DropTarget(control, DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_LINK);
        target.setTransfer(FileTransfer.getInstance(), LocalSelectionTransfer.getTransfer());
        target.addDropListener(new FileDrop(taken));
    }

    @Override
    public void dragEnter(final DropTargetEvent event) {
        event.detail = (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : DND.DROP_LINK;
    }

    @Override
    public void drop(final DropTargetEvent event) {
        final List<Path> files = new ArrayList<>();
        if (event.data instanceof final String[] names) {
            for (final String name : names) {
                files.add(Path.of(name));
            }
        } else if (event.data instanceof final IStructuredSelection selection) {
            for (final Object element : selection) {
                final IFile file = Adapters.adapt(element, IFile.class);
                if (file != null && file.getLocation() != null) {
                    files.add(file.getLocation().toPath());
                }
            }
        }
        files.forEach(taken);
    }
}
