// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

/** A protocol that cannot be read; the message names the line, the word and what was expected there. */
public final class ProtocolTextException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private final int line;

    /** @param line from 1 @param word where reading stopped, "" at the end of the line @param reason what is wrong */
    ProtocolTextException(int line, String word, String reason) {
        super("line " + line + ": " + (word.isEmpty() ? "the end of the line" : "'" + word + "'") + ": " + reason);
        this.line = line;
    }

    /** Where reading stopped, from 1. */
    public int line() {
        return line;
    }
}
