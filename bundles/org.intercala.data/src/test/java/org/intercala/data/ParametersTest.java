// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
    private final ElectrodeParameters electrode = DataFactory.eINSTANCE.createElectrodeParameters();

    @Test
    void annotationsAreRead() {
        var thickness = Parameters.of(DataPackage.Literals.ELECTRODE_PARAMETERS__THICKNESS);
        assertEquals("thickness", thickness.name());
        assertEquals("m", thickness.unit());
        assertEquals(1e-9, thickness.lower());
        assertEquals(0.01, thickness.upper());
        assertFalse(thickness.lowerExclusive() || thickness.upperExclusive());
        assertTrue(Parameters.of(DataPackage.Literals.ELECTRODE_PARAMETERS__POROSITY).upperExclusive());
        assertEquals("L", thickness.symbol());
        assertEquals("1e-9 <= L <= 0.01 m", thickness.range());
        assertFalse(thickness.required() || thickness.file() || thickness.fileOptional() || thickness.flatten());
        var concentration = Parameters.of(DataPackage.Literals.ELECTRODE_PARAMETERS__MAXIMUM_CONCENTRATION);
        assertEquals("Maximum concentration", concentration.label());
        assertEquals("1 <= c_max <= 1000000 mol/m3", concentration.range());
        var rate = Parameters.of(DataPackage.Literals.ELECTRODE_PARAMETERS__REACTION_RATE_CONSTANT);
        assertEquals("i0 = m c_e^0.5 c_ss^0.5 (c_max - c_ss)^0.5, as published.", rate.description());
        assertEquals("", Parameters.of(DataPackage.Literals.ELECTRODE_BALANCE__CAPACITY).range());
        assertEquals("0.001 <= ε < 1", Parameters.of(DataPackage.Literals.ELECTRODE_PARAMETERS__POROSITY).range());
    }

    @Test
    void allAnnotationsOfThePackageAreReadable() {
        var count = 0;
        for (var classifier : DataPackage.eINSTANCE.getEClassifiers()) {
            if (classifier instanceof EClass type) {
                for (var parameter : Parameters.of(type)) {
                    assertFalse(parameter.label().isEmpty());
                    count++;
                }
            }
        }
        assertTrue(count >= 50, "annotated features: " + count);
        assertEquals(19, Parameters.of(DataPackage.Literals.ELECTRODE_PARAMETERS).size());
    }

    @ParameterizedTest
    @CsvSource({ "75.6 um", "0.01 m", "10 mm", "=L", "1 nm @default" })
    void allowedValues(String text) {
        electrode.setThickness(Quantity.parse(text));
        assertEquals(List.of(), Parameters.validate(electrode));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "52 mm|Thickness L = 52 mm lies outside 1e-9 to 0.01 m",
            "1e-300 m|Thickness L = 1e-300 m lies outside 1e-9 to 0.01 m",
            "0 m|Thickness L = 0 m lies outside 1e-9 to 0.01 m",
            "-1 um @chen2020|Thickness L = -1 um lies outside 1e-9 to 0.01 m",
            "3 V|Thickness L = '3 V' has the dimension of V; give it a value in m, at least 1e-9 and at most 0.01",
            "3|Thickness L = '3' has the dimension of 1; give it a value in m, at least 1e-9 and at most 0.01" })
    void refusedValues(String text, String message) {
        electrode.setThickness(Quantity.parse(text));
        var set = DataFactory.eINSTANCE.createCellParameterSet();
        set.setPositiveElectrode(electrode);
        assertEquals(List.of(new Violation("positiveElectrode.thickness", text, "m", "1e-9 <= L <= 0.01 m",
                "Positive electrode: " + message)), Parameters.validate(set));
    }

    @Test
    void everyValueOfACellWithADimensionIsBounded() {
        for (var type : List.of(DataPackage.Literals.CELL_PARAMETER_SET, DataPackage.Literals.ELECTRODE_PARAMETERS,
                DataPackage.Literals.SEPARATOR_PARAMETERS, DataPackage.Literals.ELECTROLYTE_PARAMETERS,
                DataPackage.Literals.CURRENT_COLLECTOR_PARAMETERS)) {
            for (var parameter : Parameters.of(type)) {
                assertTrue(parameter.unit().isEmpty() || Double.isFinite(parameter.upper() - parameter.lower()),
                        type.getName() + "." + parameter.name() + " has the range " + parameter.range());
            }
        }
    }

    @Test
    void exclusiveBoundsAreRefusedInclusiveOnesAllowed() {
        electrode.setPorosity(Quantity.parse("100 %"));
        assertEquals("Porosity ε = 100 % must be at least 0.001 and below 1",
                Parameters.validate(electrode).getFirst().message());
        electrode.setPorosity(Quantity.parse("99.9 %"));
        assertEquals(List.of(), Parameters.validate(electrode));
        electrode.setReactionActivationEnergy(Quantity.parse("0 J/mol"));
        assertEquals(List.of(), Parameters.validate(electrode));
    }

    @Test
    void functionsAreChecked() {
        electrode.setDiffusivity(Functions.constant(Quantity.parse("-1 nm2/ms")));
        assertViolation("diffusivity",
                "Diffusivity D_s = -1 nm2/ms lies outside 1e-30 to 1e-4 m2/s");
        electrode.setDiffusivity(Functions.constant(null));
        assertViolation("diffusivity", "Diffusivity D_s has no value; give it one in m2/s, at least 1e-30 and at most 1e-4");
        electrode.setDiffusivity(Functions.constant(Quantity.variable("D")));
        assertEquals(List.of(), Parameters.validate(electrode));
        electrode.setDiffusivity(Functions.port("diffusivity"));
        assertEquals(List.of(), Parameters.validate(electrode));
        electrode.setDiffusivity(Functions.port(""));
        assertViolation("diffusivity", "Diffusivity D_s: the input port '' supplies no function; connect it");
        electrode.setDiffusivity(Functions.expression("1e-14*(1 - x)", "m2/s", Functions.variable("x", "1")));
        assertEquals(List.of(), Parameters.validate(electrode));
        electrode.setDiffusivity(Functions.expression("1e-14*(1 - x)", "V", Functions.variable("x", "1")));
        assertViolation("diffusivity",
                "Diffusivity D_s: the unit of the expression, V, has the dimension of V; expected is one of m2/s");
        electrode.setDiffusivity(Functions.table(Functions.variable("x", "1"), "nm2/ms", new double[] { 0, 0.5, 1 },
                new double[] { 1, -2, -3 }, Interpolation.LINEAR, Extrapolation.ERROR));
        assertViolation("diffusivity.table.values[1]",
                "Diffusivity D_s, value 2 of the table = -2 nm2/ms lies outside 1e-30 to 1e-4 m2/s");
        electrode.setDiffusivity(Functions.table(Functions.variable("x", "1"), "nm2/ms", new double[] { 0, 1 },
                new double[] { 1, Double.NaN }, Interpolation.LINEAR, Extrapolation.ERROR));
        assertTrue(
                Parameters.validate(electrode).getFirst().message().startsWith("Diffusivity D_s: table (in SI units): "));
    }

    private void assertViolation(String path, String message) {
        var violations = Parameters.validate(electrode);
        assertEquals(1, violations.size(), violations.toString());
        assertEquals(message, violations.getFirst().message());
        assertEquals(path, violations.getFirst().path());
    }

    @Test
    void namesOfNestedPortsAreEnoughForACheck() {
        var product = Functions.expression("DJ(x)*theta(x)", "m2/s", Functions.variable("x", "1"));
        for (var name : List.of("DJ", "theta")) {
            var port = Functions.port(name);
            port.setName(name);
            product.getFunctions().add(port);
        }
        electrode.setDiffusivity(product);
        assertEquals(List.of(), Parameters.validate(electrode));
    }

    /** Plain attributes of a plug-in's own parameter class. */
    @Test
    void plainAttributes() {
        var type = EcoreFactory.eINSTANCE.createEClass();
        type.setName("Own");
        var dynamicPackage = EcoreFactory.eINSTANCE.createEPackage();
        dynamicPackage.getEClassifiers().add(type);
        var nodes = attribute(type, "nodes", EcorePackage.Literals.EINT, "lower", "2", "upper", "200");
        var tolerance = attribute(type, "tolerance", EcorePackage.Literals.EDOUBLE, "positive", "true");
        var path = attribute(type, "path", EcorePackage.Literals.ESTRING, "file", "optional", "required", "true");
        var values = attribute(type, "values", DataPackage.Literals.DOUBLES, "unit", "V", "lower", "0", "upper", "5");
        var many = attribute(type, "many", DataPackage.Literals.QUANTITY, "unit", "K", "lower", "0");
        many.setUpperBound(-1);
        attribute(type, "mode", EcorePackage.Literals.ESTRING, "label", "Mode");
        var object = EcoreUtil.create(type);
        object.eSet(nodes, 1);
        object.eSet(tolerance, Double.NaN);
        object.eSet(values, Doubles.of(1, 7, 9));
        object.eSet(many, List.of(Quantity.parse("300 K"), Quantity.parse("-300 °C")));
        assertEquals(
                List.of("Nodes = 1 lies outside 2 to 200",
                        "Tolerance is not a number (NaN); give it a value, above 0",
                        "Path is required; give it a value",
                        "Values, value 2 = 7 V lies outside 0 to 5 V",
                        "Many, value 2 = -300 °C must be at least 0 K"),
                Parameters.validate(object).stream().map(Violation::message).toList());
        object.eSet(nodes, 200);
        object.eSet(tolerance, 1e-6);
        object.eSet(path, "data/x.csv");
        object.eSet(values, Doubles.EMPTY);
        object.eSet(many, List.of());
        assertEquals(List.of(), Parameters.validate(object));
        assertTrue(Parameters.of(path).file() && Parameters.of(path).fileOptional());
    }

    @Test
    void tableIsComparedInTheUnitOfTheAnnotation() {
        var type = EcoreFactory.eINSTANCE.createEClass();
        EcoreFactory.eINSTANCE.createEPackage().getEClassifiers().add(type);
        var reference = EcoreFactory.eINSTANCE.createEReference();
        reference.setName("U");
        reference.setEType(DataPackage.Literals.FUNCTION_VALUE);
        reference.setContainment(true);
        EcoreUtil.setAnnotation(reference, Parameters.ANNOTATION, "unit", "V");
        EcoreUtil.setAnnotation(reference, Parameters.ANNOTATION, "upper", "5");
        type.getEStructuralFeatures().add(reference);
        var object = EcoreUtil.create(type);
        var x = new double[] { 0, 1 };
        object.eSet(reference, Functions.table(Functions.variable("x", "1"), "mV", x, new double[] { 3400, 5000 },
                Interpolation.LINEAR, Extrapolation.ERROR));
        assertEquals(List.of(), Parameters.validate(object));
        object.eSet(reference, Functions.table(Functions.variable("x", "1"), "mV", x, new double[] { 3400, 5001 },
                Interpolation.LINEAR, Extrapolation.ERROR));
        assertEquals("U, value 2 of the table = 5001 mV must be at most 5 V",
                Parameters.validate(object).getFirst().message());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "unit|foo|Own.x: annotation unit: 'foo' is not a unit",
            "lower|zero|Own.x: annotation lower 'zero' is no number", "lower|Infinity|",
            "upper|-1|Own.x: annotation lower 0.0 exceeds upper -1.0" })
    void brokenAnnotationsNameTheFeature(String key, String value, String message) {
        var type = EcoreFactory.eINSTANCE.createEClass();
        type.setName("Own");
        var feature = attribute(type, "x", EcorePackage.Literals.EDOUBLE, key, value, "positive",
                key.equals("upper") ? "true" : "");
        if (message == null) {
            assertTrue(Parameters.of(feature).isBounded());
        } else {
            assertTrue(assertThrows(IllegalStateException.class, () -> Parameters.of(type)).getMessage()
                    .startsWith(message));
        }
    }

    private static EAttribute attribute(EClass type, String name, EDataType dataType, String... details) {
        var attribute = EcoreFactory.eINSTANCE.createEAttribute();
        attribute.setName(name);
        attribute.setEType(dataType);
        for (var i = 0; i < details.length; i += 2) {
            EcoreUtil.setAnnotation(attribute, Parameters.ANNOTATION, details[i], details[i + 1]);
        }
        type.getEStructuralFeatures().add(attribute);
        return attribute;
    }

    @Test
    void everyValueOfACellIsDescribed() {
        for (var type : List.of(DataPackage.Literals.CELL_PARAMETER_SET,
                DataPackage.Literals.ELECTRODE_PARAMETERS, DataPackage.Literals.SEPARATOR_PARAMETERS,
                DataPackage.Literals.ELECTROLYTE_PARAMETERS, DataPackage.Literals.CURRENT_COLLECTOR_PARAMETERS)) {
            for (var parameter : Parameters.of(type)) {
                assertTrue(parameter.unit().isEmpty() || !parameter.description().isEmpty(),
                        type.getName() + "." + parameter.name());
            }
        }
    }
}
