// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.intercala.data.Quantity;
import org.intercala.model.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run up to given nodes: these and what they depend on, nothing else. */
class TargetsTest {

    @TempDir
    private Path project;
    private Bench bench;

    /** {@code a -> sweep(m -> n) -> out}, beside it {@code b} with an error. */
    @BeforeEach
    void sweep() {
        bench = new Bench(project);
        bench.node("a", "source");
        final var body = bench.map("sweep", Bench.list("m.rate", "1", "2"));
        bench.node(body, "m", "sum");
        bench.node(body, "n", "sum");
        bench.node("out", "sum");
        bench.chain("a", "m", "n", "out");
        final var wrong = bench.node("b", "source").getParameters();
        wrong.eSet(wrong.eClass().getEStructuralFeature("factor"), Quantity.parse("1001"));
        bench.map("broken");
    }

    private RunResult run(final String... targets) throws IOException {
        bench.fakes.forgetCalls();
        final var all = bench.request();
        return bench.engine.run(new RunRequest(all.workflow(), all.name(), all.projectFolder(), all.runFolder(),
                all.cacheFolder(), all.threads(), all.settings(), Set.of(targets)), RunListener.NONE, () -> false);
    }

    private static List<String> nodes(final RunResult run) {
        return run.results().stream().map(NodeResult::node).distinct().toList();
    }

    @Test
    void onlyTheTargetAndWhatItDependsOnRun() throws IOException {
        final var run = run("sweep/m");
        assertEquals(List.of("a", "sweep/m"), nodes(run));
        assertEquals(3, run.results().size(), "both points of the map");
        assertEquals(List.of("source a", "sum m", "sum m"), bench.calls());
        assertEquals(RunStatus.SUCCEEDED, run.record().getStatus(), "the errors elsewhere are not its own");
        assertEquals(List.of(), run.check().findings());
        assertEquals(List.of("sweep/m"), run.record().getTargets());
        assertEquals(nodes(run), nodes(new RunStore(bench.registry).load(run.folder())));
    }

    @Test
    void whatRanBeforeIsTakenFromTheCache() throws IOException {
        run("sweep/m");
        assertEquals(List.of("a", "sweep/m", "sweep/n", "out"), nodes(run("out")));
        assertEquals(List.of("sum n", "sum out"), bench.calls(), "both points give n the same");
    }

    @Test
    void aContainerStandsForAllInsideAndSeveralTargetsRunTogether() throws IOException {
        assertEquals(List.of("a", "sweep/m", "sweep/n"), nodes(run("sweep")));
        final var run = run("a", "b");
        assertEquals(List.of("a", "b"), nodes(run));
        assertEquals(RunStatus.FAILED, Bench.statuses(run).get("b"));
        assertEquals(RunStatus.FAILED, run.record().getStatus());
    }

    @Test
    void aTargetThatIsNotThereIsNamed() {
        final String message = assertThrows(IllegalArgumentException.class, () -> run("m")).getMessage();
        assertTrue(message.contains("'m'") && message.contains("sweep/m"), message);
    }
}
