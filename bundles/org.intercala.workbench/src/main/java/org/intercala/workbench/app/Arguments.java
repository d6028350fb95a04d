// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was typed after {@code ./intercala}.
 *
 * @param workspace folder of projects, if one was named
 * @param open      file or project to open, if one was named
 */
record Arguments(Optional<Path> workspace, Optional<Path> open) {

    private static final String OPEN_PROPERTY = "intercala.open";

    static Arguments of(final String... words) {
        final List<String> list = List.of(words);
        return new Arguments(after(list, "--workspace"),
                after(list, "open").or(() -> Optional.ofNullable(System.getProperty(OPEN_PROPERTY)).map(Path::of)));
    }

    private static Optional<Path> after(final List<String> words, final String word) {
        final int at = words.indexOf(word);
        return at >= 0 && at + 1 < words.size() ? Optional.of(Path.of(words.get(at + 1))) : Optional.empty();
    }
}
