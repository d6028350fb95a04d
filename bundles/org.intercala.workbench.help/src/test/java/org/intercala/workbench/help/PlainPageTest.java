// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.intercala.workbench.help.PlainPage.Look;
import org.junit.jupiter.api.Test;

class PlainPageTest {

    @Test
    void linesOfAParagraphBecomeOne() {
        assertEquals("one two\n\nthree", PlainPage.of("one\ntwo\n\nthree\n").text());
    }

    @Test
    void anIdStandsBelowTheTitle() {
        final PlainPage page = PlainPage.of("# Free energy (`some.id`)\n\nText.\n\n## Symbols\n");
        assertEquals("Free energy\nsome.id\n\nText.\n\nSymbols", page.text());
        assertEquals("Free energy", shown(page, Look.TITLE));
        assertEquals("some.id", shown(page, Look.CODE));
        assertEquals("Symbols", shown(page, Look.HEADING));
    }

    @Test
    void itemsKeepTheirDotsAndNumbers() {
        assertEquals("• a and on\n• b\n1. c", PlainPage.of("- a\n  and on\n- b\n1. c").text());
    }

    @Test
    void aRowOfATableIsOneLine() {
        assertEquals("symbol  ·  unit\nx  ·  1", PlainPage.of("| symbol | unit |\n|---|:--|\n| x | 1 |\n").text());
    }

    @Test
    void formulasStayLatexWithoutDollars() {
        final PlainPage page = PlainPage.of("With $\\mu = g'$ and `$x`.");
        assertEquals("With \\mu = g' and $x.", page.text());
        assertEquals("\\mu = g'", shown(page, Look.CODE));
    }

    @Test
    void codeKeepsItsLines() {
        assertEquals("Run:\n\n./intercala run\n  --set a=1\n\nDone.",
                PlainPage.of("Run:\n\n```\n./intercala run\n  --set a=1\n```\n\nDone.").text());
    }

    @Test
    void aLinkIsFoundWhereItStands() {
        final PlainPage page = PlainPage.of("See [the **page**](other.md) of it.");
        assertNull(page.link(1));
        assertEquals("other.md", page.link(page.text().indexOf("page")));
        assertNull(page.link(page.text().indexOf("of it")));
    }

    private static String shown(final PlainPage page, final Look look) {
        final var run = page.runs().stream().filter(each -> each.look() == look).findFirst().orElseThrow();
        return page.text().substring(run.start(), run.start() + run.length());
    }
}
