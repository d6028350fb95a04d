// SPDX-License-Identifier: Apache-2.0
package org.intercala.flow;

import java.util.List;

import org.intercala.data.DataPackage;
import org.intercala.model.ParameterObject;
import org.intercala.solver.PlotSpec;
import org.intercala.solver.PortSpec;
import org.intercala.solver.Scale;
import org.intercala.solver.Solver;
import org.intercala.solver.SolverDescriptor;
import org.intercala.solver.SolverFactory;
import org.osgi.service.component.annotations.Component;

/** Numbers from a CSV file or typed in, as a table and, where x and y are named, as a curve. */
@Component(service = SolverFactory.class)
public final class TableSolverFactory implements SolverFactory {

    public static final String ID = "org.intercala.flow.table";
    static final String TABLE = "table";
    static final String CURVE = "curve";

    private static final PortSpec TABLE_PORT = PortSpec.output(TABLE, "Table", DataPackage.Literals.TABLE, "",
            "All columns, each with its unit.");
    private static final PortSpec CURVE_PORT = PortSpec.output(CURVE, "Curve", DataPackage.Literals.CURVE, "",
            "y over x, when both columns are named.");

    private final SolverDescriptor descriptor = new SolverDescriptor(ID, 1, "Table",
            "Numbers from a CSV file of the project or typed in, each column with its unit.", Scale.DATA,
            FlowPackage.Literals.TABLE_PARAMETERS, List.of(), List.of(TABLE_PORT, CURVE_PORT),
            List.of(PlotSpec.ofColumns("Curve", CURVE), PlotSpec.ofColumns("Table", TABLE)), "flow-table.md");

    @Override
    public SolverDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public Solver create() {
        return new TableSolver();
    }

    @Override
    public List<PortSpec> outputs(ParameterObject parameters) {
        return parameters instanceof TableParameters table && TableSolver.hasCurve(table) ? descriptor.outputs()
                : List.of(TABLE_PORT);
    }
}
