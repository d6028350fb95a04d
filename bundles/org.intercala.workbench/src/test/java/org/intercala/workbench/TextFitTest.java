// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class TextFitTest {

    @Test
    void aTooltipHasShortLinesAndAllItsWords() {
        final String text = "Diffusivity and open-circuit potential are independent fits; no free energy stands behind "
                + "both.\nA second line.";
        final String wrapped = TextFit.tooltip(text);
        assertEquals(3, wrapped.lines().count(), wrapped);
        assertTrue(wrapped.lines().allMatch(line -> line.length() <= 60), wrapped);
        assertEquals(text.replace('\n', ' '), wrapped.replace('\n', ' '));
    }

    @Test
    void anEmojiIsNotCutInTwo() {
        final String text = "ab 🔋🔋";
        assertEquals("ab 🔋", TextFit.start(text, 5));
        assertEquals("ab", TextFit.start(text, 4));
        assertEquals("ab", TextFit.start(text, 3));
        assertEquals("ab 🔋", TextFit.start(text, 6));
        assertEquals(text, TextFit.start(text, text.length()));
        assertEquals("", TextFit.start(text, 0));
    }

    @Test
    void asManyLettersAsFitAreKept() {
        for (int fitting = 0; fitting <= 9; fitting++) {
            final int most = fitting;
            assertEquals(most, TextFit.most(9, letters -> letters <= most));
        }
        assertEquals(0, TextFit.most(0, letters -> true));
    }

    @Test
    void aWordThatIsTooLongStaysWhole() {
        assertEquals("x".repeat(70) + "\nis long", TextFit.tooltip("x".repeat(70) + " is long"));
    }

    @Test
    void aNameIsCutInFrontOfItsLastWordWhichTellsItFromOthers() {
        final String name = "Single-particle model with electrolyte";
        assertEquals("Single-particle… electrolyte", TextFit.inside(name, text -> text.length() <= 29).orElseThrow());
        assertEquals("Sin… electrolyte", TextFit.inside(name, text -> text.length() <= 16).orElseThrow());
        assertTrue(TextFit.inside(name, text -> text.length() <= 15).isEmpty(), "no beginning that says something");
        assertTrue(TextFit.inside("Expression", text -> text.length() <= 9).isEmpty(), "one word");
    }

    @Test
    void aLongFindingBeginsWithItsFirstSentenceOrSoManyWords() {
        assertEquals("Short. Still short.", TextFit.beginning("Short. Still short.", 30));
        assertEquals("A sentence. …", TextFit.beginning("A sentence. And another one that is long.", 30));
        assertEquals("No end of the sentence in…", TextFit.beginning("No end of the sentence in sight, ever.", 30));
        assertEquals("Without: nothing…", TextFit.beginning("Without: nothing, besides something.", 18));
        assertEquals("aaaaaaaaa…", TextFit.beginning("a".repeat(40), 10));
    }

    @Test
    void ofManySentencesAFewBegin() {
        assertEquals(List.of("One. …", "Two."), TextFit.few(List.of("One. And more.", "Two."), 2, 8, ""));
        assertEquals(List.of("One.", "… and 2 more in Problems"),
                TextFit.few(List.of("One.", "Two.", "Three."), 1, 8, " in Problems"));
    }
}
