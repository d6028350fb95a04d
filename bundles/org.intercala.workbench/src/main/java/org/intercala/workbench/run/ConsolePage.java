// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.run;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsolePageParticipant;
import org.eclipse.ui.console.TextConsole;
import org.eclipse.ui.part.IPageBookViewPage;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Icons;
import org.intercala.workbench.Ink;
import org.intercala.workbench.ViewIds;

/** Makes the platform's console plain: wrapped lines, the newest in sight, one button. */
public final class ConsolePage implements IConsolePageParticipant {

    /** Of the text, in its data; the platform takes it for one that is typed in. */
    public static final String ID = "console.text";

    private static final String HINT = "What happens in a run is told here, line by line";

    private IPageBookViewPage page;
    private TextConsole console;

    @Override
    public void init(final IPageBookViewPage newPage, final IConsole newConsole) {
        page = newPage;
        console = (TextConsole) newConsole;
        // The view puts its buttons in after this.
        page.getSite().getShell().getDisplay().asyncExec(this::arrange);
    }

    private void arrange() {
        if (!(page.getControl() instanceof final StyledText text) || text.isDisposed()) {
            return;
        }
        text.setWordWrap(true);
        text.setData("org.intercala.id", ID);
        text.addListener(SWT.Paint, event -> {
            if (text.getCharCount() == 0) {
                hint(text, event.gc);
            }
        });
        final var view = page.getSite().getPage().findView(ViewIds.CONSOLE);
        if (view != null) {
            final IActionBars bars = view.getViewSite().getActionBars();
            final IToolBarManager tools = bars.getToolBarManager();
            tools.removeAll();
            tools.add(new Clear(console));
            bars.updateActionBars();
        }
        activated();
    }

    private static void hint(final StyledText text, final GC gc) {
        gc.setFont(Fonts.body());
        gc.setForeground(Ink.SECONDARY.color());
        final Point size = gc.textExtent(HINT);
        final Rectangle area = text.getClientArea();
        gc.drawText(HINT, (area.width - size.x) / 2, (area.height - size.y) / 2, true);
    }

    private static final class Clear extends Action {

        private final TextConsole console;

        Clear(final TextConsole console) {
            super("Clear", Icons.descriptor("delete"));
            setToolTipText("Clear");
            this.console = console;
        }

        @Override
        public void run() {
            console.clearConsole();
        }
    }

    /** With the caret at the end the console follows what comes. */
    @Override
    public void activated() {
        if (page.getControl() instanceof final StyledText text && !text.isDisposed()) {
            text.setCaretOffset(text.getCharCount());
            text.setTopIndex(text.getLineCount() - 1);
        }
    }

    @Override
    public void deactivated() {
        // It goes on.
    }

    @Override
    public void dispose() {
        // Nothing is held.
    }

    @Override
    public <T> T getAdapter(final Class<T> adapter) {
        return null;
    }
}
