// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.edit;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.intercala.model.Group;
import org.intercala.model.Node;
import org.intercala.model.Note;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.intercala.workbench.DocumentEditor;
import org.intercala.workbench.Services;
import org.intercala.workbench.command.DeleteCommand;
import org.intercala.workbench.command.Fragments;
import org.intercala.workbench.command.PasteCommand;
import org.intercala.workbench.editor.palette.Additions;

/** Copies parts of a workflow as the text of a workflow, so that other programs can keep them and give them back. */
final class CanvasClipboard {

    private static final int STEP = 20;

    private static String last = "";
    private static int pastes;

    private CanvasClipboard() {
    }

    static boolean canCopy(final Selected selected) {
        return selected.objects().stream()
                .anyMatch(object -> object instanceof Node || object instanceof Note || object instanceof Group);
    }

    static void copy(final Selected selected) {
        if (canCopy(selected)) {
            put(Workflows.toText(fragment(selected)));
        }
    }

    static void cut(final Selected selected) {
        copy(selected);
        final var command = new DeleteCommand(selected.editor().document().workflow(), selected.objects());
        command.setLabel("Cut");
        selected.editor().document().execute(command);
    }

    /** Pastes what the clipboard holds, one step further each time. */
    static void paste(final Selected selected) {
        final String text = get();
        pastes = last.equals(text) ? pastes + 1 : 1;
        last = text;
        Fragments.read(text, Services.registry().packages())
                .ifPresent(fragment -> paste(selected, fragment, STEP * pastes, STEP * pastes, "Paste"));
    }

    /** Below the originals, where ports and names of all can be seen. */
    static void duplicate(final Selected selected) {
        final Workflow fragment = fragment(selected);
        paste(selected, fragment, fragment.getNodes().isEmpty() ? STEP : 0,
                Additions.below(fragment.getNodes(), selected.graph().getNodes()), "Duplicate");
    }

    private static Workflow fragment(final Selected selected) {
        return Fragments.of(selected.editor().document().workflow(), selected.objects(),
                Services.registry().packages());
    }

    private static void paste(final Selected selected, final Workflow fragment, final int dx, final int dy,
            final String label) {
        final DocumentEditor editor = selected.editor();
        final var command = new PasteCommand(editor.document().workflow(), selected.graph(), fragment, dx, dy);
        command.setLabel(label);
        if (editor.document().execute(command)) {
            final List<EObject> pasted = command.pasted();
            editor.reveal(pasted);
        }
    }

    static boolean canPaste() {
        return Optional.ofNullable(get()).filter(text -> text.contains("Workflow")).isPresent();
    }

    private static String get() {
        final Clipboard clipboard = new Clipboard(Display.getCurrent());
        try {
            return clipboard.getContents(TextTransfer.getInstance()) instanceof String text ? text : "";
        } finally {
            clipboard.dispose();
        }
    }

    private static void put(final String text) {
        final Clipboard clipboard = new Clipboard(Display.getCurrent());
        try {
            clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
        } finally {
            clipboard.dispose();
        }
        last = "";
    }
}
