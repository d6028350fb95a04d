// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.edit;

import java.util.List;
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

    private static final String KEY = EditActions.class.getName();

    private EditActions() {
    }

    /** Lets the entries of the platform's menu and its keys work on the canvas of an editor. */
    public static void install(final DocumentEditor editor, final IActionBars bars) {
        final GraphicalViewer viewer = Adapters.adapt(editor, GraphicalViewer.class);
        if (viewer.getProperty(KEY) == null) {
            viewer.setProperty(KEY, actions(editor, viewer));
        }
        for (final Object action : (List<?>) viewer.getProperty(KEY)) {
            bars.setGlobalActionHandler(((Edit) action).getId(), (Edit) action);
        }
    }

    private static List<Edit> actions(final DocumentEditor editor, final GraphicalViewer viewer) {
        final List<Edit> actions = List.of(
                new Edit(editor, ActionFactory.CUT, ST.CUT, CanvasClipboard::canCopy, CanvasClipboard::cut),
                new Edit(editor, ActionFactory.COPY, ST.COPY, CanvasClipboard::canCopy, CanvasClipboard::copy),
                new Edit(editor, ActionFactory.PASTE, ST.PASTE, selected -> true, CanvasClipboard::paste),
                new Edit(editor, ActionFactory.DELETE, ST.DELETE_NEXT, selected -> !selected.objects().isEmpty(),
                        selected -> editor.document().execute(CanvasEdit.DELETE.on(selected, null).command())),
                new Edit(editor, ActionFactory.SELECT_ALL, ST.SELECT_ALL, selected -> true,
                        selected -> selectAll(viewer)));
        viewer.addSelectionChangedListener(event -> actions.forEach(Edit::update));
        actions.forEach(Edit::update);
        return actions;
    }

    private static void selectAll(final GraphicalViewer viewer) {
        viewer.setSelection(new StructuredSelection(((List<?>) viewer.getContents().getChildren()).stream()
                .filter(part -> ((EditPart) part).isSelectable()).toList()));
    }

    private static final class Edit extends Action {

        private final DocumentEditor editor;
        private final int inText;
        private final Predicate<Selected> isPossible;
        private final Consumer<Selected> edit;

        /** @param inText what it does while a name is edited in place */
        Edit(final DocumentEditor editor, final ActionFactory factory, final int inText,
                final Predicate<Selected> isPossible, final Consumer<Selected> edit) {
            this.editor = editor;
            this.inText = inText;
            this.isPossible = isPossible;
            this.edit = edit;
            setId(factory.getId());
            setActionDefinitionId(factory.getCommandId());
        }

        /** Only what can be done now can be chosen. */
        void update() {
            setEnabled(isPossible.test(Selected.in(editor)));
        }

        @Override
        public void run() {
            if (Display.getCurrent().getFocusControl() instanceof StyledText text) {
                text.invokeAction(inText);
            } else {
                edit.accept(Selected.in(editor));
            }
        }
    }
}
