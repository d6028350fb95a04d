// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.intercala.io.Csv;
import org.intercala.io.CsvException;
import org.intercala.solver.PlotSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredDataTest {

    private static final PlotSpec.Axis TIME = PlotSpec.Axis.linear("Time", "t", "s");
    private static final PlotSpec.Axis VOLTAGE = PlotSpec.Axis.linear("Voltage", "V", "V");

    private static MeasuredData data(final String text) throws CsvException {
        return new MeasuredData(Path.of("cell.csv"), Csv.parse(text, "cell.csv"));
    }

    @Test
    void columnsAreFoundByTheirUnits() throws CsvException {
        final MeasuredData data = data("current / A,t / min,U / mV\n1,2,3700\n1,3,3600\n");
        data.fit(TIME, VOLTAGE);
        assertTrue(data.isDrawn());
        final var trace = data.trace("s", "V").orElseThrow();
        assertArrayEquals(new double[] { 120, 180 }, trace.x(), 1e-12);
        assertArrayEquals(new double[] { 3.7, 3.6 }, trace.y(), 1e-12);
    }

    @Test
    void decimalCommasAreReadBetweenSemicolons(@TempDir final Path folder) throws IOException {
        final Path file = Files.writeString(folder.resolve("cell.csv"), "t / s;U / V\n0;4,1\n0,5;3,421\n");
        final MeasuredData data = MeasuredData.read(file);
        data.fit(TIME, VOLTAGE);
        assertArrayEquals(new double[] { 0, 0.5 }, data.trace("s", "V").orElseThrow().x());
        assertArrayEquals(new double[] { 4.1, 3.421 }, data.trace("s", "V").orElseThrow().y());
        Files.writeString(file, "t / s;U / V\n0;4,1 V\n");
        assertTrue(assertThrows(CsvException.class, () -> MeasuredData.read(file)).getMessage().contains("4,1 V"));
    }

    @Test
    void whatWasChosenIsReadAgainAlsoWhereTheProjectHasMoved(@TempDir final Path folder) throws IOException {
        final Path project = Files.createDirectories(folder.resolve("old"));
        Files.createDirectories(project.resolve("data"));
        final MeasuredData data = MeasuredData.read(Files.writeString(project.resolve("data/cell.csv"),
                "time / s,anode / V,voltage / V\n0,1,2\n"));
        data.fit(TIME, VOLTAGE);
        data.choose(false, 1);
        final Path moved = Files.move(project, folder.resolve("new"));
        final MeasuredData again = MeasuredData.read(data.line(project), moved, true);
        again.fit(TIME, VOLTAGE);
        assertEquals(1, again.chosen(false));
        assertEquals("cell.csv", again.name());
        final MeasuredData outside = new MeasuredData(folder.resolve("cell.csv"), Csv.parse("t / s\n1\n", ""));
        assertEquals(folder.resolve("cell.csv"), MeasuredData.file(outside.line(moved), moved));
    }

    @Test
    void ofSeveralTheOneThatIsCalledLikeTheAxisIsTakenAndAnotherCanBeChosen() throws CsvException {
        final MeasuredData data = data("time / s,anode / V,voltage / V\n0,1,2\n");
        data.fit(TIME, VOLTAGE);
        assertEquals(List.of(1, 2), data.choices(false));
        assertEquals(2, data.chosen(false));
        data.choose(false, 1);
        data.fit(TIME, VOLTAGE);
        assertEquals(1, data.chosen(false));
    }

    @Test
    void oneColumnDoesNotServeBothAxes() throws CsvException {
        final MeasuredData data = data("U / V,E / V\n1,2\n");
        data.fit(VOLTAGE, PlotSpec.Axis.linear("Overpotential", "η", "V"));
        assertEquals(0, data.chosen(true));
        assertEquals(1, data.chosen(false));
    }

    @Test
    void whatDoesNotFitSaysWhatToDo() throws CsvException {
        final MeasuredData data = data("time,voltage / V\n0,4\n");
        data.fit(TIME, VOLTAGE);
        assertFalse(data.isDrawn());
        assertEquals("cell.csv has no column that fits “Time”. Write a unit into its header, such as “time / s”.",
                data.problem());
        assertTrue(data.trace("s", "V").isEmpty());
    }

    @Test
    void unknownUnitsFitNowhere() throws CsvException {
        final MeasuredData data = data("time / furlong,voltage / V\n0,4\n");
        data.fit(TIME, VOLTAGE);
        assertFalse(data.isDrawn());
    }
}
