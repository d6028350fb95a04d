// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.intercala.data.DataPackage;
import org.intercala.data.Quantity;
import org.intercala.model.Material;
import org.intercala.model.ModelFactory;
import org.intercala.model.ModelPackage;
import org.intercala.model.Workflows;
import org.junit.jupiter.api.Test;

class SetValueCommandTest {

    private final Material material = ModelFactory.eINSTANCE.createMaterial();

    private SetValueCommand porosity(final Quantity value) {
        return new SetValueCommand("Porosity", material, material, List.of(ModelPackage.Literals.MATERIAL__PARAMETERS,
                DataPackage.Literals.CELL_PARAMETER_SET__SEPARATOR), DataPackage.Literals.SEPARATOR_PARAMETERS__POROSITY,
                value);
    }

    @Test
    void makesTheObjectsOnTheWayAndUndoTakesThemBack() {
        final String before = Workflows.toText(material);
        final var command = porosity(Quantity.parse("0.47 @chen2020"));
        assertTrue(command.canExecute());
        command.execute();
        assertEquals("0.47 @chen2020", material.getParameters().getSeparator().getPorosity().toString());
        command.undo();
        assertEquals(before, Workflows.toText(material));
        command.redo();
        assertEquals("0.47 @chen2020", material.getParameters().getSeparator().getPorosity().toString());
        assertFalse(porosity(Quantity.parse("0.47 @chen2020")).canExecute());
    }

    @Test
    void unsettingTheOnlyValueLeavesNoEmptyObjects() {
        porosity(Quantity.of(0.47, "1")).execute();
        final String full = Workflows.toText(material);
        final var unset = porosity(null);
        assertTrue(unset.canExecute());
        unset.execute();
        assertNull(material.getParameters());
        unset.undo();
        assertEquals(full, Workflows.toText(material));
        assertFalse(new SetValueCommand("Name", material, material, List.of(), ModelPackage.Literals.MATERIAL__NAME,
                null).canExecute());
    }
}
