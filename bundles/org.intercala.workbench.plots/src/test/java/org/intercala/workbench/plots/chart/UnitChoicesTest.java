// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

class UnitChoicesTest {

    @Test
    void unitsOfTheSameDimension() {
        assertEquals(List.of("s", "min", "h", "d"), UnitChoices.of("s"));
        assertEquals(List.of("C", "mA*h", "A*h"), UnitChoices.of("A*h"));
        assertEquals(List.of("K", "°C"), UnitChoices.of("K"));
        assertEquals(List.of("kg*m"), UnitChoices.of("kg*m"));
        assertEquals(List.of("A/cm2", "A/m2", "mA/cm2"), UnitChoices.of("A/cm2"));
    }

    @Test
    void conversions() {
        assertEquals(2, UnitChoices.conversion("C", "A*h").applyAsDouble(7200), 1e-12);
        assertEquals(25, UnitChoices.conversion("K", "°C").applyAsDouble(298.15), 1e-12);
        assertEquals(3.9e-14, UnitChoices.conversion("nm2/s", "m2/s").applyAsDouble(39e3), 1e-26);
        assertEquals(0.1, UnitChoices.conversion("V", "V").applyAsDouble(0.1), 0);
        assertThrows(IllegalArgumentException.class, () -> UnitChoices.conversion("V", "s"));
    }

    @Test
    void differencesHaveNoOffset() {
        assertEquals(2, UnitChoices.difference("K", "°C").applyAsDouble(2), 1e-12);
        assertEquals(12, UnitChoices.difference("V", "mV").applyAsDouble(0.012), 1e-12);
    }

    @Test
    void smallDifferencesGetASmallUnit() {
        assertEquals("mV", UnitChoices.readable("V", 0.012));
        assertEquals("V", UnitChoices.readable("V", 1.2));
        assertEquals("V", UnitChoices.readable("V", 0));
        assertEquals("K", UnitChoices.readable("K", 3));
        assertEquals("1", UnitChoices.readable("1", 0.01));
    }
}
