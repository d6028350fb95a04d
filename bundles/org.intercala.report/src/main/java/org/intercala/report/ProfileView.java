// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.intercala.data.CellResponse;
import org.intercala.data.DataObjects;
import org.intercala.data.ProfileField;
import org.intercala.data.ProfileLayer;
import org.intercala.data.Profiles;
import org.intercala.data.Units;
import org.intercala.io.CsvTable;
import org.intercala.numerics.Extrapolation;
import org.intercala.numerics.Interpolation;
import org.intercala.numerics.Table1D;
import org.intercala.solver.PlotSpec;

/** Fields across a cell as they are read: at any time of the run, in SI units, with names for people. */
public final class ProfileView {

    /** A place in the run: between the instants that were recorded the values are those of a straight line. */
    private record Place(int before, double share) {
    }

    /**
     * What one can look at: a field, of one electrode alone where the other lies volts away.
     *
     * @param title  for people
     * @param axis   of its values, in SI units
     * @param name   of the field in the data
     * @param layer  name of the layer, or "" for all in which it is defined
     */
    public record Field(String title, PlotSpec.Axis axis, String name, String layer) {
    }

    /** Into so many pieces a curve divides the distance of two places. */
    private static final int BETWEEN = 8;

    private final Profiles profiles;
    private final double[] positions;
    private final double[] times;
    private final double[] voltages;

    private ProfileView(final Profiles profiles) {
        this.profiles = profiles;
        positions = DataObjects.si(profiles.getPosition());
        times = DataObjects.si(profiles.getTime());
        voltages = DataObjects.si(profiles.getVoltage());
    }

    /** The profiles of a result; empty where it has none. */
    public static Optional<ProfileView> of(final EObject object) {
        return object instanceof final CellResponse response && response.getProfiles() != null
                && !response.getProfiles().getFields().isEmpty() ? Optional.of(new ProfileView(response.getProfiles()))
                        : Optional.empty();
    }

    /** Recorded times (s), ascending; the two sides of a jump have the same. Not a copy. */
    public double[] times() {
        return times;
    }

    /** What can be looked at. */
    public List<Field> fields() {
        final List<Field> fields = new ArrayList<>();
        for (final ProfileField field : profiles.getFields()) {
            final String si = Units.parse(field.getUnit()).si();
            final var axis = PlotSpec.Axis.linear(Words.of(field.getName()), Words.orEmpty(field.getSymbol()), si);
            if (field.isElectrodesOnly() && si.equals("V")) {
                profiles.getLayers().stream().filter(ProfileLayer::isElectrode).forEach(layer -> fields.add(
                        new Field(axis.label() + ", " + layer.getName(), axis, field.getName(), layer.getName())));
            } else {
                fields.add(new Field(axis.label(), axis, field.getName(), ""));
            }
        }
        return fields;
    }

    /** Places of the borders between the layers that a field is shown in, their ends included (m). */
    public double[] borders(final Field field) {
        return profiles.getLayers().stream()
                .filter(layer -> field.layer.isEmpty() || field.layer.equals(layer.getName()))
                .flatMap(layer -> List.of(layer.getFirst(), layer.getLast()).stream()).distinct()
                .mapToDouble(node -> positions[node]).toArray();
    }

    /** Names of the layers between {@link #borders}. */
    public List<String> layers(final Field field) {
        return profiles.getLayers().stream().map(ProfileLayer::getName)
                .filter(name -> field.layer.isEmpty() || field.layer.equals(name)).toList();
    }

    /** Numbers of the positions of a field, -1 for a gap. */
    private int[] nodes(final Field field) {
        final ProfileField data = data(field);
        final List<Integer> nodes = new ArrayList<>();
        int last = -1;
        for (final ProfileLayer layer : profiles.getLayers()) {
            final boolean wanted = (field.layer.isEmpty() || field.layer.equals(layer.getName()))
                    && (layer.isElectrode() || !data.isElectrodesOnly());
            for (int k = layer.getFirst(); wanted && k <= layer.getLast(); k++) {
                if (k > last) {
                    if (last >= 0 && k == layer.getFirst()) {
                        nodes.add(-1);
                    }
                    nodes.add(k);
                    last = k;
                }
            }
        }
        return nodes.stream().mapToInt(Integer::intValue).toArray();
    }

    private ProfileField data(final Field field) {
        return profiles.getFields().stream().filter(data -> data.getName().equals(field.name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no field " + field.name));
    }

    /** Places at which a field is known (m); a gap between layers has the place before it. */
    public double[] x(final Field field) {
        final int[] nodes = nodes(field);
        final double[] x = new double[nodes.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = nodes[i] < 0 ? x[i - 1] : positions[nodes[i]];
        }
        return x;
    }

    /**
     * Values of a field at {@link #x}, NaN in gaps and before and after the run.
     *
     * @param time  (s)
     * @param after whether the state after a jump at that time is meant, not the one before
     */
    public double[] y(final Field field, final double time, final boolean after) {
        final int[] nodes = nodes(field);
        final double[] y = new double[nodes.length];
        final Place place = place(time, after);
        if (place == null) {
            Arrays.fill(y, Double.NaN);
            return y;
        }
        final ProfileField data = data(field);
        final var unit = Units.parse(data.getUnit());
        final int first = place.before * positions.length;
        final int second = Math.min(place.before + 1, times.length - 1) * positions.length;
        for (int i = 0; i < y.length; i++) {
            y[i] = nodes[i] < 0 ? Double.NaN
                    : unit.toSi(between(data.getValues().get(first + nodes[i]), data.getValues().get(second + nodes[i]),
                            place.share));
        }
        return y;
    }

    /**
     * A field as a curve to be drawn: points at {@link #x} and between them, smooth within a layer. Arguments as of
     * {@link #y}.
     *
     * @return places (m) and values, NaN in gaps
     */
    public double[][] curve(final Field field, final double time, final boolean after) {
        final double[] x = x(field);
        final double[] y = y(field, time, after);
        final double[] borders = borders(field);
        final List<double[]> points = new ArrayList<>();
        for (int from = 0; from < x.length;) {
            int to = from;
            while (to + 1 < x.length && !Double.isNaN(y[to + 1])
                    && (to == from || Arrays.binarySearch(borders, x[to]) < 0)) {
                to++;
            }
            piece(Arrays.copyOfRange(x, from, to + 1), Arrays.copyOfRange(y, from, to + 1), points);
            final boolean gap = to + 1 < x.length && Double.isNaN(y[to + 1]);
            if (gap) {
                points.add(new double[] { x[to + 1], Double.NaN });
            }
            from = gap ? to + 2 : to + 1 == x.length ? x.length : Math.max(to, from + 1);
        }
        return new double[][] { points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray() };
    }

    private static void piece(final double[] x, final double[] y, final List<double[]> points) {
        final boolean smooth = x.length > 2 && Arrays.stream(y).allMatch(Double::isFinite);
        final var table = smooth ? new Table1D(x, y, Interpolation.MONOTONE_CUBIC, Extrapolation.ERROR) : null;
        for (int i = 0; i < x.length; i++) {
            points.add(new double[] { x[i], y[i] });
            for (int k = 1; smooth && i < x.length - 1 && k < BETWEEN; k++) {
                final double place = x[i] + (x[i + 1] - x[i]) * k / BETWEEN;
                points.add(new double[] { place, table.value(place, 0) });
            }
        }
    }

    /** Voltage of the cell (V), NaN before and after the run. Arguments as of {@link #y}. */
    public double voltage(final double time, final boolean after) {
        final Place place = place(time, after);
        return place == null ? Double.NaN
                : between(voltages[place.before], voltages[Math.min(place.before + 1, times.length - 1)], place.share);
    }

    private static double between(final double first, final double second, final double share) {
        return share == 0 ? first : first + share * (second - first);
    }

    private Place place(final double time, final boolean after) {
        final int last = times.length - 1;
        if (!(time >= times[0] && time <= times[last])) {
            return null;
        }
        int i = 0;
        while (i < last && (after ? times[i + 1] <= time : times[i] < time)) {
            i++;
        }
        if (times[i] == time) {
            return new Place(i, 0);
        }
        final int before = times[i] > time ? i - 1 : i;
        return new Place(before, (time - times[before]) / (times[before + 1] - times[before]));
    }

    /** Lowest and highest value over all places and times. */
    public double[] range(final Field field) {
        final double[] range = { Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY };
        final ProfileField data = data(field);
        final var unit = Units.parse(data.getUnit());
        for (final int node : nodes(field)) {
            for (int k = 0; node >= 0 && k < times.length; k++) {
                final double value = unit.toSi(data.getValues().get(k * positions.length + node));
                if (Double.isFinite(value)) {
                    range[0] = Math.min(range[0], value);
                    range[1] = Math.max(range[1], value);
                }
            }
        }
        return range;
    }

    /** All fields, one row for each time and place. */
    public CsvTable table() {
        final int n = positions.length;
        final List<String> names = new ArrayList<>(List.of("time", "voltage", "position"));
        final List<String> units = new ArrayList<>(List.of("s", "V", "m"));
        final List<double[]> values = new ArrayList<>(
                List.of(new double[n * times.length], new double[n * times.length], new double[n * times.length]));
        for (int i = 0; i < n * times.length; i++) {
            values.get(0)[i] = times[i / n];
            values.get(1)[i] = voltages[i / n];
            values.get(2)[i] = positions[i % n];
        }
        for (final ProfileField field : profiles.getFields()) {
            names.add(field.getName());
            units.add(Units.parse(field.getUnit()).si());
            values.add(DataObjects.si(field));
        }
        return new CsvTable(names, units, values);
    }
}
