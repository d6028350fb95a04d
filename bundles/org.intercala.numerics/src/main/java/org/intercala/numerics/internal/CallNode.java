// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics.internal;

import static org.intercala.numerics.internal.NodeAlgebra.multiply;
import static org.intercala.numerics.internal.NodeAlgebra.sum;

/**
 * Value of a given function. Without a second argument that is NaN, which only a function that needs it will notice.
 */
final class CallNode extends Node {

    private final GivenFunction given;
    private final Node first;
    private final Node second;

    /** @param second null when absent */
    CallNode(GivenFunction given, Node first, Node second) {
        super(0, second == null ? new Node[] { first } : new Node[] { first, second });
        this.given = given;
        this.first = first;
        this.second = second;
    }

    @Override
    public double value(double x, double y, double[] all) {
        return given.function().value(first.value(x, y, all), second == null ? Double.NaN : second.value(x, y, all));
    }

    @Override
    public Node derivative(int variable) {
        Node result = new NumberNode(0);
        if (first.dependsOn(variable)) {
            result = multiply(first.derivative(variable), new CallNode(given.derivative(0), first, second));
        }
        if (second != null && second.dependsOn(variable)) {
            result = sum(result,
                    multiply(second.derivative(variable), new CallNode(given.derivative(1), first, second)));
        }
        return result;
    }

    @Override
    public void print(StringBuilder out) {
        given.printOpen(out);
        out.append(given.isDerivative() ? ", " : "(");
        first.print(out);
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
