// SPDX-License-Identifier: Apache-2.0
package org.intercala.solver;

import java.util.List;
import java.util.Optional;

import org.intercala.data.DataObject;
import org.intercala.model.ParameterObject;

/**
 * One point to solve: its parameters and inputs, and the place for what comes out. A finding that needs the data comes
 * from {@link Solver#findings}, so that a point taken from the cache has it too.
 */
public interface SolvePoint {

    /** Parameters with variables resolved and bounds checked; not to be modified. */
    ParameterObject parameters();

    /** The data object at an input, or empty when the port is not connected; not to be modified. */
    <T extends DataObject> Optional<T> input(String port, Class<T> type);

    /** All data objects at an input that takes several links, in the order of the links. */
    <T extends DataObject> List<T> inputs(String port, Class<T> type);

    /**
     * Puts a result out, or replaces it; kept as a partial result if the point fails or is cancelled later. The value
     * is not to be modified afterwards. The engine fills in its lineage.
     */
    void output(String port, DataObject value);

    /** Records a counter of the numerics, for example {@code steps}. */
    void counter(String name, double value);

    /** Marks this point as failed; what was put out stays as a partial result. */
    void fail(SolverException cause);

    /**
     * Says that this point is complete, so that the engine stores it and starts what depends on it at once. A point
     * that did not say so is complete when {@link Solver#solve} returns.
     */
    void done();
}
