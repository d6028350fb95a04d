// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import org.intercala.numerics.EventFunction;

/**
 * Where a model or one of its laws ends.
 *
 * @param margin positive while the state is inside; always finite
 * @param ending what to report when it is reached
 */
public record Limit(EventFunction margin, Report ending) {

    /** Puts into words that the limit was reached. */
    @FunctionalInterface
    public interface Report {

        /** @param t time (s) @param y unknowns, not modified */
        Ending at(double t, double[] y);
    }
}
