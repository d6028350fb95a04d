// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Single-particle model: each electrode is one particle under the mean interfacial current density, the electrolyte is
 * uniform.
 * \[ j_n = \frac{I}{A a_n L_n},\quad j_p = -\frac{I}{A a_p L_p},\qquad
 * V = U_p(y_s) + \eta_p - U_n(x_s) - \eta_n,\qquad \eta = \frac{2RT}{F}\,\mathrm{asinh}\frac{j}{2 i_0}. \]
 *
 * <p>The unknowns are the stoichiometries at the Radau nodes of the negative particle, then of the positive one, from
 * the centre outwards; each
 * block has its own dense factors. Isothermal. One thread at a time.
 *
 * @see <a href="https://doi.org/10.1149/2.0341915jes">S. G. Marquis et al., doi:10.1149/2.0341915jes</a>
 */
public final class SpmModel implements CellModel {

    private final double current;
    private final int nodes;
    private final ElectrodeBlock negative;
    private final ElectrodeBlock positive;

    /**
     * @param cell                  parameters
     * @param current               I (A), positive on discharge
     * @param negativeStoichiometry x at the start, uniform (1)
     * @param positiveStoichiometry y at the start, uniform (1)
     * @param nodes                 of a particle, at least 2
     */
    public SpmModel(SpmCell cell, double current, double negativeStoichiometry, double positiveStoichiometry,
            int nodes) {
        requireFinite(current, "current", "A");
        requireFinite(negativeStoichiometry, "start stoichiometry of the negative electrode", "");
        requireFinite(positiveStoichiometry, "start stoichiometry of the positive electrode", "");
        this.current = current;
        this.nodes = nodes;
        negative = new ElectrodeBlock(cell.negative(), cell, current, 0, negativeStoichiometry, nodes);
        positive = new ElectrodeBlock(cell.positive(), cell, -current, nodes, positiveStoichiometry, nodes);
    }

    private static void requireFinite(double value, String what, String unit) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " is " + value + " " + unit + "; it must be a finite number");
        }
    }

    @Override
    public int dimension() {
        return 2 * nodes;
    }

    @Override
    public void mass(double[] diagonal) {
        Arrays.fill(diagonal, 1);
    }

    @Override
    public void rate(double t, double[] y, double[] out) {
        negative.rate(y, out);
        positive.rate(y, out);
    }

    @Override
    public void jacobian(double t, double[] y) {
        negative.evaluateJacobian(y);
        positive.evaluateJacobian(y);
    }

    @Override
    public void factorize(double c) {
        negative.factorize(c);
        positive.factorize(c);
    }

    @Override
    public void solve(double[] rhs) {
        negative.solve(rhs);
        positive.solve(rhs);
    }

    @Override
    public String componentName(int index) {
        return block(index).componentName(index);
    }

    private ElectrodeBlock block(int index) {
        return index < nodes ? negative : positive;
    }

    @Override
    public double current() {
        return current;
    }

    @Override
    public double[] start() {
        var y = new double[dimension()];
        negative.writeStart(y);
        positive.writeStart(y);
        return y;
    }

    @Override
    public double voltage(double[] y) {
        double x = negative.surface(y);
        double s = positive.surface(y);
        return positive.potential(s) + positive.overpotential(s) - negative.potential(x) - negative.overpotential(x);
    }

    @Override
    public double longestTime() {
        return Math.min(negative.longestTime(), positive.longestTime());
    }

    @Override
    public List<CellOutput> outputs() {
        return List.of(new CellOutput("current", "I", "A", (t, y) -> current),
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
                        (t, y) -> negative.overpotential(negative.surface(y))),
                new CellOutput("positiveOverpotential", "η_p", "V",
                        (t, y) -> positive.overpotential(positive.surface(y))));
    }

    @Override
    public List<Limit> limits() {
        var limits = new ArrayList<>(negative.limits());
        limits.addAll(positive.limits());
        return limits;
    }

    @Override
    public Ending diagnose(double t, double[] y) {
        var cause = negative.diagnose(t, y);
        return cause != null ? cause : positive.diagnose(t, y);
    }

    @Override
    public Ending rateFailed(double t, double[] y, int component) {
        return block(component).rateFailed(t, y);
    }
}
