// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.intercala.data.DataPackage;
import org.intercala.data.ParameterFeature;
import org.intercala.data.Parameters;
import org.intercala.data.Units;
import org.junit.jupiter.api.Test;

class UnitChoicesTest {

    @Test
    void lengthsAreOfferedFromMetreToAngstrom() {
        assertEquals(List.of("m", "mm", "um", "nm", "angstrom"), UnitChoices.of("m", ""));
    }

    @Test
    void whatIsTypedIsOfferedTooAndOnlyOnce() {
        assertEquals(List.of("m", "mm", "um", "nm", "angstrom", "cm"), UnitChoices.of("m", "cm"));
        assertEquals(List.of("m", "mm", "µm", "nm", "angstrom"), UnitChoices.of("m", "µm"));
        assertEquals(List.of("A*h", "mA*h", "C"), UnitChoices.of("A*h", "A*h"));
    }

    @Test
    void anUnusualDimensionHasTheDeclaredUnit() {
        assertEquals(List.of("A/m2*(m3/mol)^1.5"), UnitChoices.of("A/m2*(m3/mol)^1.5", ""));
    }

    @Test
    void everyChoiceOfEveryParameterFits() {
        final List<ParameterFeature> parameters = new ArrayList<>();
        DataPackage.eINSTANCE.getEClassifiers().forEach(type -> {
            if (type instanceof EClass eClass) {
                parameters.addAll(Parameters.of(eClass));
            }
        });
        assertTrue(parameters.size() > 30);
        for (final ParameterFeature parameter : parameters) {
            if (!parameter.unit().isEmpty()) {
                final List<String> choices = UnitChoices.of(parameter.unit(), "");
                assertTrue(choices.stream().allMatch(unit -> Units.parse(unit).isCompatible(Units.parse(parameter
                        .unit()))), () -> parameter.name() + ": " + choices);
            }
        }
    }
}
