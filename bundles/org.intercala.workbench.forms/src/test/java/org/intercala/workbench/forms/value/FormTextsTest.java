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
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.Citation;
import org.intercala.data.DataFactory;
import org.intercala.data.DataPackage;
import org.intercala.data.Doubles;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;
import org.intercala.model.ModelPackage;
import org.intercala.workbench.forms.value.SymbolText.Run;
import org.junit.jupiter.api.Test;

/** Symbols, ranges, notes, choices: what stands beside and below a value. */
class FormTextsTest {

    @Test
    void symbolsHaveAnItalicBaseAndAnUprightIndex() {
        assertEquals(List.of(new Run("c", true, false), new Run("max", false, true)), SymbolText.of("c_max"));
        assertEquals(List.of(new Run("ε", true, false)), SymbolText.of("epsilon"));
        assertEquals(List.of(new Run("θ", true, false), new Run("e0", false, true)), SymbolText.of("theta_{e0}"));
        assertEquals(List.of(new Run("SOC", false, false)), SymbolText.of("SOC"));
        assertEquals(List.of(new Run("1 + dln f/dln c", false, false)), SymbolText.of("1 + dln f/dln c"));
        assertEquals(List.of(), SymbolText.of(""));
    }

    @Test
    void rangesAreSaidInTheUnitOfTheField() {
        final var thickness = Parameters.of(DataPackage.Literals.ELECTRODE_PARAMETERS__THICKNESS);
        assertEquals("1\u202F×\u202F10⁻⁹ to 0.01\u202Fm", RangeText.of(thickness, "m"));
        assertEquals("1\u202F×\u202F10⁻⁶ to 10\u202Fmm", RangeText.of(thickness, "mm"));
        assertEquals("0.001 to below 1", RangeText.of(Parameters.of(
                DataPackage.Literals.ELECTRODE_PARAMETERS__POROSITY), "1"));
    }

    @Test
    void noteHasSiValueOriginAndRange() {
        final Citation citation = DataFactory.eINSTANCE.createCitation();
        citation.setKey("chen2020");
        citation.setAuthors("Chen, C.-H.; Brosa Planella, F.; O'Regan, K.");
        citation.setYear(2020);
        assertEquals("= 7.56\u202F×\u202F10⁻⁵\u202Fm", NoteText.si(Quantity.parse("75.6 um @chen2020")));
        assertEquals("", NoteText.si(Quantity.parse("1e-4 m")));
        assertEquals("", NoteText.si(Quantity.variable("gap")));
        assertEquals("a · b", NoteText.join("", "a", "", "b"));
        assertEquals("Chen et al. 2020", NoteText.origin("chen2020", List.of(citation)));
        assertEquals("default", NoteText.origin("default", List.of()));
        assertEquals("unknown2000", NoteText.origin("unknown2000", List.of(citation)));
    }

    @Test
    void aDescriptionSaysWhatHoldsWithoutAValueAndGivesAnExample() {
        final String said = "Steps, such as: Discharge at 1C until 2.5 V. Empty: one discharge, as above.";
        assertEquals("one discharge, as above", NoteText.after("empty: ", said));
        assertEquals("Discharge at 1C until 2.5 V", NoteText.after("such as: ", said));
        assertEquals("", NoteText.after("empty: ", "Temperature."));
    }

    @Test
    void choicesArePlainWords() {
        assertEquals("Initial concentrations", Wording.of("initialConcentrations"));
        assertEquals("C-rate", Wording.of("cRate"));
        assertEquals("Keep the end value", Wording.of(DataPackage.Literals.EXTRAPOLATION, "constant"));
        assertEquals("Constant", Wording.of(DataPackage.Literals.FUNCTION_KIND, "constant"));
        assertEquals("Row by row", Wording.of(ModelPackage.Literals.AXIS_COMBINATION, "zip"));
    }

    /** A number that need not be there can be left empty, by a word too, and varied. */
    @Test
    void numbersThatMeanSomethingWithoutAValue() {
        final EAttribute nodes = EcoreFactory.eINSTANCE.createEAttribute();
        nodes.setName("nodes");
        nodes.setEType(EcorePackage.Literals.EINTEGER_OBJECT);
        final EClass owner = EcoreFactory.eINSTANCE.createEClass();
        owner.setName("Owner");
        owner.getEStructuralFeatures().add(nodes);
        assertEquals("Needs a whole number", Numbers.read("automatic", Parameters.of(nodes)).problem());
        EcoreUtil.setAnnotation(nodes, Parameters.ANNOTATION, "empty", "automatic");
        EcoreUtil.setAnnotation(nodes, Parameters.ANNOTATION, "lower", "4");
        for (final String text : List.of("", " ", "automatic")) {
            assertTrue(Numbers.read(text, Parameters.of(nodes)).accepted(), text);
            assertNull(Numbers.read(text, Parameters.of(nodes)).value(), text);
        }
        assertEquals(20, Numbers.read("20", Parameters.of(nodes)).value());
        assertEquals("Needs a whole number", Numbers.read("20.5", Parameters.of(nodes)).problem());
        assertTrue(MapTargets.isNumber(nodes));
        nodes.setEType(EcorePackage.Literals.ESTRING);
        assertFalse(MapTargets.isNumber(nodes));
    }

    @Test
    void plainNumbersAreChecked() {
        final var year = Parameters.of(DataPackage.Literals.CITATION__YEAR);
        assertEquals(2020, Numbers.read("2020", year).value());
        assertEquals("Needs a whole number", Numbers.read("20.5", year).problem());
        final var lower = Parameters.of(DataPackage.Literals.RANGE__LOWER);
        assertEquals(1e-7, Numbers.read("1e-7", lower).value());
        assertFalse(Numbers.read("0x1p3", lower).accepted());
        assertFalse(Numbers.read("1d", lower).accepted());
        assertEquals("1e-7", Numbers.text(1e-7));
        assertEquals(Doubles.of(0, 0.5, 1), Numbers.readList("0, 0.5; 1").value());
        assertTrue(Numbers.readPath("data/a.csv").accepted());
        assertFalse(Numbers.readPath("../a.csv").accepted());
    }
}
