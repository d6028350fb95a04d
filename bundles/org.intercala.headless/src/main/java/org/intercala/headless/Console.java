// SPDX-License-Identifier: Apache-2.0
package org.intercala.headless;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the command line writes to.
 *
 * @param out      results, fit for a pipe
 * @param err      progress and problems
 * @param terminal whether a person looks at {@code err}, so that a line can be refreshed
 * @param colour   whether {@code out} understands colours
 */
public record Console(PrintStream out, PrintStream err, boolean terminal, boolean colour) {

    /** Set to true or false by a launcher that knows whether the error stream is a terminal. */
    private static final String TERMINAL_PROPERTY = "intercala.terminal";
    private static final String RESET = "\u001B[0m";

    /** The streams of this process. The usual way to switch colours off, {@code NO_COLOR}, is respected. */
    public static Console system() {
        final var console = System.console();
        final boolean attached = console != null && console.isTerminal();
        final String told = System.getProperty(TERMINAL_PROPERTY, "");
        final boolean plain = System.getenv("NO_COLOR") != null || "dumb".equals(System.getenv("TERM"));
        return new Console(readable(System.out), readable(System.err), told.isEmpty() ? attached : told.equals("true"),
                attached && !plain);
    }

    /** Signs and Greek letters come through even where the locale says ASCII. */
    private static PrintStream readable(final PrintStream stream) {
        return StandardCharsets.US_ASCII.equals(stream.charset())
                ? new PrintStream(stream, true, StandardCharsets.UTF_8)
                : stream;
    }

    /** The text in green, yellow, red or grey where colours are understood. */
    String tone(final Tone tone, final String text) {
        return colour ? tone.code + text + RESET : text;
    }

    /** Meaning of a colour. */
    enum Tone {
        GOOD("\u001B[32m"), WARNING("\u001B[33m"), BAD("\u001B[31m"), QUIET("\u001B[90m"), STRONG("\u001B[1m");

        private final String code;

        Tone(final String code) {
            this.code = code;
        }
    }
}
