// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.DataPackage;
import org.intercala.data.ParameterFeature;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {

    private static final ParameterFeature THICKNESS = Parameters.of(
            DataPackage.Literals.ELECTRODE_PARAMETERS__THICKNESS);
    private static final ParameterFeature POROSITY = Parameters.of(DataPackage.Literals.ELECTRODE_PARAMETERS__POROSITY);

    private static Typed length(final String text) {
        return Quantities.read(text, "um", THICKNESS, List.of("temperature", "gap"));
    }

    @ParameterizedTest
    @CsvSource({ "5.22,5.22 um", "5.22 nm,5.22 nm", "3.9(2) mm,3.9(2) mm", "39(2),39(2) um", "1e-3,0.001 um",
            "1.2e1(3),12(3) um", "5.22 @chen2020,5.22 um @chen2020", "0.5 ± 0.1,0.50(10) um", "  7um ,7 um" })
    void aNumberGetsTheUnitOfTheFieldUnlessItHasItsOwn(final String typed, final String value) {
        final Typed read = length(typed);
        assertEquals("", read.problem());
        assertTrue(read.accepted());
        assertEquals(Quantity.parse(value), read.value());
    }

    @Test
    void outOfRangeIsSaidAndKept() {
        final Typed read = length("30000");
        assertTrue(read.accepted());
        assertEquals(Quantity.parse("30000 um"), read.value());
        assertEquals("Must lie between 0.001 and 10000\u202Fµm", read.problem());
        assertEquals("Must lie between 0.001 and 1", Quantities.read("1.2", "1", POROSITY, List.of()).problem());
        assertEquals("Must lie between 0.1 and 100\u202F%", Quantities.read("120 %", "1", POROSITY, List.of()).problem());
    }

    @Test
    void anotherQuantityIsRefused() {
        final Typed read = length("5 s");
        assertFalse(read.accepted());
        assertEquals("Needs a unit such as m, mm, µm; s does not fit", read.problem());
        assertEquals("Needs a plain number or %; m does not fit",
                Quantities.read("1 m", "1", POROSITY, List.of()).problem());
    }

    @Test
    void whatCannotBeReadSaysWhere() {
        assertEquals("A comma is no decimal point, at column 2", length("5,2,1").problem());
        assertFalse(length("5..").accepted());
        assertFalse(length("abc").accepted());
        assertFalse(length("5 @").accepted());
    }

    private static Typed rate(final String text) {
        final EAttribute rate = EcoreFactory.eINSTANCE.createEAttribute();
        rate.setName("rate");
        rate.setEType(DataPackage.Literals.QUANTITY);
        final EClass owner = EcoreFactory.eINSTANCE.createEClass();
        owner.setName("Owner");
        owner.getEStructuralFeatures().add(rate);
        EcoreUtil.setAnnotation(rate, Parameters.ANNOTATION, "unit", "1");
        EcoreUtil.setAnnotation(rate, Parameters.ANNOTATION, "pointSuffix", "C");
        return Quantities.read(text, "1", Parameters.of(rate), List.of());
    }

    @ParameterizedTest
    @CsvSource({ "0.5C,0.5", "C/2,0.5", "-C/4,-0.25", "2 C,2", "C,1", "'0,5C',0.5", "'0,5',0.5", "2C/5,0.4", "3,3" })
    void aRateIsWrittenAsInProtocols(final String typed, final String value) {
        assertEquals("", rate(typed).problem());
        assertEquals(Quantity.parse(value), rate(typed).value());
    }

    @ParameterizedTest
    @CsvSource({ "1/2,Type 0.5 in place of 1/2", "'1,000','Type 1.000 or 1000: the comma may mean either'" })
    void whatIsNoNumberIsToldWithWhatToType(final String typed, final String problem) {
        assertEquals(problem, rate(typed).problem());
        assertEquals(problem, Quantities.read(typed, "1", POROSITY, List.of()).problem());
        assertFalse(rate(typed).accepted());
    }

    @ParameterizedTest
    @CsvSource({ "'5,2',5.2 um", "'-0,125 mm',-0.125 mm", "'3,9(2) mm',3.9(2) mm", "'1,5e3',1500 um" })
    void aCommaMayBeADecimalPoint(final String typed, final String value) {
        assertEquals(Quantity.parse(value), length(typed).value());
        assertFalse(length("0.5C").accepted(), "a length has no C-rate");
    }

    @Test
    void variablesMustBeThere() {
        assertEquals(Quantity.variable("gap"), length("= gap").value());
        final Typed unknown = length("=width");
        assertFalse(unknown.accepted());
        assertEquals("There is no variable width; there is temperature, gap", unknown.problem());
    }

    @Test
    void nothingUnsets() {
        assertTrue(length(" ").accepted());
        assertNull(length(" ").value());
    }

    @Test
    void listsAreReadValueByValue() {
        final Typed read = Quantities.readList("0.5, 1; 2 mm", "um", THICKNESS, List.of());
        assertEquals(List.of(Quantity.parse("0.5 um"), Quantity.parse("1 um"), Quantity.parse("2 mm")), read.value());
        assertFalse(Quantities.readList("1,,2", "um", THICKNESS, List.of()).accepted());
        assertEquals(List.of(Quantity.parse("0.5 um"), Quantity.parse("2 um")),
                Quantities.readList(" 0.5  2", "um", THICKNESS, List.of()).value());
        assertEquals("0.5, 1, 2 mm", Quantities.numbers(List.of(Quantity.parse("0.5 um"), Quantity.parse("1 um"),
                Quantity.parse("2 mm")), "um"));
    }

    @Test
    void anotherUnitKeepsTheValue() {
        final Quantity converted = Quantities.convert(Quantity.parse("5.22(4) um @chen2020"), "nm");
        assertEquals(Quantity.parse("5220(40) nm @chen2020"), converted);
        assertEquals(5.22e-6, converted.si());
        assertEquals(Quantity.parse("25 °C"), Quantities.convert(Quantity.parse("298.15 K"), "°C"));
    }

    @Test
    void numberWithoutUnitStandsInTheField() {
        assertEquals("39(2)", Quantities.number(Quantity.parse("39(2) nm2/ms @x")));
        assertEquals("= warm", Quantities.number(Quantity.variable("warm")));
        assertTrue(Quantities.isSame(Quantity.parse("1 um @default"), Quantity.parse("1 um")));
        assertFalse(Quantities.isSame(Quantity.parse("1 um"), Quantity.parse("2 um")));
    }

    @ParameterizedTest
    @CsvSource({ "298.15 K,25 °C,true", "5.22(4) um,5220(40) nm,true", "5.22(4) um,5220(50) nm,false",
            "5.22(4) um,5.22 um,false", "1 um,1 s,false", "0 V,0 mV,true", "1 um,1.0001 um,false" })
    void aValueInAnotherUnitIsTheSameValue(final String one, final String other, final boolean same) {
        assertEquals(same, Quantities.isSame(Quantity.parse(one), Quantity.parse(other)));
    }

    @ParameterizedTest
    @CsvSource({ "'280, abc, 1e400',abc", "'1, 2 s',2 s", "'1, 1e400',1e400", "'5, 30000',30000" })
    void theProblemOfAListNamesTheValue(final String list, final String value) {
        final String problem = Quantities.readList(list, "um", THICKNESS, List.of()).problem();
        assertTrue(problem.startsWith("“" + value + "”: "), problem);
    }
}
