// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.ArrayList;
import java.util.List;

import org.intercala.cell.kernel.Ending.Kind;
import org.intercala.numerics.Constants;
import org.intercala.numerics.RealFunction;
import org.intercala.physics.ModalParticle;
import org.intercala.physics.ParticleModel;
import org.intercala.physics.RadauParticle;

/**
 * The particles of an electrode and their laws, at the temperature of the cell.
 *
 * @param name                 for messages: negative or positive
 * @param thickness            L (m)
 * @param activeFraction       volume fraction of active material (1)
 * @param radius               of the particles, R (m)
 * @param maximumConcentration \( c_{max} \) (mol/m³)
 * @param rateConstant         m of \( i_0 = m\,c_e^{1/2} c_s^{1/2} (c_{max}-c_s)^{1/2} \) (A/m² (m³/mol)^1.5)
 * @param diffusivity          D(x) (m²/s) over stoichiometry; the second argument is the temperature (K)
 * @param constantDiffusivity  whether D is the same for all x
 * @param potential            U(x) against lithium (V); the second argument is the temperature (K)
 * @param filmResistance       \( R_f \) of the particles' surface (ohm m²)
 * @param kinetics             law of the reaction
 */
public record SpmElectrode(String name, double thickness, double activeFraction, double radius,
        double maximumConcentration, double rateConstant,
        RealFunction diffusivity, boolean constantDiffusivity, RealFunction potential, double filmResistance,
        Kinetics kinetics) {

    /** @throws IllegalArgumentException naming the value that is not positive */
    public SpmElectrode {
        require(thickness, name, "thickness", "m");
        require(activeFraction, name, "volume fraction of active material", "");
        require(radius, name, "particle radius", "m");
        require(maximumConcentration, name, "maximum concentration", "mol/m3");
        require(rateConstant, name, "reaction rate constant", "A/m2*(m3/mol)^1.5");
        Arguments.notNegative(filmResistance, "film resistance of the " + name + " electrode", "ohm*m2");
        if (activeFraction > 1) {
            throw new IllegalArgumentException("volume fraction of active material of the " + name + " electrode is "
                    + activeFraction + "; it cannot exceed 1");
        }
    }

    private static void require(double value, String electrode, String what, String unit) {
        Arguments.positive(value, what + " of the " + electrode + " electrode", unit);
    }

    /** The same with the usual kinetics. */
    public SpmElectrode(String name, double thickness, double activeFraction, double radius,
            double maximumConcentration, double rateConstant, RealFunction diffusivity, boolean constantDiffusivity,
            RealFunction potential, double filmResistance) {
        this(name, thickness, activeFraction, radius, maximumConcentration, rateConstant, diffusivity,
                constantDiffusivity, potential, filmResistance, Kinetics.SYMMETRIC);
    }

    /** The same without a film too. */
    public SpmElectrode(String name, double thickness, double activeFraction, double radius,
            double maximumConcentration, double rateConstant, RealFunction diffusivity, boolean constantDiffusivity,
            RealFunction potential) {
        this(name, thickness, activeFraction, radius, maximumConcentration, rateConstant, diffusivity,
                constantDiffusivity, potential, 0);
    }

    /** The same electrode with other kinetics. */
    public SpmElectrode with(Kinetics other) {
        return new SpmElectrode(name, thickness, activeFraction, radius, maximumConcentration, rateConstant,
                diffusivity, constantDiffusivity, potential, filmResistance, other);
    }

    /** Surface of the particles per volume of electrode, \( a = 3\varepsilon_s/R \) (1/m). */
    public double surfaceAreaPerUnitVolume() {
        return 3 * activeFraction / radius;
    }

    /**
     * Charge to fill the active material from empty, \( F \varepsilon_s L A c_{max} \) (C). @param area of the cell
     * (m²)
     */
    public double capacity(double area) {
        return Constants.FARADAY * activeFraction * thickness * area * maximumConcentration;
    }

    /** Lowest stoichiometry at which all laws are defined. */
    public double lower() {
        return Math.max(Math.max(0, kinetics.ranged().lower()), Math.max(potential.lower(), diffusivity.lower()));
    }

    /** Highest stoichiometry at which all laws are defined. */
    public double upper() {
        return Math.min(Math.min(1, kinetics.ranged().upper()), Math.min(potential.upper(), diffusivity.upper()));
    }

    /** Distance from an end that counts as reached: the reaction slows down so much there that it is never met. */
    private static final double END = 1e-9;
    /** Exchange current density (A/m²) below which there is no reaction to speak of. */
    private static final double LEAST_EXCHANGE = 1e-9;

    /** Model of a particle: in modes where the diffusivity is constant. @param nodes from its centre to its surface */
    ParticleModel particle(int nodes) {
        return constantDiffusivity ? new ModalParticle(radius, diffusivity, nodes)
                : new RadauParticle(radius, Laws.continued(diffusivity, lower(), upper()), nodes);
    }

    /** What reads a stoichiometry from the unknowns. */
    @FunctionalInterface
    interface Surface {
        double of(double[] y);
    }

    /** Where the surface of a particle leaves the range of a law. */
    List<Limit> limits(Surface surface, double temperature) {
        var limits = new ArrayList<Limit>();
        limits.add(new Limit((t, y) -> surface.of(y) - lower() - END, (t, y) -> leftRange(t, lower())));
        limits.add(new Limit((t, y) -> upper() - surface.of(y) - END, (t, y) -> leftRange(t, upper())));
        if (!constantDiffusivity) {
            limits.add(new Limit((t, y) -> diffusivityMargin(surface.of(y), temperature),
                    (t, y) -> badDiffusivity(t, surface.of(y), temperature)));
        }
        if (kinetics.exchange() != null) {
            limits.add(new Limit((t, y) -> exchangeMargin(surface.of(y), temperature),
                    (t, y) -> badExchange(t, surface.of(y), temperature)));
        }
        return limits;
    }

    /** Of the exchange current above the least, as a multiple of it, at most one. */
    private double exchangeMargin(double x, double temperature) {
        if (x < lower() || x > upper()) {
            return 1;
        }
        double value = kinetics.exchange().value(x, temperature);
        return Double.isNaN(value) ? -1 : Math.max(-1, Math.min(value / LEAST_EXCHANGE - 1, 1));
    }

    /** D as a multiple of 1e-30 m²/s, at most one; beyond the range of the stoichiometry another limit is in charge. */
    private double diffusivityMargin(double x, double temperature) {
        if (x < lower() || x > upper()) {
            return 1;
        }
        double value = diffusivity.value(x, temperature);
        return Double.isNaN(value) ? -1 : Math.min(value * 1e30, 1);
    }

    /** What fails when the surface of a particle has a stoichiometry, or null. Arguments as of {@link #limits}. */
    Ending diagnose(double t, double x, double temperature) {
        if (x < lower() || x <= 0) {
            return leftRange(t, lower());
        }
        if (x > upper() || x >= 1) {
            return leftRange(t, upper());
        }
        if (!Double.isFinite(potential.value(x, temperature))) {
            return new Ending(Kind.LAW_LEFT_RANGE, t, of("open-circuit potential")
                    + " has no finite value at stoichiometry " + Numbers.text(x) + ", reached" + at(t));
        }
        if (!(kinetics.ranged().value(x, temperature) > LEAST_EXCHANGE)) {
            return badExchange(t, x, temperature);
        }
        return diffusivity.value(x, temperature) > 0 ? null : badDiffusivity(t, x, temperature);
    }

    private Ending badExchange(double t, double x, double temperature) {
        return new Ending(Kind.LAW_LEFT_RANGE, t, of("exchange current density") + " falls to "
                + Numbers.text(kinetics.ranged().value(x, temperature)) + " A/m2 at stoichiometry " + Numbers.text(x)
                + ", reached" + at(t) + "; it must be positive");
    }

    private Ending badDiffusivity(double t, double x, double temperature) {
        double d = diffusivity.value(x, temperature);
        if (!Double.isFinite(d)) {
            return new Ending(Kind.LAW_LEFT_RANGE, t, of("diffusivity") + " has no finite value at stoichiometry "
                    + Numbers.text(x) + ", reached" + at(t));
        }
        return new Ending(Kind.DIFFUSIVITY_NOT_POSITIVE, t, of("diffusivity") + " is " + Numbers.text(d)
                + " m2/s at stoichiometry " + Numbers.text(x) + ", reached" + at(t)
                + "; diffusion needs a positive one, which there is not between the spinodal points of a"
                + " miscibility gap");
    }

    /** The rate in a particle is not finite although its surface is in range: only the diffusivity enters it. */
    Ending rateFailed(double t, double x) {
        return new Ending(Kind.LAW_LEFT_RANGE, t, of("diffusivity") + " has no finite value near stoichiometry "
                + Numbers.text(x) + ", reached" + at(t));
    }

    private Ending leftRange(double t, double bound) {
        if (bound <= 0 || bound >= 1) {
            var kind = name.equals("negative") ? Kind.NEGATIVE_STOICHIOMETRY : Kind.POSITIVE_STOICHIOMETRY;
            return new Ending(kind, t, of("particle surface") + " is " + (bound <= 0 ? "empty" : "full")
                    + ": its stoichiometry reached " + Numbers.text(bound) + at(t));
        }
        var law = ends(potential, bound) ? potential : ends(diffusivity, bound) ? diffusivity : kinetics.ranged();
        return new Ending(Kind.LAW_LEFT_RANGE, t,
                of(law == potential ? "open-circuit potential"
                        : law == diffusivity ? "diffusivity" : "exchange current density")
                        + " is defined for stoichiometries from "
                        + Numbers.text(law.lower()) + " to " + Numbers.text(law.upper())
                        + " only, and the particle surface left that range" + at(t));
    }

    private static boolean ends(RealFunction law, double bound) {
        return bound == law.lower() || bound == law.upper();
    }

    private String of(String what) {
        return "the " + what + " of the " + name + " electrode";
    }

    private static String at(double t) {
        return " at t = " + Numbers.text(t) + " s";
    }
}
