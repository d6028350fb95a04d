// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.List;

import org.intercala.numerics.DaeSystem;

/**
 * A cell under constant current, as the time integration sees it: unknowns in blocks of its own choice, voltage,
 * outputs, limits.
 */
public interface CellModel extends DaeSystem {

    /** Current (A), positive on discharge. */
    double current();

    /** Unknowns at time 0. @return a copy */
    double[] start();

    /** Voltage between the terminals (V); NaN outside the range of a law. @param y unknowns, not modified */
    double voltage(double[] y);

    /** What is reported over time. */
    List<CellOutput> outputs();

    /** Where the model ends in the direction of its current. */
    List<Limit> limits();

    /** Time after which some limit is reached for certain (s); infinite at rest. */
    double longestTime();

    /**
     * Names the law that fails at a state, or null when all give finite values. @param t time (s) @param y unknowns,
     * not modified
     */
    Ending diagnose(double t, double[] y);

    /**
     * Names the law because of which the rate of an unknown is not finite just beyond a state. @param component index
     * of the unknown
     */
    Ending rateFailed(double t, double[] y, int component);
}
