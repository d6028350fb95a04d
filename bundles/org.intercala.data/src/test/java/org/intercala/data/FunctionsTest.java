// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.intercala.data.Functions.variable;

import java.util.List;
import java.util.Map;
import org.intercala.numerics.Expression;
import org.intercala.numerics.RealFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionsTest {
    private static final String OCP = "-0.809*x + 4.4875 - 0.0428*tanh(18.5138*(x - 0.5542))"
            + " - 17.7326*tanh(15.789*(x - 0.3117)) + 17.5842*tanh(15.9308*(x - 0.312))";

    @Test
    void expressionInSiUnitsIsTheExpressionItself() {
        var function = Functions.compile(Functions.expression(OCP, "V", variable("x", "1")), "V");
        assertInstanceOf(Expression.class, function);
    }

    @Test
    void rangeKeepsTheBitsAndRefusesTheOutside() {
        var free = Expression.parse(OCP, List.of("x"));
        var function = Functions.compile(Functions.expression(OCP, "V", variable("x", "1", 0.1, 0.9)), "mV");
        for (var i = 100; i <= 900; i++) {
            var x = i / 1000.0;
            assertEquals(free.value(x, 300), function.value(x, 300));
            assertEquals(free.derivative(0).value(x, 300), function.derivative(0).value(x, 300));
            assertEquals(free.derivative(0).derivative(0).value(x, 300),
                    function.derivative(0).derivative(0).value(x, 300));
        }
        assertEquals(0.1, function.lower());
        assertEquals(0.9, function.upper());
        for (var outside : new double[] { 0.09999, 0.90001, Double.NaN }) {
            assertTrue(Double.isNaN(function.value(outside, 300)));
            assertTrue(Double.isNaN(function.derivative(0).value(outside, 300)));
        }
        assertTrue(Double.isNaN(function.integral(0.05, 0.5, 300)));
        assertEquals(free.integral(0.2, 0.7, 300), function.integral(0.2, 0.7, 300));
    }

    @Test
    void argumentsAndValueAreConverted() {
        var function = Functions.compile(Functions.expression("2 + 3*c^2", "mS/cm", variable("c", "mol/l", 0, 4)),
                "S/m");
        assertEquals(1.4, function.value(2000, Double.NaN), 1e-15);
        // d/dc: 6 c mS/cm per mol/l = 1.2 S/m per 1000 mol/m3
        assertEquals(1.2e-3, function.derivative(0).value(2000, Double.NaN), 1e-18);
        assertEquals(6e-7, function.derivative(0).derivative(0).value(1000, Double.NaN), 1e-21);
        assertEquals(0, function.derivative(1).value(2000, 300));
        assertEquals(0, function.lower());
        assertEquals(4000, function.upper());
        assertTrue(Double.isNaN(function.value(4001, 300)));
        // integral of 0.1 (2 + 3 c²) over 0 .. 2 mol/l = 0.1 (4 + 8) 1000
        assertEquals(1200, function.integral(0, 2000, 300), 1e-9);
    }

    @Test
    void celsiusIsShiftedInAndOut() {
        var function = Functions.compile(Functions.expression("2*T + 10", "°C", variable("T", "°C", -40, 100)), "K");
        assertEquals(333.15, function.value(Double.NaN, 298.15), 1e-12);
        assertEquals(2, function.derivative(1).value(Double.NaN, 298.15));
        assertEquals(0, function.derivative(0).value(0.5, 298.15));
        assertTrue(Double.isNaN(function.value(0.5, 230)));
        assertEquals(Double.NEGATIVE_INFINITY, function.lower());
        var straight = Functions.compile(Functions.expression("2*x + 10", "°C", variable("x", "1")), "K");
        assertEquals(284.15, straight.integral(0, 1, Double.NaN), 1e-12);
    }

    @Test
    void temperatureIsAlwaysTheSecondArgument() {
        var swapped = Functions
                .compile(Functions.expression("T - 2*x", "1", variable("T", "K"), variable("x", "1", 0, 1)), "1");
        assertEquals(299, swapped.value(0.5, 300));
        assertEquals(-2, swapped.derivative(0).value(0.5, 300));
        assertEquals(1, swapped.derivative(1).value(0.5, 300));
        assertEquals(0, swapped.lower());
        assertEquals(1, swapped.upper());
        assertTrue(Double.isNaN(swapped.value(2, 300)));
        assertEquals(299.5, swapped.integral(0, 1, 300.5), 1e-12);
        var alone = Functions.compile(Functions.expression("T^2", "J/K", variable("T", "K")), "J/K");
        assertEquals(90000, alone.value(0.3, 300));
        assertEquals(600, alone.derivative(1).value(Double.NaN, 300));
        assertEquals(0, alone.derivative(0).value(0.3, 300));
        var straight = Functions.compile(Functions.expression("T - 2*x", "1", variable("x", "1"), variable("T", "K")),
                "1");
        assertInstanceOf(Expression.class, straight);
        assertThrows(IllegalArgumentException.class, () -> swapped.derivative(2));
    }

    @Test
    void constantIsItsSiValue() {
        var function = Functions.compile(Functions.constant(Quantity.parse("39(2) nm2/ms")), "cm2/s");
        assertEquals(39e-15, function.value(0.3, 298.15));
        assertEquals(0, function.derivative(0).value(0.3, 298.15));
    }

    @Test
    void tableIsConvertedNumberByNumber() {
        var table = Functions.table(variable("c", "mol/l"), "mS/cm", new double[] { 0, 1, 2 }, new double[] { 1, 9, 5 },
                Interpolation.LINEAR, Extrapolation.ERROR);
        var function = Functions.compile(table, "S/m");
        assertEquals(0.9, function.value(1000, 300));
        assertEquals(0.5, function.value(500, 300), 1e-16);
        assertEquals(0.0008, function.derivative(0).value(500, 300), 1e-18);
        assertTrue(Double.isNaN(function.value(2000.1, 300)));
        assertEquals(2000, function.upper());
        table.getTable().setExtrapolation(Extrapolation.CONSTANT);
        assertEquals(0.5, Functions.compile(table, "S/m").value(2500, 300));
        table.getVariables().getFirst().setUpper(2.2);
        assertTrue(Double.isNaN(Functions.compile(table, "S/m").value(2500, 300)));
        assertEquals(0.5, Functions.compile(table, "S/m").value(2100, 300));
        assertEquals(1000 * (0.5 + 0.7), Functions.compile(table, "S/m").integral(0, 2000, 300), 1e-9);
    }

    @Test
    void interpolationOfATableIsChosen() {
        var x = new double[] { 0, 1, 2, 3 };
        var cubes = new double[] { 0, 1, 8, 27 };
        assertEquals(17.5, tableValue(x, cubes, Interpolation.LINEAR), 1e-14);
        assertEquals(15.625, tableValue(x, cubes, Interpolation.CUBIC), 1e-13);
        var monotone = tableValue(x, cubes, Interpolation.MONOTONE_CUBIC);
        assertTrue(monotone > 8 && monotone < 17.5, "between the neighbours, below the chord: " + monotone);
    }

    private static double tableValue(double[] x, double[] values, Interpolation interpolation) {
        return Functions
                .compile(Functions.table(variable("x", "1"), "1", x, values, interpolation, Extrapolation.ERROR), "1")
                .value(2.5, 0);
    }

    @Test
    void tableOverTemperatureTakesTheSecondArgument() {
        var function = Functions.compile(Functions.table(variable("T", "°C"), "J/kg/K", new double[] { 0, 100 },
                new double[] { 1000, 1200 }, Interpolation.LINEAR, Extrapolation.ERROR), "J/kg/K");
        assertEquals(1050, function.value(Double.NaN, 298.15), 1e-11);
        assertEquals(2, function.derivative(1).value(Double.NaN, 298.15), 1e-12);
        assertTrue(Double.isNaN(function.value(0.5, 270)));
    }

    @Test
    void tableOfTwoVariables() {
        // 1 + 2 c + 3 t + 4 c t on a grid is bilinear, c in mol/l and t in °C
        var x = new double[] { 0, 1, 2 };
        var y = new double[] { 0, 50 };
        var values = new double[] { 1, 3, 5, 151, 353, 555 };
        var table = Functions.table(variable("c", "mol/l"), variable("t", "°C"), "mS/cm", x, y, values,
                Interpolation.LINEAR, Extrapolation.ERROR);
        var function = Functions.compile(table, "S/m");
        assertEquals(0.1 * (1 + 1 + 3 * 25 + 2 * 25), function.value(500, 298.15), 1e-13);
        assertEquals(0.1 * (2 + 4 * 25) / 1000, function.derivative(0).value(500, 298.15), 1e-16);
        assertEquals(0.1 * (3 + 4 * 0.5), function.derivative(1).value(500, 298.15), 1e-14);
        assertTrue(Double.isNaN(function.value(500, 323.2)));
        var swapped = Functions.compile(Functions.table(variable("t", "°C"), variable("c", "mol/l"), "mS/cm", y, x,
                new double[] { 1, 151, 3, 353, 5, 555 }, Interpolation.LINEAR, Extrapolation.ERROR), "S/m");
        assertEquals(function.value(1300, 310), swapped.value(1300, 310), 1e-14);
        table.getTable().setY(null);
        assertError("function: table (in SI units): ", table, "S/m");
    }

    @Test
    void calledFunctionsWorkInSi() {
        var diffusivity = Functions.constant(Quantity.parse("33 nm2/ms"));
        diffusivity.setName("DJ");
        var factor = Functions.expression("1/(1 - x)", "1", variable("x", "1"));
        factor.setName("theta");
        var product = Functions.expression("DJ(x)*theta(x)", "m2/s", variable("x", "1"), variable("T", "K"));
        product.getFunctions().addAll(List.of(diffusivity, factor));
        var function = Functions.compile(product, "m2/s");
        assertEquals(33e-15 * 2, function.value(0.5, 298.15));
        assertEquals(33e-15 * 4, function.derivative(0).value(0.5, 298.15), 1e-28);
    }

    @Test
    void integralOfACalledFunctionIsExact() {
        var potential = Functions.expression(OCP, "V", variable("x", "1", 0.01, 0.99));
        potential.setName("U");
        var energy = Functions.expression("-F*integral(U, 0.5, x)", "J/mol", variable("x", "1", 0.01, 0.99));
        energy.getFunctions().add(potential);
        var g = Functions.compile(energy, "J/mol");
        var u = Expression.parse(OCP, List.of("x"));
        var faraday = 96485.33212;
        for (var x = 0.05; x < 0.99; x += 0.05) {
            assertEquals(-faraday * u.value(x, 0), g.derivative(0).value(x, 0), 1e-9);
            assertEquals(-faraday * u.derivative(0).value(x, 0), g.derivative(0).derivative(0).value(x, 0), 1e-8);
            assertEquals(-faraday * antiderivative(x) + faraday * antiderivative(0.5), g.value(x, 0), 1e-6);
        }
        assertEquals(0, g.value(0.5, 0));
    }

    /** Closed form: the integral of tanh(k (x - c)) is ln cosh(k (x - c)) / k. */
    private static double antiderivative(double x) {
        return -0.4045 * x * x + 4.4875 * x - 0.0428 * logCosh(18.5138, x - 0.5542)
                - 17.7326 * logCosh(15.789, x - 0.3117) + 17.5842 * logCosh(15.9308, x - 0.312);
    }

    private static double logCosh(double k, double x) {
        return StrictMath.log(StrictMath.cosh(k * x)) / k;
    }

    @Test
    void nestedTemperatureFunctionKeepsTheDeclaredOrder() {
        var arrhenius = Functions.expression("exp(-1000/T)", "1", variable("T", "K"));
        arrhenius.setName("k");
        var outer = Functions.expression("x*k(T)", "1", variable("x", "1"), variable("T", "K"));
        outer.getFunctions().add(arrhenius);
        assertEquals(0.5 * StrictMath.exp(-1000 / 300.0), Functions.compile(outer, "1").value(0.5, 300));
    }

    @Test
    void portSuppliesTheFunction() {
        var supplied = Map.of("potential", Functions.expression("3.4 - x", "V", variable("x", "1")));
        var function = Functions.compile(Functions.port("potential"), "V", supplied::get);
        assertEquals(3.0, function.value(0.4, 300), 1e-15);
        assertError("function: the input port 'other' supplies no function; connect it", Functions.port("other"), "V");
        assertError("expression, 3.4 - x", Functions.expression("3.4 - x", "V", variable("x", "1")), "J",
                "the unit of the expression, V, has the dimension of V; expected is one of J");
        var loop = Functions.port("loop");
        var e = assertThrows(IllegalArgumentException.class, () -> Functions.compile(loop, "V", name -> loop));
        assertTrue(e.getMessage().contains("functions are nested deeper than 20"), e.getMessage());
    }

    @Test
    void errorsNameTheParameter() {
        var electrode = DataFactory.eINSTANCE.createElectrodeParameters();
        electrode.setDiffusivity(Functions.expression("1e-14*tnah(x)", "m2/s", variable("x", "1")));
        assertError("diffusivity: '1e-14*tnah(x)': ", electrode.getDiffusivity(), "m2/s",
                "unknown name 'tnah' at column 7");
        electrode.setDiffusivity(Functions.constant(Quantity.parse("3 V")));
        assertError("diffusivity: '3 V' has the dimension of V; expected is one of m2/s", electrode.getDiffusivity(),
                "nm2/ms");
        electrode.setDiffusivity(Functions.constant(Quantity.variable("D")));
        assertError("diffusivity: the variable D has no value", electrode.getDiffusivity(), "m2/s");
        electrode.setDiffusivity(Functions.constant(null));
        assertError("diffusivity: there is no value; type one with its unit, in m2/s", electrode.getDiffusivity(),
                "m2/s");
        electrode.setDiffusivity(DataFactory.eINSTANCE.createFunctionValue());
        electrode.getDiffusivity().setKind(FunctionKind.EXPRESSION);
        assertError("diffusivity: the expression is empty", electrode.getDiffusivity(), "m2/s");
        electrode.getDiffusivity().setExpression("1");
        assertError("diffusivity: the unit of the expression, 1, has the dimension of 1; expected is one of m2/s",
                electrode.getDiffusivity(), "m2/s");
        electrode.getDiffusivity().setUnit("m2/ss");
        assertError("diffusivity: 'm2/ss' is not a unit: unknown unit 'ss', did you mean", electrode.getDiffusivity(),
                "m2/s");
        electrode.getDiffusivity().setKind(FunctionKind.TABLE);
        assertError("diffusivity: the table is empty", electrode.getDiffusivity(), "m2/s");
    }

    @Test
    void unusableVariablesAreRefused() {
        assertError("an expression has one or two named variables, not [a, b, c]",
                Functions.expression("a", "1", variable("a", "1"), variable("b", "1"), variable("c", "1")), "1");
        assertError("the range of variable x, 2.0 to 1.0 1, is empty",
                Functions.expression("x", "1", variable("x", "1", 2, 1)), "1");
        assertError("'x' is given twice", Functions.expression("x", "1", variable("x", "1"), variable("x", "1")), "1",
                "the name");
    }

    @Test
    void callsNeedSiUnitsAndNames() {
        var inner = Functions.constant(Quantity.of(1, "1"));
        inner.setName("f");
        var outer = Functions.expression("f(x)", "mV", variable("x", "mol/l"));
        outer.getFunctions().add(inner);
        assertError("an expression that calls functions works in SI units; give its result in V instead of mV", outer,
                "V");
        outer.setUnit("V");
        assertError("give its variable x in mol/m3 instead of mol/l", outer, "V");
        outer.getVariables().getFirst().setUnit("1");
        inner.setName(null);
        assertError("each function that an expression calls needs a name of its own", outer, "V");
        inner.setName("f");
        inner.setConstant(Quantity.variable("v"));
        assertError("function, function f: the variable v has no value", outer, "V");
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 2 })
    void badTablesAreRefused(int which) {
        var x = new double[][] { { 0, 0, 1 }, { 0, 1 }, { 0, 1, Double.NaN } }[which];
        var table = Functions.table(variable("x", "1"), "V", x, new double[] { 1, 2, 3 }, Interpolation.LINEAR,
                Extrapolation.ERROR);
        assertError("function: table (in SI units): ", table, "V");
    }

    @Test
    void missingFunctionIsRefused() {
        var e = assertThrows(IllegalArgumentException.class, () -> Functions.compile(null, "V"));
        assertEquals("a function is missing; give one in V", e.getMessage());
    }

    private static void assertError(String start, FunctionValue function, String unit, String... parts) {
        var e = assertThrows(IllegalArgumentException.class, () -> Functions.compile(function, unit));
        if (parts.length == 0) {
            assertTrue(e.getMessage().contains(start), e.getMessage());
        }
        for (var part : parts) {
            assertTrue(e.getMessage().contains(part), e.getMessage());
        }
    }

    @Test
    void anyUnitIsTakenWithoutExpectation() {
        RealFunction function = Functions.compile(Functions.constant(Quantity.parse("3 mV")), null);
        assertEquals(0.003, function.value(0, 0));
    }
}
