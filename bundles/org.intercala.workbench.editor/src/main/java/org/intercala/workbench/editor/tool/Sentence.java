// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.tool;

/** Makes a sentence of what a rule says. */
final class Sentence {

    private Sentence() {
    }

    /** Begins it with a capital, unless with the id of a port, and ends it with a full stop. */
    static String of(final String text) {
        final String first = text.split(" ", 2)[0];
        final String begun = first.contains(".") ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }
}
