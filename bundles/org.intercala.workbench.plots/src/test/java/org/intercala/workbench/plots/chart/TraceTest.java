// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TraceTest {

    private final Trace low = new Trace("g", "", "binodal", new double[] { 0.1, 0.2 },
            new double[] { 300, 350 }, false, false);
    private final Trace high = new Trace("g", "", "binodal", new double[] { 0.9, 0.8 },
            new double[] { 300, 350 }, false, true);

    @Test
    void branchesAreOneLineWithAGap() {
        final Trace both = low.joined(high);
        assertArrayEquals(new double[] { 0.1, 0.2, 0.2, 0.9, 0.8 }, both.x());
        assertArrayEquals(new double[] { 300, 350, Double.NaN, 300, 350 }, both.y());
        assertEquals("binodal", both.series());
        assertTrue(both.partial());
        assertFalse(both.ascending());
    }

    @Test
    void theCursorFindsBothBranchesAndNothingBetween() {
        final Trace both = low.joined(high);
        assertEquals(325, both.at(0.15, Double.NaN), 1e-9);
        assertEquals(325, both.at(0.85, Double.NaN), 1e-9);
        assertEquals(Double.NaN, both.at(0.5, Double.NaN));
    }
}
