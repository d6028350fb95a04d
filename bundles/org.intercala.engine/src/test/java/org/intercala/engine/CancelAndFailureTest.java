// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

import org.intercala.data.DataObjects;
import org.intercala.data.Quantity;
import org.intercala.model.NodeRun;
import org.intercala.model.RunStatus;
import org.intercala.solver.CheckContext;
import org.intercala.solver.CheckResult;
import org.intercala.solver.SolveContext;
import org.intercala.solver.SolvePoint;
import org.intercala.solver.Solver;
import org.intercala.solver.SolverDescriptor;
import org.intercala.solver.SolverException;
import org.intercala.solver.SolverFactory;
import org.intercala.testkit.Fakes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CancelAndFailureTest {

    @TempDir
    private Path project;
    private Bench bench;

    @BeforeEach
    void empty() {
        bench = new Bench(project);
    }

    /** Cancels some time after a node began, and keeps when. */
    private static final class Cancel implements RunListener, BooleanSupplier {

        private final String node;
        private final long nanoseconds;
        private final AtomicLong began = new AtomicLong(Long.MAX_VALUE);
        private final AtomicLong asked = new AtomicLong();

        Cancel(final String node, final long milliseconds) {
            this.node = node;
            nanoseconds = milliseconds * 1_000_000;
        }

        @Override
        public void started(final String started, final String point) {
            if (started.equals(node)) {
                began.compareAndSet(Long.MAX_VALUE, System.nanoTime());
            }
        }

        @Override
        public boolean getAsBoolean() {
            final long due = began.get();
            final boolean isDue = due != Long.MAX_VALUE && System.nanoTime() - due > nanoseconds;
            if (isDue) {
                asked.compareAndSet(0, due + nanoseconds);
            }
            return isDue;
        }

        double millisecondsSince() {
            return (System.nanoTime() - asked.get()) * 1e-6;
        }
    }

    /** A run that was cancelled 30 ms after a node began; one of ten ends in time also on a busy machine. */
    private RunResult cancelled(final String node) throws IOException {
        double best = Double.POSITIVE_INFINITY;
        RunResult run = null;
        for (int i = 0; i < 10 && best >= 200; i++) {
            final var cancel = new Cancel(node, 30);
            run = bench.run(cancel, cancel);
            best = Math.min(best, cancel.millisecondsSince());
        }
        assertTrue(best < 200, best + " ms");
        return run;
    }

    @Test
    void cancelEndsTheRunWithin200MillisecondsAndKeepsWhatThereIs() throws IOException {
        bench.node("done", "source");
        bench.node("long", "slow", "duration=20 s", "factor=4");
        bench.node("next", "sum");
        bench.chain("done", "long", "next");
        final var run = cancelled("long");
        assertEquals(RunStatus.CANCELLED, run.record().getStatus());
        assertEquals(Map.of("done", RunStatus.SUCCEEDED, "long", RunStatus.CANCELLED, "next", RunStatus.CANCELLED),
                Bench.statuses(run));
        final var partial = Bench.result(run, "long");
        assertTrue(partial.run().isPartial());
        assertEquals(750, Bench.value(partial), "half of 4 x 300 + 300");
        assertFalse(Bench.result(run, "next").run().isPartial());

        final var stored = new RunStore(bench.registry).load(run.folder());
        assertEquals(750, Bench.value(Bench.result(stored, "long")));
        assertEquals(RunStatus.CANCELLED, stored.record().getStatus());

        Bench.set(bench.node("long"), "duration=1 ms");
        assertEquals(1500, Bench.value(bench.run(), "long"));
        assertEquals(List.of("slow long", "sum next"), bench.calls(), "the partial result was not taken");
    }

    /** The check of a map of many points takes a while, too. */
    @Test
    void aRunIsCancelledBeforeItBegins() throws IOException {
        final var axis = Bench.list("m.factor", "1", "2", "3", "4");
        bench.node(bench.map("sweep", axis), "m", "source");
        final var asked = new AtomicLong();
        // the planning asks before the map, and before each point is made and linked
        final var run = bench.run(RunListener.NONE, () -> asked.incrementAndGet() > 12);
        assertEquals(RunStatus.CANCELLED, run.record().getStatus());
        assertEquals(List.of(), bench.calls());
        assertEquals(List.of(4), run.record().getNodes().stream().map(NodeRun::getPoints).toList());
        assertEquals(List.of("4 points"), new RunStore(bench.registry).load(run.folder()).results().stream()
                .map(NodeResult::point).toList());
    }

    /** So does the making of these points. */
    @Test
    void aRunIsCancelledWhileItIsPlanned() throws IOException {
        final var axis = Bench.list("m.factor", "1", "2", "3", "4");
        bench.node(bench.map("sweep", axis), "m", "source");
        for (int i = 0; i < 10; i++) {
            final int first = i;
            final var asked = new AtomicLong();
            final var run = bench.run(RunListener.NONE, () -> asked.incrementAndGet() > first);
            assertEquals(RunStatus.CANCELLED, run.record().getStatus());
            assertEquals(List.of(1), run.record().getNodes().stream().map(NodeRun::getPoints).toList());
        }
        assertEquals(List.of(), bench.calls());
    }

    @Test
    void aRunIsCancelledBeforeItsCheck() throws IOException {
        final var axis = Bench.list("m.factor", "1", "2", "3", "4");
        bench.node(bench.map("sweep", axis), "m", "source");
        final var run = bench.run(RunListener.NONE, () -> true);
        assertEquals(RunStatus.CANCELLED, run.record().getStatus());
        assertEquals(List.of(), bench.calls());
        assertEquals(List.of(RunStatus.CANCELLED), run.results().stream().map(each -> each.run().getStatus()).toList());
    }

    /** A map of thousands of points is not written down point by point when it was stopped. */
    @Test
    void pointsThatPutNothingOutAreRecordedTogether() throws IOException {
        bench.threads = 1;
        final var axis = Bench.list("m.duration", "1 ms", "20 s", "21 s", "22 s", "23 s");
        final var map = bench.map("sweep", axis);
        bench.node(map, "m", "slow");
        bench.node(map, "n", "sum");
        bench.chain("m", "n");
        final var last = new AtomicLong();
        final var run = bench.run(new RunListener() {
            @Override
            public void finished(final NodeRun node) {
                last.addAndGet(node.getPoints());
            }
        }, () -> last.get() > 0);
        assertEquals(10, last.get(), "the listener hears of all points");
        for (final RunResult each : List.of(run, new RunStore(bench.registry).load(run.folder()))) {
            final var together = each.results().stream().filter(node -> node.run().getPoints() > 1).toList();
            assertEquals(List.of("sweep/m", "sweep/n"), together.stream().map(NodeResult::node).toList());
            for (final var node : together) {
                assertEquals(RunStatus.CANCELLED, node.run().getStatus());
                assertEquals(node.run().getPoints() + " points", node.point());
                assertEquals(Map.of(), node.varied());
                assertEquals(Map.of(), node.outputs());
            }
            assertEquals(10, each.results().stream().mapToInt(node -> node.run().getPoints()).sum());
        }
    }

    @Test
    void aPartialResultIsNeverCached() throws IOException {
        bench.node("long", "slow");
        boolean isCancelled = false;
        // a busy machine may solve it before it asks whether to cancel
        for (final String duration : new String[] { "0.3 s", "3 s", "30 s" }) {
            if (!isCancelled) {
                Bench.set(bench.node("long"), "duration=" + duration);
                final var cancel = new Cancel("long", 30);
                isCancelled = bench.run(cancel, cancel).record().getStatus() == RunStatus.CANCELLED;
            }
        }
        assertTrue(isCancelled);
        final var run = bench.run();
        assertEquals(List.of("slow long"), bench.calls());
        assertEquals(300, Bench.value(run, "long"));
    }

    /** Most of all on a busy machine, and where there is much to put out. */
    @Test
    void whatASolverPutsOutLateAfterACancelIsKept() throws IOException {
        final SolverFactory slow = bench.fakes.factory("slow");
        final SolverFactory late = new SolverFactory() {
            @Override
            public SolverDescriptor descriptor() {
                return slow.descriptor();
            }

            @Override
            public Solver create() {
                return new Late(slow.create());
            }
        };
        final var registry = SolverRegistry.of(List.of(bench.fakes.factory("source"), late),
                List.of(bench.fakes.parameters()));
        bench.node("in", "source");
        bench.node("late", "slow", "duration=20 s");
        bench.chain("in", "late");
        final var cancel = new Cancel("late", 30);
        final var run = Engine.of(registry).run(bench.request(), cancel, cancel);
        assertTrue(Bench.result(run, "late").run().isPartial());
        assertEquals(42, Bench.value(run, "late"));
    }

    /** Puts out what it has some time after it was cancelled. */
    private record Late(Solver slow) implements Solver {

        @Override
        public CheckResult check(final CheckContext context) {
            return slow.check(context);
        }

        @Override
        public void solve(final List<? extends SolvePoint> points, final SolveContext context) throws SolverException {
            try {
                slow.solve(points, context);
            } catch (final CancellationException cancelled) {
                try {
                    TimeUnit.MILLISECONDS.sleep(1000);
                } catch (final InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
                points.getFirst().output(Fakes.VALUE, DataObjects.scalar(Fakes.VALUE, Quantity.of(42, "1")));
                throw cancelled;
            }
        }
    }

    @Test
    void aSolverThatDoesNotHeedTheCancelIsLeftBehind() throws IOException {
        bench.node("deaf", "deaf", "duration=60 s");
        final var cancel = new Cancel("deaf", 30);
        final var run = bench.run(cancel, cancel);
        assertTrue(cancel.millisecondsSince() < 30_000, "waited for its end");
        assertEquals(RunStatus.CANCELLED, Bench.statuses(run).get("deaf"));
        assertEquals(150, Bench.value(run, "deaf"));
        assertTrue(Bench.result(run, "deaf").run().isPartial());
    }

    @Test
    void finishedPointsOfACancelledMapAreKept() throws IOException {
        final var axis = Bench.list("m.duration", "1 ms", "2 ms", "3 ms", "20 s", "21 s", "22 s", "23 s", "24 s");
        bench.node(bench.map("sweep", axis), "m", "slow");
        final var finished = new AtomicLong();
        final var run = bench.run(new RunListener() {
            @Override
            public void finished(final NodeRun node) {
                finished.incrementAndGet();
            }
        }, () -> finished.get() == 3);
        assertEquals(3, run.results().stream().filter(each -> each.run().getStatus() == RunStatus.SUCCEEDED).count());
        for (int i = 3; i < 8; i++) {
            axis.getValues().set(i, Quantity.parse(i + 1 + " ms"));
        }
        bench.run();
        assertEquals(5, bench.calls().size());
    }

    @Test
    void aFailureSkipsItsDependentsAndLeavesTheOthers() throws IOException {
        bench.node("bad", "failing", "factor=2");
        bench.node("after", "sum");
        bench.node("later", "sum");
        bench.node("good", "source");
        bench.node("fine", "sum");
        bench.chain("bad", "after", "later");
        bench.chain("good", "fine");
        final var run = bench.run();
        assertEquals(Map.of("bad", RunStatus.FAILED, "after", RunStatus.SKIPPED, "later", RunStatus.SKIPPED, "good",
                RunStatus.SUCCEEDED, "fine", RunStatus.SUCCEEDED), Bench.statuses(run));
        assertEquals(RunStatus.FAILED, run.record().getStatus());
        assertEquals("The fake solver fails on purpose. Do not use it.", Bench.result(run, "bad").run().getMessage());
        assertEquals(300, Bench.value(run, "bad"), "the partial result");
        assertTrue(Bench.result(run, "bad").run().isPartial());
        final String cause = Bench.result(run, "later").run().getMessage();
        assertTrue(cause.contains("'bad' failed: The fake solver fails on purpose"), cause);
        bench.run();
        assertEquals(List.of("failing bad"), bench.calls());
    }

    @Test
    void anUnexpectedExceptionOfASolverFailsItsNode() throws IOException {
        bench.node("crash", "broken");
        bench.node("good", "source");
        final var run = bench.run();
        assertEquals(RunStatus.FAILED, Bench.statuses(run).get("crash"));
        assertEquals(RunStatus.SUCCEEDED, Bench.statuses(run).get("good"));
        final String message = Bench.result(run, "crash").run().getMessage();
        assertTrue(message.contains("“Fake broken”") && message.contains("broken on purpose"), message);
    }

    @Test
    void aNodeWithAnErrorFailsWithItsSentence() throws IOException {
        bench.node("lonely", "sum");
        bench.node("good", "source");
        final var run = bench.run();
        assertEquals(RunStatus.FAILED, Bench.statuses(run).get("lonely"));
        assertEquals("The input 'Values' is not connected.", Bench.result(run, "lonely").run().getMessage());
        assertEquals(RunStatus.SUCCEEDED, Bench.statuses(run).get("good"));
        assertEquals(List.of("source good"), bench.calls());
    }
}
