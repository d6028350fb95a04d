// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.Quantity;
import org.junit.jupiter.api.Test;

class VariablesTest {
    private final DemoPackage demo = new DemoPackage();
    private final Workflow workflow = ModelFactory.eINSTANCE.createWorkflow();
    private final ParameterObject parameters = demo.create();

    VariablesTest() {
        variable("temperature", "25(1) °C @book");
        variable("same", "=temperature");
        variable("energy", "2 kJ/mol");
        variable("a", "=b");
        variable("b", "=a");
        variable("empty", null);
    }

    private void variable(String name, String value) {
        var variable = ModelFactory.eINSTANCE.createVariable();
        variable.setName(name);
        variable.setValue(value == null ? null : Quantity.parse(value));
        workflow.getVariables().add(variable);
    }

    private String refusal(String path, String name) {
        ParameterPath.set(parameters, path, "=" + name);
        var e = assertThrows(IllegalArgumentException.class,
                () -> Variables.resolve(EcoreUtil.copy(parameters), workflow));
        assertEquals(List.of(e.getMessage()),
                Variables.problems(parameters, workflow).stream().map(Variables.Problem::message).toList());
        return e.getMessage();
    }

    @Test
    void everyReferenceGetsTheValueAndItsOrigin() {
        ParameterPath.set(parameters, "temperature", "=same");
        ParameterPath.set(parameters, "omega", "1 J/mol, =energy, =energy");
        ParameterPath.set(parameters, "diffusivity", "=diffusivity");
        variable("diffusivity", "4e-15 m2/s");
        assertEquals(List.of("same", "energy", "diffusivity"), Variables.used(parameters));
        assertEquals(List.of(), Variables.problems(parameters, workflow));
        var copy = EcoreUtil.copy(parameters);
        Variables.resolve(copy, workflow);
        assertEquals("25(1) °C @variable:same", ParameterPath.get(copy, "temperature"));
        assertEquals(298.15, ((Quantity) copy.eGet(demo.attribute("temperature"))).si());
        assertEquals("1 J/mol, 2 kJ/mol @variable:energy, 2 kJ/mol @variable:energy", ParameterPath.get(copy, "omega"));
        assertEquals("4e-15 m2/s @variable:diffusivity", ParameterPath.get(copy, "diffusivity"));
        assertEquals("=same", ParameterPath.get(parameters, "temperature"));
        assertEquals(List.of(), Variables.used(copy));
    }

    @Test
    void whatCannotBeResolvedIsNamed() {
        assertEquals("Temperature T = =temprature: the workflow has no variable 'temprature'; did you mean temperature?",
                refusal("temperature", "temprature"));
        assertTrue(refusal("temperature", "a").contains("the variables a, b refer to each other"),
                refusal("temperature", "a"));
        assertTrue(refusal("temperature", "empty").contains("the variable empty has no value"),
                refusal("temperature", "empty"));
        assertEquals("Temperature T = =energy: the variable is 2 kJ/mol, but a value in K is needed",
                refusal("temperature", "energy"));
    }

    @Test
    void allProblemsAreListedAndNothingIsChanged() {
        ParameterPath.set(parameters, "temperature", "=none");
        ParameterPath.set(parameters, "radius", "=empty");
        var before = EcoreUtil.copy(parameters);
        assertEquals(2, Variables.problems(parameters, workflow).size());
        assertTrue(EcoreUtil.equals(before, parameters));
    }
}
