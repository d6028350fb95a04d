// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConciseTest {

    @ParameterizedTest
    @CsvSource({ "1.23412, 0.005, 1.234(5)", "1.23412, 0.0054, 1.234(5)", "1.23412, 0.0012, 1.2341(12)",
            "39.04, 1.2, 39.0(12)", "298.15, 3, 298(3)", "-0.5, 0.02, −0.50(2)", "0, 0.3, 0.0(3)",
            "1.2, 0.1, 1.20(10)", "5.0, 0.098, 5.00(10)" })
    void bracketsCountUnitsOfTheLastDigit(final double value, final double uncertainty, final String text) {
        assertEquals(text, Concise.of(value, uncertainty));
    }

    @Test
    void verySmallNumbersHaveAPowerOfTen() {
        assertEquals("3.90(2)\u202F×\u202F10⁻¹⁴", Concise.of(3.9e-14, 2e-16));
        assertEquals("1.234(5)\u202F×\u202F10⁷", Concise.of(1.2341e7, 5e4));
    }
}
