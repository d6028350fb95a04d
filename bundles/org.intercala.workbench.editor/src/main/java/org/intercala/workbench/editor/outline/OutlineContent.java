// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.intercala.model.Graph;
import org.intercala.model.Graphs;
import org.intercala.model.Node;
import org.intercala.model.Workflow;

/** Variables, then the nodes from left to right, those of a container below it. */
final class OutlineContent implements ITreeContentProvider {

    @Override
    public Object[] getElements(final Object input) {
        final List<Object> elements = new ArrayList<>();
        if (input instanceof Workflow workflow) {
            elements.addAll(workflow.getVariables());
            elements.addAll(nodes(workflow));
        }
        return elements.toArray();
    }

    private static List<Node> nodes(final Graph graph) {
        return graph.getNodes().stream()
                .sorted(Comparator.<Node>comparingInt(Node::getX).thenComparingInt(Node::getY)).toList();
    }

    @Override
    public Object[] getChildren(final Object parent) {
        return parent instanceof Node node
                ? Graphs.bodies(node).stream().flatMap(body -> nodes(body).stream()).toArray()
                : new Object[0];
    }

    @Override
    public Object getParent(final Object element) {
        for (EObject object = ((EObject) element).eContainer(); object != null; object = object.eContainer()) {
            if (object instanceof Node || object instanceof Workflow) {
                return object;
            }
        }
        return null;
    }

    @Override
    public boolean hasChildren(final Object element) {
        return getChildren(element).length > 0;
    }
}
