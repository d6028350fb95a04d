// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics.internal;

import java.util.ArrayList;
import java.util.List;

import org.intercala.numerics.ExpressionException;

/**
 * Makes nodes. {@link #sumOf} and {@link #productOf} keep the value of what was typed to the bit; the others are for
 * derivatives and drop zeros and ones, join numbers and flatten products.
 */
final class NodeAlgebra {

    private NodeAlgebra() {
    }

    static ExpressionException tooLarge() {
        return new ExpressionException(
                "the derivative has more than " + Node.MAX_SIZE
                        + " numbers, names and operations; simplify the expression",
                -1);
    }

    /**
     * A sum with the same bits as adding from left to right. A leading sum is merged, which changes no bit; so does
     * moving the sign of a term into its operator.
     */
    static Node sumOf(List<Node> terms, List<Boolean> minus) {
        var nodes = new ArrayList<Node>();
        var signs = new ArrayList<Boolean>();
        for (int i = 0; i < terms.size(); i++) {
            if (i == 0 && !minus.get(0) && terms.get(0) instanceof SumNode leading) {
                for (int j = 0; j < leading.count(); j++) {
                    nodes.add(leading.term(j));
                    signs.add(leading.minus(j));
                }
            } else if (terms.get(i) instanceof NegateNode negated) {
                nodes.add(negated.node());
                signs.add(!minus.get(i));
            } else if (i > 0 && terms.get(i) instanceof NumberNode n && n.negative()) {
                nodes.add(number(-n.number()));
                signs.add(!minus.get(i));
            } else if (i > 0 && terms.get(i) instanceof ProductNode p && p.factor(0) instanceof NumberNode n
                    && n.negative()) {
                nodes.add(negate(p));
                signs.add(!minus.get(i));
            } else {
                nodes.add(terms.get(i));
                signs.add(minus.get(i));
            }
        }
        return nodes.size() == 1 && !signs.get(0) ? nodes.get(0)
                : new SumNode(nodes.toArray(Node[]::new), toArray(signs));
    }

    /** A product with the same bits as multiplying and dividing from left to right. */
    static Node productOf(List<Node> factors, List<Boolean> divide) {
        if (factors.size() == 1) {
            return factors.get(0);
        }
        var nodes = new ArrayList<Node>();
        var signs = new ArrayList<Boolean>();
        for (int i = 0; i < factors.size(); i++) {
            if (i == 0 && factors.get(0) instanceof ProductNode leading) {
                append(leading, false, nodes, signs);
            } else {
                nodes.add(factors.get(i));
                signs.add(divide.get(i));
            }
        }
        return new ProductNode(nodes.toArray(Node[]::new), toArray(signs));
    }

    static Node number(double value) {
        return new NumberNode(value);
    }

    static Node negate(Node a) {
        return switch (a) {
        case NumberNode n -> number(-n.number());
        case NegateNode n -> n.node();
        case ProductNode p when p.factor(0) instanceof NumberNode n -> {
            var nodes = new ArrayList<Node>();
            var signs = new ArrayList<Boolean>();
            append(p, false, nodes, signs);
            nodes.set(0, number(-n.number()));
            yield new ProductNode(nodes.toArray(Node[]::new), toArray(signs));
        }
        default -> new NegateNode(a);
        };
    }

    static Node sum(Node a, Node b) {
        return total(List.of(a, b));
    }

    static Node subtract(Node a, Node b) {
        return total(List.of(a, negate(b)));
    }

    /**
     * The sum of all terms but the zeros, in the given order; sums among them are opened, neighbouring numbers joined.
     */
    static Node total(List<Node> terms) {
        var nodes = new ArrayList<Node>();
        var signs = new ArrayList<Boolean>();
        for (Node term : terms) {
            if (isNumber(term, 0)) {
                continue;
            }
            if (term instanceof NumberNode n && !nodes.isEmpty() && nodes.getLast() instanceof NumberNode last
                    && !signs.getLast()
                    && Double.isFinite(last.number() + n.number())) {
                nodes.set(nodes.size() - 1, number(last.number() + n.number()));
            } else if (term instanceof SumNode inner) {
                for (int i = 0; i < inner.count(); i++) {
                    nodes.add(inner.term(i));
                    signs.add(inner.minus(i));
                }
            } else {
                nodes.add(term);
                signs.add(false);
            }
            if (nodes.size() > Node.MAX_SIZE) {
                throw tooLarge();
            }
        }
        return switch (nodes.size()) {
        case 0 -> number(0);
        case 1 -> signs.get(0) ? negate(nodes.get(0)) : nodes.get(0);
        default -> sumOf(nodes, signs);
        };
    }

    static Node multiply(Node a, Node b) {
        return product(List.of(a, b), List.of(false, false));
    }

    static Node divide(Node a, Node b) {
        return product(List.of(a, b), List.of(false, true));
    }

    /**
     * The product in the given order, but for one number in front that joins all numbers and signs; products among the
     * factors are opened.
     */
    static Node product(List<Node> factors, List<Boolean> divide) {
        double number = 1;
        var nodes = new ArrayList<Node>();
        var signs = new ArrayList<Boolean>();
        for (int i = 0; i < factors.size(); i++) {
            boolean divisor = divide.get(i);
            Node factor = factors.get(i);
            if (factor instanceof NegateNode negated) {
                number = -number;
                factor = negated.node();
            }
            if (!divisor && isNumber(factor, 0)) {
                return number(0);
            }
            double leading = divisor ? 1 : coefficient(factor);
            boolean joins = Double.isFinite(number * leading) && number * leading != 0;
            if (joins) {
                number *= leading;
            }
            if (divisor) {
                if (!isNumber(factor, 1)) {
                    nodes.add(factor);
                    signs.add(true);
                }
            } else {
                append(factor, joins, nodes, signs);
            }
        }
        if (nodes.size() == 1 && signs.get(0) && nodes.get(0) instanceof NumberNode n
                && Double.isFinite(number / n.number())) {
            return number(number / n.number());
        }
        if (Math.abs(number) != 1 || nodes.isEmpty() || signs.get(0)
                || number < 0 && nodes.get(0) instanceof NumberNode) {
            nodes.add(0, number(number));
            signs.add(0, false);
            number = 1;
        }
        Node result = nodes.size() == 1 ? nodes.get(0) : new ProductNode(nodes.toArray(Node[]::new), toArray(signs));
        return number < 0 ? negate(result) : result;
    }

    static Node power(Node base, Node exponent) {
        if (isNumber(exponent, 0)) {
            return number(1);
        }
        return isNumber(exponent, 1) ? base : new PowerNode(base, exponent);
    }

    private static boolean isNumber(Node node, double value) {
        return node instanceof NumberNode n && n.number() == value;
    }

    /** The number a node is or begins with as a product, else 1. */
    private static double coefficient(Node node) {
        return switch (node) {
        case NumberNode n -> n.number();
        case ProductNode p when p.factor(0) instanceof NumberNode n -> n.number();
        default -> 1;
        };
    }

    /** Appends the factors of a node, without its leading number if asked (a divisor after it stays one). */
    private static void append(Node node, boolean withoutNumber, List<Node> nodes, List<Boolean> divide) {
        if (node instanceof ProductNode p) {
            for (int i = withoutNumber && p.factor(0) instanceof NumberNode ? 1 : 0; i < p.count(); i++) {
                nodes.add(p.factor(i));
                divide.add(p.divides(i));
            }
        } else if (!(withoutNumber && node instanceof NumberNode)) {
            nodes.add(node);
            divide.add(false);
        }
    }

    private static boolean[] toArray(List<Boolean> list) {
        var array = new boolean[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }
}
