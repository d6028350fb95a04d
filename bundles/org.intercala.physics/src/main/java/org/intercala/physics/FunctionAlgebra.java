// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import org.intercala.numerics.RealFunction;

/** Sums and products of functions, with the derivatives that follow from those of the parts. */
final class FunctionAlgebra {

    static final RealFunction ZERO = RealFunction.constant(0);
    static final RealFunction ONE = RealFunction.constant(1);

    /** The first variable itself. */
    static final RealFunction X = new RealFunction() {
        @Override
        public double value(double x, double y) {
            return x;
        }

        @Override
        public RealFunction derivative(int variable) {
            return checked(variable) == 0 ? ONE : ZERO;
        }
    };

    /** \( 1/y \), with y a temperature. */
    static final RealFunction INVERSE_Y = new RealFunction() {
        @Override
        public double value(double x, double y) {
            return 1 / y;
        }

        @Override
        public RealFunction derivative(int variable) {
            return checked(variable) == 0 ? ZERO : scaled(-1, product(INVERSE_Y, INVERSE_Y));
        }
    };

    private FunctionAlgebra() {
    }

    static int checked(int variable) {
        if (variable != 0 && variable != 1) {
            throw new IllegalArgumentException(
                    "variable is " + variable + "; it must be 0 (stoichiometry) or 1 (temperature)");
        }
        return variable;
    }

    static RealFunction sum(RealFunction a, RealFunction b) {
        return a == ZERO ? b : b == ZERO ? a : new Sum(a, b);
    }

    static RealFunction product(RealFunction a, RealFunction b) {
        if (a == ZERO || b == ZERO) {
            return ZERO;
        }
        return a == ONE ? b : b == ONE ? a : new Product(a, b);
    }

    static RealFunction scaled(double factor, RealFunction f) {
        return f == ZERO ? ZERO : new Scaled(factor, f);
    }

    private record Sum(RealFunction a, RealFunction b) implements RealFunction {
        @Override
        public double value(double x, double y) {
            return a.value(x, y) + b.value(x, y);
        }

        @Override
        public RealFunction derivative(int variable) {
            return sum(a.derivative(variable), b.derivative(variable));
        }

        @Override
        public double lower() {
            return Math.max(a.lower(), b.lower());
        }

        @Override
        public double upper() {
            return Math.min(a.upper(), b.upper());
        }
    }

    private record Product(RealFunction a, RealFunction b) implements RealFunction {
        @Override
        public double value(double x, double y) {
            return a.value(x, y) * b.value(x, y);
        }

        @Override
        public RealFunction derivative(int variable) {
            return sum(product(a.derivative(variable), b), product(a, b.derivative(variable)));
        }

        @Override
        public double lower() {
            return Math.max(a.lower(), b.lower());
        }

        @Override
        public double upper() {
            return Math.min(a.upper(), b.upper());
        }
    }

    private record Scaled(double factor, RealFunction f) implements RealFunction {
        @Override
        public double value(double x, double y) {
            return factor * f.value(x, y);
        }

        @Override
        public RealFunction derivative(int variable) {
            return scaled(factor, f.derivative(variable));
        }

        @Override
        public double integral(double a, double b, double y) {
            return factor * f.integral(a, b, y);
        }

        @Override
        public double lower() {
            return f.lower();
        }

        @Override
        public double upper() {
            return f.upper();
        }
    }
}
