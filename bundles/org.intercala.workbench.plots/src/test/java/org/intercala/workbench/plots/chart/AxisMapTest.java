// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AxisMapTest {

    @Test
    void linearAndBack() {
        final var map = new AxisMap(2, 4, false, 100, 0);
        assertEquals(100, map.pixel(2), 1e-12);
        assertEquals(25, map.pixel(3.5), 1e-12);
        assertEquals(3.5, map.value(25), 1e-12);
        assertTrue(Double.isNaN(map.pixel(Double.NaN)));
    }

    @Test
    void logarithmicAndBack() {
        final var map = new AxisMap(1e-15, 1e-11, true, 0, 400);
        assertEquals(200, map.pixel(1e-13), 1e-9);
        assertEquals(1e-12, map.value(300), 1e-24);
        assertTrue(Double.isNaN(map.pixel(0)));
        assertTrue(Double.isNaN(map.pixel(-1)));
    }
}
