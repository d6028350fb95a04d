// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;
import org.intercala.workbench.TextFit;

/**
 * Legend and read-out in one table beside a chart: line, name, value at the cursor. A click on a line or the space bar
 * hides and shows it.
 */
public final class SidePanel extends Canvas {

    private static final int ROW = 19;
    private static final int GROUP_ROW = 20;
    private static final int LEFT = 8;
    private static final int RIGHT = 14;
    private static final int SWATCH = 18;
    private static final int GAP = 8;
    private static final int MARK = 14;
    private static final int WIDEST = 320;
    /** A line is known better than to a pixel. */
    private static final double FINER = 10;

    private final PlotChart chart;
    private final List<Row> rows = new ArrayList<>();
    private String heading = "";
    private String note = "";
    private int focused;
    private int marked = -1;
    private Runnable markAsked;

    /** @param entry number of the entry of the chart, or -1 for a heading @param text of the row */
    private record Row(int entry, String text, int top, int height) {
    }

    public SidePanel(final Composite parent, final PlotChart chart) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL);
        this.chart = chart;
        setBackground(Ink.CARD.color());
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseDown, this::pressed);
        addListener(SWT.MouseMove, event -> chart.setHovered(at(event.y)));
        addListener(SWT.MouseExit, event -> chart.setHovered(-1));
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Resize, event -> scroll());
        getVerticalBar().addListener(SWT.Selection, event -> redraw());
        getVerticalBar().setVisible(false);
        describe();
    }

    /** Shows the entries of the chart anew. @param name what tells them apart, or "" */
    public void refresh(final String name) {
        heading = name;
        rows.clear();
        int top = GROUP_ROW;
        String group = "";
        final List<Entry> entries = chart.content().entries();
        for (int i = 0; i < entries.size(); i++) {
            if (!entries.get(i).group().equals(group)) {
                group = entries.get(i).group();
                if (!group.isEmpty()) {
                    rows.add(new Row(-1, group, top, GROUP_ROW));
                    top += GROUP_ROW;
                }
            }
            rows.add(new Row(i, entries.get(i).name(), top, ROW));
            top += ROW;
        }
        focused = Math.clamp(focused, 0, Math.max(0, entries.size() - 1));
        scroll();
        redraw();
    }

    /** Shows which entry measured data are compared with. @param asked is told of another choice; may be null */
    public void setMarked(final int entry, final Runnable asked) {
        marked = entry;
        markAsked = asked;
        redraw();
    }

    /** Says something below the legend. @param text sentences, or "" */
    public void setNote(final String text) {
        note = text;
        scroll();
        redraw();
    }

    public int marked() {
        return marked;
    }

    private int contentHeight() {
        return contentHeight(Math.max(100, getClientArea().width));
    }

    /** Height that shows every row and the note. */
    public int contentHeight(final int width) {
        final int legend = rows.isEmpty() ? 0 : rows.getLast().top + rows.getLast().height;
        if (note.isEmpty()) {
            return legend;
        }
        final TextLayout layout = note(width);
        final int height = layout.getBounds().height;
        layout.dispose();
        return legend + GAP + height + GAP;
    }

    private TextLayout note(final int width) {
        final var layout = new TextLayout(getDisplay());
        layout.setFont(Fonts.small());
        layout.setText(note);
        layout.setWidth(width - LEFT - RIGHT);
        return layout;
    }

    private void scroll() {
        final ScrollBar bar = getVerticalBar();
        final int page = getClientArea().height;
        bar.setVisible(contentHeight() > page);
        final int all = Math.max(1, contentHeight());
        bar.setValues(Math.min(bar.getSelection(), Math.max(0, all - page)), 0, all,
                Math.max(1, Math.min(page, all)), ROW, Math.max(ROW, page - ROW));
    }

    private int offset() {
        return getVerticalBar().getVisible() ? getVerticalBar().getSelection() : 0;
    }

    private int at(final int y) {
        return rows.stream().filter(row -> y + offset() >= row.top && y + offset() < row.top + row.height)
                .mapToInt(Row::entry).findFirst().orElse(-1);
    }

    private void pressed(final Event event) {
        setFocus();
        final int entry = at(event.y);
        if (entry < 0 || event.button != 1) {
            return;
        }
        focused = entry;
        if (markAsked != null && event.x < LEFT + MARK && !chart.content().entries().get(entry).measured()) {
            marked = entry;
            markAsked.run();
        } else {
            chart.setHidden(entry, !chart.isHidden(entry));
        }
        redraw();
    }

    private void key(final Event event) {
        final int last = chart.content().entries().size() - 1;
        switch (event.keyCode) {
            case SWT.ARROW_UP -> focused = Math.max(0, focused - 1);
            case SWT.ARROW_DOWN -> focused = Math.min(last, focused + 1);
            case ' ' -> {
                if (focused <= last) {
                    chart.setHidden(focused, !chart.isHidden(focused));
                }
            }
            case SWT.CR -> {
                if (markAsked != null && focused <= last && !chart.content().entries().get(focused).measured()) {
                    marked = focused;
                    markAsked.run();
                }
            }
            default -> {
                return;
            }
        }
        redraw();
    }

    private void paint(final GC gc) {
        paint(gc, getSize().x - (getVerticalBar().getVisible() ? getVerticalBar().getSize().x : 0), offset(), true);
    }

    /** Paints the legend somewhere else. @param interactive whether with the focus and the values at the cursor */
    public void paint(final GC gc, final int width, final int offset, final boolean interactive) {
        gc.setTextAntialias(SWT.ON);
        final var readOut = new StringBuilder();
        final double cursor = interactive ? chart.cursor() : Double.NaN;
        gc.setFont(Fonts.small());
        gc.setForeground(Ink.SECONDARY.color());
        final int right = width - RIGHT;
        final String place = place(cursor);
        final int placeWidth = place.isEmpty() ? 0 : gc.textExtent(place).x;
        gc.drawText(TextFit.shortened(gc, heading, right - LEFT - placeWidth - GAP), LEFT, 4 - offset, true);
        if (!place.isEmpty()) {
            gc.drawText(place, right - placeWidth, 4 - offset, true);
            readOut.append(place);
        }
        for (final Row row : rows) {
            if (row.entry < 0) {
                gc.setFont(Fonts.small());
                gc.setForeground(Ink.SECONDARY.color());
                gc.drawText(TextFit.shortened(gc, row.text, right - LEFT), LEFT, row.top + 4 - offset, true);
            } else {
                readOut.append(entry(gc, row, right, offset, cursor, interactive));
            }
        }
        note(gc, width, offset);
        if (interactive) {
            setData("org.intercala.text", readOut.toString());
        }
    }

    private void note(final GC gc, final int width, final int offset) {
        if (!note.isEmpty() && !rows.isEmpty()) {
            final TextLayout layout = note(width);
            gc.setForeground(Ink.SECONDARY.color());
            layout.draw(gc, LEFT, rows.getLast().top + rows.getLast().height + GAP - offset);
            layout.dispose();
        }
    }

    private String place(final double cursor) {
        if (Double.isNaN(cursor)) {
            return "";
        }
        final List<Entry> entries = chart.content().entries();
        final List<Trace> lines = IntStream.range(0, entries.size())
                .filter(i -> !chart.isHidden(i) && !entries.get(i).measured()).mapToObj(i -> entries.get(i).trace())
                .toList();
        return "at " + ReadOut.of(cursor, ReadOut.placeResolution(cursor, resolution(true), resolution(false) / FINER,
                lines), chart.content().x().unit());
    }

    private double resolution(final boolean horizontal) {
        final PlotContent.Range range = chart.range(horizontal);
        final Point size = chart.area().getSize();
        return (range.upper() - range.lower()) / Math.max(1, horizontal ? size.x : size.y);
    }

    /** @return a line with name and value, "" where there is no value */
    private String entry(final GC gc, final Row row, final int right, final int offset, final double cursor,
            final boolean interactive) {
        final Entry entry = chart.content().entries().get(row.entry);
        final boolean off = chart.isHidden(row.entry);
        final int top = row.top - offset;
        final int middle = top + ROW / 2;
        if (interactive && chart.hovered() == row.entry) {
            gc.setBackground(Ink.SELECTION.color());
            gc.setAntialias(SWT.ON);
            gc.fillRoundRectangle(2, top, right + RIGHT - 6, ROW, 8, 8);
        }
        int left = LEFT;
        if (markAsked != null && interactive) {
            mark(gc, entry, row.entry, left, middle);
            left += MARK + 4;
        }
        gc.setAlpha(off ? 90 : 255);
        swatch(gc, entry, chart.content().isArea(row.entry), left, middle);
        gc.setFont(Fonts.body());
        gc.setForeground(off ? Ink.SECONDARY.color() : Ink.TEXT.color());
        final int text = top + (ROW - gc.getFontMetrics().getHeight()) / 2;
        int free = right;
        String readOut = "";
        final double value = off || entry.measured() ? Double.NaN : entry.trace().at(cursor, Double.NaN);
        if (!Double.isNaN(value)) {
            final String number = number(value);
            free -= gc.textExtent(number).x;
            gc.drawText(number, free, text, true);
            free -= GAP;
            readOut = "\n" + entry.name() + "\t" + number;
        }
        left += SWATCH + GAP;
        final String name = TextFit.shortenedInside(gc, entry.name(), free - left);
        gc.drawText(name, left, text, true);
        gc.setAlpha(255);
        if (interactive && isFocusControl() && row.entry == focused) {
            gc.setForeground(Ink.ACCENT.color());
            gc.setAntialias(SWT.ON);
            gc.drawRoundRectangle(2, top, right + RIGHT - 7, ROW - 1, 8, 8);
        }
        return readOut;
    }

    private void mark(final GC gc, final Entry entry, final int number, final int left, final int middle) {
        if (!entry.measured()) {
            gc.setAntialias(SWT.ON);
            gc.setForeground(number == marked ? Ink.ACCENT.color() : Ink.SECONDARY.color());
            gc.setBackground(Ink.ACCENT.color());
            gc.drawOval(left, middle - 5, 10, 10);
            if (number == marked) {
                gc.fillOval(left + 3, middle - 2, 5, 5);
            }
        }
    }

    private static void swatch(final GC gc, final Entry entry, final boolean area, final int left, final int middle) {
        gc.setForeground(entry.color());
        gc.setAntialias(SWT.ON);
        if (area) {
            gc.setBackground(entry.color());
            gc.fillRectangle(left, middle - 5, SWATCH, 10);
        } else if (entry.measured()) {
            gc.drawOval(left + SWATCH / 2 - 3, middle - 3, 5, 5);
        } else {
            gc.setLineWidth(3);
            PlotPainter.dash(gc, entry.style().dash());
            gc.drawLine(left, middle, left + SWATCH, middle);
            gc.setLineWidth(1);
            gc.setLineStyle(SWT.LINE_SOLID);
        }
    }

    /**
     * Width that shows every name and value whole, within limits.
     *
     * @param interactive whether with the values at the cursor and the marks
     */
    public int preferredWidth(final boolean interactive) {
        final var gc = new GC(this);
        gc.setFont(Fonts.body());
        final int number = !interactive ? 0 : GAP + Math.max(gc.textExtent(number(chart.whole().lower())).x,
                gc.textExtent(number(chart.whole().upper())).x);
        int widest = 0;
        for (final Entry entry : chart.content().entries()) {
            widest = Math.max(widest, gc.textExtent(entry.name()).x + (entry.measured() ? 0 : number));
        }
        gc.setFont(Fonts.small());
        final int top = gc.textExtent(heading + (interactive ? place(chart.range(true).upper()) : "")).x + GAP;
        final int group = rows.stream().filter(row -> row.entry < 0).mapToInt(row -> gc.textExtent(row.text).x).max()
                .orElse(0);
        gc.dispose();
        final int mark = markAsked == null || !interactive ? 0 : MARK + 4;
        final int needed = Math.max(Math.max(group, top), mark + SWATCH + GAP + widest);
        return Math.min(LEFT + needed + RIGHT, WIDEST);
    }

    private String number(final double value) {
        return ReadOut.of(value, resolution(false) / FINER, chart.content().y().unit());
    }

    private void describe() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(final AccessibleEvent event) {
                final var entries = chart.content().entries();
                event.result = focused < entries.size() ? "Legend, " + entries.get(focused).name()
                        + (chart.isHidden(focused) ? ", hidden" : "") : "Legend";
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(final AccessibleControlEvent event) {
                event.detail = ACC.ROLE_LIST;
            }
        });
    }

    @Override
    public Point computeSize(final int width, final int height, final boolean flush) {
        final Rectangle trim = computeTrim(0, 0, preferredWidth(true), contentHeight());
        return new Point(width == SWT.DEFAULT ? trim.width : width, height == SWT.DEFAULT ? trim.height : height);
    }
}
