// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;

class RootFinderTest {

    private int calls;

    private DoubleUnaryOperator counted(DoubleUnaryOperator f) {
        calls = 0;
        return x -> {
            calls++;
            return f.applyAsDouble(x);
        };
    }

    @Test
    void findsSmoothRootsQuickly() {
        assertEquals(0.739085133215160642, RootFinder.brent(counted(x -> Math.cos(x) - x), 0, 1, 0), 3e-16);
        assertTrue(calls <= 12, calls + " calls");
        assertEquals(Math.sqrt(2), RootFinder.brent(counted(x -> x * x - 2), 0, 100, 0), 5e-16);
        assertTrue(calls <= 25, calls + " calls");
    }

    @Test
    void findsRootsThatDefeatInterpolation() {
        assertEquals(1e-3, RootFinder.brent(counted(x -> Math.cbrt(x - 1e-3)), -1, 1, 0), 1e-17);
        assertTrue(calls <= 130, calls + " calls");
        assertEquals(0.25, RootFinder.brent(counted(x -> Math.pow(x - 0.25, 9)), 0, 1, 1e-12), 1e-12);
        assertEquals(0.6, RootFinder.brent(counted(x -> x < 0.6 ? -1 : 3), 0, 1, 0), 5e-16);
        assertTrue(calls <= 130, calls + " calls");
        assertEquals(36, RootFinder.brent(counted(x -> Math.exp(x) - Math.exp(36)), -500, 700, 0), 2e-14);
        assertTrue(calls <= 130, calls + " calls");
    }

    @Test
    void anEndMayBeTheRootAndTheOrderOfEndsDoesNotMatter() {
        assertEquals(2, RootFinder.brent(x -> x - 2, 2, 5, 0));
        assertEquals(2, RootFinder.brent(x -> x - 2, -1, 2, 0));
        assertEquals(2, RootFinder.brent(x -> 2 - x, 5, -1, 0), 1e-15);
    }

    @Test
    void refusesWhatHasNoChangeOfSign() {
        var fault = assertThrows(IllegalArgumentException.class, () -> RootFinder.brent(x -> x * x + 1, -1, 2, 0));
        assertTrue(fault.getMessage().contains("the values there are 2.0 and 5.0"), fault.getMessage());
        fault = assertThrows(IllegalArgumentException.class, () -> RootFinder.brent(Math::log, -1, 2, 0));
        assertTrue(fault.getMessage().contains("not a number at -1.0"), fault.getMessage());
    }
}
