// SPDX-License-Identifier: Apache-2.0
package org.intercala.solver;

import java.util.List;
import java.util.Optional;

import org.intercala.data.DataObject;
import org.intercala.model.Finding;
import org.intercala.model.ParameterObject;

/** One point to solve: its parameters and inputs, and the place for what comes out. */
public interface SolvePoint {

    /** Parameters with variables resolved and bounds checked; not to be modified. */
    ParameterObject parameters();

    /** The data object at an input, or empty when the port is not connected; not to be modified. */
    <T extends DataObject> Optional<T> input(String port, Class<T> type);

    /** All data objects at an input that takes several links, in the order of the links. */
    <T extends DataObject> List<T> inputs(String port, Class<T> type);

    /** Puts a result out; kept as a partial result if the point fails later. */
    void output(String port, DataObject value);

    /** Reports a finding that needed the data. */
    void finding(Finding finding);

    /** Records a counter of the numerics, for example {@code steps}. */
    void counter(String name, double value);

    /** Marks this point as failed; what was put out stays as a partial result. */
    void fail(SolverException cause);
}
