// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.Quantity;
import org.intercala.model.FileException;
import org.intercala.model.Graph;
import org.intercala.model.Graphs;
import org.intercala.model.Group;
import org.intercala.model.Link;
import org.intercala.model.ModelFactory;
import org.intercala.model.ModelPackageProvider;
import org.intercala.model.Node;
import org.intercala.model.Note;
import org.intercala.model.Variables;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;

/**
 * Parts of workflows as workflows of their own, for copying: nodes, notes and groups, the links among them, the
 * variables they refer to, and the citations of their values.
 */
public final class Fragments {

    private static final Path CLIPBOARD = Path.of("clipboard");

    private Fragments() {
    }

    /**
     * A part of a workflow, by way of the text of the file, so that what this installation does not know comes along
     * to the letter.
     *
     * @param objects nodes, notes and groups with their members; others are left out
     */
    public static Workflow of(final Workflow workflow, final Collection<? extends EObject> objects,
            final Collection<? extends ModelPackageProvider> packages) {
        final Workflow copy = read(Workflows.toText(workflow), packages)
                .orElseThrow(() -> new IllegalStateException("the workflow cannot read its own text"));
        final List<EObject> chosen = objects.stream()
                .filter(object -> object instanceof Node || object instanceof Note || object instanceof Group)
                .map(object -> EcoreUtil.getEObject(copy, EcoreUtil.getRelativeURIFragmentPath(workflow, object)))
                .toList();
        final List<Node> nodes = Nodes.outermost(chosen.stream().flatMap(
                object -> object instanceof Group group ? group.getMembers().stream() : Stream.of(object)).toList());
        final Workflow fragment = ModelFactory.eINSTANCE.createWorkflow();
        fragment.setName(workflow.getName());
        final List<Link> links = Graphs.links(copy);
        links.removeIf(link -> nodes.stream().noneMatch(node -> EcoreUtil.isAncestor(node, link.getSource()))
                || nodes.stream().noneMatch(node -> EcoreUtil.isAncestor(node, link.getTarget()))
                || nodes.stream().anyMatch(node -> EcoreUtil.isAncestor(node, link)));
        final List<Group> groups = groups(nodes);
        groups.forEach(group -> group.getMembers().retainAll(nodes));
        fragment.getNodes().addAll(nodes);
        fragment.getLinks().addAll(links);
        fragment.getGroups().addAll(groups);
        chosen.stream().filter(Note.class::isInstance).map(Note.class::cast)
                .filter(note -> nodes.stream().noneMatch(node -> EcoreUtil.isAncestor(node, note)))
                .forEach(fragment.getNotes()::add);
        addVariables(copy, fragment);
        final var origins = origins(fragment);
        fragment.getBibliography().addAll(
                copy.getBibliography().stream().filter(citation -> origins.contains(citation.getKey())).toList());
        return fragment;
    }

    /** The groups around whole sets of the nodes. */
    private static List<Group> groups(final List<Node> nodes) {
        return nodes.stream().map(EObject::eContainer).distinct()
                .flatMap(graph -> ((Graph) graph).getGroups().stream())
                .filter(group -> !group.getMembers().isEmpty() && nodes.containsAll(group.getMembers())).toList();
    }

    private static void addVariables(final Workflow copy, final Workflow fragment) {
        final var axes = AxisTargets.axes(fragment);
        for (int before = -1; before != fragment.getVariables().size();) {
            before = fragment.getVariables().size();
            Stream.concat(Variables.used(fragment).stream(), axes.stream().map(axis -> axis.getTarget()))
                    .flatMap(name -> Variables.find(copy, name == null ? "" : name).stream()).distinct().toList()
                    .forEach(fragment.getVariables()::add);
        }
    }

    /** The keys of the citations that values of a fragment name as where they come from. */
    private static Set<String> origins(final Workflow fragment) {
        final Set<String> origins = new HashSet<>();
        EcoreUtil.getAllContents(List.of(fragment)).forEachRemaining(each -> {
            final EObject object = (EObject) each;
            for (final EAttribute attribute : object.eClass().getEAllAttributes()) {
                final Object value = object.eGet(attribute);
                for (final Object single : value instanceof List<?> list ? list : Arrays.asList(value)) {
                    if (single instanceof Quantity quantity) {
                        origins.add(quantity.origin());
                    } else if (attribute.getName().equals("origin") && single instanceof String origin) {
                        origins.add(origin);
                    }
                }
            }
        });
        return origins;
    }

    /** A fragment from a text; none if it is something else. */
    public static Optional<Workflow> read(final String text,
            final Collection<? extends ModelPackageProvider> packages) {
        try {
            return text == null || !text.contains("Workflow") ? Optional.empty()
                    : Optional.of(Workflows.parse(text.strip() + "\n", CLIPBOARD, packages).workflow());
        } catch (final FileException other) {
            return Optional.empty();
        }
    }
}
