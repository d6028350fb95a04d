// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.intercala.report.NumberText;
import org.intercala.report.Typeset;
import org.intercala.report.Words;
import org.intercala.solver.PlotSpec;
import org.intercala.workbench.DisplayUnits;
import org.intercala.workbench.plots.Choice;
import org.intercala.workbench.plots.ResultPane;
import org.intercala.workbench.plots.ShownResults;
import org.intercala.workbench.plots.chart.Entry;
import org.intercala.workbench.plots.chart.PlotChart;
import org.intercala.workbench.plots.chart.PlotContent;
import org.intercala.workbench.plots.chart.Residuals;
import org.intercala.workbench.plots.chart.SidePanel;
import org.intercala.workbench.plots.chart.Style;
import org.intercala.workbench.plots.chart.Trace;
import org.intercala.workbench.plots.chart.UnitChoices;

/** Curves, series, functions and phase diagrams as a plot with legend and read-out; measured data over it. */
public final class PlotPane implements ResultPane {

    private static final Style PLAIN = new Style(0, 0, 0, 0);
    private static final int DIGITS = 3;

    /** What the reader has set for an axis. */
    record AxisSetting(String unit, boolean logarithmic) {
    }

    private final Map<PlotSpec.Axis, AxisSetting> settings = new HashMap<>();
    private final MeasuredTables measured = new MeasuredTables();
    private final List<String> notes = new ArrayList<>();
    private ChartStack stack;
    private SidePanel side;
    private MeasuredBar bar;
    private Choice choice;
    private List<FoundPlot> plots = List.of();
    private ShownResults found;
    private FoundPlot plot;
    private List<Trace> traces = List.of();
    private String problem = "";

    @Override
    public void create(final Composite body, final Composite tools) {
        final var all = ChartFrame.body(body);
        bar = new MeasuredBar(all, () -> refresh(true));
        bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        stack = new ChartStack(all, () -> side.redraw());
        stack.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        stack.main().area().setData("org.intercala.id", "plot.area");
        side = ChartFrame.side(all, stack.main(), "plot");
        choice = new Choice(tools, "Plot", () -> plots.stream().map(FoundPlot::title).toList(), chosen -> {
            forgetProblem();
            choose(plots.get(chosen));
            refresh(false);
        });
        choice.setData("org.intercala.id", "plot.choice");
        final var options = new PlotOptions(this);
        ChartFrame.options(tools, "plot", "Axes, measured data and export", options::fill);
        stack.main().area().addListener(SWT.MenuDetect, event -> options.popUp(stack.main().area(), event));
        FileDrop.on(stack.main().area(), this::addMeasured);
        bar.show(measured, data -> "", "", this::forgetProblem);
        followFiles();
    }

    /** Measured data follow their files, when the workspace sees a change and when the window comes to front. */
    private void followFiles() {
        final IResourceChangeListener seen = event -> Display.getDefault().asyncExec(this::look);
        final Listener activated = event -> look();
        final Shell shell = stack.getShell();
        ResourcesPlugin.getWorkspace().addResourceChangeListener(seen, IResourceChangeEvent.POST_CHANGE);
        shell.addListener(SWT.Activate, activated);
        stack.addDisposeListener(event -> {
            ResourcesPlugin.getWorkspace().removeResourceChangeListener(seen);
            if (!shell.isDisposed()) {
                shell.removeListener(SWT.Activate, activated);
            }
        });
    }

    private void look() {
        if (!stack.isDisposed() && measured.look()) {
            refresh(true);
        }
    }

    @Override
    public boolean canShow(final ShownResults results) {
        return !find(results).isEmpty();
    }

    private List<FoundPlot> find(final ShownResults results) {
        if (results != found) {
            plots = FoundPlot.of(results);
            found = results;
        }
        return plots;
    }

    @Override
    public void show(final ShownResults results) {
        measured.turnTo(results.runs().getFirst().projectFolder());
        final FoundPlot before = plot;
        final List<List<String>> lines = names();
        choose(find(results).stream().filter(each -> before != null && each.title().equals(before.title()))
                .findFirst().orElse(plots.isEmpty() ? null : plots.get(0)));
        final boolean same = before != null && plot != null && before.title().equals(plot.title())
                && before.x().equals(plot.x()) && before.y().equals(plot.y()) && lines.equals(names());
        if (!same) {
            forgetProblem();
        }
        refresh(same);
    }

    private List<List<String>> names() {
        return traces.stream().map(trace -> List.of(trace.source(), trace.point(), trace.series())).toList();
    }

    private void choose(final FoundPlot next) {
        plot = next;
        notes.clear();
        traces = next == null ? List.of() : next.traces(found, notes::add);
    }

    FoundPlot plot() {
        return plot;
    }

    PlotChart chart() {
        return stack.main();
    }

    PlotExport export() {
        return new PlotExport(stack.charts(), side);
    }

    /** @param keep whether range, cursor and hidden lines stay */
    private void refresh(final boolean keep) {
        if (plot == null) {
            chart().setContent(PlotContent.EMPTY, false);
            side.refresh("");
            return;
        }
        choice.setText(plot.title());
        measured.tables().forEach(data -> data.fit(plot.x(), plot.y()));
        chart().setContent(content(), keep);
        compare(side.marked());
        side.refresh(plot.heading());
        side.setNote(note());
        side.requestLayout();
    }

    private String note() {
        final String cut = chart().content().isCut()
                ? "The function diverges at an end of its range; the axis is cut there."
                : "";
        return (plot.note() + " " + cut + " " + found.drawnText() + " " + String.join(" ", notes))
                .replaceAll(" +", " ").strip();
    }

    private PlotContent content() {
        final PlotSpec.Axis x = axis(plot.x());
        final PlotSpec.Axis y = axis(plot.y());
        final List<Style> styles = Style.of(traces);
        final List<Entry> entries = new ArrayList<>();
        final boolean sources = traces.stream().map(Trace::source).distinct().count() > 1;
        for (int i = 0; i < traces.size(); i++) {
            final Trace trace = traces.get(i);
            final String detail = String.join(", ", List.of(trace.point(), trace.series()).stream()
                    .filter(text -> !text.isEmpty()).toList());
            final String name = detail.isEmpty() ? trace.source() : detail;
            entries.add(new Entry(trace.convert(UnitChoices.conversion(plot.x().unit(), x.unit()),
                    UnitChoices.conversion(plot.y().unit(), y.unit())), styles.get(i),
                    name + (trace.partial() ? " (partial)" : ""), sources && !detail.isEmpty() ? trace.source() : "",
                    false));
        }
        for (final MeasuredData data : measured.tables()) {
            data.trace(x.unit(), y.unit())
                    .ifPresent(trace -> entries.add(new Entry(trace, PLAIN, data.name(), "Measured", true)));
        }
        return new PlotContent(plot.title(), x, y, entries);
    }

    PlotSpec.Axis axis(final PlotSpec.Axis axis) {
        final AxisSetting set = settings.get(axis);
        return set == null
                ? new PlotSpec.Axis(axis.label(), axis.symbol(), DisplayUnits.of(axis.unit()), axis.logarithmic())
                : new PlotSpec.Axis(axis.label(), axis.symbol(), set.unit, set.logarithmic);
    }

    void set(final PlotSpec.Axis axis, final AxisSetting setting) {
        settings.put(axis, setting);
        chart().setCursor(Double.NaN);
        refresh(true);
        chart().showAll();
    }

    /** Compares all measured data with one line. @param wanted its number, or -1 for the nearest */
    private void compare(final int wanted) {
        final List<Entry> entries = chart().content().entries();
        final List<Entry> points = entries.stream().filter(Entry::measured).toList();
        final int[] lines = IntStream.range(0, entries.size()).filter(i -> !entries.get(i).measured()).toArray();
        if (points.isEmpty() || lines.length == 0) {
            side.setMarked(-1, null);
            stack.setResiduals(PlotContent.EMPTY);
            bar.show(measured, data -> "", problem, this::forgetProblem);
            return;
        }
        final int marked = Arrays.stream(lines).anyMatch(i -> i == wanted) ? wanted : nearest(lines, points);
        side.setMarked(marked, () -> compare(side.marked()));
        final Trace line = entries.get(marked).trace();
        stack.setResiduals(residuals(points, line));
        final String of = lines.length < 2 ? "" : " from “" + PlotExport.name(entries.get(marked)) + "”";
        bar.show(measured, data -> points.stream().filter(point -> point.trace().source().equals(data.name()))
                .findFirst().map(point -> distance(point.trace(), line) + of).orElse(""), problem, this::forgetProblem);
    }

    private void forgetProblem() {
        problem = "";
    }

    /** The line with the smallest distance from the points. */
    private int nearest(final int[] lines, final List<Entry> points) {
        final List<Entry> entries = chart().content().entries();
        int nearest = lines[0];
        double smallest = Double.POSITIVE_INFINITY;
        for (final int i : lines) {
            double sum = 0;
            for (final Entry point : points) {
                sum += Residuals.of(point.trace().x(), point.trace().y(), entries.get(i).trace()).rms();
            }
            if (sum < smallest) {
                smallest = sum;
                nearest = i;
            }
        }
        return nearest;
    }

    private String distance(final Trace points, final Trace line) {
        final Residuals residuals = Residuals.of(points.x(), points.y(), line);
        if (residuals.count() == 0) {
            return "no point lies within the range of the line";
        }
        final String unit = chart().content().y().unit();
        final String better = UnitChoices.readable(unit, residuals.rms());
        return "rms " + NumberText.of(UnitChoices.difference(unit, better).applyAsDouble(residuals.rms()), DIGITS)
                + (better.isEmpty() || better.equals("1") ? "" : "\u202F" + Typeset.unit(better)) + ", "
                + Words.count(residuals.count(), "point");
    }

    private PlotContent residuals(final List<Entry> points, final Trace line) {
        final PlotContent content = chart().content();
        final List<double[]> values = points.stream()
                .map(point -> Residuals.of(point.trace().x(), point.trace().y(), line).values()).toList();
        final double largest = values.stream().flatMapToDouble(Arrays::stream).filter(Double::isFinite).map(Math::abs)
                .max().orElse(0);
        final String unit = UnitChoices.readable(content.y().unit(), largest);
        final var toUnit = UnitChoices.difference(content.y().unit(), unit);
        final List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            final Trace trace = points.get(i).trace();
            entries.add(new Entry(new Trace(trace.source(), "", "", trace.x(),
                    Arrays.stream(values.get(i)).map(toUnit).toArray(), false, false), PLAIN,
                    points.get(i).name(), "", true));
        }
        return new PlotContent("Residuals", content.x(), PlotSpec.Axis.linear("Measured − line", "", unit), entries);
    }

    /** Asks for a file with measured data. */
    void addMeasured() {
        final var dialog = new FileDialog(stack.getShell(), SWT.OPEN);
        dialog.setText("Add Measured Data");
        dialog.setFilterExtensions(new String[] { "*.csv;*.txt;*.tsv", "*" });
        dialog.setFilterPath(found.runs().getFirst().projectFolder().toString());
        final String chosen = dialog.open();
        if (chosen != null) {
            addMeasured(Path.of(chosen));
        }
    }

    /** Lays the data of a file over the plot; says inline why it cannot. */
    void addMeasured(final Path file) {
        problem = "";
        try {
            measured.add(file);
        } catch (final IOException unreadable) {
            problem = unreadable.getMessage().replace(file.toString(), file.getFileName().toString());
        }
        refresh(true);
        chart().showAll();
    }

    @Override
    public void setFocus() {
        chart().area().setFocus();
    }
}
