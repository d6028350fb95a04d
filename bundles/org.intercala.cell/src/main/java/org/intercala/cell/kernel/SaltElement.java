// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.Arrays;

import org.intercala.numerics.Constants;
import org.intercala.numerics.GaussLobatto;

/** Diffusion of salt in one spectral element when the current in the electrolyte is known, \( i_e = r\,I/A \). */
final class SaltElement extends LayerElement {

    private final double[] flow;
    private final double[] bySlope;
    private final double[] byValue;

    SaltElement(GaussLobatto rule, int first, double length, PorousLayer layer, Electrolyte electrolyte,
            double temperature, double scale) {
        super(rule, first, length, layer, electrolyte, temperature, scale);
        flow = new double[n];
        bySlope = new double[n];
        byValue = new double[n];
    }

    /** Adds what flows to the balances of the nodes. @param ramp r @param density I/A (A/m²) */
    void addFlows(double[] y, double[] ramp, double density, double[] out) {
        for (int q = 0; q < n; q++) {
            double c = scale * y[concentrations[q]];
            flow[q] = weights[q] * (-layer.transport() * electrolyte.diffusivity().value(c, temperature) * scale
                    * slope(q, concentrations, y)
                    + electrolyte.transference().value(c, temperature) * ramp[first + q] * density
                            / Constants.FARADAY);
        }
        for (int i = 0; i < n; i++) {
            out[concentrations[i]] += divergence(i, flow);
        }
    }

    /** Evaluates the derivatives and adds that by the density to the column. Arguments as of {@link #addFlows}. */
    void linearize(double[] y, double[] ramp, double density, double[] column) {
        for (int q = 0; q < n; q++) {
            double c = scale * y[concentrations[q]];
            bySlope[q] = -weights[q] * layer.transport() * electrolyte.diffusivity().value(c, temperature);
            byValue[q] = weights[q] * (-layer.transport() * diffusivitySlope.value(c, temperature) * scale
                    * slope(q, concentrations, y)
                    + transferenceSlope.value(c, temperature) * ramp[first + q] * density / Constants.FARADAY);
            flow[q] = weights[q] * electrolyte.transference().value(c, temperature) * ramp[first + q]
                    / Constants.FARADAY;
        }
        for (int i = 0; i < n; i++) {
            column[first + i] += divergence(i, flow);
        }
    }

    /** Writes the block of \( M - cJ \). @param a entries, overwritten @param c (s) */
    void assemble(double[] a, double c) {
        Arrays.fill(a, 0);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = d[j * n + i] * byValue[j];
                for (int q = 0; q < n; q++) {
                    sum += d[q * n + i] * d[q * n + j] * bySlope[q];
                }
                a[i * n + j] = -c * scale * sum;
            }
            a[i * n + i] += weights[i] * layer.porosity() * scale;
        }
    }
}
