// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Icons;
import org.intercala.workbench.Ink;
import org.intercala.workbench.plots.Choice;

/** One row for each table of measured data: its name, which columns are drawn, how far it is from the line. */
final class MeasuredBar extends Composite {

    private final Runnable changed;

    /** @param changed is told when other columns are chosen or a table is removed */
    MeasuredBar(final Composite parent, final Runnable changed) {
        super(parent, SWT.NONE);
        this.changed = changed;
        setBackground(Ink.CARD.color());
        setData("org.intercala.id", "plot.measured");
        final var layout = new GridLayout(5, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        setLayout(layout);
    }

    /**
     * @param distances of a table from the line that it is compared with, for people
     * @param error     "" for none
     * @param forget    takes the error away
     */
    void show(final MeasuredTables measured, final Function<MeasuredData, String> distances, final String error,
            final Runnable forget) {
        for (final Control child : getChildren()) {
            child.dispose();
        }
        measured.tables().stream().filter(data -> data.isDrawn() || !data.wasEverDrawn())
                .forEach(data -> row(measured, data, distances));
        measured.lost().forEach((line, cause) -> {
            message(cause, Ink.SECONDARY, 4);
            close("Close this line", () -> measured.forget(line));
        });
        if (!error.isEmpty()) {
            message(error, Ink.ERROR, 4);
            close("Close this message", forget);
        }
        ((GridData) getLayoutData()).exclude = getChildren().length == 0;
        setVisible(getChildren().length > 0);
        requestLayout();
    }

    private void row(final MeasuredTables measured, final MeasuredData data,
            final Function<MeasuredData, String> distances) {
        if (data.isDrawn()) {
            message("○  " + measured.name(data), Ink.TEXT, 1);
            column(measured, data, true);
            column(measured, data, false);
            message(distances.apply(data), Ink.SECONDARY, 1);
        } else {
            message(data.problem(), Ink.ERROR, 4);
        }
        close("Remove " + data.name(), () -> measured.remove(data));
    }

    private void close(final String what, final Runnable closing) {
        final var bar = new ToolBar(this, SWT.FLAT);
        bar.setBackground(Ink.CARD.color());
        final var remove = new ToolItem(bar, SWT.PUSH);
        remove.setImage(Icons.image("close"));
        remove.setToolTipText(what);
        remove.addListener(SWT.Selection, event -> getDisplay().asyncExec(() -> {
            closing.run();
            changed.run();
        }));
    }

    private void column(final MeasuredTables measured, final MeasuredData data, final boolean horizontal) {
        final var choice = new Choice(this, horizontal ? "Column for the horizontal axis"
                : "Column for the vertical axis",
                () -> data.choices(horizontal).stream().map(data::heading).toList(), number -> {
                    data.choose(horizontal, data.choices(horizontal).get(number));
                    measured.keep();
                    changed.run();
                });
        choice.setText(data.heading(data.chosen(horizontal)));
    }

    /** A text; one that spans columns is a sentence, which takes as many lines as it needs. */
    private void message(final String text, final Ink ink, final int span) {
        final var label = new Label(this, span > 1 ? SWT.WRAP : SWT.NONE);
        label.setText(text.replace("&", "&&"));
        label.setToolTipText(text);
        label.setFont(Fonts.body());
        label.setBackground(Ink.CARD.color());
        label.setForeground(ink.color());
        final var place = new GridData(SWT.FILL, SWT.CENTER, span > 1 || ink == Ink.SECONDARY, false, span, 1);
        place.widthHint = span > 1 ? 60 : SWT.DEFAULT;
        label.setLayoutData(place);
    }
}
