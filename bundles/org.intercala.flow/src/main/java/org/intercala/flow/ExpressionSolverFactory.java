// SPDX-License-Identifier: Apache-2.0
package org.intercala.flow;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.intercala.data.DataPackage;
import org.intercala.data.TextFormatException;
import org.intercala.data.Units;
import org.intercala.model.ParameterObject;
import org.intercala.solver.PlotSpec;
import org.intercala.solver.PortSpec;
import org.intercala.solver.Scale;
import org.intercala.solver.Solver;
import org.intercala.solver.SolverDescriptor;
import org.intercala.solver.SolverFactory;
import org.osgi.service.component.annotations.Component;

/** A formula in named inputs; its ports follow from its parameters. */
@Component(service = SolverFactory.class)
public final class ExpressionSolverFactory implements SolverFactory {

    public static final String ID = "org.intercala.flow.expression";
    static final String RESULT = "result";

    private final SolverDescriptor descriptor = new SolverDescriptor(ID, 1, "Expression",
            "A formula in named inputs: a number, a number for each row, or a function that stays analytic. "
                    + "Inputs are those it declares.",
            Scale.DATA, FlowPackage.Literals.EXPRESSION_PARAMETERS, List.of(),
            List.of(PortSpec.output(RESULT, "Result", DataPackage.Literals.DATA_OBJECT, "",
                    "What the expression gives.")),
            List.of(PlotSpec.ofColumns("Result", RESULT)), "flow-expression.md");

    @Override
    public SolverDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public Solver create() {
        return new ExpressionSolver();
    }

    @Override
    public List<PortSpec> inputs(ParameterObject parameters) {
        if (!(parameters instanceof ExpressionParameters expression)) {
            return List.of();
        }
        return expression.getInputs().stream().filter(input -> !TableSolver.blank(input.getName()))
                .map(input -> PortSpec.required(input.getName(), input.getName(), DataPackage.Literals.DATA_OBJECT,
                        si(input.getUnit()),
                        "Enters the expression in " + input.getUnit() + "."))
                .toList();
    }

    @Override
    public List<PortSpec> outputs(ParameterObject parameters) {
        if (!(parameters instanceof ExpressionParameters expression)) {
            return descriptor.outputs();
        }
        return List.of(PortSpec.output(RESULT, "Result", type(expression.getResult()), si(expression.getUnit()),
                "What the expression gives."));
    }

    static EClass type(ResultKind kind) {
        return switch (kind) {
        case SCALAR -> DataPackage.Literals.SCALAR;
        case CURVE -> DataPackage.Literals.CURVE;
        case TABLE -> DataPackage.Literals.TABLE;
        case TIME_SERIES -> DataPackage.Literals.TIME_SERIES;
        case OPEN_CIRCUIT_POTENTIAL -> DataPackage.Literals.OPEN_CIRCUIT_POTENTIAL;
        case DIFFUSIVITY -> DataPackage.Literals.DIFFUSIVITY;
        case EXCHANGE_CURRENT_DENSITY -> DataPackage.Literals.EXCHANGE_CURRENT_DENSITY;
        };
    }

    /** The SI unit for the link rules; "" where the text is no unit, which the check reports. */
    private static String si(String unit) {
        try {
            return unit == null ? "" : Units.parse(unit).si();
        } catch (TextFormatException unreadable) {
            return "";
        }
    }
}
