// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.intercala.data.Ensemble;
import org.intercala.data.Quantity;
import org.intercala.data.Scalar;
import org.intercala.model.AxisCombination;
import org.intercala.model.AxisSpacing;
import org.intercala.model.Finding;
import org.intercala.model.Graph;
import org.intercala.model.MapAxis;
import org.intercala.model.MapContainer;
import org.intercala.model.ModelFactory;
import org.intercala.model.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapTest {

    @TempDir
    private Path project;
    private Bench bench;

    @BeforeEach
    void empty() {
        bench = new Bench(project);
    }

    /** {@code in -> sweep(m) -> out}. */
    private void sweep(final MapAxis... axes) {
        bench.node("in", "source");
        bench.node(bench.map("sweep", axes), "m", "sum");
        bench.node("out", "sum", "factor=0");
        bench.chain("in", "m", "out");
    }

    private MapContainer container(final String id) {
        return (MapContainer) org.intercala.model.Graphs.node(bench.workflow, id).orElseThrow();
    }

    private static MapAxis range(final String target, final String from, final String to, final int count,
            final AxisSpacing spacing) {
        final MapAxis axis = ModelFactory.eINSTANCE.createMapAxis();
        axis.setTarget(target);
        axis.setFrom(Quantity.parse(from));
        axis.setTo(Quantity.parse(to));
        axis.setCount(count);
        axis.setSpacing(spacing);
        return axis;
    }

    private List<String> points(final RunResult run, final String node) {
        return run.results().stream().filter(each -> each.node().equals(node)).map(NodeResult::point).toList();
    }

    private List<Finding> checked() {
        return bench.engine.check(bench.workflow).findings();
    }

    @Test
    void whatLeavesAMapIsAnEnsemble() throws IOException {
        sweep(Bench.list("m.temperature", "298.15 K", "320 K", "50 °C"));
        final var run = bench.run();
        assertEquals(List.of("T=298.15 K", "T=320 K", "T=50 °C"), points(run, "sweep/m"));
        assertEquals(Map.of("m.temperature", Quantity.parse("320 K")),
                Bench.result(run, "sweep/m", "T=320 K").varied());
        assertEquals(620, Bench.value(Bench.result(run, "sweep/m", "T=320 K")));
        assertEquals(300 * 3 + 298.15 + 320 + 323.15, Bench.value(run, "out"), 1e-9);
        assertEquals(List.of("in", "sweep/m", "sweep/m", "sweep/m", "out"),
                run.results().stream().map(NodeResult::node).toList());
    }

    @Test
    void pointsAreCachedOneByOne() throws IOException {
        sweep(Bench.list("m.rate", "0.5", "1"));
        assertEquals(List.of("0.5C", "1C"), points(bench.run(), "sweep/m"));
        assertEquals(4, bench.calls().size());
        container("sweep").getAxes().getFirst().getValues().add(Quantity.parse("2"));
        final var run = bench.run();
        assertEquals(List.of("sum m", "sum out"), bench.calls());
        assertEquals(List.of(true, true, false), run.results().stream().filter(each -> each.node().equals("sweep/m"))
                .map(each -> each.run().isCached()).toList());
        Bench.set(bench.node("m"), "factor=2");
        bench.run();
        assertEquals(List.of("sum m", "sum m", "sum m", "sum out"), bench.calls());
    }

    @Test
    void whatDoesNotDependOnTheAxisIsSolvedOnceInTheMap() throws IOException {
        final var body = bench.map("sweep", Bench.list("m.rate", "1", "2", "3"));
        bench.node(body, "fixed", "source");
        bench.node(body, "m", "sum");
        bench.chain("fixed", "m");
        final var run = bench.run();
        assertEquals(List.of("source fixed", "sum m", "sum m", "sum m"), bench.calls());
        assertEquals(3, points(run, "sweep/fixed").size());
    }

    @Test
    void rangesAreLinearOrLogarithmic() throws IOException {
        sweep(range("m.temperature", "0.3 kK", "0.6 kK", 4, AxisSpacing.LINEAR),
                range("m.factor", "0.001", "1", 4, AxisSpacing.LOGARITHMIC));
        final var run = bench.run();
        assertEquals(List.of("T=0.3 kK, factor=0.001", "T=0.3 kK, factor=0.01", "T=0.3 kK, factor=0.1",
                "T=0.3 kK, factor=1", "T=0.4 kK, factor=0.001"), points(run, "sweep/m").subList(0, 5));
        assertEquals(16, points(run, "sweep/m").size());
        assertEquals(300 + 0.1 * 500, Bench.value(Bench.result(run, "sweep/m", "T=0.5 kK, factor=0.1")));
    }

    @Test
    void axesGoRowByRowWhenTheyAreZipped() throws IOException {
        sweep(Bench.list("m.temperature", "300 K", "400 K"), Bench.list("m.rate", "1", "2"));
        container("sweep").setCombination(AxisCombination.ZIP);
        assertEquals(List.of("T=300 K, 1C", "T=400 K, 2C"), points(bench.run(), "sweep/m"));
        container("sweep").getAxes().getLast().getValues().add(Quantity.parse("3"));
        final var run = bench.run();
        assertEquals(RunStatus.SKIPPED, Bench.statuses(run).get("sweep/m"));
        final String message = Bench.messages(run.record().getFindings());
        assertTrue(message.contains("m.temperature has 2 values and m.rate has 3"), message);
    }

    @Test
    void valuesComeFromAColumn() throws IOException {
        Files.createDirectories(project.resolve("data"));
        Files.writeString(project.resolve("data/t.csv"), "index,T / °C\n1,25\n2,47\n");
        final MapAxis axis = ModelFactory.eINSTANCE.createMapAxis();
        axis.setTarget("m.temperature");
        axis.setFile("data/t.csv");
        axis.setColumn("T");
        sweep(axis);
        assertEquals(List.of("T=25 °C", "T=47 °C"), points(bench.run(), "sweep/m"));
        axis.setColumn("t");
        final String message = Bench.messages(bench.run().record().getFindings());
        assertTrue(message.contains("data/t.csv") && message.contains("index, T"), message);
    }

    @Test
    void aVariableIsVariedForAllNodesInside() throws IOException {
        bench.variable("ambient", "300 K");
        final var body = bench.map("sweep", Bench.list("ambient", "310 K", "320 K"));
        bench.node(body, "m", "source", "temperature==ambient");
        bench.node(body, "n", "source", "temperature==ambient", "factor=2");
        bench.node("outside", "source", "temperature==ambient");
        final var run = bench.run();
        assertEquals(310, Bench.value(Bench.result(run, "sweep/m", "ambient=310 K")));
        assertEquals(640, Bench.value(Bench.result(run, "sweep/n", "ambient=320 K")));
        assertEquals(300, Bench.value(run, "outside"));
    }

    @Test
    void aVariableTakesTheSuffixOfTheParameterThatUsesIt() throws IOException {
        bench.variable("speed", "1");
        bench.node(bench.map("sweep", Bench.list("speed", "0.5", "2")), "m", "source", "rate==speed");
        assertEquals(List.of("0.5C", "2C"), points(bench.run(), "sweep/m"));
    }

    @Test
    void mapsNest() throws IOException {
        final var outer = bench.map("outer", Bench.list("m.temperature", "300 K", "400 K"));
        final var inner = Bench.map(outer, "inner", Bench.list("m.rate", "1", "2", "3")).getBody();
        bench.node(inner, "m", "source");
        bench.node(outer, "each", "sum", "factor=0");
        bench.node("all", "sum", "factor=0");
        bench.chain("m", "each");
        bench.chain("m", "all");
        final var run = bench.run();
        assertEquals(List.of("T=300 K, 1C", "T=300 K, 2C", "T=300 K, 3C", "T=400 K, 1C", "T=400 K, 2C", "T=400 K, 3C"),
                points(run, "outer/inner/m"));
        assertEquals(List.of("T=300 K", "T=400 K"), points(run, "outer/each"));
        assertEquals(1200, Bench.value(Bench.result(run, "outer/each", "T=400 K")));
        assertEquals(2100, Bench.value(run, "all"));
    }

    @Test
    void anEnsembleNamesItsSamples() throws IOException {
        sweep(Bench.list("m.temperature", "27 °C", "320 K"));
        final var seen = new java.util.concurrent.atomic.AtomicReference<Ensemble>();
        final var registry = SolverRegistry.of(List.of(bench.fakes.factory("source"), bench.fakes.factory("sum"),
                new Spy(bench.fakes.factory("slow"), seen)), List.of(bench.fakes.parameters()));
        bench.node("spy", "slow");
        bench.chain("m", "spy");
        Engine.of(registry).run(bench.request(), RunListener.NONE, () -> false);
        final Ensemble ensemble = seen.get();
        assertEquals(List.of("T=27 °C", "T=320 K"), ensemble.getSampleIds());
        assertEquals(620, ((Scalar) ensemble.getMembers().getLast()).getValue().si());
        final var column = ensemble.getSamples().getColumns().getFirst();
        assertEquals("m.temperature", column.getName());
        assertEquals("K", column.getUnit());
        assertEquals("300.15 320.0",
                column.getValues().toString().replace("320 ", "320.0 ").replaceAll("320$", "320.0"));
        assertEquals(List.of("sweep/m", "in"), ensemble.getLineage().stream().map(each -> each.getKey()).toList());
        assertEquals("", ensemble.getLineage().getFirst().getHash(), "the members differ");
        assertEquals(64, ensemble.getLineage().getLast().getHash().length());
    }

    @Test
    void aFailingPointLeavesTheOthersAndSkipsWhatNeedsAll() throws IOException {
        sweep(Bench.list("m.temperature", "300 K", "-5 K", "310 K"));
        final var run = bench.run();
        assertEquals(Map.of("in", RunStatus.SUCCEEDED, "sweep/m T=300 K", RunStatus.SUCCEEDED, "sweep/m T=-5 K",
                RunStatus.FAILED, "sweep/m T=310 K", RunStatus.SUCCEEDED, "out", RunStatus.SKIPPED),
                Bench.statuses(run));
        final String cause = Bench.result(run, "out").run().getMessage();
        assertTrue(cause.contains("'sweep/m' at T=-5 K failed"), cause);
        assertEquals(RunStatus.FAILED, run.record().getStatus());
    }

    @Test
    void bitsAndRecordDoNotDependOnThreads() throws IOException {
        sweep(range("m.temperature", "301 K", "399 K", 99, AxisSpacing.LINEAR));
        final var expected = new Bench(project.resolve("one"), bench.fakes);
        expected.threads = 1;
        Map<String, String> hashes = null;
        for (final int threads : new int[] { 1, 2, 8 }) {
            bench.threads = threads;
            final var request = bench.request();
            final var run = bench.engine.run(new RunRequest(request.workflow(), request.name(), project,
                    request.runFolder(), project.resolve("cache" + threads), threads, List.of()), RunListener.NONE,
                    () -> false);
            assertEquals(101, run.results().stream().filter(each -> !each.run().isCached()).count());
            if (hashes != null) {
                assertEquals(hashes, Bench.hashes(run));
                assertEquals(List.copyOf(hashes.keySet()), List.copyOf(Bench.hashes(run).keySet()), "order");
            }
            hashes = Bench.hashes(run);
        }
    }

    @Test
    void equalValuesGetDifferentNames() throws IOException {
        sweep(Bench.list("m.temperature", "300.0000001 K", "300.0000002 K", "300.0000002 K"));
        assertEquals(List.of("T=300.0000001 K", "T=300.0000002 K", "T=300.0000002 K (2)"),
                points(bench.run(), "sweep/m"));
    }

    @Test
    void wrongAxesAreNamed() {
        sweep();
        for (final var wrong : Map.of("m.nothing", "nothing", "x.factor", "'x'", "in.factor", "not inside the map",
                "unknown", "unknown", "m", "m").entrySet()) {
            container("sweep").getAxes().clear();
            container("sweep").getAxes().add(Bench.list(wrong.getKey(), "1", "2"));
            final var report = bench.engine.check(bench.workflow);
            assertEquals(List.of("sweep map"), Bench.codes(report.findings()));
            final String message = Bench.messages(report.findings());
            assertTrue(message.contains(wrong.getValue()), message);
        }
        container("sweep").getAxes().clear();
        assertTrue(Bench.messages(checked()).contains("has no axis"));
    }

    /** Whichever of them names the node by its path. */
    @Test
    void aSettingOfWhatAMapVariesIsRefused() throws IOException {
        bench.variable("ambient", "300 K");
        sweep(Bench.list("sweep/m.rate", "1", "2"), Bench.list("m.temperature", "300 K"), Bench.list("ambient", "1 K"));
        for (final String setting : List.of("m.rate=3", "sweep/m.rate=3", "sweep/m.temperature=3 K", "ambient=3 K")) {
            final String message = org.junit.jupiter.api.Assertions.assertThrows(IllegalArgumentException.class,
                    () -> bench.run(setting)).getMessage();
            assertTrue(message.contains("'" + setting + "' cannot be used: the map sweep varies"), message);
        }
        assertEquals(RunStatus.SUCCEEDED, bench.run("m.factor=3", "in.rate=3").record().getStatus());
    }

    @Test
    void valuesOfAllPointsAreChecked() {
        bench.variable("ambient", "300 K");
        final var body = bench.map("sweep", Bench.list("m.factor", "1", "2000", "2", "3 V"), Bench.list("ambient",
                "300 K", "-1 K"));
        bench.node(body, "m", "source");
        bench.node(body, "n", "source", "temperature==ambient");
        final var findings = checked();
        assertEquals(List.of("sweep/m parameter", "sweep/m parameter", "sweep/n parameter"), Bench.codes(findings),
                Bench.messages(findings));
        assertEquals(List.of("factor=2000, ambient=300 K", "factor=3 V, ambient=300 K", "factor=1, ambient=-1 K"),
                findings.stream().map(each -> each.getPoint()).toList());
    }

    /** Forty maps of two points, one in the other, are as many points as no memory holds. */
    @Test
    void mapsOneInTheOtherHaveOneLimitTogether() throws IOException {
        Graph inner = bench.workflow;
        for (int i = 1; i <= 40; i++) {
            inner = Bench.map(inner, "m" + i, Bench.list("m.factor", "1", "2")).getBody();
        }
        bench.node(inner, "m", "source");
        bench.node("free", "source");
        final var run = bench.run();
        assertEquals(RunStatus.SUCCEEDED, Bench.statuses(run).get("free"));
        assertEquals(2, run.results().size());
        final var finding = run.check().findings().getFirst();
        assertEquals(1, run.check().findings().size());
        assertEquals("m1", finding.getNode());
        assertEquals("The maps one in the other, 'm1' with 2, 'm2' with 2, 'm3' with 2, 'm4' with 2 and 36 more, have "
                + "1099511627776 points together; at most 100000 are allowed.", finding.getMessage());
        assertEquals(Bench.messages(run.check().findings()), Bench.messages(checked()));
    }

    @Test
    void mapsOneInTheOtherTakeTheLimit() throws IOException {
        final var inner = bench.map("outer", range("m.factor", "1", "2", 400, AxisSpacing.LINEAR));
        bench.node(Bench.map(inner, "inner", range("m.rate", "1", "2", 250, AxisSpacing.LINEAR)).getBody(), "m", "sum");
        assertEquals(List.of(), Bench.codes(checked()).stream().filter("map"::equals).toList());
        container("outer").getAxes().getFirst().setCount(401);
        assertTrue(Bench.messages(checked()).contains("have 100250 points together"));
    }
}
