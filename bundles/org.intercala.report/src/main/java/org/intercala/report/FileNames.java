// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of the files with curves: {@code <node>.<port>[.<point>].csv}, safe on every system and all different. */
final class FileNames {

    private final Set<String> taken = new HashSet<>();

    /** A new name; a slash in the path of the node becomes a point, anything unusual an underscore. */
    String csv(final Output output) {
        return csv(output, "");
    }

    /** A new name for another table of the same output. @param kind what stands at the end of the name */
    String csv(final Output output, final String kind) {
        final String stem = safe(output.result().node().replace('/', '.')) + "." + safe(output.port())
                + (output.point().isEmpty() ? "" : "." + safe(output.point()))
                + (kind.isEmpty() ? "" : "." + kind);
        String name = stem;
        // Case does not distinguish files on every system.
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = stem + "-" + i;
        }
        return name + ".csv";
    }

    private static String safe(final String text) {
        final var name = new StringBuilder();
        text.codePoints().forEach(c -> name.appendCodePoint(
                c < 128 && Character.isLetterOrDigit(c) || ".-_+=,".indexOf(c) >= 0 ? c : '_'));
        return name.toString();
    }

    /** The name as a relative link. */
    static String link(final String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
