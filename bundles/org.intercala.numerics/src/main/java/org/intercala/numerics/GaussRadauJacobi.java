// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import java.util.Arrays;

/**
 * Nodes, weights and differentiation matrix for smooth radial functions in a sphere, written as functions of \( s =
 * (r/R)^2 \in [0, 1] \).
 *
 * <p>The N nodes are the zeros of the Jacobi polynomial \( P_{N-1}^{(1, 1/2)} \) shifted to [0, 1], ascending, and \(
 * s_N = 1 \), the surface. The weights give \( \int_0^1 f\,r^2\,dr = \int_0^1 f(s)\,\tfrac12 s^{1/2}\,ds \approx \sum_i
 * W_i f(s_i) \), exact for polynomials in s up to degree 2N-2; so \( \sum_i W_i = 1/3 \), and \( W_N = 1/(N(2N+1)) \).
 * The matrix D differentiates polynomials of degree N-1 exactly: \( (df/ds)(s_i) = \sum_j D_{ij} f(s_j) \).
 *
 * <p>Rules: P. J. Davis and P. Rabinowitz, Methods of Numerical Integration, 2nd edition, Academic Press 1984, section
 * 2.7.
 *
 * @see <a href="https://doi.org/10.1137/S0036144502417715">doi:10.1137/S0036144502417715 (barycentric
 *      interpolation)</a>
 */
public final class GaussRadauJacobi {

    /** Most nodes that are computed. */
    public static final int MAX_NODES = 200;

    private static final double ALPHA = 1.0;
    private static final double BETA = 0.5;
    /** \( \int_0^1 (1-s)\,s^{1/2}\,ds \). */
    private static final double INTERIOR_WEIGHT = 4.0 / 15.0;

    private final double[] nodes;
    private final double[] weights;
    private final double[] differentiation;
    private final double[] barycentric;

    /**
     * @param count number of nodes N, the surface included, 2 to {@link #MAX_NODES}
     * @throws IllegalArgumentException when the count is outside its range
     */
    public GaussRadauJacobi(int count) {
        if (count < 2 || count > MAX_NODES) {
            throw new IllegalArgumentException(
                    "number of radial nodes is " + count + "; it must be 2 to " + MAX_NODES + " (8 to 12 is usual)");
        }
        nodes = new double[count];
        weights = new double[count];
        interior(count - 1);
        nodes[count - 1] = 1;
        weights[count - 1] = 1.0 / (count * (2.0 * count + 1));
        barycentric = Barycentric.weights(nodes);
        differentiation = Barycentric.differentiation(nodes, barycentric);
    }

    /** Zeros by Newton's method with the found zeros divided out; weights in proportion to \( 1/((1-t^2)P'^2) \). */
    private void interior(int m) {
        var found = new double[m];
        var p = new double[2];
        for (int i = 0; i < m; i++) {
            double t = -StrictMath.cos((2 * i + 1) * Math.PI / (2 * m));
            if (i > 0) {
                t = 0.5 * (t + found[i - 1]);
            }
            for (int iteration = 0; iteration < 60; iteration++) {
                jacobi(m, t, p);
                double deflation = 0;
                for (int j = 0; j < i; j++) {
                    deflation += 1 / (t - found[j]);
                }
                double step = p[0] / (p[1] - p[0] * deflation);
                t -= step;
                if (Math.abs(step) < 1e-15) {
                    break;
                }
            }
            found[i] = t;
        }
        Arrays.sort(found);
        double sum = 0;
        for (int i = 0; i < m; i++) {
            jacobi(m, found[i], p);
            // One more step from the sorted value takes out what deflation left.
            double t = found[i] - p[0] / p[1];
            jacobi(m, t, p);
            nodes[i] = 0.5 * (1 + t);
            weights[i] = 1 / ((1 - t * t) * p[1] * p[1]);
            sum += weights[i];
        }
        for (int i = 0; i < m; i++) {
            weights[i] *= INTERIOR_WEIGHT / sum / (2 * (1 - nodes[i]));
        }
    }

    /** Writes \( P_m^{(\alpha,\beta)}(t) \) and its derivative by t, from the three-term recurrence. */
    private static void jacobi(int m, double t, double[] valueAndSlope) {
        double previous = 1;
        double previousSlope = 0;
        double value = 0.5 * (ALPHA - BETA + (ALPHA + BETA + 2) * t);
        double slope = 0.5 * (ALPHA + BETA + 2);
        for (int n = 1; n < m; n++) {
            double q = 2 * n + ALPHA + BETA;
            double a1 = 2 * (n + 1) * (n + ALPHA + BETA + 1) * q;
            double a2 = (q + 1) * (ALPHA * ALPHA - BETA * BETA);
            double a3 = q * (q + 1) * (q + 2);
            double a4 = 2 * (n + ALPHA) * (n + BETA) * (q + 2);
            double next = ((a2 + a3 * t) * value - a4 * previous) / a1;
            double nextSlope = ((a2 + a3 * t) * slope + a3 * value - a4 * previousSlope) / a1;
            previous = value;
            previousSlope = slope;
            value = next;
            slope = nextSlope;
        }
        valueAndSlope[0] = value;
        valueAndSlope[1] = slope;
    }

    /** Number of nodes N. */
    public int count() {
        return nodes.length;
    }

    /** \( s_i \), ascending, the last is 1. @return a copy, length N */
    public double[] nodes() {
        return nodes.clone();
    }

    /** \( W_i \). @return a copy, length N */
    public double[] weights() {
        return weights.clone();
    }

    /** D, row by row. @return a copy, length N·N */
    public double[] differentiation() {
        return differentiation.clone();
    }

    /**
     * The polynomial through nodal values, at any point.
     *
     * @param values values at the nodes, length N, not modified
     * @param s      where, \( (r/R)^2 \)
     */
    public double interpolate(double[] values, double s) {
        double numerator = 0;
        double denominator = 0;
        for (int i = 0; i < nodes.length; i++) {
            if (s == nodes[i]) {
                return values[i];
            }
            double factor = barycentric[i] / (s - nodes[i]);
            numerator += factor * values[i];
            denominator += factor;
        }
        return numerator / denominator;
    }
}
