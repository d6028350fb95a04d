// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.intercala.solver.PlotSpec;
import org.intercala.workbench.DisplayUnits;
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

/** What the voltage of a cell lacks of its open-circuit voltage over time, by cause, as areas on top of each other. */
public final class LossesPane implements ResultPane {

    /** The second of two places of one cause is so much lighter. */
    private static final double LIGHTER = 0.45;
    private static final int SUM = Style.COLOURS - 1;

    private ShownResults shown;
    private List<FoundLosses> found = List.of();
    private FoundLosses losses;
    private String missing = "";
    private Choice choice;
    private PlotChart chart;
    private SidePanel side;

    @Override
    public void create(final Composite body, final Composite tools) {
        final var all = ChartFrame.body(body);
        chart = ChartFrame.chart(all, "losses");
        side = ChartFrame.side(all, chart, "losses");
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
        choice = new Choice(tools, "Cell", () -> found.stream().map(FoundLosses::name).toList(),
                chosen -> choose(found.get(chosen)));
        choice.setData("org.intercala.id", "losses.cell");
        ChartFrame.options(tools, "losses", "Range and export",
                menu -> PlotExport.items(menu, chart, new PlotExport(List.of(chart), side)));
    }

    @Override
    public boolean canShow(final ShownResults results) {
        return !find(results).isEmpty();
    }

    private List<FoundLosses> find(final ShownResults results) {
        if (results != shown) {
            shown = results;
            found = FoundLosses.of(results);
            missing = FoundLosses.missing(results);
        }
        return found;
    }

    @Override
    public void show(final ShownResults results) {
        choose(find(results).stream().filter(each -> losses != null && each.name().equals(losses.name())).findFirst()
                .orElse(found.getFirst()));
    }

    private void choose(final FoundLosses next) {
        final boolean same = losses != null && losses.name().equals(next.name());
        losses = next;
        choice.setText(next.name());
        // One cell alone is named by the choice of nodes beside it.
        choice.setVisible(found.size() > 1);
        chart.setContent(content(), same);
        side.refresh("From top to bottom");
        side.setNote(((next.partial() ? "Partial result: the node did not come to its end. " : "")
                + missing + " " + shown.drawnText().replace("drawn", "in the list")).strip());
        side.requestLayout();
    }

    private PlotContent content() {
        final String time = DisplayUnits.of("s");
        final double largest = Arrays.stream(losses.sum()).map(Math::abs).max().orElse(0);
        final String voltage = UnitChoices.readable("V", largest);
        final List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(trace(losses.sum(), time, voltage), new Style(SUM, 0, 0, 0),
                "all, U − V", "", false));
        final List<String> kinds = losses.parts().stream().map(FoundLosses.Part::kind).distinct().toList();
        for (int i = losses.parts().size() - 1; i >= 0; i--) {
            final FoundLosses.Part part = losses.parts().get(i);
            final boolean second = i > 0 && losses.parts().get(i - 1).kind().equals(part.kind());
            entries.add(new Entry(trace(part.values(), time, voltage),
                    new Style(kinds.indexOf(part.kind()) % SUM, 0, second ? LIGHTER : 0, 0), part.label(), "", false));
        }
        final PlotSpec.Axis x = PlotSpec.Axis.linear("Time", "t", time);
        final PlotSpec.Axis y = PlotSpec.Axis.linear("Voltage loss", "ΔV", voltage);
        final var range = new PlotContent("", x, y, entries.subList(0, 1)).horizontal();
        final double[] ends = entries.getFirst().trace().x();
        return new PlotContent("Voltage losses of " + losses.name(), x, y, entries, LossStack.of(
                new PlotContent.Range(ends[0], Math.max(range.upper(), ends[ends.length - 1])), entries));
    }

    private Trace trace(final double[] values, final String time, final String voltage) {
        return new Trace(losses.name(), "", "", losses.times(), values, false, losses.partial())
                .convert(UnitChoices.conversion("s", time), UnitChoices.conversion("V", voltage));
    }

    @Override
    public void setFocus() {
        chart.area().setFocus();
    }
}
