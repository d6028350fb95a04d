// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import org.intercala.numerics.Constants;
import org.intercala.numerics.ElementaryFunctions;
import org.intercala.numerics.RealFunction;

/**
 * Free energy of mixing of a lattice with one kind of site, per mole of sites (J/mol):
 * \[ g(x, T) = RT[x\ln x + (1-x)\ln(1-x)] + x(1-x)\sum_k \Omega_k (1-2x)^k + \mu_0 x. \]
 *
 * <p>Without \( \Omega \) this is the ideal solution, with one the regular solution (\( \Omega_0 > 2RT \) demixes),
 * with two the sub-regular one. Defined for x in [0, 1]; g is 0 at x = 0 and \( \mu_0 \) at x = 1, where the chemical
 * potential is infinite. Derivatives of every order in x and T are closed forms.
 *
 * @see <a href="https://doi.org/10.1021/ie50458a036">O. Redlich, A. T. Kister, doi:10.1021/ie50458a036</a>
 */
public final class RedlichKister implements RealFunction {

    private final double[] omega;
    private final double mu0;
    /** Coefficients of the excess part by powers of z = 1-2x, from \( x(1-x) = (1-z^2)/4 \). */
    private final double[] excess;

    /**
     * @param omega interaction coefficients \( \Omega_k \) (J/mol of sites), k = 0 first; may be empty; copied
     * @param mu0   \( \mu_0 \) (J/mol); \( -F U_0 \) for a host whose symmetric plateau lies at \( U_0 \)
     * @throws IllegalArgumentException when a coefficient is not finite
     */
    public RedlichKister(double[] omega, double mu0) {
        this.omega = omega.clone();
        this.mu0 = mu0;
        for (int k = 0; k < omega.length; k++) {
            requireFinite("omega[" + k + "]", omega[k]);
        }
        requireFinite("mu0", mu0);
        excess = new double[omega.length == 0 ? 0 : omega.length + 2];
        for (int k = 0; k < omega.length; k++) {
            excess[k] += 0.25 * omega[k];
            excess[k + 2] -= 0.25 * omega[k];
        }
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is " + value + " J/mol; it must be a finite number");
        }
    }

    /** Regular solution. @param omega \( \Omega \) (J/mol of sites) @param mu0 \( \mu_0 \) (J/mol) */
    public static RedlichKister regular(double omega, double mu0) {
        return new RedlichKister(new double[] { omega }, mu0);
    }

    /** \( \Omega_k \) (J/mol). @return a copy */
    public double[] omega() {
        return omega.clone();
    }

    /** \( \mu_0 \) (J/mol). */
    public double mu0() {
        return mu0;
    }

    @Override
    public double value(double x, double temperature) {
        if (!(x >= 0 && x <= 1)) {
            return Double.NaN;
        }
        return Constants.GAS_CONSTANT * temperature * logarithmic(x, 0) + polynomial(x, 0);
    }

    /** Partial derivative by x (variable 0) or T (variable 1); again one with closed-form derivatives. */
    @Override
    public RealFunction derivative(int variable) {
        return new Partial(this, 0, 0).derivative(variable);
    }

    @Override
    public double lower() {
        return 0;
    }

    @Override
    public double upper() {
        return 1;
    }

    /**
     * g as text in the variables x and T that {@link org.intercala.numerics.Expression} reads; the numbers restore the
     * same bits.
     */
    public String expression() {
        var text = new StringBuilder("R*T*(xlogx(x) + xlogx(1 - x))");
        for (int k = 0; k < omega.length; k++) {
            if (omega[k] != 0) {
                text.append(" + (").append(omega[k]).append(")*x*(1 - x)")
                        .append(k == 0 ? "" : k == 1 ? "*(1 - 2*x)" : "*(1 - 2*x)^" + k);
            }
        }
        return mu0 == 0 ? text.toString() : text.append(" + (").append(mu0).append(")*x").toString();
    }

    /** The n-th derivative of \( x\ln x + (1-x)\ln(1-x) \). */
    private static double logarithmic(double x, int n) {
        if (n == 0) {
            return ElementaryFunctions.xlogx(x) + ElementaryFunctions.xlogx(1 - x);
        }
        if (n == 1) {
            return StrictMath.log(x / (1 - x));
        }
        double left = 1 / x;
        double right = 1 / (1 - x);
        for (int k = 1; k < n - 1; k++) {
            left *= -k / x;
            right *= k / (1 - x);
        }
        return left + right;
    }

    /** The n-th derivative by x of the excess part and \( \mu_0 x \). */
    private double polynomial(double x, int n) {
        double z = 1 - 2 * x;
        double sum = 0;
        for (int power = excess.length - 1; power >= n; power--) {
            double coefficient = excess[power];
            for (int k = 0; k < n; k++) {
                coefficient *= -2 * (power - k);
            }
            sum = sum * z + coefficient;
        }
        return n == 0 ? sum + mu0 * x : n == 1 ? sum + mu0 : sum;
    }

    /** Derivative of order n in x and m in T; g is linear in T, so that only m = 0 and 1 are not zero. */
    private record Partial(RedlichKister g, int n, int m) implements RealFunction {
        @Override
        public double value(double x, double temperature) {
            if (!(x >= 0 && x <= 1)) {
                return Double.NaN;
            }
            if (m > 1) {
                return 0;
            }
            double entropic = Constants.GAS_CONSTANT * logarithmic(x, n);
            return m == 1 ? entropic : entropic * temperature + g.polynomial(x, n);
        }

        @Override
        public RealFunction derivative(int variable) {
            return FunctionAlgebra.checked(variable) == 0 ? new Partial(g, n + 1, m) : new Partial(g, n, m + 1);
        }

        @Override
        public double lower() {
            return 0;
        }

        @Override
        public double upper() {
            return 1;
        }
    }
}
