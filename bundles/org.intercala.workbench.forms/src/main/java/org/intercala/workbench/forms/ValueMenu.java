// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.intercala.data.Quantity;
import org.intercala.workbench.forms.value.NoteText;

/** What can be done with one value. */
final class ValueMenu {

    private ValueMenu() {
    }

    static void fill(final MenuManager menu, final Row row) {
        if (row.hasDefault() && !row.model().isReadOnly()) {
            Variation.node(row).ifPresent(node -> menu.add(entry("Vary…", true, () -> Variation.open(row, node))));
            Binding.fill(menu, row);
            menu.add(entry(row.slot().inherits() ? "Restore value of the set" : "Restore default", row.isChanged(),
                    row::restore));
            menu.add(new Separator());
        }
        final String text = row.copyText();
        menu.add(entry("Copy", !text.isEmpty(), () -> copy(row, text)));
        menu.add(entry("Copy as text with origin", !text.isEmpty(), () -> copy(row, sentence(row, text))));
    }

    static Action entry(final String label, final boolean enabled, final Runnable run) {
        final Action action = new Action(label) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setEnabled(enabled);
        return action;
    }

    private static String sentence(final Row row, final String text) {
        final var parameter = row.parameter();
        final String symbol = parameter.symbol().isEmpty() ? "" : " " + parameter.symbol();
        final String origin = row.slot().effective() instanceof Quantity quantity && !quantity.isVariable()
                ? NoteText.origin(quantity.origin(), row.model().citations()) : "";
        return parameter.label() + symbol + " = " + text + (origin.isEmpty() ? "" : " (" + origin + ")");
    }

    private static void copy(final Row row, final String text) {
        final var clipboard = new Clipboard(row.area().getDisplay());
        clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
        clipboard.dispose();
    }
}
