// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import org.intercala.numerics.RealFunction;

/** Refusals that several kernels share. */
final class Arguments {

    private Arguments() {
    }

    static void temperature(double temperature) {
        positive("temperature", temperature, "K");
    }

    static void positive(String name, double value, String unit) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    name + " is " + value + " " + unit + "; it must be a positive finite number");
        }
    }

    /** Refuses a range of x that is empty or leaves that of the function. */
    static void range(RealFunction f, String what, double lower, double upper) {
        if (!(lower < upper)) {
            throw new IllegalArgumentException(
                    "range of x is " + lower + " to " + upper + "; the upper end must be larger than the lower");
        }
        if (lower < f.lower() || upper > f.upper()) {
            throw new IllegalArgumentException("range of x is " + lower + " to " + upper + ", but " + what
                    + " is defined from " + f.lower() + " to " + f.upper() + " only; narrow the range");
        }
    }
}
