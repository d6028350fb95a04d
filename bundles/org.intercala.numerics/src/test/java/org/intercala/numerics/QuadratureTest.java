// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuadratureTest {

    private static RealFunction f(String text) {
        return Expression.parse(text, List.of("x", "T"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exp(x)                        | 0    | 1    | 1.71828182845904523536
            x^8 - 3*x^3                   | -1   | 2    | 45.75
            1/(1 + x^2)                   | -5   | 5    | 2.74680153389003172
            cos(50*x)                     | 0    | 1    | -0.00524749707407857
            abs(x - 0.333)                | 0    | 1    | 0.277889
            if(x < 0.123456, 1, 3)        | 0    | 1    | 2.753088
            exp(-((x - 0.5)/0.0001)^2)    | 0    | 1    | 1.77245385090551603e-4
            exp(-((x - 0.31)/0.01)^2)     | 0    | 1    | 1.77245385090551603e-2
            tanh(1000*(x - 0.7))          | 0    | 1    | -0.4
            sqrt(x)                       | 0    | 4    | 5.33333333333333333
            T*x                           | 0    | 2    | 600
            1e300*x                       | 0    | 1    | 5e299
            1e-300*x                      | 0    | 1    | 5e-301
            """)
    void adaptiveRuleMeetsItsTolerance(String text, double a, double b, double expected) {
        RealFunction f = f(text);
        double actual = Quadrature.integrate(f, a, b, 300, 1e-13);
        assertEquals(expected, actual, 3e-13 * Math.abs(expected) + (text.startsWith("cos") ? 1e-13 : 0));
        assertEquals(-actual, Quadrature.integrate(f, b, a, 300, 1e-13), 1e-14 * Math.abs(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x^(-0.5)         | 0 | 1 | 2
            log(x)           | 0 | 1 | -1
            log(x)*log(1-x)  | 0 | 1 | 0.355065933151773563
            x^(-0.9)         | 0 | 1 | 10
            sqrt(x)          | 0 | 1 | 0.66666666666666667
            exp(x)           | 0 | 1 | 1.71828182845904523536
            1/(1+x^2)        | -1 | 1 | 1.57079632679489662
            """)
    void doubleExponentialRuleMeetsItsTolerance(String text, double a, double b, double expected) {
        assertEquals(expected, Quadrature.integrateSingular(f(text), a, b, 0, 1e-12), 2e-12 * Math.abs(expected));
    }

    /**
     * A kink or step anywhere, also where both rules agree by chance or between a panel's outermost point and its end.
     */
    @Test
    void kinksAndStepsAreSeenWhereverTheyAre() {
        var random = new java.util.Random(1);
        for (int i = 0; i < 1000; i++) {
            double p = random.nextDouble();
            RealFunction kink = Expression.parse("1 + abs(x - " + p + ")", List.of("x"));
            assertEquals(1 + (p * p + (1 - p) * (1 - p)) / 2, Quadrature.integrate(kink, 0, 1, 0, 1e-13), 2e-12);
            RealFunction step = Expression.parse("if(x < " + p + ", 1, 2)", List.of("x"));
            assertEquals(2 - p, Quadrature.integrate(step, 0, 1, 0, 1e-13), 2e-13);
        }
    }

    @Test
    void whatHasNoIntegralIsNaN() {
        assertTrue(Double.isNaN(Quadrature.integrate(f("1/x"), 0, 1, 0, 1e-13)));
        assertTrue(Double.isNaN(Quadrature.integrate(f("log(x)"), -1, 1, 0, 1e-13)));
        assertTrue(Double.isNaN(Quadrature.integrate(f("x"), 0, Double.POSITIVE_INFINITY, 0, 1e-13)));
        assertTrue(Double.isNaN(Quadrature.integrate(f("x"), Double.NaN, 1, 0, 1e-13)));
        assertTrue(Double.isNaN(Quadrature.integrateSingular(f("1/x^2"), 0, 1, 0, 1e-13)));
        assertTrue(Double.isNaN(Quadrature.integrateSingular(f("log(x)"), -1, 1, 0, 1e-13)));
        assertEquals(0, Quadrature.integrate(f("1/x"), 0, 0, 0, 1e-13));
    }

    @Test
    void refusesAMeaninglessTolerance() {
        assertThrows(IllegalArgumentException.class, () -> Quadrature.integrate(f("x"), 0, 1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Quadrature.integrateSingular(f("x"), 0, 1, 0, Double.NaN));
    }

    @Test
    void allocatesNothing() {
        RealFunction f = f("1/(1 + 100*(x - 0.3)*(x - 0.3))");
        var sum = new double[1];
        Runnable work = () -> {
            for (int i = 1; i < 100; i++) {
                sum[0] += Quadrature.integrate(f, 0, i, 0, 1e-12);
            }
        };
        Allocations.bytes(work);
        long bytes = Allocations.bytes(work);
        assertTrue(bytes < 1000, bytes + " bytes for 100 integrals");
    }

    @Test
    void antiderivativeIsAFunctionLikeAnyOther() {
        RealFunction f = f("exp(-x)*T");
        var g = new Antiderivative(f, 0.5);
        assertEquals(0, g.value(0.5, 300));
        assertEquals(300 * (Math.exp(-0.5) - Math.exp(-2)), g.value(2, 300), 1e-11);
        assertEquals(f, g.derivative(0));
        assertEquals(Math.exp(-0.5) - Math.exp(-2), g.derivative(1).value(2, 300), 1e-14);
        assertEquals(-300 * Math.exp(-2), g.derivative(0).derivative(0).value(2, 300), 1e-12);
        var table = new Table1D(new double[] { 0, 1 }, new double[] { 2, 4 }, Interpolation.LINEAR,
                Extrapolation.ERROR);
        assertEquals(0, new Antiderivative(table, 0).lower());
        assertTrue(Double.isNaN(new Antiderivative(table, 0).value(1.01, 0)));
        var fault = assertThrows(IllegalArgumentException.class, () -> new Antiderivative(table, 2));
        assertTrue(fault.getMessage().contains("between 0.0 and 1.0"), fault.getMessage());
        assertEquals(6, new Antiderivative(RealFunction.constant(3), 0).value(2, 0));
    }
}
