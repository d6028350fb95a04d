// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.intercala.solver.PlotSpec.Axis;
import org.junit.jupiter.api.Test;

/** Axes, ranges, paths and styles of plots. */
class PlotTest {

    @Test
    void linearTicksAreRoundNumbers() {
        final var axis = new AxisScale(Axis.linear("Time", "t", "s"), 0, 7231, 6);
        assertEquals(List.of("0", "2000", "4000", "6000"), labels(axis));
        assertEquals("Time / s", axis.title());
        assertEquals(0.5, axis.position(3615.5), 1e-12);
        assertEquals(List.of("2.5", "3.0", "3.5", "4.0"),
                labels(new AxisScale(Axis.linear("U", "U", "V"), 2.43, 4.2, 4)));
        assertEquals(List.of("−0.50", "−0.25", "0.00", "0.25", "0.50"),
                labels(new AxisScale(Axis.linear("x", "x", "1"), -0.5, 0.5, 4)));
    }

    @Test
    void smallAndLargeNumbersShareAPowerOfTenInTheTitle() {
        final var axis = new AxisScale(Axis.linear("Diffusivity", "D", "m2/s"), 0, 8e-15, 4);
        assertEquals(List.of("0", "2", "4", "6", "8"), labels(axis));
        assertEquals("Diffusivity / 10⁻¹⁵ m²/s", axis.title().replace('\u202F', ' '));
        assertEquals("Count / 10⁶", new AxisScale(Axis.linear("Count", "N", "1"), 0, 3e6, 4).title());
        assertEquals("Count", new AxisScale(Axis.linear("Count", "N", "1"), 0, 30, 4).title());
    }

    @Test
    void logarithmicTicksAreDecades() {
        final var axis = new AxisScale(new Axis("D", "D", "m2/s", true), 1e-16, 1e-12, 5);
        assertEquals(List.of("10⁻¹⁶", "10⁻¹⁵", "10⁻¹⁴", "10⁻¹³", "10⁻¹²"), labels(axis));
        assertEquals(0.25, axis.position(1e-15), 1e-12);
        assertTrue(Double.isNaN(axis.position(-1)));
        assertEquals(List.of("1", "2", "5", "10"), labels(new AxisScale(new Axis("D", "D", "", true), 1, 10, 5)));
    }

    private static List<String> labels(final AxisScale axis) {
        return axis.ticks().stream().map(AxisScale.Tick::label).filter(label -> !label.isEmpty()).toList();
    }

    @Test
    void spikesOfFunctionsAreCutAndCurvesAreNot() {
        final double[] x = IntStream.rangeClosed(0, 400).mapToDouble(i -> i / 400.0).toArray();
        final double[] pole = IntStream.rangeClosed(0, 400).mapToDouble(i -> 1 / (1.0001 - i / 400.0)).toArray();
        final PlotRange cut = PlotRange.vertical(List.of(line(x, pole, true)), false);
        assertTrue(cut.isCut());
        assertTrue(cut.upper() < 150, "upper end " + cut.upper());
        final PlotRange whole = PlotRange.vertical(List.of(line(x, pole, false)), false);
        assertFalse(whole.isCut());
        assertTrue(whole.upper() > 10000);
    }

    @Test
    void rangesBeginAtZeroWhereThatHelpsAndNeverCollapse() {
        assertEquals(0,
                PlotRange.vertical(List.of(line(new double[] { 0, 1 }, new double[] { 1, 40 }, false)), false).lower());
        assertEquals(2.428,
                PlotRange.vertical(List.of(line(new double[] { 0, 1 }, new double[] { 2.5, 4.3 }, false)), false)
                        .lower(),
                1e-12);
        final PlotRange constant = PlotRange
                .vertical(List.of(line(new double[] { 0, 1 }, new double[] { 3.4, 3.4 }, false)), false);
        assertTrue(constant.lower() < 3.4 && constant.upper() > 3.4);
        assertEquals(1,
                PlotRange.horizontal(List.of(line(new double[] { 1e-5, 0.99999 }, new double[] { 0, 0 }, true)), false)
                        .upper());
    }

    @Test
    void horizontalAxisShowsBothEndsOfTheLines() {
        for (final double[] ends : new double[][] { { 0, 5.0217 }, { -0.0217, 5 }, { 0.02, 59.98 }, { 0, 0.3 },
                { 1e-5, 1.00001 } }) {
            final PlotRange range = PlotRange.horizontal(List.of(line(ends, new double[] { 0, 0 }, false)), false);
            assertTrue(range.lower() <= ends[0] && range.upper() >= ends[1], () -> ends[0] + " to " + ends[1]);
        }
    }

    @Test
    void pathsKeepWhatIsSeenAndNothingElse() {
        final double[] x = IntStream.range(0, 1000).mapToDouble(i -> i * 0.5).toArray();
        assertEquals("M0 0L499.5 249.8", PathText.of(x, IntStream.range(0, 1000).mapToDouble(i -> i * 0.25).toArray()));
        final double[] sine = IntStream.range(0, 1000).mapToDouble(i -> 100 * StrictMath.sin(i * 0.01)).toArray();
        final long points = PathText.of(x, sine).chars().filter(c -> c == 'L').count();
        assertTrue(points > 20 && points < 120, points + " points");
        assertEquals("M0 0L1 1M3 3L4 4",
                PathText.of(new double[] { 0, 1, 2, 3, 4 }, new double[] { 0, 1, Double.NaN, 3, 4 }));
        assertEquals("", PathText.of(new double[] { 1 }, new double[] { 1 }));
        assertEquals("-0.5", PathText.pixel(-0.46));
    }

    @Test
    void colourTellsThePointAndDashesTheSeries() {
        final List<Line> lines = new ArrayList<>();
        for (final String point : List.of("0.5C", "1C")) {
            for (final String series : List.of("negative", "positive")) {
                lines.add(new Line("n", point, series, new double[2], new double[2], false, false));
            }
        }
        final LineStyle style = LineStyle.of(lines);
        assertEquals(List.of("line c1", "line c1 d1", "line c2", "line c2 d1"),
                lines.stream().map(style::classes).toList());
        assertNull(style.stroke(lines.get(0)));
        assertFalse(style.leavesRoomForOthers());
        final LineStyle single = LineStyle.of(lines.subList(0, 2));
        assertEquals(List.of("line c1", "line c2"), lines.subList(0, 2).stream().map(single::classes).toList());
    }

    @Test
    void manyPointsTakeAScaleOfColours() {
        final List<Line> lines = IntStream.range(0, 20)
                .mapToObj(i -> new Line("n", "p" + i, "", new double[2], new double[2],
                        false, false))
                .toList();
        final LineStyle style = LineStyle.of(lines);
        assertEquals("line", style.classes(lines.get(3)));
        assertEquals("rgb(68,1,84)", style.stroke(lines.get(0)));
        assertEquals("rgb(220,210,50)", style.stroke(lines.get(19)));
    }

    @Test
    void differenceOfCurvesOverWhatTheyShare() {
        final double[] x = IntStream.rangeClosed(0, 1000).mapToDouble(i -> i / 1000.0).toArray();
        final double[] later = IntStream.rangeClosed(0, 700).mapToDouble(i -> i / 500.0).toArray();
        final CurveDifference found = CurveDifference
                .of(line(x, new double[x.length], false), line(later, later, false))
                .orElseThrow();
        // The difference is x itself, over 0 to 1.
        assertEquals(1, found.largest(), 1e-12);
        assertEquals(1, found.at(), 1e-12);
        assertEquals(Math.sqrt(1.0 / 3), found.rms(), 1e-6);
        final Line elsewhere = line(new double[] { 2, 3 }, new double[] { 0, 0 }, false);
        assertTrue(CurveDifference.of(line(x, x, false), elsewhere).isEmpty());
        assertTrue(CurveDifference.of(line(new double[] { 0, 1, 0.5 }, new double[3], false), elsewhere).isEmpty());
    }

    /** The same curve on two sets of few points: straight lines between them would differ by 1e-3. */
    @Test
    void fewPointsMakeNoDifference() {
        final double[] x = IntStream.rangeClosed(0, 30).mapToDouble(i -> i / 30.0).toArray();
        final double[] other = IntStream.rangeClosed(0, 23).mapToDouble(i -> i / 23.0).toArray();
        final CurveDifference found = CurveDifference.of(line(x, exponential(x), false),
                line(other, exponential(other), false)).orElseThrow();
        assertTrue(found.rms() < 5e-5, "rms " + found.rms());
    }

    private static double[] exponential(final double[] x) {
        return Arrays.stream(x).map(value -> Math.exp(-3 * value)).toArray();
    }

    private static Line line(final double[] x, final double[] y, final boolean sampled) {
        return new Line("n", "", "", x, y, sampled, false);
    }
}
