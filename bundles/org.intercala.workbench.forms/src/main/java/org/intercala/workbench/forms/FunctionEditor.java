// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import org.eclipse.swt.widgets.Composite;
import org.intercala.data.FunctionKind;
import org.intercala.data.FunctionValue;

/** The controls for one kind of function. */
interface FunctionEditor {

    static FunctionEditor of(final FunctionKind kind, final FunctionRow row, final Composite parent) {
        return switch (kind) {
            case CONSTANT -> new FunctionTextEditor(row, parent, false);
            case EXPRESSION -> new FunctionTextEditor(row, parent, true);
            case TABLE -> new FunctionTableEditor(row, parent);
            case PORT -> new FunctionPortEditor(row, parent);
        };
    }

    /** Shows a function of the kind. */
    void refresh(FunctionValue function);

    /** The field where it is typed; null for none. */
    default TypedText typed() {
        return null;
    }

    /** Shows that the value is wrong. */
    default void mark(final boolean wrong) {
    }
}
