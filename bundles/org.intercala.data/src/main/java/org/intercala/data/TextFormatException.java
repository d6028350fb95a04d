// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;

/** A typed text that cannot be read; the message names the text, the column, the reason and the accepted spelling. */
public final class TextFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final String text;
    private final int position;
    private final String reason;

    TextFormatException(String kind, String text, int position, String reason, String accepted) {
        super("'" + text + "' is not a " + kind + ": " + reason + " at column " + (position + 1) + ". " + accepted);
        this.text = text;
        this.position = position;
        this.reason = reason;
    }

    /** The whole text as typed. */
    public String text() {
        return text;
    }

    /** Where reading stopped, counted from 0; equal to the length of the text when something is missing at its end. */
    public int position() {
        return position;
    }

    /** What is wrong, without text and column. */
    public String reason() {
        return reason;
    }
}
