// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.intercala.report.NumberText;
import org.intercala.report.PlotRange;
import org.intercala.report.ProfileView;
import org.intercala.report.Typeset;
import org.intercala.report.Line;
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

/** Fields across the cell at the time of a slider, several cells over each other, other times faint behind. */
public final class ProfilesPane implements ResultPane {

    private static final String LENGTH = "um";
    /** Profiles of other times behind one cell; those of more than a few cells would hide each other. */
    private static final int OTHER_TIMES = 8;
    private static final int MOST_WITH_OTHER_TIMES = 3;
    private static final int DIGITS = 5;
    private static final String MARGIN_NOTE = "Where this is below zero in the negative electrode, lithium may plate.";

    private ShownResults shown;
    private FoundProfiles found;
    private ProfileView.Field field;
    private List<FoundProfiles.Cell> cells = List.of();
    private List<FoundProfiles.Instant> instants = List.of();
    private List<Style> styles = List.of();
    private Choice choice;
    private PlotChart chart;
    private SidePanel side;
    private TimeSlider slider;
    private ProfileBackdrop backdrop;
    /** As much as the slider ever says. */
    private String widest = "";

    @Override
    public void create(final Composite body, final Composite tools) {
        final var all = ChartFrame.body(body);
        chart = ChartFrame.chart(all, "profiles");
        side = ChartFrame.side(all, chart, "profiles");
        slider = new TimeSlider(all, this::timeChanged);
        slider.setData("org.intercala.id", "profiles.time");
        slider.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false, 2, 1));
        chart.setFollower(new PlotChart.Follower() {
            @Override
            public void viewChanged() {
                side.redraw();
            }

            @Override
            public void rangeChanged() {
                side.redraw();
                slider.setLeft(chart.leftMargin());
            }

            @Override
            public void marginChanged() {
                slider.setLeft(chart.leftMargin());
            }
        });
        choice = new Choice(tools, "Field", () -> found.fields().stream().map(ProfileView.Field::title).toList(),
                chosen -> choose(found.fields().get(chosen)));
        choice.setData("org.intercala.id", "profiles.field");
        ChartFrame.options(tools, "profiles", "Range and export",
                menu -> PlotExport.items(menu, chart, new PlotExport(List.of(chart), side)));
    }

    @Override
    public boolean canShow(final ShownResults results) {
        return !find(results).isEmpty();
    }

    private FoundProfiles find(final ShownResults results) {
        if (results != shown) {
            shown = results;
            found = new FoundProfiles(results);
        }
        return found;
    }

    @Override
    public void show(final ShownResults results) {
        final List<ProfileView.Field> fields = find(results).fields();
        choose(fields.stream().filter(each -> field != null && each.title().equals(field.title())).findFirst()
                .orElse(fields.getFirst()));
    }

    private void choose(final ProfileView.Field next) {
        final double time = instants.isEmpty() ? Double.NaN : instants.get(slider.chosen()).time();
        final boolean same = field != null && field.title().equals(next.title());
        field = next;
        cells = found.cells(next);
        instants = FoundProfiles.instants(cells);
        styles = Style.of(cells.stream().map(cell -> trace(cell, instants.getFirst())).toList(),
                FoundPlot.order(shown));
        slider.setTimes(instants.stream().mapToDouble(FoundProfiles.Instant::time).toArray(), indexOf(time));
        widest = instants.stream().map(this::text).max(Comparator.comparingInt(String::length)).orElse("");
        backdrop = backdrop();
        choice.setText(next.title());
        chart.setContent(content(), same);
        tellTime();
        side.refresh(FoundPlot.heading(shown));
        side.setNote(((next.name().equals("solidAgainstElectrolyte") ? MARGIN_NOTE + " " : "") + shown.drawnText())
                .strip());
        side.requestLayout();
    }

    /** The instant nearest to a time, the middle one for none. */
    private int indexOf(final double time) {
        return Double.isNaN(time) ? instants.size() / 2 : IntStream.range(0, instants.size()).boxed()
                .min((a, b) -> Double.compare(Math.abs(instants.get(a).time() - time),
                        Math.abs(instants.get(b).time() - time)))
                .orElse(0);
    }

    private FoundProfiles.Instant instant() {
        return instants.get(slider.chosen());
    }

    private void timeChanged() {
        chart.setContent(content(), true);
        tellTime();
        side.refresh(FoundPlot.heading(shown));
        if (side.preferredWidth(true) > side.getSize().x) {
            // A voltage is longer than the word that its run has ended.
            side.requestLayout();
        }
    }

    private void tellTime() {
        slider.setText(text(instant()), widest);
    }

    private String text(final FoundProfiles.Instant instant) {
        final String time = "t = " + time(instant);
        return cells.size() > 1 ? time : time + ",  V = " + voltage(cells.getFirst(), instant);
    }

    private static String time(final FoundProfiles.Instant instant) {
        final String unit = DisplayUnits.of("s");
        return NumberText.of(UnitChoices.conversion("s", unit).applyAsDouble(instant.time()), DIGITS) + "\u202F"
                + Typeset.unit(unit);
    }

    private static String voltage(final FoundProfiles.Cell cell, final FoundProfiles.Instant instant) {
        final double volts = cell.view().voltage(instant.time(), instant.after());
        return Double.isNaN(volts) ? "ended" : NumberText.fixed(volts, 4) + "\u202FV";
    }

    private PlotSpec.Axis vertical() {
        return PlotSpec.Axis.linear(field.axis().label(), field.axis().symbol(),
                DisplayUnits.of(field.axis().unit()));
    }

    private static PlotSpec.Axis horizontal() {
        return PlotSpec.Axis.linear("Distance from the negative collector", "x", LENGTH);
    }

    private DoubleUnaryOperator toVertical() {
        return UnitChoices.conversion(field.axis().unit(), vertical().unit());
    }

    private Trace trace(final FoundProfiles.Cell cell, final FoundProfiles.Instant instant) {
        final double[][] curve = cell.view().curve(field, instant.time(), instant.after());
        return new Trace(cell.source(), cell.point(), "", curve[0], curve[1], false, cell.partial())
                .convert(UnitChoices.conversion("m", LENGTH), toVertical());
    }

    private PlotContent content() {
        final FoundProfiles.Instant now = instant();
        final boolean sources = cells.stream().map(FoundProfiles.Cell::source).distinct().count() > 1;
        final List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            final FoundProfiles.Cell cell = cells.get(i);
            final String name = cell.point().isEmpty() ? cell.source() : cell.point();
            entries.add(new Entry(trace(cell, now), styles.get(i),
                    name + (cell.partial() ? " (partial)" : "") + (cells.size() > 1 ? ", " + voltage(cell, now) : ""),
                    sources && !cell.point().isEmpty() ? cell.source() : "", false));
        }
        return new PlotContent(field.title() + " at " + time(now), horizontal(), vertical(), entries, backdrop);
    }

    private ProfileBackdrop backdrop() {
        final var toMicrometres = UnitChoices.conversion("m", LENGTH);
        final List<double[]> borders = new ArrayList<>();
        double[] across = { Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY };
        double[] values = { Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY };
        for (final FoundProfiles.Cell cell : cells) {
            final double[] ends = Arrays.stream(cell.view().borders(field)).map(toMicrometres).toArray();
            if (borders.stream().noneMatch(other -> Arrays.equals(other, ends))) {
                borders.add(ends);
            }
            across = united(across, ends[0], ends[ends.length - 1]);
            final double[] range = cell.view().range(field);
            values = united(values, toVertical().applyAsDouble(range[0]), toVertical().applyAsDouble(range[1]));
        }
        final PlotRange high = PlotRange.vertical(
                List.of(new Line("", "", "", new double[] { 0, 1 }, values, false, false)), false);
        return new ProfileBackdrop(new PlotContent.Range(across[0], across[1]),
                new PlotContent.Range(high.lower(), high.upper()), borders,
                borders.size() == 1 ? cells.getFirst().view().layers(field) : List.of(), otherTimes());
    }

    private static double[] united(final double[] range, final double lower, final double upper) {
        return new double[] { Math.min(range[0], lower), Math.max(range[1], upper) };
    }

    private List<ProfileBackdrop.Faint> otherTimes() {
        final List<ProfileBackdrop.Faint> faint = new ArrayList<>();
        for (int i = 0; i < cells.size() && cells.size() <= MOST_WITH_OTHER_TIMES; i++) {
            final double[] times = cells.get(i).view().times();
            for (int k = 0; k < OTHER_TIMES; k++) {
                final double time = times[0] + (times[times.length - 1] - times[0]) * k / (OTHER_TIMES - 1);
                faint.add(new ProfileBackdrop.Faint(i, new Entry(trace(cells.get(i), new FoundProfiles.Instant(
                        Math.min(time, times[times.length - 1]), false)), styles.get(i), "", "", false)));
            }
        }
        return faint;
    }

    @Override
    public void setFocus() {
        slider.setFocus();
    }
}
