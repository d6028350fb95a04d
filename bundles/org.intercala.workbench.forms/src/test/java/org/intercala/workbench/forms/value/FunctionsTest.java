// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.intercala.data.DataPackage;
import org.intercala.data.Doubles;
import org.intercala.data.Extrapolation;
import org.intercala.data.FunctionKind;
import org.intercala.data.FunctionValue;
import org.intercala.data.Functions;
import org.intercala.data.Interpolation;
import org.intercala.data.ParameterFeature;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;
import org.junit.jupiter.api.Test;

/** Functions as a form draws and changes them. */
class FunctionsTest {

    private static final ParameterFeature CONDUCTIVITY = Parameters.of(
            DataPackage.Literals.ELECTROLYTE_PARAMETERS__CONDUCTIVITY);

    @Test
    void aFunctionOfOneVariableIsOneCurveInItsUnits() {
        final FunctionValue function = Functions.expression("2*x", "mV", Functions.variable("x", "1", 0, 0.5));
        final FunctionSamples samples = FunctionSamples.of(function, "U", "V");
        assertEquals("", samples.problem());
        assertEquals("x", samples.x());
        assertEquals("U / mV", samples.y());
        final var curve = samples.curves().getFirst();
        assertEquals(0.5, curve.x()[curve.x().length - 1]);
        assertEquals(1, curve.y()[curve.y().length - 1], 1e-12);
    }

    @Test
    void twoVariablesAreAFamily() {
        final FunctionSamples samples = FunctionSamples.of(Functions.expression("c*T", "S/m",
                Functions.variable("T", "K"), Functions.variable("c", "mol/m3", 0, 1000)), "κ", "S/m");
        assertEquals("c / mol/m³", samples.x());
        assertEquals(List.of("T = 273.15\u202FK", "T = 298.15\u202FK", "T = 323.15\u202FK"),
                samples.curves().stream().map(FunctionSamples.Curve::label).toList());
        final var second = samples.curves().get(1);
        assertEquals(298150, second.y()[second.y().length - 1], 1e-6);
    }

    @Test
    void aFunctionOfTemperatureAloneRunsOverTemperature() {
        final FunctionSamples samples = FunctionSamples.of(Functions.expression("T", "K",
                Functions.variable("T", "°C", 0, 50)), "", "K");
        final var curve = samples.curves().getFirst();
        assertEquals("T / °C", samples.x());
        assertEquals(50, curve.y()[curve.y().length - 1], 1e-9);
    }

    @Test
    void anExpressionSaysWhatIsWrongAndWhere() {
        final FunctionValue before = Functions.expression("c", "S/m", Functions.variable("c", "mol/m3"));
        assertTrue(FunctionEdits.expression(before, "1.2*c + exp(-c)", CONDUCTIVITY).accepted());
        final Typed wrong = FunctionEdits.expression(before, "1.2*c + ex(c)", CONDUCTIVITY);
        assertFalse(wrong.accepted());
        assertTrue(wrong.problem().contains("ex"), wrong.problem());
        assertFalse(FunctionEdits.expression(before, "c +", CONDUCTIVITY).accepted());
        assertEquals("c", before.getExpression());
    }

    @Test
    void anotherKindStartsFromWhatThereWas() {
        final FunctionValue constant = Functions.constant(Quantity.parse("1.1 S/m"));
        final FunctionValue expression = FunctionEdits.withKind(constant, FunctionKind.EXPRESSION, CONDUCTIVITY,
                List.of());
        assertEquals("1.1", expression.getExpression());
        assertEquals("S/m", expression.getUnit());
        assertEquals(List.of("c", "T"), expression.getVariables().stream().map(v -> v.getName()).toList());
        final FunctionValue line = Functions.expression("2*x", "V", Functions.variable("x", "1", 0, 1));
        final FunctionValue table = FunctionEdits.withKind(line, FunctionKind.TABLE, Parameters.of(
                DataPackage.Literals.ELECTRODE_PARAMETERS__OPEN_CIRCUIT_POTENTIAL), List.of());
        assertEquals(Doubles.of(0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1),
                table.getTable().getX());
        assertEquals(Doubles.of(0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2),
                table.getTable().getValues());
        assertEquals("", FunctionSamples.of(table, "", "V").problem());
        assertEquals("in", FunctionEdits.withKind(line, FunctionKind.PORT, CONDUCTIVITY, List.of("in")).getPort());
    }

    @Test
    void rowsOfTablesGoForthAndBack() {
        final FunctionValue table = Functions.table(Functions.variable("x", "1"), Functions.variable("T", "K"), "V",
                new double[] { 0, 1 }, new double[] { 280, 300 }, new double[] { 1, 2, 3, 4 }, Interpolation.LINEAR,
                Extrapolation.ERROR);
        final List<double[]> rows = FunctionEdits.rows(table);
        assertArrayEquals(new double[] { 0, 1, 3 }, rows.get(0));
        assertArrayEquals(new double[] { 1, 2, 4 }, rows.get(1));
        final FunctionValue longer = FunctionEdits.withRows(table, List.of(rows.get(0), new double[] { 0.5, 7, 8 },
                rows.get(1)), FunctionEdits.second(table));
        assertEquals(Doubles.of(0, 0.5, 1), longer.getTable().getX());
        assertEquals(Doubles.of(1, 7, 2, 3, 8, 4), longer.getTable().getValues());
        assertEquals(Doubles.of(0, 1), table.getTable().getX());
    }

    @Test
    void anotherUnitConvertsConstantsAndTables() {
        assertEquals(Quantity.parse("11 mS/cm"), FunctionEdits.withUnit(Functions.constant(Quantity.parse("1.1 S/m")),
                "mS/cm").getConstant());
        final FunctionValue table = Functions.table(Functions.variable("x", "1"), "V", new double[] { 0, 1 },
                new double[] { 4.2, 3 }, Interpolation.LINEAR, Extrapolation.ERROR);
        assertEquals(Doubles.of(4200, 3000), FunctionEdits.withUnit(table, "mV").getTable().getValues());
    }

    @Test
    void ticksAreRound() {
        assertEquals(List.of("0", "0.5", "1"), Ticks.between(0, 1, 3).stream().map(Ticks.Tick::text).toList());
        assertEquals(List.of("2.5", "3", "3.5", "4"), Ticks.between(2.43, 4.21, 4).stream().map(Ticks.Tick::text)
                .toList());
        assertEquals(List.of(), Ticks.between(1, 1, 3));
    }
}
