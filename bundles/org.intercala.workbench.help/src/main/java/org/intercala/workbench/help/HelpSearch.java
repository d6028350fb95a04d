// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.intercala.workbench.HelpDisplay;

/** Finds words in the pages of the help. */
final class HelpSearch {

    /**
     * Where words were found.
     *
     * @param page  its name without ending
     * @param title its heading
     * @param line  the first line of its text that holds a word, without the marks of Markdown; may be empty
     */
    record Hit(String page, String title, String line) {
    }

    private HelpSearch() {
    }

    /** Pages that hold all words; those with a word in the heading first. @param pages Markdown by name of the page */
    static List<Hit> search(final Map<String, String> pages, final String words) {
        final List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        final List<Hit> inTitle = new ArrayList<>();
        final List<Hit> inText = new ArrayList<>();
        pages.forEach((page, text) -> {
            final String lower = text.toLowerCase(Locale.ROOT);
            if (!page.equals(HelpDisplay.CONTENTS) && wanted.stream().allMatch(lower::contains)) {
                final String title = title(page, text);
                final boolean titled = holdsOne(title, wanted);
                (titled ? inTitle : inText).add(new Hit(page, title, line(text, wanted)));
            }
        });
        inTitle.addAll(inText);
        return inTitle;
    }

    /** The line without marks, and dots in the place of formulas. */
    private static String line(final String text, final List<String> wanted) {
        return text.lines().filter(line -> !line.startsWith("# ") && holdsOne(line, wanted)).findFirst()
                .map(line -> line.replaceAll("\\$[^$]*\\$?", "…")
                        .replaceAll("\\]\\([^)]*\\)|^[#>*|\\-\\s]+|[`|*\\[$]", " ")
                        .replaceAll("\\s+", " ").strip())
                .orElse("");
    }

    private static boolean holdsOne(final String text, final List<String> wanted) {
        final String lower = text.toLowerCase(Locale.ROOT);
        return wanted.stream().anyMatch(lower::contains);
    }

    /** The heading of a page, without an id in brackets; its name where it has none. */
    static String title(final String page, final String text) {
        return text.lines().filter(line -> line.startsWith("# ")).findFirst()
                .map(line -> line.substring(2).replaceFirst(" \\(`.*`\\)$", "")).orElse(page);
    }
}
