// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

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
        assertEquals("1.2341\u202F×\u202F10⁷", ReadOut.of(1.2341e7, 10, ""));
    }

    @Test
    void aPlaceIsToldAsFinelyAsTheLinesNeed() {
        final var flat = new Trace("", "", "", new double[] { 0, 7000 }, new double[] { 4, 4 }, false, false);
        final var steep = new Trace("", "", "", new double[] { 0, 7000 }, new double[] { 4, -346 }, false, false);
        assertEquals("3447.3\u202Fs", place(3447.28, List.of()));
        assertEquals("3447.3\u202Fs", place(3447.28, List.of(flat)));
        // 0.05 V a second: 1 mV is 0.02 s.
        assertEquals("3447.28\u202Fs", place(3447.28, List.of(flat, steep)));
        assertEquals("0\u202Fs", place(0, List.of(flat)));
    }

    private static String place(final double place, final List<Trace> lines) {
        return ReadOut.of(place, ReadOut.placeResolution(place, 12, 0.001, lines), "s");
    }

    @Test
    void nothingIsADash() {
        assertEquals("–", ReadOut.of(Double.NaN, 1, "V"));
    }
}
