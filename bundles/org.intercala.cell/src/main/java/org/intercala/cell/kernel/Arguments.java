// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

/** Checks of arguments, in the words that people read. */
final class Arguments {

    private Arguments() {
    }

    /** @throws IllegalArgumentException unless the value is positive and finite */
    static void positive(double value, String what, String unit) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    what + " is " + value + " " + unit + "; it must be positive and finite");
        }
    }

    /** @throws IllegalArgumentException unless the value is zero or positive, and finite */
    static void notNegative(double value, String what, String unit) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    what + " is " + value + " " + unit + "; it must be finite and not negative");
        }
    }

    /** @throws IllegalArgumentException unless the value is a finite number */
    static void finite(double value, String what, String unit) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " is " + value + " " + unit + "; it must be a finite number");
        }
    }
}
