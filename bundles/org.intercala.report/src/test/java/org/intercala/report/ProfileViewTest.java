// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.intercala.data.CellResponse;
import org.intercala.data.DataFactory;
import org.intercala.data.DataObjects;
import org.intercala.data.Doubles;
import org.intercala.data.Profiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileViewTest {

    private static final double NO = Double.NaN;

    /** Five places, the middle one inside the separator; the current jumps at 10 s. */
    private static Profiles profiles() {
        final Profiles profiles = DataFactory.eINSTANCE.createProfiles();
        profiles.setPosition(DataObjects.column("position", "x", "um", 0, 10, 15, 20, 40));
        profiles.setTime(DataObjects.column("time", "t", "s", 0, 10, 10, 30));
        profiles.setVoltage(DataObjects.column("voltage", "V", "V", 4, 3.9, 3.5, 3.3));
        layer(profiles, "negative electrode", true, 0, 1);
        layer(profiles, "separator", false, 1, 3);
        layer(profiles, "positive electrode", true, 3, 4);
        field(profiles, "electrolyteConcentration", "mol/l", false, 1, 1, 1, 1, 1, 1.2, 1.1, 1, 0.9, 0.8, 1.2, 1.1, 1,
                0.9, 0.8, 1.4, 1.2, 1, 0.8, 0.6);
        field(profiles, "solidPotential", "V", true, 0, 0, NO, 4, 4, 0, 0, NO, 3.9, 3.9, 0, 0, NO, 3.5, 3.5, 0, -0.01,
                NO, 3.3, 3.31);
        field(profiles, "reactionCurrentDensity", "A/m2", true, 0, 0, NO, 0, 0, 1, 2, NO, -2, -1, 2, 4, NO, -4, -2, 2,
                4, NO, -4, -2);
        return profiles;
    }

    private static void layer(final Profiles profiles, final String name, final boolean electrode, final int first,
            final int last) {
        final var layer = DataFactory.eINSTANCE.createProfileLayer();
        layer.setName(name);
        layer.setElectrode(electrode);
        layer.setFirst(first);
        layer.setLast(last);
        profiles.getLayers().add(layer);
    }

    private static void field(final Profiles profiles, final String name, final String unit, final boolean electrodes,
            final double... values) {
        final var field = DataFactory.eINSTANCE.createProfileField();
        field.setName(name);
        field.setUnit(unit);
        field.setElectrodesOnly(electrodes);
        field.setValues(Doubles.of(values));
        profiles.getFields().add(field);
    }

    private static ProfileView view() {
        final CellResponse response = DataFactory.eINSTANCE.createCellResponse();
        assertTrue(ProfileView.of(response).isEmpty());
        response.setProfiles(profiles());
        return ProfileView.of(response).orElseThrow();
    }

    private static ProfileView.Field field(final String title) {
        return view().fields().stream().filter(field -> field.title().equals(title)).findFirst().orElseThrow();
    }

    @Test
    void potentialsOfTheElectrodesAreApart() {
        assertEquals(List.of("Electrolyte concentration", "Solid potential, negative electrode",
                "Solid potential, positive electrode", "Reaction current density"),
                view().fields().stream().map(ProfileView.Field::title).toList());
        final var positive = field("Solid potential, positive electrode");
        assertArrayEquals(new double[] { 20e-6, 40e-6 }, view().x(positive), 1e-18);
        assertArrayEquals(new double[] { 20e-6, 40e-6 }, view().borders(positive), 1e-18);
        assertArrayEquals(new double[] { 3.3, 4 }, view().range(positive), 1e-15);
    }

    @Test
    void fieldOfTheElectrodesHasAGap() {
        final var reaction = field("Reaction current density");
        assertArrayEquals(new double[] { 0, 10e-6, 10e-6, 20e-6, 40e-6 }, view().x(reaction), 1e-18);
        assertArrayEquals(new double[] { 2, 4, NO, -4, -2 }, view().y(reaction, 30, false), 1e-15);
        assertArrayEquals(new double[] { 0, 10e-6, 20e-6, 40e-6 }, view().borders(reaction), 1e-18);
    }

    @Test
    void bothSidesOfAJumpAndBetween() {
        final var reaction = field("Reaction current density");
        assertArrayEquals(new double[] { 1, 2, NO, -2, -1 }, view().y(reaction, 10, false), 1e-15);
        assertArrayEquals(new double[] { 2, 4, NO, -4, -2 }, view().y(reaction, 10, true), 1e-15);
        assertEquals(3.9, view().voltage(10, false));
        assertEquals(3.5, view().voltage(10, true));
        final var salt = field("Electrolyte concentration");
        assertEquals("mol/m3", salt.axis().unit());
        assertArrayEquals(new double[] { 1300, 1150, 1000, 850, 700 }, view().y(salt, 20, false), 1e-9);
        assertEquals(3.95, view().voltage(5, true), 1e-12);
        assertTrue(Arrays.stream(view().y(salt, 31, true)).allMatch(Double::isNaN));
        assertEquals(4, view().voltage(0, false));
        assertEquals(3.3, view().voltage(30, true));
    }

    /** A curve goes through its points, has a kink at the border of a layer only, and keeps its gaps. */
    @Test
    void curveGoesThroughThePoints() {
        final double[][] salt = view().curve(field("Electrolyte concentration"), 30, false);
        final double[] ends = { 0, 10e-6, 20e-6, 40e-6 };
        final double[] values = { 1400, 1200, 800, 600 };
        for (int i = 0; i < ends.length; i++) {
            final int at = Arrays.binarySearch(salt[0], ends[i]);
            assertTrue(at >= 0, "place " + i);
            assertEquals(values[i], salt[1][at], 1e-9);
        }
        for (int i = 1; i < salt[0].length; i++) {
            assertTrue(salt[0][i] >= salt[0][i - 1] && salt[1][i] <= salt[1][i - 1], "falls throughout");
        }
        assertEquals(21, salt[0].length, "16 pieces in the separator, one in each electrode, borders twice");
        final double[][] reaction = view().curve(field("Reaction current density"), 30, false);
        assertArrayEquals(new double[] { 2, 4, NO, -4, -2 }, reaction[1], 1e-15);
    }

    @Test
    void tableHasARowForEachTimeAndPlace() {
        final var table = view().table();
        assertEquals(List.of("time", "voltage", "position", "electrolyteConcentration", "solidPotential",
                "reactionCurrentDensity"), table.names());
        assertEquals(20, table.rows());
        assertEquals(30, table.columns().get(0)[19]);
        assertEquals(40e-6, table.columns().get(2)[19], 1e-18);
        assertEquals(600, table.columns().get(3)[19], 1e-9);
    }

    /** The report draws salt at six instants and writes all of it beside the page. */
    @Test
    void reportShowsProfiles(@TempDir final Path folder) throws IOException {
        final var run = Fixture.run(folder);
        run.results().stream().flatMap(result -> result.outputs().values().stream())
                .filter(CellResponse.class::isInstance).map(CellResponse.class::cast).findFirst().orElseThrow()
                .setProfiles(profiles());
        final String page = Files.readString(Report.write(run, List.of()));
        final int figure = page.indexOf("Electrolyte concentration across the cell");
        assertTrue(figure > 0, "no figure");
        final String drawn = page.substring(figure, page.indexOf("</figure>", figure));
        assertEquals(6, drawn.split("class=\"key\"", -1).length - 1, drawn);
        assertEquals(12, drawn.split("class=\"line\"", -1).length - 1, "lines and their keys");
        assertTrue(drawn.contains("30 s"), "the end");
        assertTrue(drawn.contains("x = 10 and 20 µm"), drawn);
        assertFalse(page.contains("Solid potential"), "only two fields");
        try (var files = Files.list(folder)) {
            final Path csv = files.filter(file -> file.toString().endsWith(".profiles.csv")).findFirst().orElseThrow();
            assertEquals(21, Files.readAllLines(csv).size());
            assertTrue(page.contains(csv.getFileName().toString()), "linked");
        }
    }
}
