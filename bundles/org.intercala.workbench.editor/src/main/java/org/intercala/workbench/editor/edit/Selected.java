// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.edit;

import java.util.List;
import java.util.Objects;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.intercala.model.Container;
import org.intercala.model.Graph;
import org.intercala.model.Group;
import org.intercala.model.Link;
import org.intercala.model.Node;
import org.intercala.model.Note;
import org.intercala.workbench.DocumentEditor;

/** The objects of the model that are selected in an editor. */
record Selected(DocumentEditor editor, List<EObject> objects) {

    /** Nodes, links, notes and groups; ports and the canvas itself count as nothing. */
    static Selected in(final DocumentEditor editor) {
        final ISelection selection = editor.getSite().getSelectionProvider().getSelection();
        return new Selected(editor, !(selection instanceof IStructuredSelection parts) ? List.of()
                : ((List<?>) parts.toList()).stream().map(part -> Adapters.adapt(part, EObject.class))
                        .filter(Objects::nonNull).filter(object -> object instanceof Node || object instanceof Link
                                || object instanceof Note || object instanceof Group)
                        .distinct().toList());
    }

    List<Node> nodes() {
        return of(Node.class);
    }

    List<Container> containers() {
        return of(Container.class);
    }

    <T> List<T> of(final Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The graph that all of them stand in; the workflow where they differ or there is none. */
    Graph graph() {
        final var graphs = objects.stream().map(EObject::eContainer).distinct().toList();
        return graphs.size() == 1 && graphs.getFirst() instanceof Graph graph ? graph : editor.document().workflow();
    }
}
