// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.ArrayList;
import java.util.List;

import org.intercala.cell.kernel.Ending.Kind;
import org.intercala.numerics.Constants;
import org.intercala.numerics.DenseLu;
import org.intercala.physics.ButlerVolmer;
import org.intercala.physics.ParticleModel;
import org.intercala.physics.RadauParticle;

/**
 * The unknowns of one electrode in a single-particle model: its particle under a constant interfacial current density,
 * with its laws and limits.
 */
final class ElectrodeBlock {

    private final SpmElectrode electrode;
    private final ParticleModel particle;
    private final double temperature;
    private final double electrolyteConcentration;
    private final int offset;
    private final double start;
    /** Interfacial current density (A/m²), positive when lithium leaves. */
    private final double currentDensity;
    private final double flux;
    private final double[] jacobian;
    private final DenseLu lu;
    private final double[] work;
    private final double[] radii;
    private boolean jacobianKnown;

    /**
     * @param current through the electrode (A), positive when lithium leaves its particles
     * @param offset  where its unknowns begin
     * @param start   uniform stoichiometry at time 0 (1)
     */
    ElectrodeBlock(SpmElectrode electrode, SpmCell cell, double current, int offset, double start, int nodes) {
        this.electrode = electrode;
        this.temperature = cell.temperature();
        this.electrolyteConcentration = cell.electrolyteConcentration();
        this.offset = offset;
        this.start = start;
        this.currentDensity = current / (cell.area() * electrode.surfaceAreaPerUnitVolume() * electrode.thickness());
        this.flux = currentDensity / (Constants.FARADAY * electrode.maximumConcentration());
        var radau = new RadauParticle(electrode.radius(), electrode.constantDiffusivity() ? electrode.diffusivity()
                : Laws.continued(electrode.diffusivity(), electrode.lower(), electrode.upper()), nodes);
        this.particle = radau;
        this.radii = radau.radii();
        this.jacobian = new double[nodes * nodes];
        this.lu = new DenseLu(nodes);
        this.work = new double[nodes];
    }

    void writeStart(double[] y) {
        for (int i = 0; i < particle.dimension(); i++) {
            y[offset + i] = start;
        }
    }

    void rate(double[] y, double[] out) {
        particle.rate(y, offset, temperature, flux, out);
    }

    void evaluateJacobian(double[] y) {
        if (!jacobianKnown || !electrode.constantDiffusivity()) {
            particle.jacobian(y, offset, temperature, jacobian);
            jacobianKnown = true;
        }
    }

    void factorize(double c) {
        double[] matrix = lu.matrix();
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = -c * jacobian[i];
        }
        int n = particle.dimension();
        for (int i = 0; i < n; i++) {
            matrix[i * n + i] += 1;
        }
        lu.factorize();
    }

    void solve(double[] rhs) {
        System.arraycopy(rhs, offset, work, 0, work.length);
        lu.solve(work);
        System.arraycopy(work, 0, rhs, offset, work.length);
    }

    String componentName(int index) {
        return "stoichiometry of the " + electrode.name() + " particle at r = " + radii[index - offset] + " m";
    }

    double surface(double[] y) {
        return particle.surface(y, offset);
    }

    double mean(double[] y) {
        return particle.mean(y, offset);
    }

    /** Open-circuit potential (V) at a stoichiometry. */
    double potential(double x) {
        return electrode.potential().value(x, temperature);
    }

    /** Overpotential \( \eta \) (V) at a surface stoichiometry, positive when lithium leaves; exactly 0 at rest. */
    double overpotential(double x) {
        return currentDensity == 0 ? 0
                : ButlerVolmer.overpotential(currentDensity, exchangeCurrentDensity(x), temperature);
    }

    double exchangeCurrentDensity(double x) {
        return ButlerVolmer.exchangeCurrentDensity(electrode.rateConstant(), electrolyteConcentration,
                electrode.maximumConcentration() * x,
                electrode.maximumConcentration());
    }

    /** Time after which the mean stoichiometry is 0 or 1 (s). */
    double longestTime() {
        double rate = 3 * Math.abs(flux) / electrode.radius();
        return rate == 0 ? Double.POSITIVE_INFINITY : (currentDensity > 0 ? start : 1 - start) / rate;
    }

    /**
     * Limits in the direction of the current. The surface runs ahead of the rest of the particle, so only it is
     * watched.
     */
    List<Limit> limits() {
        var limits = new ArrayList<Limit>();
        if (currentDensity > 0) {
            limits.add(new Limit((t, y) -> surface(y) - electrode.lower(), (t, y) -> leftRange(t, electrode.lower())));
        } else if (currentDensity < 0) {
            limits.add(new Limit((t, y) -> electrode.upper() - surface(y), (t, y) -> leftRange(t, electrode.upper())));
        }
        if (currentDensity != 0 && !electrode.constantDiffusivity()) {
            limits.add(new Limit((t, y) -> diffusivityMargin(surface(y)), (t, y) -> badDiffusivity(t, surface(y))));
        }
        return limits;
    }

    /** D relative to that at the start; beyond the range of the stoichiometry another limit is in charge. */
    private double diffusivityMargin(double x) {
        if (x < electrode.lower() || x > electrode.upper()) {
            return 1;
        }
        double ratio = electrode.diffusivity().value(x, temperature)
                / electrode.diffusivity().value(start, temperature);
        return Double.isNaN(ratio) ? -1 : Math.min(ratio, 1);
    }

    /** What fails at a state, or null. */
    Ending diagnose(double t, double[] y) {
        double x = surface(y);
        if (x < electrode.lower() || x <= 0) {
            return leftRange(t, electrode.lower());
        }
        if (x > electrode.upper() || x >= 1) {
            return leftRange(t, electrode.upper());
        }
        if (!Double.isFinite(potential(x))) {
            return new Ending(Kind.LAW_LEFT_RANGE, t,
                    of("open-circuit potential") + " has no finite value at stoichiometry " + Numbers.text(x)
                            + ", reached" + at(t));
        }
        return diffusivityMargin(x) > 0 && electrode.diffusivity().value(x, temperature) > 0 ? null
                : badDiffusivity(t, x);
    }

    private Ending badDiffusivity(double t, double x) {
        double d = electrode.diffusivity().value(x, temperature);
        if (!Double.isFinite(d)) {
            return new Ending(Kind.LAW_LEFT_RANGE, t, of("diffusivity") + " has no finite value at stoichiometry "
                    + Numbers.text(x) + ", reached" + at(t));
        }
        return new Ending(Kind.DIFFUSIVITY_NOT_POSITIVE, t, of("diffusivity") + " is " + Numbers.text(d)
                + " m2/s at stoichiometry " + Numbers.text(x)
                + ", reached" + at(t)
                + "; diffusion needs a positive one, which there is not between the spinodal points of a"
                + " miscibility gap");
    }

    /**
     * The rate of an unknown is not finite although the stoichiometries are in range: only the diffusivity enters it.
     */
    Ending rateFailed(double t, double[] y) {
        return new Ending(Kind.LAW_LEFT_RANGE, t,
                of("diffusivity") + " has no finite value near stoichiometry " + Numbers.text(surface(y)) + ", reached"
                        + at(t));
    }

    private Ending leftRange(double t, double bound) {
        if (bound <= 0 || bound >= 1) {
            var kind = electrode.name().equals("negative") ? Kind.NEGATIVE_STOICHIOMETRY : Kind.POSITIVE_STOICHIOMETRY;
            return new Ending(kind, t,
                    of("particle surface") + " is " + (bound <= 0 ? "empty" : "full") + ": its stoichiometry reached "
                            + Numbers.text(bound) + at(t));
        }
        boolean fromPotential = bound == electrode.potential().lower() || bound == electrode.potential().upper();
        var law = fromPotential ? electrode.potential() : electrode.diffusivity();
        return new Ending(Kind.LAW_LEFT_RANGE, t,
                of(fromPotential ? "open-circuit potential" : "diffusivity") + " is defined for stoichiometries from "
                        + Numbers.text(law.lower()) + " to " + Numbers.text(law.upper())
                        + " only, and the particle surface left that range" + at(t));
    }

    private String of(String what) {
        return "the " + what + " of the " + electrode.name() + " electrode";
    }

    private static String at(double t) {
        return " at t = " + Numbers.text(t) + " s";
    }
}
