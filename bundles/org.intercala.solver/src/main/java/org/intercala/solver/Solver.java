// SPDX-License-Identifier: Apache-2.0
package org.intercala.solver;

import java.util.List;

import org.intercala.model.ParameterObject;

/** One scale's method, in two phases. An instance is used by one thread at a time and keeps no state between calls. */
public interface Solver {

    /**
     * Checks parameters and input specs without seeing data: no I/O, a few milliseconds. The engine has already
     * checked bounds, units and required inputs; this adds what only the solver knows.
     *
     * @return specs of the outputs, with lineage, and findings
     */
    CheckResult check(CheckContext context);

    /**
     * Solves every point. A point's bits must not depend on its neighbours, on their order or on the number of
     * threads. A point that fails calls {@link SolvePoint#fail} (keeping what was put out as a partial result) and
     * the others go on.
     *
     * @throws SolverException when no point can be solved
     * @throws java.util.concurrent.CancellationException within 200 ms after a cancel
     */
    void solve(List<? extends SolvePoint> points, SolveContext context) throws SolverException;

    /**
     * Content beyond parameters, inputs and project files that decides the result (for example the content hash of a
     * named material set or the version of an external program); part of the cache key.
     */
    default String contentKey(final ParameterObject parameters) {
        return "";
    }
}
