// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.List;

import org.intercala.numerics.Constants;
import org.intercala.numerics.RealFunction;
import org.intercala.physics.ButlerVolmer;
import org.intercala.physics.ParticleFactors;
import org.intercala.physics.ParticleModel;

/** The one particle of an electrode in a single-particle model, under the mean current density of the electrode. */
final class SpmParticle implements SpmSide {

    private final SpmElectrode electrode;
    private final ParticleModel particle;
    private final ParticleFactors factors;
    private final RealFunction potential;
    private final RealFunction potentialSlope;
    private final double temperature;
    private final ExchangeCurrent exchange;
    private final int offset;
    private final double start;
    /** j per current of the cell (1/m²), positive when lithium leaves on discharge. */
    private final double densityPerCurrent;
    private final double fluxPerCurrent;
    private double bySurface;
    private double byCurrent;
    private double bySalt;

    /** @param sign 1 for the electrode that lithium leaves on discharge, else -1 @param offset of its unknowns */
    SpmParticle(SpmElectrode electrode, SpmCell cell, int sign, int offset, double start, int nodes) {
        this.electrode = electrode;
        this.offset = offset;
        this.start = start;
        temperature = cell.temperature();
        exchange = new ExchangeCurrent(electrode, temperature);
        densityPerCurrent = sign / (cell.area() * electrode.surfaceAreaPerUnitVolume() * electrode.thickness());
        fluxPerCurrent = densityPerCurrent / (Constants.FARADAY * electrode.maximumConcentration());
        particle = electrode.particle(nodes);
        factors = particle.factors();
        potential = LawTables.potential(electrode, temperature);
        potentialSlope = potential.derivative(0);
    }

    @Override
    public int dimension() {
        return particle.dimension();
    }

    @Override
    public void writeStart(double[] y) {
        particle.uniform(start, y, offset);
    }

    @Override
    public void rate(double[] y, double current, double[] out) {
        particle.rate(y, offset, temperature, fluxPerCurrent * current, out);
    }

    @Override
    public double surface(double[] y) {
        return particle.surface(y, offset);
    }

    @Override
    public double mean(double[] y) {
        return particle.mean(y, offset);
    }

    @Override
    public double potential(double x) {
        return potential.value(x, temperature);
    }

    @Override
    public double overpotential(double x, double current, double salt) {
        double j = densityPerCurrent * current;
        return j == 0 ? 0 : reaction(j, exchange.ofMean(x, salt)) + j * electrode.filmResistance();
    }

    private double reaction(double j, double i0) {
        return ButlerVolmer.overpotential(j, i0, temperature, exchange.anodic());
    }

    @Override
    public double salt(double concentration) {
        return exchange.salt(concentration);
    }

    @Override
    public void linearize(double[] y, double current, double salt) {
        factors.linearize(y, offset, temperature);
        double x = surface(y);
        double i0 = exchange.ofMean(x, salt);
        double j = densityPerCurrent * current;
        double resistance = resistance(j, i0);
        bySurface = potentialSlope.value(x, temperature) - exchange.bySurface(j * resistance, x);
        byCurrent = densityPerCurrent * (resistance + electrode.filmResistance());
        bySalt = -j * resistance / salt;
    }

    /** \( d\eta/dj \) of the reaction (ohm m²). */
    private double resistance(double j, double i0) {
        if (exchange.anodic() == 0.5) {
            double z = j / (2 * i0);
            return ButlerVolmer.thermalVoltage(temperature) / (i0 * Math.sqrt(1 + z * z));
        }
        return 1 / ButlerVolmer.conductance(i0, reaction(j, i0), temperature, exchange.anodic());
    }

    @Override
    public void factorize(double c) {
        factors.factorize(c);
    }

    @Override
    public void solve(double[] b) {
        factors.solve(b, offset);
    }

    @Override
    public void currentColumn(double[] column) {
        for (int i = 0; i < particle.dimension(); i++) {
            column[offset + i] = particle.fluxSensitivity(i) * fluxPerCurrent;
        }
    }

    @Override
    public double change(double[] v, double salt) {
        return bySurface * surface(v) + bySalt * salt;
    }

    @Override
    public double byCurrent() {
        return byCurrent;
    }

    @Override
    public String componentName() {
        return "lithium in the " + electrode.name() + " particle";
    }

    @Override
    public List<Limit> limits() {
        return electrode.limits(this::surface, temperature);
    }

    @Override
    public Ending diagnose(double t, double[] y) {
        return electrode.diagnose(t, surface(y), temperature);
    }

    @Override
    public Ending rateFailed(double t, double[] y) {
        return electrode.rateFailed(t, surface(y));
    }
}
