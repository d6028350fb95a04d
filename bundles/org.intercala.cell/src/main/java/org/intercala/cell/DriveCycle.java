// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.intercala.cell.kernel.Load;
import org.intercala.data.TextFormatException;
import org.intercala.data.Unit;
import org.intercala.data.Units;
import org.intercala.io.Csv;
import org.intercala.io.CsvTable;
import org.intercala.model.FileException;
import org.intercala.model.ProjectPaths;
import org.intercala.solver.SolverException;

/**
 * Current or power over time from a CSV file: times in the first column, values in the second. The last row says when
 * the profile ends.
 *
 * @param times  from 0, strictly ascending (s); not to be modified
 * @param values from each time on (A or W), positive on discharge; not to be modified
 * @param linear whether the profile runs straight from row to row; else each value holds until the next
 */
record DriveCycle(double[] times, double[] values, boolean linear) {

    /**
     * Reads a file.
     *
     * @param step with file, unit and kind of interpolation @param capacity nominal capacity (C)
     * @throws SolverException naming the file and what is wrong in it
     */
    static DriveCycle read(Step step, Path folder, double capacity) throws SolverException {
        try {
            var table = Csv.read(ProjectPaths.resolve(folder, step.getFile()));
            return of(table, step, capacity);
        } catch (FileException refused) {
            throw new SolverException("path-outside-project", refused.getMessage(), refused.remedy(), refused);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw bad(step, unreadable.getMessage());
        }
    }

    private static DriveCycle of(CsvTable table, Step step, double capacity) throws SolverException {
        if (table.names().size() < 2 || table.rows() < 2) {
            throw bad(step, "a profile needs two columns, time and value, and two rows or more");
        }
        boolean rate = step.getUnit().equals("C");
        double[] times = si(table, 0, "s", step);
        double[] values = rate ? rates(table, step) : si(table, 1, step.getUnit(), step);
        double begin = times[0];
        for (int i = 0; i < times.length; i++) {
            if (i > 0 && !(times[i] - begin > times[i - 1])) {
                throw bad(step, "line " + table.lines()[i] + ": the time does not exceed the one before");
            }
            times[i] -= begin;
            values[i] *= rate ? capacity / BalanceSolver.COULOMB_PER_AMPERE_HOUR : 1;
        }
        return new DriveCycle(times, values, step.isLinear());
    }

    private static double[] rates(CsvTable table, Step step) throws SolverException {
        if (!List.of("", "1", "C").contains(table.units().get(1))) {
            throw bad(step, "column '" + table.names().get(1) + "' is in " + table.units().get(1)
                    + ", but the protocol says C, multiples of the nominal capacity per hour");
        }
        return table.columns().get(1).clone();
    }

    /** A column in SI units, a fresh array. @param expected its unit, which holds where the header has none */
    private static double[] si(CsvTable table, int column, String expected, Step step) throws SolverException {
        var name = "column '" + table.names().get(column) + "'";
        var typed = table.units().get(column);
        Unit unit;
        try {
            unit = Units.parse(typed.isEmpty() ? expected : typed);
        } catch (TextFormatException unknown) {
            throw bad(step, name + ": " + unknown.getMessage());
        }
        if (!unit.isCompatible(Units.parse(expected))) {
            throw bad(step, name + " is in " + unit + ", not in " + expected);
        }
        return Arrays.stream(table.columns().get(column)).map(unit::toSi).toArray();
    }

    private static SolverException bad(Step step, String what) {
        return new SolverException("bad-profile", "The profile " + step.getFile() + ": " + what + ".",
                "Correct the file: time in the first column, value in the second.");
    }

    /** When it ends (s). */
    double duration() {
        return times[times.length - 1];
    }

    /** Times at which the value or its slope changes (s). */
    List<Double> instants() {
        var instants = new ArrayList<Double>();
        for (int i = 0; i < times.length - 1; i++) {
            if (linear || i > 0 && values[i] != values[i - 1]) {
                instants.add(times[i]);
            }
        }
        return instants;
    }

    /** The values over time. */
    Load.Profile profile() {
        return t -> {
            int found = Arrays.binarySearch(times, t);
            int row = Math.clamp(found < 0 ? -found - 2 : found, 0, times.length - 2);
            double share = (t - times[row]) / (times[row + 1] - times[row]);
            return linear ? values[row] + share * (values[row + 1] - values[row]) : values[row];
        };
    }
}
