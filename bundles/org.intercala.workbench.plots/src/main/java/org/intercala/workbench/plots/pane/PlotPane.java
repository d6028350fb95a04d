// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.intercala.report.Typeset;
import org.intercala.solver.PlotSpec;
import org.intercala.workbench.Ink;
import org.intercala.workbench.plots.Choice;
import org.intercala.workbench.plots.ResultPane;
import org.intercala.workbench.plots.ShownResults;
import org.intercala.workbench.plots.chart.Entry;
import org.intercala.workbench.plots.chart.PlotChart;
import org.intercala.workbench.plots.chart.PlotContent;
import org.intercala.workbench.plots.chart.SidePanel;
import org.intercala.workbench.plots.chart.Style;
import org.intercala.workbench.plots.chart.Trace;
import org.intercala.workbench.plots.chart.UnitChoices;

/** Curves, series, functions and phase diagrams as a plot with legend and read-out. */
public final class PlotPane implements ResultPane {

    /** What the reader has set for an axis. */
    private record AxisSetting(String unit, boolean logarithmic) {
    }

    private final Map<PlotSpec.Axis, AxisSetting> settings = new HashMap<>();
    private PlotChart chart;
    private SidePanel side;
    private Choice choice;
    private List<FoundPlot> plots = List.of();
    private ShownResults found;
    private FoundPlot plot;

    @Override
    public void create(final Composite body, final Composite tools) {
        choice = new Choice(tools, "Plot", menu -> plots.forEach(
                each -> Choice.item(menu, SWT.RADIO, each.title(), each == plot, () -> choose(each))));
        final var options = new Choice(tools, "Axes, export and more", this::options);
        options.setText("Options");
        options.setData("org.intercala.id", "plot.options");
        choice.setData("org.intercala.id", "plot.choice");
        final var all = new Composite(body, SWT.NONE);
        all.setBackground(Ink.CARD.color());
        final var layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 8;
        all.setLayout(layout);
        chart = new PlotChart(all, true);
        chart.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        chart.area().setData("org.intercala.id", "plot.area");
        side = new SidePanel(all, chart);
        side.setData("org.intercala.id", "plot.legend");
        side.setLayoutData(new GridData(SWT.FILL, SWT.FILL, false, true));
        chart.setFollower(new PlotChart.Follower() {
            @Override
            public void viewChanged() {
                side.redraw();
            }

            @Override
            public void rangeChanged() {
                side.redraw();
            }
        });
        chart.area().addListener(SWT.MenuDetect, event -> {
            final var menu = new Menu(chart.area());
            options(menu);
            menu.setLocation(event.x, event.y);
            menu.addListener(SWT.Hide, hidden -> menu.getDisplay().asyncExec(menu::dispose));
            menu.setVisible(true);
        });
    }

    @Override
    public boolean canShow(final ShownResults results) {
        return !find(results).isEmpty();
    }

    private List<FoundPlot> find(final ShownResults results) {
        if (results != found) {
            plots = FoundPlot.of(results, new ArrayList<>());
            found = results;
        }
        return plots;
    }

    @Override
    public void show(final ShownResults results) {
        final FoundPlot before = plot;
        plot = find(results).stream().filter(each -> before != null && each.title().equals(before.title())).findFirst()
                .orElse(plots.isEmpty() ? null : plots.get(0));
        refresh(before != null && plot != null && before.title().equals(plot.title()) && before.x().equals(plot.x())
                && before.traces().size() == plot.traces().size());
    }

    private void choose(final FoundPlot next) {
        plot = next;
        refresh(false);
    }

    private void refresh(final boolean keep) {
        if (plot == null) {
            chart.setContent(PlotContent.EMPTY, false);
            side.refresh("");
            return;
        }
        choice.setText(plot.title());
        chart.setContent(content(), keep);
        side.refresh(plot.heading());
        side.requestLayout();
    }

    private PlotContent content() {
        final PlotSpec.Axis x = axis(plot.x());
        final PlotSpec.Axis y = axis(plot.y());
        final List<Style> styles = Style.of(plot.traces());
        final List<Entry> entries = new ArrayList<>();
        final boolean sources = plot.traces().stream().map(Trace::source).distinct().count() > 1;
        for (int i = 0; i < plot.traces().size(); i++) {
            final Trace trace = plot.traces().get(i);
            final String detail = String.join(", ", List.of(trace.point(), trace.series()).stream()
                    .filter(text -> !text.isEmpty()).toList());
            final String name = detail.isEmpty() ? trace.source() : detail;
            entries.add(new Entry(trace.convert(UnitChoices.conversion(plot.x().unit(), x.unit()),
                    UnitChoices.conversion(plot.y().unit(), y.unit())), styles.get(i),
                    name + (trace.partial() ? " (partial)" : ""), sources && !detail.isEmpty() ? trace.source() : "",
                    false));
        }
        return new PlotContent(plot.title(), x, y, entries);
    }

    private PlotSpec.Axis axis(final PlotSpec.Axis axis) {
        final AxisSetting set = settings.get(axis);
        return set == null ? axis : new PlotSpec.Axis(axis.label(), axis.symbol(), set.unit, set.logarithmic);
    }

    private void options(final Menu menu) {
        if (plot == null) {
            return;
        }
        axis(menu, "Horizontal", plot.x());
        axis(menu, "Vertical", plot.y());
        new MenuItem(menu, SWT.SEPARATOR);
        Choice.item(menu, SWT.PUSH, "Show Everything\t0", false, chart::showAll);
    }

    private void axis(final Menu menu, final String which, final PlotSpec.Axis axis) {
        final var cascade = new MenuItem(menu, SWT.CASCADE);
        cascade.setText(which + ": " + axis.label());
        final var sub = new Menu(menu);
        cascade.setMenu(sub);
        final PlotSpec.Axis now = axis(axis);
        for (final String unit : UnitChoices.of(axis.unit())) {
            Choice.item(sub, SWT.RADIO, unit.equals("1") ? "1 (as a number)" : Typeset.unit(unit),
                    unit.equals(now.unit()), () -> set(axis, new AxisSetting(unit, now.logarithmic())));
        }
        new MenuItem(sub, SWT.SEPARATOR);
        Choice.item(sub, SWT.CHECK, "Logarithmic", now.logarithmic(),
                () -> set(axis, new AxisSetting(now.unit(), !now.logarithmic())));
    }

    private void set(final PlotSpec.Axis axis, final AxisSetting setting) {
        settings.put(axis, setting);
        refresh(false);
    }

    @Override
    public void setFocus() {
        chart.area().setFocus();
    }
}
