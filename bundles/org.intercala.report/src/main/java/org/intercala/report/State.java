// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

/** State of a node, told by a sign, a word and a colour. */
enum State {
    DONE("✓", "done", "ok"), CACHED("✓", "cached", "calm"), FAILED("✕", "failed", "error"),
    CANCELLED("■", "cancelled", "warning"), SKIPPED("–", "skipped", "calm");

    private final String sign;
    private final String word;
    private final String tone;

    State(final String sign, final String word, final String tone) {
        this.sign = sign;
        this.word = word;
        this.tone = tone;
    }

    String sign() {
        return sign;
    }

    String word() {
        return word;
    }

    /** Class of the style sheet that gives the colour. */
    String tone() {
        return tone;
    }
}
