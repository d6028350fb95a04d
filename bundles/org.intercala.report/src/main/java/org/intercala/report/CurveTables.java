// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EReference;
import org.intercala.data.CellParameterSet;
import org.intercala.data.CellResponse;
import org.intercala.data.Column;
import org.intercala.data.Curve;
import org.intercala.data.DataObject;
import org.intercala.data.DataObjects;
import org.intercala.data.FunctionValue;
import org.intercala.data.Table;
import org.intercala.data.TimeSeries;
import org.intercala.data.Units;
import org.intercala.io.CsvTable;

/** Data objects as tables of SI numbers: columns as they are, functions sampled over their validity range. */
public final class CurveTables {

    private CurveTables() {
    }

    /** The table of a data object; empty for a number, for a parameter set and for what has no bounded range. */
    public static Optional<CsvTable> of(final DataObject object, final Sampler sampler) {
        if (object instanceof CellParameterSet) {
            return Optional.empty();
        }
        final List<Column> columns = columns(object);
        return columns.isEmpty() ? sampled(object, sampler) : Optional.of(table(columns));
    }

    /** The columns that a data object holds, the independent one first; empty if it holds functions or a number. */
    public static List<Column> columns(final DataObject object) {
        return switch (object) {
        case final CellResponse response -> response.getSeries() == null ? List.of() : columns(response.getSeries());
        case final TimeSeries series -> {
            final List<Column> all = new ArrayList<>();
            all.add(series.getTime());
            all.addAll(series.getColumns());
            yield all;
        }
        case final Curve curve -> List.of(curve.getX(), curve.getY());
        case final Table table -> table.getColumns();
        default -> List.of();
        };
    }

    /** What a table says of each of its rows, such as how a step of a protocol ended; empty where it does not. */
    public static List<String> rowsInWords(final DataObject object) {
        if (object instanceof final Table table && !table.getColumns().isEmpty()) {
            final List<String> lines = Words.orEmpty(table.getDescription()).lines().toList();
            return lines.size() == table.getColumns().getFirst().getValues().size() ? lines : List.of();
        }
        return List.of();
    }

    private static CsvTable table(final List<Column> columns) {
        final List<String> names = new ArrayList<>();
        final List<String> units = new ArrayList<>();
        final List<double[]> values = new ArrayList<>();
        for (final Column column : columns) {
            final String unit = Units.parse(column.getUnit()).si();
            names.add(column.getName());
            units.add(unit);
            values.add(DataObjects.si(column));
            if (column.getUncertainty() != null && column.getUncertainty().size() > 0) {
                names.add("u(" + column.getName() + ")");
                units.add(unit);
                values.add(uncertainty(column));
            }
        }
        return new CsvTable(names, units, values);
    }

    private static double[] uncertainty(final Column column) {
        final double scale = Units.parse(column.getUnit()).scale();
        final double[] values = column.getUncertainty().toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] *= scale;
        }
        return values;
    }

    /** All functions of the object over the range of the first; NaN where only another of them is finite. */
    private static Optional<CsvTable> sampled(final DataObject object, final Sampler sampler) {
        final Map<String, Samples> found = new LinkedHashMap<>();
        for (final EReference reference : object.eClass().getEAllContainments()) {
            if (object.eGet(reference) instanceof final FunctionValue function) {
                sampler.sample(function, object, "")
                        .filter(samples -> found.isEmpty() || samples.hasRangeOf(found.values().iterator().next()))
                        .ifPresent(samples -> found.put(reference.getName(), samples));
            }
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        final Samples first = found.values().iterator().next();
        final double[] x = found.values().stream().flatMapToDouble(samples -> Arrays.stream(samples.x())).sorted()
                .distinct().toArray();
        final List<String> names = new ArrayList<>(List.of(first.variable()));
        final List<String> units = new ArrayList<>(List.of(first.variableUnit()));
        final List<double[]> values = new ArrayList<>(List.of(x));
        found.forEach((name, samples) -> {
            names.add(name);
            units.add(samples.unit());
            values.add(Arrays.stream(x).map(samples::at).toArray());
        });
        return Optional.of(new CsvTable(names, units, values));
    }
}
