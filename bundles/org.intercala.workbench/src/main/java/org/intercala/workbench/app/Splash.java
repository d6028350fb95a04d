// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.intercala.workbench.Icons;
import org.intercala.workbench.Ink;
import org.intercala.workbench.Version;

/** What stands on the screen until the window is there. */
final class Splash {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 300;
    private static final int ICON = 64;

    private final Shell shell;

    private Splash(final Shell shell) {
        this.shell = shell;
    }

    /** @param seen whether it is put on the screen, or only made */
    static Splash show(final Display display, final boolean seen) {
        final Shell shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP | SWT.NO_BACKGROUND);
        shell.setText("Intercala");
        final Rectangle screen = display.getPrimaryMonitor().getBounds();
        shell.setBounds(screen.x + (screen.width - WIDTH) / 2, screen.y + (screen.height - HEIGHT) / 2, WIDTH, HEIGHT);
        final Image icon = Icons.product(ICON);
        final FontData data = display.getSystemFont().getFontData()[0];
        final Font title = new Font(display, data.getName(), 26, SWT.BOLD);
        shell.addPaintListener(event -> paint(event.gc, icon, title, display.getSystemFont()));
        shell.addDisposeListener(event -> {
            icon.dispose();
            title.dispose();
        });
        shell.setVisible(seen);
        while (display.readAndDispatch()) {
            // Until it is painted.
            continue;
        }
        return new Splash(shell);
    }

    private static void paint(final GC gc, final Image icon, final Font title, final Font body) {
        gc.setAntialias(SWT.ON);
        gc.setBackground(Ink.CARD.color());
        gc.fillRectangle(0, 0, WIDTH, HEIGHT);
        gc.setForeground(Ink.EDGE.color());
        gc.drawRectangle(0, 0, WIDTH - 1, HEIGHT - 1);
        gc.drawImage(icon, 48, 98);
        gc.setForeground(Ink.TEXT.color());
        gc.setFont(title);
        gc.drawText("Intercala", 136, 92, true);
        gc.setFont(body);
        gc.setForeground(Ink.SECONDARY.color());
        gc.drawText("Battery models of every scale, in one pipeline", 138, 144, true);
        gc.drawText(Version.text(), 48, HEIGHT - 44, true);
    }

    void close() {
        if (!shell.isDisposed()) {
            shell.dispose();
        }
    }
}
