// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The pages in this bundle: HTML, and the Markdown it was made from. */
final class HelpPages {

    private static final String FOLDER = "help";

    /**
     * Where words were found.
     *
     * @param page  its name without ending
     * @param title its heading
     * @param line  the first line that holds a word
     */
    record Hit(String page, String title, String line) {
    }

    private final Bundle bundle = FrameworkUtil.getBundle(HelpPages.class);

    /** Address of a page for a browser; the pages are unpacked on first use, so that links and images work. */
    Optional<String> address(final String page) throws IOException {
        if (bundle.getEntry(FOLDER + "/" + page + ".html") == null) {
            return Optional.empty();
        }
        FileLocator.toFileURL(bundle.getEntry("style/"));
        final URL folder = FileLocator.toFileURL(bundle.getEntry(FOLDER + "/"));
        return Optional.of(folder + page + ".html");
    }

    /** The Markdown of a page. */
    Optional<String> text(final String page) throws IOException {
        final URL entry = bundle.getEntry(FOLDER + "/" + page + ".md");
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = entry.openStream()) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Names of all pages without ending, in the order of their paths. */
    List<String> all() {
        return Collections.list(bundle.findEntries(FOLDER, "*.md", true)).stream().map(URL::getPath)
                .map(path -> path.substring(path.indexOf(FOLDER + "/") + FOLDER.length() + 1))
                .map(path -> path.replaceFirst("\\.md$", ""))
                .sorted().toList();
    }

    /** Pages that hold all words; those with a word in the heading first. */
    List<Hit> search(final String words) throws IOException {
        final List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).trim().split("\\s+"));
        final List<Hit> inTitle = new ArrayList<>();
        final List<Hit> inText = new ArrayList<>();
        for (final String page : all()) {
            final String text = text(page).orElse("");
            final String lower = text.toLowerCase(Locale.ROOT);
            if (wanted.stream().allMatch(lower::contains)) {
                final String title = title(text, page);
                final String line = text.lines().skip(1)
                        .filter(each -> wanted.stream().anyMatch(each.toLowerCase(Locale.ROOT)::contains)).findFirst()
                        .orElse("");
                final boolean titled = wanted.stream().anyMatch(title.toLowerCase(Locale.ROOT)::contains);
                (titled ? inTitle : inText).add(new Hit(page, title, line.strip()));
            }
        }
        inTitle.addAll(inText);
        return inTitle;
    }

    private static String title(final String text, final String page) {
        return text.lines().filter(line -> line.startsWith("# ")).findFirst().map(line -> line.substring(2))
                .map(line -> line.replaceFirst(" \\(`.*`\\)$", "")).orElse(page);
    }
}
