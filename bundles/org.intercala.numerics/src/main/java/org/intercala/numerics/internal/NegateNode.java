// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics.internal;

/** Change of sign. */
final class NegateNode extends Node {

    private final Node node;

    NegateNode(Node node) {
        super(0, node);
        this.node = node;
    }

    Node node() {
        return node;
    }

    @Override
    public double value(double x, double y, double[] all) {
        return -node.value(x, y, all);
    }

    @Override
    public Node derivative(int variable) {
        return NodeAlgebra.negate(node.derivative(variable));
    }

    @Override
    public void print(StringBuilder out) {
        out.append('-');
        node.print(out, POWER);
    }

    @Override
    int precedence() {
        return SIGN;
    }
}
