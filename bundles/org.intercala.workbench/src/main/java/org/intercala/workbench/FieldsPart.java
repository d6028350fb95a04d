// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench;

import org.eclipse.ui.IWorkbenchPart;

/** A part with fields to type in, as undo sees it. */
public interface FieldsPart extends IWorkbenchPart {

    /** Takes over what is being typed. */
    void commit();

    /** Whether something is typed that is not in the model, not yet or since it was refused. */
    boolean isOpen();

    /** Takes back a text with the focus that was refused. @return whether there was one */
    boolean takeBack();
}
