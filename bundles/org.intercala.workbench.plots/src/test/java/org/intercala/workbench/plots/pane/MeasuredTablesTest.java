// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.intercala.solver.PlotSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredTablesTest {

    private static final PlotSpec.Axis TIME = PlotSpec.Axis.linear("Time", "t", "s");
    private static final PlotSpec.Axis VOLTAGE = PlotSpec.Axis.linear("Voltage", "V", "V");

    @TempDir
    private Path folder;
    private Path project;
    private Path file;
    private final MeasuredTables measured = new MeasuredTables();

    @BeforeEach
    void lay() throws IOException {
        project = Files.createDirectories(folder.resolve("one"));
        file = Files.writeString(Files.createDirectories(project.resolve("data")).resolve("cell.csv"),
                "t / s,U / V\n0,4\n");
        measured.turnTo(project);
        measured.add(file);
    }

    private static double[] voltages(final MeasuredTables tables) {
        final MeasuredData data = tables.tables().getFirst();
        data.fit(TIME, VOLTAGE);
        return data.trace("s", "V").orElseThrow().y();
    }

    @Test
    void theyComeAlongWithACopyOfTheProject() throws IOException {
        final Path copy = Files.createDirectories(folder.resolve("two/data")).getParent();
        for (final String name : List.of("data/cell.csv", "data/measured.txt")) {
            Files.copy(project.resolve(name), copy.resolve(name));
        }
        final MeasuredTables other = new MeasuredTables();
        other.turnTo(copy);
        assertEquals(1, other.tables().size());
        assertTrue(other.tables().getFirst().isOf(copy.resolve("data/cell.csv")));
        assertArrayEquals(new double[] { 4 }, voltages(other));
    }

    @Test
    void theyFollowTheirFile() throws IOException {
        assertFalse(measured.look(), "nothing has happened");
        Files.writeString(file, "t / s,U / V\n0,3.25\n");
        assertTrue(measured.look());
        assertArrayEquals(new double[] { 3.25 }, voltages(measured));
        Files.delete(file);
        assertTrue(measured.look());
        assertEquals(List.of(), measured.tables());
        assertTrue(measured.lost().values().iterator().next().contains("cell.csv is not in data any more"));
        Files.writeString(file, "t / s,U / V\n0,3\n");
        assertTrue(measured.look());
        assertEquals(0, measured.lost().size());
        assertArrayEquals(new double[] { 3 }, voltages(measured));
    }

    @Test
    void whatLiesOutsideSaysSo() throws IOException {
        measured.add(Files.writeString(folder.resolve("far.csv"), "t / s,U / V\n0,4\n"));
        assertEquals(List.of("cell.csv", "far.csv (outside the project)"),
                measured.tables().stream().map(measured::name).toList());
        measured.tables().forEach(measured::remove);
        assertFalse(Files.exists(project.resolve("data/measured.txt")), "nothing is left");
    }
}
