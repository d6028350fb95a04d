// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import java.io.IOException;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * Another program, started from its source: a small patch in a corner of the screen from which the files of its
 * arguments are dragged, as from a file manager. It says {@code ready} and ends with its input.
 */
final class Desktop {

    private static final int SIZE = 40;

    private Desktop() {
    }

    private static void endWithInput() {
        try {
            System.in.read();
        } catch (final IOException closed) {
            // as good as its end
        }
        Runtime.getRuntime().halt(0);
    }

    public static void main(final String... files) {
        final Display display = new Display();
        // Like a menu: the window manager neither places nor enlarges it.
        final Shell patch = new Shell(new Shell(display), SWT.NO_TRIM | SWT.ON_TOP | SWT.TOOL);
        patch.setBounds(0, display.getBounds().height - SIZE, SIZE, SIZE);
        patch.setBackground(display.getSystemColor(SWT.COLOR_DARK_GREEN));
        final DragSource source = new DragSource(patch, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK);
        source.setTransfer(new Transfer[] { FileTransfer.getInstance() });
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragSetData(final DragSourceEvent event) {
                event.data = files;
            }
        });
        patch.open();
        Thread.ofPlatform().daemon().start(Desktop::endWithInput);
        System.out.println("ready");
        System.out.flush();
        while (!patch.isDisposed()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }
}
