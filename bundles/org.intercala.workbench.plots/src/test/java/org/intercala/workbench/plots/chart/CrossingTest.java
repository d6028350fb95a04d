// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CrossingTest {

    private static final double[] X = { 0, 1, 3, 4 };
    private static final double[] Y = { 10, 20, 40, Double.NaN };

    private static double at(final double place) {
        return Crossing.at(X, Y, true, place, Double.NaN);
    }

    @Test
    void betweenPointsTheLineIsStraight() {
        assertEquals(15, at(0.5), 1e-12);
        assertEquals(30, at(2), 1e-12);
        assertEquals(20, at(1), 1e-12);
        assertEquals(40, at(3), 1e-12);
    }

    @Test
    void beyondTheEndsAndInGapsThereIsNothing() {
        assertEquals(Double.NaN, at(-0.1));
        assertEquals(Double.NaN, at(4.1));
        assertEquals(Double.NaN, at(3.5));
        assertEquals(Double.NaN, at(Double.NaN));
        assertEquals(Double.NaN, Crossing.at(new double[0], new double[0], true, 0, 0));
    }

    @Test
    void ofSeveralCrossingsTheNearestCounts() {
        final double[] x = { 0, 2, 0 };
        final double[] y = { 0, 1, 4 };
        assertEquals(0.5, Crossing.at(x, y, false, 1, 0), 1e-12);
        assertEquals(2.5, Crossing.at(x, y, false, 1, 3), 1e-12);
        assertEquals(0.5, Crossing.at(x, y, false, 1, Double.NaN), 1e-12);
    }

    @Test
    void aSinglePointHasItsValue() {
        assertEquals(7, Crossing.at(new double[] { 2 }, new double[] { 7 }, true, 2, 0));
        assertEquals(Double.NaN, Crossing.at(new double[] { 2 }, new double[] { 7 }, true, 2.1, 0));
    }
}
