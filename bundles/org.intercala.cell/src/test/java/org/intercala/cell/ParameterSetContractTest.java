// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.List;

import org.intercala.solver.SolverFactory;
import org.intercala.testkit.FakeSolvePoint;
import org.intercala.testkit.SolverContractTest;

class ParameterSetContractTest extends SolverContractTest {

    @Override
    protected SolverFactory factory() {
        return Trial.parameterSets();
    }

    @Override
    protected List<FakeSolvePoint> points() {
        return List.of(new FakeSolvePoint(parameters("chen2020", true)),
                new FakeSolvePoint(parameters("marquis2019", false)));
    }

    /** @param everything whether every value of the set is overridden, by itself */
    private ParameterSetParameters parameters(String set, boolean everything) {
        var parameters = (ParameterSetParameters) factory().createParameters();
        parameters.setMaterialSet(set);
        if (everything) {
            parameters.setOverrides(new Chen2020().load());
        }
        return parameters;
    }
}
