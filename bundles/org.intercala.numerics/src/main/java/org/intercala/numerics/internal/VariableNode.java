// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics.internal;

/** A variable. */
final class VariableNode extends Node {

    private final int index;
    private final String name;

    VariableNode(int index, String name) {
        super(1L << index);
        this.index = index;
        this.name = name;
    }

    @Override
    public double value(double x, double y, double[] all) {
        return switch (index) {
        case 0 -> x;
        case 1 -> y;
        default -> all[index];
        };
    }

    @Override
    public Node derivative(int variable) {
        return new NumberNode(variable == index ? 1 : 0);
    }

    @Override
    public void print(StringBuilder out) {
        out.append(name);
    }

    @Override
    int precedence() {
        return ATOM;
    }
}
