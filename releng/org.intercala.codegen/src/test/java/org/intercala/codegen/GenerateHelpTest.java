// SPDX-License-Identifier: Apache-2.0
package org.intercala.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class GenerateHelpTest {

    @TempDir
    Path folder;

    @Test
    void everyPageOfTheDocumentationConverts() throws Exception {
        final Path docs = Path.of("../../docs").toRealPath();
        GenerateHelp.main(new String[] { docs.toString(), folder.toString() });
        final List<Path> pages;
        try (Stream<Path> all = Files.walk(docs.resolve("theory"))) {
            pages = all.filter(file -> file.toString().endsWith(".md")).toList();
        }
        assertFalse(pages.isEmpty());
        for (final Path page : pages) {
            final Path html = folder.resolve(docs.relativize(page).toString().replaceFirst("\\.md$", ".html"));
            final String text = Files.readString(html);
            assertFalse(text.contains("ALUMROF"), html + " has a formula that was left out");
            assertFalse(text.replaceAll("(?s)<code>.*?</code>", "").contains("$"), html + " has a stray dollar sign");
            assertFormulasAreXml(text);
        }
    }

    @Test
    void aPageHasItsTitleItsTableAndItsFormulas() throws IOException {
        final String page = page("""
                # Free energy (`some.id`)

                The slope of $g$ in `$code$`.

                | a | b |
                |---|---|
                | 1 | $\\mu$ |
                """);
        assertTrue(page.contains("<title>Free energy</title>"), page);
        assertTrue(page.contains("<p class=\"id\"><code>some.id</code></p>"), page);
        assertTrue(page.contains("<td>1</td>"), page);
        assertEquals(2, page.split("<math", -1).length - 1, page);
        assertTrue(page.contains("<code>$code$</code>"), page);
    }

    @Test
    void aLinkBetweenPagesStaysAndOneOutOfTheHelpBecomesText() throws IOException {
        write("guide/other.md", "# Other");
        write("adr/0001-x.md", "# Decision");
        final String page = page("[other](other.md#part), [decision](../adr/0001-x.md), [web](https://example.org)");
        assertTrue(page.contains("<a href=\"other.html#part\">other</a>, decision, "
                + "<a href=\"https://example.org\">web</a>"), page);
    }

    @Test
    void theContentsNameEachPageInTheOrderOfReading() throws IOException {
        write("practice/two.md", "# Two");
        write("guide/workbench.md", "# Window");
        page("# One *page*");
        assertTrue(Files.readString(folder.resolve("out/contents.html"))
                .contains("<li><a href=\"guide/page.html\">One <em>page</em></a></li>"));
        assertEquals("# Help\n\n## First steps\n- [Window](guide/workbench.md)\n"
                + "\n## Exercises\n- [Two](practice/two.md)\n"
                + "\n## Keyboard and reference\n- [One page](guide/page.md)\n",
                Files.readString(folder.resolve("out/contents.md")));
    }

    @Test
    void aBrokenFormulaFails() {
        refused("The slope $\\frac{1}{$ of it.", "guide/page.md", "\\frac{1}{");
    }

    @Test
    void aLinkToAPageThatIsNotThereFails() {
        refused("[gone](gone.md)", "guide/page.md", "gone.md");
    }

    @Test
    void aPictureThatIsNotThereFails() {
        refused("![window](images/window.png)", "guide/page.md", "images/window.png");
    }

    private void refused(final String text, final String... words) {
        final var refusal = assertThrows(IllegalStateException.class, () -> page(text));
        for (final String word : words) {
            assertTrue(refusal.getMessage().contains(word), refusal.getMessage());
        }
    }

    private String page(final String text) throws IOException {
        write("guide/page.md", text);
        GenerateHelp.main(new String[] { folder.resolve("docs").toString(), folder.resolve("out").toString() });
        return Files.readString(folder.resolve("out/guide/page.html"));
    }

    private void write(final String name, final String text) throws IOException {
        final Path file = folder.resolve("docs").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** What browsers draw without complaint. */
    private static void assertFormulasAreXml(final String page) throws Exception {
        for (int start = page.indexOf("<math"); start >= 0; start = page.indexOf("<math", start + 1)) {
            final String formula = page.substring(start, page.indexOf("</math>", start) + "</math>".length());
            final var document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                    .parse(new InputSource(new StringReader(formula)));
            assertEquals(0, document.getElementsByTagName("merror").getLength(), formula);
        }
    }
}
