// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.intercala.model.Container;
import org.intercala.model.Graphs;
import org.intercala.model.Node;
import org.intercala.model.Port;
import org.intercala.workbench.ResultDisplay;
import org.intercala.workbench.ViewIds;
import org.intercala.workbench.document.WorkflowDocument;

/** Opens what a run has given for something on the canvas; where there is nothing yet, its parameters. */
final class Results {

    private Results() {
    }

    /** @param object a node or a port */
    static void open(final WorkflowDocument document, final Object object) {
        final Node node = object instanceof Port port ? Graphs.owner(port) : object instanceof Node it ? it : null;
        final IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        if (node == null) {
            return;
        }
        final List<String> paths = paths(node);
        final var result = document.result().filter(run -> run.results().stream()
                .anyMatch(each -> paths.contains(each.node())));
        if (result.isPresent()) {
            final String port = object instanceof Port it && Graphs.isOutput(it) ? it.getName() : "";
            ResultDisplay.open(page, new ResultDisplay.Request(List.of(result.get()), paths, port));
            return;
        }
        try {
            page.showView(ViewIds.PROPERTIES);
        } catch (final PartInitException failure) {
            StatusManager.getManager().handle(failure.getStatus(), StatusManager.LOG);
        }
    }

    private static List<String> paths(final Node node) {
        final List<String> paths = new ArrayList<>();
        if (node instanceof Container) {
            Graphs.bodies(node).forEach(body -> Graphs.nodes(body).forEach(inner -> paths.add(Graphs.path(inner))));
        }
        paths.add(Graphs.path(node));
        return paths;
    }
}
