// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {

    private static final List<String> XT = List.of("x", "T");

    private static double value(String text, double x, double t) {
        return Expression.parse(text, XT).value(x, t);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 + 2*3                 | 7
            (1 + 2)*3               | 9
            2 - 3 - 4               | -5
            24/4/2                  | 3
            24/4*2                  | 12
            2^3^2                   | 512
            2**3                    | 8
            -2^2                    | -4
            (-2)^2                  | 4
            2^-1                    | 0.5
            2*-3                    | -6
            1 - -1                  | 2
            --+-4                   | -4
            .5 + 1. + 1e1 + 1.5E-1  | 11.65
            exp(0) + log(exp(2))    | 3
            log10(1000)             | 3
            sqrt(2)^2 - 2 < 1       | error
            min(2, -3)*max(2, -3)   | -6
            if(1 < 2, 10, 20)       | 10
            if(2 <= 1, 10, 20)      | 20
            if(2 > 1, 10, 20)       | 10
            if(1 >= 2, 10, 20)      | 20
            xlogx(0)                | 0
            abs(-3) + sign(-3)      | 2
            sech2(0)                | 1
            cosh(0) + sinh(0)       | 1
            sin(0) + cos(0)+tan(0)  | 1
            tanh(1000)              | 1
            """)
    void followsTheUsualRules(String text, String expected) {
        if (expected.equals("error")) {
            assertThrows(ExpressionException.class, () -> value(text, 0, 0));
        } else {
            assertEquals(Double.parseDouble(expected), value(text, Double.NaN, Double.NaN), 1e-14);
        }
    }

    @Test
    void knowsTheConstants() {
        assertEquals(Constants.FARADAY, value("F", 0, 0));
        assertEquals(0.0256925791, value("R*298.15/F", 0, 0), 5e-11);
        assertEquals(Constants.GAS_CONSTANT, value("kB*NA", 0, 0), 1e-9);
        assertEquals(Math.PI, value("pi", 0, 0));
        assertEquals(Constants.FARADAY, value("qe*NA", 0, 0), 1e-4);
        assertEquals(7, Expression.parse("F", List.of("F")).evaluate(7),
                "a variable goes before a constant of its name");
    }

    @Test
    void reproducesThePublishedPotentialsOfMarquis2019() {
        var negative = Expression
                .parse("0.194 + 1.5*exp(-120*x) + 0.0351*tanh((x-0.286)/0.083) - 0.0045*tanh((x-0.849)/0.119)"
                        + " - 0.035*tanh((x-0.9233)/0.05) - 0.0147*tanh((x-0.5)/0.034) - 0.102*tanh((x-0.194)/0.142)"
                        + " - 0.022*tanh((x-0.9)/0.0164)"
                        + " - 0.011*tanh((x-0.124)/0.0226) + 0.0155*tanh((x-0.105)/0.029)", List.of("x"));
        double[] expected = { 0.30102538, 0.21599336, 0.19537693, 0.17787139, 0.13031486 };
        for (int i = 0; i < 5; i++) {
            double x = 0.1 + 0.2 * i;
            assertEquals(expected[i], negative.value(x, Double.NaN), 5.1e-9);
            double slope = Differences.derivative(s -> negative.value(s, 0), x, 1e-2)[0];
            assertEquals(slope, negative.derivative(0).value(x, 0), 1e-8 * Math.max(1, Math.abs(slope)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x                     | 1
            x^2                   | 2*x
            3*x^3                 | 9*x^2
            T                     | 0
            5                     | 0
            x/T                   | 1/T
            1/x                   | -1/x^2
            exp(-2*x)             | -2*exp(-2*x)
            log(x)                | 1/x
            log10(x)              | 1/(2.302585092994046*x)
            sqrt(x)               | 0.5/sqrt(x)
            sin(x) + cos(x)       | cos(x) - sin(x)
            tan(x)                | 1/cos(x)^2
            sinh(x) - cosh(x)     | cosh(x) - sinh(x)
            tanh(3*x)             | 3*sech2(3*x)
            sech2(x)              | -2*sech2(x)*tanh(x)
            asinh(x)              | 1/sqrt(x^2 + 1)
            xlogx(x)              | log(x) + 1
            abs(x)                | sign(x)
            min(x, T)             | if(x <= T, 1, 0)
            if(x < 0.5, x, 2*x)   | if(x < 0.5, 1, 2)
            2^x                   | 2^x*log(2)
            x^T                   | T*x^(T - 1)
            -x                    | -1
            x - x^2               | 1 - 2*x
            R*T*(xlogx(x) + xlogx(1 - x)) | R*T*(log(x) + 1 - (log(1 - x) + 1))
            """)
    void derivativesAreExactAndShort(String text, String expected) {
        assertEquals(expected, Expression.parse(text, XT).derivative(0).toString());
    }

    @Test
    void derivesByEachOfManyVariables() {
        var f = Expression.parse("a*b^2 + exp(c*d)*a", List.of("a", "b", "c", "d"));
        assertEquals(2 * 9 + Math.exp(-4 * 0.5) * 2, f.evaluate(2, 3, -4, 0.5), 1e-14);
        assertEquals("2*a*b", f.derivative(1).toString());
        assertEquals(Math.exp(-2) * 0.5 * 2, f.derivative(2).evaluate(2, 3, -4, 0.5), 1e-15);
        assertEquals(0, f.derivative(1).derivative(3).evaluate(2, 3, -4, 0.5));
        assertTrue(f.dependsOn(3));
        assertFalse(f.derivative(1).dependsOn(3));
        assertThrows(IllegalStateException.class, () -> f.value(1, 2));
        assertThrows(IllegalArgumentException.class, () -> f.evaluate(1, 2));
        assertThrows(IllegalArgumentException.class, () -> f.derivative(4));
        assertThrows(IllegalArgumentException.class, () -> f.derivative(-1));
    }

    @Test
    void whatIsUndefinedIsNaN() {
        assertTrue(Double.isNaN(value("log(x)", -1, 0)));
        assertTrue(Double.isNaN(value("x^0.5", -1, 0)));
        assertTrue(Double.isNaN(value("xlogx(x)", -1e-300, 0)));
        assertTrue(Double.isNaN(value("if(log(x) < 0, 1, 2)", -1, 0)), "a comparison with NaN has no answer");
        assertTrue(Double.isNaN(value("min(log(x), 0)", -1, 0)));
        assertEquals(1, value("if(x < 0, log(x), 1)", 1, 0), "the branch not taken is not evaluated");
    }

    @Test
    void callsGivenFunctions() {
        var u = new Table1D(new double[] { 0, 0.5, 1 }, new double[] { 4, 3.5, 3 }, Interpolation.LINEAR,
                Extrapolation.ERROR);
        var g = Expression.parse("x^2*T", XT);
        Map<String, RealFunction> given = Map.of("U", u, "g", g);
        var f = Expression.parse("2*U(x^2) + g(x, T)", XT, given);
        assertEquals(2 * 3.75 + 0.25 * 300, f.value(0.5, 300), 1e-13);
        assertEquals("4*x*derivative(U, 1, 0, x^2) + derivative(g, 1, 0, x, T)", f.derivative(0).toString());
        assertEquals(4 * 0.5 * -1 + 2 * 0.5 * 300, f.derivative(0).value(0.5, 300), 1e-13);
        assertEquals(0.25, f.derivative(1).value(0.5, 300), 1e-15);
        assertEquals(0.5 * 2, Expression.parse("derivative(g, 1, 1, x, T)", XT, given).value(0.5, 300), 1e-15);
        assertTrue(Double.isNaN(Expression.parse("U(2)", XT, given).value(0, 0)), "outside its range a table is NaN");
        assertTrue(Double.isNaN(Expression.parse("g(x)", XT, given).value(0.5, 300)),
                "a second argument that is needed must be given");
    }

    @Test
    void integratesGivenFunctions() {
        var u = Expression.parse("3.4 - 0.5*x + exp(-30*x)*T/300", XT);
        Map<String, RealFunction> given = Map.of("U", u);
        var g = Expression.parse("-F*integral(U, 0.1, x^2, T)", XT, given);
        double x = 0.8;
        double t = 310;
        double b = x * x;
        double closed = 3.4 * (b - 0.1) - 0.25 * (b * b - 0.01) + (Math.exp(-3) - Math.exp(-30 * b)) / 30 * t / 300;
        assertEquals(1, g.value(x, t) / (-Constants.FARADAY * closed), 1e-13);
        assertEquals(1, g.derivative(0).value(x, t) / (-Constants.FARADAY * 2 * x * u.value(b, t)), 1e-14);
        assertEquals(1,
                g.derivative(1).value(x, t) / (-Constants.FARADAY * (Math.exp(-3) - Math.exp(-30 * b)) / 30 / 300),
                1e-12);
        var lower = Expression.parse("integral(U, x, 1, 300)", XT, given);
        assertEquals(-u.value(x, 300), lower.derivative(0).value(x, t), 1e-15);
        var again = Expression.parse(g.derivative(1).toString(), XT, given);
        assertEquals(g.derivative(1).value(x, t), again.value(x, t));
        assertEquals("integral(derivative(U, 0, 1), 0, 1, T)",
                Expression.parse("integral(derivative(U,0,1),0,1,T)", XT, given).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1+x                  | 1 + x
            1-(-x)               | 1 + x
            1+(-2)*x             | 1 - 2*x
            ((x))                | x
            (1+x)+2              | 1 + x + 2
            1+(x+2)              | 1 + (x + 2)
            2*(x*3)              | 2*(x*3)
            (2*x)*3              | 2*x*3
            2/(x*3)              | 2/(x*3)
            (x^2)^3              | (x^2)^3
            x^(2^3)              | x^2^3
            (-x)^2               | (-x)^2
            -x^2                 | -x^2
            x^-T                 | x^-T
            x*(-T)               | x*(-T)
            -(x+T)               | -(x + T)
            (-2)^x               | (-2)^x
            1e-5*x               | 1E-5*x
            1E23                 | 1E23
            100000000            | 1E8
            0.1                  | 0.1
            tanh( x )            | tanh(x)
            if(x<T,1,2)          | if(x < T, 1, 2)
            min(x,T)             | min(x, T)
            pi*F                 | pi*F
            """)
    void textIsCanonical(String text, String canonical) {
        assertEquals(canonical, Expression.parse(text, XT).toString());
        assertEquals(canonical, Expression.parse(canonical, XT).toString());
    }

    @Test
    void evaluationAllocatesNothing() {
        var u = new Table1D(new double[] { 0, 0.5, 1 }, new double[] { 4, 3.5, 3 }, Interpolation.CUBIC,
                Extrapolation.ERROR);
        Map<String, RealFunction> given = Map.of("U", u, "g", Expression.parse("sqrt(x)*T", XT));
        var f = Expression.parse(
                "U(x) + 0.1*tanh(3*(x - 0.2)) + if(x < 0.5, xlogx(x), min(x, T)^1.5) + integral(U, 0, x)"
                        + " + integral(g, 0.1, x, T)"
                        + " + derivative(U, 1, 0, x)",
                XT, given);
        var sum = new double[1];
        Runnable thousand = () -> {
            for (int i = 0; i < 1000; i++) {
                sum[0] += f.value(i / 1000.0, 300);
            }
        };
        Allocations.bytes(thousand);
        long bytes = Allocations.bytes(thousand);
        assertTrue(bytes < 1000, bytes + " bytes for 1000 values");
        assertTrue(Double.isFinite(sum[0]));
    }
}
