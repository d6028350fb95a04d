// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics.internal;

/** An elementary function of one argument. */
final class UnaryNode extends Node {

    private final UnaryFunction function;
    private final Node argument;

    UnaryNode(UnaryFunction function, Node argument) {
        super(0, argument);
        this.function = function;
        this.argument = argument;
    }

    @Override
    public double value(double x, double y, double[] all) {
        return function.apply(argument.value(x, y, all));
    }

    @Override
    public Node derivative(int variable) {
        return argument.dependsOn(variable)
                ? NodeAlgebra.multiply(argument.derivative(variable), function.slope(argument))
                : new NumberNode(0);
    }

    @Override
    public void print(StringBuilder out) {
        out.append(function.text()).append('(');
        argument.print(out);
        out.append(')');
    }

    @Override
    int precedence() {
        return ATOM;
    }
}
