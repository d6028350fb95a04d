// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.intercala.numerics.Constants;
import org.intercala.numerics.DaeSystem;
import org.intercala.numerics.DenseLu;
import org.intercala.numerics.EventFunction;
import org.intercala.numerics.GaussLobatto;
import org.intercala.numerics.NdfIntegrator;
import org.intercala.numerics.NdfOptions;
import org.intercala.numerics.ProgressSink;
import org.intercala.numerics.RealFunction;
import org.intercala.numerics.StepListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The elements of a layer against closed forms. */
class ElementTest {

    private static final double T = 298.15;
    private static final double SALT = 1000;

    private static Electrolyte electrolyte(double conductivity) {
        return new Electrolyte(SALT, RealFunction.constant(3e-10), RealFunction.constant(conductivity),
                RealFunction.constant(1), RealFunction.constant(0.4));
    }

    /** Salt before a lithium electrode that takes a constant current, in a layer that is as good as endless. */
    private static final class Sand implements DaeSystem {

        private static final double DENSITY = 100;

        private final int n;
        private final SaltElement element;
        private final double[] storage;
        private final double[] ramp;
        private final DenseLu lu;

        Sand(int degree, double length) {
            n = degree + 1;
            element = new SaltElement(new GaussLobatto(degree), 0, length, new PorousLayer(length, 1, 1),
                    electrolyte(1), T, SALT);
            element.place(IntStream.range(0, n).toArray());
            storage = Arrays.stream(element.weights).map(w -> w * SALT).toArray();
            ramp = new double[n];
            Arrays.fill(ramp, 1);
            lu = new DenseLu(n);
        }

        @Override
        public int dimension() {
            return n;
        }

        @Override
        public void mass(double[] diagonal) {
            Arrays.fill(diagonal, 1);
        }

        /** The current flows towards the electrode at x = 0, -i; lithium is deposited there. */
        @Override
        public void rate(double t, double[] y, double[] out) {
            Arrays.fill(out, 0);
            element.addFlows(y, ramp, -DENSITY, out);
            out[0] -= DENSITY / Constants.FARADAY;
            out[n - 1] += DENSITY / Constants.FARADAY;
            for (int i = 0; i < n; i++) {
                out[i] /= storage[i];
            }
        }

        @Override
        public void jacobian(double t, double[] y) {
            element.linearize(y, ramp, -DENSITY, new double[n]);
        }

        @Override
        public void factorize(double c) {
            element.assemble(lu.matrix(), c);
            lu.factorize();
        }

        @Override
        public void solve(double[] b) {
            for (int i = 0; i < n; i++) {
                b[i] *= storage[i];
            }
            lu.solve(b);
        }

        @Override
        public String componentName(int index) {
            return "salt at node " + index;
        }
    }

    /** Sand time \( \pi D (F c_0/(2i(1-t_+)))^2 \); before it the concentration falls with the root of time. */
    @Test
    void sandTime() {
        double sand = 609.300069;
        var system = new Sand(40, 5e-3);
        var start = new double[system.dimension()];
        Arrays.fill(start, 1);
        for (double fraction : new double[] { 0.04, 0.25, 0.81 }) {
            var result = new NdfIntegrator(system, NdfOptions.tolerances(1e-9, 1e-9)).integrate(0, start.clone(),
                    fraction * sand, List.of(), StepListener.NONE, ProgressSink.NONE);
            assertEquals(1 - Math.sqrt(fraction), result.state()[0], 1e-6);
        }
        List<EventFunction> empty = List.of((t, y) -> y[0]);
        var result = new NdfIntegrator(system, NdfOptions.tolerances(1e-9, 1e-9)).integrate(0, start, 2 * sand,
                empty, StepListener.NONE, ProgressSink.NONE);
        assertEquals(sand, result.time(), 1e-3);
    }

    /** Lithium | separator | lithium: the salt is linear, and the potential has ohmic and diffusion parts. */
    @Test
    void steadyStateBetweenLithiumElectrodes() {
        int degree = 12;
        int n = degree + 1;
        double density = 300;
        var layer = new PorousLayer(25e-6, 1, 1);
        var element = new ElectrolyteElement(new GaussLobatto(degree), 0, layer.thickness(), layer, 0, electrolyte(1),
                T, SALT);
        int[] all = IntStream.range(0, 2 * n).toArray();
        int[] none = new int[n];
        Arrays.fill(none, -1);
        element.place(IntStream.range(0, n).toArray(), IntStream.range(n, 2 * n).toArray(), none, all);
        var y = new double[2 * n];
        Arrays.fill(y, 0, n, 1);
        var lu = new DenseLu(2 * n);
        double step = 10;
        for (int i = 0; i < 20; i++) {
            var b = new double[2 * n];
            element.addFlows(y, b);
            b[0] += density / Constants.FARADAY;
            b[n - 1] -= density / Constants.FARADAY;
            b[n] = 0;
            b[2 * n - 1] -= density;
            element.linearize(y);
            element.assemble(lu.matrix(), step);
            Arrays.fill(lu.matrix(), 2 * n * n, 2 * n * (n + 1), 0);
            lu.matrix()[2 * n * n + n] = 1;
            assertTrue(lu.factorize());
            for (int k = 0; k < b.length; k++) {
                b[k] *= step;
            }
            lu.solve(b);
            for (int k = 0; k < b.length; k++) {
                y[k] += b[k];
            }
        }
        assertEquals(1077.73202242, SALT * y[0], 1e-6);
        assertEquals(922.26797758, SALT * y[n - 1], 1e-6);
        assertEquals(-.0123028157, y[2 * n - 1] - y[n], 1e-9);
        assertEquals(SALT, SALT * IntStream.range(0, n).mapToDouble(k -> element.weights[k] * y[k]).sum()
                / layer.thickness(), 1e-8);
    }

    /** Newman and Tobias: an electrode with uniform salt and linear kinetics, by the derivatives of the kernel. */
    @ParameterizedTest
    @CsvSource({ "1e-4, .2, 5, 1e6, .0123996170, 20", "1e-4, .2, 5, 2e4, .3905766464, 8",
            "8e-5, .1, .1, 5e5, .0351126404, 20" })
    void linearElectrode(double thickness, double pores, double solid, double exchange, double drop, int degree) {
        int n = degree + 1;
        double density = 30;
        // At x = 0.5 and 1000 mol/m3 the exchange current is m c_max sqrt(c_e)/2; a is 3/R times half of the volume.
        double rate = exchange / (0.5 * 3 / 1e-6) / (3e4 * Math.sqrt(SALT) * 0.5);
        var layer = new PorousLayer(thickness, 0.5, 1);
        var electrode = new PorousElectrode(new SpmElectrode("negative", thickness, 0.5, 1e-6, 3e4, rate,
                RealFunction.constant(1e-14), true, RealFunction.constant(0)), layer, solid);
        var reaction = new PorousReaction(electrode, T, 3 * n, n, 4);
        var element = new ElectrolyteElement(new GaussLobatto(degree), 0, thickness, layer, solid, electrolyte(pores),
                T, SALT);
        element.place(IntStream.range(0, n).toArray(), IntStream.range(n, 2 * n).toArray(),
                IntStream.range(2 * n, 3 * n).toArray(), IntStream.range(0, 3 * n).toArray());
        var y = new double[7 * n];
        Arrays.fill(y, 0, n, 1);
        reaction.start(0.5, y);
        for (int p = 0; p < n; p++) {
            reaction.linearize(p, y, SALT, 0);
        }
        element.linearize(y);
        // An instant, in which neither salt nor particles change.
        double c = 1e-12;
        reaction.factorize(c);
        var lu = new DenseLu(3 * n);
        double[] a = lu.matrix();
        element.assemble(a, c);
        for (int i = 0; i < n; i++) {
            element.addReaction(a, i, c * element.weights[i] * reaction.area(), reaction.byDrop(i),
                    reaction.byConcentration(i));
        }
        var b = new double[3 * n];
        // The electrolyte is the zero of the potentials at the separator, x = 0; current comes in at the collector.
        Arrays.fill(a, 3 * n * n, 3 * n * (n + 1), 0);
        a[3 * n * n + n] = c;
        b[3 * n - 1] = c * density;
        assertTrue(lu.factorize());
        lu.solve(b);
        assertEquals(drop, b[3 * n - 1], 1e-8 * drop / 0.01);
    }
}
