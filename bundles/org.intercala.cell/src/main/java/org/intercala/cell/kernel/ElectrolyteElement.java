// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.Arrays;

import org.intercala.numerics.Constants;
import org.intercala.numerics.GaussLobatto;
import org.intercala.numerics.RealFunction;

/**
 * Conduction and diffusion in one spectral element of a layer: concentration and potential of the electrolyte, in an
 * electrode also the potential of the solid, as polynomials through the Gauss-Lobatto nodes, which are the points of
 * quadrature too. The flux of lithium ions and the currents are
 * \[ N = -\varepsilon^b D_e\,\partial_x c_e + t_+\,i_e/F,\qquad i_e = -\varepsilon^b\kappa\,[\partial_x\phi_e -
 * 2(1-t_+)(1+\tfrac{d\ln f}{d\ln c})\tfrac{RT}{F}\,\partial_x\ln c_e],\qquad i_s = -\sigma\,\partial_x\phi_s. \]
 * Each balance is tested with the nodal polynomials, so what leaves one node enters others and nothing is lost.
 */
final class ElectrolyteElement extends LayerElement {

    /** Of the solid (S/m); 0 in the separator. */
    private final double conductivity;
    private final RealFunction conductivitySlope;
    private final double[] lithium;
    private final double[] ionic;
    private final double[] electronic;
    private final double[] lithiumBySlope;
    private final double[] lithiumByValue;
    private final double[] lithiumByPotential;
    private final double[] ionicBySlope;
    private final double[] ionicByValue;
    private final double[] ionicByPotential;
    private int[] potentials;
    private int[] solids;
    private int size;
    private int[] concentrationAt;
    private int[] potentialAt;
    private int[] solidAt;

    /**
     * @param first        node of the cell at its left end
     * @param length       (m)
     * @param conductivity of the solid (S/m); 0: there is none
     * @param scale        concentration that counts as one (mol/m³)
     */
    ElectrolyteElement(GaussLobatto rule, int first, double length, PorousLayer layer, double conductivity,
            Electrolyte electrolyte, double temperature, double scale) {
        super(rule, first, length, layer, electrolyte, temperature, scale);
        this.conductivity = conductivity;
        conductivitySlope = electrolyte.conductivity().derivative(0);
        lithium = new double[n];
        ionic = new double[n];
        electronic = new double[n];
        lithiumBySlope = new double[n];
        lithiumByValue = new double[n];
        lithiumByPotential = new double[n];
        ionicBySlope = new double[n];
        ionicByValue = new double[n];
        ionicByPotential = new double[n];
    }

    /** Tells where the unknowns of the nodes are. @param unknowns of the block of equations, in its order */
    void place(int[] concentrationIndex, int[] potentialIndex, int[] solidIndex, int[] unknowns) {
        place(concentrationIndex);
        potentials = Arrays.copyOfRange(potentialIndex, first, first + n);
        solids = Arrays.copyOfRange(solidIndex, first, first + n);
        size = unknowns.length;
        concentrationAt = positions(concentrations, unknowns);
        potentialAt = positions(potentials, unknowns);
        solidAt = positions(solids, unknowns);
    }

    private static int[] positions(int[] indices, int[] unknowns) {
        var positions = new int[indices.length];
        for (int i = 0; i < indices.length; i++) {
            positions[i] = -1;
            for (int m = 0; m < unknowns.length; m++) {
                if (unknowns[m] == indices[i]) {
                    positions[i] = m;
                }
            }
        }
        return positions;
    }

    boolean hasSolid() {
        return conductivity > 0;
    }

    /** Adds what flows to the balances of the nodes. @param y unknowns @param out rates, added to */
    void addFlows(double[] y, double[] out) {
        for (int q = 0; q < n; q++) {
            double dc = scale * slope(q, concentrations, y);
            double c = scale * y[concentrations[q]];
            double current = -layer.transport() * electrolyte.conductivity().value(c, temperature)
                    * (slope(q, potentials, y) - electrolyte.diffusionPotential(c, temperature) * dc / c);
            ionic[q] = weights[q] * current;
            lithium[q] = weights[q] * (-layer.transport() * electrolyte.diffusivity().value(c, temperature) * dc
                    + electrolyte.transference().value(c, temperature) * current / Constants.FARADAY);
            if (hasSolid()) {
                electronic[q] = -weights[q] * conductivity * slope(q, solids, y);
            }
        }
        for (int i = 0; i < n; i++) {
            out[concentrations[i]] += divergence(i, lithium);
            out[potentials[i]] += divergence(i, ionic);
            if (hasSolid()) {
                out[solids[i]] += divergence(i, electronic);
            }
        }
    }

    /** Evaluates the derivatives of the flows and keeps them. */
    void linearize(double[] y) {
        for (int q = 0; q < n; q++) {
            double dc = scale * slope(q, concentrations, y);
            double c = scale * y[concentrations[q]];
            double t = electrolyte.transference().value(c, temperature);
            double tSlope = transferenceSlope.value(c, temperature);
            double diffusion = electrolyte.diffusionPotential(c, temperature);
            double diffusionSlope = diffusionPotentialSlope(c);
            double kappa = layer.transport() * electrolyte.conductivity().value(c, temperature);
            double kappaSlope = layer.transport() * conductivitySlope.value(c, temperature);
            double diffusivity = layer.transport() * electrolyte.diffusivity().value(c, temperature);
            double drive = slope(q, potentials, y) - diffusion * dc / c;
            double w = weights[q];
            ionicByPotential[q] = -w * kappa;
            ionicBySlope[q] = w * kappa * diffusion / c;
            ionicByValue[q] = w * (-kappaSlope * drive + kappa * (diffusionSlope - diffusion / c) * dc / c);
            double share = t / Constants.FARADAY;
            lithiumByPotential[q] = share * ionicByPotential[q];
            lithiumBySlope[q] = -w * diffusivity + share * ionicBySlope[q];
            lithiumByValue[q] = -w * layer.transport() * diffusivitySlope.value(c, temperature) * dc
                    + share * ionicByValue[q] - w * tSlope * kappa * drive / Constants.FARADAY;
        }
    }

    /** Writes the block of \( M - cJ \) without the reaction. @param a entries, overwritten @param c (s) */
    void assemble(double[] a, double c) {
        Arrays.fill(a, 0);
        for (int i = 0; i < n; i++) {
            int rowC = concentrationAt[i] * size;
            int rowP = potentialAt[i] * size;
            int rowS = solidAt[i] * size;
            for (int j = 0; j < n; j++) {
                double cc = d[j * n + i] * lithiumByValue[j];
                double pc = d[j * n + i] * ionicByValue[j];
                double cp = 0;
                double pp = 0;
                double ss = 0;
                for (int q = 0; q < n; q++) {
                    double product = d[q * n + i] * d[q * n + j];
                    cc += product * lithiumBySlope[q];
                    cp += product * lithiumByPotential[q];
                    pc += product * ionicBySlope[q];
                    pp += product * ionicByPotential[q];
                    ss += product * weights[q];
                }
                a[rowC + concentrationAt[j]] -= c * scale * cc;
                a[rowC + potentialAt[j]] -= c * cp;
                a[rowP + concentrationAt[j]] -= c * scale * pc;
                a[rowP + potentialAt[j]] -= c * pp;
                if (hasSolid()) {
                    a[rowS + solidAt[j]] += c * conductivity * ss;
                }
            }
            a[rowC + concentrationAt[i]] += weights[i] * layer.porosity() * scale;
        }
    }

    /**
     * Adds the reaction at a node to the block. @param w c times the weight of the node times the surface per volume
     * @param byDrop dj/d(phi_s - phi_e) @param byConcentration dj/dc_e
     */
    void addReaction(double[] a, int i, double w, double byDrop, double byConcentration) {
        double drop = w * byDrop;
        double concentration = w * byConcentration * scale;
        int c = concentrationAt[i];
        int p = potentialAt[i];
        int s = solidAt[i];
        a[c * size + c] -= concentration / Constants.FARADAY;
        a[c * size + p] += drop / Constants.FARADAY;
        a[c * size + s] -= drop / Constants.FARADAY;
        a[p * size + c] -= concentration;
        a[p * size + p] += drop;
        a[p * size + s] -= drop;
        a[s * size + c] += concentration;
        a[s * size + p] -= drop;
        a[s * size + s] += drop;
    }

    /**
     * Puts \( a\,y = \ldots \) in place of the balance of charge at the first node. @param unknown y, the potential of
     * the electrolyte or the solid there @param value a
     */
    void replace(double[] block, int unknown, double value) {
        int row = unknown == potentials[0] ? potentialAt[0] : solidAt[0];
        Arrays.fill(block, row * size, (row + 1) * size, 0);
        block[row * size + row] = value;
    }
}
