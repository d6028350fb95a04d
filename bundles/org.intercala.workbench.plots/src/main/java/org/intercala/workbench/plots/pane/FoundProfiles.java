// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.intercala.report.Output;
import org.intercala.report.ProfileView;
import org.intercala.workbench.plots.ShownResults;

/** The profiles of some results: what can be looked at, and when. */
final class FoundProfiles {

    /**
     * One cell at one map point.
     *
     * @param source  name of the node or run
     * @param point   map point for people, or ""
     * @param partial whether the node did not come to its end
     */
    record Cell(String source, String point, boolean partial, ProfileView view) {
    }

    /** One instant. @param after whether after a jump at that time */
    record Instant(double time, boolean after) {
    }

    private final List<Cell> cells = new ArrayList<>();

    FoundProfiles(final ShownResults results) {
        for (final ShownResults.Source whole : results.sources()) {
            final ShownResults.Source source = results.drawn(whole);
            final UnaryOperator<String> points = FoundPlot.points(source);
            for (final Output output : results.outputs(source)) {
                ProfileView.of(output.value()).ifPresent(view -> cells.add(new Cell(source.name(),
                        points.apply(output.point()),
                        output.result().run().isPartial(), view)));
            }
        }
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** What any of the cells has, in their order. */
    List<ProfileView.Field> fields() {
        final Map<String, ProfileView.Field> fields = new LinkedHashMap<>();
        cells.forEach(cell -> cell.view.fields().forEach(field -> fields.putIfAbsent(field.title(), field)));
        return List.copyOf(fields.values());
    }

    /** The cells that have a field. */
    List<Cell> cells(final ProfileView.Field field) {
        return cells.stream().filter(cell -> cell.view.fields().contains(field)).toList();
    }

    /** All instants of some cells in their order, both sides of a jump. */
    static List<Instant> instants(final List<Cell> cells) {
        final double[] times = cells.stream().flatMapToDouble(cell -> Arrays.stream(cell.view.times())).sorted()
                .distinct().toArray();
        final List<Instant> instants = new ArrayList<>();
        for (final double time : times) {
            instants.add(new Instant(time, false));
            if (cells.stream().anyMatch(cell -> jumps(cell.view.times(), time))) {
                instants.add(new Instant(time, true));
            }
        }
        return instants;
    }

    private static boolean jumps(final double[] times, final double time) {
        return IntStream.range(1, times.length).anyMatch(i -> times[i] == time && times[i - 1] == time);
    }
}
