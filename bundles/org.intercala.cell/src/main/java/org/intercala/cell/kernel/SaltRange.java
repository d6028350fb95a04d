// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import org.intercala.cell.kernel.Ending.Kind;
import org.intercala.numerics.RealFunction;

/**
 * The concentrations around that at rest between which all laws of an electrolyte and their slopes have a value. A run
 * ends where one of them is reached; beyond it a law goes on with its end value, for trial states of the time
 * integration only.
 *
 * @param lower    smallest concentration (mol/m³); 0: no law ends
 * @param upper    largest one (mol/m³), or infinite
 * @param lowerLaw name of the law that ends at the smallest one
 * @param upperLaw name of the law that ends at the largest one
 */
record SaltRange(double lower, double upper, String lowerLaw, String upperLaw) {

    /** Ratio of the concentrations that are looked at. */
    private static final double RATIO = 1.05;
    private static final int LOOKS = 64;
    private static final int BISECTIONS = 60;

    /** @param conductivity whether the conductivity is used beside that at rest */
    static SaltRange of(Electrolyte electrolyte, double temperature, boolean conductivity) {
        var range = new SaltRange(0, Double.POSITIVE_INFINITY, "", "")
                .within(electrolyte.diffusivity(), "diffusivity", electrolyte, temperature)
                .within(electrolyte.thermodynamicFactor(), "thermodynamic factor", electrolyte, temperature)
                .within(electrolyte.transference(), "transference number", electrolyte, temperature);
        return conductivity ? range.within(electrolyte.conductivity(), "conductivity", electrolyte, temperature)
                : range;
    }

    private SaltRange within(RealFunction law, String name, Electrolyte electrolyte, double temperature) {
        var slope = law.derivative(0);
        double atRest = electrolyte.concentration();
        if (!isFinite(law, slope, atRest, temperature)) {
            return this;
        }
        double low = lower;
        double high = upper;
        double below = atRest;
        double above = atRest;
        for (int k = 1; k <= LOOKS; k++) {
            double next = Math.max(atRest * (1 - (double) k / LOOKS), CellGrid.DEPLETED * atRest);
            if (low == lower && next > lower && !isFinite(law, slope, next, temperature)) {
                low = end(law, slope, temperature, below, next);
            }
            below = next;
            next = above * RATIO;
            if (high == upper && next < upper && !isFinite(law, slope, next, temperature)) {
                high = end(law, slope, temperature, above, next);
            }
            above = next;
        }
        return new SaltRange(low, high, low == lower ? lowerLaw : name, high == upper ? upperLaw : name);
    }

    /** @param inside concentration with a value @param outside one without */
    private static double end(RealFunction law, RealFunction slope, double temperature, double inside,
            double outside) {
        double in = inside;
        double out = outside;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = 0.5 * (in + out);
            if (isFinite(law, slope, middle, temperature)) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return in;
    }

    private static boolean isFinite(RealFunction law, RealFunction slope, double c, double temperature) {
        return Double.isFinite(law.value(c, temperature)) && Double.isFinite(slope.value(c, temperature));
    }

    boolean isLimited() {
        return lower > 0 || upper < Double.POSITIVE_INFINITY;
    }

    /** The laws with their end values beyond the range. */
    Electrolyte continued(Electrolyte electrolyte) {
        return isLimited() ? new Electrolyte(electrolyte.concentration(),
                Laws.continued(electrolyte.diffusivity(), lower, upper),
                Laws.continued(electrolyte.conductivity(), lower, upper),
                Laws.continued(electrolyte.thermodynamicFactor(), lower, upper),
                Laws.continued(electrolyte.transference(), lower, upper)) : electrolyte;
    }

    /** Where a law ends. @param grid where the nodes are @param scale of the concentrations (mol/m³) */
    Limit limit(CellGrid grid, int[] concentrations, double scale) {
        return new Limit((t, y) -> margin(concentrations, scale, y), (t, y) -> {
            int where = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < concentrations.length; k++) {
                double margin = margin(scale * y[concentrations[k]]);
                if (margin < least) {
                    least = margin;
                    where = k;
                }
            }
            double c = scale * y[concentrations[where]];
            boolean low = c - lower < upper - c;
            return new Ending(Kind.LAW_LEFT_RANGE, t, "the " + (low ? lowerLaw : upperLaw)
                    + " of the electrolyte has no value " + (low ? "below " : "above ")
                    + Numbers.text(low ? lower : upper) + " mol/m3, which was reached "
                    + grid.place(where) + " at t = " + Numbers.text(t) + " s");
        });
    }

    private double margin(int[] concentrations, double scale, double[] y) {
        double least = Double.POSITIVE_INFINITY;
        for (int index : concentrations) {
            least = Math.min(least, margin(scale * y[index]));
        }
        return Math.min(least, Double.MAX_VALUE) / scale;
    }

    private double margin(double c) {
        return Math.min(c - lower, upper - c);
    }
}
