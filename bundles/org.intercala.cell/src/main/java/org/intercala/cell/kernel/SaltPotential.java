// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import org.intercala.numerics.GaussLobatto;

/**
 * Electrolyte potential of a single-particle model at the nodes of its {@link SaltColumn},
 * \[ \phi_e(x)=\phi_e(0)+\int_0^x 2(1-t_+)(1+\tfrac{d\ln f}{d\ln c})\tfrac{RT}{F}\,d\ln c_e-
 * \frac IA\int_0^x\frac{r}{\varepsilon^b\kappa}\,dx \]
 * with the conductivity at \( c_{e0} \), and a mean over the negative electrode that is given, or the value at lithium
 * metal, so that the means over both electrodes differ by what the model's voltage has.
 */
final class SaltPotential {

    private final CellGrid grid;
    private final SaltElement[] elements;
    /** \( \int_0^x r/(\varepsilon^b\kappa)\,dx \) (ohm m²). */
    private final double[] resistances;
    private final double[][] integrations;
    private final double[] flow;
    private final double[] values;

    /** @param conductivity of the electrolyte itself (S/m) */
    SaltPotential(CellGrid grid, SaltElement[] elements, double conductivity) {
        this.grid = grid;
        this.elements = elements;
        resistances = new double[grid.nodes()];
        integrations = new double[elements.length][];
        values = new double[grid.nodes()];
        int most = 0;
        for (int e = 0; e < elements.length; e++) {
            integrations[e] = integration(grid.rule(e), grid.length(e));
            most = Math.max(most, elements[e].n);
        }
        flow = new double[most];
        for (int e = 0; e < elements.length; e++) {
            for (int q = 0; q < elements[e].n; q++) {
                flow[q] = grid.ramp()[elements[e].first + q] / (elements[e].layer.transport() * conductivity);
            }
            integrate(e, resistances);
        }
    }

    /** Integrals from the left end to each node, by the values at the nodes; row by row (m). */
    private static double[] integration(GaussLobatto rule, double length) {
        double[] nodes = rule.nodes();
        double[] weights = rule.weights();
        int n = nodes.length;
        var s = new double[n * n];
        for (int i = 1; i < n; i++) {
            for (int g = 0; g < n; g++) {
                double[] l = rule.interpolation(nodes[i] * nodes[g]);
                for (int q = 0; q < n; q++) {
                    s[i * n + q] += length * nodes[i] * weights[g] * l[q];
                }
            }
        }
        return s;
    }

    /** Goes on with an integral of what stands in the flow. */
    private void integrate(int e, double[] target) {
        int n = elements[e].n;
        int first = elements[e].first;
        for (int i = 1; i < n; i++) {
            double sum = 0;
            for (int q = 0; q < n; q++) {
                sum += integrations[e][i * n + q] * flow[q];
            }
            target[first + i] = target[first] + sum;
        }
    }

    /**
     * Evaluates the potential at all nodes.
     *
     * @param y       unknowns
     * @param density I/A (A/m²)
     * @param left    mean over the negative electrode, or at the metal (V)
     * @param out     overwritten from {@code at} on (V)
     */
    void write(double[] y, double density, double left, double[] out, int at) {
        values[0] = 0;
        for (int e = 0; e < elements.length; e++) {
            elements[e].diffusionSlope(y, flow);
            integrate(e, values);
        }
        double mean = 0;
        for (int k = 0; k < values.length; k++) {
            values[k] -= density * resistances[k];
            mean += k < grid.negativeNodes() ? grid.average(k) * values[k] : 0;
        }
        for (int k = 0; k < values.length; k++) {
            out[at + k] = left - mean + values[k];
        }
    }
}
