// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class GridTest {

    private static final Grid GRID = Grid.of(List.of(new Grid.Heading("Time", "s", true),
            new Grid.Heading("Note", "", false), new Grid.Heading("Share", "1", true)),
            List.of(List.of("0", "a, b", "0.5"), List.of("1", "say \"c\"", "1")));

    @Test
    void headsHaveTheirUnits() {
        assertEquals(List.of("Time / s", "Note", "Share"), GRID.columns().stream().map(Grid.Heading::text).toList());
        assertEquals("Diffusivity / m²/s", new Grid.Heading("Diffusivity", "m2/s", true).text());
    }

    @Test
    void chosenRowsAreTabbed() {
        assertEquals("Time / s\tNote\tShare\n1\t\"say \"\"c\"\"\"\t1\n", GRID.tabbed(new int[] { 1 }));
    }

    @Test
    void csvQuotesWhatItMust() {
        assertEquals("Time / s,Note,Share\n0,\"a, b\",0.5\n1,\"say \"\"c\"\"\",1\n", GRID.csv());
    }
}
