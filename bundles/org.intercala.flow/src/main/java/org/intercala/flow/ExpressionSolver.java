// SPDX-License-Identifier: Apache-2.0
package org.intercala.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.Branch;
import org.intercala.data.Column;
import org.intercala.data.Curve;
import org.intercala.data.DataFactory;
import org.intercala.data.DataObject;
import org.intercala.data.DataObjects;
import org.intercala.data.Functions;
import org.intercala.data.FunctionValue;
import org.intercala.data.FunctionVariable;
import org.intercala.data.Quantity;
import org.intercala.data.TextFormatException;
import org.intercala.data.Units;
import org.intercala.model.Finding;
import org.intercala.numerics.Expression;
import org.intercala.numerics.ExpressionException;
import org.intercala.numerics.RealFunction;
import org.intercala.solver.CheckContext;
import org.intercala.solver.CheckResult;
import org.intercala.solver.DataSpec;
import org.intercala.solver.Findings;
import org.intercala.solver.PointSolver;
import org.intercala.solver.SolveContext;
import org.intercala.solver.SolvePoint;
import org.intercala.solver.SolverException;

/** Evaluates a formula in named inputs; the theory page says how inputs enter. */
final class ExpressionSolver extends PointSolver {

    private static final String TEMPERATURE = "T";

    @Override
    public CheckResult check(CheckContext context) {
        var parameters = (ExpressionParameters) context.parameters();
        var findings = new ArrayList<Finding>();
        checkUnit(parameters.getUnit(), "unit", findings);
        checkUnit(parameters.getVariableUnit(), "variableUnit", findings);
        var spec = DataSpec.of(ExpressionSolverFactory.type(parameters.getResult()));
        var functions = new HashMap<String, RealFunction>();
        var complete = true;
        for (var input : parameters.getInputs()) {
            checkUnit(input.getUnit(), "inputs", findings);
            var source = context.input(input.getName());
            complete &= source.isPresent();
            if (source.isPresent()) {
                spec = spec.withLineageOf(source.get());
                if (ExpressionInputs.isFunction(source.get().type())) {
                    functions.put(input.getName(), RealFunction.constant(0));
                }
                checkType(parameters, input, source.get().type(), findings);
            }
        }
        if (!(parameters.getVariableFrom() < parameters.getVariableTo())) {
            findings.add(Findings.error("out-of-range", "variableTo",
                    "The range of the variable, " + parameters.getVariableFrom() + " to "
                            + parameters.getVariableTo() + " " + parameters.getVariableUnit() + ", is empty.",
                    "Give a larger upper end."));
        }
        if (complete) {
            checkExpression(parameters, functions, findings);
        }
        if (parameters.getResult() == ResultKind.OPEN_CIRCUIT_POTENTIAL) {
            spec = spec.withFact("branch", Branch.HOMOGENEOUS.getLiteral())
                    .withFact("temperature", parameters.getTemperature().toString());
        } else if (parameters.getResult() == ResultKind.DIFFUSIVITY) {
            spec = spec.withFact("kind", parameters.getDiffusivityKind().getLiteral());
        }
        return new CheckResult(Map.of(ExpressionSolverFactory.RESULT, spec), findings);
    }

    private static void checkUnit(String unit, String feature, List<Finding> findings) {
        try {
            Units.parse(unit == null ? "1" : unit);
        } catch (TextFormatException problem) {
            findings.add(
                    Findings.error("bad-unit", feature, problem.getMessage(), "Correct the unit; 1 is dimensionless."));
        }
    }

    private static void checkType(ExpressionParameters parameters, ExpressionInput input, EClass type,
            List<Finding> findings) {
        try {
            ExpressionInputs.requireFit(parameters.getResult(), input, type);
        } catch (SolverException problem) {
            findings.add(Findings.error(problem.code(), input.getName(), problem.getMessage(), problem.remedy()));
        }
    }

    private static void checkExpression(ExpressionParameters parameters, Map<String, RealFunction> functions,
            List<Finding> findings) {
        try {
            parse(parameters, names(parameters, functions), functions);
        } catch (SolverException problem) {
            findings.add(Findings.error(problem.code(), "expression", problem.getMessage(), problem.remedy()));
        }
    }

    /** Scalars and columns first, then the free variable and the temperature unless an input has that name. */
    private static List<String> names(ExpressionParameters parameters, Map<String, RealFunction> functions) {
        var names = new ArrayList<String>();
        parameters.getInputs().stream().map(ExpressionInput::getName).filter(name -> !functions.containsKey(name))
                .forEach(names::add);
        var hasVariable = parameters.getResult() != ResultKind.SCALAR && parameters.getResult() != ResultKind.TABLE;
        for (var name : hasVariable ? List.of(parameters.getVariable(), TEMPERATURE) : List.of(TEMPERATURE)) {
            if (!names.contains(name) && !functions.containsKey(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static Expression parse(ExpressionParameters parameters, List<String> names,
            Map<String, RealFunction> functions) throws SolverException {
        if (TableSolver.blank(parameters.getExpression())) {
            throw new SolverException("missing-expression", "The expression is empty.",
                    "Type a formula, for example a/b.");
        }
        try {
            return Expression.parse(parameters.getExpression(), names, functions);
        } catch (IllegalArgumentException problem) {
            var remedy = problem instanceof ExpressionException ? "Correct the expression."
                    : "Rename the input or the variable.";
            throw new SolverException("bad-expression", "'" + parameters.getExpression() + "': " + problem.getMessage(),
                    remedy, problem);
        }
    }

    @Override
    protected void solve(SolvePoint point, SolveContext context) throws SolverException {
        var parameters = (ExpressionParameters) point.parameters();
        var inputs = ExpressionInputs.read(point, parameters);
        var result = switch (parameters.getResult()) {
        case SCALAR -> scalar(parameters, inputs);
        case CURVE, TABLE, TIME_SERIES -> rows(parameters, inputs, context);
        case OPEN_CIRCUIT_POTENTIAL, DIFFUSIVITY, EXCHANGE_CURRENT_DENSITY -> function(parameters, inputs);
        };
        result.setDescription(parameters.getExpression() + ", in " + parameters.getUnit() + " as declared");
        point.output(ExpressionSolverFactory.RESULT, result);
    }

    /** Linear propagation of the standard uncertainties, taken as independent. */
    private static DataObject scalar(ExpressionParameters parameters, ExpressionInputs inputs) throws SolverException {
        var names = names(parameters, inputs.functions());
        var expression = parse(parameters, names, inputs.functions());
        var values = inputs.values(names, 0, Map.of(TEMPERATURE, parameters.getTemperature().si()));
        var value = expression.evaluate(values);
        requireFinite(value, names, values, "");
        var variance = 0.0;
        var uncertain = false;
        for (var i = 0; i < names.size(); i++) {
            var uncertainty = inputs.uncertainty(names.get(i));
            if (!Double.isNaN(uncertainty)) {
                var part = expression.derivative(i).evaluate(values) * uncertainty;
                variance += part * part;
                uncertain = true;
            }
        }
        var quantity = Quantity.of(value, parameters.getUnit());
        if (uncertain && Double.isFinite(variance)) {
            quantity = quantity.withUncertainty(Math.sqrt(variance));
        }
        return DataObjects.scalar(parameters.getName(), quantity);
    }

    private static DataObject rows(ExpressionParameters parameters, ExpressionInputs inputs, SolveContext context)
            throws SolverException {
        var names = names(parameters, inputs.functions());
        var expression = parse(parameters, names, inputs.functions());
        var abscissa = inputs.abscissa() == null && parameters.getResult() == ResultKind.CURVE ? sampled(parameters)
                : inputs.abscissa();
        if (abscissa == null && inputs.rows() < 0) {
            throw new SolverException("no-rows", "No input has rows, so that there is nothing to evaluate row by row.",
                    "Connect a table or time series, or choose the result scalar.");
        }
        var at = abscissa == null ? null : inVariableUnit(parameters, abscissa);
        var values = new double[at == null ? inputs.rows() : at.length];
        for (var row = 0; row < values.length; row++) {
            if (row % 4096 == 0) {
                context.checkCancelled();
            }
            var fixed = new HashMap<>(Map.of(TEMPERATURE, parameters.getTemperature().si()));
            if (at != null) {
                fixed.put(parameters.getVariable(), at[row]);
            }
            var arguments = inputs.values(names, row, fixed);
            values[row] = expression.evaluate(arguments);
            requireFinite(values[row], names, arguments, " in row " + (row + 1));
        }
        var symbol = TableSolver.blank(parameters.getSymbol()) ? parameters.getName() : parameters.getSymbol();
        return assemble(parameters.getResult(), abscissa,
                DataObjects.column(parameters.getName(), symbol, parameters.getUnit(), values), inputs);
    }

    private static DataObject assemble(ResultKind kind, Column abscissa, Column result, ExpressionInputs inputs) {
        switch (kind) {
        case CURVE -> {
            var curve = DataFactory.eINSTANCE.createCurve();
            curve.setX(EcoreUtil.copy(abscissa));
            curve.setY(result);
            inputs.firstCurve().ifPresent(source -> interpolateLike(curve, source));
            return curve;
        }
        case TIME_SERIES -> {
            var series = DataFactory.eINSTANCE.createTimeSeries();
            series.setTime(EcoreUtil.copy(abscissa));
            series.getColumns().add(result);
            return series;
        }
        default -> {
            var table = DataFactory.eINSTANCE.createTable();
            table.getColumns().add(result);
            return table;
        }
        }
    }

    private static void interpolateLike(Curve curve, Curve source) {
        curve.setInterpolation(source.getInterpolation());
        curve.setExtrapolation(source.getExtrapolation());
    }

    /** The free variable, equally spaced. */
    private static Column sampled(ExpressionParameters parameters) {
        var x = new double[parameters.getPoints()];
        var step = (parameters.getVariableTo() - parameters.getVariableFrom()) / (x.length - 1);
        for (var i = 0; i < x.length; i++) {
            x[i] = i == x.length - 1 ? parameters.getVariableTo() : parameters.getVariableFrom() + i * step;
        }
        return DataObjects.column(parameters.getVariable(), parameters.getVariable(), parameters.getVariableUnit(), x);
    }

    private static double[] inVariableUnit(ExpressionParameters parameters, Column abscissa) throws SolverException {
        var unit = Units.parse(parameters.getVariableUnit());
        var typed = Units.parse(abscissa.getUnit());
        if (!typed.isCompatible(unit)) {
            throw new SolverException("wrong-unit",
                    "The variable " + parameters.getVariable() + " is declared in " + unit + ", but '"
                            + abscissa.getName() + "' of the connected data is in " + typed + ".",
                    "Declare the variable in a unit of " + typed.si() + ".");
        }
        if (typed.text().equals(unit.text())) {
            return abscissa.getValues().toArray();
        }
        var values = DataObjects.si(abscissa);
        for (var i = 0; i < values.length; i++) {
            values[i] = unit.fromSi(values[i]);
        }
        return values;
    }

    private static DataObject function(ExpressionParameters parameters, ExpressionInputs inputs)
            throws SolverException {
        var names = names(parameters, inputs.functions());
        parse(parameters, names, inputs.functions());
        var text = inputs.withNumbers(parameters.getExpression());
        var variables = new ArrayList<>(
                List.of(Functions.variable(parameters.getVariable(), parameters.getVariableUnit(),
                        parameters.getVariableFrom(), parameters.getVariableTo())));
        if (names.contains(TEMPERATURE) && Expression
                .parse(text, List.of(parameters.getVariable(), TEMPERATURE), inputs.functions()).dependsOn(1)) {
            variables.add(Functions.variable(TEMPERATURE, "K"));
        }
        var function = Functions.expression(text, parameters.getUnit(), variables.toArray(FunctionVariable[]::new));
        function.getFunctions().addAll(inputs.functionValues());
        return wrap(parameters, function);
    }

    private static DataObject wrap(ExpressionParameters parameters, FunctionValue function) throws SolverException {
        RealFunction compiled;
        try {
            compiled = Functions.compile(function, switch (parameters.getResult()) {
            case OPEN_CIRCUIT_POTENTIAL -> "V";
            case DIFFUSIVITY -> "m2/s";
            default -> "A/m2";
            });
        } catch (IllegalArgumentException problem) {
            throw new SolverException("bad-expression", "The result " + problem.getMessage(),
                    "Correct the expression, its unit, or the result.", problem);
        }
        var variable = Units.parse(parameters.getVariableUnit());
        var middle = variable.toSi(0.5 * (parameters.getVariableFrom() + parameters.getVariableTo()));
        requireFinite(compiled.value(middle, parameters.getTemperature().si()),
                List.of(parameters.getVariable(), TEMPERATURE),
                new double[] { middle, parameters.getTemperature().si() }, " in the middle of its range (SI units)");
        var validity = DataObjects.range(parameters.getVariable(), parameters.getVariableFrom(),
                parameters.getVariableTo(), parameters.getVariableUnit());
        var result = switch (parameters.getResult()) {
        case OPEN_CIRCUIT_POTENTIAL -> potential(parameters, function);
        case DIFFUSIVITY -> diffusivity(parameters, function);
        default -> exchange(function);
        };
        result.getValidity().add(validity);
        return result;
    }

    private static DataObject potential(ExpressionParameters parameters, FunctionValue function) {
        var result = DataFactory.eINSTANCE.createOpenCircuitPotential();
        result.setPotential(function);
        result.setReferenceTemperature(parameters.getTemperature());
        return result;
    }

    private static DataObject diffusivity(ExpressionParameters parameters, FunctionValue function) {
        var result = DataFactory.eINSTANCE.createDiffusivity();
        result.setKind(parameters.getDiffusivityKind());
        result.setValue(function);
        result.setActivationEnergy(Quantity.of(0, "J/mol"));
        result.setReferenceTemperature(parameters.getTemperature());
        return result;
    }

    private static DataObject exchange(FunctionValue function) {
        var result = DataFactory.eINSTANCE.createExchangeCurrentDensity();
        result.setValue(function);
        return result;
    }

    private static void requireFinite(double value, List<String> names, double[] values, String where)
            throws SolverException {
        if (!Double.isFinite(value)) {
            var at = new ArrayList<String>();
            for (var i = 0; i < names.size(); i++) {
                at.add(names.get(i) + " = " + values[i]);
            }
            throw new SolverException("not-finite",
                    "The expression gives " + value + where + (at.isEmpty() ? "" : ", where " + String.join(", ", at))
                            + ".",
                    "Correct the expression, or restrict its inputs to where it is defined.");
        }
    }
}
