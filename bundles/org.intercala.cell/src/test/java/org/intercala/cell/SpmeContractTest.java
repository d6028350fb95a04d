// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.List;

import org.intercala.data.Quantity;
import org.intercala.solver.SolverFactory;
import org.intercala.testkit.FakeSolvePoint;
import org.intercala.testkit.SolverContractTest;

class SpmeContractTest extends SolverContractTest {

    @Override
    protected SolverFactory factory() {
        return new SpmeSolverFactory();
    }

    @Override
    protected List<FakeSolvePoint> points() {
        return List.of(point("chen2020", "1", StartMode.INITIAL_CONCENTRATIONS),
                point("marquis2019", "2", StartMode.INITIAL_CONCENTRATIONS),
                point("chen2020", "-1", StartMode.STATE_OF_CHARGE));
    }

    private static FakeSolvePoint point(String set, String rate, StartMode start) {
        var parameters = (PorousParameters) new SpmeSolverFactory().createParameters();
        parameters.setCRate(Quantity.parse(rate));
        parameters.setStart(start);
        if (start == StartMode.STATE_OF_CHARGE) {
            parameters.setStateOfCharge(Quantity.parse("20 %"));
        }
        return new FakeSolvePoint(parameters).with("parameters", Trial.set(set));
    }
}
