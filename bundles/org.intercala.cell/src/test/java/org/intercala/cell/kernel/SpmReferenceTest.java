// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.intercala.cell.kernel.Ending.Kind;
import org.junit.jupiter.api.Test;

/**
 * Published cells against an independent solution of the same equations (20 Radau nodes, NDF with tolerance 1e-9, in
 * another language).
 */
class SpmReferenceTest {

    private static final int NODES = 20;

    private static void assertVoltages(double[][] expected, Cells.Finished at, double tolerance) {
        for (double[] point : expected) {
            assertEquals(point[1], at.voltage(point[0]), tolerance, "t = " + point[0] + " s");
        }
    }

    @Test
    void chenAtOneC() {
        var finished = Cells.run(Cells.chen(5, NODES),
                new Cells.Settings(Double.POSITIVE_INFINITY, 2.5, 4.2, 1, 1e-7, 1e-7));
        assertEquals(Kind.LOWER_VOLTAGE, finished.ending().kind());
        assertEquals(3567.6953, finished.ending().time(), 1e-4);
        assertVoltages(new double[][] { { 0, 4.0633900 }, { 1, 4.0495163 }, { 10, 4.0227041 }, { 60, 3.9905328 },
                { 300, 3.9504331 },
                { 600, 3.8674622 }, { 1200, 3.7159335 }, { 1800, 3.5682186 }, { 2400, 3.4589660 }, { 3000, 3.2929208 },
                { 3300, 3.0612295 } }, finished, 5e-7);
    }

    @Test
    void chenAtHalfC() {
        var finished = Cells.run(Cells.chen(2.5, NODES), Cells.untilCutOff());
        assertEquals(7231.20, finished.ending().time(), 0.01);
    }

    @Test
    void marquisAtOneC() {
        var finished = Cells.run(Cells.marquis(0.680616, NODES),
                new Cells.Settings(Double.POSITIVE_INFINITY, 3.105, 4.1, 1, 1e-7, 1e-7));
        assertEquals(Kind.LOWER_VOLTAGE, finished.ending().kind());
        assertEquals(3622.7596, finished.ending().time(), 1e-4);
        assertVoltages(new double[][] { { 0, 3.7800807 }, { 1, 3.7785774 }, { 10, 3.7750370 }, { 60, 3.7659620 },
                { 300, 3.7378496 },
                { 600, 3.7103535 }, { 1200, 3.6749668 }, { 1800, 3.6310435 }, { 2400, 3.6103114 }, { 3000, 3.5953536 },
                { 3300, 3.5576514 },
                { 3500, 3.4211422 }, { 3600, 3.1910742 } }, finished, 5e-7);
    }

    /** Frozen after validation: any change of the numbers, however small, is to be looked at. */
    @Test
    void chenAtOneCIsFrozen() throws IOException {
        var history = Cells
                .run(Cells.chen(5, NODES), new Cells.Settings(Double.POSITIVE_INFINITY, 2.5, 4.2, 60, 1e-7, 1e-7))
                .history();
        var rows = frozen("spm-chen2020-1c.csv");
        assertEquals(rows.size(), history.size());
        var columns = List.of("voltage", "negativeSurfaceStoichiometry", "positiveSurfaceStoichiometry",
                "negativeMeanStoichiometry",
                "positiveMeanStoichiometry");
        double[] energies = history.energies();
        for (int i = 0; i < rows.size(); i++) {
            double[] row = rows.get(i);
            assertEquals(row[0], history.times()[i], 1e-9);
            assertEquals(row[1], energies[i], 1e-7, "energy at " + row[0] + " s");
            for (int k = 0; k < columns.size(); k++) {
                assertEquals(row[2 + k], history.column(columns.get(k))[i], 1e-12,
                        columns.get(k) + " at " + row[0] + " s");
            }
        }
    }

    private static List<double[]> frozen(String file) throws IOException {
        return Files
                .readAllLines(
                        Path.of("src/test/resources", SpmReferenceTest.class.getPackageName().replace('.', '/'), file))
                .stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("time"))
                .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray()).toList();
    }
}
