// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/** A function with one value everywhere. */
record ConstantFunction(double value) implements RealFunction {

    @Override
    public double value(double x, double y) {
        return value;
    }

    @Override
    public RealFunction derivative(int variable) {
        Variables.check(variable);
        return new ConstantFunction(0);
    }

    @Override
    public double integral(double a, double b, double y) {
        return value * (b - a);
    }
}
