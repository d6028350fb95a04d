// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.intercala.report.AxisScale;
import org.intercala.report.Line;
import org.intercala.report.PlotFile;
import org.intercala.workbench.Ink;
import org.intercala.workbench.plots.Choice;
import org.intercala.workbench.plots.chart.Backdrop;
import org.intercala.workbench.plots.chart.Entry;
import org.intercala.workbench.plots.chart.PlotChart;
import org.intercala.workbench.plots.chart.PlotContent;
import org.intercala.workbench.plots.chart.SidePanel;

/** Takes a plot as it is shown: same range, same lines. */
final class PlotExport {

    private static final int SCALE = 2;
    private static final int TICKS_X = 6;
    private static final int TICKS_Y = 5;
    private static final int MARGIN = 8;

    private final List<PlotChart> charts;
    private final SidePanel side;

    /** @param charts from top to bottom, the first is the plot itself */
    PlotExport(final List<PlotChart> charts, final SidePanel side) {
        this.charts = charts;
        this.side = side;
    }

    /** Puts what can be done with a plot into a menu. */
    static void items(final Menu menu, final PlotChart chart, final PlotExport export) {
        Choice.item(menu, SWT.PUSH, "Show Everything\t0", false, chart::showAll);
        new MenuItem(menu, SWT.SEPARATOR);
        Choice.item(menu, SWT.PUSH, "Copy Image", false, export::copyImage);
        Choice.item(menu, SWT.PUSH, "Export PNG…", false, export::png);
        Choice.item(menu, SWT.PUSH, "Export SVG…", false, export::saveSvg);
        Choice.item(menu, SWT.PUSH, "Export CSV…", false, export::saveCsv);
    }

    private PlotChart chart() {
        return charts.get(0);
    }

    /** A picture with twice the resolution of the screen. */
    ImageData image() {
        final int width = chart().getSize().x;
        final int legend = side.preferredWidth(false);
        final int charted = charts.stream().mapToInt(each -> each.getSize().y).sum();
        final int height = Math.max(charted, side.contentHeight(legend));
        final var image = new Image(chart().getDisplay(), SCALE * (width + legend + 3 * MARGIN),
                SCALE * (height + 2 * MARGIN));
        final var gc = new GC(image);
        gc.setBackground(Ink.CARD.color());
        gc.fillRectangle(image.getBounds());
        int top = MARGIN;
        for (final PlotChart each : charts) {
            final Point size = each.getSize();
            part(gc, new Rectangle(MARGIN, top, size.x, size.y), own -> each.paint(own, size));
            top += size.y;
        }
        part(gc, new Rectangle(width + 2 * MARGIN, MARGIN, legend, height), own -> side.paint(own, legend, 0, false));
        gc.dispose();
        final ImageData data = image.getImageData();
        image.dispose();
        return data;
    }

    /** Paints a part of the picture as an image of its own, since a clipping that was set cannot be undone. */
    private static void part(final GC whole, final Rectangle place, final Consumer<GC> painting) {
        final var image = new Image(whole.getDevice(), SCALE * place.width, SCALE * place.height);
        final var gc = new GC(image);
        gc.setBackground(Ink.CARD.color());
        gc.fillRectangle(image.getBounds());
        final var scale = new Transform(whole.getDevice());
        scale.scale(SCALE, SCALE);
        gc.setTransform(scale);
        painting.accept(gc);
        scale.dispose();
        gc.dispose();
        whole.drawImage(image, SCALE * place.x, SCALE * place.y);
        image.dispose();
    }

    void copyImage() {
        final var clipboard = new Clipboard(chart().getDisplay());
        clipboard.setContents(new Object[] { image() }, new Transfer[] { ImageTransfer.getInstance() });
        clipboard.dispose();
    }

    String svg() {
        return PlotFile.svg(charts.stream().map(this::panel).toList(),
                new PlotFile.Paper(Ink.CARD.hex(), Ink.TEXT.hex(), Ink.SECONDARY.hex(), Ink.GRID.hex()));
    }

    private PlotFile.Panel panel(final PlotChart drawn) {
        final PlotContent content = drawn.content();
        final PlotContent.Range x = drawn.range(true);
        final PlotContent.Range y = drawn.range(false);
        // Residuals are points alone; the key says which line is meant.
        final String from = drawn == chart() || side.marked() < 0 ? ""
                : " − " + name(chart().content().entries().get(side.marked()));
        final Backdrop backdrop = content.backdrop();
        final List<PlotFile.Entry> entries = new ArrayList<>();
        for (final Entry entry : shown(drawn)) {
            final var trace = entry.trace();
            final var line = new Line(trace.source(), trace.point(), trace.series(), trace.x(), trace.y(),
                    trace.sampled(), trace.partial());
            entries.add(new PlotFile.Entry(line, name(entry) + from, Ink.hex(entry.color()), entry.style().dash(),
                    entry.measured() ? PlotFile.Mark.POINTS : content.isArea(content.entries().indexOf(entry))
                            ? PlotFile.Mark.AREA : PlotFile.Mark.LINE));
        }
        return new PlotFile.Panel(content.title(), new AxisScale(content.x(), x.lower(), x.upper(), TICKS_X),
                new AxisScale(content.y(), y.lower(), y.upper(), TICKS_Y), entries,
                backdrop == null ? null : backdrop.ground(drawn.hidden()));
    }

    private static List<Entry> shown(final PlotChart drawn) {
        final List<Entry> entries = drawn.content().entries();
        return IntStream.range(0, entries.size()).filter(i -> !drawn.isHidden(i)).mapToObj(entries::get).toList();
    }

    /** Name of an entry that stands alone. */
    static String name(final Entry entry) {
        return entry.group().isEmpty() ? entry.name() : entry.group() + ", " + entry.name();
    }

    /** Two columns for each line, its points within the range of x that is shown, in the units of the axes. */
    String csv() {
        final PlotContent content = chart().content();
        final List<Entry> shown = shown(chart());
        final PlotContent.Range range = chart().range(true);
        final List<int[]> rows = shown.stream().map(entry -> IntStream.range(0, entry.trace().x().length)
                .filter(i -> entry.trace().x()[i] >= range.lower() && entry.trace().x()[i] <= range.upper())
                .toArray()).toList();
        final List<Grid.Heading> headings = new ArrayList<>();
        for (final Entry entry : shown) {
            headings.add(new Grid.Heading(content.x().label() + " (" + name(entry) + ")", content.x().unit(), true));
            headings.add(new Grid.Heading(content.y().label() + " (" + name(entry) + ")", content.y().unit(), true));
        }
        final Grid.Cells cells = (row, column) -> {
            final int[] own = rows.get(column / 2);
            final var trace = shown.get(column / 2).trace();
            return row >= own.length ? "" : Double.toString((column % 2 == 0 ? trace.x() : trace.y())[own[row]]);
        };
        return new Grid(headings, rows.stream().mapToInt(own -> own.length).max().orElse(0), cells, cells).csv();
    }

    void png() {
        Exports.png(chart().getShell(), chart().content().title(), this::image);
    }

    void saveSvg() {
        Exports.text(chart().getShell(), chart().content().title(), "svg", this::svg);
    }

    void saveCsv() {
        Exports.text(chart().getShell(), chart().content().title(), "csv", this::csv);
    }
}
