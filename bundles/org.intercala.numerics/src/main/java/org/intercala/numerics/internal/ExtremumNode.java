// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics.internal;

/** Smaller or larger of two values; NaN when either is. */
final class ExtremumNode extends Node {

    private final boolean smaller;
    private final Node a;
    private final Node b;

    ExtremumNode(boolean smaller, Node a, Node b) {
        super(0, a, b);
        this.smaller = smaller;
        this.a = a;
        this.b = b;
    }

    @Override
    public double value(double x, double y, double[] all) {
        double first = a.value(x, y, all);
        double second = b.value(x, y, all);
        return smaller ? Math.min(first, second) : Math.max(first, second);
    }

    /** The derivative of the one that counts; where both are equal, that of the first. */
    @Override
    public Node derivative(int variable) {
        if (!dependsOn(variable)) {
            return new NumberNode(0);
        }
        return new IfNode(smaller ? Relation.LESS_EQUAL : Relation.GREATER_EQUAL, a, b, a.derivative(variable),
                b.derivative(variable));
    }

    @Override
    public void print(StringBuilder out) {
        out.append(smaller ? "min(" : "max(");
        a.print(out);
        out.append(", ");
        b.print(out);
        out.append(')');
    }

    @Override
    int precedence() {
        return ATOM;
    }
}
