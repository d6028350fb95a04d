// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.intercala.data.Quantity;
import org.intercala.model.AxisCombination;
import org.intercala.model.MapAxis;
import org.intercala.model.MapContainer;
import org.intercala.model.ModelFactory;
import org.intercala.model.SubWorkflow;
import org.junit.jupiter.api.Test;

class ContainerTextTest {

    private final MapContainer map = ModelFactory.eINSTANCE.createMapContainer();

    private MapAxis axis(final String target) {
        final MapAxis axis = ModelFactory.eINSTANCE.createMapAxis();
        axis.setTarget(target);
        map.getAxes().add(axis);
        return axis;
    }

    @Test
    void aListSaysHowManyPointsItHas() {
        final MapAxis rate = axis("cRate");
        for (final String value : new String[] { "0.5", "1", "2" }) {
            rate.getValues().add(Quantity.parse(value));
        }
        assertEquals("map over cRate, 3 points", ContainerText.of(map));
    }

    @Test
    void axesMultiplyUnlessTheyGoRowByRow() {
        axis("cRate").setCount(4);
        axis("temperature").setCount(4);
        assertEquals("map over cRate, temperature, 16 points", ContainerText.of(map));
        map.setCombination(AxisCombination.ZIP);
        assertEquals("map over cRate, temperature, 4 points", ContainerText.of(map));
    }

    @Test
    void aFileIsNotCounted() {
        axis("cRate").setFile("data/rates.csv");
        assertEquals("map over cRate, points from a file", ContainerText.of(map));
    }

    @Test
    void aSubWorkflowNamesItsFile() {
        final SubWorkflow sub = ModelFactory.eINSTANCE.createSubWorkflow();
        assertEquals("workflow of its own", ContainerText.of(sub));
        sub.setFile("parts/cathode.workflow");
        assertEquals("parts/cathode.workflow", ContainerText.of(sub));
    }

    @Test
    void aMapWithoutAxisSaysWhatToDo() {
        assertEquals("map without an axis; vary a parameter", ContainerText.of(map));
    }
}
