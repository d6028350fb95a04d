// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class NdfAllocationTest {

    private static int steps;

    private static long bytes(double end) {
        var options = NdfOptions.tolerances(1e-8, 1e-8);
        var system = Systems.vanDerPol(1e-2);
        double[] start = { 2, 0 };
        List<EventFunction> events = List.of((t, y) -> 10 - y[0]);
        StepListener listener = (t, y, step) -> {
            steps++;
            step.component(0, 0.5 * (step.from() + step.to()));
        };
        steps = 0;
        return Allocations.bytes(
                () -> new NdfIntegrator(system, options).integrate(0, start, end, events, listener, ProgressSink.NONE));
    }

    /**
     * Rejections, new Jacobians, changes of order and step, events and output included: ten times the steps, the same
     * bytes. The least of some runs counts, because the virtual machine adds a few hundred bytes of its own while it
     * compiles.
     */
    @Test
    void theLoopAllocatesNothing() {
        long shortRun = Long.MAX_VALUE;
        long longRun = Long.MAX_VALUE;
        int shortSteps = 0;
        for (int i = 0; i < 8; i++) {
            shortRun = Math.min(shortRun, bytes(2));
            shortSteps = steps;
            longRun = Math.min(longRun, bytes(20));
        }
        assertTrue(steps > 8 * shortSteps && shortSteps > 300, shortSteps + " and " + steps + " steps");
        assertEquals(shortRun, longRun, "bytes for " + shortSteps + " and " + steps + " steps");
    }
}
