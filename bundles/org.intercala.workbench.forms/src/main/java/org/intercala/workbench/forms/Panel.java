// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.Locale;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.intercala.workbench.FlatButton;
import org.intercala.workbench.Ink;
import org.intercala.workbench.forms.widget.Note;

/** A framed part below a value that asks for something; closed by one of its buttons. */
final class Panel {

    private static final int PADDING = 8;

    private final Row row;
    private final Composite frame;
    private Note problem;
    private BooleanSupplier action = () -> false;

    Panel(final Row row, final String title) {
        this.row = row;
        frame = row.form().group(row.area(), 1, PADDING);
        final GridLayout grid = (GridLayout) frame.getLayout();
        grid.marginHeight = PADDING;
        grid.verticalSpacing = PADDING;
        ((GridData) frame.getLayoutData()).horizontalSpan = 2;
        frame.addListener(SWT.Paint, event -> {
            event.gc.setAntialias(SWT.ON);
            event.gc.setForeground(Ink.ACCENT.color());
            event.gc.drawRoundRectangle(0, 0, frame.getSize().x - 1, frame.getSize().y - 1, 10, 10);
        });
        frame.addListener(SWT.Resize, event -> row.form().reveal(frame));
        row.form().small(frame, title);
    }

    /** Shows what is wrong with what is asked for; "" for nothing. */
    void problem(final String text) {
        if (problem != null) {
            row.form().reflow(problem.show(text.isEmpty() ? text
                    : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1), Ink.ERROR));
        }
    }

    Composite frame() {
        return frame;
    }

    /** Adds the buttons. @param act says whether the panel closes */
    FlatButton buttons(final String label, final BooleanSupplier act) {
        action = act;
        problem = new Note(frame, 1);
        final Composite buttons = row.form().group(frame, 2, 0);
        final var ok = new FlatButton(buttons, label, FlatButton.Look.EDGED);
        ok.setData("org.intercala.id", "panel.ok");
        ok.onAction(this::apply);
        final var cancel = new FlatButton(buttons, "Cancel", FlatButton.Look.QUIET);
        cancel.onAction(this::close);
        row.form().reflow(true);
        return ok;
    }

    /** Does what the first button does. */
    void apply() {
        if (!frame.isDisposed() && action.getAsBoolean()) {
            close();
        }
    }

    void close() {
        if (!frame.isDisposed()) {
            row.closePanel();
        }
    }

    void dispose() {
        frame.dispose();
        row.form().reflow(true);
    }
}
