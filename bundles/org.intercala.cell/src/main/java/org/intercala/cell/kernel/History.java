// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.Arrays;
import java.util.List;

/** Time, step of the protocol, outputs, charge and energy of a run as they grow. Not thread-safe. */
public final class History {

    private static final int FIRST_CAPACITY = 1024;

    private final List<CellOutput> outputs;
    private final double[][] columns;
    private double[] times = new double[FIRST_CAPACITY];
    private int[] steps = new int[FIRST_CAPACITY];
    private double[] charges = new double[FIRST_CAPACITY];
    private double[] energies = new double[FIRST_CAPACITY];
    private int size;

    History(List<CellOutput> outputs) {
        this.outputs = List.copyOf(outputs);
        columns = new double[outputs.size()][FIRST_CAPACITY];
    }

    /** @param step of the protocol, from 1 @param charge delivered so far (C) @param energy delivered so far (J) */
    void add(double t, double[] y, int step, double charge, double energy) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            steps = Arrays.copyOf(steps, 2 * size);
            charges = Arrays.copyOf(charges, 2 * size);
            energies = Arrays.copyOf(energies, 2 * size);
            for (int i = 0; i < columns.length; i++) {
                columns[i] = Arrays.copyOf(columns[i], 2 * size);
            }
        }
        times[size] = t;
        steps[size] = step;
        charges[size] = charge;
        energies[size] = energy;
        for (int i = 0; i < columns.length; i++) {
            columns[i][size] = outputs.get(i).function().value(t, y);
        }
        size++;
    }

    /** Number of points. */
    public int size() {
        return size;
    }

    /** Time of the last point (s). */
    double lastTime() {
        return times[size - 1];
    }

    /** Energy delivered at the last point (J); 0 before the first. */
    public double lastEnergy() {
        return size == 0 ? 0 : energies[size - 1];
    }

    /** Charge delivered at the last point (C); 0 before the first. */
    public double lastCharge() {
        return size == 0 ? 0 : charges[size - 1];
    }

    /** What the columns hold, in their order. */
    public List<CellOutput> outputs() {
        return outputs;
    }

    /** Times (s), strictly ascending. @return a copy */
    public double[] times() {
        return Arrays.copyOf(times, size);
    }

    /** Number of the step of the protocol at each time, from 1; a step's end belongs to it. @return a copy */
    public int[] steps() {
        return Arrays.copyOf(steps, size);
    }

    /** Charge delivered up to each time (C), negative while charging. @return a copy */
    public double[] charges() {
        return Arrays.copyOf(charges, size);
    }

    /** Energy delivered up to each time (J), negative while charging. @return a copy */
    public double[] energies() {
        return Arrays.copyOf(energies, size);
    }

    /**
     * One output at all times.
     *
     * @param name of the output
     * @return a copy
     * @throws IllegalArgumentException when no output has this name
     */
    public double[] column(String name) {
        for (int i = 0; i < columns.length; i++) {
            if (outputs.get(i).name().equals(name)) {
                return Arrays.copyOf(columns[i], size);
            }
        }
        throw new IllegalArgumentException(
                "no output is called '" + name + "'; there are " + outputs.stream().map(CellOutput::name).toList());
    }
}
