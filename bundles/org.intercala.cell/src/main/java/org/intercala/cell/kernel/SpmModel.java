// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.intercala.cell.kernel.Ending.Kind;

/**
 * Single-particle model: each electrode is one particle under the mean interfacial current density,
 * \[ j_n = \frac{I}{A a_n L_n},\quad j_p = -\frac{I}{A a_p L_p},\qquad V = U_p(y_s) + \eta_p - U_n(x_s) - \eta_n +
 * \Delta\phi_e - I R_c,\qquad \eta = \frac{2RT}{F}\,\mathrm{asinh}\frac{j}{2 i_0} + j R_f. \]
 *
 * <p>In a half cell lithium metal is in place of the negative particle: \( U_n = 0 \) and \( \eta_n \) is that of
 * {@link LithiumMetal}.
 *
 * <p>The electrolyte is uniform, \( \Delta\phi_e = 0 \), or, in the model with electrolyte (SPMe), that of a
 * {@link SaltColumn}. The unknowns are those of the negative particle, of the positive one and, with electrolyte, the
 * concentrations at the nodes. Isothermal.
 *
 * @see <a href="https://doi.org/10.1149/2.0341915jes">S. G. Marquis et al., doi:10.1149/2.0341915jes</a>
 */
public final class SpmModel implements CellModel {

    private final SpmCell cell;
    private final SpmSide negative;
    private final SpmSide positive;
    /** Null: uniform. */
    private final SaltColumn salt;
    private final double negativeAtRest;
    private final double positiveAtRest;

    /**
     * The model without electrolyte.
     *
     * @param cell                  parameters
     * @param negativeStoichiometry x at the start, uniform (1); not used where there is lithium metal
     * @param positiveStoichiometry y at the start, uniform (1)
     * @param nodes                 of a particle, at least 2
     */
    public SpmModel(SpmCell cell, double negativeStoichiometry, double positiveStoichiometry, int nodes) {
        this(cell, negativeStoichiometry, positiveStoichiometry, nodes, null);
    }

    private SpmModel(SpmCell cell, double negativeStoichiometry, double positiveStoichiometry, int nodes,
            SaltColumn salt) {
        if (!cell.half()) {
            Arguments.finite(negativeStoichiometry, "start stoichiometry of the negative electrode", "");
        }
        Arguments.finite(positiveStoichiometry, "start stoichiometry of the positive electrode", "");
        this.cell = cell;
        this.salt = salt;
        negative = cell.half() ? new SpmMetal(cell)
                : new SpmParticle(cell.negative(), cell, 1, 0, negativeStoichiometry, nodes);
        positive = new SpmParticle(cell.positive(), cell, -1, negative.dimension(), positiveStoichiometry, nodes);
        negativeAtRest = negative.salt(cell.electrolyteConcentration());
        positiveAtRest = positive.salt(cell.electrolyteConcentration());
    }

    /** The model with electrolyte. @param cell parameters @param mesh resolution; the rest as without */
    public static SpmModel withElectrolyte(PorousCell cell, DfnMesh mesh, double negativeStoichiometry,
            double positiveStoichiometry) {
        return new SpmModel(cell.particles(), negativeStoichiometry, positiveStoichiometry, mesh.particleNodes(),
                new SaltColumn(cell, mesh, (cell.half() ? 1 : 2) * mesh.particleNodes()));
    }

    @Override
    public int dimension() {
        return particles() + (salt == null ? 0 : salt.dimension());
    }

    @Override
    public void mass(double[] diagonal) {
        Arrays.fill(diagonal, 0, dimension(), 1);
    }

    @Override
    public double[] start() {
        var y = new double[dimension() + 1];
        negative.writeStart(y);
        positive.writeStart(y);
        if (salt != null) {
            salt.writeStart(y);
        }
        return y;
    }

    private int particles() {
        return negative.dimension() + positive.dimension();
    }

    private double current(double[] y) {
        return y[dimension()];
    }

    private double negativeSalt(double[] y) {
        return salt == null ? negativeAtRest : salt.negativeSalt(y);
    }

    private double positiveSalt(double[] y) {
        return salt == null ? positiveAtRest : salt.positiveSalt(y);
    }

    @Override
    public void rate(double t, double[] y, double[] out) {
        negative.rate(y, current(y), out);
        positive.rate(y, current(y), out);
        if (salt != null) {
            salt.rate(y, current(y), out);
        }
    }

    @Override
    public void jacobian(double t, double[] y) {
        negative.linearize(y, current(y), negativeSalt(y));
        positive.linearize(y, current(y), positiveSalt(y));
        if (salt != null) {
            salt.linearize(y, current(y));
        }
    }

    @Override
    public void factorize(double c) {
        negative.factorize(c);
        positive.factorize(c);
        if (salt != null) {
            salt.factorize(c);
        }
    }

    @Override
    public void solve(double[] b) {
        negative.solve(b);
        positive.solve(b);
        if (salt != null) {
            salt.solve(b);
        }
    }

    @Override
    public void currentColumn(double[] column) {
        negative.currentColumn(column);
        positive.currentColumn(column);
        if (salt != null) {
            salt.currentColumn(column);
        }
    }

    @Override
    public double voltageChange(double[] v) {
        return salt == null ? positive.change(v, 0) - negative.change(v, 0)
                : positive.change(v, salt.positiveSaltChange(v)) - negative.change(v, salt.negativeSaltChange(v))
                        + salt.diffusionChange(v);
    }

    @Override
    public double voltageByCurrent() {
        return positive.byCurrent() - negative.byCurrent() - cell.contactResistance()
                - (salt == null ? 0 : salt.resistance());
    }

    @Override
    public double voltage(double[] y) {
        double x = negative.surface(y);
        double s = positive.surface(y);
        double current = current(y);
        double voltage = positive.potential(s) + positive.overpotential(s, current, positiveSalt(y))
                - negative.potential(x) - negative.overpotential(x, current, negativeSalt(y))
                - current * cell.contactResistance();
        return salt == null ? voltage : voltage + salt.diffusionPotential(y) - current * salt.resistance();
    }

    @Override
    public double charge(double[] y) {
        return cell.half() ? cell.positive().capacity(cell.area()) * (1 - positive.mean(y))
                : cell.negative().capacity(cell.area()) * negative.mean(y);
    }

    @Override
    public double largestCharge() {
        return cell.largestCharge();
    }

    @Override
    public String componentName(int index) {
        return index < negative.dimension() ? negative.componentName()
                : index < particles() ? positive.componentName() : salt.componentName(index);
    }

    @Override
    public List<CellOutput> outputs() {
        var outputs = new ArrayList<>(List.of(new CellOutput("current", "I", "A", (t, y) -> current(y)),
                new CellOutput("voltage", "V", "V", (t, y) -> voltage(y)),
                new CellOutput("openCircuitVoltage", "U", "V",
                        (t, y) -> positive.potential(positive.mean(y)) - negative.potential(negative.mean(y))),
                new CellOutput("negativeSurfaceStoichiometry", "x_s", "1", (t, y) -> negative.surface(y)),
                new CellOutput("positiveSurfaceStoichiometry", "y_s", "1", (t, y) -> positive.surface(y)),
                new CellOutput("negativeMeanStoichiometry", "x", "1", (t, y) -> negative.mean(y)),
                new CellOutput("positiveMeanStoichiometry", "y", "1", (t, y) -> positive.mean(y)),
                new CellOutput("negativePotential", "U_n", "V", (t, y) -> negative.potential(negative.surface(y))),
                new CellOutput("positivePotential", "U_p", "V", (t, y) -> positive.potential(positive.surface(y))),
                new CellOutput("negativeOverpotential", "η_n", "V",
                        (t, y) -> negative.overpotential(negative.surface(y), current(y), negativeSalt(y))),
                new CellOutput("positiveOverpotential", "η_p", "V",
                        (t, y) -> positive.overpotential(positive.surface(y), current(y), positiveSalt(y)))));
        if (cell.half()) {
            outputs.removeIf(CellOutput::isOfNegativeParticles);
        }
        if (salt != null) {
            outputs.add(new CellOutput(Loss.ELECTROLYTE_CONCENTRATION.label(), Loss.ELECTROLYTE_CONCENTRATION.symbol(),
                    "V", (t, y) -> -salt.diffusionPotential(y)));
        }
        return outputs;
    }

    @Override
    public CellSection section() {
        return salt == null ? CellSection.NONE : salt.section((t, y) -> -current(y) * salt.negativeSolidResistance()
                - negative.potential(negative.surface(y))
                - negative.overpotential(negative.surface(y), current(y), negativeSalt(y)));
    }

    @Override
    public List<Limit> limits() {
        var limits = new ArrayList<Limit>();
        limits.addAll(negative.limits());
        limits.addAll(positive.limits());
        if (salt != null) {
            limits.addAll(salt.limits());
        }
        return limits;
    }

    @Override
    public Ending diagnose(double t, double[] y) {
        var cause = negative.diagnose(t, y);
        return cause != null ? cause : positive.diagnose(t, y);
    }

    @Override
    public Ending rateFailed(double t, double[] y, int component) {
        return component < negative.dimension() ? negative.rateFailed(t, y)
                : component < particles() ? positive.rateFailed(t, y)
                        : new Ending(Kind.LAW_LEFT_RANGE, t, "a law of the electrolyte has no finite value near the "
                                + componentName(component) + ", reached at t = " + Numbers.text(t) + " s");
    }
}
