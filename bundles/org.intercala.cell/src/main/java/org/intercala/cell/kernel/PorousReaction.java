// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.ArrayList;
import java.util.List;

import org.intercala.numerics.Constants;
import org.intercala.numerics.ElementaryFunctions;
import org.intercala.numerics.RealFunction;
import org.intercala.physics.ButlerVolmer;
import org.intercala.physics.ParticleFactors;
import org.intercala.physics.ParticleModel;

/**
 * The particles at the nodes of a porous electrode and the reaction at their surfaces,
 * \[ j = i_0(c_e, x_s)\,[e^{\alpha_a F\eta/RT}-e^{-\alpha_c F\eta/RT}],\qquad \eta = \phi_s - \phi_e - U(x_s) -
 * j R_f. \]
 * In the linear equations of a time step each particle is eliminated: it answers a change of its flux by
 * \( \delta x_s \), which leaves derivatives of j by the potentials and the concentration alone.
 */
final class PorousReaction {

    private static final int MAX_FILM_ITERATIONS = 100;
    private static final double FILM_ACCURACY = 1e-15;

    private final int count;
    private final int offset;
    private final int radial;
    private final double area;
    private final SpmElectrode material;
    private final ParticleModel particle;
    private final ParticleFactors[] factors;
    private final RealFunction potential;
    private final RealFunction potentialSlope;
    private final double temperature;
    private final double thermal;
    private final double halfPerThermal;
    private final double fluxScale;
    private final ExchangeCurrent exchange;
    private final double anodic;
    private final double film;
    private final double[] byDrop;
    private final double[] byConcentration;
    private final double[] bySurface;
    private final double[] reduction;
    private final double[] change;

    /**
     * @param offset where the unknowns of the first particle begin
     * @param count  number of particles
     * @param radial nodes of each
     */
    PorousReaction(PorousElectrode electrode, double temperature, int offset, int count, int radial) {
        this.count = count;
        this.offset = offset;
        this.radial = radial;
        this.temperature = temperature;
        material = electrode.material();
        film = material.filmResistance();
        area = material.surfaceAreaPerUnitVolume();
        thermal = ButlerVolmer.thermalVoltage(temperature);
        halfPerThermal = 0.5 / thermal;
        fluxScale = 1 / (Constants.FARADAY * material.maximumConcentration());
        exchange = new ExchangeCurrent(material, temperature);
        anodic = exchange.anodic();
        potential = LawTables.potential(material, temperature);
        potentialSlope = potential.derivative(0);
        particle = material.particle(radial);
        factors = new ParticleFactors[count];
        for (int p = 0; p < count; p++) {
            factors[p] = material.constantDiffusivity() && p > 0 ? factors[0] : particle.factors();
        }
        byDrop = new double[count];
        byConcentration = new double[count];
        bySurface = new double[count];
        reduction = new double[count];
        change = new double[count];
    }

    int count() {
        return count;
    }

    /** Surface of the particles per volume (1/m). */
    double area() {
        return area;
    }

    SpmElectrode material() {
        return material;
    }

    double film() {
        return film;
    }

    /** Where the unknowns of a particle begin. */
    int at(int p) {
        return offset + p * radial;
    }

    /** Writes uniform particles. */
    void start(double stoichiometry, double[] y) {
        for (int p = 0; p < count; p++) {
            particle.uniform(stoichiometry, y, at(p));
        }
    }

    double surface(int p, double[] y) {
        return particle.surface(y, at(p));
    }

    double mean(int p, double[] y) {
        return particle.mean(y, at(p));
    }

    double potential(double stoichiometry) {
        return potential.value(stoichiometry, temperature);
    }

    /**
     * Current density j (A/m² of particle surface), positive when lithium leaves; NaN outside the range of a law.
     *
     * @param p             particle
     * @param y             unknowns
     * @param concentration \( c_e \) (mol/m³)
     * @param drop          \( \phi_s - \phi_e \) (V)
     */
    double current(int p, double[] y, double concentration, double drop) {
        double x = surface(p, y);
        return current(exchange.value(x, concentration), drop - potential(x));
    }

    private double current(double i0, double drive) {
        if (film == 0) {
            return density(i0, drive);
        }
        // η - drive + R j(η) = 0 is monotone in η; Newton from the linear answer.
        double eta = drive / (1 + film * i0 / thermal);
        for (int i = 0; i < MAX_FILM_ITERATIONS; i++) {
            double residual = eta - drive + film * ButlerVolmer.currentDensity(i0, eta, temperature, anodic);
            double step = residual / (1 + film * conductance(i0, eta));
            // Far out the current doubles every 36 mV or less; a shorter step than Newton's keeps it in range.
            double most = 4 * thermal + 0.5 * Math.abs(eta);
            eta -= Math.copySign(Math.min(Math.abs(step), most), step);
            if (!(Math.abs(step) > FILM_ACCURACY * Math.abs(drive))) {
                break;
            }
        }
        return ButlerVolmer.currentDensity(i0, eta, temperature, anodic);
    }

    private double density(double i0, double eta) {
        if (anodic == 0.5) {
            double e = ElementaryFunctions.exp(eta * halfPerThermal);
            return i0 * (e - 1 / e);
        }
        double u = eta / thermal;
        return i0 * (ElementaryFunctions.exp(anodic * u) - ElementaryFunctions.exp((anodic - 1) * u));
    }

    private double conductance(double i0, double eta) {
        if (anodic == 0.5) {
            double e = ElementaryFunctions.exp(eta * halfPerThermal);
            return i0 * (e + 1 / e) * halfPerThermal;
        }
        return ButlerVolmer.conductance(i0, eta, temperature, anodic);
    }

    /** The overpotential that drives a current density (V), the film not counted. Arguments as of {@link #current}. */
    double overpotential(int p, double[] y, double concentration, double drop) {
        double j = current(p, y, concentration, drop);
        return drop - potential(surface(p, y)) - j * film;
    }

    void rate(int p, double j, double[] y, double[] out) {
        particle.rate(y, at(p), temperature, j * fluxScale, out);
    }

    /** Evaluates the derivatives at a state and keeps them. Arguments as of {@link #current}. */
    void linearize(int p, double[] y, double concentration, double drop) {
        double x = surface(p, y);
        double i0 = exchange.value(x, concentration);
        double j = current(i0, drop - potential(x));
        double conductance = conductance(i0, drop - potential(x) - j * film);
        double share = 1 / (1 + conductance * film);
        byDrop[p] = share * conductance;
        byConcentration[p] = share * exchange.byConcentration(j, concentration);
        bySurface[p] = share * (exchange.bySurface(j, x) - conductance * potentialSlope.value(x, temperature));
        factors[p].linearize(y, at(p), temperature);
    }

    void factorize(double c) {
        for (int p = 0; p < count; p++) {
            reduction[p] = 1 / (1 - bySurface[p] * c * fluxScale * factors[p].factorize(c));
        }
    }

    /** \( dj/d(\phi_s-\phi_e) \) with the particle eliminated. */
    double byDrop(int p) {
        return reduction[p] * byDrop[p];
    }

    /** \( dj/dc_e \) with the particle eliminated. */
    double byConcentration(int p) {
        return reduction[p] * byConcentration[p];
    }

    /** Solves a particle for its own right-hand side. @return the change of j that this makes (A/m²) */
    double reduce(int p, double[] b) {
        factors[p].solve(b, at(p));
        change[p] = reduction[p] * bySurface[p] * particle.surface(b, at(p));
        return change[p];
    }

    /** Completes the solution of a particle once those of the others are known. */
    void expand(int p, double c, double concentration, double drop, double[] b) {
        double dj = change[p] + byDrop(p) * drop + byConcentration(p) * concentration;
        factors[p].addResponse(c * fluxScale * dj, b, at(p));
    }

    /** What fails at a state, or null. */
    Ending diagnose(double t, double[] y) {
        for (int p = 0; p < count; p++) {
            var cause = material.diagnose(t, surface(p, y), temperature);
            if (cause != null) {
                return cause;
            }
        }
        return null;
    }

    /** Where a surface leaves the range of a law: the emptiest and the fullest one are watched. */
    List<Limit> limits() {
        var limits = new ArrayList<>(material.limits(y -> extreme(y, -1), temperature));
        limits.addAll(material.limits(y -> extreme(y, 1), temperature));
        return limits;
    }

    /** Lowest (sign -1) or highest stoichiometry at a surface. */
    double extreme(double[] y, int sign) {
        double extreme = -sign * Double.POSITIVE_INFINITY;
        for (int p = 0; p < count; p++) {
            double x = surface(p, y);
            extreme = sign * (x - extreme) > 0 ? x : extreme;
        }
        return extreme;
    }

    String componentName(int index) {
        return "lithium in the " + material.name() + " electrode, particle " + (1 + (index - offset) / radial) + " of "
                + count;
    }
}
