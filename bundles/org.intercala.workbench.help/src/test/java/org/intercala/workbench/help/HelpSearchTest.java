// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.intercala.workbench.help.HelpSearch.Hit;
import org.junit.jupiter.api.Test;

class HelpSearchTest {

    private final Map<String, String> pages = new TreeMap<>(Map.of(
            "contents", "# Help\n- [Free energy](theory/energy.md)",
            "guide/canvas", "# Canvas\n\nThe free\nplaces, and the energy of a click.",
            "theory/energy", "# Free energy (`org.intercala.phase.freeEnergy`)\n\n"
                    + "The **potential** $\\mu$ is its slope.",
            "theory/spm", "# Single-particle model\n\nNothing else."));

    @Test
    void allWordsMustBeThereAndATitleComesFirst() {
        assertEquals(List.of("theory/energy", "guide/canvas"), found("Free ENERGY"));
        assertEquals(List.of("theory/energy"), found("free slope"));
        assertEquals(List.of(), found("free slope particle"));
    }

    @Test
    void theLineIsTheFirstInTheTextWithAWordAndHasNoMarks() {
        assertEquals(new Hit("theory/energy", "Free energy", "The potential … is its slope."),
                HelpSearch.search(pages, "slope").getFirst());
        assertEquals("", HelpSearch.search(pages, "freeEnergy").getFirst().line());
    }

    @Test
    void aPageWithoutAHeadingIsCalledByItsName() {
        assertEquals("a/b", HelpSearch.title("a/b", "text"));
    }

    private List<String> found(final String words) {
        return HelpSearch.search(pages, words).stream().map(Hit::page).toList();
    }
}
