// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;

import java.util.List;

/** Checks the value of one feature against its annotation. */
final class ValueCheck {
    private final ParameterFeature parameter;
    private final String path;
    private final String name;
    private final List<Violation> violations;

    /** @param path for programs @param name of the value for people */
    ValueCheck(ParameterFeature parameter, String path, String name, List<Violation> violations) {
        this.parameter = parameter;
        this.path = path;
        this.name = name;
        this.violations = violations;
    }

    void check(Object value) {
        var missing = value == null || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
        if (missing) {
            if (parameter.required()) {
                report("", name + " is required; give it a value" + advice());
            }
            return;
        }
        switch (value) {
            case List<?> list -> {
                for (var i = 0; i < list.size(); i++) {
                    element(i, "").check(list.get(i));
                }
            }
            case Quantity quantity -> quantity(quantity);
            case Doubles doubles -> doubles(doubles, Units.parse(parameter.unit()), "");
            case Number number -> number(number.doubleValue(), number.toString());
            case FunctionValue function -> function(function);
            default -> {
            }
        }
    }

    private void quantity(Quantity quantity) {
        if (quantity.isVariable() || parameter.unit().isEmpty()) {
            return;
        }
        if (quantity.isCompatible(parameter.unit())) {
            number(quantity.in(parameter.unit()), quantity.toString());
        } else {
            report(quantity.toString(), name + " = '" + quantity + "' has the dimension of "
                    + Units.parse(quantity.unit()).si() + "; give it a value" + advice());
        }
    }

    /** @param value in the unit of the annotation @param typed for the message */
    private void number(double value, String typed) {
        if (Double.isNaN(value)) {
            report(typed, name + " is not a number (NaN); give it a value" + advice());
        } else if (!parameter.contains(value)) {
            report(typed, name + " = " + typed.replaceFirst(" @.*", "") + " " + parameter.refusal());
        }
    }

    /** Reports the first bad element only. */
    private void doubles(Doubles doubles, Unit typed, String what) {
        var target = Units.parse(parameter.unit());
        var before = violations.size();
        for (var i = 0; i < doubles.size() && violations.size() == before; i++) {
            var value = typed.isCompatible(target) && !typed.text().equals(target.text())
                    ? target.fromSi(typed.toSi(doubles.get(i)))
                    : doubles.get(i);
            var number = Doubles.of(doubles.get(i)) + (typed.text().equals("1") ? "" : " " + typed);
            element(i, what).number(value, number);
        }
    }

    /** @param what feature on the way to the list, or "" */
    private ValueCheck element(int index, String what) {
        return new ValueCheck(parameter, path + what + "[" + index + "]",
                name + ", value " + (index + 1) + (what.isEmpty() ? "" : " of the table"), violations);
    }

    private void function(FunctionValue function) {
        if (function.getKind() == FunctionKind.CONSTANT) {
            if (function.getConstant() == null) {
                report("", name + " has no value; give it one" + advice());
            } else {
                quantity(function.getConstant());
            }
            return;
        }
        var unit = parameter.unit().isEmpty() ? null : parameter.unit();
        var anything = Functions.constant(Quantity.of(1, unit == null ? "1" : unit));
        try {
            // a check sees no data: whatever a port supplies is taken to fit, the solver compiles the real one
            new FunctionCompiler(name, port -> anything).compile(function, unit == null ? null : Units.parse(unit),
                    false, 0);
        } catch (IllegalArgumentException e) {
            report(text(function), e.getMessage());
            return;
        }
        if (function.getKind() == FunctionKind.TABLE) {
            doubles(function.getTable().getValues(), Units.parse(function.getUnit() == null ? "1" : function.getUnit()),
                    ".table.values");
        }
    }

    private static String text(FunctionValue function) {
        return function.getKind() == FunctionKind.EXPRESSION && function.getExpression() != null
                ? function.getExpression()
                : "";
    }

    private String advice() {
        var unit = parameter.unit();
        return (unit.isEmpty() || unit.equals("1") ? unit.isEmpty() ? "" : " without unit" : " in " + unit)
                + (parameter.isBounded() ? ", " + parameter.bounds() : "");
    }

    private void report(String value, String message) {
        violations.add(new Violation(path, value, parameter.unit(), parameter.range(), message));
    }
}
