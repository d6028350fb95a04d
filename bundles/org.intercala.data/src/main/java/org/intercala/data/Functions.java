// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;

import java.util.function.Function;
import org.intercala.numerics.RealFunction;

/** Function values: factories, and compilation to SI functions. */
public final class Functions {
    private Functions() {}

    /**
     * The function in SI units, arguments and value; analytic functions stay analytic, with exact derivatives, and keep
     * their bits where the declared units are SI. A variable in a temperature unit is always the second argument of the
     * result, another one the first; two of a kind keep their order. Functions that an expression calls take their
     * arguments in the declared order, in SI units, and give SI values.
     * @param function not modified; its containing feature names it in errors
     * @param expectedUnit any unit of the dimension that the value must have; null for any
     * @param ports the function at a named input port, null if there is none
     * @return NaN outside the ranges of the variables
     * @throws IllegalArgumentException naming the parameter and what is wrong with unit, expression, table or port
     */
    public static RealFunction compile(FunctionValue function, String expectedUnit,
            Function<String, FunctionValue> ports) {
        if (function == null) {
            throw new IllegalArgumentException(
                    "a function is missing" + (expectedUnit == null ? "" : "; give one in " + expectedUnit));
        }
        var expected = expectedUnit == null ? null : Units.parse(expectedUnit);
        return new FunctionCompiler(label(function), ports).compile(function, expected, false, 0);
    }

    /** Compiles a function that takes nothing from ports. */
    public static RealFunction compile(FunctionValue function, String expectedUnit) {
        return compile(function, expectedUnit, port -> null);
    }

    private static String label(FunctionValue function) {
        if (function.eContainingFeature() != null) {
            return function.eContainingFeature().getName();
        }
        return function.getName() == null || function.getName().isEmpty() ? "function" : function.getName();
    }

    public static FunctionValue constant(Quantity value) {
        var function = DataFactory.eINSTANCE.createFunctionValue();
        function.setKind(FunctionKind.CONSTANT);
        function.setConstant(value);
        return function;
    }

    /**
     * @param text expression in the variables, whose numbers are in the declared units
     * @param unit unit of the result
     */
    public static FunctionValue expression(String text, String unit, FunctionVariable... variables) {
        var function = DataFactory.eINSTANCE.createFunctionValue();
        function.setKind(FunctionKind.EXPRESSION);
        function.setExpression(text);
        function.setUnit(Units.parse(unit).text());
        for (var variable : variables) {
            function.getVariables().add(variable);
        }
        return function;
    }

    /** Samples over one variable; x ascending and values, both in the declared units. */
    public static FunctionValue table(FunctionVariable variable, String unit, double[] x, double[] values,
            Interpolation interpolation, Extrapolation extrapolation) {
        var table = DataFactory.eINSTANCE.createFunctionTable();
        table.setX(Doubles.of(x));
        table.setValues(Doubles.of(values));
        table.setInterpolation(interpolation);
        table.setExtrapolation(extrapolation);
        var function = DataFactory.eINSTANCE.createFunctionValue();
        function.setKind(FunctionKind.TABLE);
        function.setUnit(Units.parse(unit).text());
        function.getVariables().add(variable);
        function.setTable(table);
        return function;
    }

    /**
     * Samples over two variables: {@code values[i + x.length * j]} at {@code x[i]}, {@code y[j]}, all in the declared
     * units.
     */
    public static FunctionValue table(FunctionVariable first, FunctionVariable second, String unit, double[] x,
            double[] y, double[] values, Interpolation interpolation, Extrapolation extrapolation) {
        var function = table(first, unit, x, values, interpolation, extrapolation);
        function.getVariables().add(second);
        function.getTable().setY(Doubles.of(y));
        return function;
    }

    /** The function that the data object at an input port supplies. */
    public static FunctionValue port(String port) {
        var function = DataFactory.eINSTANCE.createFunctionValue();
        function.setKind(FunctionKind.PORT);
        function.setPort(port);
        return function;
    }

    /** Argument without bounds. */
    public static FunctionVariable variable(String name, String unit) {
        return variable(name, unit, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** @param lower lowest valid value in {@code unit} @param upper highest */
    public static FunctionVariable variable(String name, String unit, double lower, double upper) {
        var variable = DataFactory.eINSTANCE.createFunctionVariable();
        variable.setName(name);
        variable.setUnit(Units.parse(unit).text());
        variable.setLower(lower);
        variable.setUpper(upper);
        return variable;
    }
}
