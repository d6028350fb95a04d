// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.Arrays;
import java.util.List;

import org.intercala.numerics.Constants;
import org.intercala.numerics.FrontalLu;

/**
 * The electrolyte of a single-particle model: salt diffuses across the cell while lithium is released and taken up
 * evenly in the electrodes.
 * \[ \varepsilon\,\partial_t c_e = \partial_x(\varepsilon^b D_e\,\partial_x c_e) - \frac{\partial_x(t_+ r)\,I}{FA} +
 * \frac{\partial_x r\,I}{FA},\qquad \Delta\phi_e = \int r\,2(1-t_+)(1+\tfrac{d\ln f}{d\ln c})\tfrac{RT}{F}\,d\ln c_e -
 * \frac IA\Big[\frac{L_n}{3\kappa_n}+\frac{L_s}{\kappa_s}+\frac{L_p}{3\kappa_p}+\frac{L_n}{3\sigma_n}+
 * \frac{L_p}{3\sigma_p}\Big] \]
 * with r the share of the current that flows in the electrolyte, and the conductivities at \( c_{e0} \). The mean of
 * {@link ExchangeCurrent#salt}, usually the square root of the concentration, enters the exchange current of each
 * electrode; at lithium metal in place of the negative one it is the concentration there.
 */
final class SaltColumn {

    private final PorousCell cell;
    private final Electrolyte electrolyte;
    private final int offset;
    private final int nodes;
    private final double scale;
    private final double resistance;
    private final CellGrid grid;
    private final SaltRange range;
    private final SaltElement[] elements;
    private final int[] concentrations;
    private final double[] storage;
    private final double[] column;
    private final double[] diffusionWeights;
    private final double[] negativeWeights;
    private final double[] positiveWeights;
    private final ExchangeCurrent negative;
    private final ExchangeCurrent positive;
    private final FrontalLu lu;

    /** @param offset where its unknowns begin */
    SaltColumn(PorousCell cell, DfnMesh mesh, int offset) {
        this.cell = cell;
        this.offset = offset;
        var laws = LawTables.electrolyte(cell.electrolyte(), cell.temperature());
        range = SaltRange.of(laws, cell.temperature(), false);
        electrolyte = range.continued(laws);
        scale = cell.electrolyte().concentration();
        grid = new CellGrid(cell, mesh);
        nodes = grid.nodes();
        concentrations = new int[nodes];
        Arrays.setAll(concentrations, k -> offset + k);
        elements = new SaltElement[grid.elements()];
        storage = new double[nodes];
        var blocks = new int[elements.length][];
        var shared = new int[elements.length];
        for (int e = 0; e < elements.length; e++) {
            var element = new SaltElement(grid.rule(e), grid.first(e), grid.length(e), grid.layer(e),
                    electrolyte, cell.temperature(), scale);
            element.place(concentrations);
            elements[e] = element;
            blocks[e] = element.concentrations;
            shared[e] = e < elements.length - 1 ? 1 : 0;
            for (int i = 0; i < element.n; i++) {
                storage[element.first + i] += element.weights[i] * element.layer.porosity() * scale;
            }
        }
        lu = new FrontalLu(blocks, shared);
        column = new double[nodes];
        diffusionWeights = new double[nodes];
        negativeWeights = new double[nodes];
        positiveWeights = new double[nodes];
        negative = cell.half() ? null : new ExchangeCurrent(cell.negative().material(), cell.temperature());
        positive = new ExchangeCurrent(cell.positive().material(), cell.temperature());
        double kappa = cell.electrolyte().conductivity().value(scale, cell.temperature());
        resistance = ((cell.half() ? 0 : third(cell.negative(), kappa)) + third(cell.positive(), kappa)
                + cell.separator().thickness() / (cell.separator().transport() * kappa)) / cell.area();
    }

    private static double third(PorousElectrode electrode, double kappa) {
        double thickness = electrode.pores().thickness();
        return thickness / 3 * (1 / (electrode.pores().transport() * kappa) + 1 / electrode.effectiveConductivity());
    }

    int dimension() {
        return nodes;
    }

    void writeStart(double[] y) {
        Arrays.fill(y, offset, offset + nodes, 1);
    }

    void rate(double[] y, double current, double[] out) {
        double density = current / cell.area();
        Arrays.fill(out, offset, offset + nodes, 0);
        for (var element : elements) {
            element.addFlows(y, grid.ramp(), density, out);
        }
        for (int k = 0; k < nodes; k++) {
            out[offset + k] = (out[offset + k] + source(k) * density) / storage[k];
            if (!(y[offset + k] > 0)) {
                out[offset + k] = Double.NaN;
            }
        }
    }

    /** Lithium that particles or metal at a node give per charge (mol/C). */
    private double source(int k) {
        double metal = cell.half() && k == 0 ? 1 : 0;
        return (metal + (k < grid.negativeNodes() ? 1 : -1) * grid.average(k)) / Constants.FARADAY;
    }

    void linearize(double[] y, double current) {
        double density = current / cell.area();
        Arrays.fill(column, 0);
        for (var element : elements) {
            element.linearize(y, grid.ramp(), density, column);
        }
        Arrays.fill(diffusionWeights, 0);
        for (int k = 0; k < nodes; k++) {
            column[k] = (column[k] + source(k)) / (storage[k] * cell.area());
            double c = scale * y[offset + k];
            double share = scale * grid.average(k);
            negativeWeights[k] = k < grid.negativeNodes() ? share * negative.saltSlope(c) : 0;
            positiveWeights[k] = k >= grid.positiveFirst() ? share * positive.saltSlope(c) : 0;
        }
        if (cell.half()) {
            negativeWeights[0] = scale;
        }
        weighDiffusion(y);
    }

    /** Derivatives of the diffusion potential by the concentrations. */
    private void weighDiffusion(double[] y) {
        for (var element : elements) {
            for (int q = 0; q < element.n; q++) {
                double c = scale * y[element.concentrations[q]];
                double g = electrolyte.diffusionPotential(c, cell.temperature());
                double gSlope = element.diffusionPotentialSlope(c);
                double w = element.weights[q] * grid.ramp()[element.first + q] * scale / c;
                for (int j = 0; j < element.n; j++) {
                    diffusionWeights[element.first + j] += w * g * element.d[q * element.n + j];
                }
                diffusionWeights[element.first + q] += w * (gSlope - g / c) * scale
                        * element.slope(q, element.concentrations, y);
            }
        }
    }

    void factorize(double c) {
        for (int e = 0; e < elements.length; e++) {
            elements[e].assemble(lu.matrix(e), c);
        }
        lu.factorize();
    }

    void solve(double[] b) {
        for (int k = 0; k < nodes; k++) {
            b[offset + k] *= storage[k];
        }
        lu.solve(b);
    }

    void currentColumn(double[] target) {
        System.arraycopy(column, 0, target, offset, nodes);
    }

    double negativeSalt(double[] y) {
        return cell.half() ? scale * y[offset] : mean(negative, y, 0, grid.negativeNodes());
    }

    double positiveSalt(double[] y) {
        return mean(positive, y, grid.positiveFirst(), nodes);
    }

    private double mean(ExchangeCurrent exchange, double[] y, int from, int to) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += grid.average(k) * exchange.salt(scale * y[offset + k]);
        }
        return sum;
    }

    double negativeSaltChange(double[] v) {
        return product(negativeWeights, v);
    }

    double positiveSaltChange(double[] v) {
        return product(positiveWeights, v);
    }

    double diffusionChange(double[] v) {
        return product(diffusionWeights, v);
    }

    private double product(double[] w, double[] v) {
        double sum = 0;
        for (int k = 0; k < nodes; k++) {
            sum += w[k] * v[offset + k];
        }
        return sum;
    }

    /** Part of the voltage that the concentration makes (V). */
    double diffusionPotential(double[] y) {
        double sum = 0;
        for (var element : elements) {
            sum += element.diffusionPotential(y, grid.ramp());
        }
        return sum;
    }

    /** Of electrolyte and solid (ohm). */
    double resistance() {
        return resistance;
    }

    /** What is known at its nodes. @param left mean potential of the negative electrode, or that at the metal (V) */
    CellSection section(CellOutput.Function left) {
        double kappa = cell.electrolyte().conductivity().value(scale, cell.temperature());
        var potential = new SaltPotential(grid, elements, kappa);
        int current = offset + nodes;
        return new CellSection(grid.positions(), grid.layers(), List.of(
                new CellSection.Field("electrolyteConcentration", "c_e", "mol/m3", false,
                        CellSection.Writer.of(nodes, (y, k) -> scale * y[offset + k])),
                new CellSection.Field("electrolytePotential", "φ_e", "V", false,
                        (y, values, at) -> potential.write(y, y[current] / cell.area(), left.value(0, y), values,
                                at))));
    }

    /** Of the solid of the negative electrode between its collector and its mean (ohm); 0 for metal. */
    double negativeSolidResistance() {
        return cell.half() ? 0
                : cell.negative().pores().thickness() / (3 * cell.negative().effectiveConductivity() * cell.area());
    }

    String componentName(int index) {
        return "electrolyte concentration " + grid.place(index - offset);
    }

    List<Limit> limits() {
        return range.isLimited() ? List.of(grid.depletion(concentrations), range.limit(grid, concentrations, scale))
                : List.of(grid.depletion(concentrations));
    }
}
