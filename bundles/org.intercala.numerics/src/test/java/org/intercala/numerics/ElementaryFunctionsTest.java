// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ElementaryFunctionsTest {

    @Test
    void asinhFromTinyToHuge() {
        assertEquals(0.881373587019543025, ElementaryFunctions.asinh(1), 2e-16);
        assertEquals(1e-10, ElementaryFunctions.asinh(1e-10), 1e-25);
        assertEquals(1e-3 - 1e-9 / 6 + 3e-15 / 40, ElementaryFunctions.asinh(1e-3), 1e-18);
        assertEquals(460.517018598809137 + 0.693147180559945309, ElementaryFunctions.asinh(1e200), 1e-13);
        for (double x = 1e-8; x < 1e15; x *= 3.7) {
            assertEquals(1, StrictMath.sinh(ElementaryFunctions.asinh(x)) / x, 1e-14);
            assertEquals(ElementaryFunctions.asinh(x), -ElementaryFunctions.asinh(-x));
        }
        assertTrue(Double.isNaN(ElementaryFunctions.asinh(Double.NaN)));
        assertEquals(Double.POSITIVE_INFINITY, ElementaryFunctions.asinh(Double.POSITIVE_INFINITY));
        assertEquals(Double.doubleToLongBits(-0.0), Double.doubleToLongBits(ElementaryFunctions.asinh(-0.0)));
    }

    @Test
    void expToTwoUnitsInTheLastPlace() {
        var random = new java.util.SplittableRandom(7);
        for (int i = 0; i < 1_000_000; i++) {
            double x = i % 2 == 0 ? random.nextDouble(-40, 40) : random.nextDouble(-710, 710);
            double exact = StrictMath.exp(x);
            assertEquals(exact, ElementaryFunctions.exp(x), 2.01 * Math.ulp(exact), () -> "exp " + x);
        }
        assertEquals(1, ElementaryFunctions.exp(0));
        assertEquals(0, ElementaryFunctions.exp(Double.NEGATIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, ElementaryFunctions.exp(1000));
        assertTrue(Double.isNaN(ElementaryFunctions.exp(Double.NaN)));
    }

    @Test
    void sech2KeepsItsTails() {
        assertEquals(1, ElementaryFunctions.sech2(0));
        assertEquals(0.419974341614026069, ElementaryFunctions.sech2(1), 1e-16);
        assertEquals(1, ElementaryFunctions.sech2(20) / 1.6993417021166355e-17, 1e-14, "1 - tanh² would be zero");
        assertEquals(ElementaryFunctions.sech2(3.3), ElementaryFunctions.sech2(-3.3));
        assertEquals(0, ElementaryFunctions.sech2(1e9));
    }

    @Test
    void xlogxAtAndBelowZero() {
        assertEquals(0, ElementaryFunctions.xlogx(0));
        assertEquals(-0.5 * 0.693147180559945309, ElementaryFunctions.xlogx(0.5), 1e-16);
        assertTrue(Double.isNaN(ElementaryFunctions.xlogx(-1e-9)));
        assertTrue(Double.isNaN(ElementaryFunctions.xlogx(Double.NaN)));
    }

    @Test
    void powAgreesWithStrictMath() {
        double[] bases = { 0, -0.0, 1, -1, 0.37, 2.5, -2.5, 1e-7, 123456.789, Double.POSITIVE_INFINITY, Double.NaN };
        for (double base : bases) {
            for (double exponent = -9; exponent <= 9; exponent += 0.25) {
                double expected = StrictMath.pow(base, exponent);
                double actual = ElementaryFunctions.pow(base, exponent);
                if (Double.isNaN(expected) || Double.isInfinite(expected)) {
                    assertEquals(Math.abs(expected), Math.abs(actual), base + "^" + exponent);
                } else {
                    assertEquals(expected, actual, 5 * Math.ulp(expected), base + "^" + exponent);
                }
            }
        }
        assertEquals(StrictMath.pow(2, 0.3), ElementaryFunctions.pow(2, 0.3));
    }
}
