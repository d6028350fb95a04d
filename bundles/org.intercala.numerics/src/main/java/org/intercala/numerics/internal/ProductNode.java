// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics.internal;

import java.util.ArrayList;
import java.util.List;

/** Factors multiplied and divided from left to right; the first is never a divisor. */
final class ProductNode extends Node {

    private final Node[] factors;
    private final boolean[] divide;

    ProductNode(Node[] factors, boolean[] divide) {
        super(0, factors);
        this.factors = factors;
        this.divide = divide;
    }

    int count() {
        return factors.length;
    }

    Node factor(int i) {
        return factors[i];
    }

    boolean divides(int i) {
        return divide[i];
    }

    @Override
    public double value(double x, double y, double[] all) {
        double result = factors[0].value(x, y, all);
        for (int i = 1; i < factors.length; i++) {
            double factor = factors[i].value(x, y, all);
            result = divide[i] ? result / factor : result * factor;
        }
        return result;
    }

    /** Product rule; a divisor v gives \( -v'/v \) times the product. */
    @Override
    public Node derivative(int variable) {
        List<Node> terms = new ArrayList<>();
        for (int i = 0; i < factors.length; i++) {
            if (factors[i].dependsOn(variable)) {
                if ((long) size() * (terms.size() + 1) > MAX_SIZE) {
                    throw NodeAlgebra.tooLarge();
                }
                Node slope = factors[i].derivative(variable);
                Node term = divide[i] ? NodeAlgebra.negate(slope) : slope;
                for (int j = 0; j < factors.length; j++) {
                    if (j == i && divide[j]) {
                        term = NodeAlgebra.divide(term, NodeAlgebra.power(factors[j], new NumberNode(2)));
                    } else if (j != i) {
                        term = divide[j] ? NodeAlgebra.divide(term, factors[j]) : NodeAlgebra.multiply(term, factors[j]);
                    }
                }
                terms.add(term);
            }
        }
        return NodeAlgebra.total(terms);
    }

    @Override
    public void print(StringBuilder out) {
        factors[0].print(out, SIGN);
        for (int i = 1; i < factors.length; i++) {
            out.append(divide[i] ? '/' : '*');
            factors[i].print(out, POWER);
        }
    }

    @Override
    int precedence() {
        return PRODUCT;
    }
}
