// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import org.intercala.numerics.DaeSystem;

/**
 * A cell and its load as one system: the equations of the model, bordered by that of the load for the current. Where
 * the current follows from time alone, it is known before the cell is solved; otherwise the answer of the cell to the
 * current is solved for once with every factorization.
 */
final class LoadedCell implements DaeSystem {

    private final CellModel model;
    private final int n;
    private final double[] column;
    private final double[] answer;
    private Load load = Load.Current.of(0);
    private double begin;
    private double least;
    private double end = Double.POSITIVE_INFINITY;
    private double byCurrent;
    private double byVoltage;
    private double bordered;
    private double factor;

    LoadedCell(CellModel model) {
        this.model = model;
        n = model.dimension();
        column = new double[n];
        answer = new double[n + 1];
    }

    /**
     * Changes the load. @param from when its step begins (s) @param until time within the step before which the load
     * does not jump (s)
     */
    void connect(Load next, double from, double until) {
        connect(next, from, 0, until);
    }

    /** @param since time within the step of the last jump (s), which rounding of the time itself must not undercut */
    void connect(Load next, double from, double since, double until) {
        load = next;
        begin = from;
        least = since;
        end = Math.nextDown(until);
    }

    @Override
    public int dimension() {
        return n + 1;
    }

    @Override
    public void mass(double[] diagonal) {
        model.mass(diagonal);
        diagonal[n] = 0;
    }

    @Override
    public void rate(double t, double[] y, double[] out) {
        model.rate(t, y, out);
        out[n] = load.residual(Math.min(Math.max(t - begin, least), end), y[n],
                load.byVoltage(y[n]) == 0 ? 0 : model.voltage(y));
    }

    @Override
    public void jacobian(double t, double[] y) {
        model.jacobian(t, y);
        model.currentColumn(column);
        byCurrent = load.byCurrent(y[n], model.voltage(y));
        byVoltage = load.byVoltage(y[n]);
    }

    @Override
    public void factorize(double c) {
        factor = c;
        model.factorize(c);
        if (byVoltage != 0) {
            for (int i = 0; i < n; i++) {
                answer[i] = c * column[i];
            }
            model.solve(answer);
            bordered = byVoltage * (model.voltageChange(answer) + model.voltageByCurrent()) + byCurrent;
        }
    }

    @Override
    public void solve(double[] b) {
        if (byVoltage == 0) {
            double change = -b[n] / (factor * byCurrent);
            for (int i = 0; i < n; i++) {
                b[i] += factor * column[i] * change;
            }
            model.solve(b);
            b[n] = change;
        } else {
            model.solve(b);
            double change = -(b[n] / factor + byVoltage * model.voltageChange(b)) / bordered;
            for (int i = 0; i < n; i++) {
                b[i] += answer[i] * change;
            }
            b[n] = change;
        }
    }

    @Override
    public String componentName(int index) {
        return index == n ? "current" : model.componentName(index);
    }
}
