// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.intercala.data.Ensemble;
import org.intercala.solver.CheckContext;
import org.intercala.solver.CheckResult;
import org.intercala.solver.SolveContext;
import org.intercala.solver.SolvePoint;
import org.intercala.solver.Solver;
import org.intercala.solver.SolverDescriptor;
import org.intercala.solver.SolverException;
import org.intercala.solver.SolverFactory;
import org.intercala.testkit.Fakes;

/** A fake solver that keeps the ensemble it gets. */
record Spy(SolverFactory behind, AtomicReference<Ensemble> seen) implements SolverFactory {

    @Override
    public SolverDescriptor descriptor() {
        return behind.descriptor();
    }

    @Override
    public Solver create() {
        final Solver solver = behind.create();
        return new Solver() {
            @Override
            public CheckResult check(final CheckContext context) {
                return solver.check(context);
            }

            @Override
            public void solve(final List<? extends SolvePoint> points, final SolveContext context)
                    throws SolverException {
                seen.set(points.getFirst().input(Fakes.VALUES, Ensemble.class).orElseThrow());
                solver.solve(points, context);
            }
        };
    }
}
