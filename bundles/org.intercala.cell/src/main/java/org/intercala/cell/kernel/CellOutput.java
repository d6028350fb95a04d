// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

/**
 * One quantity that a cell model reports over time.
 *
 * @param name     lowerCamelCase, for example {@code voltage}
 * @param symbol   as in the theory page
 * @param unit     SI unit
 * @param function its value
 */
public record CellOutput(String name, String symbol, String unit, Function function) {

    /** Whether it is what only particles of a negative electrode have, not lithium metal in their place. */
    boolean isOfNegativeParticles() {
        return name.startsWith("negative") && name.endsWith("Stoichiometry");
    }

    /** A quantity as function of time and state. */
    @FunctionalInterface
    public interface Function {

        /** @param t time (s) @param y unknowns, not modified */
        double value(double t, double[] y);
    }
}
