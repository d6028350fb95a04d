// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.intercala.data.FunctionKind;
import org.intercala.data.FunctionValue;
import org.intercala.data.FunctionVariable;
import org.intercala.data.Functions;
import org.intercala.data.Unit;
import org.intercala.data.Units;
import org.intercala.numerics.RealFunction;
import org.intercala.report.NumberText;

/**
 * A function as curves, one for each of a few values of its second variable.
 *
 * @param x       axis title with unit
 * @param y       axis title with unit
 * @param curves  in the declared units; empty where there is nothing to draw
 * @param problem why, a sentence without full stop; "" if all is well
 */
public record FunctionSamples(String x, String y, List<Curve> curves, String problem) {

    private static final int POINTS = 161;
    private static final double[] TEMPERATURES = { 273.15, 298.15, 323.15 };

    /** @param label value of the second variable, "" if there is none */
    public record Curve(String label, double[] x, double[] y) {
    }

    /** @param symbol of the value @param expected unit that the value must be compatible with, "" for any */
    public static FunctionSamples of(final FunctionValue function, final String symbol, final String expected) {
        if (function == null || function.getKind() == FunctionKind.PORT
                || function.getKind() == FunctionKind.CONSTANT) {
            return none("");
        }
        try {
            final RealFunction compiled = Functions.compile(function, expected.isEmpty() ? null : expected);
            return function.getVariables().isEmpty() ? none("") : sample(function, compiled, symbol);
        } catch (final IllegalArgumentException wrong) {
            return none(wrong.getMessage());
        }
    }

    private static FunctionSamples none(final String problem) {
        return new FunctionSamples("", "", List.of(), problem);
    }

    private static FunctionSamples sample(final FunctionValue function, final RealFunction compiled,
            final String symbol) {
        final List<FunctionVariable> variables = function.getVariables();
        final boolean swap = variables.size() > 1 && isTemperature(variables.getFirst())
                && !isTemperature(variables.get(1));
        final FunctionVariable along = variables.get(swap ? 1 : 0);
        final FunctionVariable other = variables.size() < 2 ? null : variables.get(swap ? 0 : 1);
        final Unit unit = Units.parse(function.getUnit() == null ? "1" : function.getUnit());
        final double[] range = range(along, function, swap ? 1 : 0);
        final boolean onlyTemperature = other == null && isTemperature(along);
        final List<Curve> curves = new ArrayList<>();
        for (final double fixed : other == null ? new double[] { Double.NaN } : family(other, function, swap ? 0 : 1)) {
            final double[] xs = new double[POINTS];
            final double[] ys = new double[POINTS];
            for (int i = 0; i < POINTS; i++) {
                xs[i] = range[0] + (range[1] - range[0]) * i / (POINTS - 1);
                final double first = Units.parse(along.getUnit()).toSi(xs[i]);
                final double second = other == null ? Double.NaN : Units.parse(other.getUnit()).toSi(fixed);
                ys[i] = unit.fromSi(onlyTemperature ? compiled.value(Double.NaN, first)
                        : compiled.value(first, second));
            }
            curves.add(new Curve(other == null ? "" : other.getName() + " = " + NumberText.of(fixed, 5)
                    + UnitText.behind(other.getUnit()), xs, ys));
        }
        return new FunctionSamples(title(along.getName(), along.getUnit()), title(symbol, unit.text()), curves, "");
    }

    private static String title(final String name, final String unit) {
        final String plain = name.replace("_", "");
        return unit.equals("1") ? plain : plain.isEmpty() ? UnitText.of(unit) : plain + " / " + UnitText.of(unit);
    }

    private static boolean isTemperature(final FunctionVariable variable) {
        return Units.parse(variable.getUnit()).si().equals("K");
    }

    /** Where a variable is drawn: its validity, the points of a table, or what is usual for its unit. */
    private static double[] range(final FunctionVariable variable, final FunctionValue function, final int index) {
        double lower = variable.getLower();
        double upper = variable.getUpper();
        if (function.getKind() == FunctionKind.TABLE) {
            final var points = index == 0 ? function.getTable().getX() : function.getTable().getY();
            lower = Math.max(lower, points.get(0));
            upper = Math.min(upper, points.get(points.size() - 1));
        }
        final Unit unit = Units.parse(variable.getUnit());
        final double[] usual = switch (unit.si()) {
            case "K" -> new double[] { 253.15, 333.15 };
            case "mol/m3" -> new double[] { 0, 2500 };
            default -> new double[] { 0, 1 };
        };
        return new double[] { Double.isFinite(lower) ? lower : unit.fromSi(usual[0]),
                Double.isFinite(upper) ? upper : unit.fromSi(usual[1]) };
    }

    private static double[] family(final FunctionVariable variable, final FunctionValue function, final int index) {
        final double[] range = range(variable, function, index);
        if (isTemperature(variable)) {
            final Unit unit = Units.parse(variable.getUnit());
            final double[] usual = Arrays.stream(TEMPERATURES).map(unit::fromSi)
                    .filter(each -> each >= range[0] && each <= range[1]).toArray();
            if (usual.length > 0) {
                return usual;
            }
        }
        return new double[] { range[0], (range[0] + range[1]) / 2, range[1] };
    }
}
