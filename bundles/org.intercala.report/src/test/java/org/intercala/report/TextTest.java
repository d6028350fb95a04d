// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.intercala.data.Citation;
import org.intercala.data.DataFactory;
import org.intercala.data.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, units, symbols and names as people read them. */
class TextTest {

    @ParameterizedTest
    @CsvSource({ "0, 3, 0", "1234.5678, 6, 1234.57", "-0.00012345, 3, −0.000123", "0.00001, 3, 1 × 10⁻⁵",
            "6.02214076e23, 4, 6.022 × 10²³", "-4e-15, 3, −4 × 10⁻¹⁵", "999999.6, 6, 1 × 10⁶", "1000, 2, 1000",
            "NaN, 3, –",
            "-Infinity, 3, −∞" })
    void numbers(final double value, final int digits, final String text) {
        assertEquals(text, NumberText.of(value, digits).replace('\u202F', ' '));
    }

    @ParameterizedTest
    @CsvSource({ "0.0123, 12 ms", "0.9996, 1 s", "3.14159, 3.14 s", "59.97, 1 min 0 s", "125, 2 min 5 s",
            "12000, 3 h 20 min" })
    void durations(final double seconds, final String text) {
        assertEquals(text, NumberText.duration(seconds).replace('\u202F', ' '));
    }

    @ParameterizedTest
    @CsvSource({ "m2/s, m²/s", "nm^2/ms, nm²/ms", "A*h, A·h", "um, µm", "u, u", "J mol-1 K-1, J·mol⁻¹·K⁻¹",
            "mol/m3, mol/m³",
            "ohm*m2, Ω·m²", "A/m2*(m3/mol)^1.5, A/m²·(m³/mol)^1.5", "1/s, 1/s", "m^(1/3), m^1/3", "°C, °C" })
    void units(final String typed, final String shown) {
        assertEquals(shown, Typeset.unit(typed));
    }

    @Test
    void unitsAndSymbolsAsMarkup() {
        final var out = new Markup().open("p");
        Typeset.unit(out, "A/m2*(m3/mol)^1.5");
        Typeset.symbol(out, "c_max");
        Typeset.symbol(out, "dU/dT");
        assertEquals("<p>A/m<sup>2</sup>·(m<sup>3</sup>/mol)<sup>1.5</sup><i>c</i><sub>max</sub><span>dU/dT</span></p>",
                out.close().toString());
    }

    @ParameterizedTest
    @CsvSource({ "5.22 um @chen2020, 5.22, 5.22 µm", "39(2) nm2/ms, 39(2), 39(2) nm²/ms",
            "1.2(3)e-15 m2/s, 1.2(3) × 10⁻¹⁵, 1.2(3) × 10⁻¹⁵ m²/s",
            "-3e-14 V, −3 × 10⁻¹⁴, −3 × 10⁻¹⁴ V", "0.5, 0.5, 0.5", "=temperature, = temperature, = temperature" })
    void quantitiesAsTyped(final String typed, final String number, final String whole) {
        assertEquals(number, QuantityTexts.number(Quantity.parse(typed)).replace('\u202F', ' '));
        assertEquals(whole, QuantityTexts.withUnit(Quantity.parse(typed)).replace('\u202F', ' '));
    }

    @ParameterizedTest
    @CsvSource({ "0.0123, V, 12.3 mV", "-0.0000213, V, −21.3 µV", "0.25, V, 0.25 V", "0.01, 1, 0.01", "0.01, K, 0.01 K",
            "1e-9, V, 1 × 10⁻⁹ V" })
    void smallDifferencesInTheUnitPeopleSay(final double value, final String unit, final String text) {
        assertEquals(text, UnitText.of(value, unit, 3).replace('\u202F', ' '));
    }

    @ParameterizedTest
    @CsvSource({ "dischargeTime, Discharge time", "gap1.lower, Gap 1 lower", "cRate, C-rate", "Ω, Ω" })
    void wordsOfNames(final String name, final String words) {
        assertEquals(words, Words.of(name));
    }

    @Test
    void phrases() {
        assertEquals("a, b and c", Words.list(List.of("a", "b", "c")));
        assertEquals("a", Words.list(List.of("a")));
        assertEquals("1 node", Words.count(1, "node"));
        assertEquals("0 nodes", Words.count(0, "node"));
    }

    @Test
    void citationsInBrief() {
        assertEquals("Nyman et al. 2008", Bibliography.brief(citation("Nyman, A.; Behm, M.; Lindbergh, G.", 2008)));
        assertEquals("Bard and Faulkner 2001", Bibliography.brief(citation("Bard, A. J.; Faulkner, L. R.", 2001)));
        assertEquals("Newman", Bibliography.brief(citation("Newman, J.", 0)));
        assertEquals("key 1998", Bibliography.brief(citation(null, 1998)));
    }

    @Test
    void onlyWebAddressesBecomeLinks() {
        final Citation citation = citation("A", 1);
        citation.setUrl("javascript:alert(1)");
        assertEquals("", Bibliography.address(citation));
        citation.setUrl("https://example.org/a");
        assertEquals("https://example.org/a", Bibliography.address(citation));
        citation.setDoi("https://doi.org/10.1/b");
        assertEquals("https://doi.org/10.1/b", Bibliography.address(citation));
    }

    private static Citation citation(final String authors, final int year) {
        final Citation citation = DataFactory.eINSTANCE.createCitation();
        citation.setKey("key");
        citation.setAuthors(authors);
        citation.setYear(year);
        return citation;
    }

    @Test
    void markupEscapesTextAndAttributesAndCloses() {
        assertEquals("<a title=\"&quot;&#39;&lt;\">&lt;b&gt; &amp;\uFFFD</a>",
                new Markup().leaf("a", "<b> &\u0000", "title", "\"'<", "href", null).toString());
        final var open = new Markup().open("p");
        assertThrows(IllegalStateException.class, open::toString);
        assertThrows(IllegalArgumentException.class, () -> new Markup().style("</style>"));
    }

    @Test
    void fittedTextIsShortAndSaysSo() {
        assertEquals("short", TextWidth.fit("short", 11, 100));
        final String fitted = TextWidth.fit("a very long sentence that does not fit", 11, 100);
        assertEquals('…', fitted.charAt(fitted.length() - 1));
        assertFalse(TextWidth.of(fitted, 11) > 100);
    }

    @Test
    void numbersInSentencesAreTypeset() {
        assertEquals("within 8.882 × 10⁻¹³ mV, 5 A·h, factor 1.738 × 10⁷.",
                Typeset.sentence("within 8.882e-13 mV, 5 A*h, factor 1.738e7."));
        assertEquals("cell 2e3a and LiFe2E", Typeset.sentence("cell 2e3a and LiFe2E"));
    }

    /** In a time that grows with the text and not with its square. */
    @Test
    @Timeout(10)
    void aTextWithoutEndIsFitted() {
        final String fitted = TextWidth.fit("8".repeat(5_000_000), 10, 100);
        assertTrue(fitted.endsWith("…") && TextWidth.of(fitted, 10) <= 100, fitted);
        assertTrue(TextWidth.of("8" + fitted, 10) > 100, "as much as there is room for");
        final String half = TextWidth.fit("8".repeat(2_000_000), 10, 6_100_000);
        assertEquals(Math.floor((6_100_000 - 9.2) / 6.1), half.length() - 1, 1);
        assertEquals("short", TextWidth.fit("short", 10, 100));
    }
}
