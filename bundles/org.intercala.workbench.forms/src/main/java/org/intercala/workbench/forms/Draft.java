// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.List;

/**
 * A text that could not be taken and stays in its field.
 *
 * @param text  as it was typed
 * @param value what the model had then; once it has another, as after an undo, the text is forgotten
 */
record Draft(String text, Object value) {

    Draft {
        value = value instanceof List<?> list ? List.copyOf(list) : value;
    }
}
