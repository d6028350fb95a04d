// SPDX-License-Identifier: Apache-2.0
package org.intercala.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.CellResponse;
import org.intercala.data.Column;
import org.intercala.data.Curve;
import org.intercala.data.DataObject;
import org.intercala.data.DataObjects;
import org.intercala.data.DataPackage;
import org.intercala.data.Diffusivity;
import org.intercala.data.ExchangeCurrentDensity;
import org.intercala.data.FreeEnergy;
import org.intercala.data.Functions;
import org.intercala.data.FunctionValue;
import org.intercala.data.OpenCircuitPotential;
import org.intercala.data.Quantity;
import org.intercala.data.Scalar;
import org.intercala.data.Table;
import org.intercala.data.ThermodynamicFactor;
import org.intercala.data.TimeSeries;
import org.intercala.data.Units;
import org.intercala.numerics.RealFunction;
import org.intercala.solver.SolvePoint;
import org.intercala.solver.SolverException;

/** The inputs of an expression as numbers in their declared units, columns of such numbers, and functions. */
final class ExpressionInputs {

    private static final List<EClass> FUNCTIONS = List.of(DataPackage.Literals.FREE_ENERGY,
            DataPackage.Literals.OPEN_CIRCUIT_POTENTIAL,
            DataPackage.Literals.THERMODYNAMIC_FACTOR, DataPackage.Literals.DIFFUSIVITY,
            DataPackage.Literals.EXCHANGE_CURRENT_DENSITY);

    private final Map<String, Quantity> scalars = new LinkedHashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private final Map<String, double[]> columns = new LinkedHashMap<>();
    private final Map<String, FunctionValue> values = new LinkedHashMap<>();
    private final Map<String, RealFunction> compiled = new HashMap<>();
    private Column abscissa;
    private String abscissaOf;
    private Curve curve;

    /** {@code FreeEnergy} becomes a free energy. */
    private static String a(EClass type) {
        var words = words(type.getName());
        return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    static boolean isFunction(EClass type) {
        return FUNCTIONS.contains(type);
    }

    /** Refuses an input whose class the kind of result cannot use. */
    static void requireFit(ResultKind kind, ExpressionInput input, EClass type) throws SolverException {
        var rows = switch (kind) {
        case CURVE -> List.of(DataPackage.Literals.CURVE);
        case TABLE -> List.of(DataPackage.Literals.TABLE);
        case TIME_SERIES -> List.of(DataPackage.Literals.TIME_SERIES, DataPackage.Literals.CELL_RESPONSE);
        default -> List.<EClass>of();
        };
        if (type != DataPackage.Literals.SCALAR && !isFunction(type) && !rows.contains(type)) {
            throw new SolverException("wrong-type",
                    "Input " + input.getName() + " is " + a(type) + ", which an expression with the result "
                            + words(kind.getLiteral()) + " cannot use.",
                    "Connect a scalar or a function" + (rows.isEmpty() ? "" : ", or " + a(rows.getFirst()))
                            + ", or choose another result.");
        }
        if (!isFunction(type) && type != DataPackage.Literals.SCALAR && type != DataPackage.Literals.CURVE
                && TableSolver.blank(input.getColumn())) {
            throw new SolverException("missing-column",
                    "Input " + input.getName() + " is " + a(type) + ", but its column is not named.",
                    "Name the column that enters the expression.");
        }
    }

    static ExpressionInputs read(SolvePoint point, ExpressionParameters parameters) throws SolverException {
        var inputs = new ExpressionInputs();
        for (var input : parameters.getInputs()) {
            var data = point.input(input.getName(), DataObject.class)
                    .orElseThrow(() -> new SolverException("missing-input",
                            "Nothing is connected to input " + input.getName() + ".",
                            "Connect it, or remove it from the list of inputs."));
            requireFit(parameters.getResult(), input, data.eClass());
            inputs.units.put(input.getName(), input.getUnit());
            inputs.add(input, data);
        }
        return inputs;
    }

    private void add(ExpressionInput input, DataObject data) throws SolverException {
        switch (data) {
        case Scalar scalar -> {
            requireUnit(input, scalar.getValue().unit(), "its value is in ");
            scalars.put(input.getName(), scalar.getValue());
        }
        case Curve c -> {
            if (curve == null) {
                curve = c;
            }
            columns.put(input.getName(), numbers(input, column(input, List.of(c.getY(), c.getX()))));
            share(input, c.getX());
        }
        case Table table -> {
            columns.put(input.getName(), numbers(input, column(input, table.getColumns())));
            requireRows(input);
        }
        case TimeSeries series -> add(input, series);
        case CellResponse response -> add(input, response.getSeries());
        case FreeEnergy g -> add(input, g.getEnergy(), "J/mol");
        case OpenCircuitPotential u -> add(input, u.getPotential(), "V");
        case ThermodynamicFactor theta -> add(input, theta.getFactor(), "1");
        case Diffusivity d -> add(input, d.getValue(), "m2/s");
        case ExchangeCurrentDensity i -> add(input, i.getValue(), "A/m2");
        default -> throw new SolverException("wrong-type",
                "Input " + input.getName() + " is " + a(data.eClass())
                        + ", which an expression cannot use.",
                "Connect a scalar, curve, table, time series or function.");
        }
    }

    private void add(ExpressionInput input, TimeSeries series) throws SolverException {
        var all = new ArrayList<>(series.getColumns());
        all.add(series.getTime());
        columns.put(input.getName(), numbers(input, column(input, all)));
        share(input, series.getTime());
    }

    /** A function takes and gives SI values, so that its declared unit must be the SI unit. */
    private void add(ExpressionInput input, FunctionValue function, String unit) throws SolverException {
        requireUnit(input, unit, "it gives ");
        if (!Units.parse(input.getUnit()).isSi()) {
            throw new SolverException("wrong-unit",
                    "Input " + input.getName() + " is a function, which takes and gives SI values, but is declared in "
                            + input.getUnit() + ".",
                    "Declare it in " + unit + ".");
        }
        var copy = EcoreUtil.copy(function);
        copy.setName(input.getName());
        try {
            compiled.put(input.getName(), Functions.compile(copy, unit));
        } catch (IllegalArgumentException problem) {
            throw new SolverException("bad-function", "Input " + problem.getMessage(),
                    "Correct the node it comes from.", problem);
        }
        values.put(input.getName(), copy);
    }

    private static Column column(ExpressionInput input, List<Column> columns) throws SolverException {
        if (TableSolver.blank(input.getColumn())) {
            return columns.getFirst();
        }
        return columns.stream().filter(column -> input.getColumn().equals(column.getName())).findFirst()
                .orElseThrow(() -> new SolverException("unknown-column",
                        "Input " + input.getName() + " has no column '" + input.getColumn()
                                + "'; its columns are "
                                + String.join(", ", columns.stream().map(Column::getName).toList()) + ".",
                        "Correct the name of the column."));
    }

    private static double[] numbers(ExpressionInput input, Column column) throws SolverException {
        requireUnit(input, column.getUnit(), "column '" + column.getName() + "' is in ");
        var unit = Units.parse(input.getUnit());
        if (Units.parse(column.getUnit()).text().equals(unit.text())) {
            return column.getValues().toArray();
        }
        var numbers = DataObjects.si(column);
        for (var i = 0; i < numbers.length; i++) {
            numbers[i] = unit.fromSi(numbers[i]);
        }
        return numbers;
    }

    private static void requireUnit(ExpressionInput input, String unit, String what) throws SolverException {
        if (!Units.parse(unit).isCompatible(Units.parse(input.getUnit()))) {
            throw new SolverException("wrong-unit",
                    "Input " + input.getName() + " is declared in " + input.getUnit() + ", but " + what + unit + ".",
                    "Declare the input in a unit of the dimension of " + unit + ", or connect other data.");
        }
    }

    private void share(ExpressionInput input, Column x) throws SolverException {
        requireRows(input);
        if (abscissa == null) {
            abscissa = x;
            abscissaOf = input.getName();
        } else if (!Units.parse(abscissa.getUnit()).isCompatible(Units.parse(x.getUnit()))
                || !Arrays.equals(DataObjects.si(abscissa), DataObjects.si(x))) {
            throw new SolverException("different-rows",
                    "Inputs " + abscissaOf + " and " + input.getName() + " are not given at the same "
                            + abscissa.getName() + ", so that they cannot be combined row by row.",
                    "Bring both to the same points first.");
        }
    }

    private void requireRows(ExpressionInput input) throws SolverException {
        if (columns.get(input.getName()).length != rows()) {
            throw new SolverException("different-rows",
                    "Input " + input.getName() + " has " + columns.get(input.getName()).length
                            + " rows, the inputs before it have " + rows() + ".",
                    "Connect data with the same number of rows.");
        }
    }

    /** Number of rows; -1 when no input has any. */
    int rows() {
        return columns.isEmpty() ? -1 : columns.values().iterator().next().length;
    }

    /** The shared x of curves or time of time series, in its own unit; null when there is none. */
    Column abscissa() {
        return abscissa;
    }

    Optional<Curve> firstCurve() {
        return Optional.ofNullable(curve);
    }

    Map<String, RealFunction> functions() {
        return compiled;
    }

    List<FunctionValue> functionValues() {
        return List.copyOf(values.values());
    }

    /** @param fixed values of names that are no inputs */
    double[] values(List<String> names, int row, Map<String, Double> fixed) {
        var numbers = new double[names.size()];
        for (var i = 0; i < numbers.length; i++) {
            var name = names.get(i);
            var column = columns.get(name);
            var scalar = scalars.get(name);
            numbers[i] = column != null ? column[row] : scalar != null ? scalar.in(units.get(name)) : fixed.get(name);
        }
        return numbers;
    }

    /** Standard uncertainty of a scalar in its declared unit; NaN if it has none. */
    double uncertainty(String name) {
        var scalar = scalars.get(name);
        return scalar == null ? Double.NaN : scalar.siUncertainty() / Units.parse(units.get(name)).scale();
    }

    /** The expression with each scalar replaced by its number, so that it is a function of its variables alone. */
    String withNumbers(String expression) {
        var text = expression;
        for (var scalar : scalars.entrySet()) {
            var number = "(" + scalar.getValue().in(units.get(scalar.getKey())) + ")";
            text = Pattern.compile("(?<![\\p{L}\\p{Nd}_.])" + Pattern.quote(scalar.getKey()) + "(?![\\p{L}\\p{Nd}_])")
                    .matcher(text).replaceAll(number);
        }
        return text;
    }
}
