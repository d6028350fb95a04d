// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/** Systems with known solutions, shared by the tests of the integrator. */
final class Systems {

    private Systems() {
    }

    /** \( y' = -\lambda y \). */
    static DenseDaeSystem decay(double lambda) {
        return new DenseDaeSystem(1) {
            @Override
            public void rate(double t, double[] y, double[] out) {
                out[0] = -lambda * y[0];
            }

            @Override
            protected void jacobian(double t, double[] y, double[] j) {
                j[0] = -lambda;
            }
        };
    }

    /**
     * \( y_0' = -2ty_0^2 \), \( 0 = y_1 - y_0^2 - \cos t \): from (1, 2) at 0 the solution is \( 1/(1+t^2) \), \( y_0^2
     * + \cos t \).
     */
    static DenseDaeSystem rational() {
        return new DenseDaeSystem(2) {
            @Override
            public void mass(double[] diagonal) {
                diagonal[0] = 1;
                diagonal[1] = 0;
            }

            @Override
            public void rate(double t, double[] y, double[] out) {
                out[0] = -2 * t * y[0] * y[0];
                out[1] = y[0] * y[0] + StrictMath.cos(t) - y[1];
            }

            @Override
            protected void jacobian(double t, double[] y, double[] j) {
                j[0] = -4 * t * y[0];
                j[2] = 2 * y[0];
                j[3] = -1;
            }
        };
    }

    /**
     * \( y_0' = y_0(1-y_0) \), \( 0 = y_1 - y_0^2 \); from 0.1 at 0 the solution is {@link #logistic(double)} and its
     * square.
     */
    static DenseDaeSystem logistic() {
        return new DenseDaeSystem(2) {
            @Override
            public void mass(double[] diagonal) {
                diagonal[0] = 1;
                diagonal[1] = 0;
            }

            @Override
            public void rate(double t, double[] y, double[] out) {
                out[0] = y[0] * (1 - y[0]);
                out[1] = y[1] - y[0] * y[0];
            }

            @Override
            protected void jacobian(double t, double[] y, double[] j) {
                j[0] = 1 - 2 * y[0];
                j[2] = -2 * y[0];
                j[3] = 1;
            }
        };
    }

    static double logistic(double t) {
        return 1 / (1 + 9 * Math.exp(-t));
    }

    /** Van der Pol's oscillator in the scaling of the IVP test set: \( \varepsilon y_1' = (1-y_0^2)y_1 - y_0 \). */
    static DenseDaeSystem vanDerPol(double epsilon) {
        return new DenseDaeSystem(2) {
            @Override
            public void rate(double t, double[] y, double[] out) {
                out[0] = y[1];
                out[1] = ((1 - y[0] * y[0]) * y[1] - y[0]) / epsilon;
            }

            @Override
            protected void jacobian(double t, double[] y, double[] j) {
                j[1] = 1;
                j[2] = (-2 * y[0] * y[1] - 1) / epsilon;
                j[3] = (1 - y[0] * y[0]) / epsilon;
            }
        };
    }

    /** Robertson's kinetics with the conservation of mass as algebraic equation. */
    static DenseDaeSystem robertson() {
        return new DenseDaeSystem(3) {
            @Override
            public void mass(double[] diagonal) {
                diagonal[0] = 1;
                diagonal[1] = 1;
                diagonal[2] = 0;
            }

            @Override
            public void rate(double t, double[] y, double[] out) {
                out[0] = -0.04 * y[0] + 1e4 * y[1] * y[2];
                out[1] = 0.04 * y[0] - 1e4 * y[1] * y[2] - 3e7 * y[1] * y[1];
                out[2] = y[0] + y[1] + y[2] - 1;
            }

            @Override
            protected void jacobian(double t, double[] y, double[] j) {
                j[0] = -0.04;
                j[1] = 1e4 * y[2];
                j[2] = 1e4 * y[1];
                j[3] = 0.04;
                j[4] = -1e4 * y[2] - 6e7 * y[1];
                j[5] = -1e4 * y[1];
                j[6] = 1;
                j[7] = 1;
                j[8] = 1;
            }
        };
    }
}
