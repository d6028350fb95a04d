// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.edit;

import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.intercala.workbench.DocumentEditor;

/** The edits of the menu that the platform knows: cut, copy, paste, delete, select all. */
public final class EditActions {

    private EditActions() {
    }

    /** Lets the entries of the platform's menu and its keys work on the canvas of an editor. */
    public static void install(final DocumentEditor editor, final IActionBars bars) {
        install(editor, bars, ActionFactory.CUT, ST.CUT, CanvasClipboard::canCopy, CanvasClipboard::cut);
        install(editor, bars, ActionFactory.COPY, ST.COPY, CanvasClipboard::canCopy, CanvasClipboard::copy);
        install(editor, bars, ActionFactory.PASTE, ST.PASTE, selected -> true, CanvasClipboard::paste);
        install(editor, bars, ActionFactory.DELETE, ST.DELETE_NEXT, selected -> !selected.objects().isEmpty(),
                selected -> editor.document().execute(CanvasEdit.DELETE.on(selected, null).command()));
        install(editor, bars, ActionFactory.SELECT_ALL, ST.SELECT_ALL, selected -> true, selected -> selectAll(editor));
    }

    private static void selectAll(final DocumentEditor editor) {
        final GraphicalViewer viewer = Adapters.adapt(editor, GraphicalViewer.class);
        viewer.setSelection(new StructuredSelection(((java.util.List<?>) viewer.getContents().getChildren()).stream()
                .filter(part -> ((EditPart) part).isSelectable()).toList()));
    }

    /** @param inText what it does while a name is edited in place */
    private static void install(final DocumentEditor editor, final IActionBars bars, final ActionFactory factory,
            final int inText, final Predicate<Selected> isPossible, final Consumer<Selected> run) {
        bars.setGlobalActionHandler(factory.getId(), new Action() {
            {
                setActionDefinitionId(factory.getCommandId());
            }

            @Override
            public void run() {
                if (Display.getCurrent().getFocusControl() instanceof StyledText text) {
                    text.invokeAction(inText);
                    return;
                }
                final Selected selected = Selected.in(editor);
                if (isPossible.test(selected)) {
                    run.accept(selected);
                }
            }
        });
    }
}
