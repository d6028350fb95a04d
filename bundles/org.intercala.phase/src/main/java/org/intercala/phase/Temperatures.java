// SPDX-License-Identifier: Apache-2.0
package org.intercala.phase;

import org.intercala.solver.SolverException;

/** Temperatures of laws that are known at one temperature alone. */
final class Temperatures {

    /** A law of one temperature holds within this distance of it (K). */
    private static final double SAME = 0.01;

    private Temperatures() {
    }

    /**
     * Refuses a temperature at which a law is not known.
     *
     * @param temperature asked for (K)
     * @param only        the one temperature of the law (K), NaN when it holds at any
     * @param law         what it is, for the message
     */
    static void require(double temperature, double only, String law) throws SolverException {
        if (!Double.isNaN(only) && !(Math.abs(temperature - only) <= SAME)) {
            throw new SolverException("unknown-temperature",
                    "temperature is " + temperature + " K, but " + law + " is known at " + only
                            + " K alone, where the potential behind it was measured.",
                    "Set temperature to " + only + " K, or give the measured potential its entropic coefficient.");
        }
    }
}
