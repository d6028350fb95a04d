// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.intercala.data.DataObjects;
import org.intercala.data.Quantity;
import org.intercala.engine.CheckReport;
import org.intercala.engine.NodeResult;
import org.intercala.engine.RunResult;
import org.intercala.model.ModelFactory;
import org.intercala.report.NodeView;
import org.junit.jupiter.api.Test;

class ShownResultsTest {

    private static NodeResult node(final String path) {
        final var run = ModelFactory.eINSTANCE.createNodeRun();
        run.setNode(path);
        return new NodeResult(path, path.substring(path.lastIndexOf('/') + 1).toUpperCase(), "", Map.of(), null, null,
                run,
                Map.of("time", DataObjects.scalar("time", Quantity.of(1, "s")), "energy",
                        DataObjects.scalar("energy", Quantity.of(2, "J"))));
    }

    private static RunResult run(final LocalDateTime started, final String label) {
        final var record = ModelFactory.eINSTANCE.createRunRecord();
        record.setStarted(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(started.atZone(ZoneId.systemDefault())));
        record.setLabel(label);
        return new RunResult(record, ModelFactory.eINSTANCE.createWorkflow(), Path.of("."), Path.of("."),
                List.of(node("a"), node("b"), node("inner/a")), new CheckReport(List.of(), Map.of()));
    }

    private static final RunResult FIRST = run(LocalDateTime.of(2026, 3, 4, 10, 42, 7), "");
    private static final RunResult SECOND = run(LocalDateTime.of(2026, 3, 4, 18, 5, 0), "");
    private static final RunResult NAMED = run(LocalDateTime.of(2026, 3, 5, 9, 0, 0), "Thin electrode");

    private static List<String> names(final List<RunResult> runs, final List<String> nodes) {
        return new ShownResults(runs, nodes, "").sources().stream().map(ShownResults.Source::name).toList();
    }

    @Test
    void sourcesAreCalledByWhatTellsThemApart() {
        assertEquals(List.of("A", "B"), names(List.of(FIRST), List.of("a", "b")));
        assertEquals(List.of("18:05:00", "10:42:07"), names(List.of(SECOND, FIRST), List.of("a")));
        assertEquals(List.of("Thin electrode", "2026-03-04 10:42:07"), names(List.of(NAMED, FIRST), List.of("b")));
        assertEquals(List.of("A, 18:05:00", "B, 18:05:00", "A, 10:42:07", "B, 10:42:07"),
                names(List.of(SECOND, FIRST), List.of("a", "b")));
    }

    @Test
    void nodesOfOneNameAreToldApartByTheirPlace() {
        assertEquals(List.of("A (a)", "B", "A (inner/a)"), names(List.of(FIRST), List.of("a", "b", "inner/a")));
        assertEquals(List.of("A"), names(List.of(FIRST), List.of("inner/a")));
    }

    @Test
    void aPortNarrowsTheOutputs() {
        final var all = new ShownResults(List.of(FIRST), List.of("a"), "");
        final var one = new ShownResults(List.of(FIRST), List.of("a"), "energy");
        assertEquals(2, all.outputs(all.sources().get(0)).size());
        assertEquals(List.of("energy"),
                one.outputs(one.sources().get(0)).stream().map(output -> output.port()).toList());
    }

    @Test
    void ofVeryManyMapPointsSomeAreDrawn() {
        final var views = List.of(new NodeView("a", "A", null, Collections.nCopies(60_000, node("a"))));
        final var many = new ShownResults(List.of(FIRST), List.of("a"), "", run -> views);
        assertEquals(30, many.drawn(many.sources().getFirst()).node().results().size());
        assertEquals("30 of 60000 map points are drawn, evenly spaced.", many.drawnText());
        final var few = new ShownResults(List.of(FIRST), List.of("a"), "");
        assertEquals(few.sources().getFirst(), few.drawn(few.sources().getFirst()));
        assertEquals("", few.drawnText());
    }
}
