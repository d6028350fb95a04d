// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class StyleTest {

    private static Trace trace(final String source, final String point, final String series) {
        return new Trace(source, point, series, new double[] { 0 }, new double[] { 0 }, false, false);
    }

    private static Style.Order order(final List<String> sources, final List<String> points) {
        return new Style.Order(sources.stream().collect(Collectors.toMap(Function.identity(), sources::indexOf)),
                points);
    }

    @Test
    void onePointColoursTellTheSeries() {
        assertEquals(List.of(new Style(0, 0, 0, 0), new Style(1, 0, 0, 0)),
                Style.of(List.of(trace("a", "", "negative"), trace("a", "", "positive")), order(List.of(), List.of())));
    }

    @Test
    void severalPointsColoursTellThemAndDashesTheSeries() {
        assertEquals(List.of(new Style(0, 0, 0, 0), new Style(0, 0, 0, 1), new Style(1, 0, 0, 0),
                new Style(1, 0, 0, 1)),
                Style.of(List.of(trace("a", "1", "n"), trace("a", "1", "p"), trace("a", "2", "n"),
                        trace("a", "2", "p")), order(List.of(), List.of("1", "2"))));
    }

    @Test
    void severalNodesColoursTellThemAndLightnessThePoint() {
        final List<Style> styles = Style.of(List.of(trace("a", "1", ""), trace("a", "2", ""), trace("b", "1", ""),
                trace("b", "2", "")), order(List.of("a", "b"), List.of("1", "2")));
        assertEquals(List.of(0, 0, 1, 1), styles.stream().map(Style::colour).toList());
        assertEquals(styles.get(0).fade(), styles.get(2).fade());
        assertTrue(styles.get(1).fade() > styles.get(0).fade());
    }

    @Test
    void whatIsShownElsewhereKeepsItsColour() {
        final Style.Order nodes = order(List.of("a", "b", "c"), List.of());
        assertEquals(List.of(1, 2), Style.of(List.of(trace("b", "", ""), trace("c", "", "")), nodes).stream()
                .map(Style::colour).toList());
        assertEquals(List.of(2), Style.of(List.of(trace("c", "", "")), nodes).stream().map(Style::colour).toList());
        assertEquals(List.of(1), Style.of(List.of(trace("a", "2", "")), order(List.of(), List.of("1", "2"))).stream()
                .map(Style::colour).toList());
    }

    @Test
    void beyondEightAScaleTakesOver() {
        final List<String> points = IntStream.range(0, 9).mapToObj(Integer::toString).toList();
        final List<Style> styles = Style.of(points.stream().map(point -> trace("a", point, "")).toList(),
                order(List.of(), points));
        assertTrue(styles.stream().allMatch(style -> style.colour() < 0));
        assertEquals(0, styles.get(0).along());
        assertEquals(1, styles.get(8).along());
    }
}
