// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.intercala.data.Quantity;
import org.intercala.io.Csv;
import org.intercala.model.AxisCombination;
import org.intercala.model.AxisSpacing;
import org.intercala.model.MapAxis;
import org.intercala.model.MapContainer;
import org.intercala.model.ProjectPaths;

/** Makes the points of a map from its axes. */
final class MapAxes {

    /** Beyond this a map, or maps one in the other, are a mistake. */
    static final int MAXIMUM_POINTS = 100_000;
    /** Digits of a range's inner values, so that rounding noise does not show. */
    private static final MathContext INNER = new MathContext(15);
    private static final MathContext SHORT = new MathContext(6);

    private MapAxes() {
    }

    /**
     * How points are called.
     *
     * @param prefix before the value, for example {@code T=}
     * @param suffix after it, or null for the unit
     */
    record Naming(String prefix, String suffix) {
    }

    /**
     * The points of a map, the first axis varying slowest.
     *
     * @param files  null where nothing may be read; then an axis from a file is not known
     * @param naming of each axis by its target
     * @return empty when an axis is not known
     * @throws IllegalArgumentException when the axes make no sense; whole sentences
     */
    static List<MapPoint> points(final MapContainer map, final ProjectFiles files,
            final Function<MapAxis, Naming> naming) {
        if (map.getAxes().isEmpty()) {
            throw new IllegalArgumentException("The map has no axis. Add one with a target and values.");
        }
        final List<List<MapPoint>> axes = new ArrayList<>();
        final boolean isZip = map.getCombination() == AxisCombination.ZIP;
        long size = 1;
        for (final MapAxis axis : map.getAxes()) {
            final Optional<Values> values = values(axis, files);
            if (values.isEmpty()) {
                return List.of();
            }
            size = isZip ? Math.max(size, values.get().size()) : size * values.get().size();
            if (size > MAXIMUM_POINTS) {
                throw new IllegalArgumentException("With the axis " + axis.getTarget() + " the map has " + size
                        + " points; at most " + MAXIMUM_POINTS + " are allowed. Take fewer values.");
            }
            axes.add(named(axis, numbers(axis, values.get()), naming.apply(axis)));
        }
        return isZip ? zip(map, axes) : product(axes);
    }

    /** Values of an axis. @param all makes them, so that the size is known before */
    private record Values(int size, Supplier<List<Quantity>> all) {

        static Values of(final List<Quantity> values) {
            return new Values(values.size(), () -> values);
        }
    }

    private static List<MapPoint> product(final List<List<MapPoint>> axes) {
        List<MapPoint> points = List.of(new MapPoint("", List.of()));
        for (final List<MapPoint> axis : axes) {
            final List<MapPoint> longer = new ArrayList<>();
            points.forEach(point -> axis.forEach(value -> longer.add(join(point, value))));
            points = longer;
        }
        return points;
    }

    private static List<MapPoint> zip(final MapContainer map, final List<List<MapPoint>> axes) {
        final int size = axes.getFirst().size();
        for (int i = 0; i < axes.size(); i++) {
            if (axes.get(i).size() != size) {
                throw new IllegalArgumentException("The map goes row by row, but its axis "
                        + map.getAxes().getFirst().getTarget() + " has " + size + " values and "
                        + map.getAxes().get(i).getTarget() + " has " + axes.get(i).size()
                        + ". Give all axes the same number of values, or combine them as a product.");
            }
        }
        List<MapPoint> points = axes.getFirst();
        for (final List<MapPoint> axis : axes.subList(1, axes.size())) {
            final List<MapPoint> longer = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                longer.add(join(points.get(i), axis.get(i)));
            }
            points = longer;
        }
        return points;
    }

    private static MapPoint join(final MapPoint a, final MapPoint b) {
        final List<MapPoint.Value> values = new ArrayList<>(a.values());
        values.addAll(b.values());
        return new MapPoint(a.name().isEmpty() ? b.name() : a.name() + ", " + b.name(), values);
    }

    /** Values of an axis; empty when they stand in a file that may not be read. */
    private static Optional<Values> values(final MapAxis axis, final ProjectFiles files) {
        final boolean isList = !axis.getValues().isEmpty();
        final boolean isRange = axis.getFrom() != null || axis.getTo() != null;
        final boolean isFile = axis.getFile() != null && !axis.getFile().isEmpty();
        if ((isList ? 1 : 0) + (isRange ? 1 : 0) + (isFile ? 1 : 0) != 1) {
            throw new IllegalArgumentException("The axis " + axis.getTarget() + " has "
                    + (isList || isRange ? "more than one kind of values" : "no values")
                    + ". Give either a list, or a range with from, to and count, or a column of a CSV file.");
        }
        if (isFile) {
            return files == null ? Optional.empty() : Optional.of(Values.of(column(axis, files)));
        }
        return Optional.of(isList ? Values.of(axis.getValues()) : range(axis));
    }

    private static List<Quantity> numbers(final MapAxis axis, final Values values) {
        final List<Quantity> all = values.all().get();
        if (all.stream().anyMatch(Quantity::isVariable)) {
            throw new IllegalArgumentException("The axis " + axis.getTarget()
                    + " takes a value from a variable. Write numbers, or vary the variable itself.");
        }
        return all;
    }

    private static Values range(final MapAxis axis) {
        final Quantity from = axis.getFrom();
        final Quantity to = axis.getTo();
        final int count = axis.getCount();
        if (from == null || to == null || from.isVariable() || to.isVariable() || !to.isCompatible(from.unit())
                || count < 2) {
            throw new IllegalArgumentException("The range of the axis " + axis.getTarget() + " is from " + from + " to "
                    + to + " in " + count
                    + " values. Give both ends as numbers in compatible units, and at least 2 values.");
        }
        final double a = from.value();
        final double b = to.in(from.unit());
        final boolean isLogarithmic = axis.getSpacing() == AxisSpacing.LOGARITHMIC;
        if (isLogarithmic && !(a * b > 0)) {
            throw new IllegalArgumentException(
                    "The logarithmic range of the axis " + axis.getTarget() + " is from " + from
                            + " to " + to + ". Both ends must have the same sign and not be 0.");
        }
        return new Values(count, () -> {
            final List<Quantity> values = new ArrayList<>();
            values.add(from);
            for (int i = 1; i < count - 1; i++) {
                final double fraction = i / (count - 1.0);
                final double value = isLogarithmic ? a * StrictMath.pow(b / a, fraction) : a + fraction * (b - a);
                values.add(Quantity.of(new BigDecimal(value).round(INNER).doubleValue(), from.unit(), from.origin()));
            }
            values.add(to);
            return values;
        });
    }

    private static List<Quantity> column(final MapAxis axis, final ProjectFiles files) {
        try {
            final var table = Csv.read(ProjectPaths.resolve(files.folder(), axis.getFile()));
            final String unit = table.unit(axis.getColumn());
            final List<Quantity> values = new ArrayList<>();
            for (final double value : table.column(axis.getColumn())) {
                values.add(Quantity.of(value, unit.isEmpty() ? "1" : unit));
            }
            return values;
        } catch (final IOException | IllegalArgumentException problem) {
            throw new IllegalArgumentException("The axis " + axis.getTarget() + " takes its values from "
                    + axis.getFile() + ": " + problem.getMessage(), problem);
        }
    }

    private static List<MapPoint> named(final MapAxis axis, final List<Quantity> values, final Naming naming) {
        List<String> names = values.stream().map(value -> name(value, naming, SHORT)).toList();
        if (Set.copyOf(names).size() < names.size()) {
            names = values.stream().map(value -> name(value, naming, MathContext.UNLIMITED)).toList();
        }
        final Set<String> taken = new LinkedHashSet<>();
        final List<MapPoint> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String name = names.get(i);
            for (int n = 2; !taken.add(name); n++) {
                name = names.get(i) + " (" + n + ")";
            }
            points.add(new MapPoint(name, List.of(new MapPoint.Value(axis.getTarget(), values.get(i)))));
        }
        return points;
    }

    private static String name(final Quantity value, final Naming naming, final MathContext digits) {
        final String number = Quantity.of(new BigDecimal(Double.toString(value.value())).round(digits).doubleValue(),
                "1").toString();
        final String unit = naming.suffix() != null ? naming.suffix()
                : value.unit().equals("1") ? "" : " " + value.unit();
        return naming.prefix() + number + unit;
    }
}
