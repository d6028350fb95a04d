// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReadOutTest {

    @Test
    void asManyDigitsAsAPixelResolves() {
        assertEquals("3.687\u202FV", ReadOut.of(3.68712, 0.004, "V"));
        assertEquals("3757\u202Fs", ReadOut.of(3757.3, 12, "s"));
        assertEquals("0.50", ReadOut.of(0.5, 0.02, "1"));
        assertEquals("2.31\u202FA·h", ReadOut.of(2.314, 0.01, "A*h"));
    }

    @Test
    void verySmallAndVeryLargeNumbersAsPowersOfTen() {
        assertEquals("3.9\u202F×\u202F10⁻¹⁴\u202Fm²/s", ReadOut.of(3.9e-14, 1e-16, "m2/s"));
        assertEquals("1.234\u202F×\u202F10⁷", ReadOut.of(1.2341e7, 10, ""));
    }

    @Test
    void nothingIsADash() {
        assertEquals("–", ReadOut.of(Double.NaN, 1, "V"));
    }
}
