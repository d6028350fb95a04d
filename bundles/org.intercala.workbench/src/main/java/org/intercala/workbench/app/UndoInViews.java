// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.operations.OperationHistoryActionHandler;
import org.intercala.workbench.ActiveDocument;
import org.intercala.workbench.run.ConsolePage;

/**
 * Undo and redo of the workflow in front while a view has the focus that has nothing to undo itself. A field in which
 * somebody types keeps the keys, a search field does not.
 */
final class UndoInViews implements IPartListener2 {

    private final ActiveDocument active;
    private final List<Step> steps = new ArrayList<>();

    private UndoInViews(final IWorkbenchPage page) {
        active = new ActiveDocument(page, (document, change) -> update());
    }

    static void install(final IWorkbenchPage page) {
        final UndoInViews undo = new UndoInViews(page);
        page.addPartListener(undo);
        for (final var view : page.getViewReferences()) {
            undo.serve(view);
        }
        undo.active.update();
        page.getWorkbenchWindow().getShell().getDisplay().addFilter(SWT.FocusIn, event -> {
            // A view of pages, such as the console, forgets what it was served when its page changes.
            undo.serve(page.getActivePartReference());
            undo.update();
        });
    }

    @Override
    public void partOpened(final IWorkbenchPartReference reference) {
        serve(reference);
    }

    private void serve(final IWorkbenchPartReference reference) {
        if (reference != null && reference.getPart(false) instanceof IViewPart view) {
            final IActionBars bars = view.getViewSite().getActionBars();
            if (own(bars, ActionFactory.UNDO) instanceof Step) {
                return;
            }
            serve(bars, new Step(ActionFactory.UNDO, "Undo", own(bars, ActionFactory.UNDO), CommandStack::canUndo,
                    CommandStack::undo, CommandStack::getUndoCommand));
            serve(bars, new Step(ActionFactory.REDO, "Redo", own(bars, ActionFactory.REDO), CommandStack::canRedo,
                    CommandStack::redo, CommandStack::getRedoCommand));
        }
    }

    private static IAction own(final IActionBars bars, final ActionFactory factory) {
        return bars.getGlobalActionHandler(factory.getId());
    }

    private void serve(final IActionBars bars, final Step step) {
        if (step.own == null || step.own instanceof OperationHistoryActionHandler) {
            bars.setGlobalActionHandler(step.getId(), step);
            bars.updateActionBars();
            steps.add(step);
            step.update();
        }
    }

    private void update() {
        steps.forEach(Step::update);
    }

    private static boolean isTyping() {
        final Control focus = Display.getCurrent().getFocusControl();
        return focus instanceof Text text && text.getEditable() && (text.getStyle() & SWT.SEARCH) == 0
                || focus instanceof StyledText page && page.getEditable()
                        && !ConsolePage.ID.equals(page.getData("org.intercala.id"));
    }

    /** One of the two in one view; what the view itself can take back, such as a deleted file, comes first. */
    private final class Step extends Action {

        private final String verb;
        private final IAction own;
        private final Predicate<CommandStack> possible;
        private final Consumer<CommandStack> run;
        private final Function<CommandStack, Command> next;

        Step(final ActionFactory factory, final String verb, final IAction own,
                final Predicate<CommandStack> possible, final Consumer<CommandStack> run,
                final Function<CommandStack, Command> next) {
            super(verb);
            this.verb = verb;
            this.own = own;
            this.possible = possible;
            this.run = run;
            this.next = next;
            setId(factory.getId());
            setActionDefinitionId(factory.getCommandId());
            if (own != null) {
                own.addPropertyChangeListener(event -> update());
            }
        }

        private CommandStack stack() {
            return active.document() == null ? null : active.document().commands();
        }

        @Override
        public void run() {
            if (isOwn()) {
                own.run();
            } else if (stack() != null && possible.test(stack())) {
                run.accept(stack());
            }
        }

        private boolean isOwn() {
            return own != null && own.isEnabled();
        }

        void update() {
            if (isOwn()) {
                setText(own.getText());
                setEnabled(!isTyping());
                return;
            }
            final boolean can = stack() != null && possible.test(stack());
            final String what = can ? next.apply(stack()).getLabel() : null;
            setText(what == null || what.isEmpty() ? verb : verb + " " + what);
            setEnabled(can && !isTyping());
        }
    }
}
