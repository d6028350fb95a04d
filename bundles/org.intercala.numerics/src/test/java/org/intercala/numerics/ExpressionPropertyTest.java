// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Properties that hold for every expression, on random ones. */
class ExpressionPropertyTest {

    private static final List<String> XT = List.of("x", "T");
    private static final Map<String, RealFunction> GIVEN = Map.of("U", Expression.parse("tanh(2*x) + T*x^2/10", XT));
    private static final String[] FUNCTIONS = { "exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "asinh", "sech2",
            "log", "sqrt", "log10",
            "xlogx", "abs" };

    private final Random random = new Random(4711);

    private String expression(int depth) {
        if (depth == 0) {
            return switch (random.nextInt(5)) {
            case 0, 1 -> "x";
            case 2 -> "T";
            case 3 -> Double.toString(random.nextInt(40) / 10.0);
            default -> "pi";
            };
        }
        return switch (random.nextInt(11)) {
        case 0 -> expression(depth - 1) + " + " + expression(depth - 1);
        case 1 -> expression(depth - 1) + " - (" + expression(depth - 1) + ")";
        case 2 -> "(" + expression(depth - 1) + ")*(" + expression(depth - 1) + ")";
        case 3 -> "(" + expression(depth - 1) + ")/(" + expression(depth - 1) + ")";
        case 4 -> "-(" + expression(depth - 1) + ")";
        case 5 -> "(" + expression(depth - 1) + ")^" + (1 + random.nextInt(4));
        case 6 -> "(1.5 + x^2)^(" + expression(depth - 1) + ")";
        case 7 -> "U(" + expression(depth - 1) + ", T)";
        case 8 -> "integral(U, " + expression(0) + ", " + expression(depth - 1) + ", T)";
        default -> FUNCTIONS[random.nextInt(FUNCTIONS.length)] + "(" + expression(depth - 1) + ")";
        };
    }

    @Test
    void canonicalTextHasTheSameBits() {
        for (int i = 0; i < 1000; i++) {
            var f = Expression.parse(expression(4), XT, GIVEN);
            for (Expression e : List.of(f, f.derivative(0), f.derivative(1), f.derivative(0).derivative(1))) {
                var again = Expression.parse(e.toString(), XT, GIVEN);
                assertEquals(e.toString(), again.toString());
                for (double x : new double[] { -0.7, 0, 0.3, 1.9 }) {
                    assertEquals(Double.doubleToLongBits(e.value(x, 1.1)), Double.doubleToLongBits(again.value(x, 1.1)),
                            e::toString);
                }
            }
        }
    }

    @Test
    void derivativesAgreeWithDifferences() {
        int checked = 0;
        for (int i = 0; i < 3000; i++) {
            var f = Expression.parse(expression(4), XT, GIVEN);
            for (int variable = 0; variable < 2; variable++) {
                double x = 0.2 + 0.6 * random.nextDouble();
                double t = 0.8 + 0.6 * random.nextDouble();
                boolean first = variable == 0;
                double[] numeric = Differences.derivative(s -> first ? f.value(s, t) : f.value(x, s), first ? x : t,
                        0.02);
                double[] other = Differences.derivative(s -> first ? f.value(s, t) : f.value(x, s), first ? x : t,
                        0.0137);
                double exact = f.derivative(variable).value(x, t);
                double allowed = 1e-7 * (1 + Math.abs(numeric[0]));
                if (Double.isFinite(exact) && numeric[1] < 0.1 * allowed
                        && Math.abs(numeric[0] - other[0]) < 0.1 * allowed
                        && Math.abs(f.value(x, t)) < 1e3) {
                    checked++;
                    assertEquals(numeric[0], exact, allowed, () -> f + " at " + x + ", " + t);
                }
            }
        }
        assertTrue(checked > 3000, checked + " derivatives could be checked");
    }
}
