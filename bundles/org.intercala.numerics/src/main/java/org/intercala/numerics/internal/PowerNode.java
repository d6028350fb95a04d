// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics.internal;

import static org.intercala.numerics.internal.NodeAlgebra.multiply;
import static org.intercala.numerics.internal.NodeAlgebra.power;
import static org.intercala.numerics.internal.NodeAlgebra.sum;

import org.intercala.numerics.ElementaryFunctions;

/** Power; a fractional power of a negative number is NaN. */
final class PowerNode extends Node {

    private final Node base;
    private final Node exponent;

    PowerNode(Node base, Node exponent) {
        super(0, base, exponent);
        this.base = base;
        this.exponent = exponent;
    }

    @Override
    public double value(double x, double y, double[] all) {
        return ElementaryFunctions.pow(base.value(x, y, all), exponent.value(x, y, all));
    }

    /** \( (u^v)' = v u^{v-1} u' + u^v \ln u\, v' \), each part only where it is not zero. */
    @Override
    public Node derivative(int variable) {
        Node result = new NumberNode(0);
        if (base.dependsOn(variable)) {
            Node lowered = power(base, NodeAlgebra.subtract(exponent, new NumberNode(1)));
            result = multiply(multiply(exponent, lowered), base.derivative(variable));
        }
        if (exponent.dependsOn(variable)) {
            result = sum(result, multiply(multiply(this, UnaryFunction.LOG.of(base)), exponent.derivative(variable)));
        }
        return result;
    }

    @Override
    public void print(StringBuilder out) {
        base.print(out, ATOM);
        out.append('^');
        exponent.print(out, SIGN);
    }

    @Override
    int precedence() {
        return POWER;
    }
}
