// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.intercala.model.Finding;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.intercala.solver.PortSpec;
import org.intercala.solver.SolverFactory;

/** A solver node with the containers around it resolved. */
final class FlatNode {

    private final String path;
    private final SolverNode node;
    private final Workflow scope;
    private final List<MapScope> maps;
    private final SolverFactory factory;
    private List<PortSpec> inputs = List.of();
    private List<PortSpec> outputs = List.of();
    private final List<FlatLink> incoming = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> opaqueInputs = new HashSet<>();
    private String blocked = "";

    /**
     * @param path    container ids before its own
     * @param scope   workflow whose variables count
     * @param maps    around it, outermost first
     * @param factory null when the solver is not installed
     */
    FlatNode(final String path, final SolverNode node, final Workflow scope, final List<MapScope> maps,
            final SolverFactory factory) {
        this.path = path;
        this.node = node;
        this.scope = scope;
        this.maps = List.copyOf(maps);
        this.factory = factory;
    }

    String path() {
        return path;
    }

    SolverNode node() {
        return node;
    }

    String label() {
        final String label = node.getLabel();
        return label == null || label.isBlank() ? node.getId() : label;
    }

    Workflow scope() {
        return scope;
    }

    List<MapScope> maps() {
        return maps;
    }

    SolverFactory factory() {
        return factory;
    }

    void setPorts(final List<PortSpec> inputs, final List<PortSpec> outputs) {
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(outputs);
    }

    Optional<PortSpec> input(final String name) {
        return inputs.stream().filter(port -> port.name().equals(name)).findFirst();
    }

    Optional<PortSpec> output(final String name) {
        return outputs.stream().filter(port -> port.name().equals(name)).findFirst();
    }

    List<PortSpec> inputs() {
        return inputs;
    }

    List<PortSpec> outputs() {
        return outputs;
    }

    /** Links that arrive here, in the order of the file; grows while the plan is made. */
    List<FlatLink> incoming() {
        return incoming;
    }

    /** What is wrong with the node as such; grows while the plan is made. */
    List<Finding> findings() {
        return findings;
    }

    /** Inputs that are fed from a workflow file that was not read. */
    Set<String> opaqueInputs() {
        return opaqueInputs;
    }

    /** Why the containers around it keep the node from running, or ""; the finding is theirs. */
    String blocked() {
        return blocked;
    }

    void block(final String reason) {
        blocked = reason;
    }

    @Override
    public String toString() {
        return path;
    }
}
