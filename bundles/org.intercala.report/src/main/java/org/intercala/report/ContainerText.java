// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.intercala.model.Container;
import org.intercala.model.MapAxis;
import org.intercala.model.MapContainer;
import org.intercala.model.SubWorkflow;

/** Says in a few words what a container does. */
final class ContainerText {

    private static final int LONGEST_LIST = 5;

    private ContainerText() {
    }

    static String of(final Container container) {
        return switch (container) {
        case final MapContainer map -> map(map);
        case final SubWorkflow sub -> Words.orEmpty(sub.getFile()).isEmpty() ? "sub-workflow" : sub.getFile();
        default -> Words.of(container.eClass().getName()).toLowerCase(Locale.ROOT);
        };
    }

    private static String map(final MapContainer map) {
        final List<String> axes = new ArrayList<>();
        for (final MapAxis axis : map.getAxes()) {
            axes.add(Words.orEmpty(axis.getTarget()) + values(axis));
        }
        return "varies " + Words.list(axes);
    }

    private static String values(final MapAxis axis) {
        if (axis.getValues().size() > LONGEST_LIST) {
            return " over " + axis.getValues().size() + " values";
        }
        if (!axis.getValues().isEmpty()) {
            return ": " + String.join(", ", axis.getValues().stream().map(QuantityTexts::withUnit).toList());
        }
        if (axis.getFrom() != null && axis.getTo() != null) {
            return " from " + QuantityTexts.withUnit(axis.getFrom()) + " to " + QuantityTexts.withUnit(axis.getTo())
                    + " in " + Words.count(axis.getCount(), "value");
        }
        return Words.orEmpty(axis.getFile()).isEmpty() ? "" : " over " + axis.getFile();
    }
}
