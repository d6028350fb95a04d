// SPDX-License-Identifier: Apache-2.0
package org.intercala.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.intercala.data.DataObjects;
import org.intercala.data.Quantity;
import org.intercala.data.Scalar;
import org.intercala.solver.SolverFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract test passes good solvers, and the tester shows what a solver does. */
class FakesContractTest {

    private final Fakes fakes = new Fakes();

    @Nested
    class Sum extends SolverContractTest {

        @Override
        protected SolverFactory factory() {
            return fakes.factory("sum");
        }

        @Override
        protected List<FakeSolvePoint> points() {
            return List.of(SolverTester.of(factory()).set("factor", "2").input("values", number(3)).point(),
                    SolverTester.of(factory()).set("factor", "-4").input("values", number(5)).point());
        }
    }

    @Nested
    class Slow extends SolverContractTest {

        @Override
        protected SolverFactory factory() {
            return fakes.factory("slow");
        }

        @Override
        protected List<FakeSolvePoint> points() {
            return List.of(SolverTester.of(factory()).set("duration", "10 ms").point(),
                    SolverTester.of(factory()).set("duration", "50 ms").set("factor", "7").point());
        }
    }

    private static Scalar number(final double value) {
        return DataObjects.scalar("number", Quantity.of(value, "1"));
    }

    @Test
    void testerShowsOutputsFindingsCountersAndProgress() {
        final var tester = SolverTester.of(fakes.factory("slow")).set("factor", "-2").set("temperature", "27 °C")
                .set("duration", "5 ms").input("values", number(0.3));
        final var solved = tester.solve();
        assertEquals(-600, solved.output("value", Scalar.class).getValue().value(), 1e-9);
        assertEquals(1, solved.counters().get("calls"));
        assertEquals(List.of("odd"), tester.findings(solved).stream().map(each -> each.getCode()).toList());
        assertEquals(0, tester.context().fractions().getFirst());
        assertEquals(List.of("slow "), fakes.calls());
    }

    @Test
    void testerShowsAFailureWithItsPartialResult() {
        final var solved = SolverTester.of(fakes.factory("failing")).solve();
        assertEquals("on-purpose", solved.failure().orElseThrow().code());
        assertEquals(150, solved.output("value", Scalar.class).getValue().value());
    }

    @Test
    void contractTestSeesAnIllBehavedSolver() {
        final var deaf = new SolverContractTest() {
            @Override
            protected SolverFactory factory() {
                return fakes.factory("deaf");
            }

            @Override
            protected List<FakeSolvePoint> points() {
                return List.of(SolverTester.of(factory()).set("duration", "2 s").point());
            }
        };
        assertTrue(assertThrows(AssertionError.class, deaf::cancelIsHeeded).getMessage().contains("after the cancel"));
        final var broken = new SolverContractTest() {
            @Override
            protected SolverFactory factory() {
                return fakes.factory("broken");
            }

            @Override
            protected List<FakeSolvePoint> points() {
                return List.of(SolverTester.of(factory()).point());
            }
        };
        assertThrows(AssertionError.class, broken::parameterDefaultsAreValid);
        assertThrows(IllegalStateException.class, broken::samePointsGiveTheSameBits);
    }
}
