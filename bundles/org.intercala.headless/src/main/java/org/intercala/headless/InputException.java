// SPDX-License-Identifier: Apache-2.0
package org.intercala.headless;

/** What the user gave cannot be used; the message says what it is and what to do. */
final class InputException extends Exception {

    private static final long serialVersionUID = 1L;

    InputException(final String message) {
        super(message);
    }
}
