// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.part;

import java.util.stream.Collectors;

import org.intercala.model.AxisCombination;
import org.intercala.model.Choose;
import org.intercala.model.Container;
import org.intercala.model.Iterate;
import org.intercala.model.MapAxis;
import org.intercala.model.MapContainer;
import org.intercala.model.SubWorkflow;

/** What a container does, in a few words: {@code map over cRate, 3 points}. */
final class ContainerText {

    private ContainerText() {
    }

    static String of(final Container container) {
        return switch (container) {
            case MapContainer map -> map(map);
            case Iterate iterate -> "repeated, at most " + iterate.getMaximumIterations() + " times";
            case Choose _ -> "one of two";
            case SubWorkflow sub when sub.getFile() != null && !sub.getFile().isBlank() -> sub.getFile();
            default -> "workflow of its own";
        };
    }

    private static String map(final MapContainer map) {
        if (map.getAxes().isEmpty()) {
            return "map without an axis; vary a parameter";
        }
        final String over = map.getAxes().stream().map(axis -> axis.getTarget() == null ? "?" : axis.getTarget())
                .collect(Collectors.joining(", "));
        if (map.getAxes().stream().anyMatch(axis -> axis.getFile() != null && !axis.getFile().isBlank())) {
            return "map over " + over + ", points from a file";
        }
        final var counts = map.getAxes().stream().mapToLong(ContainerText::count);
        final long points = map.getCombination() == AxisCombination.PRODUCT ? counts.reduce(1, Math::multiplyExact)
                : counts.max().orElse(0);
        return "map over " + over + ", " + (points == 1 ? "1 point" : points + " points");
    }

    private static long count(final MapAxis axis) {
        return axis.getValues().isEmpty() ? axis.getCount() : axis.getValues().size();
    }
}
