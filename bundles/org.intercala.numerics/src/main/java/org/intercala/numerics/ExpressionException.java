// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/**
 * Says what is wrong with the text of an expression, and where. The message is a sentence for the person who typed it.
 */
public final class ExpressionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int position;

    /**
     * @param message  what is wrong, where, and what to do
     * @param position offset in the text, from 0; -1 when the fault has no place
     */
    public ExpressionException(String message, int position) {
        super(message);
        this.position = position;
    }

    /** Offset of the fault in the text, from 0 (the message counts columns from 1); -1 when it has no place. */
    public int position() {
        return position;
    }
}
