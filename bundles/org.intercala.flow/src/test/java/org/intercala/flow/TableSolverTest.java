// SPDX-License-Identifier: Apache-2.0
package org.intercala.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.intercala.data.Curve;
import org.intercala.data.DataObjects;
import org.intercala.data.Doubles;
import org.intercala.data.Interpolation;
import org.intercala.data.Table;
import org.intercala.testkit.SolverTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableSolverTest {

    @TempDir
    private Path folder;

    private final TableSolverFactory factory = new TableSolverFactory();
    private final TableParameters parameters = (TableParameters) factory.createParameters();

    @Test
    void readsFileWithUnitsOfItsHeader() throws IOException {
        file("x / 1,voltage / mV\n# measured at rest\n0.1,4100\n0.5,3900\n");
        parameters.setX("x");
        parameters.setY("voltage");
        var point = tester().solve();
        var table = point.output("table", Table.class);
        assertEquals(List.of("x", "voltage"), table.getColumns().stream().map(c -> c.getName()).toList());
        assertEquals("mV", table.getColumns().get(1).getUnit());
        var curve = point.output("curve", Curve.class);
        assertArrayEquals(new double[] { 4.1, 3.9 }, DataObjects.si(curve.getY()));
        assertEquals(Interpolation.MONOTONE_CUBIC, curve.getInterpolation());
        assertEquals("ocp.csv", curve.getOrigin());
    }

    @Test
    void unitOfAColumnReplacesThatOfTheHeader() throws IOException {
        file("x,voltage / mV\n0.1,4.1\n0.5,3.9\n");
        column("voltage", "V", "");
        column("x", "1", "");
        var table = tester().solve().output("table", Table.class);
        assertArrayEquals(new double[] { 4.1, 3.9 }, DataObjects.si(table.getColumns().get(1)));
    }

    @Test
    void refusesAColumnWithoutUnit() throws IOException {
        file("x,voltage / V\n0.1,4.1\n0.5,3.9\n");
        var failure = tester().solve().failure().orElseThrow();
        assertEquals("missing-unit", failure.code());
        assertTrue(failure.getMessage().contains("'x'"), failure.getMessage());
    }

    @Test
    void refusesAnUnknownColumn() throws IOException {
        file("x / 1,voltage / V\n0.1,4.1\n0.5,3.9\n");
        column("volts", "V", "");
        var failure = tester().solve().failure().orElseThrow();
        assertEquals("unknown-column", failure.code());
        assertTrue(failure.getMessage().contains("'volts'") && failure.getMessage().contains("voltage"),
                failure.getMessage());
    }

    @Test
    void namesTheLineWhereXDoesNotAscend() throws IOException {
        file("x / 1,voltage / V\n# a comment\n0.1,4.1\n\n0.5,3.9\n0.5,3.8\n");
        parameters.setX("x");
        parameters.setY("voltage");
        var failure = tester().solve().failure().orElseThrow();
        assertEquals("not-ascending", failure.code());
        assertTrue(failure.getMessage().startsWith("ocp.csv, line 6: 'x' = 0.5"), failure.getMessage());
    }

    @Test
    void refusesAFileOutsideTheProject() {
        parameters.setFile("../secret.csv");
        assertEquals("path-outside-project", tester().solve().failure().orElseThrow().code());
    }

    @Test
    void namesAMissingFile() {
        parameters.setFile("data/none.csv");
        var failure = tester().solve().failure().orElseThrow();
        assertEquals("unreadable-file", failure.code());
        assertTrue(failure.getMessage().contains("none.csv"), failure.getMessage());
    }

    @Test
    void takesTypedColumns() {
        column("x", "%", "0 50 100");
        column("U", "V", "4.3 3.9 3.5");
        parameters.setX("x");
        parameters.setY("U");
        assertTrue(tester().check().findings().isEmpty());
        var curve = tester().solve().output("curve", Curve.class);
        assertArrayEquals(new double[] { 0, 0.5, 1 }, DataObjects.si(curve.getX()));
    }

    @Test
    void checkFindsWhatIsWrongWithTypedColumns() {
        assertEquals(List.of("missing-data"), codes());
        column("x", "1", "0 0.5 1");
        column("U", "V", "4.3 3.9");
        assertEquals(List.of("unequal-columns"), codes());
        parameters.getColumns().get(1).setValues(Doubles.parse("4.3 3.9 3.5"));
        parameters.setX("x");
        assertEquals(List.of("incomplete-curve"), codes());
        parameters.setY("u");
        assertEquals(List.of("unknown-column"), codes());
        parameters.setY("U");
        assertEquals(List.of(), codes());
        parameters.getColumns().get(0).setValues(Doubles.parse("0 0.6 0.5"));
        assertEquals(List.of("not-ascending"), codes());
        parameters.getColumns().get(0).setValues(Doubles.parse("0 NaN 1"));
        assertEquals(List.of("bad-number"), codes());
        parameters.getColumns().get(0).setUnit("furlong");
        parameters.setFile("ocp.csv");
        assertEquals(List.of("ambiguous-data", "bad-unit"), codes());
    }

    @Test
    void checkLooksAtTheHeaderOfTheFile() throws IOException {
        file("\uFEFF# measured\n\nx / 1,voltage / V\n0.1,not yet a number\n");
        parameters.setX("X");
        parameters.setY("voltage");
        column("current", "A", "");
        assertEquals(List.of("unknown-column", "unknown-column"), codes());
        var findings = tester().check().findings();
        assertEquals(List.of("columns", "x"), findings.stream().map(f -> f.getFeature()).toList());
        assertEquals("ocp.csv has no column 'X'; its columns are x, voltage.", findings.getLast().getMessage());
        assertEquals(List.of(), SolverTester.of(factory, parameters).check().findings(), "without the project");
        parameters.setX("x");
        parameters.getColumns().clear();
        assertEquals(List.of(), codes());
        file("1,2\n");
        assertEquals(List.of("unreadable-file"), codes());
    }

    @Test
    void curveIsOfferedOnlyWhenBothColumnsAreNamed() {
        assertEquals(1, factory.outputs(parameters).size());
        parameters.setX("x");
        parameters.setY("U");
        assertEquals(2, factory.outputs(parameters).size());
    }

    private SolverTester tester() {
        return SolverTester.of(factory, parameters).in(folder, 1);
    }

    private List<String> codes() {
        return tester().check().findings().stream().map(f -> f.getCode())
                .toList();
    }

    private void file(String content) throws IOException {
        Files.writeString(folder.resolve("ocp.csv"), content);
        parameters.setFile("ocp.csv");
    }

    private void column(String name, String unit, String values) {
        var column = FlowFactory.eINSTANCE.createTableColumn();
        column.setName(name);
        column.setUnit(unit);
        if (!values.isEmpty()) {
            column.setValues(Doubles.parse(values));
        }
        parameters.getColumns().add(column);
    }
}
