// SPDX-License-Identifier: Apache-2.0
package org.intercala.flow;

import java.util.List;

import org.intercala.data.Doubles;
import org.intercala.solver.SolverFactory;
import org.intercala.testkit.FakeSolvePoint;
import org.intercala.testkit.SolverContractTest;

class TableContractTest extends SolverContractTest {

    @Override
    protected SolverFactory factory() {
        return new TableSolverFactory();
    }

    @Override
    protected List<FakeSolvePoint> points() {
        return List.of(point("4.2 3.9 3.5"), point("4.1 3.8 3.4"));
    }

    private static FakeSolvePoint point(String potentials) {
        var parameters = FlowFactory.eINSTANCE.createTableParameters();
        parameters.getColumns().add(column("x", "%", "0 50 100"));
        parameters.getColumns().add(column("U", "V", potentials));
        parameters.setX("x");
        parameters.setY("U");
        return new FakeSolvePoint(parameters);
    }

    private static TableColumn column(String name, String unit, String values) {
        var column = FlowFactory.eINSTANCE.createTableColumn();
        column.setName(name);
        column.setUnit(unit);
        column.setValues(Doubles.parse(values));
        return column;
    }
}
