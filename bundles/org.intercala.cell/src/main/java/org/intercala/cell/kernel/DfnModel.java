// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.intercala.cell.kernel.Ending.Kind;
import org.intercala.numerics.Constants;
import org.intercala.numerics.FrontalLu;

/**
 * Doyle-Fuller-Newman model of a cell with two porous electrodes, or with lithium metal in place of the negative one,
 * isothermal.
 * \[ \varepsilon\,\partial_t c_e = -\partial_x N + a j/F,\quad \partial_x i_e = a j,\quad \partial_x i_s = -a j,\quad
 * V = \phi_s(L) - \phi_s(0) - I R_c, \]
 * with the flows of {@link ElectrolyteElement}, the reaction of {@link PorousReaction} and a particle at every node of
 * an electrode. x runs from the negative collector to the positive one; \( \phi_s(0) = 0 \). The potential of the
 * electrolyte is that of a lithium reference electrode, so the activity of the electrolyte enters \( i_0 \) and the
 * diffusion potential, never U.
 *
 * <p>In a half cell x = 0 is the surface of the metal, through which the whole current enters the electrolyte;
 * \( \phi_e(0) = 0 \) among the unknowns, and \( V = \phi_s(L) - \phi_e(0) - \eta - \tfrac IA R_f - I R_c \) with
 * \( \eta \) of {@link LithiumMetal}.
 *
 * <p>Spectral elements in x, modes or Radau nodes in the particles. Lithium, salt and charge are kept to rounding.
 * Unknowns: the particles, then node by node \( \phi_s \) (electrodes only), \( c_e/c_{e0} \), \( \phi_e \). The linear
 * equations of a step eliminate the particles first, then the elements from left to right.
 *
 * @see <a href="https://doi.org/10.1149/1.2221597">M. Doyle, T. F. Fuller, J. Newman, doi:10.1149/1.2221597</a>
 */
public final class DfnModel implements CellModel {

    private final PorousCell cell;
    private final double scale;
    private final double negativeStart;
    private final double positiveStart;
    /** Null: lithium metal. */
    private final PorousReaction negative;
    private final PorousReaction positive;
    /** Null: a porous negative electrode. */
    private final MetalReaction metal;
    private final Side[] sides;
    private final ElectrolyteElement[] elements;
    private final int nodes;
    private final int negativeNodes;
    private final int positiveFirst;
    private final int particles;
    private final int dimension;
    private final int[] concentration;
    private final int[] potential;
    private final int[] solid;
    private final CellGrid grid;
    private final SaltRange range;
    /** Salt that a node stands for, per concentration in units of the scale, \( \int\varepsilon\,c_{e0} \) (mol/m²). */
    private final double[] storage;
    /** Surface of particles that a node of an electrode stands for, per area of the cell (1). */
    private final double[] surfaces;
    private final FrontalLu lu;
    private double factor;
    private double metalByCurrent;
    private double metalBySalt;

    /** A porous electrode. @param first its first node */
    private record Side(PorousReaction reaction, int first) {
    }

    /**
     * @param cell                  parameters
     * @param mesh                  resolution
     * @param negativeStoichiometry x at the start, uniform (1); not used where there is lithium metal
     * @param positiveStoichiometry y at the start, uniform (1)
     */
    public DfnModel(PorousCell cell, DfnMesh mesh, double negativeStoichiometry, double positiveStoichiometry) {
        if (!cell.half()) {
            Arguments.finite(negativeStoichiometry, "start stoichiometry of the negative electrode", "");
        }
        Arguments.finite(positiveStoichiometry, "start stoichiometry of the positive electrode", "");
        this.cell = cell;
        negativeStart = negativeStoichiometry;
        positiveStart = positiveStoichiometry;
        scale = cell.electrolyte().concentration();
        grid = new CellGrid(cell, mesh);
        nodes = grid.nodes();
        negativeNodes = grid.negativeNodes();
        positiveFirst = grid.positiveFirst();
        var electrolyte = LawTables.electrolyte(cell.electrolyte(), cell.temperature());
        range = SaltRange.of(electrolyte, cell.temperature(), true);
        elements = elements(range.continued(electrolyte));
        int radial = mesh.particleNodes();
        negative = cell.half() ? null
                : new PorousReaction(cell.negative(), cell.temperature(), 0, negativeNodes, radial);
        positive = new PorousReaction(cell.positive(), cell.temperature(), negativeNodes * radial,
                grid.positiveNodes(), radial);
        metal = cell.half() ? new MetalReaction(cell.metal(), scale, cell.temperature()) : null;
        sides = cell.half() ? new Side[] { new Side(positive, positiveFirst) }
                : new Side[] { new Side(negative, 0), new Side(positive, positiveFirst) };
        particles = (negativeNodes + grid.positiveNodes()) * radial;
        concentration = new int[nodes];
        potential = new int[nodes];
        solid = new int[nodes];
        int index = particles;
        for (int k = 0; k < nodes; k++) {
            solid[k] = hasSolid(k) ? index++ : -1;
            concentration[k] = index++;
            potential[k] = index++;
        }
        dimension = index;
        storage = new double[nodes];
        surfaces = new double[nodes];
        weigh();
        lu = new FrontalLu(blocks(), shared());
    }

    private ElectrolyteElement[] elements(Electrolyte electrolyte) {
        var result = new ElectrolyteElement[grid.elements()];
        for (int e = 0; e < result.length; e++) {
            var electrode = grid.isNegative(e) ? cell.negative() : cell.positive();
            double conductivity = grid.isSeparator(e) ? 0 : electrode.effectiveConductivity();
            result[e] = new ElectrolyteElement(grid.rule(e), grid.first(e), grid.length(e), grid.layer(e),
                    conductivity, electrolyte, cell.temperature(), scale);
        }
        return result;
    }

    private boolean hasSolid(int node) {
        return node < negativeNodes || node >= positiveFirst;
    }

    private void weigh() {
        for (var element : elements) {
            for (int i = 0; i < element.n; i++) {
                int k = element.first + i;
                storage[k] += element.weights[i] * element.layer.porosity() * scale;
                if (element.hasSolid()) {
                    surfaces[k] += element.weights[i] * (k < negativeNodes ? negative : positive).area();
                }
            }
        }
    }

    /** Unknowns of each element in the order of elimination: what it shares with the next comes last. */
    private int[][] blocks() {
        var blocks = new int[elements.length][];
        for (int e = 0; e < elements.length; e++) {
            var element = elements[e];
            var unknowns = new int[3 * element.n];
            int m = 0;
            for (int i = 0; i < element.n; i++) {
                int k = element.first + i;
                // The first node of the positive electrode begins with what the separator left there.
                boolean solidLast = k == positiveFirst && element.hasSolid();
                if (element.hasSolid() && !solidLast) {
                    unknowns[m++] = solid[k];
                }
                unknowns[m++] = concentration[k];
                unknowns[m++] = potential[k];
                if (solidLast) {
                    unknowns[m++] = solid[k];
                }
            }
            blocks[e] = Arrays.copyOf(unknowns, m);
            element.place(concentration, potential, solid, blocks[e]);
        }
        return blocks;
    }

    private int[] shared() {
        var shared = new int[elements.length];
        for (int e = 0; e < elements.length - 1; e++) {
            shared[e] = elements[e].hasSolid() && elements[e + 1].hasSolid() ? 3 : 2;
        }
        return shared;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public void mass(double[] diagonal) {
        Arrays.fill(diagonal, 0, particles, 1);
        Arrays.fill(diagonal, particles, dimension, 0);
        for (int index : concentration) {
            diagonal[index] = 1;
        }
    }

    @Override
    public double[] start() {
        var y = new double[dimension + 1];
        if (!cell.half()) {
            negative.start(negativeStart, y);
        }
        positive.start(positiveStart, y);
        double left = cell.half() ? 0 : negative.potential(negativeStart);
        double right = positive.potential(positiveStart);
        for (int k = 0; k < nodes; k++) {
            y[concentration[k]] = 1;
            y[potential[k]] = -left;
            if (hasSolid(k)) {
                y[solid[k]] = k < negativeNodes ? 0 : right - left;
            }
        }
        return y;
    }

    private double drop(int k, double[] y) {
        return y[solid[k]] - y[potential[k]];
    }

    private double density(double[] y) {
        return y[dimension] / cell.area();
    }

    @Override
    public void rate(double t, double[] y, double[] out) {
        Arrays.fill(out, particles, dimension, 0);
        for (var element : elements) {
            element.addFlows(y, out);
        }
        for (var side : sides) {
            react(side.reaction, side.first, y, out);
        }
        if (cell.half()) {
            out[concentration[0]] += density(y) / Constants.FARADAY;
        }
        for (int k = 0; k < nodes; k++) {
            out[concentration[k]] /= storage[k];
        }
        out[solid[nodes - 1]] -= density(y);
        // All others together imply the balance of charge at the negative end: the zero of the potentials.
        out[zero()] = -y[zero()];
    }

    /** The unknown that is the zero of the potentials. */
    private int zero() {
        return cell.half() ? potential[0] : solid[0];
    }

    private void react(PorousReaction reaction, int firstNode, double[] y, double[] out) {
        for (int p = 0; p < reaction.count(); p++) {
            int k = firstNode + p;
            double j = reaction.current(p, y, scale * y[concentration[k]], drop(k, y));
            reaction.rate(p, j, y, out);
            double source = surfaces[k] * j;
            out[concentration[k]] += source / Constants.FARADAY;
            out[potential[k]] += source;
            out[solid[k]] -= source;
        }
    }

    @Override
    public void jacobian(double t, double[] y) {
        for (var element : elements) {
            element.linearize(y);
        }
        for (var side : sides) {
            linearize(side.reaction, side.first, y);
        }
        if (cell.half()) {
            double c = electrolyteConcentration(y, 0);
            metalByCurrent = metal.resistance(density(y), c) / cell.area();
            metalBySalt = scale * metal.byConcentration(density(y), c);
        }
    }

    private void linearize(PorousReaction reaction, int firstNode, double[] y) {
        for (int p = 0; p < reaction.count(); p++) {
            int k = firstNode + p;
            reaction.linearize(p, y, scale * y[concentration[k]], drop(k, y));
        }
    }

    @Override
    public void factorize(double c) {
        factor = c;
        for (var side : sides) {
            side.reaction.factorize(c);
        }
        for (int e = 0; e < elements.length; e++) {
            var element = elements[e];
            double[] block = lu.matrix(e);
            element.assemble(block, c);
            if (element.hasSolid()) {
                boolean left = element.first < negativeNodes;
                addReactions(element, block, left ? negative : positive, left ? 0 : positiveFirst);
            }
        }
        elements[0].replace(lu.matrix(0), zero(), c);
        lu.factorize();
    }

    private void addReactions(ElectrolyteElement element, double[] block, PorousReaction reaction, int firstNode) {
        for (int i = 0; i < element.n; i++) {
            int p = element.first + i - firstNode;
            element.addReaction(block, i, factor * element.weights[i] * reaction.area(), reaction.byDrop(p),
                    reaction.byConcentration(p));
        }
    }

    @Override
    public void solve(double[] b) {
        for (int k = 0; k < nodes; k++) {
            b[concentration[k]] *= storage[k];
        }
        for (var side : sides) {
            reduce(side.reaction, side.first, b);
        }
        lu.solve(b);
        for (var side : sides) {
            expand(side.reaction, side.first, b);
        }
    }

    private void reduce(PorousReaction reaction, int firstNode, double[] b) {
        for (int p = 0; p < reaction.count(); p++) {
            int k = firstNode + p;
            double source = factor * surfaces[k] * reaction.reduce(p, b);
            b[concentration[k]] += source / Constants.FARADAY;
            b[potential[k]] += source;
            if (k > 0) {
                b[solid[k]] -= source;
            }
        }
    }

    private void expand(PorousReaction reaction, int firstNode, double[] b) {
        for (int p = 0; p < reaction.count(); p++) {
            int k = firstNode + p;
            reaction.expand(p, factor, scale * b[concentration[k]], drop(k, b), b);
        }
    }

    @Override
    public void currentColumn(double[] column) {
        Arrays.fill(column, 0, dimension, 0);
        column[solid[nodes - 1]] = -1 / cell.area();
        if (cell.half()) {
            column[concentration[0]] = 1 / (cell.area() * Constants.FARADAY * storage[0]);
        }
    }

    @Override
    public double voltageChange(double[] v) {
        double change = v[solid[nodes - 1]] - v[zero()];
        return cell.half() ? change - metalBySalt * v[concentration[0]] : change;
    }

    @Override
    public double voltageByCurrent() {
        return -cell.contactResistance() - (cell.half() ? metalByCurrent : 0);
    }

    @Override
    public double voltage(double[] y) {
        return y[solid[nodes - 1]] - left(y) - y[dimension] * cell.contactResistance();
    }

    /** Potential of the negative electrode at its terminal, among the unknowns (V). */
    private double left(double[] y) {
        return cell.half() ? y[potential[0]] + metalReaction(y) + metalFilm(y) : y[solid[0]];
    }

    private double metalReaction(double[] y) {
        return metal.overpotential(density(y), electrolyteConcentration(y, 0));
    }

    private double metalFilm(double[] y) {
        return metal.film(density(y));
    }

    @Override
    public double charge(double[] y) {
        return cell.half() ? cell.positive().material().capacity(cell.area()) * (1 - mean(positive, positiveFirst, y))
                : cell.negative().material().capacity(cell.area()) * mean(negative, 0, y);
    }

    @Override
    public double largestCharge() {
        return cell.particles().largestCharge();
    }

    @Override
    public String componentName(int index) {
        if (index < particles) {
            return (index < positive.at(0) ? negative : positive).componentName(index);
        }
        for (int k = 0; k < nodes; k++) {
            String at = " " + grid.place(k);
            if (index == concentration[k]) {
                return "electrolyte concentration" + at;
            }
            if (index == potential[k]) {
                return "electrolyte potential" + at;
            }
            if (index == solid[k]) {
                return "solid potential" + at;
            }
        }
        throw new IndexOutOfBoundsException("there is no unknown " + index);
    }

    /** Distances of the nodes from the negative collector (m). @return a copy */
    public double[] positions() {
        return grid.positions();
    }

    /** Electrolyte concentration at a node (mol/m³). */
    public double electrolyteConcentration(double[] y, int node) {
        return scale * y[concentration[node]];
    }

    /** Electrolyte potential at a node against the negative collector (V). */
    public double electrolytePotential(double[] y, int node) {
        return cell.half() ? y[potential[node]] - left(y) : y[potential[node]];
    }

    /** Potential of the solid at a node against the negative collector (V); NaN in the separator. */
    public double solidPotential(double[] y, int node) {
        return !hasSolid(node) ? Double.NaN : cell.half() ? y[solid[node]] - left(y) : y[solid[node]];
    }

    /** Stoichiometry at the surface of the particle at a node (1); NaN in the separator. */
    public double surfaceStoichiometry(double[] y, int node) {
        return node < negativeNodes ? negative.surface(node, y)
                : node >= positiveFirst ? positive.surface(node - positiveFirst, y) : Double.NaN;
    }

    /** Current density at the surface of the particle at a node (A/m²); NaN in the separator. */
    public double reactionCurrent(double[] y, int node) {
        if (!hasSolid(node)) {
            return Double.NaN;
        }
        var reaction = node < negativeNodes ? negative : positive;
        return reaction.current(node < negativeNodes ? node : node - positiveFirst, y, scale * y[concentration[node]],
                drop(node, y));
    }

    private double mean(PorousReaction reaction, int firstNode, double[] y) {
        double sum = 0;
        for (int p = 0; p < reaction.count(); p++) {
            sum += grid.average(firstNode + p) * reaction.mean(p, y);
        }
        return sum;
    }

    private double meanSurface(PorousReaction reaction, int firstNode, double[] y) {
        double sum = 0;
        for (int p = 0; p < reaction.count(); p++) {
            sum += grid.average(firstNode + p) * reaction.surface(p, y);
        }
        return sum;
    }

    @Override
    public List<CellOutput> outputs() {
        var losses = new Losses();
        var outputs = new ArrayList<CellOutput>();
        outputs.add(new CellOutput("current", "I", "A", (t, y) -> y[dimension]));
        outputs.add(new CellOutput("voltage", "V", "V", (t, y) -> voltage(y)));
        outputs.add(new CellOutput("openCircuitVoltage", "U", "V", (t, y) -> losses.openCircuit(y)));
        outputs.add(new CellOutput("negativeSurfaceStoichiometry", "x_s", "1", (t, y) -> meanSurface(negative, 0, y)));
        outputs.add(new CellOutput("positiveSurfaceStoichiometry", "y_s", "1",
                (t, y) -> meanSurface(positive, positiveFirst, y)));
        outputs.add(new CellOutput("negativeLowestStoichiometry", "x_low", "1", (t, y) -> negative.extreme(y, -1)));
        outputs.add(new CellOutput("negativeHighestStoichiometry", "x_high", "1", (t, y) -> negative.extreme(y, 1)));
        outputs.add(new CellOutput("positiveLowestStoichiometry", "y_low", "1", (t, y) -> positive.extreme(y, -1)));
        outputs.add(new CellOutput("positiveHighestStoichiometry", "y_high", "1", (t, y) -> positive.extreme(y, 1)));
        outputs.add(new CellOutput("negativeMeanStoichiometry", "x", "1", (t, y) -> mean(negative, 0, y)));
        outputs.add(new CellOutput("positiveMeanStoichiometry", "y", "1", (t, y) -> mean(positive, positiveFirst, y)));
        outputs.add(new CellOutput("platingMargin", "Δφ_min", "V", (t, y) -> platingMargin(y)));
        if (cell.half()) {
            outputs.removeIf(output -> output.isOfNegativeParticles() || output.name().equals("platingMargin"));
        }
        for (var loss : Loss.values()) {
            outputs.add(new CellOutput(loss.label(), loss.symbol(), "V", (t, y) -> losses.of(loss, t, y)));
        }
        return outputs;
    }

    @Override
    public CellSection section() {
        return new CellSection(positions(), grid.layers(), List.of(
                field("electrolyteConcentration", "c_e", "mol/m3", false, this::electrolyteConcentration),
                field("electrolytePotential", "φ_e", "V", false, this::electrolytePotential),
                field("solidPotential", "φ_s", "V", true, this::solidPotential),
                field("surfaceStoichiometry", "ξ", "1", true, this::surfaceStoichiometry),
                field("reactionCurrentDensity", "j", "A/m2", true, this::reactionCurrent),
                field("solidAgainstElectrolyte", "Δφ", "V", true,
                        (y, k) -> hasSolid(k) ? drop(k, y) : Double.NaN)));
    }

    private CellSection.Field field(String name, String symbol, String unit, boolean electrodesOnly,
            CellSection.Function function) {
        return new CellSection.Field(name, symbol, unit, electrodesOnly,
                CellSection.Writer.of(nodes, function));
    }

    /** Smallest \( \phi_s - \phi_e \) in the negative electrode (V); below zero lithium may plate. */
    private double platingMargin(double[] y) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < negativeNodes; k++) {
            least = Math.min(least, drop(k, y));
        }
        return least;
    }

    @Override
    public List<Limit> limits() {
        var limits = new ArrayList<Limit>();
        for (var side : sides) {
            limits.addAll(side.reaction.limits());
        }
        limits.add(grid.depletion(concentration));
        if (range.isLimited()) {
            limits.add(range.limit(grid, concentration, scale));
        }
        return limits;
    }

    @Override
    public Ending diagnose(double t, double[] y) {
        for (int k = 0; k < nodes; k++) {
            if (!(y[concentration[k]] > 0)) {
                return grid.depleted(concentration, t, y);
            }
        }
        Ending cause = null;
        for (int i = 0; i < sides.length && cause == null; i++) {
            cause = sides[i].reaction.diagnose(t, y);
        }
        return cause;
    }

    @Override
    public Ending rateFailed(double t, double[] y, int component) {
        return new Ending(Kind.LAW_LEFT_RANGE, t, "a law has no finite value just beyond t = " + Numbers.text(t)
                + " s; the first unknown that it stops is the " + componentName(component));
    }

    /** What the voltage lacks of the open-circuit voltage, by cause. */
    private final class Losses {

        private final double[] values = new double[Loss.values().length];
        private double knownAt = Double.NaN;
        private double knownVoltage = Double.NaN;

        double openCircuit(double[] y) {
            return positive.potential(mean(positive, positiveFirst, y))
                    - (cell.half() ? 0 : negative.potential(mean(negative, 0, y)));
        }

        double of(Loss loss, double t, double[] y) {
            double v = voltage(y);
            if (t != knownAt || v != knownVoltage) {
                evaluate(y);
                knownAt = t;
                knownVoltage = v;
            }
            return values[loss.ordinal()];
        }

        private void evaluate(double[] y) {
            double diffusion = 0;
            for (var element : elements) {
                diffusion -= element.diffusionPotential(y, grid.ramp());
            }
            var left = cell.half() ? metal(y) : side(negative, 0, y);
            var right = side(positive, positiveFirst, y);
            set(Loss.NEGATIVE_PARTICLES,
                    cell.half() ? 0 : left.surface - negative.potential(mean(negative, 0, y)));
            set(Loss.POSITIVE_PARTICLES, positive.potential(mean(positive, positiveFirst, y)) - right.surface);
            set(Loss.NEGATIVE_REACTION, left.reaction);
            set(Loss.POSITIVE_REACTION, -right.reaction);
            set(Loss.NEGATIVE_FILM, left.film);
            set(Loss.POSITIVE_FILM, -right.film);
            set(Loss.ELECTROLYTE_CONCENTRATION, diffusion);
            set(Loss.ELECTROLYTE_RESISTANCE, left.electrolyte - right.electrolyte - diffusion);
            set(Loss.NEGATIVE_SOLID, cell.half() ? 0 : y[solid[0]] - left.solid);
            set(Loss.POSITIVE_SOLID, right.solid - y[solid[nodes - 1]]);
            set(Loss.CONTACT, y[dimension] * cell.contactResistance());
        }

        private void set(Loss loss, double value) {
            values[loss.ordinal()] = value;
        }

        private Averages metal(double[] y) {
            var result = new Averages();
            result.film = metalFilm(y);
            result.reaction = metalReaction(y);
            result.electrolyte = y[potential[0]];
            return result;
        }

        private Averages side(PorousReaction reaction, int firstNode, double[] y) {
            var result = new Averages();
            for (int p = 0; p < reaction.count(); p++) {
                int k = firstNode + p;
                double w = grid.average(k);
                double u = reaction.potential(reaction.surface(p, y));
                double film = reaction.film() * reactionCurrent(y, k);
                result.surface += w * u;
                result.film += w * film;
                result.reaction += w * (drop(k, y) - u - film);
                result.electrolyte += w * y[potential[k]];
                result.solid += w * y[solid[k]];
            }
            return result;
        }
    }

    /** Means over the thickness of an electrode (V). */
    private static final class Averages {
        private double surface;
        private double film;
        private double reaction;
        private double electrolyte;
        private double solid;
    }
}
