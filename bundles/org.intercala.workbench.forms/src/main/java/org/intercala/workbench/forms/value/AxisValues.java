// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.intercala.data.ParameterFeature;
import org.intercala.data.Quantity;
import org.intercala.io.Csv;
import org.intercala.io.CsvTable;
import org.intercala.model.AxisSpacing;
import org.intercala.model.MapAxis;
import org.intercala.model.ProjectPaths;

/**
 * The values that an axis of a map stands for, to be looked at before a run.
 *
 * @param values  all of them, empty where there is a problem
 * @param problem what is wrong, a sentence without full stop; "" if all is well
 */
public record AxisValues(List<Quantity> values, String problem) {

    /** More are not listed. */
    private static final int SHOWN = 8;
    private static final int MAXIMUM = 100_000;
    private static final MathContext INNER = new MathContext(15);
    private static final MathContext SHORT = new MathContext(5);

    /** @param folder folder of the project, where a CSV file is read */
    public static AxisValues of(final MapAxis axis, final Path folder) {
        if (!axis.getValues().isEmpty()) {
            return new AxisValues(List.copyOf(axis.getValues()), "");
        }
        if (axis.getFile() != null && !axis.getFile().isBlank()) {
            return column(axis, folder);
        }
        return axis.getFrom() == null && axis.getTo() == null ? failed("Give at least one value") : range(axis);
    }

    private static AxisValues failed(final String problem) {
        return new AxisValues(List.of(), problem);
    }

    private static AxisValues range(final MapAxis axis) {
        final Quantity from = axis.getFrom();
        final Quantity to = axis.getTo();
        if (from == null || to == null) {
            return failed(from == null ? "Give the first value" : "Give the last value");
        }
        if (from.isVariable() || to.isVariable() || !to.isCompatible(from.unit())) {
            return failed("Both ends must be numbers in compatible units");
        }
        if (axis.getCount() < 2 || axis.getCount() > MAXIMUM) {
            return failed("The number of values must lie between 2 and " + MAXIMUM);
        }
        final double a = from.value();
        final double b = to.in(from.unit());
        final boolean logarithmic = axis.getSpacing() == AxisSpacing.LOGARITHMIC;
        if (logarithmic && !(a * b > 0)) {
            return failed("With equal ratios both ends must have the same sign and not be 0");
        }
        final List<Quantity> values = new ArrayList<>();
        values.add(from);
        for (int i = 1; i < axis.getCount() - 1; i++) {
            final double fraction = i / (axis.getCount() - 1.0);
            final double value = logarithmic ? a * StrictMath.pow(b / a, fraction) : a + fraction * (b - a);
            values.add(Quantity.of(new BigDecimal(value).round(INNER).doubleValue(), from.unit()));
        }
        values.add(to);
        return new AxisValues(values, "");
    }

    private static AxisValues column(final MapAxis axis, final Path folder) {
        final String column = axis.getColumn() == null ? "" : axis.getColumn();
        try {
            final CsvTable table = Csv.read(ProjectPaths.resolve(folder, axis.getFile()));
            if (!table.names().contains(column)) {
                return failed("Choose a column: " + String.join(", ", table.names()));
            }
            final String unit = table.unit(column);
            final List<Quantity> values = new ArrayList<>();
            for (final double value : table.column(column)) {
                values.add(Quantity.of(value, unit.isEmpty() ? "1" : unit));
            }
            return new AxisValues(values, "");
        } catch (final IOException | IllegalArgumentException unreadable) {
            return failed(unreadable.getMessage());
        }
    }

    /** These values, or what is wrong with the first that a parameter cannot take. */
    public AxisValues fitting(final ParameterFeature parameter) {
        for (final Quantity value : values) {
            final String said = value.isVariable() ? "" : Quantities.checked(value, parameter).problem();
            if (!said.isEmpty()) {
                return failed("“" + value + "”: " + said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1));
            }
        }
        return this;
    }

    /** Names of the columns of a CSV file of a project; empty if it cannot be read. */
    public static List<String> columns(final String file, final Path folder) {
        try {
            return file == null || file.isBlank() ? List.of()
                    : Csv.read(ProjectPaths.resolve(folder, file)).names();
        } catch (final IOException | IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    /** {@code 3 values: 0.5, 1, 2 mm}; many are shortened in the middle. */
    public String text() {
        if (!problem.isEmpty()) {
            return problem;
        }
        final String count = values.size() == 1 ? "1 value: " : values.size() + " values: ";
        final String unit = values.getFirst().unit();
        if (values.size() <= SHOWN) {
            return count + list(values, unit) + UnitText.behind(unit);
        }
        return count + list(values.subList(0, SHOWN / 2), unit) + ", …, " + list(values.subList(values.size() - 2,
                values.size()), unit) + UnitText.behind(unit);
    }

    private static String list(final List<Quantity> some, final String unit) {
        return some.stream().map(value -> shortened(value, unit)).collect(Collectors.joining(", "));
    }

    private static String shortened(final Quantity value, final String unit) {
        if (value.isVariable()) {
            return Quantities.number(value);
        }
        final double number = value.isCompatible(unit) ? value.in(unit) : value.value();
        final String text = Quantity.of(new BigDecimal(Double.toString(number)).round(SHORT).doubleValue(), "1")
                .toString();
        return value.isCompatible(unit) ? text : text + UnitText.behind(value.unit());
    }
}
