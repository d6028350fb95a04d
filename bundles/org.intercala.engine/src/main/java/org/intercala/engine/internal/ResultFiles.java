// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

import org.intercala.model.NodeRun;

/** Names of the files of a run: {@code results/<node>[/<point>]/<port>.xmi}. */
final class ResultFiles {

    static final String RECORD = "run.xmi";
    static final String SNAPSHOT = "snapshot.workflow";
    static final String RESULTS = "results";
    /** No port begins with an underscore. */
    private static final String PARAMETERS = "_parameters.xmi";
    private static final String PLAIN = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_=+,() ";
    private static final int LONGEST = 120;

    private ResultFiles() {
    }

    static Path folder(final Path runFolder, final NodeRun run) {
        final Path node = runFolder.resolve(RESULTS).resolve(name(run.getNode().replace('/', '.')));
        return run.getPoint() == null || run.getPoint().isEmpty() ? node : node.resolve(name(run.getPoint()));
    }

    static Path output(final Path folder, final String port) {
        return folder.resolve(name(port) + ".xmi");
    }

    static Path parameters(final Path folder) {
        return folder.resolve(PARAMETERS);
    }

    /** A file name for any text: readable, different for different texts, the same everywhere. */
    static String name(final String text) {
        final var name = new StringBuilder();
        for (final byte each : text.getBytes(StandardCharsets.UTF_8)) {
            final char character = (char) (each & 0xff);
            final boolean isDot = character == '.' && !name.isEmpty();
            if (PLAIN.indexOf(character) >= 0 || isDot) {
                name.append(character);
            } else {
                name.append('%').append(String.format(Locale.ROOT, "%02X", each & 0xff));
            }
        }
        return name.length() <= LONGEST ? name.toString()
                : name.substring(0, LONGEST - 17) + "~" + Sha256.of(text).substring(0, 16);
    }
}
