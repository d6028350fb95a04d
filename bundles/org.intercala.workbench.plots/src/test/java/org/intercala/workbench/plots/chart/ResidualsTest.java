// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ResidualsTest {

    private static final Trace LINE = new Trace("", "", "", new double[] { 0, 10 }, new double[] { 0, 20 }, false,
            false);

    @Test
    void measuredMinusLine() {
        final Residuals residuals = Residuals.of(new double[] { 1, 5, 9 }, new double[] { 5, 6, 18 }, LINE);
        assertArrayEquals(new double[] { 3, -4, 0 }, residuals.values(), 1e-12);
        assertEquals(Math.sqrt(25 / 3.0), residuals.rms(), 1e-12);
    }

    @Test
    void whatLiesBeyondTheLineDoesNotCount() {
        final Residuals residuals = Residuals.of(new double[] { -1, 5, 11 }, new double[] { 100, 13, 100 }, LINE);
        assertArrayEquals(new double[] { Double.NaN, 3, Double.NaN }, residuals.values(), 1e-12);
        assertEquals(1, residuals.count());
        assertEquals(3, residuals.rms(), 1e-12);
    }

    @Test
    void nothingInCommonGivesNoNumber() {
        assertEquals(Double.NaN, Residuals.of(new double[] { 20 }, new double[] { 1 }, LINE).rms());
    }
}
