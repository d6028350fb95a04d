// SPDX-License-Identifier: Apache-2.0
package org.intercala.solver;

import java.util.List;

/** Base of solvers that do one point at a time. */
public abstract class PointSolver implements Solver {

    @Override
    public final void solve(final List<? extends SolvePoint> points, final SolveContext context) {
        int done = 0;
        for (final SolvePoint point : points) {
            context.checkCancelled();
            try {
                solve(point, context.part((double) done / points.size(), (done + 1.0) / points.size()));
                point.done();
            } catch (final SolverException failure) {
                point.fail(failure);
            }
            done++;
        }
    }

    /** Solves one point; {@code context} reports progress from 0 to 1 for this point alone. */
    protected abstract void solve(SolvePoint point, SolveContext context) throws SolverException;
}
