// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.Arrays;

import org.intercala.numerics.GaussLobatto;
import org.intercala.numerics.RealFunction;
import org.intercala.physics.ButlerVolmer;

/** A spectral element of a layer: its nodes, which are the points of quadrature too, and the salt at them. */
abstract class LayerElement {

    /** Number of nodes. */
    final int n;
    /** Node of the cell at the left end. */
    final int first;
    final PorousLayer layer;
    final Electrolyte electrolyte;
    final double temperature;
    /** Concentration that counts as one (mol/m³). */
    final double scale;
    /** Weights of the nodes in an integral over x (m). */
    final double[] weights;
    /** Derivatives by x, row by row (1/m). */
    final double[] d;
    final RealFunction diffusivitySlope;
    final RealFunction transferenceSlope;
    private final RealFunction factorSlope;
    /** Where the concentrations of the nodes are in the unknowns. */
    int[] concentrations;

    /** @param first node of the cell at its left end @param length (m) @param scale (mol/m³) */
    LayerElement(GaussLobatto rule, int first, double length, PorousLayer layer, Electrolyte electrolyte,
            double temperature, double scale) {
        n = rule.count();
        this.first = first;
        this.layer = layer;
        this.electrolyte = electrolyte;
        this.temperature = temperature;
        this.scale = scale;
        diffusivitySlope = electrolyte.diffusivity().derivative(0);
        transferenceSlope = electrolyte.transference().derivative(0);
        factorSlope = electrolyte.thermodynamicFactor().derivative(0);
        weights = rule.weights();
        d = rule.differentiation();
        for (int i = 0; i < d.length; i++) {
            d[i] /= length;
        }
        for (int i = 0; i < n; i++) {
            weights[i] *= length;
        }
    }

    /** @param concentrationIndex where the concentrations of all nodes of the cell are */
    final void place(int[] concentrationIndex) {
        concentrations = Arrays.copyOfRange(concentrationIndex, first, first + n);
    }

    /** Derivative by x of what the unknowns hold at the nodes. */
    final double slope(int q, int[] indices, double[] y) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            sum += d[q * n + j] * y[indices[j]];
        }
        return sum;
    }

    /** What flows into a node less what flows out of it. @param flow at the nodes times their weights */
    final double divergence(int i, double[] flow) {
        double sum = 0;
        for (int q = 0; q < n; q++) {
            sum += d[q * n + i] * flow[q];
        }
        return sum;
    }

    /** Derivative of {@link Electrolyte#diffusionPotential} (V m³/mol). @param c concentration (mol/m³) */
    final double diffusionPotentialSlope(double c) {
        double t = electrolyte.transference().value(c, temperature);
        double factor = electrolyte.thermodynamicFactor().value(c, temperature);
        return 2 * ButlerVolmer.thermalVoltage(temperature) * ((1 - t) * factorSlope.value(c, temperature)
                - transferenceSlope.value(c, temperature) * factor);
    }

    /** Slope of the potential that the concentration alone makes (V/m). @param target overwritten, node by node */
    final void diffusionSlope(double[] y, double[] target) {
        for (int q = 0; q < n; q++) {
            double c = scale * y[concentrations[q]];
            target[q] = electrolyte.diffusionPotential(c, temperature) * scale * slope(q, concentrations, y) / c;
        }
    }

    /**
     * Part of the potential that the concentration alone makes between the means of the electrodes, \( \int r\,
     * 2(1-t_+)(1+\tfrac{d\ln f}{d\ln c})\tfrac{RT}{F}\,d\ln c_e \) (V). @param ramp r at the nodes of the cell
     */
    final double diffusionPotential(double[] y, double[] ramp) {
        double sum = 0;
        for (int q = 0; q < n; q++) {
            double c = scale * y[concentrations[q]];
            sum += weights[q] * ramp[first + q] * electrolyte.diffusionPotential(c, temperature) * scale
                    * slope(q, concentrations, y) / c;
        }
        return sum;
    }
}
