// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.Quantity;
import org.intercala.model.Finding;
import org.intercala.model.Graphs;
import org.intercala.model.ModelFactory;
import org.intercala.model.RunStatus;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    @TempDir
    private Path project;
    private Bench bench;

    @BeforeEach
    void empty() {
        bench = new Bench(project);
    }

    private List<Finding> findings() {
        final String before = Workflows.toText(bench.workflow);
        final var findings = bench.engine.check(bench.workflow).findings();
        assertEquals(before, Workflows.toText(bench.workflow), "the check changed the workflow");
        return findings;
    }

    private String only(final String code) {
        final var findings = findings();
        assertEquals(List.of(code), Bench.codes(findings), Bench.messages(findings));
        return Bench.messages(findings);
    }

    private static void put(final SolverNode node, final String name, final Object value) {
        node.getParameters().eSet(node.getParameters().eClass().getEStructuralFeature(name), value);
    }

    @Test
    void aSoundWorkflowHasNoFindingsAndSpecsWithLineage() {
        bench.node("a", "source").setLabel("First");
        bench.node("b", "sum");
        bench.chain("a", "b");
        final var report = bench.engine.check(bench.workflow);
        assertEquals(List.of(), Bench.codes(report.findings()));
        assertFalse(report.hasErrors());
        assertEquals(List.of("b", "a"),
                report.specs().get("b.value").lineage().stream().map(each -> each.key()).toList());
        assertEquals("First", report.specs().get("b.value").lineage().getLast().name());
    }

    @Test
    void missingSolverNamesThePlugIn() {
        final SolverNode node = bench.node("a", "source");
        node.setSolver("org.example.gone");
        node.setProvider("org.example.plugin 1.2.0");
        final String message = only("a missing-solver");
        assertTrue(message.contains("org.example.gone") && message.contains("org.example.plugin 1.2.0"), message);
    }

    @Test
    void missingInputIsNamed() {
        bench.node("b", "sum");
        assertTrue(only("b missing-input").contains("'Values'"));
    }

    @Test
    void boundsUnitsAndVariables() {
        final SolverNode node = bench.node("a", "source");
        put(node, "factor", Quantity.parse("1001"));
        final String bound = only("a parameter");
        assertTrue(bound.contains("1001") && bound.contains("1000"), bound);
        put(node, "factor", Quantity.parse("1"));
        put(node, "temperature", Quantity.parse("3 m"));
        assertTrue(only("a parameter").contains("3 m"));
        put(node, "temperature", Quantity.parse("=warm"));
        assertTrue(only("a variable").contains("'warm'"));
        bench.variable("warm", "3 V");
        assertTrue(only(" variable").contains("3 V"));
        bench.workflow.getVariables().clear();
        bench.variable("warm", "-3 K");
        assertTrue(only(" variable").contains("-3"));
        bench.workflow.getVariables().clear();
        bench.variable("warm", "3 K");
        assertEquals(List.of(), findings());
    }

    /** However many nodes take it, and not again when it runs. */
    @Test
    void aBadVariableIsReportedOnceAtTheVariable() throws IOException {
        for (final String id : List.of("a", "b", "c")) {
            put(bench.node(id, "source"), "temperature", Quantity.parse("=warm"));
        }
        bench.node("free", "source");
        bench.variable("warm", "-3 K");
        final String message = only(" variable");
        assertTrue(message.contains("The variable 'warm' cannot be used by 'a'") && message.contains("nor by b, c"),
                message);
        assertEquals("warm", findings().getFirst().getFeature());
        final var run = bench.run();
        assertEquals(List.of(" variable"), Bench.codes(run.record().getFindings()));
        assertEquals(List.of(), run.results().stream().flatMap(each -> each.run().getFindings().stream()).toList());
        assertEquals(RunStatus.SKIPPED, Bench.statuses(run).get("b"));
        assertEquals(RunStatus.SUCCEEDED, Bench.statuses(run).get("free"));
        assertEquals(RunStatus.SUCCEEDED, bench.run("warm=3 K").record().getStatus());
        bench.workflow.getVariables().getFirst().setValue(null);
        assertTrue(only(" variable").contains("has no value"));
    }

    @Test
    void aCheckTakesSettingsAsARunDoes() {
        put(bench.node("a", "source"), "temperature", Quantity.parse("=warm"));
        bench.variable("warm", "3 K");
        assertEquals(List.of(), bench.engine.check(bench.workflow, project).findings());
        assertEquals(List.of(" variable"),
                Bench.codes(bench.engine.check(bench.workflow, project, List.of("warm=-3 K")).findings()));
        assertEquals("3 K", bench.workflow.getVariables().getFirst().getValue().toString());
        assertThrows(IllegalArgumentException.class,
                () -> bench.engine.check(bench.workflow, project, List.of("a.nothing=1")));
    }

    @Test
    void cyclesAreNamedWithTheirPath() {
        bench.node("a", "slow");
        bench.node("b", "sum");
        bench.node("c", "sum");
        bench.node("behind", "sum");
        bench.chain("a", "b", "c", "a");
        bench.chain("c", "behind");
        final var findings = findings();
        assertEquals(List.of("a cycle", "b cycle", "c cycle"), Bench.codes(findings), Bench.messages(findings));
        assertTrue(findings.getFirst().getMessage().contains("a -> b -> c -> a"), findings.getFirst().getMessage());
    }

    @Test
    void aCycleDoesNotKeepTheOthersFromRunning() throws IOException {
        bench.node("a", "slow");
        bench.node("b", "sum");
        bench.node("behind", "sum");
        bench.node("free", "source");
        bench.chain("a", "b", "a");
        bench.chain("b", "behind");
        final var statuses = Bench.statuses(bench.run());
        assertEquals(RunStatus.FAILED, statuses.get("a"));
        assertEquals(RunStatus.SKIPPED, statuses.get("behind"));
        assertEquals(RunStatus.SUCCEEDED, statuses.get("free"));
    }

    @Test
    void illegalLinksAreRefused() {
        bench.node("a", "source");
        bench.node("b", "sum");
        bench.chain("a", "b");
        Graphs.output(bench.node("a"), "value").orElseThrow().setUnit("V");
        Graphs.input(bench.node("b"), "values").orElseThrow().setUnit("m");
        assertTrue(only("b illegal-link").contains("V"));
        Graphs.input(bench.node("b"), "values").orElseThrow().setUnit("");
        Graphs.input(bench.node("b"), "values").orElseThrow().setName("old");
        final var findings = findings();
        assertEquals(List.of("b illegal-link", "b missing-input"), Bench.codes(findings));
        assertTrue(findings.getFirst().getMessage().contains("no input 'old'"), findings.getFirst().getMessage());
    }

    @Test
    void duplicateAndBadIdsAreRefused() throws IOException {
        bench.node("a", "source");
        bench.node("twin", "source").setId("a");
        bench.node("x", "source").setId("../x");
        assertEquals(List.of("a bad-id", "a bad-id", "../x bad-id"), Bench.codes(findings()));
        assertEquals(List.of(RunStatus.FAILED, RunStatus.FAILED, RunStatus.FAILED),
                bench.run().results().stream().map(each -> each.run().getStatus()).toList());
    }

    @Test
    void iterateAndChooseAreRefusedWithAClearSentence() throws IOException {
        final var iterate = ModelFactory.eINSTANCE.createIterate();
        iterate.setId("loop");
        iterate.setBody(ModelFactory.eINSTANCE.createBody());
        final var choose = ModelFactory.eINSTANCE.createChoose();
        choose.setId("either");
        choose.setBody(ModelFactory.eINSTANCE.createBody());
        bench.workflow.getNodes().addAll(List.of(iterate, choose));
        bench.node(iterate.getBody(), "inside", "source");
        bench.node("free", "source");
        final var findings = findings();
        assertEquals(List.of("loop not-run", "either not-run"), Bench.codes(findings));
        assertTrue(findings.getFirst().getMessage().contains("in the file format, but this version does not run it"));
        final var run = bench.run();
        assertEquals(RunStatus.SKIPPED, Bench.statuses(run).get("loop/inside"));
        assertEquals(RunStatus.SUCCEEDED, Bench.statuses(run).get("free"));
        assertEquals(2, run.record().getFindings().size());
    }

    @Test
    void aBrokenCheckBecomesAFinding() {
        bench.node("crash", "broken");
        final String message = only("crash check-failed");
        assertTrue(message.contains("“Fake broken”") && message.contains("broken on purpose"), message);
    }

    @Test
    void versionsOfSolversAreCompared() {
        final SolverNode node = bench.node("a", "source");
        node.setSolverVersion(2);
        assertTrue(only("a solver-version").contains("version 2"));
        assertTrue(bench.engine.check(bench.workflow).hasErrors());
        node.setSolverVersion(0);
        only("a solver-version");
        assertFalse(bench.engine.check(bench.workflow).hasErrors());
    }

    @Test
    void filesAreLookedForOnlyWhenAFolderIsGiven() throws IOException {
        put(bench.node("a", "source"), "file", "data.txt");
        assertEquals(List.of(), findings());
        final var missing = bench.engine.check(bench.workflow, project).findings();
        assertEquals(List.of("a missing-file"), Bench.codes(missing));
        assertTrue(Bench.messages(missing).contains("'data.txt'"));
        Files.writeString(project.resolve("data.txt"), "x");
        assertEquals(List.of(), bench.engine.check(bench.workflow, project).findings());
        put(bench.node("a"), "file", "../secret.txt");
        assertTrue(
                Bench.messages(bench.engine.check(bench.workflow, project).findings()).contains("out of the project"));
    }

    @Test
    void aCheckTakesMilliseconds() {
        String last = null;
        for (int i = 0; i < 50; i++) {
            bench.node("n" + i, i == 0 ? "source" : "sum");
            if (last != null) {
                bench.chain(last, "n" + i);
            }
            last = "n" + i;
        }
        long best = Long.MAX_VALUE;
        final var clock = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 40; i++) {
            final long begin = clock.getCurrentThreadCpuTime();
            assertEquals(List.of(), bench.engine.check(bench.workflow).findings());
            best = Math.min(best, clock.getCurrentThreadCpuTime() - begin);
        }
        assertTrue(best < 50_000_000, best * 1e-6 + " ms for 50 nodes");
    }

    /** A layered graph, every node fed by two of the layer before it, in the reverse of the order of the file. */
    @Test
    void aCheckOfAThousandNodesFitsBetweenTwoEdits() {
        final int width = 20;
        for (int i = 999; i >= 0; i--) {
            bench.node("n" + i, i < width ? "source" : "sum");
        }
        final var nodes = new java.util.HashMap<String, SolverNode>();
        bench.workflow.getNodes().forEach(node -> nodes.put(node.getId(), (SolverNode) node));
        for (int i = width; i < 1000; i++) {
            for (int k = 0; k < 2; k++) {
                Bench.link(nodes.get("n" + ((i / width - 1) * width + (i + k) % width)), nodes.get("n" + i));
            }
        }
        long best = Long.MAX_VALUE;
        // time of this thread, since others may have the machine
        final var clock = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 20; i++) {
            final long begin = clock.getCurrentThreadCpuTime();
            assertEquals(List.of(), bench.engine.check(bench.workflow).findings());
            best = Math.min(best, clock.getCurrentThreadCpuTime() - begin);
        }
        assertTrue(best < 200_000_000, best * 1e-6 + " ms for 1000 nodes");
    }

    @Test
    void aSnapshotOfAPlaceholderKeepsItsXml() throws IOException {
        final SolverNode node = bench.node("a", "source");
        node.setSolver("org.example.gone");
        node.setParameters(null);
        node.setUnknownParameters("<parameters xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" x=\"1\"/>");
        final var copy = EcoreUtil.copy(bench.workflow);
        assertEquals(Workflows.toText(bench.workflow), Workflows.toText(copy));
        assertEquals(RunStatus.FAILED, Bench.statuses(bench.run()).get("a"));
    }

    /** The order in the file must not decide the numbers. */
    @Test
    void twoVariablesOfOneNameAreRefused() throws IOException {
        bench.variable("warm", "3 K");
        bench.variable("other", "=warm");
        bench.variable("warm", "4 K");
        final String unused = only(" variable");
        assertTrue(unused.contains("more than one variable 'warm'") && unused.contains("Rename"), unused);
        put(bench.node("a", "source"), "temperature", Quantity.parse("=warm"));
        put(bench.node("b", "source"), "temperature", Quantity.parse("=other"));
        bench.node("free", "source");
        only(" variable");
        assertEquals("warm", findings().getFirst().getFeature());
        assertTrue(bench.engine.check(bench.workflow).hasErrors());
        final var run = bench.run();
        assertEquals(List.of(" variable"), Bench.codes(run.record().getFindings()));
        assertEquals(RunStatus.SKIPPED, Bench.statuses(run).get("a"));
        assertEquals(RunStatus.SKIPPED, Bench.statuses(run).get("b"));
        assertEquals(RunStatus.SUCCEEDED, Bench.statuses(run).get("free"));
        assertEquals(RunStatus.FAILED, run.record().getStatus());
    }

    @Test
    void aMessageWithoutEndIsShortened() throws IOException {
        put(bench.node("a", "source"), "file", "x".repeat(100_000) + "END");
        final var run = bench.run();
        for (final var finding : List.of(run.check().findings().getFirst(),
                Bench.result(run, "a").run().getFindings().getFirst())) {
            assertEquals(1003, finding.getMessage().length());
            assertTrue(finding.getMessage().contains(" … ") && finding.getMessage().contains("END"));
        }
        assertEquals(1003, Bench.result(run, "a").run().getMessage().length());
    }
}
