// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.DataFactory;
import org.intercala.data.Doubles;
import org.intercala.data.FunctionKind;
import org.intercala.data.FunctionTable;
import org.intercala.data.FunctionValue;
import org.intercala.data.FunctionVariable;
import org.intercala.data.Functions;
import org.intercala.data.ParameterFeature;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;
import org.intercala.data.Units;
import org.intercala.numerics.ExpressionException;

/** Changed copies of a function, as a form needs them; what another kind does not use is kept out of the file. */
public final class FunctionEdits {

    private static final int ROWS = 9;

    private FunctionEdits() {
    }

    /** The function as another kind, as close to what it was as that kind can be. @param before null for none */
    public static FunctionValue withKind(final FunctionValue before, final FunctionKind kind,
            final ParameterFeature parameter, final List<String> ports) {
        final FunctionValue next = fresh(before, kind);
        final String unit = unit(before, parameter);
        switch (kind) {
            case CONSTANT -> next.setConstant(Quantity.of(typical(before, parameter), unit));
            case EXPRESSION -> {
                next.setUnit(unit);
                variables(next, before, parameter);
                next.setExpression(Doubles.of(typical(before, parameter)).toString());
            }
            case TABLE -> {
                next.setUnit(unit);
                variables(next, before, parameter);
                next.setTable(sampled(next, before, parameter));
            }
            case PORT -> next.setPort(ports.isEmpty() ? null : ports.getFirst());
        }
        return next;
    }

    private static FunctionValue fresh(final FunctionValue before, final FunctionKind kind) {
        final FunctionValue next = DataFactory.eINSTANCE.createFunctionValue();
        next.setKind(kind);
        next.setName(before == null ? null : before.getName());
        return next;
    }

    private static String unit(final FunctionValue before, final ParameterFeature parameter) {
        if (before != null && before.getKind() == FunctionKind.CONSTANT && before.getConstant() != null
                && !before.getConstant().isVariable()) {
            return before.getConstant().unit();
        }
        return before != null && before.getUnit() != null && !before.getUnit().isBlank() ? before.getUnit()
                : parameter.unit().isEmpty() ? "1" : parameter.unit();
    }

    /** Those that there were, else those of the annotation: {@code x, T K}. */
    private static void variables(final FunctionValue next, final FunctionValue before,
            final ParameterFeature parameter) {
        if (before != null && !before.getVariables().isEmpty()) {
            next.getVariables().addAll(EcoreUtil.copyAll(before.getVariables()));
            return;
        }
        final String declared = EcoreUtil.getAnnotation(parameter.feature(), Parameters.ANNOTATION, "variables");
        for (final String text : (declared == null ? "x" : declared).split(",")) {
            final String[] words = text.strip().split(" ", 2);
            next.getVariables().add(Functions.variable(words[0], words.length > 1 ? words[1] : "1"));
        }
    }

    /** Value of a constant, or of a function in the middle of its range; 1 where nothing is known. */
    private static double typical(final FunctionValue before, final ParameterFeature parameter) {
        if (before != null && before.getKind() == FunctionKind.CONSTANT && before.getConstant() != null
                && !before.getConstant().isVariable()) {
            return before.getConstant().value();
        }
        final FunctionSamples samples = FunctionSamples.of(before, "", parameter.unit());
        if (samples.curves().isEmpty()) {
            return 1;
        }
        final double[] y = samples.curves().get(samples.curves().size() / 2).y();
        final double middle = y[y.length / 2];
        return Double.isFinite(middle) ? Double.parseDouble(String.format(Locale.ROOT, "%.5g", middle)) : 1;
    }

    /** A few points of what there was, over the first variable alone. */
    private static FunctionTable sampled(final FunctionValue next, final FunctionValue before,
            final ParameterFeature parameter) {
        final FunctionSamples samples = FunctionSamples.of(before, "", parameter.unit());
        final double[] x = new double[ROWS];
        final double[] values = new double[ROWS];
        final double constant = typical(before, parameter);
        for (int i = 0; i < ROWS; i++) {
            final var curve = samples.curves().isEmpty() ? null : samples.curves().get(samples.curves().size() / 2);
            final int index = curve == null ? 0 : i * (curve.x().length - 1) / (ROWS - 1);
            x[i] = curve == null ? i / (ROWS - 1.0) : rounded(curve.x()[index]);
            values[i] = curve == null || !Double.isFinite(curve.y()[index]) ? constant : rounded(curve.y()[index]);
        }
        final FunctionVariable first = next.getVariables().getFirst();
        next.getVariables().clear();
        next.getVariables().add(first);
        final FunctionTable table = DataFactory.eINSTANCE.createFunctionTable();
        table.setX(Doubles.of(x));
        table.setValues(Doubles.of(values));
        return table;
    }

    private static double rounded(final double value) {
        return new BigDecimal(value).round(new MathContext(6)).doubleValue();
    }

    /** What a typed expression is: the function with it, or what is wrong with it and where. */
    public static Typed expression(final FunctionValue before, final String text, final ParameterFeature parameter) {
        final FunctionValue next = EcoreUtil.copy(before);
        next.setExpression(text.strip());
        next.setOrigin(null);
        if (text.isBlank()) {
            return Typed.refused("An expression is needed");
        }
        try {
            Functions.compile(next, parameter.unit().isEmpty() ? null : parameter.unit());
            return Typed.good(next);
        } catch (final IllegalArgumentException wrong) {
            return Typed.refused(wrong.getCause() instanceof ExpressionException inner
                    ? inner.getMessage() : wrong.getMessage());
        }
    }

    /** The same function in another unit of its values: numbers of a table are converted, a formula is not. */
    public static FunctionValue withUnit(final FunctionValue before, final String unit) {
        final FunctionValue next = EcoreUtil.copy(before);
        final String old = before.getUnit() == null ? "1" : before.getUnit();
        next.setUnit(unit);
        if (next.getKind() == FunctionKind.CONSTANT && next.getConstant() != null) {
            next.setUnit(before.getUnit());
            next.setConstant(Quantities.convert(next.getConstant(), unit));
        } else if (next.getKind() == FunctionKind.TABLE && Units.parse(old).isCompatible(Units.parse(unit))) {
            final double[] values = next.getTable().getValues().toArray();
            next.getTable().setValues(Doubles.of(Arrays.stream(values)
                    .map(value -> rounded12(Units.parse(unit).fromSi(Units.parse(old).toSi(value)))).toArray()));
        }
        return next;
    }

    private static double rounded12(final double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(new MathContext(12))
                .doubleValue() : value;
    }

    /** The function with other points. @param rows x and value, or x and one value for each y */
    public static FunctionValue withRows(final FunctionValue before, final List<double[]> rows, final double[] y) {
        final FunctionValue next = EcoreUtil.copy(before);
        final int columns = Math.max(1, y.length);
        final double[] x = new double[rows.size()];
        final double[] values = new double[rows.size() * columns];
        for (int i = 0; i < rows.size(); i++) {
            x[i] = rows.get(i)[0];
            for (int j = 0; j < columns; j++) {
                values[i + x.length * j] = rows.get(i)[1 + j];
            }
        }
        next.setOrigin(null);
        next.getTable().setX(Doubles.of(x));
        next.getTable().setValues(Doubles.of(values));
        if (y.length > 0) {
            next.getTable().setY(Doubles.of(y));
        }
        return next;
    }

    /** The points of a table as rows, see {@link #withRows}. */
    public static List<double[]> rows(final FunctionValue function) {
        final FunctionTable table = function.getTable();
        final int size = table == null || table.getX() == null ? 0 : table.getX().size();
        final int columns = size == 0 ? 0 : table.getValues().size() / size;
        final double[][] rows = new double[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = new double[1 + columns];
            rows[i][0] = table.getX().get(i);
            for (int j = 0; j < columns; j++) {
                rows[i][1 + j] = table.getValues().get(i + size * j);
            }
        }
        return List.of(rows);
    }

    /** Values of the second variable of a table; empty for one variable. */
    public static double[] second(final FunctionValue function) {
        return function.getTable() == null || function.getTable().getY() == null ? new double[0]
                : function.getTable().getY().toArray();
    }
}
