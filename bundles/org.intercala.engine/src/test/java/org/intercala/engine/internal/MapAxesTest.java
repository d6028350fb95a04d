// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.intercala.data.Quantity;
import org.intercala.model.AxisCombination;
import org.intercala.model.AxisSpacing;
import org.intercala.model.MapAxis;
import org.intercala.model.MapContainer;
import org.intercala.model.ModelFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Points of a map, made of its axes alone. */
class MapAxesTest {

    @TempDir
    private Path project;
    private final MapContainer map = ModelFactory.eINSTANCE.createMapContainer();

    private MapAxis axis(final String target) {
        final MapAxis axis = ModelFactory.eINSTANCE.createMapAxis();
        axis.setTarget(target);
        map.getAxes().add(axis);
        return axis;
    }

    private void list(final String target, final String... values) {
        final MapAxis axis = axis(target);
        for (final String value : values) {
            axis.getValues().add(Quantity.parse(value));
        }
    }

    private MapAxis range(final String target, final String from, final String to, final int count) {
        final MapAxis axis = axis(target);
        axis.setFrom(Quantity.parse(from));
        axis.setTo(Quantity.parse(to));
        axis.setCount(count);
        return axis;
    }

    private List<String> names() {
        return MapAxes.points(map, new ProjectFiles(project), axis -> new MapAxes.Naming(axis.getTarget() + "=", null))
                .stream().map(MapPoint::name).toList();
    }

    private void assertRefused(final String expected) {
        final String message = assertThrows(IllegalArgumentException.class, this::names).getMessage();
        assertTrue(message.contains(expected), message);
    }

    @Test
    void theFirstAxisVariesSlowest() {
        list("a", "1 K", "2 K");
        list("b", "3", "4");
        assertEquals(List.of("a=1 K, b=3", "a=1 K, b=4", "a=2 K, b=3", "a=2 K, b=4"), names());
        map.setCombination(AxisCombination.ZIP);
        assertEquals(List.of("a=1 K, b=3", "a=2 K, b=4"), names());
    }

    @Test
    void rangesHoldTheirEndsToTheBit() {
        range("a", "0.1 m", "30 cm", 3);
        assertEquals(List.of("a=0.1 m", "a=0.2 m", "a=30 cm"), names());
        map.getAxes().clear();
        range("a", "-1", "-100", 3).setSpacing(AxisSpacing.LOGARITHMIC);
        assertEquals(List.of("a=-1", "a=-10", "a=-100"), names());
    }

    @Test
    void equalValuesHaveDifferentNames() {
        list("a", "1.00000001", "1.00000002", "1.00000001");
        assertEquals(List.of("a=1.00000001", "a=1.00000002", "a=1.00000001 (2)"), names());
    }

    @Test
    void valuesComeFromAColumnWhereFilesMayBeRead() throws IOException {
        Files.writeString(project.resolve("t.csv"), "i,T / K\n1,300\n2,310\n");
        final MapAxis axis = axis("a");
        axis.setFile("t.csv");
        axis.setColumn("T");
        assertEquals(List.of("a=300 K", "a=310 K"), names());
        assertEquals(List.of(), MapAxes.points(map, null, each -> new MapAxes.Naming("", null)));
        axis.setColumn("t");
        assertRefused("there is no column 't'; the columns are i, T");
    }

    @Test
    void badAxesAreNamed() {
        assertRefused("has no axis");
        axis("a");
        assertRefused("The axis a has no values");
        map.getAxes().clear();
        list("a", "=b");
        assertRefused("takes a value from a variable");
        map.getAxes().clear();
        range("a", "1 K", "2 V", 3);
        assertRefused("compatible units");
        map.getAxes().clear();
        range("a", "0", "1", 3).setSpacing(AxisSpacing.LOGARITHMIC);
        assertRefused("the same sign and not be 0");
        map.getAxes().clear();
        list("a", "1", "2");
        list("b", "1");
        map.setCombination(AxisCombination.ZIP);
        assertRefused("a has 2 values and b has 1");
    }

    /** One bound, before anything is expanded: it holds for a range alone, for a product, and row by row. */
    @Test
    void tooManyPointsAreRefusedBeforeTheyAreMade() {
        range("a", "0", "1", Integer.MAX_VALUE);
        assertRefused("With the axis a the map has 2147483647 points; at most 100000 are allowed");
        map.getAxes().getFirst().setCount(400);
        range("b", "0", "1", Integer.MAX_VALUE);
        assertRefused("With the axis b the map has 858993458800 points");
        map.getAxes().getLast().setCount(250);
        assertEquals(100_000, names().size());
        map.getAxes().getLast().setCount(251);
        assertRefused("has 100400 points");
        map.setCombination(AxisCombination.ZIP);
        assertRefused("a has 400 values and b has 251");
    }
}
