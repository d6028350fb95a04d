// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionErrorTest {

    private static final List<String> XT = List.of("x", "T");
    private static final Map<String, RealFunction> GIVEN = Map.of("U", RealFunction.constant(1), "g",
            RealFunction.constant(2));

    private static ExpressionException fault(String text) {
        return assertThrows(ExpressionException.class, () -> Expression.parse(text, XT, GIVEN), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""               | 0  | the expression is empty; write for example 2*x
            "   "            | 0  | the expression is empty
            1.5 * tnah(x)    | 6  | unknown name 'tnah' at column 7; did you mean tanh?
            Exp(x)           | 0  | did you mean exp?
            2*ln(x)          | 2  | unknown name 'ln' at column 3; did you mean log?
            e^x              | 0  | did you mean exp(1), or qe for the elementary charge?
            arcsinh(x)       | 0  | did you mean asinh?
            3*k*T            | 2  | did you mean kB?
            t*2              | 0  | did you mean T?
            sqr(x)           | 0  | did you mean sqrt?
            zeta + 1         | 0  | unknown name 'zeta' at column 1; known here are F, NA, R, T, U, g, kB, pi, qe, x
            2x               | 1  | an operator is missing before 'x' at column 2; write * for a product
            (x)(T)           | 3  | an operator is missing before '(' at column 4
            x(2)             | 0  | 'x' at column 1 is a variable, not a function; write * for a product
            F(2)             | 0  | 'F' at column 1 is a constant, not a function
            tanh + 1         | 0  | the function tanh at column 1 needs its arguments: tanh(x)
            U + 1            | 0  | the function U at column 1 needs its arguments: U(x)
            tanh()           | 0  | tanh at column 1 takes 1 argument, not 0
            1 + exp(x, T)    | 4  | exp at column 5 takes 1 argument, not 2
            min(x)           | 0  | min at column 1 takes 2 arguments, not 1
            U(x, T, 1)       | 0  | U at column 1 takes 1 or 2 arguments, not 3
            1 +              | 3  | the expression ends at column 4 where a number, a name or '(' is expected
            1 + * 2          | 4  | found '*' at column 5 where a number, a name or '(' is expected
            2 * (x + 1       | 4  | the '(' at column 5 is never closed
            2*x + 1)         | 7  | ')' at column 8 closes nothing
            1,5*x            | 1  | ',' at column 2 is not expected here; a decimal point is written '.'
            (1,5)*x          | 2  | a decimal point is written '.'
            x < 1            | 2  | '<' at column 3 is only allowed in the condition of if
            if(x, 1, 2)      | 4  | the condition of if at column 1 needs <, <=, > or >=, found ',' at column 5
            if(x < 1, 2)     | 0  | if at column 1 takes a condition and two values, not 1
            if(x < 1)        | 8  | expected ',' at column 9, found ')'; if takes a condition and two values
            if(1 < x < 2, 1, 2) | 9 | expected ',' at column 10
            x == 1           | 2  | unexpected character '=' at column 3; conditions compare with <, <=, > or >=
            y = 2*x          | 2  | write only what is right of the '='
            x = 2            | 2  | unexpected character '=' at column 3; write only what is right of the '='
            x² + 1           | 1  | write ^2 or ^3 for a power
            2·x              | 1  | unexpected character '·' at column 2; write * for a product
            2 − x            | 2  | it looks like a minus, write -
            [x]              | 0  | use round parentheses
            50%              | 2  | write /100 for percent
            x; T             | 1  | arguments are separated by ','
            x $ T            | 2  | unexpected character '$' at column 3
            1e999            | 0  | the number 1e999 at column 1 is too large
            1.2.3            | 0  | '1.2.' at column 1 is not a number: it has two points
            x + .            | 4  | '.' at column 5 is not a number
            integral(x, 0, 1) | 9 | needs the name of a given function first, found 'x' at column 10; given are U, g
            integral(U, 0)   | 0  | integral at column 1 takes a function, two limits
            integral(U)      | 10 | expected ',' at column 11
            derivative(U, x, 0, x) | 14 | at column 15 must be a whole number from 0 to 12, not 'x'
            derivative(U, 1, 0) | 18 | the arguments of the function follow the orders
            derivative(U, 7, 6, x) | -1 | the function U was differentiated 12 times already
            """)
    void saysWhatAndWhere(String text, int position, String message) {
        ExpressionException fault = fault(text);
        assertTrue(fault.getMessage().contains(message), fault.getMessage());
        assertEquals(position, fault.position(), fault.getMessage());
    }

    @Test
    void saysThatNoFunctionIsGiven() {
        var fault = assertThrows(ExpressionException.class, () -> Expression.parse("integral(V, 0, x)", XT));
        assertTrue(fault.getMessage().contains("no function is given here"), fault.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = { "(", "-(", "x^", "2*(", "exp(", "if(x<1,", "U(", "abs(-(", "min(x,", "1/(1+", "if((" })
    void deepNestingIsRefusedNotOverflown(String piece) {
        ExpressionException fault = fault(piece.repeat(100_000));
        assertTrue(fault.getMessage().startsWith("the expression is nested deeper than 250 levels at column "),
                fault.getMessage());
    }

    @Test
    void balancedDeepNestingIsRefusedAndSignsAreNot() {
        fault("(".repeat(100_000) + "x" + ")".repeat(100_000));
        assertEquals("x", Expression.parse("(".repeat(249) + "x" + ")".repeat(249), XT).toString());
        assertEquals("x", Expression.parse("-".repeat(100_000) + "x", XT).toString());
        assertEquals("-x", Expression.parse("+-".repeat(100_001) + "x", XT).toString());
    }

    @Test
    void deepestAllowedWorksOnASmallStack() throws InterruptedException {
        var result = new double[2];
        var worker = new Thread(null, () -> {
            var f = Expression.parse("sin(x+".repeat(120) + "x" + ")".repeat(120), XT);
            result[0] = f.value(0.1, 0);
            result[1] = f.derivative(0).value(0.1, 0);
        }, "small stack", 512 * 1024);
        worker.start();
        worker.join();
        double expected = 0.1;
        for (int i = 0; i < 120; i++) {
            expected = StrictMath.sin(0.1 + expected);
        }
        assertEquals(expected, result[0]);
        assertTrue(Double.isFinite(result[1]) && result[1] != 0);
    }

    @Test
    void sizeIsLimited() {
        assertEquals(24_000, Expression.parse("1+".repeat(23_999) + "1", XT).value(0, 0));
        assertTrue(fault("x+".repeat(60_000) + "x").getMessage()
                .contains("more than 50000 numbers, names and operations"));
        assertTrue(fault(" ".repeat(1_000_001)).getMessage().contains("1000001 characters; at most 1000000"));
        var product = Expression.parse("x*".repeat(5_000) + "x", XT);
        var fault = assertThrows(ExpressionException.class, () -> product.derivative(0));
        assertTrue(fault.getMessage().contains("the derivative has more than 50000"), fault.getMessage());
    }

    @Test
    void refusesUnusableNames() {
        assertThrows(IllegalArgumentException.class, () -> Expression.parse("1", List.of("exp")));
        assertThrows(IllegalArgumentException.class, () -> Expression.parse("1", List.of("x", "x")));
        assertThrows(IllegalArgumentException.class, () -> Expression.parse("1", List.of("2x")));
        assertThrows(IllegalArgumentException.class,
                () -> Expression.parse("1", List.of("x"), Map.of("x", RealFunction.constant(1))));
        assertThrows(IllegalArgumentException.class,
                () -> Expression.parse("1", List.of("x"), Map.of("integral", RealFunction.constant(1))));
        assertEquals(3, Expression.parse("θ_1 + 1", List.of("θ_1")).evaluate(2), "letters of any language");
    }

    @Test
    void anyTextGivesAnExpressionOrAFault() {
        String[] pieces = { "x", "T", "1", "2.5", "1e3", "+", "-", "*", "/", "^", "(", ")", ",", "<", ">=", "exp",
                "min", "if", "integral", "U", "derivative",
                " ", "pi", "zz", "=", "²", "\uD83D\uDE00", "\u0000", "." };
        var random = new Random(20260301);
        int parsed = 0;
        for (int i = 0; i < 40_000; i++) {
            var text = new StringBuilder();
            for (int k = random.nextInt(12); k >= 0; k--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            try {
                var f = Expression.parse(text.toString(), XT, GIVEN);
                assertEquals(f.toString(), Expression.parse(f.toString(), XT, GIVEN).toString());
                parsed++;
            } catch (ExpressionException fault) {
                assertTrue(fault.position() >= -1 && fault.position() <= text.length(), fault.getMessage());
            }
        }
        assertTrue(parsed > 800, parsed + " were expressions");
    }
}
