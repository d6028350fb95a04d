// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import org.intercala.numerics.ExpressionException;
import org.intercala.numerics.RealFunction;

/**
 * What the names in an expression mean: variables and functions that were given, then constants and built-in functions.
 */
public final class Names {

    private static final int MAX_VARIABLES = 64;
    private static final Map<String, UnaryFunction> UNARY = new HashMap<>();
    private static final List<String> OTHER_FUNCTIONS = List.of("min", "max", "if", "integral", "derivative");
    /** Spellings of other languages. */
    private static final Map<String, String> ALIASES = Map.of("ln", "log", "pow", "^", "power", "^", "arcsinh", "asinh",
            "arsinh", "asinh", "fabs",
            "abs", "e", "exp(1), or qe for the elementary charge", "k", "kB", "lg", "log10", "sgn", "sign");

    static {
        for (UnaryFunction function : UnaryFunction.values()) {
            UNARY.put(function.text(), function);
        }
    }

    private final List<String> variables;
    private final Map<String, RealFunction> functions;

    /**
     * @param variables names of the variables, in order
     * @param functions given functions by name
     * @throws IllegalArgumentException when a name is no identifier, is taken by a built-in function, or is used twice
     */
    public Names(List<String> variables, Map<String, RealFunction> functions) {
        this.variables = List.copyOf(variables);
        this.functions = Map.copyOf(functions);
        if (variables.size() > MAX_VARIABLES) {
            throw new IllegalArgumentException(
                    "an expression has at most " + MAX_VARIABLES + " variables, not " + variables.size());
        }
        var seen = new TreeSet<String>();
        var all = new ArrayList<>(this.variables);
        all.addAll(this.functions.keySet());
        for (String name : all) {
            if (!name.matches("[\\p{L}_][\\p{L}\\p{Nd}_]*")) {
                throw new IllegalArgumentException("'" + name
                        + "' cannot be a name in an expression; use letters, digits and _, beginning with a letter");
            }
            if (isBuiltIn(name)) {
                throw new IllegalArgumentException(
                        "'" + name + "' is a built-in function of expressions; choose another name");
            }
            if (!seen.add(name)) {
                throw new IllegalArgumentException("the name '" + name + "' is given twice");
            }
        }
    }

    private static boolean isBuiltIn(String name) {
        return UNARY.containsKey(name) || OTHER_FUNCTIONS.contains(name);
    }

    static UnaryFunction unary(String name) {
        return UNARY.get(name);
    }

    /** The given function of that name, or null. */
    GivenFunction function(String name) {
        RealFunction function = functions.get(name);
        return function == null ? null : new GivenFunction(name, 0, 0, function);
    }

    /** The variable or constant a name stands for. */
    Node value(Token name) {
        int index = variables.indexOf(name.text());
        if (index >= 0) {
            return new VariableNode(index, name.text());
        }
        for (NamedConstant constant : NamedConstant.values()) {
            if (constant.text().equals(name.text()) && !functions.containsKey(name.text())) {
                return new ConstantNode(constant);
            }
        }
        if (isBuiltIn(name.text()) || functions.containsKey(name.text())) {
            throw new ExpressionException("the function " + name.text() + " at column " + name.column()
                    + " needs its arguments: " + name.text()
                    + "(" + example() + ")", name.position());
        }
        throw unknown(name);
    }

    /** Refuses a name before '(' that is no function. */
    void checkCallable(Token name) {
        if (isBuiltIn(name.text()) || functions.containsKey(name.text())) {
            return;
        }
        if (variables.contains(name.text())) {
            throw new ExpressionException(
                    "'" + name.text() + "' at column " + name.column()
                            + " is a variable, not a function; write * for a product",
                    name.position());
        }
        for (NamedConstant constant : NamedConstant.values()) {
            if (constant.text().equals(name.text())) {
                throw new ExpressionException("'" + name.text() + "' at column " + name.column()
                        + " is a constant, not a function; write * for a product", name.position());
            }
        }
        throw unknown(name);
    }

    /** A variable to show in an example. */
    String example() {
        return variables.isEmpty() ? "3" : variables.get(0);
    }

    /** For the end of a message: which functions there are. */
    String givenFunctions() {
        return functions.isEmpty() ? "; no function is given here"
                : "; given are " + String.join(", ", new TreeSet<>(functions.keySet()));
    }

    private ExpressionException unknown(Token name) {
        var message = new StringBuilder("unknown name '").append(name.text()).append("' at column ")
                .append(name.column());
        String suggestion = suggestion(name.text());
        if (suggestion != null) {
            message.append("; did you mean ").append(suggestion).append('?');
        } else {
            message.append("; known here are ").append(String.join(", ", new TreeSet<>(candidates(false))));
        }
        return new ExpressionException(message.toString(), name.position());
    }

    private List<String> candidates(boolean builtIn) {
        var result = new ArrayList<>(variables);
        result.addAll(new TreeSet<>(functions.keySet()));
        for (NamedConstant constant : NamedConstant.values()) {
            result.add(constant.text());
        }
        if (builtIn) {
            result.addAll(new TreeSet<>(UNARY.keySet()));
            result.addAll(OTHER_FUNCTIONS);
        }
        return result;
    }

    /** The nearest known name, or null when none is near. */
    private String suggestion(String name) {
        for (String candidate : candidates(true)) {
            if (candidate.equalsIgnoreCase(name)) {
                return candidate;
            }
        }
        String alias = ALIASES.get(name.toLowerCase(Locale.ROOT));
        if (alias != null || name.length() > 40) {
            return alias;
        }
        String nearest = null;
        int best = name.length() <= 3 ? 2 : 3;
        for (String candidate : candidates(true)) {
            int distance = distance(name, candidate);
            if (distance < best && distance < candidate.length()) {
                best = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** Edit distance with insertion, deletion, replacement and exchange of neighbours. */
    private static int distance(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replace, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
