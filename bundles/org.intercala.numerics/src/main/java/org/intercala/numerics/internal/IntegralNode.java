// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics.internal;

import static org.intercala.numerics.internal.NodeAlgebra.multiply;
import static org.intercala.numerics.internal.NodeAlgebra.subtract;
import static org.intercala.numerics.internal.NodeAlgebra.sum;

/** Definite integral of a given function over its first argument. */
final class IntegralNode extends Node {

    private final GivenFunction given;
    private final Node from;
    private final Node to;
    private final Node second;

    /** @param second the second argument of the function; null when absent */
    IntegralNode(GivenFunction given, Node from, Node to, Node second) {
        super(0, second == null ? new Node[] { from, to } : new Node[] { from, to, second });
        this.given = given;
        this.from = from;
        this.to = to;
        this.second = second;
    }

    @Override
    public double value(double x, double y, double[] all) {
        return given.function().integral(from.value(x, y, all), to.value(x, y, all),
                second == null ? Double.NaN : second.value(x, y, all));
    }

    /** Leibniz' rule. */
    @Override
    public Node derivative(int variable) {
        Node result = new NumberNode(0);
        if (to.dependsOn(variable)) {
            result = multiply(to.derivative(variable), new CallNode(given, to, second));
        }
        if (from.dependsOn(variable)) {
            result = subtract(result, multiply(from.derivative(variable), new CallNode(given, from, second)));
        }
        if (second != null && second.dependsOn(variable)) {
            result = sum(result,
                    multiply(second.derivative(variable), new IntegralNode(given.derivative(1), from, to, second)));
        }
        return result;
    }

    @Override
    public void print(StringBuilder out) {
        out.append("integral(");
        given.printOpen(out);
        out.append(given.isDerivative() ? "), " : ", ");
        from.print(out);
        out.append(", ");
        to.print(out);
        if (second != null) {
            out.append(", ");
            second.print(out);
        }
        out.append(')');
    }

    @Override
    int precedence() {
        return ATOM;
    }
}
