// SPDX-License-Identifier: Apache-2.0
package org.intercala.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.intercala.data.Curve;
import org.intercala.data.DataFactory;
import org.intercala.data.DataObject;
import org.intercala.data.DataObjects;
import org.intercala.data.DataPackage;
import org.intercala.data.Diffusivity;
import org.intercala.data.DiffusivityKind;
import org.intercala.data.ExchangeCurrentDensity;
import org.intercala.data.Functions;
import org.intercala.data.OpenCircuitPotential;
import org.intercala.data.Quantity;
import org.intercala.data.Scalar;
import org.intercala.data.Table;
import org.intercala.data.TimeSeries;
import org.intercala.testkit.SolverTester;
import org.junit.jupiter.api.Test;

class ExpressionSolverTest {

    private final ExpressionSolverFactory factory = new ExpressionSolverFactory();
    private final ExpressionParameters parameters = (ExpressionParameters) factory.createParameters();

    @Test
    void scalarsEnterInTheirDeclaredUnits() {
        expression("3600*energy/charge", "V");
        input("energy", "Wh", "");
        input("charge", "C", "");
        var scalar = tester().input("energy", scalar("18 Wh")).input("charge", scalar("5 Ah")).solve().output("result",
                Scalar.class);
        assertEquals(3.6, scalar.getValue().in("V"), 1e-15);
    }

    @Test
    void uncertaintiesPropagateLinearly() {
        expression("a/b", "m");
        input("a", "m", "");
        input("b", "1", "");
        var scalar = tester().input("a", scalar("600(6) cm")).input("b", scalar("2.00(4)")).solve().output("result",
                Scalar.class);
        // relative 0.01 and 0.02: 3 m * sqrt(5e-4)
        assertEquals(0.0670820393249937, scalar.getValue().siUncertainty(), 1e-12);
    }

    @Test
    void refusesAWrongDimensionByName() {
        expression("a", "m");
        input("a", "m", "");
        var failure = tester().input("a", scalar("1 V")).solve().failure().orElseThrow();
        assertEquals("wrong-unit", failure.code());
        assertTrue(failure.getMessage().contains("Input a is declared in m, but its value is in V"),
                failure.getMessage());
    }

    @Test
    void curvesCombinePointByPoint() {
        expression("u - x*shift", "mV");
        parameters.setResult(ResultKind.CURVE);
        input("u", "mV", "");
        input("shift", "mV", "");
        var curve = tester().input("u", curve(0, 0.5, 1)).input("shift", scalar("0.01 V")).solve().output("result",
                Curve.class);
        assertArrayEquals(new double[] { 4000, 3795, 3590 }, curve.getY().getValues().toArray(), 1e-9);
        assertEquals("mV", curve.getY().getUnit());
        assertArrayEquals(new double[] { 0, 0.5, 1 }, curve.getX().getValues().toArray());
    }

    @Test
    void refusesCurvesAtDifferentPoints() {
        expression("a - b", "V");
        parameters.setResult(ResultKind.CURVE);
        input("a", "V", "");
        input("b", "V", "");
        var failure = tester().input("a", curve(0, 0.5, 1)).input("b", curve(0, 0.4, 1)).solve().failure()
                .orElseThrow();
        assertEquals("different-rows", failure.code());
    }

    @Test
    void timeSeriesColumnsAreNamed() {
        expression("v*i", "W");
        parameters.setResult(ResultKind.TIME_SERIES);
        parameters.setVariable("t");
        parameters.setVariableUnit("s");
        input("v", "V", "voltage");
        input("i", "A", "current");
        var response = DataFactory.eINSTANCE.createCellResponse();
        var series = DataFactory.eINSTANCE.createTimeSeries();
        series.setTime(DataObjects.column("time", "t", "s", 0, 10));
        series.getColumns().add(DataObjects.column("voltage", "V", "V", 4, 3));
        series.getColumns().add(DataObjects.column("current", "I", "mA", 500, 2000));
        response.setSeries(series);
        var power = tester().input("v", series).input("i", response).solve().output("result", TimeSeries.class);
        assertArrayEquals(new double[] { 2, 6 }, power.getColumns().getFirst().getValues().toArray(), 1e-15);
    }

    @Test
    void tableRowsGiveAColumn() {
        expression("2*a", "1");
        parameters.setResult(ResultKind.TABLE);
        input("a", "1", "ratio");
        var table = DataFactory.eINSTANCE.createTable();
        table.getColumns().add(DataObjects.column("ratio", "r", "%", 50, 25));
        var result = tester().input("a", table).solve().output("result", Table.class);
        assertArrayEquals(new double[] { 1, 0.5 }, result.getColumns().getFirst().getValues().toArray());
    }

    @Test
    void functionsAreSampled() {
        expression("derivative(U, 1, 0, x)", "V");
        parameters.setResult(ResultKind.CURVE);
        parameters.setPoints(3);
        input("U", "V", "");
        var curve = tester().input("U", potential("4 - x^2", 0, 1)).solve().output("result", Curve.class);
        assertArrayEquals(new double[] { 0, -1, -2 }, curve.getY().getValues().toArray(), 1e-15);
        assertArrayEquals(new double[] { 0, 0.5, 1 }, curve.getX().getValues().toArray());
    }

    @Test
    void analyticResultStaysAnalytic() {
        expression("shift + U(x) - x1*x", "V");
        parameters.setResult(ResultKind.OPEN_CIRCUIT_POTENTIAL);
        input("U", "V", "");
        input("shift", "V", "");
        input("x1", "V", "");
        var result = tester().input("U", potential("4 - x^2", 0, 1)).input("shift", scalar("100 mV"))
                .input("x1", scalar("1 V"))
                .solve().output("result", OpenCircuitPotential.class);
        var u = Functions.compile(result.getPotential(), "V");
        assertEquals(0.1 + 4 - 0.25 - 0.5, u.value(0.5, 298.15), 1e-15);
        assertEquals(-1 - 1, u.derivative(0).value(0.5, 298.15), 1e-15);
        assertTrue(Double.isNaN(u.value(1.01, 298.15)));
    }

    @Test
    void jumpDiffusivityOfStoichiometryAndTemperature() {
        expression("1e-14*(1 - x)*exp(-1000/T)", "cm2/s");
        parameters.setResult(ResultKind.DIFFUSIVITY);
        parameters.setDiffusivityKind(DiffusivityKind.JUMP);
        var result = tester().solve().output("result", Diffusivity.class);
        assertEquals(DiffusivityKind.JUMP, result.getKind());
        assertEquals(1e-18 * 0.75 * Math.exp(-1000 / 310.0),
                Functions.compile(result.getValue(), "m2/s").value(0.25, 310), 1e-32);
        assertEquals("jump", tester().check().outputs().get("result").facts().get("kind"));
    }

    @Test
    void exchangeCurrentDensityStaysAnalytic() {
        expression("k*x^0.3*(1 - x)^0.7", "mA/cm2");
        parameters.setResult(ResultKind.EXCHANGE_CURRENT_DENSITY);
        input("k", "1", "");
        var result = tester().input("k", scalar("2")).solve().output("result", ExchangeCurrentDensity.class);
        assertEquals(20 * Math.pow(0.25, 0.3) * Math.pow(0.75, 0.7),
                Functions.compile(result.getValue(), "A/m2").value(0.25, 310), 1e-13);
        expression("x", "V");
        assertEquals("bad-expression", tester().input("k", scalar("2")).solve().failure().orElseThrow().code());
    }

    @Test
    void analyticResultMustHaveTheDimensionOfItsClass() {
        expression("x", "A");
        parameters.setResult(ResultKind.OPEN_CIRCUIT_POTENTIAL);
        assertEquals("bad-expression", tester().solve().failure().orElseThrow().code());
    }

    @Test
    void namesRowAndValuesWhereTheResultIsNoNumber() {
        expression("log(u)", "1");
        parameters.setResult(ResultKind.CURVE);
        input("u", "V", "");
        var source = curve(0, 1);
        source.setY(DataObjects.column("U", "U", "V", 1, -1));
        var failure = tester().input("u", source).solve().failure().orElseThrow();
        assertEquals("not-finite", failure.code());
        assertTrue(failure.getMessage().contains("in row 2, where u = -1.0"), failure.getMessage());
    }

    @Test
    void checkReadsTheExpressionAndTheTypes() {
        expression("a + tnah(b)", "1");
        input("a", "1", "");
        input("b", "1", "");
        var tester = tester().input("a", scalar("1")).input("b", scalar("1"));
        var finding = tester.check().findings().getFirst();
        assertEquals("bad-expression", finding.getCode());
        assertTrue(finding.getMessage().contains("tanh"), finding.getMessage());
        expression("a + b", "1");
        assertEquals(List.of(), codes(tester));
        tester = tester().input("a", scalar("1")).input("b", curve(0, 1));
        assertEquals(List.of("wrong-type"), codes(tester));
        parameters.setUnit("fathom");
        assertEquals(List.of("bad-unit", "wrong-type"), codes(tester));
    }

    @Test
    void portsFollowTheParameters() {
        expression("a", "mV");
        input("a", "mV", "");
        parameters.setResult(ResultKind.CURVE);
        assertEquals("V", factory.inputs(parameters).getFirst().unit());
        assertEquals(DataPackage.Literals.CURVE, factory.outputs(parameters).getFirst().type());
    }

    private static List<String> codes(SolverTester tester) {
        return tester.check().findings().stream().map(f -> f.getCode()).toList();
    }

    private SolverTester tester() {
        return SolverTester.of(factory, parameters);
    }

    private void expression(String text, String unit) {
        parameters.setExpression(text);
        parameters.setUnit(unit);
    }

    private void input(String name, String unit, String column) {
        var input = FlowFactory.eINSTANCE.createExpressionInput();
        input.setName(name);
        input.setUnit(unit);
        input.setColumn(column);
        parameters.getInputs().add(input);
    }

    private static DataObject scalar(String text) {
        return DataObjects.scalar("", Quantity.parse(text));
    }

    /** 4 V falling by 0.4 V at x = 1. */
    private static Curve curve(double... x) {
        var curve = DataFactory.eINSTANCE.createCurve();
        curve.setX(DataObjects.column("x", "x", "1", x));
        var u = x.clone();
        for (var i = 0; i < u.length; i++) {
            u[i] = 4 - 0.4 * x[i];
        }
        curve.setY(DataObjects.column("U", "U", "V", u));
        return curve;
    }

    private static OpenCircuitPotential potential(String text, double lower, double upper) {
        var potential = DataFactory.eINSTANCE.createOpenCircuitPotential();
        potential.setPotential(Functions.expression(text, "V", Functions.variable("x", "1", lower, upper)));
        return potential;
    }
}
