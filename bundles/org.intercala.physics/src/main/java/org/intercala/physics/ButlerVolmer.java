// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import org.intercala.numerics.Constants;
import org.intercala.numerics.ElementaryFunctions;

/**
 * Butler-Volmer kinetics of lithium insertion, one electron in one elementary step,
 * \[ i = i_0\,[e^{\alpha_a F\eta/RT} - e^{-\alpha_c F\eta/RT}],\qquad \alpha_a + \alpha_c = 1, \]
 * with both transfer coefficients 1/2 where none is given:
 * \[ i = 2 i_0\sinh\frac{F\eta}{2RT},\qquad i_0 = m\,c_e^{1/2}\,c_{ss}^{1/2}\,(c_{max} - c_{ss})^{1/2}. \]
 *
 * <p>i (A/m² of particle surface) is positive when lithium leaves the particle, as is the overpotential \( \eta =
 * \phi_s - \phi_e - U(c_{ss}) \) (V), with \( \phi_e \) that of a lithium reference electrode in the electrolyte, so
 * that U depends on the solid only. The rate constant m is used as published, in A/m² (m³/mol)^1.5: neither divided by
 * F nor scaled by concentrations. Outside 0 &lt;= c_ss &lt;= c_max, c_e &gt;= 0 the exchange current density is NaN; at
 * the ends it is zero and the overpotential of a current infinite.
 *
 * @see <a href="https://doi.org/10.1149/1.2221597">M. Doyle, T. F. Fuller, J. Newman, doi:10.1149/1.2221597</a>
 */
public final class ButlerVolmer {

    private static final int MAX_ITERATIONS = 100;
    private static final double ACCURACY = 1e-15;

    private ButlerVolmer() {
    }

    /**
     * Exchange current density \( i_0 \) (A/m²).
     *
     * @param rateConstant m (A/m² (m³/mol)^1.5)
     * @param electrolyte  \( c_e \) (mol/m³)
     * @param surface      \( c_{ss} \) (mol/m³)
     * @param maximum      \( c_{max} \) (mol/m³)
     */
    public static double exchangeCurrentDensity(double rateConstant, double electrolyte, double surface,
            double maximum) {
        return rateConstant * Math.sqrt(electrolyte) * Math.sqrt(surface) * Math.sqrt(maximum - surface);
    }

    /**
     * \( \partial i_0/\partial c_{ss} \) (A m/mol), infinite at either end. Parameters as
     * {@link #exchangeCurrentDensity}.
     */
    public static double exchangeCurrentSlope(double rateConstant, double electrolyte, double surface, double maximum) {
        return rateConstant * Math.sqrt(electrolyte) * (maximum - 2 * surface)
                / (2 * (Math.sqrt(surface) * Math.sqrt(maximum - surface)));
    }

    /**
     * Current density i (A/m²). @param exchange \( i_0 \) (A/m²) @param overpotential \( \eta \) (V) @param temperature
     * T (K)
     */
    public static double currentDensity(double exchange, double overpotential, double temperature) {
        return 2 * exchange * StrictMath.sinh(overpotential / (2 * thermalVoltage(temperature)));
    }

    /**
     * \( \partial i/\partial\eta \) (A/(m² V)). @param exchange \( i_0 \) (A/m²) @param overpotential \( \eta \)
     * (V) @param temperature T (K)
     */
    public static double conductance(double exchange, double overpotential, double temperature) {
        double voltage = thermalVoltage(temperature);
        return exchange / voltage * StrictMath.cosh(overpotential / (2 * voltage));
    }

    /**
     * Overpotential \( \eta \) (V) that drives a current. @param current i (A/m²) @param exchange \( i_0 \)
     * (A/m²) @param temperature T (K)
     */
    public static double overpotential(double current, double exchange, double temperature) {
        return 2 * thermalVoltage(temperature) * ElementaryFunctions.asinh(current / (2 * exchange));
    }

    /**
     * Current density i (A/m²) with any transfer coefficients, \( 2 i_0 e^{(\alpha_a-1/2)u}\sinh(u/2) \) with
     * \( u = F\eta/RT \), which keeps its digits at small overpotentials.
     *
     * @param exchange      \( i_0 \) (A/m²)
     * @param overpotential \( \eta \) (V)
     * @param temperature   T (K)
     * @param anodic        \( \alpha_a \), between 0 and 1; \( \alpha_c = 1 - \alpha_a \)
     */
    public static double currentDensity(double exchange, double overpotential, double temperature, double anodic) {
        double u = overpotential / thermalVoltage(temperature);
        return 2 * exchange * ElementaryFunctions.exp((anodic - 0.5) * u) * StrictMath.sinh(0.5 * u);
    }

    /** \( \partial i/\partial\eta \) (A/(m² V)). Parameters as of the current density. */
    public static double conductance(double exchange, double overpotential, double temperature, double anodic) {
        double voltage = thermalVoltage(temperature);
        double u = overpotential / voltage;
        return exchange / voltage * (anodic * ElementaryFunctions.exp(anodic * u)
                + (1 - anodic) * ElementaryFunctions.exp((anodic - 1) * u));
    }

    /**
     * Overpotential \( \eta \) (V) that drives a current, by Newton's method for \( u = 2\,\mathrm{asinh}\big(
     * \tfrac{i}{2i_0} e^{(1/2-\alpha_a)u}\big) \). The difference of both sides rises in u and is curved one way, so
     * Newton's method meets the only root from every start; it starts from the answer for 1/2.
     *
     * @param current     i (A/m²)
     * @param exchange    \( i_0 \) (A/m²)
     * @param temperature T (K)
     * @param anodic      \( \alpha_a \), between 0 and 1
     */
    public static double overpotential(double current, double exchange, double temperature, double anodic) {
        double skew = 0.5 - anodic;
        double ratio = current / (2 * exchange);
        double u = 2 * ElementaryFunctions.asinh(ratio);
        for (int i = 0; skew != 0 && Double.isFinite(u) && i < MAX_ITERATIONS; i++) {
            double w = ratio * ElementaryFunctions.exp(skew * u);
            double slope = 1 - 2 * skew * w / Math.sqrt(1 + w * w);
            double step = (u - 2 * ElementaryFunctions.asinh(w)) / slope;
            u -= step;
            if (!(Math.abs(step) > ACCURACY * Math.abs(u))) {
                break;
            }
        }
        return thermalVoltage(temperature) * u;
    }

    /**
     * Charge-transfer resistance at equilibrium, \( RT/(F i_0) \) (ohm m²). @param exchange \( i_0 \) (A/m²) @param
     * temperature T (K)
     */
    public static double chargeTransferResistance(double exchange, double temperature) {
        return thermalVoltage(temperature) / exchange;
    }

    /** RT/F (V). @param temperature T (K) */
    public static double thermalVoltage(double temperature) {
        return Constants.GAS_CONSTANT * temperature / Constants.FARADAY;
    }
}
