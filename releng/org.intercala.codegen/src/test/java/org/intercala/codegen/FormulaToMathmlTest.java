// SPDX-License-Identifier: Apache-2.0
package org.intercala.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FormulaToMathmlTest {

    private final FormulaToMathml formulas = new FormulaToMathml();

    @Test
    void aFractionStandsAboveItsDenominator() {
        assertEquals("<mfrac><mn>1</mn><mi>F</mi></mfrac>", inside("\\dfrac1F"));
        assertEquals(inside("\\frac{1}{F}"), inside("\\tfrac{1}{F}"));
    }

    @Test
    void bracketsAreOperatorsBecauseBrowsersDoNotKnowFences() {
        final String mathml = formulas.convert("g(x, T)", false);
        assertFalse(mathml.contains("mfenced"), mathml);
        assertTrue(mathml.contains("<mo>(</mo>") && mathml.contains("<mo>,</mo>") && mathml.contains("<mo>)</mo>"),
                mathml);
    }

    @Test
    void aMinusIsAMinusAndNoHyphen() {
        assertTrue(inside("a - b").contains("<mo>\u2212</mo>"));
    }

    @Test
    void aFormulaOnALineOfItsOwnSaysSo() {
        assertTrue(formulas.convert("x", true).contains("display=\"block\""));
        assertFalse(formulas.convert("x", false).contains("display=\"block\""));
    }

    @Test
    void unitsStayUpright() {
        assertTrue(inside("D = 1\\,\\mathrm{m^2/s}").contains("m\u00b2/s"));
    }

    @Test
    void aBrokenFormulaIsRefusedWithItsText() {
        for (final String broken : new String[] { "\\frac{1}{", "\\noSuchCommand x", "x_{" }) {
            final var refusal = assertThrows(IllegalArgumentException.class, () -> formulas.convert(broken, false));
            assertTrue(refusal.getMessage().contains(broken), refusal.getMessage());
        }
    }

    private String inside(final String latex) {
        return formulas.convert(latex, false).replaceFirst("^<math[^>]*>", "").replaceFirst("</math>$", "");
    }
}
