// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/**
 * Gauss-Lobatto-Legendre nodes, weights and differentiation matrix on [0, 1], both ends included.
 *
 * <p>The N+1 nodes are 0, 1 and the zeros of \( P_N' \) shifted to [0, 1]. The weights give \( \int_0^1 f\,dx \approx
 * \sum_i w_i f(x_i) \), exact for polynomials up to degree 2N-1; the matrix D differentiates polynomials of degree N
 * exactly: \( f'(x_i) = \sum_j D_{ij} f(x_j) \).
 *
 * @see <a href="https://doi.org/10.1137/S0036144502417715">doi:10.1137/S0036144502417715 (barycentric
 *      interpolation)</a>
 */
public final class GaussLobatto {

    /** Highest degree that is computed. */
    public static final int MAX_DEGREE = 64;

    private final double[] nodes;
    private final double[] weights;
    private final double[] differentiation;
    private final double[] barycentric;

    /**
     * @param degree N, 1 to {@link #MAX_DEGREE}; there are N+1 nodes
     * @throws IllegalArgumentException when the degree is outside its range
     */
    public GaussLobatto(int degree) {
        if (degree < 1 || degree > MAX_DEGREE) {
            throw new IllegalArgumentException("degree is " + degree + "; it must be 1 to " + MAX_DEGREE);
        }
        int n = degree + 1;
        nodes = new double[n];
        weights = new double[n];
        nodes[degree] = 1;
        for (int i = 1; i <= degree / 2; i++) {
            nodes[i] = 0.5 * (1 - zero(degree, StrictMath.cos(Math.PI * i / degree)));
            nodes[degree - i] = 1 - nodes[i];
        }
        for (int i = 0; i < n; i++) {
            double p = legendre(degree, 2 * nodes[i] - 1)[0];
            weights[i] = 1 / (degree * (degree + 1.0) * p * p);
        }
        barycentric = Barycentric.weights(nodes);
        differentiation = Barycentric.differentiation(nodes, barycentric);
    }

    /** Zero of \( P_N' \) by Newton's method, with \( (1-t^2)P_N'' = 2tP_N' - N(N+1)P_N \). */
    private static double zero(int degree, double guess) {
        double t = guess;
        for (int iteration = 0; iteration < 50; iteration++) {
            double[] p = legendre(degree, t);
            double second = (2 * t * p[1] - degree * (degree + 1.0) * p[0]) / (1 - t * t);
            double step = p[1] / second;
            t -= step;
            if (Math.abs(step) < 1e-15) {
                break;
            }
        }
        return t;
    }

    /** \( P_N \) and \( P_N' \). */
    private static double[] legendre(int degree, double t) {
        double before = 1;
        double p = t;
        double slopeBefore = 0;
        double slope = 1;
        for (int k = 2; k <= degree; k++) {
            double next = ((2 * k - 1) * t * p - (k - 1) * before) / k;
            double nextSlope = slopeBefore + (2 * k - 1) * p;
            before = p;
            p = next;
            slopeBefore = slope;
            slope = nextSlope;
        }
        return new double[] { p, slope };
    }

    /** Number of nodes, N+1. */
    public int count() {
        return nodes.length;
    }

    /** Nodes on [0, 1], ascending. @return a copy */
    public double[] nodes() {
        return nodes.clone();
    }

    /** Weights, sum 1. @return a copy */
    public double[] weights() {
        return weights.clone();
    }

    /** D row by row. @return a copy */
    public double[] differentiation() {
        return differentiation.clone();
    }

    /**
     * Values at a point of the polynomials that are one at one node and zero at the others: \( f(x) = \sum_j l_j(x)
     * f(x_j) \). @param x 0 to 1
     */
    public double[] interpolation(double x) {
        var l = new double[nodes.length];
        double sum = 0;
        for (int i = 0; i < l.length; i++) {
            if (x == nodes[i]) {
                var unit = new double[l.length];
                unit[i] = 1;
                return unit;
            }
            l[i] = barycentric[i] / (x - nodes[i]);
            sum += l[i];
        }
        for (int i = 0; i < l.length; i++) {
            l[i] /= sum;
        }
        return l;
    }
}
