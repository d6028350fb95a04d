// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.intercala.data.DataFactory;
import org.intercala.data.DataObjects;
import org.intercala.data.Diffusivity;
import org.intercala.data.Doubles;
import org.intercala.data.Extrapolation;
import org.intercala.data.FunctionValue;
import org.intercala.data.Functions;
import org.intercala.data.Gap;
import org.intercala.data.Interpolation;
import org.intercala.data.OpenCircuitPotential;
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
        assertEquals(0.25, samples.x()[0]);
        assertEquals(0.75, samples.x()[samples.x().length - 1]);
        assertTrue(samples.x()[1] - samples.x()[0] < 4e-5);
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
        assertEquals(3000, samples.x()[samples.x().length - 1], 1e-9);
        assertEquals(4e-15, samples.y()[0], 1e-27);
    }

    @Test
    void temperatureIsThatOfTheObjectElseRoomTemperature() {
        final FunctionValue function = Functions.expression("x*T", "m2/s", Functions.variable("x", "1", 0, 1),
                Functions.variable("T", "K", 200, 400));
        assertEquals(298.15, last(sample(function, "x")), 1e-12);
        owner.setReferenceTemperature(Quantity.parse("320 K"));
        assertEquals(320, last(sample(function, "x")), 1e-12);
        owner.setReferenceTemperature(Quantity.parse("500 K"));
        assertEquals(300, last(sample(function, "x")), 1e-12);
        final Samples over = sample(function, "T");
        assertEquals(200, over.x()[0]);
        assertEquals(0.5 * 400, last(over), 1e-12);
    }

    @Test
    void polesAreLeftOutAndGapsOfTablesToo() {
        final Samples pole = sample(Functions.expression("log(x/(1-x))", "m2/s", Functions.variable("x", "1", 0, 1)),
                "x");
        // The points reach to a millionth of the poles.
        assertTrue(pole.x()[0] > 0 && pole.x()[0] < 1e-6);
        assertTrue(pole.x()[pole.x().length - 1] > 1 - 1e-6 && pole.x()[pole.x().length - 1] < 1);
        assertEquals(0, pole.lower());
        assertEquals(1, pole.upper());
        final Samples table = sample(
                Functions.table(Functions.variable("x", "1", 0, 1), "m2/s", new double[] { 0.2, 0.8 },
                        new double[] { 1, 2 }, Interpolation.LINEAR, Extrapolation.ERROR),
                "x");
        assertEquals(0.2, table.x()[0], 1e-6);
        assertEquals(0.8, table.x()[table.x().length - 1], 1e-6);
        assertTrue(table.x()[0] >= 0.2 && table.x()[table.x().length - 1] <= 0.8);
    }

    @Test
    void constantsAndUnboundedRangesAreNotSampled() {
        assertTrue(new Sampler().sample(Functions.constant(Quantity.parse("1 m2/s")), owner, "x").isEmpty());
        assertTrue(new Sampler()
                .sample(Functions.expression("c", "m2/s", Functions.variable("c", "mol/m3")), owner, "c").isEmpty());
    }

    /** The regular solution of LFP with its plateau: the mean of the potential is the reference potential. */
    @Test
    void trapezoidsOverTheCsvFileGiveTheIntegral() {
        final double slope = 8.314462618 * 298.15 / 96485.33212;
        final double omega = 11177;
        // Binodal of ln(x/(1-x)) + (omega/RT) (1 - 2x) = 0.
        double low = 1e-6;
        for (int i = 0; i < 200; i++) {
            low = 1 / (1 + Math.exp(omega / (8.314462618 * 298.15) * (1 - 2 * low)));
        }
        final String single = "3.422 - " + slope + "*log(x/(1-x)) - " + omega + "/96485.33212*(1 - 2*x)";
        final OpenCircuitPotential ocp = DataFactory.eINSTANCE.createOpenCircuitPotential();
        ocp.setPotential(Functions.expression(
                "if(x < " + low + ", " + single + ", if(x <= 1 - " + low + ", 3.422, " + single + "))", "V",
                Functions.variable("x", "1", 0, 1)));
        ocp.setEntropicCoefficient(Functions.expression("-log(x)*1e-4", "V/K", Functions.variable("x", "1", 0, 1)));
        final CsvTable declaresNothing = CurveTables.of(ocp, new Sampler()).orElseThrow();
        assertEquals(3.422, integral(declaresNothing, "potential"), 5e-6);
        final Gap gap = DataFactory.eINSTANCE.createGap();
        gap.setLower(low);
        gap.setUpper(1 - low);
        ocp.getGaps().add(gap);
        final CsvTable table = CurveTables.of(ocp, new Sampler()).orElseThrow();
        assertEquals(3.422, integral(table, "potential"), 5e-6);
        assertTrue(Arrays.binarySearch(table.column("x"), low) >= 0, "the edge of the plateau is a point");
        // Both functions have the same points, except at x = 1, where one diverges.
        assertEquals(1e-4, integral(table, "entropicCoefficient"), 2e-9);
        assertTrue(table.column("x").length < 2000, table.column("x").length + " points");
    }

    /** Trapezoids over the points where a column is finite. */
    private static double integral(final CsvTable table, final String name) {
        final double[] x = table.column("x");
        final double[] y = table.column(name);
        double sum = 0;
        for (int i = 1; i < x.length; i++) {
            final double area = 0.5 * (y[i] + y[i - 1]) * (x[i] - x[i - 1]);
            sum += Double.isNaN(area) ? 0 : area;
        }
        return sum;
    }

    @Test
    void eachFunctionIsSampledOnce() {
        final FunctionValue function = Functions.expression("x^2", "m2/s", Functions.variable("x", "1", 0, 1));
        owner.setValue(function);
        final var sampler = new Sampler();
        final Samples first = sampler.sample(function, owner, "x").orElseThrow();
        assertSame(first, sampler.sample(function, owner, "").orElseThrow());
        assertSame(first.x(), sampler.sample(function, owner, "x").orElseThrow().x());
        assertEquals(first.x().length, CurveTables.of(owner, sampler).orElseThrow().column("x").length);
    }

    private static double last(final Samples samples) {
        return samples.y()[samples.y().length - 1];
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
