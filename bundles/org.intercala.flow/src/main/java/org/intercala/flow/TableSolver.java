// SPDX-License-Identifier: Apache-2.0
package org.intercala.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntFunction;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.Column;
import org.intercala.data.Curve;
import org.intercala.data.DataFactory;
import org.intercala.data.DataObjects;
import org.intercala.data.DataPackage;
import org.intercala.data.Table;
import org.intercala.data.TextFormatException;
import org.intercala.data.Units;
import org.intercala.io.Csv;
import org.intercala.io.CsvTable;
import org.intercala.model.Finding;
import org.intercala.model.ParameterObject;
import org.intercala.solver.CheckContext;
import org.intercala.solver.CheckResult;
import org.intercala.solver.DataSpec;
import org.intercala.solver.DataSpec.Ancestor;
import org.intercala.solver.Findings;
import org.intercala.solver.PointSolver;
import org.intercala.solver.SolveContext;
import org.intercala.solver.SolvePoint;
import org.intercala.solver.SolverException;

/** Reads a CSV file, or takes typed columns, and checks units, lengths and the order of x. */
final class TableSolver extends PointSolver {

    static boolean hasCurve(TableParameters table) {
        return !blank(table.getX()) && !blank(table.getY());
    }

    @Override
    public CheckResult check(CheckContext context) {
        var table = (TableParameters) context.parameters();
        var findings = new ArrayList<Finding>();
        checkSource(table, findings);
        checkColumns(table, findings);
        if (!blank(table.getFile())) {
            context.projectFolder().ifPresent(folder -> checkHeader(table, folder, findings));
        }
        if (blank(table.getX()) != blank(table.getY())) {
            findings.add(Findings.error("incomplete-curve", blank(table.getX()) ? "x" : "y",
                    "A curve needs two columns, but only " + (blank(table.getX()) ? "y" : "x") + " is named.",
                    "Name both columns, or none for a table without curve."));
        }
        var ancestor = new Ancestor("measurement", context.node(), context.label());
        var outputs = new HashMap<String, DataSpec>();
        outputs.put(TableSolverFactory.TABLE, DataSpec.of(DataPackage.Literals.TABLE, ancestor));
        if (hasCurve(table)) {
            outputs.put(TableSolverFactory.CURVE, DataSpec.of(DataPackage.Literals.CURVE, ancestor));
        }
        return new CheckResult(outputs, findings);
    }

    private static void checkSource(TableParameters table, List<Finding> findings) {
        var typed = table.getColumns().stream().anyMatch(TableSolver::hasValues);
        if (blank(table.getFile()) && !typed) {
            findings.add(Findings.error("missing-data", "file", "There is neither a file nor a typed column.",
                    "Name a CSV file of the project, or type the values of at least one column."));
        } else if (!blank(table.getFile()) && typed) {
            findings.add(Findings.error("ambiguous-data", "columns",
                    "Values are typed although the file " + table.getFile() + " is named.",
                    "Remove the file, or the typed values (a column without values only replaces a unit)."));
        } else if (typed) {
            try {
                var content = DataFactory.eINSTANCE.createTable();
                content.getColumns().addAll(typedColumns(table));
                if (hasCurve(table)) {
                    curve(table, content, row -> "row " + row);
                }
            } catch (SolverException problem) {
                findings.add(finding("columns", problem));
            }
        }
    }

    /** A file that is not there is the engine's to tell. */
    private static void checkHeader(TableParameters table, Path folder, List<Finding> findings) {
        try {
            var file = file(table.getFile(), folder);
            if (!Files.isRegularFile(file)) {
                return;
            }
            var names = Csv.names(file);
            for (var column : table.getColumns()) {
                if (!names.contains(column.getName())) {
                    findings.add(finding("columns", noSuch(column.getName(), table.getFile(), names)));
                }
            }
            for (var axis : List.of("x", "y")) {
                var name = axis.equals("x") ? table.getX() : table.getY();
                if (!blank(name) && !names.contains(name)) {
                    findings.add(finding(axis, noSuch(name, table.getFile(), names)));
                }
            }
        } catch (IOException unreadable) {
            findings.add(Findings.error("unreadable-file", "file", unreadable.getMessage(),
                    "Correct the file, or the name of the file."));
        } catch (SolverException outside) {
            findings.add(finding("file", outside));
        }
    }

    private static Finding finding(String feature, SolverException problem) {
        return Findings.error(problem.code(), feature, problem.getMessage(), problem.remedy());
    }

    private static SolverException noSuch(String name, String file, List<String> names) {
        return new SolverException("unknown-column", file + " has no column '" + name + "'; its columns are "
                + String.join(", ", names) + ".", "Correct the name of the column.");
    }

    private static void checkColumns(TableParameters table, List<Finding> findings) {
        for (var column : table.getColumns()) {
            try {
                Units.parse(blank(column.getUnit()) ? "1" : column.getUnit());
            } catch (TextFormatException problem) {
                findings.add(Findings.error("bad-unit", "columns",
                        "Column '" + column.getName() + "': " + problem.getMessage(),
                        "Correct the unit; 1 is dimensionless."));
            }
        }
    }

    /** The name of the file is shown with the result, so that it counts like its content. */
    @Override
    public String contentKey(ParameterObject parameters) {
        var file = ((TableParameters) parameters).getFile();
        return blank(file) ? "" : file;
    }

    @Override
    protected void solve(SolvePoint point, SolveContext context) throws SolverException {
        var parameters = (TableParameters) point.parameters();
        var table = DataFactory.eINSTANCE.createTable();
        IntFunction<String> place;
        if (blank(parameters.getFile())) {
            table.getColumns().addAll(typedColumns(parameters));
            table.setOrigin("typed in");
            place = row -> "row " + row;
        } else {
            var csv = read(parameters.getFile(), context.projectFolder());
            table.getColumns().addAll(columns(parameters, csv));
            table.setOrigin(parameters.getFile());
            place = row -> parameters.getFile() + ", line " + csv.lines()[row - 1];
        }
        point.output(TableSolverFactory.TABLE, table);
        context.checkCancelled();
        if (hasCurve(parameters)) {
            point.output(TableSolverFactory.CURVE, curve(parameters, table, place));
        }
    }

    private static Path file(String path, Path folder) throws SolverException {
        var file = folder.resolve(path).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new SolverException("path-outside-project", "The file " + path + " lies outside the project.",
                    "Copy it into the project and name its path inside the project.");
        }
        return file;
    }

    private static CsvTable read(String path, Path folder) throws SolverException {
        var file = file(path, folder);
        try {
            return Csv.read(file);
        } catch (IOException problem) {
            throw new SolverException("unreadable-file", problem.getMessage(),
                    "Correct the file, or the name of the file.", problem);
        }
    }

    private static List<Column> columns(TableParameters parameters, CsvTable csv) throws SolverException {
        var typed = new LinkedHashMap<String, TableColumn>();
        parameters.getColumns().forEach(column -> typed.put(column.getName(), column));
        var columns = new ArrayList<Column>();
        for (var name : csv.names()) {
            var override = typed.remove(name);
            var unit = override == null || blank(override.getUnit()) ? csv.unit(name) : override.getUnit();
            if (unit.isEmpty()) {
                throw new SolverException("missing-unit", parameters.getFile() + ": column '" + name + "' has no unit.",
                        "Write '" + name
                                + " / unit' into the header (1: dimensionless), or list the column with a unit.");
            }
            columns.add(column(name, override, unit, csv.column(name)));
        }
        if (!typed.isEmpty()) {
            throw noSuch(typed.keySet().iterator().next(), parameters.getFile(), csv.names());
        }
        return columns;
    }

    private static List<Column> typedColumns(TableParameters parameters) throws SolverException {
        var columns = new LinkedHashMap<String, Column>();
        var rows = -1;
        for (var typed : parameters.getColumns()) {
            var name = typed.getName();
            if (!hasValues(typed)) {
                throw new SolverException("missing-values", "Column '" + name + "' has no values.",
                        "Type its values, or remove the column.");
            }
            if (blank(typed.getUnit())) {
                throw new SolverException("missing-unit", "Column '" + name + "' has no unit.",
                        "Type its unit; 1 is dimensionless.");
            }
            if (rows >= 0 && rows != typed.getValues().size()) {
                throw new SolverException("unequal-columns", "Column '" + name + "' has " + typed.getValues().size()
                        + " values, the columns before it have " + rows + ".",
                        "Give all columns the same number of values.");
            }
            rows = typed.getValues().size();
            if (columns.put(name, column(name, typed, typed.getUnit(), typed.getValues().toArray())) != null) {
                throw new SolverException("duplicate-column", "Two columns are named '" + name + "'.",
                        "Give each column its own name.");
            }
        }
        return List.copyOf(columns.values());
    }

    /** @param typed where the symbol stands; null: none */
    private static Column column(String name, TableColumn typed, String unit, double[] values) throws SolverException {
        for (var row = 0; row < values.length; row++) {
            if (!Double.isFinite(values[row])) {
                throw new SolverException("bad-number",
                        "Column '" + name + "', row " + (row + 1) + ": " + values[row] + " is not a finite number.",
                        "Correct the value, or remove the row from all columns.");
            }
        }
        try {
            return DataObjects.column(name, typed == null || blank(typed.getSymbol()) ? name : typed.getSymbol(), unit,
                    values);
        } catch (TextFormatException problem) {
            throw new SolverException("bad-unit", "Column '" + name + "': " + problem.getMessage(),
                    "Correct the unit; 1 is dimensionless.", problem);
        }
    }

    /** @param place where a row stands, for messages; rows count from 1 */
    private static Curve curve(TableParameters parameters, Table table, IntFunction<String> place)
            throws SolverException {
        var curve = DataFactory.eINSTANCE.createCurve();
        curve.setX(EcoreUtil.copy(named(table, parameters.getX(), "x")));
        curve.setY(EcoreUtil.copy(named(table, parameters.getY(), "y")));
        curve.setInterpolation(parameters.getInterpolation());
        curve.setExtrapolation(parameters.getExtrapolation());
        curve.setOrigin(table.getOrigin());
        var x = curve.getX().getValues();
        if (x.size() < 2) {
            throw new SolverException("short-curve",
                    "Column '" + curve.getX().getName() + "' has one value; a curve needs two.",
                    "Add points, or leave out x and y.");
        }
        for (var row = 1; row < x.size(); row++) {
            if (x.get(row) <= x.get(row - 1)) {
                throw new SolverException("not-ascending",
                        place.apply(row + 1) + ": '" + curve.getX().getName() + "' = "
                                + x.get(row) + " does not exceed " + x.get(row - 1)
                                + " of the row before, but x of a curve must ascend strictly.",
                        "Sort the rows by x and remove repeated values.");
            }
        }
        return curve;
    }

    private static Column named(Table table, String name, String parameter) throws SolverException {
        return table.getColumns().stream().filter(column -> column.getName().equals(name)).findFirst()
                .orElseThrow(() -> new SolverException("unknown-column",
                        "There is no column '" + name + "' for " + parameter + "; the columns are "
                                + String.join(", ", table.getColumns().stream().map(Column::getName).toList()) + ".",
                        "Correct " + parameter + "."));
    }

    private static boolean hasValues(TableColumn column) {
        return column.getValues() != null && !column.getValues().isEmpty();
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
