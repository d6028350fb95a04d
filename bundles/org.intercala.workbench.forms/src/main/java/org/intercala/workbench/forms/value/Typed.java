// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import java.util.Locale;

/**
 * What is made of a text that somebody types.
 *
 * @param value    of the type of the feature; null where the text is empty or cannot be read
 * @param problem  what is wrong, a sentence without full stop; "" if all is well
 * @param accepted whether the value goes into the model: also outside its range, since what is typed is never lost and
 *                 the check says so at the node; not where it cannot be read or is another quantity
 */
public record Typed(Object value, String problem, boolean accepted) {

    static Typed good(final Object value) {
        return new Typed(value, "", true);
    }

    static Typed doubtful(final Object value, final String problem) {
        return new Typed(value, problem, true);
    }

    static Typed refused(final String problem) {
        return new Typed(null, problem.isEmpty() ? problem
                : problem.substring(0, 1).toUpperCase(Locale.ROOT) + problem.substring(1), false);
    }
}
