// SPDX-License-Identifier: Apache-2.0
package org.intercala.solver;

import java.util.List;
import java.util.Map;

import org.intercala.data.DataObject;
import org.intercala.model.Finding;
import org.intercala.model.ParameterObject;

/** One scale's method, in two phases. An instance is used by one thread at a time and keeps no state between calls. */
public interface Solver {

    /**
     * Checks parameters and input specs without seeing data: no I/O beyond {@link CheckContext#projectFolder}, a few
     * milliseconds. The engine has already checked bounds, units and required inputs; this adds what only the solver
     * knows.
     *
     * @return specs of the outputs, with lineage, and findings
     */
    CheckResult check(CheckContext context);

    /**
     * Solves every point. A point's bits must not depend on its neighbours, on their order or on the number of
     * threads. A point that fails calls {@link SolvePoint#fail} (keeping what was put out as a partial result) and
     * the others go on.
     *
     * @throws SolverException                            when no point can be solved
     * @throws java.util.concurrent.CancellationException within 200 ms after a cancel
     */
    void solve(List<? extends SolvePoint> points, SolveContext context) throws SolverException;

    /**
     * Findings that need the data, for example the consistency checks between inputs and outputs. Called after a point
     * was solved and also when its outputs came from the cache, since findings are never cached: it looks at
     * parameters, inputs and outputs only, is cheap beside solving, and modifies nothing.
     *
     * @param point   parameters and inputs; nothing can be put out
     * @param outputs complete outputs of the point, by port
     */
    default List<Finding> findings(final SolvePoint point, final Map<String, DataObject> outputs) {
        return List.of();
    }

    /**
     * Content beyond parameters, inputs and project files that decides the result (for example the content hash of a
     * named material set or the version of an external program); part of the cache key. Names, descriptions and origins
     * are no content: a solver that copies them to its outputs names them here, else a cached output shows old ones.
     */
    default String contentKey(final ParameterObject parameters) {
        return "";
    }
}
