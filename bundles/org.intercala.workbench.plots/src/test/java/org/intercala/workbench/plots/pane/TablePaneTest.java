// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Decimals of a column. */
class TablePaneTest {

    @Test
    void valuesOfOneSizeHaveTheSameDecimals() {
        assertEquals(6, TablePane.decimals(new double[] { 4.1, 3.9, 2.5 }));
        assertEquals(3, TablePane.decimals(new double[] { 0, 1200, 7231 }));
        assertEquals(7, TablePane.decimals(new double[] { -0.9, 0.27 }));
    }

    @Test
    void valuesOfVeryDifferentSizeKeepTheirDigits() {
        assertEquals(-1, TablePane.decimals(new double[] { 6.9e-7, 7231 }));
        assertEquals(-1, TablePane.decimals(new double[] { 1e-14, 3e-14 }));
        assertEquals(-1, TablePane.decimals(new double[] { 3e7 }));
        assertEquals(-1, TablePane.decimals(new double[0]));
    }
}
