// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.intercala.data.DataFactory;
import org.intercala.data.DataObjects;
import org.intercala.data.Table;
import org.intercala.report.CurveTables;
import org.intercala.report.Sampler;
import org.junit.jupiter.api.Test;

/** Units, decimals and words of a table. */
class TablePaneTest {

    @Test
    void valuesOfOneSizeHaveTheSameDecimals() {
        assertEquals(6, TablePane.decimals(new double[] { 4.1, 3.9, 2.5 }));
        assertEquals(3, TablePane.decimals(new double[] { 0, 1200, 7231 }));
        assertEquals(7, TablePane.decimals(new double[] { -0.9, 0.27 }));
    }

    @Test
    void columnsHaveTheirOwnUnitsAndRowsTheirWords() {
        final var steps = DataFactory.eINSTANCE.createTable();
        steps.getColumns().add(DataObjects.column("step", "n", "1", 1, 2));
        steps.getColumns().add(DataObjects.column("charge", "Q", "A*h", 0.5, 2));
        assertEquals(List.of("Step", "Charge / A\u202Fh"), heads(steps).stream()
                .map(text -> text.replace('·', '\u202F')).toList());
        steps.getColumns().add(DataObjects.column("end", "t", "s", 1800, 3600));
        assertEquals("End / h", heads(steps).getLast());
        assertEquals("0.5", grid(steps).plain().text(0, 2));
        assertEquals("0.500000", grid(steps).shown().text(0, 1));
        assertEquals("2.0", grid(steps).plain().text(1, 1));
        steps.setDescription("1 Rest: the end time was reached\n2 Charge: the upper voltage was reached");
        assertEquals("In words", heads(steps).getLast());
        assertEquals("2 Charge: the upper voltage was reached", grid(steps).shown().text(1, 3));
    }

    private static Grid grid(final Table table) {
        return TablePane.grid(CurveTables.of(table, new Sampler()).orElseThrow(), table,
                unit -> unit.equals("s") ? "h" : unit);
    }

    private static List<String> heads(final Table table) {
        return grid(table).columns().stream().map(Grid.Heading::text).toList();
    }

    @Test
    void valuesOfVeryDifferentSizeKeepTheirDigits() {
        assertEquals(-1, TablePane.decimals(new double[] { 6.9e-7, 7231 }));
        assertEquals(-1, TablePane.decimals(new double[] { 1e-14, 3e-14 }));
        assertEquals(-1, TablePane.decimals(new double[] { 3e7 }));
        assertEquals(-1, TablePane.decimals(new double[0]));
    }
}
