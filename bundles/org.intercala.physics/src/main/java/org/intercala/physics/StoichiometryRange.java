// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

/**
 * An interval of stoichiometry.
 *
 * @param low  lower end (1)
 * @param high upper end (1), not below the lower
 */
public record StoichiometryRange(double low, double high) {

    /** Refuses ends that are not numbers or in the wrong order. */
    public StoichiometryRange {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(
                    "stoichiometry range " + low + " to " + high + ": the ends must be finite and ascending");
        }
    }

    /** Length of the interval (1). */
    public double width() {
        return high - low;
    }

    /** Whether x lies in the interval, ends included. */
    public boolean contains(double x) {
        return x >= low && x <= high;
    }

    /** For sentences: {@code 0.25 to 0.31}, four digits. */
    @Override
    public String toString() {
        return Text.number(low) + " to " + Text.number(high);
    }
}
