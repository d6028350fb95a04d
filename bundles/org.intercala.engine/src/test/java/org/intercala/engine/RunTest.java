// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.intercala.data.Quantity;
import org.intercala.model.Graphs;
import org.intercala.model.NodeRun;
import org.intercala.model.RunStatus;
import org.intercala.model.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

    @TempDir
    private Path project;
    private Bench bench;

    /** a -> b -> c, and d on its own. */
    @BeforeEach
    void chain() {
        bench = new Bench(project);
        bench.node("a", "source", "factor=2", "temperature=300 K");
        bench.node("b", "sum", "factor=-0.1");
        bench.node("c", "sum");
        bench.node("d", "source");
        bench.chain("a", "b", "c");
    }

    @Test
    void valuesGoAlongTheLinks() throws IOException {
        final var run = bench.run();
        assertEquals(RunStatus.SUCCEEDED, run.record().getStatus());
        assertEquals(600, Bench.value(run, "a"));
        assertEquals(570, Bench.value(run, "b"));
        assertEquals(870, Bench.value(run, "c"));
        assertEquals(List.of("a", "b", "c", "d"), run.results().stream().map(NodeResult::node).toList());
        assertEquals(List.of("source a", "source d", "sum b", "sum c"), bench.calls());
    }

    @Test
    void secondRunTakesEverythingFromTheCacheWithTheSameBits() throws IOException {
        final var first = bench.run();
        final var second = bench.run();
        assertEquals(List.of(), bench.calls());
        assertEquals(Bench.hashes(first), Bench.hashes(second));
        assertTrue(second.results().stream().allMatch(each -> each.run().isCached()));
        assertFalse(first.results().stream().anyMatch(each -> each.run().isCached()));
        assertEquals(1, second.results().getFirst().run().getCounters().getFirst().getValue());
    }

    @Test
    void oneParameterRunsOnlyWhatDependsOnIt() throws IOException {
        bench.run();
        Bench.set(bench.node("b"), "factor=0.2");
        bench.run();
        assertEquals(List.of("sum b", "sum c"), bench.calls());
        Bench.set(bench.node("d"), "count=4");
        bench.run();
        assertEquals(List.of("source d"), bench.calls());
    }

    @Test
    void equalResultsOfAChangedNodeStopTheChange() throws IOException {
        bench.run();
        Bench.set(bench.node("a"), "factor=3");
        Bench.set(bench.node("a"), "temperature=200 K");
        bench.run();
        assertEquals(List.of("source a"), bench.calls());
    }

    @Test
    void namesPlacesOriginsSpellingsAndThreadsAreNotInTheKey() throws IOException {
        bench.run();
        bench.threads = 1;
        bench.node("a").setLabel("Another label");
        bench.node("a").setX(77);
        Graphs.rename(bench.node("d"), "dd");
        Bench.set(bench.node("a"), "temperature=0.3 kK @somebody2020");
        Bench.set(bench.node("b"), "factor=-10 %");
        bench.run();
        assertEquals(List.of(), bench.calls());
    }

    @Test
    void contentOfAFileIsInTheKey() throws IOException {
        Files.writeString(project.resolve("data.txt"), "one");
        Bench.set(bench.node("a"), "file=data.txt");
        bench.run();
        bench.run();
        assertEquals(List.of(), bench.calls());
        Files.writeString(project.resolve("data.txt"), "two");
        bench.run();
        assertEquals(List.of("source a"), bench.calls());
    }

    @Test
    void equalNodesAreSolvedOnce() throws IOException {
        for (int i = 0; i < 12; i++) {
            bench.node("twin" + i, "slow", "text=twin", "duration=20 ms");
        }
        final var run = bench.run();
        assertEquals(1, bench.calls().stream().filter("slow twin"::equals).count());
        assertEquals(11, run.results().stream().filter(each -> each.run().isCached()).count());
        assertEquals(RunStatus.SUCCEEDED, run.record().getStatus());
    }

    @Test
    void settingsAndVariablesReachTheParameters() throws IOException {
        bench.variable("ambient", "310 K");
        Bench.set(bench.node("a"), "temperature==ambient");
        assertEquals(620, Bench.value(bench.run(), "a"));
        final var run = bench.run("ambient=47 °C", "b.factor = 0");
        assertEquals(640.3, Bench.value(run, "a"), 1e-9);
        assertEquals(640.3, Bench.value(run, "b"), 1e-9);
        assertEquals(List.of("ambient=47 °C", "b.factor = 0"), run.record().getSettings());
        final var parameters = Bench.result(run, "a").parameters();
        final var temperature = (Quantity) parameters.eGet(parameters.eClass().getEStructuralFeature("temperature"));
        assertEquals(Variables.ORIGIN + "ambient", temperature.origin());
        assertEquals("=ambient", bench.node("a").getParameters()
                .eGet(parameters.eClass().getEStructuralFeature("temperature")).toString(),
                "the workflow is as it was");
    }

    @Test
    void settingsThatDoNotFitSayWhy() {
        bench.variable("ambient", "310 K");
        for (final String[] wrong : new String[][] { { "a.temperature", "no '='" },
                { "a.temperatur=3 K", "temperature" },
                { "x.factor=2", "no node 'x'" }, { "a.temperature=3 m", "K" }, { "a.factor=2000", "1000" },
                { "ambient=3 V", "ambient" }, { "ambiente=3 K", "ambient" }, { "a.temperature=-1 K", "above 0 K" } }) {
            final String message = assertThrows(IllegalArgumentException.class, () -> bench.run(wrong[0])).getMessage();
            assertTrue(message.contains(wrong[1]) && message.contains(wrong[0]), message);
        }
        assertFalse(Files.exists(project.resolve("runs")), "nothing was written");
    }

    @Test
    void recordTellsWhereEveryNumberComesFrom() throws IOException {
        final var run = bench.run("a.factor=3");
        final var record = run.record();
        assertTrue(record.getApplication().startsWith("Intercala"), record.getApplication());
        assertTrue(record.getEnvironment().contains(System.getProperty("java.version")), record.getEnvironment());
        assertEquals(2, record.getThreads());
        assertEquals("test.workflow", record.getWorkflow());
        assertEquals(64, record.getWorkflowHash().length());
        assertTrue(record.getStarted().compareTo(record.getFinished()) <= 0);
        final NodeRun b = Bench.result(run, "b").run();
        assertEquals("org.intercala.fake.sum", b.getSolver());
        assertEquals(1, b.getSolverVersion());
        assertEquals(64, b.getKey().length());
        assertEquals(Bench.hashes(run).get("b  value"), b.getOutputs().getFirst().getHash());
        assertEquals("calls", b.getCounters().getFirst().getName());
        assertEquals(4, record.getNodes().size());
        assertEquals(4, record.getNodes().stream().map(NodeRun::getKey).collect(Collectors.toSet()).size());
    }

    @Test
    void lineageCarriesContentHashesAlsoFromTheCache() throws IOException {
        for (int i = 0; i < 2; i++) {
            final var run = bench.run();
            final var lineage = Bench.result(run, "c").outputs().get("value").getLineage();
            assertEquals(List.of("c", "b", "a"), lineage.stream().map(each -> each.getKey()).toList());
            assertEquals(List.of(Bench.hashes(run).get("c  value"), Bench.hashes(run).get("b  value"),
                    Bench.hashes(run).get("a  value")), lineage.stream().map(each -> each.getHash()).toList());
        }
    }

    @Test
    void findingsThatNeedDataComeFromTheCacheToo() throws IOException {
        Bench.set(bench.node("a"), "factor=-2");
        for (int i = 0; i < 2; i++) {
            final var findings = Bench.result(bench.run(), "a").run().getFindings();
            assertEquals(List.of("a odd"), Bench.codes(findings), Bench.messages(findings));
        }
    }

    @Test
    void progressGrowsToOneAndEventsAreComplete() throws IOException {
        final List<Double> fractions = new ArrayList<>();
        final List<String> events = new ArrayList<>();
        bench.run(new RunListener() {
            @Override
            public void progress(final double fraction, final String message) {
                fractions.add(fraction);
            }

            @Override
            public void started(final String node, final String point) {
                events.add("start " + node);
            }

            @Override
            public void finished(final NodeRun run) {
                events.add("end " + run.getNode());
                throw new IllegalStateException("a listener that fails does not stop the run");
            }
        }, () -> false);
        assertEquals(1, fractions.getLast());
        assertEquals(fractions.stream().sorted().toList(), fractions);
        assertEquals(8, events.size());
        assertEquals(Set.of("a", "b", "c", "d"), events.stream().map(each -> each.split(" ")[1])
                .collect(Collectors.toSet()));
        assertTrue(events.indexOf("end b") < events.indexOf("start c"));
    }

    @Test
    void editingDuringTheRunChangesNothing() throws IOException {
        final var before = Bench.hashes(bench.run());
        Files.walk(project.resolve("runs/cache")).filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
        final var run = bench.run(new RunListener() {
            @Override
            public void started(final String node, final String point) {
                Bench.set(bench.node("c"), "factor=9");
            }
        }, () -> false);
        assertEquals(before, Bench.hashes(run));
        assertNotEquals(before, Bench.hashes(bench.run()));
    }
}
