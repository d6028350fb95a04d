// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.List;

import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CompoundCommand;

/** Restores the defaults of many values as one step of undo. */
final class Restore {

    private Restore() {
    }

    static void all(final FormModel model, final List<Row> rows) {
        final CompoundCommand all = new CompoundCommand("Restore defaults");
        for (final Row row : rows) {
            final Command one = model.setter("Restore default", row.slot(), row.slot().restoring());
            if (row.isChanged() && one.canExecute()) {
                all.add(one);
            }
            model.drafts().remove(row.draftKey());
        }
        if (!all.isEmpty()) {
            model.execute(all);
        }
    }
}
