// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.intercala.numerics.RealFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The modes of a particle are the nodal equations in other unknowns. */
class ModalParticleTest {

    private static final double T = 298.15;
    private static final double RADIUS = 5e-6;
    private static final double D = 4e-15;

    private static ModalParticle modes(int nodes) {
        return new ModalParticle(RADIUS, RealFunction.constant(D), nodes);
    }

    private static RadauParticle nodes(int nodes) {
        return new RadauParticle(RADIUS, RealFunction.constant(D), nodes);
    }

    private static ModalParticle unit(int nodes) {
        return new ModalParticle(1, RealFunction.constant(1), nodes);
    }

    /** Surface of a unit particle under a unit gradient, each mode in closed form. */
    private static double surface(ModalParticle particle, double time) {
        int n = particle.dimension();
        var jacobian = new double[n * n];
        particle.jacobian(new double[n], 0, T, jacobian);
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double rate = -jacobian[k * n + k];
            sum -= particle.fluxSensitivity(k)
                    * (rate == 0 ? time : -StrictMath.expm1(-rate * time) / rate);
        }
        return sum;
    }

    /** Magnitudes of the error after constant flux at times .001, .01, .05, .2, those of the nodes. */
    @ParameterizedTest
    @CsvSource({ "4,6.9e-3,1.3e-3,7e-7,7e-7", "6,1.4e-3,6.7e-6,2.5e-7,7e-11", "8,2.9e-5,2.9e-6,1.3e-9,0",
            "10,3.9e-5,1.4e-8,0,0", "12,1.0e-5,2e-9,0,0", "16,1.9e-7,0,0,0", "20,1.3e-9,0,0,0" })
    void surfaceConverges(int nodes, double first, double second, double third, double fourth) {
        double[] exact = { .0367067803, .1236433542, .3121654291, .7982534211 };
        double[] times = { .001, .01, .05, .2 };
        double[] expected = { first, second, third, fourth };
        for (int k = 0; k < times.length; k++) {
            double error = Math.abs(surface(unit(nodes), times[k]) - exact[k]);
            // The exact values are given to ten digits.
            if (expected[k] > 1e-9) {
                assertTrue(error < 2 * expected[k] && error > 0.5 * expected[k], nodes + " nodes, time " + times[k] + ": error " + error);
            } else {
                assertTrue(error < 3e-10, nodes + " nodes, time " + times[k] + ": error " + error);
            }
        }
    }

    /** The spectrum is that of the nodal Jacobian: traces of its first three powers agree. */
    @ParameterizedTest
    @ValueSource(ints = { 2, 5, 12, 20, 40 })
    void spectrumOfTheNodes(int count) {
        double[] a = jacobian(nodes(count));
        double[] b = jacobian(modes(count));
        double[] powerA = a;
        double[] powerB = b;
        for (int power = 1; power <= 3; power++) {
            assertEquals(1, trace(powerB, count) / trace(powerA, count), 1e-11, "power " + power);
            powerA = product(powerA, a, count);
            powerB = product(powerB, b, count);
        }
    }

    private static double[] jacobian(ParticleModel particle) {
        int n = particle.dimension();
        var x = new double[n];
        particle.uniform(0.4, x, 0);
        var jacobian = new double[n * n];
        particle.jacobian(x, 0, T, jacobian);
        return jacobian;
    }

    private static double trace(double[] a, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[i * n + i];
        }
        return sum;
    }

    private static double[] product(double[] a, double[] b, int n) {
        var c = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    c[i * n + j] += a[i * n + k] * b[k * n + j];
                }
            }
        }
        return c;
    }

    /** Surface and mean of both forms stay together under a flux that changes, by implicit Euler steps. */
    @ParameterizedTest
    @ValueSource(ints = { 3, 12, 30 })
    void surfaceAndMeanFollowTheNodes(int count) {
        ParticleModel[] both = { nodes(count), modes(count) };
        var states = new double[2][count + 3];
        var factors = new ParticleFactors[2];
        for (int m = 0; m < 2; m++) {
            both[m].uniform(0.6, states[m], 2);
            factors[m] = both[m].factors();
        }
        var random = new Random(1);
        double mean = 0.6;
        for (int step = 0; step < 200; step++) {
            double h = Math.pow(10, 2 * random.nextDouble());
            double flux = 2e-11 * random.nextGaussian();
            for (int m = 0; m < 2; m++) {
                factors[m].linearize(states[m], 2, T);
                factors[m].factorize(h);
                var change = new double[count + 3];
                both[m].rate(states[m], 2, T, flux, change);
                factors[m].solve(change, 2);
                for (int i = 0; i < count; i++) {
                    states[m][2 + i] += h * change[2 + i];
                }
                assertEquals(0, states[m][0] + states[m][1] + states[m][count + 2], 0);
            }
            mean -= 3 * flux * h / RADIUS;
            assertEquals(both[0].surface(states[0], 2), both[1].surface(states[1], 2), 1e-11);
            assertEquals(mean, both[0].mean(states[0], 2), 1e-11);
            assertEquals(mean, both[1].mean(states[1], 2), 1e-13);
        }
    }

    /** The answer of the surface to a flux is the same in modes, in nodes, and from a solution with the factors. */
    @ParameterizedTest
    @ValueSource(doubles = { 1e-3, 1, 100, 1e5 })
    void factorsAnswerTheFlux(double c) {
        ParticleModel[] both = { nodes(12), modes(12) };
        var responses = new double[2];
        for (int m = 0; m < 2; m++) {
            var x = new double[13];
            both[m].uniform(0.3, x, 1);
            var factors = both[m].factors();
            factors.linearize(x, 1, T);
            responses[m] = factors.factorize(c);
            var response = new double[13];
            factors.addResponse(2, response, 1);
            assertEquals(2 * responses[m], both[m].surface(response, 1), 1e-12 * Math.abs(responses[m]));
            var solved = new double[13];
            for (int i = 0; i < 12; i++) {
                solved[1 + i] = 2 * both[m].fluxSensitivity(i);
            }
            factors.solve(solved, 1);
            for (int i = 0; i < 13; i++) {
                assertEquals(solved[i], response[i], 1e-12 * Math.abs(responses[m]));
            }
        }
        assertEquals(responses[0], responses[1], 1e-10 * Math.abs(responses[0]));
    }

    /** The factors take a new temperature and a new step; one step at one temperature is computed once. */
    @Test
    void factorsFollowTheTemperature() {
        RealFunction activated = new RealFunction() {
            @Override
            public double value(double x, double temperature) {
                return D * temperature / T;
            }

            @Override
            public RealFunction derivative(int variable) {
                return RealFunction.constant(variable == 0 ? 0 : D / T);
            }
        };
        var factors = new ModalParticle(RADIUS, activated, 8).factors();
        var x = new double[8];
        factors.linearize(x, 0, T);
        double at = factors.factorize(10);
        factors.linearize(x, 0, 2 * T);
        double warm = factors.factorize(10);
        assertTrue(Math.abs(warm) < Math.abs(at), "faster diffusion, smaller answer at the surface");
        factors.linearize(x, 0, T);
        assertEquals(at, factors.factorize(10));
        var twice = new ModalParticle(RADIUS, RealFunction.constant(2 * D), 8).factors();
        twice.linearize(x, 0, T);
        assertEquals(warm, twice.factorize(10), 1e-15 * Math.abs(warm));
    }

    @Test
    void uniformIsAtRestAndKeepsItsLithium() {
        var particle = modes(10);
        var x = new double[10];
        particle.uniform(0.7, x, 0);
        assertEquals(0.7, particle.surface(x, 0));
        assertEquals(0.7, particle.mean(x, 0));
        var rate = new double[10];
        particle.rate(x, 0, T, 0, rate);
        for (double r : rate) {
            assertTrue(r == 0, "rate " + r);
        }
        particle.rate(x, 0, T, 1e-10, rate);
        assertEquals(-3e-10 / RADIUS, rate[0], 1e-18);
        for (int i = 0; i < 10; i++) {
            assertEquals(1, particle.surfaceWeight(i));
        }
    }

    @Test
    void copiesAndRefusals() {
        var particle = modes(4);
        assertNotSame(particle, particle.copy());
        assertEquals(particle.fluxSensitivity(2), particle.copy().fluxSensitivity(2));
        assertThrows(IllegalArgumentException.class, () -> new ModalParticle(0, RealFunction.constant(D), 4));
        assertThrows(IllegalArgumentException.class, () -> new ModalParticle(RADIUS, RealFunction.constant(D), 1));
    }
}
