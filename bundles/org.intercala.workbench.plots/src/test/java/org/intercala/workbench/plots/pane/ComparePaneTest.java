// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.intercala.data.DataFactory;
import org.intercala.data.DataObjects;
import org.intercala.data.Quantity;
import org.intercala.data.Scalar;
import org.intercala.engine.CheckReport;
import org.intercala.engine.NodeResult;
import org.intercala.engine.RunResult;
import org.intercala.model.ModelFactory;
import org.intercala.workbench.plots.ShownResults;
import org.junit.jupiter.api.Test;

class ComparePaneTest {

    private static RunResult run(final String started, final String parameter, final double energy) {
        final var record = ModelFactory.eINSTANCE.createRunRecord();
        record.setStarted(started);
        final var node = ModelFactory.eINSTANCE.createNodeRun();
        node.setNode("a");
        final Scalar parameters = DataFactory.eINSTANCE.createScalar();
        parameters.setValue(Quantity.parse(parameter));
        return new RunResult(record, ModelFactory.eINSTANCE.createWorkflow(), Path.of("."), Path.of("."),
                List.of(new NodeResult("a", "Node", "", Map.of(), null, parameters, node,
                        Map.of("energy", DataObjects.scalar("energy", Quantity.of(energy, "J"))))),
                new CheckReport(List.of(), Map.of()));
    }

    private static List<String> row(final Grid grid, final int row) {
        return IntStream.range(0, grid.columns().size()).mapToObj(column -> grid.shown().text(row, column)).toList();
    }

    @Test
    void whatWasChangedThenNumbersFromTheOldestToTheNewest() {
        final RunResult older = run("2026-03-04T10:00:00Z", "4 um", 2);
        final RunResult newer = run("2026-03-05T11:00:00Z", "5 um", 3);
        final Grid grid = ComparePane.grid(new ShownResults(List.of(newer, older), List.of("a"), ""));
        assertEquals(2, grid.rows());
        assertEquals(List.of("4\u202Fµm", "", "", "5\u202Fµm"),
                List.of(row(grid, 0).get(3), row(grid, 0).get(5), row(grid, 0).get(6), row(grid, 0).get(4)));
        assertEquals(List.of("2", "3", "+1", "+50"), row(grid, 1).subList(3, 7));
    }
}
