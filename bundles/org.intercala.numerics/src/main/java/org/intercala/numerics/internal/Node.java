// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics.internal;

import org.intercala.numerics.ExpressionException;

/**
 * A node of an expression tree: immutable, evaluated by recursion without allocation. Depth and size are bounded, so
 * recursion is safe.
 */
public abstract sealed class Node
        permits NumberNode, ConstantNode, VariableNode, SumNode, ProductNode, NegateNode, PowerNode, UnaryNode,
        ExtremumNode, IfNode, CallNode,
        IntegralNode {

    /** Most levels of an expression, of parentheses too. */
    public static final int MAX_DEPTH = 250;
    /** Most numbers, names and operations in an expression. */
    public static final int MAX_SIZE = 50_000;

    // How tightly the outermost operation binds, for parentheses in the text.
    static final int SUM = 1;
    static final int PRODUCT = 2;
    static final int SIGN = 3;
    static final int POWER = 4;
    static final int ATOM = 5;

    private final int size;
    private final int depth;
    private final long variables;

    /** @param variables bit i set if the node itself is variable i; the children's are added */
    Node(long variables, Node... children) {
        long count = 1;
        int deepest = 0;
        long mask = variables;
        for (Node child : children) {
            count += child.size;
            deepest = Math.max(deepest, child.depth);
            mask |= child.variables;
        }
        if (count > MAX_SIZE) {
            throw new ExpressionException("the expression has more than " + MAX_SIZE + " numbers, names and operations",
                    -1);
        }
        if (deepest >= MAX_DEPTH) {
            throw new ExpressionException("the expression has more than " + MAX_DEPTH + " levels", -1);
        }
        this.size = (int) count;
        this.depth = deepest + 1;
        this.variables = mask;
    }

    /**
     * Value of the node.
     *
     * @param x   variable 0
     * @param y   variable 1
     * @param all all variables, read only for the third and later ones; null when there are at most two
     */
    public abstract double value(double x, double y, double[] all);

    /** The derivative by a variable, lightly simplified. */
    public abstract Node derivative(int variable);

    /** Appends the canonical text. */
    public abstract void print(StringBuilder out);

    abstract int precedence();

    /** Whether the value can change with a variable. */
    public final boolean dependsOn(int variable) {
        return (variables & 1L << variable) != 0;
    }

    final int size() {
        return size;
    }

    /** Appends the text, in parentheses when the outermost operation binds less than asked. */
    final void print(StringBuilder out, int atLeast) {
        if (precedence() >= atLeast) {
            print(out);
        } else {
            out.append('(');
            print(out);
            out.append(')');
        }
    }

    @Override
    public final String toString() {
        var out = new StringBuilder();
        print(out);
        return out.toString();
    }
}
