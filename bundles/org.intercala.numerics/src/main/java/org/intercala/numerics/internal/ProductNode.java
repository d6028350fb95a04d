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
                terms.add(term(i, factors[i].derivative(variable)));
            }
        }
        return NodeAlgebra.total(terms);
    }

    /** The product with one factor replaced by its derivative, in the order of the factors. */
    private Node term(int i, Node slope) {
        var nodes = new ArrayList<Node>(List.of(factors));
        var signs = new ArrayList<Boolean>();
        for (boolean divisor : divide) {
            signs.add(divisor);
        }
        if (divide[i]) {
            nodes.set(i, NodeAlgebra.power(factors[i], new NumberNode(2)));
            nodes.add(i, NodeAlgebra.negate(slope));
            signs.add(i, false);
        } else {
            nodes.set(i, slope);
        }
        return NodeAlgebra.product(nodes, signs);
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
