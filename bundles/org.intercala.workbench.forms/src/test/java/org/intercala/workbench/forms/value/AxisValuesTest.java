// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.intercala.data.DataPackage;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;
import org.intercala.model.AxisSpacing;
import org.intercala.model.MapAxis;
import org.intercala.model.ModelFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AxisValuesTest {

    @TempDir
    private Path folder;

    private static MapAxis range(final String from, final String to, final int count, final AxisSpacing spacing) {
        final MapAxis axis = ModelFactory.eINSTANCE.createMapAxis();
        axis.setFrom(Quantity.parse(from));
        axis.setTo(Quantity.parse(to));
        axis.setCount(count);
        axis.setSpacing(spacing);
        return axis;
    }

    private AxisValues of(final MapAxis axis) {
        return AxisValues.of(axis, folder);
    }

    @Test
    void listsAndRanges() {
        final MapAxis list = ModelFactory.eINSTANCE.createMapAxis();
        list.getValues().addAll(List.of(Quantity.parse("0.5 mm"), Quantity.parse("2 mm")));
        assertEquals("2 values: 0.5, 2\u202Fmm", of(list).text());
        assertEquals("3 values: 280, 300, 320\u202FK", of(range("280 K", "320 K", 3, AxisSpacing.LINEAR)).text());
        assertEquals("4 values: 1, 10, 100, 1000", of(range("1", "1000", 4, AxisSpacing.LOGARITHMIC)).text());
        assertEquals("3 values: 1, 500.5, 1000\u202Fµm", of(range("1 um", "1 mm", 3, AxisSpacing.LINEAR)).text());
    }

    @Test
    void manyAreShortened() {
        assertEquals("101 values: 0, 0.01, 0.02, 0.03, …, 0.99, 1", of(range("0", "1", 101, AxisSpacing.LINEAR))
                .text());
    }

    @Test
    void problemsAreSaid() {
        assertEquals("Give at least one value", of(ModelFactory.eINSTANCE.createMapAxis()).text());
        assertEquals("The number of values must lie between 2 and 100000",
                of(range("0", "1", 1, AxisSpacing.LINEAR)).problem());
        assertEquals("Both ends must be numbers in compatible units",
                of(range("0 K", "1 V", 3, AxisSpacing.LINEAR)).problem());
        assertEquals("With equal ratios both ends must have the same sign and not be 0",
                of(range("0", "1", 3, AxisSpacing.LOGARITHMIC)).problem());
    }

    @Test
    void columnsOfFiles() throws IOException {
        Files.writeString(folder.resolve("rates.csv"), "rate / 1,T / K\n0.5,290\n1,300\n");
        final MapAxis axis = ModelFactory.eINSTANCE.createMapAxis();
        axis.setFile("rates.csv");
        assertEquals(List.of("rate", "T"), AxisValues.columns("rates.csv", folder));
        assertEquals("Choose a column: rate, T", of(axis).text());
        axis.setColumn("T");
        assertEquals("2 values: 290, 300\u202FK", of(axis).text());
        assertEquals(List.of(), AxisValues.columns("none.csv", folder));
    }

    @Test
    void aParameterTakesWhatFits() {
        final var thickness = Parameters.of(DataPackage.Literals.ELECTRODE_PARAMETERS__THICKNESS);
        final MapAxis axis = ModelFactory.eINSTANCE.createMapAxis();
        axis.getValues().add(Quantity.parse("75.6 um"));
        assertEquals("", of(axis).fitting(thickness).problem());
        axis.getValues().add(Quantity.parse("80 V"));
        assertTrue(of(axis).fitting(thickness).problem().startsWith("“80 V”: needs a unit"));
        axis.getValues().set(1, Quantity.parse("-80 um"));
        assertTrue(of(axis).fitting(thickness).problem().startsWith("“-80 um”: must "));
    }
}
