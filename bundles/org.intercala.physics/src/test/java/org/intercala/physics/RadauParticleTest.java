// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.intercala.numerics.Expression;
import org.intercala.numerics.RealFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RadauParticleTest {

    private static final double[] TIMES = { .001, .01, .05, .2 };
    private static final double T = 298.15;

    @Test
    void exactSurfaceValues() {
        double[] expected = { .0367067803, .1236433542, .3121654291, .7982534211 };
        for (int k = 0; k < TIMES.length; k++) {
            assertEquals(expected[k], exact(TIMES[k]), 5e-11);
        }
    }

    /** Errors at the surface after constant flux, magnitudes of the specification; 0 where it gives none. */
    @ParameterizedTest
    @CsvSource({ "4,6.9e-3,1.3e-3,7e-7,7e-7", "6,1.4e-3,6.7e-6,2.5e-7,7e-11", "8,2.9e-5,2.9e-6,1.3e-9,0",
            "10,3.9e-5,1.4e-8,0,0", "12,1.0e-5,2e-9,0,0", "16,1.9e-7,0,0,0", "20,1.3e-9,0,0,0" })
    void errorsAtTheSurface(int nodes, double first, double second, double third, double fourth) {
        double[] expected = { first, second, third, fourth };
        for (int k = 0; k < TIMES.length; k++) {
            var state = propagate(nodes, TIMES[k]);
            double error = Math.abs(state[nodes - 1] - exact(TIMES[k]));
            if (expected[k] > 0) {
                assertTrue(error < 2 * expected[k] && error > 0.5 * expected[k],
                        nodes + " nodes, time " + TIMES[k] + ": error " + error);
            } else {
                assertTrue(error < 1e-11, nodes + " nodes, time " + TIMES[k] + ": error " + error);
            }
            assertEquals(3 * TIMES[k], unit(nodes).mean(state, 0), 2e-13);
        }
    }

    private static RadauParticle unit(int nodes) {
        return new RadauParticle(1, RealFunction.constant(1), nodes);
    }

    /** Series for unit radius, diffusivity and gradient at the surface. */
    private static double exact(double time) {
        double sum = 3 * time + 0.2;
        for (int k = 1; k <= 200; k++) {
            double root = Scan.root(z -> StrictMath.sin(z) - z * StrictMath.cos(z), k * Math.PI, (k + 0.5) * Math.PI);
            sum -= 2 * StrictMath.exp(-root * root * time) / (root * root);
        }
        return sum;
    }

    /**
     * Solves the linear system exactly: the exponential of the matrix bordered by the source, Taylor series and
     * squaring.
     */
    private static double[] propagate(int nodes, double time) {
        var particle = unit(nodes);
        int n = nodes + 1;
        var jacobian = new double[nodes * nodes];
        particle.jacobian(new double[nodes], 0, T, jacobian);
        var matrix = new double[n][n];
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j < nodes; j++) {
                matrix[i][j] = time * jacobian[i * nodes + j];
            }
            matrix[i][nodes] = -time * particle.fluxSensitivity(i);
        }
        var result = exponential(matrix);
        return Arrays.stream(result, 0, nodes).mapToDouble(row -> row[nodes]).toArray();
    }

    private static double[][] exponential(double[][] matrix) {
        int n = matrix.length;
        double norm = Arrays.stream(matrix).mapToDouble(row -> Arrays.stream(row).map(Math::abs).sum()).max()
                .orElseThrow();
        int squarings = Math.max(0, Math.getExponent(norm) + 3);
        // Squares exp - 1 rather than exp, so that small entries are not rounded against the identity.
        var scaled = combine(matrix, matrix, Math.scalb(1.0, -squarings), 0);
        var term = scaled;
        var sum = scaled;
        for (int k = 2; k < 20; k++) {
            term = combine(product(term, scaled), term, 1.0 / k, 0);
            sum = combine(sum, term, 1, 1);
        }
        for (int k = 0; k < squarings; k++) {
            sum = combine(product(sum, sum), sum, 1, 2);
        }
        return sum.length == n ? sum : matrix;
    }

    private static double[][] product(double[][] a, double[][] b) {
        int n = a.length;
        var c = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                for (int j = 0; j < n; j++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    private static double[][] combine(double[][] a, double[][] b, double alpha, double beta) {
        int n = a.length;
        var c = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                c[i][j] = alpha * a[i][j] + beta * b[i][j];
            }
        }
        return c;
    }

    /**
     * With D = a + b x and x quadratic in s the integrals of the method are exact: the rate is that of the differential
     * equation.
     */
    @Test
    void concentrationDependentDiffusivityIsExactForPolynomials() {
        double radius = 5e-6;
        double a = 2e-15;
        double b = 3e-15;
        var diffusivity = Expression.parse("2e-15 + 3e-15*x", List.of("x"));
        var particle = new RadauParticle(radius, diffusivity, 6);
        var s = Arrays.stream(particle.radii()).map(r -> r * r / (radius * radius)).toArray();
        var x = Arrays.stream(s).map(v -> 0.3 + 0.2 * v - 0.1 * v * v).toArray();
        double surface = x[5];
        double flux = -(a + b * surface) * 2 / radius * (0.2 - 0.2);
        var rate = new double[6];
        particle.rate(x, 0, T, flux, rate);
        for (int i = 0; i < 6; i++) {
            double slope = 0.2 - 0.2 * s[i];
            double q = (a + b * x[i]) * slope;
            double dq = b * slope * slope - (a + b * x[i]) * 0.2;
            double expected = 4 / (radius * radius) * (1.5 * q + s[i] * dq);
            assertEquals(expected, rate[i], 1e-12 * 4e-15 / (radius * radius), "node " + i);
        }
    }

    /** Jacobian against Richardson's extrapolation of central differences. */
    @ParameterizedTest
    @MethodSource("diffusivities")
    void jacobianAgreesWithDifferences(RealFunction diffusivity) {
        int n = 10;
        int offset = 3;
        var particle = new RadauParticle(5.22e-6, diffusivity, n);
        var x = new double[n + offset];
        for (int i = 0; i < n; i++) {
            x[offset + i] = 0.35 + 0.3 * StrictMath.sin(1.3 * i) * i / n + 0.02 * i;
        }
        var jacobian = new double[n * n];
        particle.jacobian(x, offset, T, jacobian);
        double scale = Arrays.stream(jacobian).map(Math::abs).max().orElseThrow();
        for (int j = 0; j < n; j++) {
            var coarse = difference(particle, x, offset, offset + j, 2e-3);
            var middle = difference(particle, x, offset, offset + j, 1e-3);
            var fine = difference(particle, x, offset, offset + j, 5e-4);
            for (int i = 0; i < n; i++) {
                double once = (4 * middle[i] - coarse[i]) / 3;
                double twice = (4 * fine[i] - middle[i]) / 3;
                assertEquals((16 * twice - once) / 15, jacobian[i * n + j], 1e-8 * scale, "row " + i + ", column " + j);
            }
        }
    }

    static List<RealFunction> diffusivities() {
        var factor = ThermodynamicFactor.ofPotential(Published.CHEN_NMC);
        return List.of(RealFunction.constant(4e-15),
                new ChemicalDiffusivity(Expression.parse("1e-16*(1 - x)", List.of("x")), factor),
                ChemicalDiffusivity.of(1e-15,
                        ThermodynamicFactor.ofFreeEnergy(new RedlichKister(new double[] { 2000, -500 }, 0))));
    }

    private static double[] difference(RadauParticle particle, double[] x, int offset, int at, double h) {
        int n = particle.dimension();
        var up = x.clone();
        var down = x.clone();
        up[at] += h;
        down[at] -= h;
        var rateUp = new double[n + offset];
        var rateDown = new double[n + offset];
        particle.rate(up, offset, T, 1e-10, rateUp);
        particle.rate(down, offset, T, 1e-10, rateDown);
        var result = new double[n];
        for (int i = 0; i < n; i++) {
            result[i] = (rateUp[offset + i] - rateDown[offset + i]) / (2 * h);
        }
        return result;
    }

    @Test
    void lithiumLeavesAtTheRateOfTheFlux() {
        double radius = 5.22e-6;
        var particle = new RadauParticle(radius, diffusivities().get(1), 12);
        var x = new double[12];
        for (int i = 0; i < 12; i++) {
            x[i] = 0.3 + 0.4 * StrictMath.cos(i);
        }
        double flux = 3e-10;
        var rate = new double[12];
        particle.rate(x, 0, T, flux, rate);
        double turnover = Arrays.stream(rate).map(Math::abs).max().orElseThrow();
        assertEquals(-3 * flux / radius, particle.mean(rate, 0), 1e-15 * turnover);
        assertEquals(0.4, particle.mean(constant(12, 0.4), 0), 1e-15);
    }

    @Test
    void restsAtUniformStoichiometry() {
        var particle = new RadauParticle(1e-6, diffusivities().get(1), 8);
        var rate = new double[8];
        particle.rate(constant(8, 0.5), 0, T, 0, rate);
        for (double r : rate) {
            assertEquals(0, r, 1e-15);
        }
    }

    private static double[] constant(int n, double value) {
        var x = new double[n];
        Arrays.fill(x, value);
        return x;
    }

    @Test
    void outsideTheLawIsNotANumber() {
        var particle = new RadauParticle(1e-6,
                ChemicalDiffusivity.of(1e-15, ThermodynamicFactor.ofFreeEnergy(Published.LFP)), 4);
        var rate = new double[4];
        particle.rate(new double[] { 0.5, 0.6, 0.7, 1.01 }, 0, T, 0, rate);
        assertTrue(Double.isNaN(rate[0]));
    }

    @Test
    void shapeAndRefusals() {
        var particle = new RadauParticle(2e-6, RealFunction.constant(1e-14), 5);
        assertEquals(5, particle.dimension());
        assertEquals(2e-6, particle.radii()[4]);
        assertEquals(0.7, particle.surface(new double[] { 0, 0, 0, 0, 0, 0.7 }, 1));
        assertEquals(1, particle.surfaceWeight(4));
        assertEquals(0, particle.surfaceWeight(3));
        assertEquals(0, particle.fluxSensitivity(0));
        assertNotSame(particle, particle.copy());
        assertEquals(5, particle.copy().dimension());
        assertThrows(IllegalArgumentException.class, () -> new RadauParticle(0, RealFunction.constant(1), 8));
        assertThrows(IllegalArgumentException.class, () -> new RadauParticle(1e-6, RealFunction.constant(1), 1));
    }
}
