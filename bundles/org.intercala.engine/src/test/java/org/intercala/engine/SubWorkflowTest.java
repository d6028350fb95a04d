// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.intercala.model.Graph;
import org.intercala.model.Graphs;
import org.intercala.model.ModelFactory;
import org.intercala.model.Node;
import org.intercala.model.Port;
import org.intercala.model.RunStatus;
import org.intercala.model.SubWorkflow;
import org.intercala.model.Workflows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SubWorkflowTest {

    private static final String SCALAR = "https://intercala.org/data/1#Scalar";
    private static final String ANY = "https://intercala.org/data/1#DataObject";

    @TempDir
    private Path project;
    private Bench bench;

    @BeforeEach
    void empty() {
        bench = new Bench(project);
    }

    private static SubWorkflow sub(final Graph graph, final String id, final String file) {
        final SubWorkflow sub = ModelFactory.eINSTANCE.createSubWorkflow();
        sub.setId(id);
        sub.setFile(file);
        if (file == null) {
            sub.setBody(ModelFactory.eINSTANCE.createBody());
        }
        graph.getNodes().add(sub);
        return sub;
    }

    /** x -> y, with the variable warm, in a file. */
    private void saveInner(final String file) throws IOException {
        final Bench inner = new Bench(project, bench.fakes);
        inner.variable("warm", "400 K");
        inner.node("x", "sum", "temperature==warm");
        inner.node("y", "sum", "factor=0");
        inner.chain("x", "y");
        Workflows.save(inner.workflow, project.resolve(file));
    }

    private static void link(final Port source, final Port target) {
        Graphs.link(source, target);
    }

    private static Port output(final Node node) {
        return Graphs.output(node, "value").orElseThrow();
    }

    private static Port input(final Node node) {
        return Graphs.input(node, "values").orElseThrow();
    }

    @Test
    void anEmbeddedBodyRunsAsIfItWereNotThere() throws IOException {
        final SubWorkflow sub = sub(bench.workflow, "sub", null);
        bench.node("in", "source");
        bench.node(sub.getBody(), "x", "sum");
        bench.node("out", "sum");
        bench.chain("in", "x", "out");
        final var run = bench.run();
        assertEquals(List.of("in", "sub/x", "out"), run.results().stream().map(NodeResult::node).toList());
        assertEquals(900, Bench.value(run, "out"));
    }

    @Test
    void aWorkflowFileIsANodeWithThePortsOfItsNodes() throws IOException {
        saveInner("inner.workflow");
        final SubWorkflow sub = sub(bench.workflow, "sub", "inner.workflow");
        bench.node("in", "source");
        bench.node("out", "sum", "factor=0");
        link(output(bench.node("in")), Graphs.addInput(sub, "x.values", ANY, "", true));
        link(Graphs.addOutput(sub, "y.value", SCALAR, ""), input(bench.node("out")));
        assertEquals(List.of(), Bench.codes(bench.engine.check(bench.workflow).findings()));
        assertEquals(List.of(), Bench.codes(bench.engine.check(bench.workflow, project).findings()));
        final var run = bench.run();
        assertEquals(List.of("in", "sub/x", "sub/y", "out"), run.results().stream().map(NodeResult::node).toList());
        assertEquals(700, Bench.value(run, "out"));
        assertEquals(600, Bench.value(bench.run("sub/x.temperature=300 K"), "out"));
        assertThrows(IllegalArgumentException.class, () -> bench.run("sub/z.temperature=300 K"));
    }

    @Test
    void aFileInsideAMapIsVaried() throws IOException {
        saveInner("inner.workflow");
        final var body = bench.map("sweep", Bench.list("sub/x.rate", "1", "2"));
        final SubWorkflow sub = sub(body, "sub", "inner.workflow");
        bench.node("in", "source");
        link(output(bench.node("in")), Graphs.addInput(sub, "x.values", ANY, "", true));
        final var run = bench.run();
        assertEquals(List.of("1C", "2C"), run.results().stream().filter(each -> each.node().equals("sweep/sub/y"))
                .map(NodeResult::point).toList());
        assertEquals(RunStatus.SUCCEEDED, run.record().getStatus());
    }

    @Test
    void aWorkflowThatContainsItselfIsRefused() throws IOException {
        final Bench loop = new Bench(project, bench.fakes);
        sub(loop.workflow, "again", "loop.workflow");
        Workflows.save(loop.workflow, project.resolve("loop.workflow"));
        sub(bench.workflow, "sub", "loop.workflow");
        bench.node("free", "source");
        final var run = bench.run();
        assertEquals(List.of("sub/again sub-workflow"), Bench.codes(run.check().findings()));
        assertTrue(Bench.messages(run.check().findings()).contains("contains itself"));
        assertEquals(RunStatus.SUCCEEDED, Bench.statuses(run).get("free"));
        assertEquals(RunStatus.FAILED, run.record().getStatus());
    }

    @Test
    void aMissingFileBlocksOnlyWhatItFeeds() throws IOException {
        final SubWorkflow sub = sub(bench.workflow, "sub", "gone.workflow");
        bench.node("out", "sum");
        bench.node("free", "source");
        link(Graphs.addOutput(sub, "y.value", SCALAR, ""), input(bench.node("out")));
        assertEquals(List.of(), Bench.codes(bench.engine.check(bench.workflow).findings()));
        final var run = bench.run();
        assertEquals(List.of("sub sub-workflow", "out illegal-link"), Bench.codes(run.check().findings()));
        assertTrue(Bench.messages(run.check().findings()).contains("gone.workflow"));
        assertEquals(RunStatus.FAILED, Bench.statuses(run).get("out"));
        assertEquals(RunStatus.SUCCEEDED, Bench.statuses(run).get("free"));
    }

    @Test
    void aFileOutsideOfTheProjectIsRefused() throws IOException {
        sub(bench.workflow, "sub", "../elsewhere.workflow");
        assertTrue(Bench.messages(bench.run().check().findings()).contains("out of the project"));
    }

    /** Forty files, each of which names the next one twice: a million million nodes. */
    @Test
    @Timeout(120)
    void filesThatDoubleEachOtherAreRefused() throws IOException {
        saveInner("level40.workflow");
        for (int i = 39; i >= 0; i--) {
            final Bench level = new Bench(project, bench.fakes);
            sub(level.workflow, "left", "level" + (i + 1) + ".workflow");
            sub(level.workflow, "right", "level" + (i + 1) + ".workflow");
            Workflows.save(level.workflow, project.resolve("level" + i + ".workflow"));
        }
        sub(bench.workflow, "sub", "level0.workflow");
        bench.node("free", "source");
        final var findings = bench.engine.check(bench.workflow, project).findings();
        assertEquals(List.of(" too-many-nodes"), Bench.codes(findings));
        assertTrue(Bench.messages(findings).contains(".workflow"), Bench.messages(findings));
        final var run = bench.run();
        assertEquals(RunStatus.FAILED, run.record().getStatus());
        assertEquals(List.of(), run.results());
        assertEquals(List.of(" too-many-nodes"), Bench.codes(run.record().getFindings()));
    }
}
