// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.intercala.data.CellParameterSet;
import org.intercala.data.Citation;
import org.intercala.data.FunctionValue;
import org.intercala.data.Functions;
import org.intercala.data.Quantity;
import org.intercala.model.Workflows;
import org.intercala.solver.MaterialSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaterialSetTest {

    private static final double T = 298.15;
    private static final double[] X = { 0.1, 0.3, 0.5, 0.7, 0.9 };

    private static void assertPotential(FunctionValue potential, double... expected) {
        var law = Functions.compile(potential, "V");
        for (int i = 0; i < X.length; i++) {
            assertEquals(expected[i], law.value(X[i], T), 6e-9, "x = " + X[i]);
        }
    }

    @Test
    void chenPotentials() {
        var set = new Chen2020().load();
        assertPotential(set.getNegativeElectrode().getOpenCircuitPotential(), 0.40651611, 0.16297316, 0.13308551,
                0.09219365, 0.09202000);
        assertPotential(set.getPositiveElectrode().getOpenCircuitPotential(), 4.59448262, 4.20539441, 3.97195866,
                3.73040272, 3.56820028);
    }

    @Test
    void marquisPotentials() {
        var set = new Marquis2019().load();
        assertPotential(set.getNegativeElectrode().getOpenCircuitPotential(), 0.30102538, 0.21599336, 0.19537693,
                0.17787139, 0.13031486);
        assertPotential(set.getPositiveElectrode().getOpenCircuitPotential(), 4.67476292, 4.46204473, 4.18603576,
                3.93908683, 3.90624316);
    }

    @Test
    void chenValuesInSi() {
        var set = new Chen2020().load();
        assertEquals(85.2e-6, set.getNegativeElectrode().getThickness().si());
        assertEquals(5.22e-6, set.getPositiveElectrode().getParticleRadius().si());
        assertEquals(3.42e-6, set.getPositiveElectrode().getReactionRateConstant().si());
        assertEquals(18000, set.getNominalCapacity().si());
        assertEquals(0.1027, set.getElectrodeArea().si());
    }

    /** D_e and kappa at 1000 mol/m3, from the formulas in mol/l; and their Arrhenius factor at 310 K. */
    @Test
    void electrolyteLawsConvertTheirUnits() {
        var chen = new Chen2020().load().getElectrolyte();
        assertEquals(1.7694e-10, Functions.compile(chen.getDiffusivity(), "m2/s").value(1000, T), 1e-15);
        assertEquals(0.9487, Functions.compile(chen.getConductivity(), "S/m").value(1000, T), 1e-12);
        var marquis = new Marquis2019().load().getElectrolyte();
        assertEquals(5.34e-10 * StrictMath.exp(-0.65),
                Functions.compile(marquis.getDiffusivity(), "m2/s").value(1000, T), 1e-22);
        assertEquals(1.1046, Functions.compile(marquis.getConductivity(), "S/m").value(1000, T), 1e-12);
        assertEquals(1.1046 * StrictMath.exp(34700 / 8.314462618 * (1 / 298.15 - 1 / 310.0)),
                Functions.compile(marquis.getConductivity(), "S/m").value(1000, 310), 1e-12);
    }

    /** The entropic coefficient of the set against the derivative of the potential by concentration that it is. */
    @Test
    void marquisEntropicCoefficientIsTheSlopeOverConcentration() {
        var negative = new Marquis2019().load().getNegativeElectrode();
        var slope = Functions.compile(negative.getOpenCircuitPotential(), "V").derivative(0);
        var entropic = Functions.compile(negative.getEntropicCoefficient(), "V/K");
        for (double x : X) {
            assertEquals(slope.value(x, T) / negative.getMaximumConcentration().si(), entropic.value(x, T), 1e-17);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "chen2020", "marquis2019" })
    void everyValueNamesACitation(String name) {
        var material = name.equals("chen2020") ? new Chen2020() : new Marquis2019();
        var set = material.load();
        var keys = set.getBibliography().stream().map(Citation::getKey).toList();
        var used = new HashSet<String>();
        set.eAllContents().forEachRemaining(object -> origins(object, used));
        origins(set, used);
        assertTrue(keys.containsAll(used), () -> used + " in " + keys);
        assertFalse(used.contains(""), "a value has no origin");
        for (var citation : set.getBibliography()) {
            assertTrue(citation.getDoi() != null || citation.getUrl() != null || citation.getContainer() != null,
                    citation.getKey());
            assertTrue(citation.getNote().contains("PyBaMM") || citation.getNote().contains("distributes"),
                    citation.getNote());
        }
        assertTrue(set.getBibliography().stream().filter(c -> c.getKey().equals(name))
                .allMatch(c -> c.getDoi().startsWith("10.1149/")));
    }

    private static void origins(EObject object, HashSet<String> used) {
        for (var attribute : object.eClass().getEAllAttributes()) {
            if (object.eGet(attribute) instanceof Quantity quantity) {
                used.add(quantity.origin());
            }
        }
        if (object instanceof FunctionValue function) {
            used.add(function.getOrigin() == null ? "" : function.getOrigin());
        }
    }

    @Test
    void eachLoadIsACopy() {
        MaterialSet chen = new Chen2020();
        CellParameterSet first = chen.load();
        first.setElectrodeArea(null);
        assertNotSame(first, chen.load());
        assertEquals(0.1027, chen.load().getElectrodeArea().si());
    }

    @ParameterizedTest
    @ValueSource(strings = { "chen2020", "marquis2019" })
    void fileIsWrittenAsSaved(String name) throws IOException {
        var file = Path.of("src/main/resources/materials", name + ".material");
        var content = Workflows.loadMaterial(file);
        assertEquals(List.of(), content.findings());
        assertEquals(Files.readString(file), Workflows.toText(content.root()));
    }
}
