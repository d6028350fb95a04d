// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.intercala.data.DataFactory;
import org.intercala.data.DataObjects;
import org.intercala.data.Diffusivity;
import org.intercala.data.Doubles;
import org.intercala.data.Extrapolation;
import org.intercala.data.FunctionValue;
import org.intercala.data.Functions;
import org.intercala.data.Interpolation;
import org.intercala.data.Quantity;
import org.intercala.io.CsvTable;
import org.junit.jupiter.api.Test;

/** Functions sampled over their validity range. */
class SamplerTest {

    private final Diffusivity owner = DataFactory.eINSTANCE.createDiffusivity();

    private Samples sample(final FunctionValue function, final String variable) {
        owner.setValue(function);
        return new Sampler().sample(function, owner, variable).orElseThrow();
    }

    @Test
    void endsAreIncludedAndDense() {
        final Samples samples = sample(Functions.expression("x^2", "m2/s", Functions.variable("x", "1", 0.25, 0.75)),
                "x");
        assertEquals(401, samples.x().length);
        assertEquals(0.25, samples.x()[0]);
        assertEquals(0.75, samples.x()[400]);
        assertTrue(samples.x()[1] - samples.x()[0] < 1e-5);
        assertEquals(samples.x()[57] * samples.x()[57], samples.y()[57], 1e-16);
        assertEquals("m2/s", samples.unit());
    }

    @Test
    void unitsBecomeSiAndTheObjectNarrowsTheRange() {
        owner.getValidity().add(DataObjects.range("c", 2, 4, "mol/l"));
        final Samples samples = sample(Functions.expression("2*c", "nm2/ms", Functions.variable("c", "mol/l", 0, 3)),
                "c");
        assertEquals("mol/m3", samples.variableUnit());
        assertEquals(2000, samples.x()[0], 1e-9);
        assertEquals(3000, samples.x()[400], 1e-9);
        assertEquals(4e-15, samples.y()[0], 1e-27);
    }

    @Test
    void temperatureIsThatOfTheObjectElseRoomTemperature() {
        final FunctionValue function = Functions.expression("x*T", "m2/s", Functions.variable("x", "1", 0, 1),
                Functions.variable("T", "K", 200, 400));
        assertEquals(298.15, sample(function, "x").y()[400], 1e-12);
        owner.setReferenceTemperature(Quantity.parse("320 K"));
        assertEquals(320, sample(function, "x").y()[400], 1e-12);
        owner.setReferenceTemperature(Quantity.parse("500 K"));
        assertEquals(300, sample(function, "x").y()[400], 1e-12);
        final Samples over = sample(function, "T");
        assertEquals(200, over.x()[0]);
        assertEquals(0.5 * 400, over.y()[400], 1e-12);
    }

    @Test
    void polesAreLeftOutAndGapsOfTablesToo() {
        final Samples pole = sample(Functions.expression("log(x/(1-x))", "m2/s", Functions.variable("x", "1", 0, 1)),
                "x");
        assertEquals(399, pole.x().length);
        assertEquals(0, pole.lower());
        assertEquals(1, pole.upper());
        final Samples table = sample(
                Functions.table(Functions.variable("x", "1", 0, 1), "m2/s", new double[] { 0.2, 0.8 },
                        new double[] { 1, 2 }, Interpolation.LINEAR, Extrapolation.ERROR),
                "x");
        assertTrue(table.x()[0] >= 0.2 && table.x()[table.x().length - 1] <= 0.8);
    }

    @Test
    void constantsAndUnboundedRangesAreNotSampled() {
        assertTrue(new Sampler().sample(Functions.constant(Quantity.parse("1 m2/s")), owner, "x").isEmpty());
        assertTrue(new Sampler()
                .sample(Functions.expression("c", "m2/s", Functions.variable("c", "mol/m3")), owner, "c").isEmpty());
    }

    @Test
    void uncertaintyOfAColumnGetsItsOwn() {
        final var table = DataFactory.eINSTANCE.createTable();
        final var column = DataObjects.column("D", "D", "nm2/ms", 1, 2);
        column.setUncertainty(Doubles.of(0.1, 0.2));
        table.getColumns().add(column);
        final CsvTable csv = CurveTables.of(table, new Sampler()).orElseThrow();
        assertEquals(List.of("D", "u(D)"), csv.names());
        assertEquals("m2/s", csv.unit("u(D)"));
        assertEquals(2e-16, csv.column("u(D)")[1], 1e-30);
    }
}
