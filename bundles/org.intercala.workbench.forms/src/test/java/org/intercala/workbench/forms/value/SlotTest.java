// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.intercala.data.CellParameterSet;
import org.intercala.data.DataFactory;
import org.intercala.data.DataPackage;
import org.intercala.data.Quantity;
import org.junit.jupiter.api.Test;

class SlotTest {

    private final CellParameterSet set = DataFactory.eINSTANCE.createCellParameterSet();
    private final CellParameterSet published = DataFactory.eINSTANCE.createCellParameterSet();

    SlotTest() {
        published.setSeparator(DataFactory.eINSTANCE.createSeparatorParameters());
        published.getSeparator().setPorosity(Quantity.parse("0.47 @chen2020"));
    }

    private Slot separator() {
        return new Slot(set, List.of(), DataPackage.Literals.CELL_PARAMETER_SET__SEPARATOR, "", published, false);
    }

    private Slot porosity() {
        return separator().inside(DataPackage.Literals.SEPARATOR_PARAMETERS__POROSITY);
    }

    @Test
    void aValueInAnObjectThatIsNotThereYet() {
        assertNull(porosity().owner());
        assertNull(porosity().value());
        assertEquals("separator.porosity", porosity().path());
        assertEquals(Quantity.parse("0.47 @chen2020"), porosity().defaultValue());
        assertEquals(DataPackage.Literals.SEPARATOR_PARAMETERS, separator().type());
    }

    @Test
    void whatIsInheritedHoldsWhileNothingIsSet() {
        final Slot inherited = separator().inheriting().inside(DataPackage.Literals.SEPARATOR_PARAMETERS__POROSITY);
        assertEquals(Quantity.parse("0.47 @chen2020"), inherited.effective());
        assertFalse(inherited.isChanged());
        assertNull(inherited.restoring());
        set.setSeparator(DataFactory.eINSTANCE.createSeparatorParameters());
        set.getSeparator().setPorosity(Quantity.parse("0.5"));
        assertEquals(Quantity.parse("0.5"), inherited.effective());
        assertTrue(inherited.isChanged());
    }

    @Test
    void onlyTheValueCountsForAChange() {
        set.setSeparator(DataFactory.eINSTANCE.createSeparatorParameters());
        set.getSeparator().setPorosity(Quantity.parse("0.47"));
        assertFalse(porosity().isChanged());
        set.getSeparator().setPorosity(Quantity.parse("0.48 @chen2020"));
        assertTrue(porosity().isChanged());
    }

    @Test
    void findingsNameTheValueByItsPath() {
        assertTrue(porosity().isMeant("separator.porosity"));
        assertTrue(separator().isMeant("separator.porosity"));
        assertFalse(porosity().isMeant("separator.porosityOfSomethingElse"));
        assertFalse(porosity().isMeant("separator"));
    }
}
