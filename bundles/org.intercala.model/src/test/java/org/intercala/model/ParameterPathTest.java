// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.FunctionKind;
import org.intercala.data.FunctionValue;
import org.intercala.data.Functions;
import org.intercala.data.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterPathTest {
    private final DemoPackage demo = new DemoPackage();
    private final Workflow rich = RichWorkflow.create(demo);
    private final ParameterObject parameters = demo.create();

    private String refusal(String path, String text) {
        var before = EcoreUtil.copy(parameters);
        var e = assertThrows(IllegalArgumentException.class, () -> ParameterPath.set(parameters, path, text));
        assertTrue(EcoreUtil.equals(before, parameters), "changed by a refused value");
        return e.getMessage();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "title | any text, with comma | any text, with comma",
            "temperature | 25 °C | 25 °C", "temperature | =temperature | =temperature",
            "radius | 3(1) um @chen2020 | 3(1) um @chen2020", "mode | rate | rate", "adaptive | false | false",
            "file | data/../data/a.csv | data/../data/a.csv", "grid | 0 0.5 1 | 0 0.5 1",
            "omega | 1 J/mol, 2 kJ/mol; -3 J/mol | 1 J/mol, 2 kJ/mol, -3 J/mol", "names | a, b | a, b",
            "options.steps | 12 | 12", "options.tolerance | 1e-9 | 1.0E-9",
            "overrides.positiveElectrode.thickness | 70 um | 70 um", "positiveElectrode.thickness | 70 um | 70 um",
            "nominalCapacity | 5 Ah | 5 Ah", "diffusivity | 4e-15 m2/s | 4e-15 m2/s",
            "diffusivity | =diffusivity | =diffusivity", "diffusivity | 2e-15*(1 + 3) | 2e-15*(1 + 3)",
            "positiveElectrode.diffusivity | 1 nm2/ms | 1 nm2/ms" })
    void aValueIsSetAndReadBack(String path, String text, String expected) {
        ParameterPath.set(parameters, path, text);
        assertEquals(expected, ParameterPath.get(parameters, path));
    }

    @Test
    void flattenedObjectsAreTransparent() {
        ParameterPath.set(parameters, "negativeElectrode.particleRadius", "6 um");
        assertEquals("6 um", ParameterPath.get(parameters, "overrides.negativeElectrode.particleRadius"));
        assertEquals("", ParameterPath.get(parameters, "positiveElectrode.particleRadius"));
    }

    @Test
    void oneOfSeveralIsChanged() {
        ParameterPath.set(parameters, "omega", "1 J/mol, 2 J/mol, 2 J/mol");
        ParameterPath.set(parameters, "omega[1]", "7 kJ/mol");
        assertEquals("1 J/mol, 7 kJ/mol, 2 J/mol", ParameterPath.get(parameters, "omega"));
        assertEquals("7 kJ/mol", ParameterPath.get(parameters, "omega[1]"));
        assertTrue(refusal("omega[3]", "1 J/mol").contains("omega[3]: there are 3 values, counted from 0"),
                refusal("omega[3]", "1 J/mol"));
        ParameterPath.set(parameters, "omega", "");
        assertEquals("", ParameterPath.get(parameters, "omega"));
    }

    @Test
    void aFunctionBecomesConstantOrExpression() {
        var x = Functions.variable("x", "1", 0, 1);
        var reference = demo.parameters.getEStructuralFeature("diffusivity");
        parameters.eSet(reference, Functions.expression("1e-14*x + 1e-15", "m2/s", x));
        ParameterPath.set(parameters, "diffusivity", "2e-14*x^2 + 1e-15");
        var function = (FunctionValue) parameters.eGet(reference);
        assertEquals(FunctionKind.EXPRESSION, function.getKind());
        assertEquals("x", function.getVariables().getFirst().getName());
        assertEquals("m2/s", function.getUnit());
        ParameterPath.set(parameters, "diffusivity", "39 nm2/ms");
        function = (FunctionValue) parameters.eGet(reference);
        assertEquals(FunctionKind.CONSTANT, function.getKind());
        assertEquals(Quantity.parse("39 nm2/ms"), function.getConstant());
        assertNull(function.getExpression());
        assertEquals("39 nm2/ms", ParameterPath.get(parameters, "diffusivity.constant"));
        assertTrue(
                refusal("diffusivity", "39 nm")
                        .contains("diffusivity: Diffusivity = '39 nm' has the dimension of m; give it a value in m2/s"),
                refusal("diffusivity", "39 nm"));
        assertTrue(refusal("diffusivity", "-1e-14 m2/s").contains("must be above 0 m2"),
                refusal("diffusivity", "-1e-14 m2/s"));
        assertTrue(refusal("diffusivity", "39 nmm2/ms").contains("'39 nmm2/ms' is not a quantity"),
                refusal("diffusivity", "39 nmm2/ms"));
        assertTrue(refusal("diffusivity", "1e-14*tnah(1)").contains("did you mean tanh"),
                refusal("diffusivity", "1e-14*tnah(1)"));
        assertTrue(refusal("diffusivity", "").contains("not a quantity"), refusal("diffusivity", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "radius | 5 um2 | radius: Radius R = '5 um2' has the dimension of m2; give it a value in m, at least 0 and at most 0.001",
            "radius | 5 mm | radius: Radius R = 5 mm lies outside 0 to 0.001 m",
            "radius | -1 um | outside 0 to", "radius | five | 'five' is not a quantity",
            "radius | NaN um | 'NaN um' is not a quantity",
            "temperature | -300 °C | temperature: Temperature T = -300 °C must be above 0 K",
            "options.steps | 0 | options.steps: Steps = 0 lies outside 1 to 1000",
            "options.steps | 1.5 | '1.5' is not a whole number", "mode | both | 'both' is not one of current, rate",
            "adaptive | yes | 'yes' is not true or false", "file | ../secret | leads out of the project",
            "omega | 1 J/mol, 2 V | omega: Omega, value 2 = '2 V' has the dimension of V",
            "positiveElectrode.thickness | 2 m | positiveElectrode.thickness: Thickness L = 2 m lies outside 1e-9 to 0.01 m",
            "radus | 1 um | has no parameter 'radus'; did you mean radius?",
            "positveElectrode.thickness | 1 um | did you mean positiveElectrode?",
            "positiveElectrode.thikness | 1 um | the electrode parameters has no parameter 'thikness'; did you mean thickness?",
            "zzzzzz | 1 | there is title, temperature, radius, mode",
            "radius.x | 1 | radius is a value and has no parameters of its own",
            "radius[0] | 1 um | radius is a single value; leave out [0]",
            "positiveElectrode | 1 um | is a group of parameters, not a value; add one of thickness, porosity",
            "stages[0].steps | 3 | there is no stages[0] yet",
            "stages.steps | 3 | there are several stages; say which, such as stages[0]",
            "positiveElectrode. | 1 um | '' in positiveElectrode. is no name of a parameter",
            "a b | 1 um | 'a b' in a b is no name" })
    void aRefusalNamesPathValueUnitRangeAndWhatThereIs(String path, String text, String expected) {
        var message = refusal(path, text);
        assertTrue(message.contains(expected), message);
        assertTrue(message.contains(path), message);
    }

    @Test
    void objectsMadeForARefusedValueGoAgain() {
        refusal("positiveElectrode.thickness", "2 V");
        assertNull(parameters.eGet(demo.parameters.getEStructuralFeature("overrides")));
        ParameterPath.set(parameters, "nominalCapacity", "5 Ah");
        refusal("positiveElectrode.thickness", "2 V");
        assertEquals("5 Ah", ParameterPath.get(parameters, "nominalCapacity"));
    }

    @Test
    void parametersAndVariablesAreFoundByName() {
        assertEquals("298.15 K", ParameterPath.find(rich, "temperature").get());
        ParameterPath.find(rich, "temperature").set("320 K");
        assertEquals("320 K", rich.getVariables().getFirst().getValue().toString());
        ParameterPath.find(rich, "sweep/nested/inside.radius").set("1 um");
        assertEquals("1 um", ParameterPath.find(rich, "inside.radius").get());
        assertEquals("m", ParameterPath.find(rich, "cell.radius").parameter().unit());
        assertEquals("positiveElectrode.thickness",
                ParameterPath.find(rich, "source.positiveElectrode.thickness").text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "temprature | the workflow has no variable 'temprature'; did you mean temperature?",
            "cell | cell is a node; name one of its parameters, cell.parameter",
            "sorce.radius | the workflow has no node 'sorce'; did you mean source?",
            "sweep.radius | sweep is a map container and has no parameters; name a node inside it",
            "collect.radius | the node collect has no parameters" })
    void namesThatLeadNowhereAreExplained(String name, String expected) {
        var e = assertThrows(IllegalArgumentException.class, () -> ParameterPath.find(rich, name));
        assertTrue(e.getMessage().contains(expected), e.getMessage());
    }

    @Test
    void aVariableKeepsItsDimension() {
        var e = assertThrows(IllegalArgumentException.class, () -> ParameterPath.find(rich, "temperature").set("5 V"));
        assertTrue(e.getMessage().contains("temperature is 298.15 K; 5 V is another quantity"), e.getMessage());
    }

    @Test
    void parametersOfAMissingSolverAreExplained() throws FileException {
        var loaded = Workflows.parse(Workflows.toText(rich), java.nio.file.Path.of("a"), java.util.List.of());
        var e = assertThrows(IllegalArgumentException.class,
                () -> ParameterPath.find(loaded.workflow(), "source.radius"));
        assertTrue(e.getMessage().contains("its solver org.example.demo is not installed"), e.getMessage());
    }
}
