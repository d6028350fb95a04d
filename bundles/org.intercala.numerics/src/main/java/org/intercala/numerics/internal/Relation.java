// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics.internal;

/** Comparison in the condition of an {@code if}. */
enum Relation {
    LESS("<"),
    LESS_EQUAL("<="),
    GREATER(">"),
    GREATER_EQUAL(">=");

    private final String text;

    Relation(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    boolean holds(double a, double b) {
        return switch (this) {
        case LESS -> a < b;
        case LESS_EQUAL -> a <= b;
        case GREATER -> a > b;
        case GREATER_EQUAL -> a >= b;
        };
    }
}
