// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.intercala.data.DataObjects;
import org.intercala.data.Quantity;
import org.intercala.engine.CheckReport;
import org.intercala.engine.NodeResult;
import org.intercala.engine.RunResult;
import org.intercala.model.ModelFactory;
import org.intercala.workbench.plots.ShownResults;
import org.junit.jupiter.api.Test;

class ComparePaneTest {

    private static NodeResult node(final String path, final String point, final double energy) {
        final var run = ModelFactory.eINSTANCE.createNodeRun();
        run.setNode(path);
        return new NodeResult(path, path.toUpperCase(), point, Map.of(), null, null, run,
                Map.of("energy", DataObjects.scalar("energy", Quantity.of(energy, "J"))));
    }

    private static RunResult run(final String started, final String last, final double energy) {
        final var record = ModelFactory.eINSTANCE.createRunRecord();
        record.setStarted(started);
        return new RunResult(record, ModelFactory.eINSTANCE.createWorkflow(), Path.of("."), Path.of("."),
                List.of(node("a", "", energy), node("b", "T=300", 1), node("b", last, 1)),
                new CheckReport(List.of(), Map.of()));
    }

    private static List<String> row(final Grid grid, final int row) {
        return IntStream.range(0, grid.columns().size()).mapToObj(column -> grid.shown().text(row, column)).toList();
    }

    @Test
    void whatWasChangedThenNumbersFromTheOldestToTheNewest() {
        final RunResult older = run("2026-03-04T10:00:00Z", "T=310", 2);
        final RunResult newer = run("2026-03-06T10:00:00Z", "T=320", 3);
        final Grid grid = ComparePane.grid(new ShownResults(List.of(newer, older), List.of("a"), ""));
        assertEquals("2026-03-04", grid.columns().get(3).name().substring(0, 10));
        assertEquals("2026-03-06", grid.columns().get(4).name().substring(0, 10));
        assertEquals(2, grid.rows());
        assertEquals(List.of("B", "Points (changed)", "", "T=300, T=310", "T=300, T=320", "", ""), row(grid, 0));
        assertEquals(List.of("2", "3", "+1", "+50"), row(grid, 1).subList(3, 7));
    }

    @Test
    void aNodeThatTookNoPartHasChangedNothing() {
        final RunResult older = run("2026-03-04T10:00:00Z", "T=310", 2);
        final RunResult whole = run("2026-03-06T10:00:00Z", "T=310", 3);
        final RunResult part = new RunResult(whole.record(), whole.workflow(), Path.of("."), Path.of("."),
                whole.results().subList(0, 1), whole.check());
        final Grid grid = ComparePane.grid(new ShownResults(List.of(part, older), List.of("a"), ""));
        assertEquals(1, grid.rows(), "the number, and nothing of b");
        assertEquals(List.of("Node", "Quantity", "Unit"),
                grid.columns().stream().map(Grid.Heading::name).limit(3).toList(), "no column for points without any");
    }

    @Test
    void runsOfSeveralProjectsTellWhichOne() {
        final RunResult one = run("2026-03-04T10:00:00Z", "T=310", 2);
        final RunResult other = new RunResult(one.record(), one.workflow(), Path.of("/far/other"), Path.of("."),
                one.results(), one.check());
        final RunResult here = new RunResult(one.record(), one.workflow(), Path.of("/far/here"), Path.of("."),
                one.results(), one.check());
        final ShownResults shown = new ShownResults(List.of(other, here), List.of("a"), "");
        assertEquals("other, ", shown.name(other).substring(0, 7));
        assertEquals("here, ", shown.name(here).substring(0, 6));
    }
}
