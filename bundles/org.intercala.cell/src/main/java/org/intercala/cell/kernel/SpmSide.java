// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.List;

/**
 * One electrode of a single-particle model with its unknowns. What the electrolyte does to its reaction comes as one
 * number, the salt: for particles the mean of {@link ExchangeCurrent#salt}, for metal the concentration at it (mol/m³).
 */
interface SpmSide {

    /** Number of its unknowns. */
    int dimension();

    void writeStart(double[] y);

    void rate(double[] y, double current, double[] out);

    /** Stoichiometry at the surface (1); NaN for metal. */
    double surface(double[] y);

    /** Mean stoichiometry (1); NaN for metal. */
    double mean(double[] y);

    /** U (V). @param x stoichiometry */
    double potential(double x);

    /**
     * Overpotential with that of the film (V); exactly 0 at rest. @param x at the surface @param current of the cell
     * (A) @param salt of the electrolyte
     */
    double overpotential(double x, double current, double salt);

    /** The salt of the uniform electrolyte. @param concentration (mol/m³) */
    double salt(double concentration);

    /** Evaluates the derivatives of the rate and of U + overpotential. Arguments as of {@link #overpotential}. */
    void linearize(double[] y, double current, double salt);

    void factorize(double c);

    void solve(double[] b);

    void currentColumn(double[] column);

    /** Change of U + overpotential with the unknowns. @param v change of the unknowns @param salt of the salt */
    double change(double[] v, double salt);

    /** Derivative of U + overpotential by the current (ohm). */
    double byCurrent();

    String componentName();

    /** Where it ends. */
    List<Limit> limits();

    /** What fails at a state, or null. */
    Ending diagnose(double t, double[] y);

    /** What fails when the rate of one of its unknowns is not finite. */
    Ending rateFailed(double t, double[] y);
}
