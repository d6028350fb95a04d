// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics.internal;

/**
 * A piece of the text of an expression.
 *
 * @param kind     what it is
 * @param text     as typed
 * @param position offset in the text, from 0
 */
record Token(Kind kind, String text, int position) {

    enum Kind {
        NUMBER,
        NAME,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    int column() {
        return position + 1;
    }
}
