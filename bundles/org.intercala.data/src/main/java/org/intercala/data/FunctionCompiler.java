// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.intercala.data.SiFunction.Axis;
import org.intercala.numerics.Expression;
import org.intercala.numerics.ExpressionException;
import org.intercala.numerics.RealFunction;
import org.intercala.numerics.Table1D;
import org.intercala.numerics.Table2D;

/** Turns a {@link FunctionValue} into a function from SI to SI; see {@link Functions#compile}. */
final class FunctionCompiler {
    private static final int MAXIMUM_DEPTH = 20;
    private static final Dimension TEMPERATURE = Dimension.of(0, 0, 0, 0, 1);

    private final String label;
    private final Function<String, FunctionValue> ports;

    FunctionCompiler(String label, Function<String, FunctionValue> ports) {
        this.label = label;
        this.ports = ports;
    }

    /** @param called whether an expression calls the function, with its arguments in the declared order */
    RealFunction compile(FunctionValue function, Unit expected, boolean called, int depth) {
        if (depth > MAXIMUM_DEPTH) {
            throw failure("functions are nested deeper than " + MAXIMUM_DEPTH + "; a port that supplies itself?");
        }
        return switch (function.getKind()) {
            case CONSTANT -> constant(function.getConstant(), expected);
            case PORT -> compile(supplied(function.getPort()), expected, called, depth + 1);
            case EXPRESSION -> inDeclaredUnits(function, expected, called, expression(function, depth));
            case TABLE -> inSi(function, expected, called);
        };
    }

    private RealFunction constant(Quantity constant, Unit expected) {
        if (constant == null) {
            throw failure("there is no value; type one with its unit" + (expected == null ? "" : ", in " + expected));
        }
        if (constant.isVariable()) {
            throw failure("the variable " + constant.variableName() + " has no value");
        }
        check(Units.parse(constant.unit()), "'" + constant + "'", expected);
        return RealFunction.constant(constant.si());
    }

    private FunctionValue supplied(String port) {
        var function = port == null || port.isBlank() ? null : ports.apply(port);
        if (function == null) {
            throw failure("the input port '" + port + "' supplies no function; connect it");
        }
        return function;
    }

    private RealFunction expression(FunctionValue function, int depth) {
        var text = function.getExpression();
        if (text == null || text.isBlank()) {
            throw failure("the expression is empty");
        }
        var names = function.getVariables().stream().map(FunctionVariable::getName).toList();
        if (names.size() > 2 || names.contains(null)) {
            throw failure("an expression has one or two named variables, not " + names);
        }
        try {
            return Expression.parse(text, names, called(function, depth));
        } catch (ExpressionException e) {
            throw new IllegalArgumentException(label + ": '" + text + "': " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw e.getMessage().startsWith(label) ? e : failure(e.getMessage());
        }
    }

    /**
     * Functions that the expression calls take and give SI values, whatever they are declared in; hence the expression
     * must be in SI units too.
     */
    private Map<String, RealFunction> called(FunctionValue function, int depth) {
        var functions = new HashMap<String, RealFunction>();
        for (var inner : function.getFunctions()) {
            if (inner.getName() == null || functions.containsKey(inner.getName())) {
                throw failure("each function that an expression calls needs a name of its own; '" + inner.getName()
                        + "' is missing or given twice");
            }
            functions.put(inner.getName(), new FunctionCompiler(label + ", function " + inner.getName(), ports)
                    .compile(inner, null, true, depth + 1));
        }
        if (!functions.isEmpty()) {
            requireSi(unit(function.getUnit()), "result");
            function.getVariables().forEach(v -> requireSi(unit(v.getUnit()), "variable " + v.getName()));
        }
        return functions;
    }

    private void requireSi(Unit unit, String what) {
        if (!unit.isSi()) {
            throw failure("an expression that calls functions works in SI units; give its " + what + " in " + unit.si()
                    + " instead of " + unit);
        }
    }

    private RealFunction inDeclaredUnits(FunctionValue function, Unit expected, boolean called, RealFunction inner) {
        var unit = unit(function.getUnit());
        check(unit, "the unit of the expression, " + unit + ",", expected);
        var axes = axes(function, called);
        return SiFunction.of(inner, axes[0], axes[1], unit);
    }

    private Axis[] axes(FunctionValue function, boolean called) {
        var variables = function.getVariables();
        var axes = new Axis[] { Axis.NONE, Axis.NONE };
        var first = variables.isEmpty() ? null : unit(variables.getFirst().getUnit());
        var second = variables.size() < 2 ? null : unit(variables.get(1).getUnit());
        var temperatureFirst = !called && first != null && isTemperature(first)
                && (second == null || !isTemperature(second));
        if (first != null) {
            axes[0] = axis(variables.getFirst(), first, temperatureFirst ? 1 : 0);
        }
        if (second != null) {
            axes[1] = axis(variables.get(1), second, temperatureFirst ? 0 : 1);
        }
        return axes;
    }

    private Axis axis(FunctionVariable variable, Unit unit, int slot) {
        if (!(variable.getLower() <= variable.getUpper())) {
            throw failure("the range of variable " + variable.getName() + ", " + variable.getLower() + " to "
                    + variable.getUpper() + " " + unit + ", is empty");
        }
        return Axis.of(slot, unit, unit.toSi(variable.getLower()), unit.toSi(variable.getUpper()));
    }

    private static boolean isTemperature(Unit unit) {
        return unit.dimension().equals(TEMPERATURE);
    }

    /** Tables are converted to SI number by number, so nothing is left to convert at evaluation. */
    private RealFunction inSi(FunctionValue function, Unit expected, boolean called) {
        var table = function.getTable();
        var variables = function.getVariables();
        if (table == null || table.getX() == null || table.getValues() == null) {
            throw failure("the table is empty");
        }
        if (variables.isEmpty() || variables.size() > 2) {
            throw failure("a table has one or two variables, not " + variables.size());
        }
        var unit = unit(function.getUnit());
        check(unit, "the unit of the table, " + unit + ",", expected);
        var plain = new ArrayList<Axis>();
        for (var axis : axes(function, called)) {
            plain.add(axis.slot() < 0 ? axis : new Axis(axis.slot(), 1, 1, 0, axis.lower(), axis.upper()));
        }
        try {
            return SiFunction.of(table(function, unit), plain.get(0), plain.get(1), Units.parse(unit.si()));
        } catch (IllegalArgumentException e) {
            throw failure("table (in SI units): " + e.getMessage());
        }
    }

    private RealFunction table(FunctionValue function, Unit unit) {
        var table = function.getTable();
        var variables = function.getVariables();
        var x = si(table.getX(), unit(variables.getFirst().getUnit()));
        var values = si(table.getValues(), unit);
        if (variables.size() == 1) {
            return new Table1D(x, values, interpolation(table), extrapolation(table));
        }
        var y = si(table.getY() == null ? Doubles.EMPTY : table.getY(), unit(variables.get(1).getUnit()));
        return new Table2D(x, y, values, interpolation(table), extrapolation(table));
    }

    private static org.intercala.numerics.Interpolation interpolation(FunctionTable table) {
        return switch (table.getInterpolation()) {
            case LINEAR -> org.intercala.numerics.Interpolation.LINEAR;
            case MONOTONE_CUBIC -> org.intercala.numerics.Interpolation.MONOTONE_CUBIC;
            case CUBIC -> org.intercala.numerics.Interpolation.CUBIC;
        };
    }

    private static org.intercala.numerics.Extrapolation extrapolation(FunctionTable table) {
        return switch (table.getExtrapolation()) {
            case ERROR -> org.intercala.numerics.Extrapolation.ERROR;
            case CONSTANT -> org.intercala.numerics.Extrapolation.CONSTANT;
            case LINEAR -> org.intercala.numerics.Extrapolation.LINEAR;
        };
    }

    private static double[] si(Doubles values, Unit unit) {
        var si = values.toArray();
        for (var i = 0; i < si.length; i++) {
            si[i] = unit.toSi(si[i]);
        }
        return si;
    }

    private Unit unit(String text) {
        try {
            return Units.parse(text == null ? "1" : text);
        } catch (TextFormatException e) {
            throw failure(e.getMessage());
        }
    }

    private void check(Unit unit, String what, Unit expected) {
        if (expected != null && !unit.isCompatible(expected)) {
            throw failure(what + " has the dimension of " + unit.si() + "; expected is one of " + expected.si());
        }
    }

    private IllegalArgumentException failure(String reason) {
        return new IllegalArgumentException(label + ": " + reason);
    }
}
