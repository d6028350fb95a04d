// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.model.Graphs;
import org.intercala.model.ModelFactory;
import org.intercala.model.ModelPackage;
import org.intercala.model.Port;
import org.intercala.model.SolverNode;
import org.intercala.solver.PortSpec;
import org.intercala.solver.SolverFactory;

/** Gives a node the ports that its solver wants for its parameters. A port that stays keeps its links. */
final class Ports {

    private Ports() {
    }

    /** For every node whose parameters have changed. @param root the workflow; another model has no ports */
    static void follow(final EObject root, final ChangeDescription change) {
        InstalledSolvers.of(root).ifPresent(solvers -> reconfigured(change)
                .forEach(node -> solvers.find(node.getSolver()).ifPresent(solver -> follow(node, solver))));
    }

    private static Set<SolverNode> reconfigured(final ChangeDescription description) {
        final Set<SolverNode> nodes = new LinkedHashSet<>();
        for (final var change : description.getObjectChanges()) {
            if (change.getKey() instanceof SolverNode node && change.getValue().stream()
                    .anyMatch(feature -> feature.getFeature() == ModelPackage.Literals.SOLVER_NODE__PARAMETERS)) {
                nodes.add(node);
            }
            for (EObject object = change.getKey(); object != null; object = object.eContainer()) {
                if (object.eContainmentFeature() == ModelPackage.Literals.SOLVER_NODE__PARAMETERS) {
                    nodes.add((SolverNode) object.eContainer());
                }
            }
        }
        nodes.removeIf(node -> node.getParameters() == null || Graphs.workflow(node) == null);
        return nodes;
    }

    static void follow(final SolverNode node, final SolverFactory factory) {
        follow(node, node.getInputs(), factory.inputs(node.getParameters()));
        follow(node, node.getOutputs(), factory.outputs(node.getParameters()));
    }

    private static void follow(final SolverNode node, final EList<Port> ports, final List<PortSpec> wanted) {
        final List<PortSpec> specs = List.copyOf(wanted.stream().collect(Collectors.toMap(PortSpec::name,
                spec -> spec, (first, second) -> first, LinkedHashMap::new)).values());
        rename(node, ports, specs);
        for (final Port port : List.copyOf(ports)) {
            if (specs.stream().noneMatch(spec -> spec.name().equals(port.getName()))) {
                Nodes.links(Graphs.workflow(node)).stream()
                        .filter(link -> link.getSource() == port || link.getTarget() == port)
                        .forEach(EcoreUtil::remove);
                ports.remove(port);
            }
        }
        for (int i = 0; i < specs.size(); i++) {
            final PortSpec spec = specs.get(i);
            final Port port = ports.stream().filter(each -> spec.name().equals(each.getName())).findFirst()
                    .orElseGet(ModelFactory.eINSTANCE::createPort);
            describe(port, node, spec);
            if (port.eContainer() == null) {
                ports.add(i, port);
            } else if (ports.indexOf(port) != i) {
                ports.move(i, port);
            }
        }
    }

    /** One name that is new at a place where one has gone is the same port under another name. */
    private static void rename(final SolverNode node, final List<Port> ports, final List<PortSpec> specs) {
        if (ports.size() != specs.size()) {
            return;
        }
        final List<String> old = ports.stream().map(Port::getName).toList();
        final List<String> wanted = specs.stream().map(PortSpec::name).toList();
        for (int i = 0; i < specs.size(); i++) {
            if (!wanted.contains(old.get(i)) && !old.contains(wanted.get(i))) {
                describe(ports.get(i), node, specs.get(i));
            }
        }
    }

    private static void describe(final Port port, final SolverNode node, final PortSpec spec) {
        final String id = node.getId() + "." + spec.name();
        if (!id.equals(port.getId())) {
            port.setId(id);
            port.setName(spec.name());
        }
        if (!spec.typeName().equals(port.getType())) {
            port.setType(spec.typeName());
        }
        if (!Objects.equals(spec.unit(), port.getUnit())) {
            port.setUnit(spec.unit());
        }
        if (spec.many() != port.isMany()) {
            port.setMany(spec.many());
        }
    }
}
