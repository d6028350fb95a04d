// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics.internal;

/** A finite number, with its sign. */
final class NumberNode extends Node {

    private final double number;

    NumberNode(double number) {
        super(0);
        this.number = number;
    }

    double number() {
        return number;
    }

    /** Whether the sign bit is set, so that the text begins with a minus. */
    boolean negative() {
        return Double.doubleToRawLongBits(number) < 0;
    }

    @Override
    public double value(double x, double y, double[] all) {
        return number;
    }

    @Override
    public Node derivative(int variable) {
        return new NumberNode(0);
    }

    @Override
    public void print(StringBuilder out) {
        String text = Double.toString(number).replace(".0E", "E");
        out.append(text, 0, text.endsWith(".0") ? text.length() - 2 : text.length());
    }

    @Override
    int precedence() {
        return negative() ? SIGN : ATOM;
    }
}
