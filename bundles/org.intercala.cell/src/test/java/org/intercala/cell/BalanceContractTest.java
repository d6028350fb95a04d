// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.List;

import org.intercala.solver.SolverFactory;
import org.intercala.testkit.FakeSolvePoint;
import org.intercala.testkit.SolverContractTest;

class BalanceContractTest extends SolverContractTest {

    @Override
    protected SolverFactory factory() {
        return new BalanceSolverFactory();
    }

    @Override
    protected List<FakeSolvePoint> points() {
        return List.of(point("chen2020"), point("marquis2019"));
    }

    private FakeSolvePoint point(String set) {
        return new FakeSolvePoint(factory().createParameters()).with("parameters", Trial.set(set));
    }
}
