// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.model.Group;
import org.intercala.model.Link;
import org.intercala.model.Node;
import org.intercala.model.Note;
import org.intercala.model.Workflow;

/** Deletes nodes with their links and the axes that vary them, links, notes, and groups without their members. */
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
        for (final Link link : Nodes.links(workflow())) {
            if (objects.stream().anyMatch(object -> Nodes.touches(link, object))) {
                gone.add(link);
            }
        }
        AxisTargets.axes(workflow()).stream()
                .filter(axis -> AxisTargets.node(workflow(), axis).filter(this::isGone).isPresent()).forEach(gone::add);
        Nodes.leaveGroups(workflow(), this::isGone);
        final Map<Map.Entry<EObject, EReference>, List<EObject>> lists = new LinkedHashMap<>();
        gone.removeIf(object -> object.eContainer() == null);
        for (final EObject object : gone) {
            lists.computeIfAbsent(Map.entry(object.eContainer(), object.eContainmentFeature()),
                    list -> new ArrayList<>()).add(object);
        }
        // From each list in one go, since the canvas looks at the list after each removal.
        lists.forEach((list, members) -> ((EList<?>) list.getKey().eGet(list.getValue())).removeAll(members));
    }

    private boolean isGone(final Node node) {
        return objects.stream().anyMatch(object -> EcoreUtil.isAncestor(object, node));
    }
}
