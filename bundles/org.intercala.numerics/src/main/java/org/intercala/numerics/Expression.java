// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import java.util.List;
import java.util.Map;

import org.intercala.numerics.internal.Names;
import org.intercala.numerics.internal.Node;
import org.intercala.numerics.internal.Parser;

/**
 * A function given by text, with exact derivatives.
 *
 * <p>The language: numbers ({@code 0.5}, {@code 1e-3}); {@code + - * /}, power {@code ^} (or {@code **}; from the
 * right, before the sign: {@code -x^2} is \( -(x^2) \)); parentheses;
 * {@code exp log log10 sqrt sin cos tan sinh cosh tanh asinh sech2 abs sign xlogx}, of one argument ({@code log} is
 * natural, {@code xlogx(0)} is 0); {@code min(a, b)}, {@code max(a, b)}; {@code if(a < b, then, otherwise)} with one of
 * {@code < <= > >=}; the constants {@code pi}, {@code F}, {@code R}, {@code kB}, {@code NA}, {@code qe} (elementary
 * charge) in SI units, unless a variable has that name; a given function {@code U(x)} or {@code U(x, T)};
 * {@code derivative(U, m, n, x)} or {@code derivative(U, m, n, x, T)}, its m-th derivative by the first and n-th by the
 * second argument; {@code integral(U, a, b)} or {@code integral(U, a, b, T)}, its integral over the first argument,
 * where U may be {@code derivative(U, m, n)} too.
 *
 * <p>An expression is immutable and safe for several threads. Evaluation follows the text from left to right, so that
 * {@link #toString()} parsed again gives the same bits, and allocates nothing but what {@link StrictMath} itself does
 * in sin, cos, tan and powers other than whole and half ones up to 8.5 (below 100 bytes). What is undefined (the
 * logarithm of a negative number) is NaN.
 */
public final class Expression implements RealFunction {

    /** Longest text that is read (characters). */
    public static final int MAX_LENGTH = 1_000_000;

    private final List<String> variables;
    private final Node root;

    private Expression(List<String> variables, Node root) {
        this.variables = variables;
        this.root = root;
    }

    /**
     * Reads an expression.
     *
     * @param text      the expression
     * @param variables names of the variables in the order in which values are passed; the first two are x and y of
     *                  {@link RealFunction}
     * @param functions functions that the text may call, by name
     * @throws ExpressionException      when the text is not an expression; says what is wrong, in which column, and
     *                                  what may have been meant
     * @throws IllegalArgumentException when a variable or function has an unusable name
     */
    public static Expression parse(String text, List<String> variables, Map<String, RealFunction> functions) {
        var names = new Names(variables, functions);
        if (text.length() > MAX_LENGTH) {
            throw new ExpressionException(
                    "the expression has " + text.length() + " characters; at most " + MAX_LENGTH + " are read",
                    MAX_LENGTH);
        }
        return new Expression(List.copyOf(variables), Parser.parse(text, names));
    }

    /** Reads an expression that calls no given function. @see #parse(String, List, Map) */
    public static Expression parse(String text, List<String> variables) {
        return parse(text, variables, Map.of());
    }

    /** Names of the variables, in order, whether used or not. */
    public List<String> variables() {
        return variables;
    }

    /** Whether the value can change with a variable. @param variable index in {@link #variables()} */
    public boolean dependsOn(int variable) {
        return variable >= 0 && variable < variables.size() && root.dependsOn(variable);
    }

    /**
     * @throws IllegalStateException when the expression has more than two variables; {@link #evaluate} is for those
     */
    @Override
    public double value(double x, double y) {
        if (variables.size() > 2) {
            throw new IllegalStateException(
                    "the expression has the variables " + variables + "; as a function of x and y it may have two");
        }
        return root.value(x, y, null);
    }

    /**
     * Value for any number of variables.
     *
     * @param values one value for each of {@link #variables()}, not modified
     * @throws IllegalArgumentException when the number of values differs from that of the variables
     */
    public double evaluate(double... values) {
        if (values.length != variables.size()) {
            throw new IllegalArgumentException(
                    values.length + " values for the " + variables.size() + " variables " + variables);
        }
        return root.value(values.length > 0 ? values[0] : Double.NaN, values.length > 1 ? values[1] : Double.NaN,
                values);
    }

    /**
     * The exact derivative, as an expression of the same variables and functions. At a kink ({@code abs}, {@code min},
     * {@code if}) it is that of one side.
     *
     * @param variable index of the variable; 0 and 1 are always allowed
     * @throws ExpressionException when the derivative would be too large
     */
    @Override
    public Expression derivative(int variable) {
        if (variable < 0 || variable >= Math.max(2, variables.size())) {
            throw new IllegalArgumentException(
                    "variable is " + variable + "; the variables " + variables + " are numbered from 0");
        }
        return new Expression(variables, root.derivative(variable));
    }

    /**
     * Canonical text: parsed with the same variables and functions it gives an expression with the same values to the
     * bit, and the same text.
     */
    @Override
    public String toString() {
        return root.toString();
    }
}
