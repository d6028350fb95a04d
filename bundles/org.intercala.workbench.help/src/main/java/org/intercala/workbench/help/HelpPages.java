// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The pages in this bundle: HTML, and the Markdown it was made from. */
final class HelpPages {

    private static final String FOLDER = "help";
    private static final String STYLE = "style/";

    private final Bundle bundle = FrameworkUtil.getBundle(HelpPages.class);
    private Map<String, String> texts;

    /** Address of a page for a browser; the pages are unpacked on first use, so that links and images work. */
    Optional<String> address(final String page) throws IOException {
        return bundle.getEntry(FOLDER + "/" + page + ".html") == null ? Optional.empty()
                : Optional.of(folder() + page + ".html");
    }

    /** The page at an address, without what follows a {@code #}; empty for what is no page of the help. */
    Optional<String> page(final String address) throws IOException {
        final String plain = path(address.replaceFirst("#.*$", ""));
        final String folder = path(folder());
        return plain.startsWith(folder) && plain.endsWith(".html")
                ? Optional.of(plain.substring(folder.length(), plain.length() - ".html".length())) : Optional.empty();
    }

    /** {@code file:/a} and {@code file:///a} are one place. */
    private static String path(final String address) {
        return address.replaceFirst("^file:/+", "/");
    }

    /** Address of the style sheet. */
    String style() throws IOException {
        return FileLocator.toFileURL(bundle.getEntry(STYLE)) + "help.css";
    }

    private String folder() throws IOException {
        FileLocator.toFileURL(bundle.getEntry(STYLE));
        return FileLocator.toFileURL(bundle.getEntry(FOLDER + "/")).toString();
    }

    /** The Markdown of each page, by name of the page without ending. */
    Map<String, String> texts() throws IOException {
        if (texts == null) {
            final Map<String, String> all = new TreeMap<>();
            for (final URL entry : Collections.list(bundle.findEntries(FOLDER, "*.md", true))) {
                final String path = entry.getPath();
                final String name = path.substring(path.indexOf(FOLDER + "/") + FOLDER.length() + 1);
                try (InputStream in = entry.openStream()) {
                    all.put(name.replaceFirst("\\.md$", ""), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            texts = all;
        }
        return texts;
    }
}
