// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.run;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.intercala.model.Graphs;
import org.intercala.model.Node;
import org.intercala.workbench.DocumentEditor;

/** Runs the workflow in front: all of it, or up to the selected nodes. */
public final class RunHandler extends AbstractHandler {

    private static final String TO_SELECTION = "org.intercala.workbench.run.toSelection";

    @Override
    public Object execute(final ExecutionEvent event) {
        final var editor = DocumentEditor.active();
        if (editor.isPresent()) {
            final boolean all = !TO_SELECTION.equals(event.getCommand().getId());
            final List<String> targets = all ? List.of() : selected(event);
            if (all || !targets.isEmpty()) {
                Runs.start(editor.get().document(), targets);
            }
        }
        return null;
    }

    private static List<String> selected(final ExecutionEvent event) {
        final List<String> paths = new ArrayList<>();
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
            for (final Object each : selection) {
                for (EObject object = Adapters.adapt(each, EObject.class); object != null; object = object
                        .eContainer()) {
                    if (object instanceof Node node) {
                        paths.add(Graphs.path(node));
                        break;
                    }
                }
            }
        }
        return paths;
    }

    @Override
    public boolean isEnabled() {
        return DocumentEditor.active().filter(editor -> !Runs.isRunning(editor.document())).isPresent();
    }
}
