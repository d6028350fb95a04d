// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.model.Graph;
import org.intercala.model.Graphs;
import org.intercala.model.Group;
import org.intercala.model.Link;
import org.intercala.model.Node;
import org.intercala.model.Note;
import org.intercala.model.Workflow;

/** Deletes nodes with their links, links, notes, and groups without their members. */
public final class DeleteCommand extends WorkflowCommand {

    private final List<EObject> objects;

    public DeleteCommand(final Workflow workflow, final Collection<? extends EObject> objects) {
        super("Delete", workflow);
        this.objects = objects.stream().<EObject>map(object -> object)
                .filter(object -> object instanceof Node || object instanceof Link || object instanceof Note
                        || object instanceof Group)
                .toList();
    }

    @Override
    public boolean canExecute() {
        return !objects.isEmpty() && objects.stream().allMatch(this::isInside);
    }

    @Override
    protected void change() {
        final Set<EObject> gone = new LinkedHashSet<>(objects);
        for (final Link link : Graphs.links(workflow())) {
            if (objects.stream().anyMatch(object -> touches(link, object))) {
                gone.add(link);
            }
        }
        forget(workflow());
        gone.forEach(EcoreUtil::remove);
    }

    private static boolean touches(final Link link, final EObject object) {
        return EcoreUtil.isAncestor(object, link.getSource()) || EcoreUtil.isAncestor(object, link.getTarget());
    }

    /** Takes the nodes out of the groups; a group that loses its last member goes too. */
    private void forget(final Graph graph) {
        for (final Group group : List.copyOf(graph.getGroups())) {
            if (group.getMembers().removeAll(objects) && group.getMembers().isEmpty()) {
                EcoreUtil.remove(group);
            }
        }
        graph.getNodes().forEach(node -> Graphs.bodies(node).forEach(this::forget));
    }
}
