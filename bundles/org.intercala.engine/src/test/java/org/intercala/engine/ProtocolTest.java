// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.intercala.data.DataObjects;
import org.intercala.data.Quantity;
import org.intercala.data.Scalar;
import org.intercala.model.ParameterObject;
import org.intercala.model.ParameterPath;
import org.intercala.model.RunStatus;
import org.intercala.solver.CheckContext;
import org.intercala.solver.CheckResult;
import org.intercala.solver.SolveContext;
import org.intercala.solver.SolvePoint;
import org.intercala.solver.Solver;
import org.intercala.solver.SolverDescriptor;
import org.intercala.solver.SolverException;
import org.intercala.solver.SolverFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What passes between engine and solver: batches, versions, content keys, files, and what a solver gets wrong. */
class ProtocolTest {

    @TempDir
    private Path project;
    private Bench bench;
    private final List<Integer> batches = Collections.synchronizedList(new ArrayList<>());
    private Work work = ProtocolTest::putOutOne;
    private int version = 1;
    private String contentKey = "";

    /** What a solver does with its points. */
    private interface Work {
        void solve(List<? extends SolvePoint> points, SolveContext context) throws SolverException, IOException;
    }

    /** Stands in for the fake source. */
    private final class Batch implements SolverFactory, Solver {

        @Override
        public SolverDescriptor descriptor() {
            final var like = bench.fakes.factory("source").descriptor();
            return new SolverDescriptor(like.id(), version, like.label(), like.description(), like.scale(),
                    like.parameters(), like.inputs(), like.outputs(), like.plots(), like.documentation());
        }

        @Override
        public Solver create() {
            return this;
        }

        @Override
        public CheckResult check(final CheckContext context) {
            return new CheckResult(Map.of(), List.of());
        }

        @Override
        public String contentKey(final ParameterObject parameters) {
            return contentKey;
        }

        @Override
        public void solve(final List<? extends SolvePoint> points, final SolveContext context) throws SolverException {
            batches.add(points.size());
            try {
                work.solve(points, context);
            } catch (final IOException failure) {
                throw new SolverException("io", failure.getMessage(), "");
            }
        }
    }

    private static void putOutOne(final List<? extends SolvePoint> points, final SolveContext context) {
        points.forEach(point -> point.output("value", one()));
    }

    private static Scalar one() {
        return DataObjects.scalar("one", Quantity.of(1, "1"));
    }

    @BeforeEach
    void sweep() {
        bench = new Bench(project);
        final var values = new String[10];
        for (int i = 0; i < 10; i++) {
            values[i] = Integer.toString(i);
        }
        bench.node(bench.map("sweep", Bench.list("m.factor", values)), "m", "source");
    }

    private RunResult run(final int threads) throws IOException {
        batches.clear();
        bench.threads = threads;
        return Engine.of(SolverRegistry.of(List.of(new Batch()), List.of(bench.fakes.parameters())))
                .run(bench.request(), RunListener.NONE, () -> false);
    }

    private static long count(final RunResult run, final RunStatus status) {
        return run.results().stream().filter(each -> each.run().getStatus() == status).count();
    }

    @Test
    void aSolverGetsManyPointsAtOnceAndSeveralThreadsShareThem() throws IOException {
        assertEquals(10, count(run(1), RunStatus.SUCCEEDED));
        assertEquals(List.of(10), batches);
        version = 2;
        assertEquals(10, count(run(2), RunStatus.SUCCEEDED));
        assertEquals(10, batches.stream().mapToInt(Integer::intValue).sum());
        assertTrue(batches.size() > 2 && Collections.max(batches) == 3, batches.toString());
    }

    @Test
    void versionAndContentKeyAreInTheKey() throws IOException {
        run(1);
        run(1);
        assertEquals(List.of(), batches);
        contentKey = "material 2";
        run(1);
        assertEquals(List.of(10), batches);
        version = 2;
        run(1);
        assertEquals(List.of(10), batches);
    }

    @Test
    void aPointThatFailsLeavesItsNeighbours() throws IOException {
        work = (points, context) -> {
            points.forEach(point -> point.output("value", one()));
            points.get(3).fail(new SolverException("bad", "Point 3 is bad", "Leave it out."));
        };
        final var run = run(1);
        assertEquals(9, count(run, RunStatus.SUCCEEDED));
        assertEquals("Point 3 is bad. Leave it out.", Bench.result(run, "sweep/m", "factor=3").run().getMessage());
        run(1);
        assertEquals(List.of(1), batches);
    }

    @Test
    void aSolverThatThrowsAfterSomePointsKeepsThose() throws IOException {
        work = (points, context) -> {
            for (int i = 0; i < 4; i++) {
                points.get(i).output("value", one());
                points.get(i).done();
            }
            points.get(4).output("value", one());
            throw new SolverException("stop", "No more", "Rest.");
        };
        final var run = run(1);
        assertEquals(4, count(run, RunStatus.SUCCEEDED));
        assertEquals(6, count(run, RunStatus.FAILED));
        assertEquals(1, run.results().stream().filter(each -> each.run().isPartial()).count());
    }

    @Test
    void faultsOfASolverAreNamed() throws IOException {
        final Map<String, Work> faults = Map.of(
                "no output 'nothing'", (points, context) -> points.getFirst().output("nothing", one()),
                "not a Scalar", (points, context) -> points.getFirst().output("value",
                        org.intercala.data.DataFactory.eINSTANCE.createTable()),
                "nobody cancelled", (points, context) -> {
                    throw new java.util.concurrent.CancellationException();
                },
                "StackOverflowError", (points, context) -> {
                    throw new StackOverflowError();
                },
                "memory is used up", (points, context) -> {
                    throw new OutOfMemoryError();
                },
                "cannot be stored", (points, context) -> {
                    final Scalar bad = one();
                    bad.setDescription("a character that XML cannot hold: \u0001");
                    points.forEach(point -> point.output("value", bad));
                });
        for (final var fault : faults.entrySet()) {
            work = fault.getValue();
            final var run = run(1);
            assertEquals(10, count(run, RunStatus.FAILED), fault.getKey());
            final String message = run.results().getFirst().run().getMessage();
            assertTrue(message.contains(fault.getKey()), message);
        }
    }

    @Test
    void whatASolverChangesStaysItsOwn() throws IOException {
        final List<Scalar> kept = Collections.synchronizedList(new ArrayList<>());
        work = (points, context) -> points.forEach(point -> {
            ParameterPath.set(point.parameters(), "factor", "77");
            final Scalar value = one();
            point.output("value", value);
            value.setValue(Quantity.of(99, "1"));
            kept.add(value);
        });
        final var run = run(2);
        assertEquals(1, Bench.value(Bench.result(run, "sweep/m", "factor=3")));
        assertEquals("3", ParameterPath.get(Bench.result(run, "sweep/m", "factor=3").parameters(), "factor"));
        assertEquals(10, kept.size());
    }

    @Test
    void aFileThatChangesDuringTheRunIsNotCached() throws IOException {
        final Path file = Files.writeString(project.resolve("data.txt"), "before");
        Bench.set(bench.node("m"), "file=data.txt");
        work = (points, context) -> {
            Files.writeString(file, "while it is running");
            putOutOne(points, context);
        };
        final var run = run(1);
        assertEquals(10, count(run, RunStatus.FAILED));
        assertTrue(run.results().getFirst().run().getMessage().contains("'data.txt' was changed during the run"));
        work = ProtocolTest::putOutOne;
        Files.writeString(file, "before");
        assertEquals(10, count(run(1), RunStatus.SUCCEEDED));
        assertEquals(List.of(10), batches);
    }

    @Test
    void aSolverAloneMayUseAllThreads() throws IOException {
        final List<Integer> shares = Collections.synchronizedList(new ArrayList<>());
        bench.workflow.getNodes().clear();
        bench.node("only", "source");
        work = (points, context) -> {
            shares.add(context.threads());
            assertEquals(project.toAbsolutePath().normalize(), context.projectFolder());
            putOutOne(points, context);
        };
        run(8);
        assertEquals(List.of(8), shares);
    }

    @Test
    void aBudgetOfNoThreadIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> run(0));
    }
}
