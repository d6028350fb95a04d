// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.List;

import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CompoundCommand;
import org.intercala.workbench.forms.value.Slot;

/** Restores the defaults of many values as one step of undo. */
final class Restore {

    private Restore() {
    }

    static void all(final FormModel model, final List<Slot> slots) {
        final CompoundCommand all = new CompoundCommand("Restore defaults");
        for (final Slot slot : slots) {
            final Command one = model.setter("Restore default", slot, slot.restoring());
            if (slot.isChanged() && one.canExecute()) {
                all.add(one);
            }
            model.drafts().remove(slot.key());
        }
        if (!all.isEmpty()) {
            model.execute(all);
        }
    }
}
