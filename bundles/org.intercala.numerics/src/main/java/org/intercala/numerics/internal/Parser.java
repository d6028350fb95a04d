// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics.internal;

import java.util.ArrayList;
import java.util.List;

import org.intercala.numerics.ExpressionException;
import org.intercala.numerics.internal.Token.Kind;

/** Recursive-descent parser of expressions; {@link org.intercala.numerics.Expression} states the language. */
public final class Parser {

    private final Lexer lexer;
    private final Names names;
    private Token token;
    private int level;

    private Parser(String text, Names names) {
        this.lexer = new Lexer(text);
        this.names = names;
        this.token = lexer.read();
    }

    /**
     * Parses a whole text.
     *
     * @throws ExpressionException when the text is not an expression
     */
    public static Node parse(String text, Names names) {
        var parser = new Parser(text, names);
        if (parser.token.kind() == Kind.END) {
            throw new ExpressionException("the expression is empty; write for example 2*" + names.example(), 0);
        }
        Node node = parser.sum();
        if (parser.token.kind() != Kind.END) {
            throw parser.unexpectedAfterOperand();
        }
        return node;
    }

    private Node sum() {
        var terms = new ArrayList<Node>();
        var minus = new ArrayList<Boolean>();
        terms.add(product());
        minus.add(false);
        while (token.is("+") || token.is("-")) {
            minus.add(token.is("-"));
            advance();
            terms.add(product());
        }
        return terms.size() == 1 ? terms.get(0) : NodeAlgebra.sumOf(terms, minus);
    }

    private Node product() {
        var factors = new ArrayList<Node>();
        var divide = new ArrayList<Boolean>();
        factors.add(unary());
        divide.add(false);
        while (token.is("*") || token.is("/")) {
            divide.add(token.is("/"));
            advance();
            factors.add(unary());
        }
        return NodeAlgebra.productOf(factors, divide);
    }

    private Node unary() {
        boolean negative = false;
        while (token.is("-") || token.is("+")) {
            negative ^= token.is("-");
            advance();
        }
        Node node = power();
        if (!negative) {
            return node;
        }
        return switch (node) {
        case NumberNode n -> new NumberNode(-n.number());
        case NegateNode n -> n.node();
        default -> new NegateNode(node);
        };
    }

    private Node power() {
        Node base = primary();
        if (!token.is("^")) {
            return base;
        }
        enter(token);
        advance();
        Node exponent = unary();
        level--;
        return new PowerNode(base, exponent);
    }

    private Node primary() {
        Token first = token;
        switch (first.kind()) {
        case NUMBER -> {
            advance();
            return new NumberNode(Double.parseDouble(first.text()));
        }
        case NAME -> {
            advance();
            return token.is("(") ? call(first) : names.value(first);
        }
        default -> {
            if (!first.is("(")) {
                throw operandMissing();
            }
            enter(first);
            advance();
            Node node = sum();
            close(first);
            return node;
        }
        }
    }

    private Node call(Token name) {
        names.checkCallable(name);
        Token open = token;
        enter(open);
        advance();
        return switch (name.text()) {
        case "if" -> condition(name, open);
        case "integral" -> integral(name, open);
        case "derivative" -> {
            GivenFunction given = derivativeOf(name);
            expect(",", "the arguments of the function follow the orders: derivative(U, 1, 0, x)");
            yield givenCall(given, arguments(open), name);
        }
        default -> {
            GivenFunction given = names.function(name.text());
            List<Node> arguments = arguments(open);
            yield given != null ? givenCall(given, arguments, name) : builtIn(name, arguments);
        }
        };
    }

    /** Arguments up to and with the closing parenthesis. */
    private List<Node> arguments(Token open) {
        var result = new ArrayList<Node>();
        if (!token.is(")")) {
            result.add(sum());
            while (token.is(",")) {
                advance();
                result.add(sum());
            }
        }
        close(open);
        return result;
    }

    private static Node builtIn(Token name, List<Node> arguments) {
        if (name.text().equals("min") || name.text().equals("max")) {
            checkCount(name, arguments.size(), 2, 2);
            return new ExtremumNode(name.text().equals("min"), arguments.get(0), arguments.get(1));
        }
        checkCount(name, arguments.size(), 1, 1);
        return Names.unary(name.text()).of(arguments.get(0));
    }

    private static Node givenCall(GivenFunction given, List<Node> arguments, Token name) {
        checkCount(name, arguments.size(), 1, 2);
        return new CallNode(given, arguments.get(0), arguments.size() == 2 ? arguments.get(1) : null);
    }

    private Node condition(Token name, Token open) {
        Node left = sum();
        Relation relation = null;
        for (Relation candidate : Relation.values()) {
            if (token.is(candidate.text())) {
                relation = candidate;
            }
        }
        if (relation == null) {
            throw new ExpressionException(
                    "the condition of if at column " + name.column() + " needs <, <=, > or >=, found " + describe(token)
                            + " at column " + token.column(),
                    token.position());
        }
        advance();
        Node right = sum();
        expect(",", "if takes a condition and two values: if(x < 0.5, a, b)");
        List<Node> values = arguments(open);
        if (values.size() != 2) {
            throw new ExpressionException(
                    "if at column " + name.column() + " takes a condition and two values, not " + values.size()
                            + ": if(x < 0.5, a, b)",
                    name.position());
        }
        return new IfNode(relation, left, right, values.get(0), values.get(1));
    }

    private Node integral(Token name, Token open) {
        Token functionName = token;
        GivenFunction given;
        if (functionName.kind() == Kind.NAME && functionName.text().equals("derivative")) {
            advance();
            Token inner = token;
            expect("(", "derivative(U, 1, 0) is the first derivative of U");
            level++;
            given = derivativeOf(functionName);
            close(inner);
        } else {
            given = functionReference(name);
        }
        expect(",", "integral takes a function and two limits: integral(U, a, b)");
        List<Node> limits = arguments(open);
        if (limits.size() < 2 || limits.size() > 3) {
            throw new ExpressionException(
                    "integral at column " + name.column()
                            + " takes a function, two limits and perhaps the function's second"
                            + " argument, not " + limits.size() + " values after the function: integral(U, a, b)",
                    name.position());
        }
        return new IntegralNode(given, limits.get(0), limits.get(1), limits.size() == 3 ? limits.get(2) : null);
    }

    /** Reads {@code U, 1, 0}. */
    private GivenFunction derivativeOf(Token name) {
        GivenFunction given = functionReference(name);
        for (int argument = 0; argument < 2; argument++) {
            expect(",",
                    "derivative takes a function and its orders by both arguments: derivative(U, 1, 0, x)");
            Token order = token;
            if (order.kind() != Kind.NUMBER || !order.text().matches("\\d{1,2}")) {
                throw new ExpressionException(
                        "the order of a derivative at column " + order.column() + " must be a whole number from 0 to "
                                + GivenFunction.MAX_ORDER + ", not " + describe(order),
                        order.position());
            }
            advance();
            for (int i = Integer.parseInt(order.text()); i > 0; i--) {
                given = given.derivative(argument);
            }
        }
        return given;
    }

    /** Reads the name of a given function that is not called here. */
    private GivenFunction functionReference(Token user) {
        Token name = token;
        GivenFunction given = name.kind() == Kind.NAME ? names.function(name.text()) : null;
        if (given == null) {
            throw new ExpressionException(
                    user.text() + " at column " + user.column() + " needs the name of a given function first, found "
                            + describe(name) + " at column " + name.column() + names.givenFunctions(),
                    name.position());
        }
        advance();
        return given;
    }

    private static void checkCount(Token name, int found, int least, int most) {
        if (found < least || found > most) {
            throw new ExpressionException(name.text() + " at column " + name.column() + " takes "
                    + (least == most ? "" + least : least + " or " + most)
                    + (most == 1 ? " argument" : " arguments") + ", not " + found, name.position());
        }
    }

    private void advance() {
        token = lexer.read();
    }

    /** Counts a level of nesting, so that no text can overflow the stack. */
    private void enter(Token at) {
        if (++level > Node.MAX_DEPTH) {
            throw new ExpressionException(
                    "the expression is nested deeper than " + Node.MAX_DEPTH + " levels at column " + at.column(),
                    at.position());
        }
    }

    private void close(Token open) {
        if (token.kind() == Kind.END) {
            throw new ExpressionException("the '(' at column " + open.column() + " is never closed", open.position());
        }
        if (!token.is(")")) {
            throw unexpectedAfterOperand();
        }
        level--;
        advance();
    }

    private void expect(String symbol, String usage) {
        if (!token.is(symbol)) {
            throw new ExpressionException(
                    "expected '" + symbol + "' at column " + token.column() + ", found " + describe(token) + "; "
                            + usage,
                    token.position());
        }
        advance();
    }

    private ExpressionException operandMissing() {
        String where = token.kind() == Kind.END ? "the expression ends at column " + token.column()
                : "found " + describe(token) + " at column " + token.column();
        return new ExpressionException(where + " where a number, a name or '(' is expected", token.position());
    }

    /** The fault when neither an operator nor the end follows a complete operand. */
    private ExpressionException unexpectedAfterOperand() {
        String what = describe(token) + " at column " + token.column();
        String message;
        if (token.is(")")) {
            message = what + " closes nothing";
        } else if (token.is(",")) {
            message = what + " is not expected here; a decimal point is written '.'";
        } else if (token.kind() == Kind.SYMBOL && !token.is("(")) {
            message = what + " is only allowed in the condition of if, once: if(x < 0.5, a, b)";
        } else {
            message = "an operator is missing before " + what + "; write * for a product";
        }
        return new ExpressionException(message, token.position());
    }

    private static String describe(Token token) {
        return token.kind() == Kind.END ? "the end" : "'" + token.text() + "'";
    }
}
