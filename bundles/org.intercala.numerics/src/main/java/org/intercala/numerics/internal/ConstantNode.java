// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics.internal;

/** A constant with a name, which its text keeps. */
final class ConstantNode extends Node {

    private final NamedConstant constant;

    ConstantNode(NamedConstant constant) {
        super(0);
        this.constant = constant;
    }

    @Override
    public double value(double x, double y, double[] all) {
        return constant.value();
    }

    @Override
    public Node derivative(int variable) {
        return new NumberNode(0);
    }

    @Override
    public void print(StringBuilder out) {
        out.append(constant.text());
    }

    @Override
    int precedence() {
        return ATOM;
    }
}
