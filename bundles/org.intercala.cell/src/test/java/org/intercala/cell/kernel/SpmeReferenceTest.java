// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The single-particle model with electrolyte against an independent solution of the same equations. */
class SpmeReferenceTest {

    private static final DfnMesh MESH = new DfnMesh(1, 8, 4, 20);

    private static Cells.Finished run(PorousCell cell, double current, double x, double y, double cutOff) {
        var driven = new Cells.Driven(SpmModel.withElectrolyte(cell, MESH, x, y), Load.Current.of(current));
        return Cells.run(driven, new Cells.Settings(Double.POSITIVE_INFINITY, cutOff, 4.2, 1, 1e-8, 1e-8));
    }

    private static void assertVoltages(double[][] expected, Cells.Finished at) {
        for (double[] point : expected) {
            assertEquals(point[1], at.voltage(point[0]), 5e-7, "t = " + point[0] + " s");
        }
    }

    @Test
    void marquisAtOneC() {
        var finished = run(Cells.porousMarquis(), 0.680616, Cells.MARQUIS_X, Cells.MARQUIS_Y, 3.105);
        assertEquals(3617.9689, finished.ending().time(), 2e-4);
        assertVoltages(new double[][] { { 0, 3.7704788 }, { 1, 3.7686037 }, { 10, 3.7624891 }, { 60, 3.7478871 },
                { 300, 3.7186507 }, { 600, 3.6911298 }, { 1200, 3.6556973 }, { 1800, 3.6117267 }, { 2400, 3.5909432 },
                { 3000, 3.5759306 }, { 3300, 3.5382016 }, { 3500, 3.4016764 }, { 3600, 3.1716016 } }, finished);
    }

    @Test
    void chenAtOneC() {
        var finished = run(Cells.porousChen(), 5, Cells.CHEN_X, Cells.CHEN_Y, 2.5);
        assertEquals(3555.8846, finished.ending().time(), 2e-4);
        assertVoltages(new double[][] { { 0, 4.0363273 }, { 60, 3.9414566 }, { 600, 3.8119166 }, { 1800, 3.5123696 },
                { 3000, 3.2366612 } }, finished);
    }
}
