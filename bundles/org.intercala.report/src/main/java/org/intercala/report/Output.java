// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.List;

import org.intercala.data.DataObject;
import org.intercala.data.Ensemble;
import org.intercala.engine.NodeResult;

/**
 * One data object that a node put out.
 *
 * @param point map point or, for a member of an ensemble, its sample; "" for neither
 */
public record Output(NodeResult result, String port, String point, DataObject value) {

    /** All outputs of a node at a map point, in the order of its ports; an ensemble counts as its members. */
    public static List<Output> of(final NodeResult result) {
        final List<String> ports = new ArrayList<>();
        if (result.solver() != null) {
            result.solver().outputs().forEach(port -> ports.add(port.name()));
        }
        result.outputs().keySet().stream().filter(port -> !ports.contains(port)).sorted().forEach(ports::add);
        final List<Output> outputs = new ArrayList<>();
        for (final String port : ports) {
            final DataObject value = result.outputs().get(port);
            if (value instanceof final Ensemble ensemble) {
                for (int i = 0; i < ensemble.getMembers().size(); i++) {
                    final String sample = i < ensemble.getSampleIds().size() ? ensemble.getSampleIds().get(i)
                            : Integer.toString(i + 1);
                    final String point = result.point().isEmpty() ? sample : result.point() + "-" + sample;
                    outputs.add(new Output(result, port, point, ensemble.getMembers().get(i)));
                }
            } else if (value != null) {
                outputs.add(new Output(result, port, result.point(), value));
            }
        }
        return outputs;
    }
}
