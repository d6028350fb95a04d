// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.palette;

import java.util.List;

import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.intercala.solver.PortSpec;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;

/** Says what an entry does and which ports it has. */
final class EntryTip extends ToolTip {

    private static final int WIDTH = 280;
    private static final int MARGIN = 12;

    private final Table table;

    EntryTip(final Table table) {
        super(table, ToolTip.RECREATE, false);
        this.table = table;
        setShift(new Point(16, 16));
        setPopupDelay(400);
        setHideOnMouseDown(true);
        // JFace keeps a tip that the pointer moves into, where it would lie in front of the canvas and take its clicks.
        table.addListener(SWT.MouseExit, event -> hide());
    }

    private PaletteEntry entry(final Event event) {
        return EntryTable.entry(table.getItem(new Point(event.x, event.y)));
    }

    @Override
    protected Object getToolTipArea(final Event event) {
        return entry(event);
    }

    @Override
    protected boolean shouldCreateToolTip(final Event event) {
        return super.shouldCreateToolTip(event) && entry(event) != null;
    }

    @Override
    protected Composite createToolTipContentArea(final Event event, final Composite parent) {
        final PaletteEntry entry = entry(event);
        final Composite edge = new Composite(parent, SWT.NONE);
        edge.setBackground(Ink.EDGE.color());
        edge.setLayout(new FillLayout());
        ((FillLayout) edge.getLayout()).marginWidth = 1;
        ((FillLayout) edge.getLayout()).marginHeight = 1;
        final Composite area = new Composite(edge, SWT.NONE);
        final GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = MARGIN;
        layout.marginHeight = MARGIN;
        area.setLayout(layout);
        area.setBackground(Ink.CARD.color());
        line(area, entry.label(), Fonts.strong(), Ink.TEXT.color(), 2);
        line(area, entry.description(), Fonts.body(), Ink.TEXT.color(), 2);
        ports(area, "In", entry.inputs());
        ports(area, "Out", entry.outputs());
        if (entry.solver() != null) {
            line(area, "F1 opens its page", Fonts.small(), Ink.SECONDARY.color(), 2);
        }
        return edge;
    }

    private static void ports(final Composite area, final String title, final List<PortSpec> ports) {
        String heading = title;
        for (final PortSpec port : ports) {
            line(area, heading, Fonts.small(), Ink.SECONDARY.color(), 1);
            line(area, port.label() + (port.unit().isEmpty() || port.unit().equals("1") ? "" : ", " + port.unit())
                    + (port.required() ? " (needed)" : ""), Fonts.small(), Ink.TEXT.color(), 1);
            heading = "";
        }
    }

    private static void line(final Composite area, final String text, final Font font, final Color color,
            final int columns) {
        final Label label = new Label(area, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        label.setFont(font);
        label.setForeground(color);
        label.setBackground(Ink.CARD.color());
        final GridData data = new GridData(SWT.FILL, SWT.TOP, columns > 1, false, columns, 1);
        if (columns > 1) {
            data.widthHint = Math.min(WIDTH, label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
        }
        label.setLayoutData(data);
    }
}
