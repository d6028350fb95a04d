// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import java.util.Map;

import org.intercala.data.DataObject;
import org.intercala.data.Quantity;
import org.intercala.model.NodeRun;
import org.intercala.model.ParameterObject;
import org.intercala.solver.SolverDescriptor;

/**
 * What one node gave at one map point.
 *
 * @param node       path of the node, container ids before it: {@code sweep/spm}
 * @param label      name for people
 * @param point      name of the map point, or "" outside of maps: {@code 1C}
 * @param varied     values of the map point by target, in the order of the axes
 * @param solver     what ran
 * @param parameters as run, variables resolved
 * @param run        record: status, key, findings, timing
 * @param outputs    results by port; partial where {@code run.isPartial()}
 */
public record NodeResult(String node, String label, String point, Map<String, Quantity> varied,
        SolverDescriptor solver, ParameterObject parameters, NodeRun run, Map<String, DataObject> outputs) {
}
