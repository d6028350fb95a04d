// SPDX-License-Identifier: Apache-2.0
package org.intercala.model.internal;

import java.util.ArrayList;
import java.util.Collection;

/** Words for messages. */
public final class Text {
    private static final int SHOWN = 20;

    private Text() {}

    /** What an exception says, or its kind in words where it says nothing. */
    public static String cause(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        var message = root.getMessage();
        var kind = words(root.getClass().getSimpleName().replace("Exception", ""));
        return message == null || message.isBlank() ? kind
                : root instanceof java.nio.file.FileSystemException ? kind + ": " + message : message;
    }

    /** {@code OpenCircuitPotential} as {@code open circuit potential}. */
    public static String words(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    }

    /** {@code "; did you mean a or b?"}, or the list of what there is, or "" where there is nothing. */
    public static String didYouMean(String name, Collection<String> known) {
        var limit = Math.max(1, name.length() / 3);
        var best = new ArrayList<String>();
        for (var candidate : known) {
            var distance = distance(name.toLowerCase(java.util.Locale.ROOT),
                    candidate.toLowerCase(java.util.Locale.ROOT));
            if (distance < limit) {
                best.clear();
                limit = distance;
            }
            if (distance <= limit && !best.contains(candidate)) {
                best.add(candidate);
            }
        }
        if (!best.isEmpty()) {
            return "; did you mean " + String.join(" or ", best.subList(0, Math.min(3, best.size()))) + "?";
        }
        var shown = String.join(", ", known.stream().limit(SHOWN).toList());
        return known.isEmpty() ? "; there is none" : "; there is " + shown + (known.size() > SHOWN ? ", ..." : "");
    }

    /** Edit distance in which a swap of two neighbours counts once. */
    static int distance(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            for (var j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                var change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
