// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/**
 * Definite integrals of a {@link RealFunction} over its first variable. Nothing is allocated; the same arguments give
 * the same bits.
 *
 * @see <a href="https://doi.org/10.1007/978-3-642-61786-7">QUADPACK, doi:10.1007/978-3-642-61786-7 (Gauss-Kronrod)</a>
 * @see <a href="https://doi.org/10.2977/prims/1195192451">doi:10.2977/prims/1195192451 (double-exponential rule)</a>
 */
public final class Quadrature {

    /** Relative tolerance used where none is given. */
    public static final double DEFAULT_TOLERANCE = 1e-13;

    /**
     * Nodes of the 15-point Kronrod rule on (0, 1]; those at odd index, and the centre, belong to the 7-point Gauss
     * rule.
     */
    private static final double[] NODES = { 0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
            0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
            0.586087235467691130294144691838259,
            0.405845151377397166906606412076961, 0.207784955007898467600689403773245 };
    private static final double[] KRONROD = { 0.022935322010529224963732008058970, 0.063092092629978553290700663189204,
            0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
            0.169004726639267902826583426598550,
            0.190350578064785409913256402421014, 0.204432940075298892414161999234649 };
    private static final double KRONROD_CENTRE = 0.209482141084727828012999174891714;
    private static final double[] GAUSS = { 0.129484966168869693270611432679082, 0.279705391489276667901467771423780,
            0.381830050505118944950369775488975 };
    private static final double GAUSS_CENTRE = 0.417959183673469387755102040816327;

    /**
     * Value at +1 of the polynomial through all 15 points: factors of the values at +node, at -node, and at the centre.
     */
    private static final double[] END_NEAR = new double[NODES.length];
    private static final double[] END_FAR = new double[NODES.length];
    private static final double END_CENTRE;
    /** Part of a half panel beyond its outermost node. */
    private static final double BLIND = 1 - NODES[0];

    static {
        double centre = 1;
        for (int j = 0; j < NODES.length; j++) {
            double square = NODES[j] * NODES[j];
            double others = 1;
            for (double node : NODES) {
                if (node != NODES[j]) {
                    others *= (1 - node * node) / (square - node * node);
                }
            }
            END_NEAR[j] = others * (1 + NODES[j]) / (2 * square);
            END_FAR[j] = others * (1 - NODES[j]) / (2 * square);
            centre *= (1 - square) / -square;
        }
        END_CENTRE = centre;
    }

    private static final double SMALLEST_TOLERANCE = 5e-15;
    private static final int MAX_DEPTH = 60;
    private static final int MAX_PANELS = 20_000;
    private static final int MAX_LEVEL = 10;
    /** Beyond this the double-exponential weights are below 1e-300. */
    private static final double MAX_T = 6.1;

    private Quadrature() {
    }

    /**
     * \( \int_a^b f(s, y)\,ds \) by adaptive bisection with the 7-15 point Gauss-Kronrod pair. Kinks and steps inside
     * the interval are found (a kink may cost a few times the tolerance); a singular end needs
     * {@link #integrateSingular}, unless it is as weak as a logarithm.
     *
     * @param f         integrand
     * @param a         lower limit
     * @param b         upper limit
     * @param y         value of the second variable
     * @param tolerance relative to \( \int|f| \), at least 5e-15
     * @return the integral; NaN when f is not finite at some point, a limit is not finite, or the tolerance cannot be
     *         met
     */
    public static double integrate(RealFunction f, double a, double b, double y, double tolerance) {
        double tol = checked(tolerance);
        if (a == b) {
            return 0;
        }
        double width = b - a;
        double reference = Double.NaN;
        while (true) {
            double sum = 0;
            double absolute = 0;
            int depth = 0;
            long index = 0;
            int panels = 0;
            // Depth-first walk over dyadic panels: (depth, index) replaces a stack.
            do {
                double half = Math.scalb(width, -depth - 1);
                double mid = a + half * (2 * index + 1);
                double centre = f.value(mid, y);
                double kronrod = KRONROD_CENTRE * centre;
                double gauss = GAUSS_CENTRE * centre;
                double magnitude = KRONROD_CENTRE * Math.abs(centre);
                double leftEnd = END_CENTRE * centre;
                double rightEnd = leftEnd;
                for (int j = 0; j < NODES.length; j++) {
                    double left = f.value(mid - half * NODES[j], y);
                    double right = f.value(mid + half * NODES[j], y);
                    kronrod += KRONROD[j] * (left + right);
                    magnitude += KRONROD[j] * (Math.abs(left) + Math.abs(right));
                    leftEnd += END_NEAR[j] * left + END_FAR[j] * right;
                    rightEnd += END_NEAR[j] * right + END_FAR[j] * left;
                    if ((j & 1) == 1) {
                        gauss += GAUSS[j >> 1] * (left + right);
                    }
                }
                if (!Double.isFinite(kronrod) || ++panels > MAX_PANELS) {
                    return Double.NaN;
                }
                magnitude *= Math.abs(half);
                if (Double.isNaN(reference)) {
                    reference = magnitude;
                }
                double ends = Math.abs(half)
                        * (mismatch(leftEnd, f.value(mid - half, y)) + mismatch(rightEnd, f.value(mid + half, y)));
                if (panelError(Math.abs((kronrod - gauss) * half), ends, magnitude) <= tol
                        * Math.max(magnitude, 0.1 * reference)) {
                    sum += kronrod * half;
                    absolute += magnitude;
                    index++;
                    int up = Math.min(depth, Long.numberOfTrailingZeros(index));
                    depth -= up;
                    index >>= up;
                } else if (depth == MAX_DEPTH) {
                    return Double.NaN;
                } else {
                    depth++;
                    index <<= 1;
                }
            } while (depth > 0);
            // A narrow peak met by the first panel makes the reference too large: repeat with the true one.
            if (absolute >= 0.25 * reference) {
                return sum;
            }
            reference = absolute;
        }
    }

    /**
     * How far an end of a panel is from what its inner points let expect: shows a kink or step beyond them. A singular
     * end has no value.
     */
    private static double mismatch(double expected, double value) {
        return Double.isFinite(value) ? Math.abs(value - expected) : 0;
    }

    /**
     * Error estimate of QUADPACK, made to see kinks and steps. There the difference of the rules is zero by chance for
     * some positions, but then the ends do not fit; beyond the outermost node only the ends see anything.
     */
    private static double panelError(double difference, double ends, double magnitude) {
        double ratio = magnitude > 0 ? 200 * (difference + 0.1 * ends) / magnitude : 0;
        return magnitude * Math.min(1, ratio * Math.sqrt(ratio)) + BLIND * ends;
    }

    /**
     * \( \int_a^b f(s, y)\,ds \) by the double-exponential (tanh-sinh) rule, for integrands that are smooth inside and
     * may have an integrable singularity at either end. A singular end is resolved to full precision only when it lies
     * at 0, because the points near another end are rounded; move the origin there.
     *
     * @param f         integrand; it is not evaluated at a and b themselves
     * @param a         lower limit
     * @param b         upper limit
     * @param y         value of the second variable
     * @param tolerance relative to \( \int|f| \), at least 5e-15
     * @return the integral; NaN when f is not finite at an inner point, a limit is not finite, or the tolerance cannot
     *         be met
     */
    public static double integrateSingular(RealFunction f, double a, double b, double y, double tolerance) {
        double tol = checked(tolerance);
        if (a == b) {
            return 0;
        }
        double half = 0.5 * (b - a);
        double centre = f.value(a + half, y);
        double sum = centre;
        double magnitude = Math.abs(centre);
        double previous = Double.NaN;
        for (int level = 0; level <= MAX_LEVEL; level++) {
            double h = Math.scalb(1.0, -level);
            int stride = level == 0 ? 1 : 2;
            for (int j = 1; j * h <= MAX_T; j += stride) {
                double q = StrictMath.exp(-Math.PI * StrictMath.sinh(j * h));
                double weight = StrictMath.cosh(j * h) * 4 * q / ((1 + q) * (1 + q));
                double distance = half * (2 * q / (1 + q));
                // Points that round onto an end carry no weight for an integrable singularity away from 0.
                double left = a + distance == a ? 0 : weight * f.value(a + distance, y);
                double right = b - distance == b ? 0 : weight * f.value(b - distance, y);
                sum += left + right;
                magnitude += Math.abs(left) + Math.abs(right);
            }
            double integral = 0.5 * Math.PI * half * h * sum;
            if (!Double.isFinite(integral)) {
                return Double.NaN;
            }
            if (level > 1 && Math.abs(integral - previous) <= tol * Math.abs(0.5 * Math.PI * half * h) * magnitude) {
                return integral;
            }
            previous = integral;
        }
        return Double.NaN;
    }

    private static double checked(double tolerance) {
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException(
                    "tolerance is " + tolerance + "; it must be between 5e-15 and 1 (relative)");
        }
        return Math.max(tolerance, SMALLEST_TOLERANCE);
    }
}
