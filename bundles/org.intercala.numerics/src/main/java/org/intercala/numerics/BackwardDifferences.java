// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import java.util.Arrays;

/**
 * The past of a solution as backward differences at equal steps, \( D_j = \nabla^j y_n \), and the polynomial through
 * it.
 *
 * @see <a href="https://doi.org/10.1137/S1064827594276424">doi:10.1137/S1064827594276424</a>
 */
final class BackwardDifferences implements DenseOutput {

    private static final int SIZE = NdfOptions.HIGHEST_ORDER + 3;

    private final double[][] d;
    private final double[] powers = new double[SIZE];
    private final double[] column = new double[SIZE];
    private final double[][] steps = new double[SIZE][SIZE];
    private final double[][] toUnit = new double[SIZE][SIZE];
    private final double[][] change = new double[SIZE][SIZE];
    private double time;
    private double from;
    private double to;
    private double step;
    private int order;

    BackwardDifferences(int dimension) {
        d = new double[SIZE][dimension];
    }

    /** Begins with order one. @param slope dy/dt at the start */
    void start(double t, double[] y, double[] slope, double h) {
        time = t;
        from = t;
        to = t;
        step = h;
        order = 1;
        for (double[] row : d) {
            Arrays.fill(row, 0);
        }
        for (int i = 0; i < y.length; i++) {
            d[0][i] = y[i];
            d[1][i] = h * slope[i];
        }
    }

    /** Begins from states at equal steps. @param states oldest first, order+1 of them; overwritten */
    void start(double t, double[][] states, double h) {
        time = t;
        from = t;
        to = t;
        step = h;
        order = states.length - 1;
        for (double[] row : d) {
            Arrays.fill(row, 0);
        }
        for (int j = 0; j <= order; j++) {
            System.arraycopy(states[order], 0, d[j], 0, d[j].length);
            for (int k = order; k > 0; k--) {
                for (int i = 0; i < d[j].length; i++) {
                    states[k][i] -= states[k - 1][i];
                }
            }
        }
    }

    double step() {
        return step;
    }

    int order() {
        return order;
    }

    double[] difference(int j) {
        return d[j];
    }

    /** Value at the new time if the polynomial went on: the sum of all differences. */
    void predict(double[] y) {
        System.arraycopy(d[0], 0, y, 0, y.length);
        for (int j = 1; j <= order; j++) {
            for (int i = 0; i < y.length; i++) {
                y[i] += d[j][i];
            }
        }
    }

    /**
     * Takes in an accepted step. The order stays.
     *
     * @param newTime    end of the step
     * @param y          state there
     * @param correction difference of the state from the prediction, the difference of order+1 at the new time
     */
    void accept(double newTime, double[] y, double[] correction) {
        double[] next = d[order + 1];
        double[] afterNext = d[order + 2];
        for (int i = 0; i < y.length; i++) {
            afterNext[i] = correction[i] - next[i];
            next[i] = correction[i];
        }
        for (int j = order; j >= 0; j--) {
            for (int i = 0; i < y.length; i++) {
                d[j][i] += d[j + 1][i];
            }
        }
        // The sum of differences is y but for rounding; the state itself carries on.
        System.arraycopy(y, 0, d[0], 0, y.length);
        from = time;
        time = newTime;
        to = newTime;
    }

    /** Cuts the last step short for output, at an event. */
    void cut(double t) {
        to = t;
    }

    /** Re-expresses the polynomial of a given order at steps longer by a factor. */
    void change(int newOrder, double factor) {
        order = newOrder;
        step *= factor;
        accumulate(steps, factor);
        accumulate(toUnit, 1);
        for (int i = 1; i <= order; i++) {
            for (int j = 1; j <= order; j++) {
                double sum = 0;
                for (int k = 1; k <= order; k++) {
                    sum += steps[i][k] * toUnit[k][j];
                }
                change[i][j] = sum;
            }
        }
        for (int i = 0; i < d[0].length; i++) {
            for (int j = 1; j <= order; j++) {
                double sum = 0;
                for (int k = 1; k <= order; k++) {
                    sum += change[k][j] * d[k][i];
                }
                column[j] = sum;
            }
            for (int j = 1; j <= order; j++) {
                d[j][i] = column[j];
            }
        }
    }

    /** \( r_{ij} = \prod_{m=1}^{i} (m-1-\rho j)/m \). */
    private void accumulate(double[][] r, double factor) {
        for (int j = 1; j <= order; j++) {
            double product = 1;
            for (int i = 1; i <= order; i++) {
                product *= (i - 1 - factor * j) / i;
                r[i][j] = product;
            }
        }
    }

    @Override
    public double from() {
        return from;
    }

    @Override
    public double to() {
        return to;
    }

    @Override
    public void state(double t, double[] out) {
        newtonPowers(t);
        System.arraycopy(d[0], 0, out, 0, out.length);
        for (int j = 1; j <= order; j++) {
            double[] row = d[j];
            double factor = powers[j];
            for (int i = 0; i < out.length; i++) {
                out[i] += factor * row[i];
            }
        }
    }

    @Override
    public double component(int index, double t) {
        newtonPowers(t);
        double result = d[0][index];
        for (int j = 1; j <= order; j++) {
            result += powers[j] * d[j][index];
        }
        return result;
    }

    /**
     * Factors of the differences in Newton's backward formula, \( \prod_{m=0}^{j-1} (s+m)/(m+1) \) with \( s =
     * (t-t_n)/h \).
     */
    private void newtonPowers(double t) {
        if (!(t >= from && t <= time)) {
            throw new IllegalArgumentException("t is " + t + "; the step reaches from " + from + " to " + time + " s");
        }
        double s = (t - time) / step;
        double product = 1;
        for (int j = 1; j <= order; j++) {
            product *= (s + j - 1) / j;
            powers[j] = product;
        }
    }
}
