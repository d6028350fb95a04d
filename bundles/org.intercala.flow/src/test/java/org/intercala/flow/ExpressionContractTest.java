// SPDX-License-Identifier: Apache-2.0
package org.intercala.flow;

import java.util.List;

import org.intercala.data.DataObjects;
import org.intercala.data.Quantity;
import org.intercala.solver.SolverFactory;
import org.intercala.testkit.FakeSolvePoint;
import org.intercala.testkit.SolverContractTest;

class ExpressionContractTest extends SolverContractTest {

    @Override
    protected SolverFactory factory() {
        return new ExpressionSolverFactory();
    }

    @Override
    protected List<FakeSolvePoint> points() {
        return List.of(point(ResultKind.SCALAR, "R*T/F + u", "V"), point(ResultKind.CURVE, "u - x*x", "V"),
                point(ResultKind.OPEN_CIRCUIT_POTENTIAL, "u + R*T/F*x", "V"));
    }

    private static FakeSolvePoint point(ResultKind kind, String expression, String unit) {
        var parameters = FlowFactory.eINSTANCE.createExpressionParameters();
        parameters.setResult(kind);
        parameters.setExpression(expression);
        parameters.setUnit(unit);
        var input = FlowFactory.eINSTANCE.createExpressionInput();
        input.setName("u");
        input.setUnit("V");
        parameters.getInputs().add(input);
        return new FakeSolvePoint(parameters).with("u", DataObjects.scalar("u", Quantity.parse("400 mV")));
    }
}
