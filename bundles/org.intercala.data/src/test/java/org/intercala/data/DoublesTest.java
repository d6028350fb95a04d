// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoublesTest {

    @Test
    void textRestoresTheBits() {
        var random = new SplittableRandom(3);
        var values = random.longs(5000).mapToDouble(Double::longBitsToDouble).filter(v -> !Double.isNaN(v)).toArray();
        assertArrayEquals(values, Doubles.parse(Doubles.of(values).toString()).toArray());
    }

    @Test
    void textIsShort() {
        assertEquals("0 -0 1 0.5 1e-15 1.5e-15 1e300 100000 NaN Infinity -Infinity 4.9e-324",
                Doubles.of(0, -0.0, 1, 0.5, 1e-15, 1.5e-15, 1e300, 1e5, Double.NaN, Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY, Double.MIN_VALUE).toString());
        assertEquals(Doubles.of(-0.0), Doubles.parse("-0"));
        assertEquals("", Doubles.EMPTY.toString());
        assertSame(Doubles.EMPTY, Doubles.parse("  "));
        assertSame(Doubles.EMPTY, Doubles.of());
        assertTrue(Doubles.EMPTY.isEmpty());
    }

    @Test
    void anyBlanksSeparate() {
        assertEquals(Doubles.of(1, 2.5, -3), Doubles.parse(" 1\t2.5\n -3 "));
    }

    @Test
    void arrayIsCopied() {
        var values = new double[] { 1, 2 };
        var doubles = Doubles.of(values);
        values[0] = 9;
        doubles.toArray()[1] = 9;
        assertEquals(Doubles.of(1, 2), doubles);
        assertEquals(1, doubles.get(0));
        assertEquals(2, doubles.size());
        assertEquals(Doubles.of(1, 2).hashCode(), doubles.hashCode());
    }

    @ParameterizedTest
    @ValueSource(strings = { "1 x 2", "1 1,5 2", "1 2d 3", "1 0x1p3 2", "1 nan 2", "1 1f" })
    void whatIsNoNumberIsRefused(String text) {
        var e = assertThrows(TextFormatException.class, () -> Doubles.parse(text));
        assertEquals(2, e.position());
        assertTrue(e.getMessage().contains("'" + text.split(" ")[1] + "' is not a number"), e.getMessage());
        assertTrue(e.getMessage().endsWith("Write numbers separated by blanks: 0 0.5 1e-3."));
    }
}
