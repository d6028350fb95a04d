// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import org.intercala.numerics.Quadrature;
import org.intercala.numerics.RealFunction;

/**
 * Chemical diffusivity \( D_{chem}(x, T) = D_J(x, T)\,\Theta(x, T) \) (m²/s), with the jump diffusivity \( D_J \) and
 * the thermodynamic factor \( \Theta \). A tracer diffusivity \( D_{tr} \) enters only over a stated Haven ratio, \(
 * D_J = D_{tr}/H_R \).
 *
 * <p>\( D_{chem} \) is negative where \( \Theta \) is: Fick's law does not hold inside a spinodal, and a model that
 * uses it there is none.
 *
 * @param jump   \( D_J(x, T) \) (m²/s)
 * @param factor \( \Theta(x, T) \) (1)
 * @see <a href="https://doi.org/10.1103/PhysRevB.64.184307">A. Van der Ven et al., doi:10.1103/PhysRevB.64.184307</a>
 */
public record ChemicalDiffusivity(RealFunction jump, RealFunction factor) implements RealFunction {

    /**
     * Parts into which a window is cut before adaptive integration, so that no narrow feature falls between the points.
     */
    private static final int PANELS = 64;

    /**
     * \( D_{chem} \) for a constant \( D_J \). @param jump \( D_J \) (m²/s), positive @param factor \( \Theta(x, T) \)
     * (1)
     */
    public static ChemicalDiffusivity of(double jump, RealFunction factor) {
        Arguments.positive("jump diffusivity", jump, "m2/s");
        return new ChemicalDiffusivity(RealFunction.constant(jump), factor);
    }

    /** \( D_J = D_{tr}/H_R \). @param tracer \( D_{tr}(x, T) \) (m²/s) @param havenRatio \( H_R \) (1), positive */
    public static RealFunction jumpFromTracer(RealFunction tracer, double havenRatio) {
        Arguments.positive("Haven ratio", havenRatio, "(1)");
        return FunctionAlgebra.scaled(1 / havenRatio, tracer);
    }

    /**
     * \( D_{chem} \) with the constant \( D_J \) that gives it a stated arithmetic mean over x, \(
     * \frac{1}{b-a}\int_a^b D_{chem}\,dx = \bar D \) at temperature T.
     *
     * @param mean        \( \bar D \) (m²/s), positive
     * @param factor      \( \Theta(x, T) \) (1)
     * @param temperature T (K)
     * @param window      a to b
     * @throws IllegalArgumentException when \( \Theta \) is negative somewhere in the window (the message says where),
     *                                  or zero or not a number throughout
     */
    public static ChemicalDiffusivity withMean(double mean, RealFunction factor, double temperature,
            StoichiometryRange window) {
        Arguments.positive("mean diffusivity", mean, "m2/s");
        Arguments.temperature(temperature);
        Arguments.range(factor, "the thermodynamic factor", window.low(), window.high());
        var negative = Scan.negativeRanges(x -> factor.value(x, temperature), Scan.grid(window.low(), window.high()),
                "the thermodynamic factor");
        if (!negative.isEmpty()) {
            throw new IllegalArgumentException("the thermodynamic factor is negative for x = " + Text.ranges(negative)
                    + ", inside the window " + window
                    + ": a mean over an unstable phase defines no jump diffusivity; choose a window outside or "
                    + "give the jump diffusivity itself");
        }
        double average = mean(factor, temperature, window);
        if (!(average > 0)) {
            throw new IllegalArgumentException("the mean thermodynamic factor over x = " + window + " is "
                    + Text.number(average) + "; it must be positive to define a jump diffusivity");
        }
        return of(mean / average, factor);
    }

    /**
     * Arithmetic mean over x of any function, \( \frac{1}{b-a}\int_a^b f\,dx \), with steps and kinks resolved.
     *
     * @param f           function of x and T
     * @param temperature T (K)
     * @param window      a to b
     * @return the mean in the unit of f, NaN where f has no finite value
     */
    public static double mean(RealFunction f, double temperature, StoichiometryRange window) {
        double sum = 0;
        double from = window.low();
        for (int k = 1; k <= PANELS; k++) {
            double to = k == PANELS ? window.high() : window.low() + window.width() * k / PANELS;
            sum += Quadrature.integrate(f, from, to, temperature, Quadrature.DEFAULT_TOLERANCE);
            from = to;
        }
        return sum / window.width();
    }

    @Override
    public double value(double x, double temperature) {
        return jump.value(x, temperature) * factor.value(x, temperature);
    }

    @Override
    public RealFunction derivative(int variable) {
        return FunctionAlgebra.product(jump, factor).derivative(variable);
    }

    @Override
    public double lower() {
        return Math.max(jump.lower(), factor.lower());
    }

    @Override
    public double upper() {
        return Math.min(jump.upper(), factor.upper());
    }
}
