// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {

    @ParameterizedTest
    @CsvSource({ "0, 0", "-0.0, 0", "10, 10", "4.19567, 4.19567", "-0.00025, -0.00025", "1e-14, 1.0E-14",
            "123456789, 123456789", "1e12, 1.0E12", "NaN, ''" })
    void aCellShowsAllDigitsAndNoMore(final double value, final String text) {
        assertEquals(text, Cells.text(value));
    }
}
