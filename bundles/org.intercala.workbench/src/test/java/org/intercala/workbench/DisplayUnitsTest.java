// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;

import org.intercala.data.Units;
import org.junit.jupiter.api.Test;

class DisplayUnitsTest {

    @Test
    void unitsOfAQuantityAreCompatibleAndQuantitiesAreNot() {
        final var dimensions = new HashSet<>();
        for (final var quantity : DisplayUnits.ALL) {
            final var first = Units.parse(quantity.units().getFirst());
            assertTrue(first.isSi(), quantity::name);
            quantity.units().forEach(unit -> assertTrue(Units.parse(unit).isCompatible(first), unit));
            dimensions.add(first.dimension());
        }
        assertEquals(DisplayUnits.ALL.size(), dimensions.size());
    }
}
