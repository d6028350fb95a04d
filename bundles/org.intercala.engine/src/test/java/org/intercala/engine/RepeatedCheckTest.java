// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.Quantity;
import org.intercala.model.SolverNode;
import org.intercala.solver.CheckContext;
import org.intercala.solver.CheckResult;
import org.intercala.solver.PointSolver;
import org.intercala.solver.SolveContext;
import org.intercala.solver.SolvePoint;
import org.intercala.solver.Solver;
import org.intercala.solver.SolverDescriptor;
import org.intercala.solver.SolverFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an edit reaches is checked anew, and nothing else; that it says the same tests RandomCommandsTest. */
class RepeatedCheckTest {

    @TempDir
    private Path project;
    private final List<String> asked = new ArrayList<>();
    private Bench bench;
    private RepeatedCheck check;

    /** A solver that says which nodes it was asked to check. */
    private record Listed(SolverFactory behind, List<String> asked) implements SolverFactory {

        @Override
        public SolverDescriptor descriptor() {
            return behind.descriptor();
        }

        @Override
        public Solver create() {
            final Solver solver = behind.create();
            return new PointSolver() {
                @Override
                public CheckResult check(final CheckContext context) {
                    asked.add(context.node());
                    return solver.check(context);
                }

                @Override
                protected void solve(final SolvePoint point, final SolveContext context) {
                    throw new AssertionError("a check does not solve");
                }
            };
        }
    }

    @BeforeEach
    void open() {
        bench = new Bench(project);
        final var factories = bench.fakes.factories().stream().map(each -> new Listed(each, asked)).toList();
        check = Engine.of(SolverRegistry.of(factories, List.of(bench.fakes.parameters()))).repeatedCheck(project);
    }

    private List<String> asked() {
        asked.clear();
        check.check(EcoreUtil.copy(bench.workflow));
        return List.copyOf(asked);
    }

    private static void set(final SolverNode node, final String feature, final Quantity value) {
        node.getParameters().eSet(node.getParameters().eClass().getEStructuralFeature(feature), value);
    }

    @Test
    void onlyWhatAnEditReachesIsCheckedAnew() {
        bench.node("a", "source");
        bench.node("b", "sum");
        bench.node("c", "sum");
        bench.node("free", "source");
        bench.chain("a", "b", "c");
        assertEquals(List.of("a", "b", "c", "free"), asked().stream().sorted().toList());
        assertEquals(List.of(), asked(), "no edit");
        bench.node("b").setX(50);
        assertEquals(List.of(), asked(), "a place is no content");
        set(bench.node("a"), "factor", Quantity.parse("3"));
        assertEquals(List.of("a"), asked(), "its output is of the same kind as before");
        bench.node("a").setLabel("first");
        assertEquals(List.of("a", "b", "c"), asked(), "the lineage of its output has its name");
        bench.variable("warm", "300 K");
        assertEquals(List.of(), asked(), "nobody takes the variable");
        set(bench.node("c"), "temperature", Quantity.parse("=warm"));
        assertEquals(List.of("c"), asked());
        bench.workflow.getVariables().getFirst().setValue(Quantity.parse("310 K"));
        assertEquals(List.of("c"), asked());
        bench.workflow.getLinks().removeFirst();
        assertEquals(List.of("b", "c"), asked(), "one lost an input, one an ancestor");
    }

    /** A tenth of a second is what a user takes for at once; half of it is the window's. */
    @Test
    void aThousandNodesAreCheckedAgainAtOnce() {
        for (int i = 0; i < 1000; i++) {
            bench.node("n" + i, i == 0 ? "source" : "sum");
            if (i > 0) {
                Bench.link(bench.workflow.getNodes().get(i - 1), bench.workflow.getNodes().get(i));
            }
        }
        final var clock = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 1; i <= 20; i++) {
            set(bench.node("n500"), "factor", Quantity.of(i, "1"));
            final var snapshot = EcoreUtil.copy(bench.workflow);
            final long begin = clock.getCurrentThreadCpuTime();
            assertEquals(List.of(), check.check(snapshot).findings());
            best = Math.min(best, clock.getCurrentThreadCpuTime() - begin);
        }
        assertTrue(best < 50_000_000, best * 1e-6 + " ms for 1000 nodes");
    }
}
