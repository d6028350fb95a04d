// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import org.intercala.numerics.ElementaryFunctions;
import org.intercala.numerics.RealFunction;
import org.intercala.physics.ButlerVolmer;

/** The reaction at an electrode of lithium metal, whose current is that of the cell. */
final class MetalReaction {

    private final LithiumMetal metal;
    private final RealFunction activitySlope;
    private final double temperature;
    private final double atRest;

    /** @param rest concentration of the electrolyte at rest (mol/m³) @param temperature (K) */
    MetalReaction(LithiumMetal metal, double rest, double temperature) {
        this.metal = metal;
        this.temperature = temperature;
        activitySlope = metal.activity() == null ? null : metal.activity().derivative(0);
        atRest = activity(rest);
    }

    private double activity(double c) {
        return metal.activity() == null ? c : metal.activity().value(c, temperature);
    }

    private double exchange(double c) {
        return metal.exchange() * ElementaryFunctions.exp(metal.anodic() * StrictMath.log(activity(c) / atRest));
    }

    /** What drives a current, the film not counted (V). @param i I/A (A/m²) @param c at the metal (mol/m³) */
    double overpotential(double i, double c) {
        return ButlerVolmer.overpotential(i, exchange(c), temperature, metal.anodic());
    }

    /** Across the film (V). @param i I/A (A/m²) */
    double film(double i) {
        return i * metal.filmResistance();
    }

    /** Derivative of both by i (ohm m²). Arguments as of {@link #overpotential}. */
    double resistance(double i, double c) {
        return reaction(i, c) + metal.filmResistance();
    }

    private double reaction(double i, double c) {
        return 1 / ButlerVolmer.conductance(exchange(c), overpotential(i, c), temperature, metal.anodic());
    }

    /** Derivative of the overpotential by c (V m³/mol). */
    double byConcentration(double i, double c) {
        double logarithmic = activitySlope == null ? 1 / c : activitySlope.value(c, temperature) / activity(c);
        return -i * reaction(i, c) * metal.anodic() * logarithmic;
    }
}
