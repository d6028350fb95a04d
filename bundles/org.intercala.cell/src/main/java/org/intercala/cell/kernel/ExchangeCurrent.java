// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import org.intercala.numerics.ElementaryFunctions;
import org.intercala.numerics.RealFunction;

/**
 * Exchange current density of an electrode at one temperature, \( i_0 = g(x)\,s(c_e) \), and its derivatives.
 *
 * @see Kinetics
 */
final class ExchangeCurrent {

    private final Kinetics kinetics;
    private final boolean usual;
    private final double temperature;
    private final double anodic;
    private final double cathodic;
    private final double scale;
    private final RealFunction law;
    private final RealFunction lawSlope;
    private final RealFunction activity;
    private final RealFunction activitySlope;

    ExchangeCurrent(SpmElectrode electrode, double temperature) {
        kinetics = electrode.kinetics();
        usual = kinetics.usual();
        this.temperature = temperature;
        anodic = kinetics.anodic();
        cathodic = 1 - anodic;
        double m = electrode.rateConstant() * electrode.maximumConcentration();
        scale = usual ? m : m * Math.sqrt(Kinetics.STANDARD_CONCENTRATION);
        law = kinetics.exchange();
        lawSlope = law == null ? null : law.derivative(0);
        activity = kinetics.activity();
        activitySlope = activity == null ? null : activity.derivative(0);
    }

    /** \( \alpha_a \). */
    double anodic() {
        return anodic;
    }

    /**
     * \( i_0 \) (A/m²); NaN for an empty or full surface and without salt. @param x at the surface @param c (mol/m³)
     */
    double value(double x, double c) {
        double product = x * (1 - x);
        if (!(product > 0 && c > 0)) {
            return Double.NaN;
        }
        if (usual) {
            return scale * Math.sqrt(c * product);
        }
        double value = solid(x) * salt(c);
        return value > 0 ? value : Double.NaN;
    }

    /** \( i_0 \) (A/m²) with a mean of s over the electrode. @param x at the surface */
    double ofMean(double x, double salt) {
        return usual ? scale * salt * Math.sqrt(x * (1 - x)) : solid(x) * salt;
    }

    private double solid(double x) {
        return law == null ? scale * power(x, cathodic) * power(1 - x, anodic) : law.value(x, temperature);
    }

    /** Without what {@link StrictMath#pow} allocates. */
    private static double power(double base, double exponent) {
        return ElementaryFunctions.exp(exponent * StrictMath.log(base));
    }

    /** s, what the electrolyte contributes: \( \sqrt{c_e} \) in the usual law, else \( a_+^{\alpha_a} \). */
    double salt(double c) {
        return usual ? Math.sqrt(c) : power(activity == null ? c / Kinetics.STANDARD_CONCENTRATION
                : activity.value(c, temperature), anodic);
    }

    /** \( s' \). @param c (mol/m³) */
    double saltSlope(double c) {
        return usual ? 0.5 / Math.sqrt(c) : salt(c) * logarithmicSaltSlope(c);
    }

    private double logarithmicSaltSlope(double c) {
        return activity == null ? anodic / c
                : anodic * activitySlope.value(c, temperature) / activity.value(c, temperature);
    }

    /** \( k\,\partial\ln i_0/\partial x \). @param k factor @param x at the surface */
    double bySurface(double k, double x) {
        return usual ? 0.5 * k * (1 - 2 * x) / (x * (1 - x))
                : law == null ? k * (cathodic / x - anodic / (1 - x))
                        : k * (lawSlope.value(x, temperature) / law.value(x, temperature));
    }

    /** \( k\,\partial\ln i_0/\partial c_e \). @param k factor @param c (mol/m³) */
    double byConcentration(double k, double c) {
        return usual ? 0.5 * k / c : k * logarithmicSaltSlope(c);
    }
}
