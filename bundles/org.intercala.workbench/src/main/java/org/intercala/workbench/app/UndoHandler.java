// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.ide.undo.WorkspaceUndoUtil;
import org.eclipse.ui.menus.UIElement;
import org.intercala.workbench.FieldsPart;

/**
 * Undo and redo, wherever the focus is: first a text that was refused, then what the part keeps a history of itself, as
 * Projects does of files, then the last change of what is edited in front.
 */
public final class UndoHandler extends AbstractHandler implements IElementUpdater, IExecutableExtension {

    private String command = "";
    private boolean redo;
    private String shown = "";

    /** @param data {@code redo}, or anything else for undo */
    @Override
    public void setInitializationData(final IConfigurationElement element, final String property, final Object data) {
        command = element.getAttribute("commandId");
        redo = "redo".equals(data);
    }

    @Override
    public void setEnabled(final Object context) {
        final Optional<Step> step = step();
        setBaseEnabled(!isTyping() && (step.isPresent() || !redo && part() instanceof FieldsPart fields
                && fields.isOpen()));
        final String now = step.map(Step::label).orElse("");
        if (!shown.equals(now)) {
            shown = now;
            PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(command, null);
        }
    }

    /** A field of another kind than those of forms keeps the keys, such as that for a new name of a file. */
    private static boolean isTyping() {
        return Display.getCurrent().getFocusControl() instanceof Text field && field.getEditable()
                && (field.getStyle() & SWT.SEARCH) == 0;
    }

    @Override
    public Object execute(final ExecutionEvent event) throws ExecutionException {
        if (part() instanceof FieldsPart fields) {
            fields.commit();
            if (!redo && fields.takeBack()) {
                return null;
            }
        }
        final Optional<Step> step = step();
        if (step.isPresent()) {
            step.get().body().run();
        }
        return null;
    }

    @Override
    public void updateElement(final UIElement element, @SuppressWarnings("rawtypes") final Map parameters) {
        element.setText((redo ? "&Redo " : "&Undo ").concat(shown).strip());
    }

    private static IWorkbenchPart part() {
        final var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window == null ? null : window.getPartService().getActivePart();
    }

    private Optional<Step> step() {
        final IWorkbenchPart part = part();
        return part == null ? Optional.empty() : ofHistory(part).or(() -> ofStack(part));
    }

    private Optional<Step> ofHistory(final IWorkbenchPart part) {
        final IUndoContext context = Adapters.adapt(part, IUndoContext.class);
        final IOperationHistory history = PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
        if (context == null || !(redo ? history.canRedo(context) : history.canUndo(context))) {
            return Optional.empty();
        }
        final var shell = WorkspaceUndoUtil.getUIInfoAdapter(part.getSite().getShell());
        return Optional.of(redo
                ? new Step(history.getRedoOperation(context).getLabel(), () -> history.redo(context, null, shell))
                : new Step(history.getUndoOperation(context).getLabel(), () -> history.undo(context, null, shell)));
    }

    private Optional<Step> ofStack(final IWorkbenchPart part) {
        final IEditorPart editor = part instanceof IEditorPart own ? own : part.getSite().getPage().getActiveEditor();
        final CommandStack stack = editor == null ? null : Adapters.adapt(editor, CommandStack.class);
        if (stack == null || !(redo ? stack.canRedo() : stack.canUndo())) {
            return Optional.empty();
        }
        return Optional.of(redo ? new Step(stack.getRedoCommand().getLabel(), stack::redo)
                : new Step(stack.getUndoCommand().getLabel(), stack::undo));
    }

    private interface Body {
        void run() throws ExecutionException;
    }

    /** What can be taken back or done again next. */
    private record Step(String label, Body body) {

        Step {
            label = label == null ? "" : label;
        }
    }
}
