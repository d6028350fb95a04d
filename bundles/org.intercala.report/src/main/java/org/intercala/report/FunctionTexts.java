// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.stream.Collectors;

import org.intercala.data.FunctionValue;
import org.intercala.data.FunctionVariable;

/** Function values in words and formulas. */
public final class FunctionTexts {

    private FunctionTexts() {
    }

    /** Constant, formula with the ranges of its variables, extent of a table, or the port that supplies it. */
    public static String of(final FunctionValue function) {
        return switch (function.getKind()) {
        case CONSTANT -> function.getConstant() == null ? "" : QuantityTexts.number(function.getConstant());
        case EXPRESSION -> Words.orEmpty(function.getExpression());
        case TABLE -> "table of " + Words.count(
                function.getTable() == null || function.getTable().getValues() == null ? 0
                        : function.getTable().getValues().size(),
                "value");
        case PORT -> "from the input " + function.getPort();
        };
    }

    /** Unit of the values. */
    public static String unit(final FunctionValue function) {
        return function.getConstant() == null ? Words.orEmpty(function.getUnit()) : function.getConstant().unit();
    }

    /** Variables with unit and range: {@code x from 0 to 1}; "" if there are none. */
    public static String variables(final FunctionValue function) {
        return function.getVariables().stream().map(FunctionTexts::variable).collect(Collectors.joining(", "));
    }

    private static String variable(final FunctionVariable variable) {
        final String unit = variable.getUnit().equals("1") ? "" : " " + Typeset.unit(variable.getUnit());
        final boolean lower = Double.isFinite(variable.getLower());
        final boolean upper = Double.isFinite(variable.getUpper());
        return variable.getName() + (lower ? " from " + NumberText.of(variable.getLower(), 6) : "")
                + (upper ? (lower ? " to " : " up to ") + NumberText.of(variable.getUpper(), 6) : "")
                + (unit.isEmpty() ? "" : (lower || upper ? "" : " in") + unit);
    }

    /** Origin of the function: its own, or that of its constant. */
    public static String origin(final FunctionValue function) {
        final String own = Words.orEmpty(function.getOrigin());
        return own.isEmpty() && function.getConstant() != null ? function.getConstant().origin() : own;
    }
}
