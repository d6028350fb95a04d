// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.intercala.data.Column;
import org.intercala.data.DataObject;
import org.intercala.data.FunctionKind;
import org.intercala.data.FunctionValue;
import org.intercala.data.Unit;
import org.intercala.data.Units;
import org.intercala.engine.NodeResult;
import org.intercala.solver.PlotSpec;

/** Finds what a plot asks for in the results of a node, and brings it to the units of the axes. */
public final class LineFinder {

    private final PlotSpec plot;
    private final Sampler sampler;
    private final Consumer<String> notes;

    /** @param notes is told what cannot be drawn, and why */
    public LineFinder(final PlotSpec plot, final Sampler sampler, final Consumer<String> notes) {
        this.plot = plot;
        this.sampler = sampler;
        this.notes = notes;
    }

    /** All lines of a node, point by point, in the order of the series. */
    public List<Line> lines(final NodeView node) {
        final List<Line> lines = new ArrayList<>();
        for (final NodeResult result : node.results()) {
            for (final Output output : Output.of(result)) {
                for (final PlotSpec.Series series : plot.series()) {
                    if (series.port().equals(output.port())) {
                        line(node, output, series).ifPresent(lines::add);
                    }
                }
            }
        }
        return lines;
    }

    /** Whether a node has what the plot asks for; nothing is computed, so a line may still be undrawable. */
    public boolean finds(final NodeView node) {
        return node.results().stream().flatMap(result -> Output.of(result).stream())
                .anyMatch(output -> plot.series().stream()
                        .anyMatch(series -> series.port().equals(output.port()) && finds(output.value(), series)));
    }

    private static boolean finds(final DataObject object, final PlotSpec.Series series) {
        final List<Column> columns = CurveTables.columns(object);
        return find(columns, series.x()).filter(column -> column.getValues().size() > 1).isPresent()
                && find(columns, series.y()).isPresent()
                || follow(object, series.y()) instanceof final FunctionValue function
                        && function.getKind() != FunctionKind.CONSTANT;
    }

    private Optional<Line> line(final NodeView node, final Output output, final PlotSpec.Series series) {
        try {
            final Optional<double[][]> columns = columns(output.value(), series);
            final Optional<double[][]> values = columns.isPresent() ? columns : sampled(output.value(), series);
            return values.filter(xy -> xy[0].length > 1).map(xy -> new Line(node.path(), output.point(), series.label(),
                    xy[0], series.fromChord() ? fromChord(xy[0], xy[1]) : xy[1], columns.isEmpty(),
                    output.result().run().isPartial()));
        } catch (final IllegalArgumentException unusable) {
            notes.accept("“" + plot.title() + "” of " + node.label() + " could not be drawn: " + unusable.getMessage());
            return Optional.empty();
        }
    }

    private Optional<double[][]> columns(final DataObject object, final PlotSpec.Series series) {
        final List<Column> columns = CurveTables.columns(object);
        final Optional<Column> x = find(columns, series.x());
        final Optional<Column> y = find(columns, series.y());
        if (x.isEmpty() || y.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new double[][] {
                convert(x.get().getValues().toArray(), Units.parse(x.get().getUnit()), plot.x().unit()),
                convert(y.get().getValues().toArray(), Units.parse(y.get().getUnit()), plot.y().unit()) });
    }

    private static Optional<Column> find(final List<Column> columns, final String name) {
        return columns.stream().filter(column -> name.equals(column.getName()) && column.getValues() != null)
                .findFirst();
    }

    private Optional<double[][]> sampled(final DataObject object, final PlotSpec.Series series) {
        final Object function = follow(object, series.y());
        if (!(function instanceof final FunctionValue value)) {
            return Optional.empty();
        }
        return sampler.sample(value, object, series.x()).map(samples -> new double[][] {
                convert(samples.x(), Units.parse(samples.variableUnit()), plot.x().unit()),
                convert(samples.y(), Units.parse(samples.unit()), plot.y().unit()) });
    }

    /** Values less the straight line between the first and the last point. */
    private static double[] fromChord(final double[] x, final double[] y) {
        final int last = x.length - 1;
        final double[] values = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            final double share = (x[i] - x[0]) / (x[last] - x[0]);
            values[i] = y[i] - (1 - share) * y[0] - share * y[last];
        }
        return values;
    }

    /** The value at a path of features, or null. */
    private static Object follow(final EObject object, final String path) {
        Object value = object;
        for (final String name : path.split("\\.")) {
            final EStructuralFeature feature = value instanceof final EObject owner
                    ? owner.eClass().getEStructuralFeature(name)
                    : null;
            value = feature == null ? null : ((EObject) value).eGet(feature);
        }
        return value;
    }

    private static double[] convert(final double[] values, final Unit from, final String axis) {
        final Unit to = Units.parse(axis);
        if (!to.isCompatible(from)) {
            throw new IllegalArgumentException("the values are in " + from + ", the axis is in " + to);
        }
        if (to.text().equals(from.text())) {
            return values.clone();
        }
        // A picture needs no correctly rounded decimals, and a million values must not take seconds.
        final double factor = from.scale();
        final double divisor = to.scale();
        final double shift = from.offset() - to.offset();
        return Arrays.stream(values).map(value -> (value * factor + shift) / divisor).toArray();
    }
}
