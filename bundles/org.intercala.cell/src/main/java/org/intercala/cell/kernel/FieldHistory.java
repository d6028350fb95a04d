// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.Arrays;

/**
 * Fields across a cell at a bounded number of instants of a run, however long it is. The first and the last instant of
 * a step of the protocol are held, so both sides of a jump between two steps; between them steps of the integration are
 * kept with a least distance in time, which grows as the run goes on. Jumps within a step are instants like others.
 * Where a run has more steps than there is room for, those held are thinned out too, but for the first and the last of
 * the run. Not thread-safe.
 */
public final class FieldHistory {

    /** Most instants of a run. */
    public static final int MOST_INSTANTS = 200;
    private static final int FEWEST_INSTANTS = 16;
    /** Most values of a run; a fine mesh has fewer instants. */
    private static final int MOST_VALUES = 200_000;
    private static final int FIRST_CAPACITY = 32;

    private final CellModel model;
    private final CellSection section;
    private final int most;
    private final int row;
    private double[] times = new double[FIRST_CAPACITY];
    private double[] voltages = new double[FIRST_CAPACITY];
    private boolean[] held = new boolean[FIRST_CAPACITY];
    private double[] values;
    private int size;
    private double spacing;

    FieldHistory(CellModel model, CellSection section) {
        this.model = model;
        this.section = section;
        row = section.fields().size() * section.positions().length;
        most = row == 0 ? 0 : Math.clamp(MOST_VALUES / row, FEWEST_INSTANTS, MOST_INSTANTS);
        values = new double[FIRST_CAPACITY * row];
    }

    /** A step of the protocol begins, with the load it has then. */
    void begin(double t, double[] y) {
        append(t, y, true);
    }

    /** A step of the integration. */
    void step(double t, double[] y) {
        if (size == 0 || t > times[size - 1] && t - times[size - 1] >= spacing) {
            append(t, y, false);
        }
    }

    /** A step of the protocol ends. */
    void end(double t, double[] y) {
        if (size > 0 && times[size - 1] == t) {
            held[size - 1] = true;
        } else {
            append(t, y, true);
        }
    }

    /** The run ends: what is left is spread over its time. */
    void finish() {
        if (size > 1 && most > 0) {
            thin((times[size - 1] - times[0]) / most);
        }
    }

    private void append(double t, double[] y, boolean hold) {
        if (most == 0 || !Double.isFinite(model.voltage(y))) {
            return;
        }
        if (size == most) {
            makeRoom();
        }
        if (size == times.length) {
            grow(Math.min(2 * size, most));
        }
        times[size] = t;
        voltages[size] = model.voltage(y);
        held[size] = hold;
        int at = size * row;
        for (int f = 0; f < section.fields().size(); f++) {
            section.fields().get(f).writer().write(y, values, at);
            at += section.positions().length;
        }
        size++;
    }

    private void grow(int capacity) {
        times = Arrays.copyOf(times, capacity);
        voltages = Arrays.copyOf(voltages, capacity);
        held = Arrays.copyOf(held, capacity);
        values = Arrays.copyOf(values, capacity * row);
    }

    private void makeRoom() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            kept += held[i] ? 1 : 0;
        }
        while (kept > most / 2) {
            kept = releaseEverySecond();
        }
        thin(Math.max(spacing, 2 * (times[size - 1] - times[0]) / (most - kept)));
    }

    /** @return how many are held now */
    private int releaseEverySecond() {
        int seen = 0;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (held[i]) {
                held[i] = i == 0 || i == size - 1 || seen % 2 == 0;
                kept += held[i] ? 1 : 0;
                seen++;
            }
        }
        return kept;
    }

    private void thin(double least) {
        spacing = least;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            double gap = kept == 0 ? 0 : times[i] - times[kept - 1];
            if (held[i] || gap > 0 && gap >= spacing) {
                times[kept] = times[i];
                voltages[kept] = voltages[i];
                held[kept] = held[i];
                System.arraycopy(values, i * row, values, kept * row, row);
                kept++;
            }
        }
        size = kept;
    }

    /** Number of instants. */
    public int size() {
        return size;
    }

    /** Places, layers and fields. */
    public CellSection section() {
        return section;
    }

    /** Times (s), ascending; the two sides of a jump have the same. @return a copy */
    public double[] times() {
        return Arrays.copyOf(times, size);
    }

    /** Voltages at the times (V). @return a copy */
    public double[] voltages() {
        return Arrays.copyOf(voltages, size);
    }

    /** A field, node by node for one instant after the other. @param field its number @return a copy */
    public double[] values(int field) {
        int nodes = section.positions().length;
        var result = new double[size * nodes];
        for (int i = 0; i < size; i++) {
            System.arraycopy(values, i * row + field * nodes, result, i * nodes, nodes);
        }
        return result;
    }
}
