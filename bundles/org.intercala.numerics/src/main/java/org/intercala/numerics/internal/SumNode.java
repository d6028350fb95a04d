// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics.internal;

import java.util.ArrayList;

/**
 * Terms added and subtracted from left to right. {@link NodeAlgebra#sumOf} makes one: no term is a negated node or a
 * negative number.
 */
final class SumNode extends Node {

    private final Node[] terms;
    private final boolean[] minus;

    SumNode(Node[] terms, boolean[] minus) {
        super(0, terms);
        this.terms = terms;
        this.minus = minus;
    }

    int count() {
        return terms.length;
    }

    Node term(int i) {
        return terms[i];
    }

    boolean minus(int i) {
        return minus[i];
    }

    @Override
    public double value(double x, double y, double[] all) {
        double first = terms[0].value(x, y, all);
        double result = minus[0] ? -first : first;
        for (int i = 1; i < terms.length; i++) {
            double term = terms[i].value(x, y, all);
            result = minus[i] ? result - term : result + term;
        }
        return result;
    }

    @Override
    public Node derivative(int variable) {
        var slopes = new ArrayList<Node>();
        for (int i = 0; i < terms.length; i++) {
            if (terms[i].dependsOn(variable)) {
                Node slope = terms[i].derivative(variable);
                slopes.add(minus[i] ? NodeAlgebra.negate(slope) : slope);
            }
        }
        return NodeAlgebra.total(slopes);
    }

    @Override
    public void print(StringBuilder out) {
        for (int i = 0; i < terms.length; i++) {
            if (i > 0) {
                out.append(minus[i] ? " - " : " + ");
            } else if (minus[0]) {
                out.append('-');
            }
            terms[i].print(out, i == 0 && minus[0] ? POWER : PRODUCT);
        }
    }

    @Override
    int precedence() {
        return SUM;
    }
}
