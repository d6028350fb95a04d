// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.List;

import org.intercala.data.Quantity;
import org.intercala.testkit.FakeSolvePoint;
import org.intercala.testkit.SolverContractTest;

/** What every cell model under constant current is asked. */
abstract class CellContractTest extends SolverContractTest {

    @Override
    protected final List<FakeSolvePoint> points() {
        return List.of(point("chen2020", "1", StartMode.INITIAL_CONCENTRATIONS),
                point("marquis2019", "2", StartMode.INITIAL_CONCENTRATIONS),
                point("chen2020", "-1", StartMode.STATE_OF_CHARGE));
    }

    private FakeSolvePoint point(String set, String rate, StartMode start) {
        var parameters = (SpmParameters) factory().createParameters();
        parameters.setCRate(Quantity.parse(rate));
        parameters.setStart(start);
        if (start == StartMode.STATE_OF_CHARGE) {
            parameters.setStateOfCharge(Quantity.parse("20 %"));
        }
        return new FakeSolvePoint(parameters).with("parameters", Trial.set(set));
    }
}
