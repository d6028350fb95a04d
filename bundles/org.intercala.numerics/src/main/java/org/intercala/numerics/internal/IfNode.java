// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics.internal;

/** One of two values, by a comparison; only the chosen one is evaluated. NaN when a side of the comparison is NaN. */
final class IfNode extends Node {

    private final Relation relation;
    private final Node left;
    private final Node right;
    private final Node then;
    private final Node otherwise;

    IfNode(Relation relation, Node left, Node right, Node then, Node otherwise) {
        super(0, left, right, then, otherwise);
        this.relation = relation;
        this.left = left;
        this.right = right;
        this.then = then;
        this.otherwise = otherwise;
    }

    @Override
    public double value(double x, double y, double[] all) {
        double a = left.value(x, y, all);
        double b = right.value(x, y, all);
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Double.NaN;
        }
        return relation.holds(a, b) ? then.value(x, y, all) : otherwise.value(x, y, all);
    }

    /** The derivative inside each branch; a jump at the border has none. */
    @Override
    public Node derivative(int variable) {
        if (!then.dependsOn(variable) && !otherwise.dependsOn(variable)) {
            return new NumberNode(0);
        }
        return new IfNode(relation, left, right, then.derivative(variable), otherwise.derivative(variable));
    }

    @Override
    public void print(StringBuilder out) {
        out.append("if(");
        left.print(out);
        out.append(' ').append(relation.text()).append(' ');
        right.print(out);
        out.append(", ");
        then.print(out);
        out.append(", ");
        otherwise.print(out);
        out.append(')');
    }

    @Override
    int precedence() {
        return ATOM;
    }
}
