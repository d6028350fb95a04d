// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.intercala.engine.SolverRegistry;
import org.intercala.model.Choose;
import org.intercala.model.Container;
import org.intercala.model.FileException;
import org.intercala.model.Finding;
import org.intercala.model.Graph;
import org.intercala.model.Graphs;
import org.intercala.model.Iterate;
import org.intercala.model.Link;
import org.intercala.model.LinkRules;
import org.intercala.model.MapContainer;
import org.intercala.model.Node;
import org.intercala.model.Port;
import org.intercala.model.ProjectPaths;
import org.intercala.model.SolverNode;
import org.intercala.model.SubWorkflow;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.intercala.solver.Findings;
import org.intercala.solver.PortSpec;
import org.intercala.solver.SolverFactory;

/** Resolves containers and links of a workflow. Used once. */
final class Planner {

    /** Nodes of a workflow with those of the files that it refers to; files that name others twice double them. */
    private static final int MOST_NODES = 20_000;

    private final Workflow workflow;
    private final SolverRegistry registry;
    private final ProjectFiles files;
    private final List<FlatNode> nodes = new ArrayList<>();
    private final Map<SolverNode, FlatNode> byNode = new HashMap<>();
    private final List<MapScope> maps = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    /** Workflow of each reference to a file that could be read, and the prefix of the paths of its nodes. */
    private final Map<SubWorkflow, Scope> referenced = new HashMap<>();
    /** References to files that were not read. */
    private final Set<SubWorkflow> opaque = new HashSet<>();
    private final List<Scope> scopes = new ArrayList<>();
    private int walked;

    /** @param twice ids that several nodes have @param files files around it, outermost first */
    private record Scope(Workflow workflow, String prefix, Set<String> twice, List<Path> files) {

        static Scope of(final Workflow workflow, final String prefix, final List<Path> files) {
            final Set<String> ids = new HashSet<>();
            final Set<String> twice = Graphs.nodes(workflow).stream().map(node -> String.valueOf(node.getId()))
                    .filter(id -> !ids.add(id)).collect(Collectors.toSet());
            return new Scope(workflow, prefix, twice, files);
        }
    }

    /** Where walking is. @param blocked why nodes here cannot run, or "" */
    private record Place(Scope scope, String prefix, List<MapScope> maps, String blocked) {

        Place inside(final Node container) {
            return new Place(scope, prefix + container.getId() + "/", maps, blocked);
        }
    }

    /**
     * @param workflow a snapshot; settings change it
     * @param files    null where nothing may be read
     */
    Planner(final Workflow workflow, final SolverRegistry registry, final ProjectFiles files) {
        this.workflow = workflow;
        this.registry = registry;
        this.files = files;
    }

    /** @throws IllegalArgumentException when a setting names nothing or has a wrong value */
    Plan plan(final List<String> settings) {
        return plan(settings, () -> false);
    }

    /** @param cancelled whether nobody wants to know any more; then the maps get no points, asked before each */
    Plan plan(final List<String> settings, final BooleanSupplier cancelled) {
        final Scope top = Scope.of(workflow, "", List.of());
        scopes.add(top);
        walk(workflow, new Place(top, "", List.of(), ""));
        if (walked > MOST_NODES) {
            return new Plan(workflow, List.of(), List.of(), List.of(findings.getLast()));
        }
        final Map<String, Settings.Change> changed = Settings.apply(settings, workflow, nodes);
        scopes.forEach(scope -> TwinVariables.refuse(scope.workflow(), nodes)
                .forEach(finding -> report(scope.prefix(), finding)));
        nodes.forEach(this::readPorts);
        scopes.forEach(this::readLinks);
        final List<FlatNode> sorted = new TopologicalOrder(nodes).sort();
        for (final MapScope map : maps) {
            if (cancelled.getAsBoolean()) {
                MapPlanner.leaveOut(map);
            } else {
                MapPlanner.makePoints(map, nodes, files).ifPresent(findings::add);
            }
        }
        findings.addAll(MapPlanner.refuseProducts(nodes));
        maps.forEach(map -> changed.forEach((setting, change) -> MapPlanner.refuseVaried(map, setting, change)));
        return new Plan(workflow, sorted, maps, findings);
    }

    private void walk(final Graph graph, final Place place) {
        for (final Node node : graph.getNodes()) {
            if (walked > MOST_NODES) {
                return;
            }
            walked++;
            if (walked > MOST_NODES) {
                refuseSize(place);
                return;
            }
            final String path = place.prefix() + node.getId();
            final String fault = idFault(node, place.scope());
            if (!fault.isEmpty() && !(node instanceof SolverNode)) {
                report(path, "bad-id", fault, "Give the node another id.");
            }
            switch (node) {
            case final SolverNode solver -> add(solver, path, place);
            case final SubWorkflow sub when sub.getFile() != null && !sub.getFile().isEmpty() ->
                open(sub, path, place);
            case final MapContainer map -> {
                final MapScope scope = new MapScope(path, map, place.scope().workflow());
                maps.add(scope);
                final List<MapScope> chain = new ArrayList<>(place.maps());
                chain.add(scope);
                bodies(map, new Place(place.scope(), place.prefix(), chain, place.blocked()));
            }
            case final Iterate iterate -> refuse(iterate, path, place);
            case final Choose choose -> refuse(choose, path, place);
            case final Container container -> bodies(container, place);
            default -> report(path, "unknown-node", "This version does not know a " + node.eClass().getName() + ".",
                    "Install a newer version.");
            }
        }
    }

    private void refuseSize(final Place place) {
        final List<Path> chain = place.scope().files();
        report("", "too-many-nodes", "The workflow with the files that it refers to has more than " + MOST_NODES
                + " nodes" + (chain.isEmpty() ? "." : "; they were counted up to " + chain.getLast() + "."),
                "Refer to fewer workflow files; a map varies one of them without a copy.");
    }

    private static String idFault(final Node node, final Scope scope) {
        if (!Graphs.isId(node.getId())) {
            return "The id '" + node.getId() + "' is not made of letters, digits, - and _.";
        }
        return scope.twice().contains(node.getId()) ? "The id '" + node.getId() + "' is given to more than one node."
                : "";
    }

    private void bodies(final Node container, final Place place) {
        Graphs.bodies(container).forEach(body -> walk(body, place.inside(container)));
    }

    private void refuse(final Node container, final String path, final Place place) {
        final String what = container instanceof Iterate ? "An iteration" : "A choice";
        final String sentence = what + " ('" + path + "') is in the file format, but this version does not run it.";
        report(path, "not-run", sentence, "Take its nodes out of it, or install a newer version.");
        bodies(container, new Place(place.scope(), place.prefix(), place.maps(), sentence));
    }

    private void open(final SubWorkflow sub, final String path, final Place place) {
        if (files == null) {
            opaque.add(sub);
            return;
        }
        try {
            final Path file = ProjectPaths.resolve(files.folder(), sub.getFile());
            if (place.scope().files().contains(file)) {
                throw new FileException(file, "this workflow contains itself, by way of '" + path + "'.",
                        "Remove one of the references.", null);
            }
            final var loaded = Workflows.load(file, registry.packages());
            for (final Finding finding : loaded.findings()) {
                finding.setNode(path + (finding.getNode() == null ? "" : "/" + finding.getNode()));
                findings.add(finding);
            }
            final List<Path> chain = new ArrayList<>(place.scope().files());
            chain.add(file);
            final Scope inner = Scope.of(loaded.workflow(), path + "/", chain);
            scopes.add(inner);
            referenced.put(sub, inner);
            walk(inner.workflow(), new Place(inner, inner.prefix(), place.maps(), place.blocked()));
        } catch (final FileException problem) {
            opaque.add(sub);
            report(path, "sub-workflow", "The workflow " + sub.getFile() + " cannot be used: " + problem.problem(),
                    problem.remedy());
        }
    }

    private void add(final SolverNode node, final String path, final Place place) {
        final SolverFactory factory = registry.find(node.getSolver()).orElse(null);
        final FlatNode flat = new FlatNode(path, node, place.scope().workflow(), place.maps(), factory);
        nodes.add(flat);
        byNode.put(node, flat);
        flat.block(place.blocked());
        final String fault = idFault(node, place.scope());
        if (!fault.isEmpty()) {
            flat.findings().add(Findings.error("bad-id", "", fault, "Give the node another id."));
        }
        if (factory == null) {
            final String provider = node.getProvider() == null || node.getProvider().isEmpty() ? "its plug-in"
                    : "the plug-in " + node.getProvider();
            flat.findings().add(Findings.error("missing-solver", "", "The solver " + node.getSolver()
                    + " is not installed.", "Install " + provider + "; until then the node is kept as it is."));
            return;
        }
        final var descriptor = factory.descriptor();
        if (node.getSolverVersion() > descriptor.version()) {
            flat.findings().add(Findings.error("solver-version", "", "The node was made with version "
                    + node.getSolverVersion() + " of “" + descriptor.label() + "”; version " + descriptor.version()
                    + " is installed.", "Install the newer plug-in."));
        } else if (node.getSolverVersion() < descriptor.version()) {
            flat.findings().add(Findings.warning("solver-version", "", "The node was made with version "
                    + node.getSolverVersion() + " of “" + descriptor.label() + "”; version " + descriptor.version()
                    + " runs and may give other results.", "Look through the parameters and save the workflow."));
        }
        final var parameters = node.getParameters();
        if (parameters == null || !descriptor.parameters().isInstance(parameters)) {
            flat.findings().add(Findings.error("parameters", "", parameters == null ? "The node has no parameters."
                    : "The node has parameters of the class " + parameters.eClass().getName() + ", but "
                            + "“" + descriptor.label() + "” takes " + descriptor.parameters().getName() + ".",
                    "Remove the node and add it again."));
        }
    }

    private void readPorts(final FlatNode node) {
        final SolverFactory factory = node.factory();
        final var parameters = node.node().getParameters();
        if (factory == null || parameters == null || !factory.descriptor().parameters().isInstance(parameters)) {
            return;
        }
        try {
            node.setPorts(factory.inputs(parameters), factory.outputs(parameters));
        } catch (final RuntimeException | LinkageError broken) {
            node.setPorts(factory.descriptor().inputs(), factory.descriptor().outputs());
            node.findings().add(Checker.broken(factory, "name its ports", broken));
        }
    }

    private void readLinks(final Scope scope) {
        final Map<Link, String> problems = LinkRules.problems(scope.workflow(), registry.packages());
        for (final Link link : Graphs.links(scope.workflow())) {
            final End source = end(link.getSource());
            final End target = end(link.getTarget());
            final String problem = problems.getOrDefault(link, "");
            if (target.node() == null) {
                if (!problem.isEmpty() || !target.isOpaque()) {
                    report(scope.prefix(), "illegal-link", sentence(problem.isEmpty() ? target.problem() : problem),
                            "Remove the link.");
                }
                continue;
            }
            final String reason = !problem.isEmpty() && !isCycle(link, scope) ? problem
                    : target.problem().isEmpty() ? source.problem() : target.problem();
            if (!reason.isEmpty()) {
                target.node().findings().add(Findings.error("illegal-link", target.port(), sentence(reason),
                        "Remove the link, or link it to another port."));
            } else if (source.node() != null) {
                target.node().incoming().add(new FlatLink(source.node(), source.port(), target.node(), target.port()));
            } else {
                target.node().opaqueInputs().add(target.port());
            }
        }
    }

    /** Whether the link lies on a circle of solver nodes, which is reported once, with its path. */
    private static boolean isCycle(final Link link, final Scope scope) {
        if (link.getSource() == null || link.getTarget() == null) {
            return false;
        }
        final Map<Node, Set<Node>> next = new LinkedHashMap<>();
        for (final Link each : Graphs.links(scope.workflow())) {
            if (each.getSource() != null && each.getTarget() != null) {
                next.computeIfAbsent(Graphs.owner(each.getSource()), node -> new HashSet<>())
                        .add(Graphs.owner(each.getTarget()));
            }
        }
        final Set<Node> seen = new HashSet<>();
        final List<Node> open = new ArrayList<>(List.of(Graphs.owner(link.getTarget())));
        while (!open.isEmpty()) {
            final Node node = open.removeLast();
            if (node == Graphs.owner(link.getSource())) {
                return true;
            }
            if (seen.add(node)) {
                open.addAll(next.getOrDefault(node, Set.of()));
            }
        }
        return false;
    }

    /** One end of a link. @param node null where it cannot be told @param problem why the port is of no use, or "" */
    private record End(FlatNode node, String port, String problem, boolean isOpaque) {
    }

    private End end(final Port port) {
        final Node owner = port == null ? null : Graphs.owner(port);
        if (owner instanceof final SolverNode solver && byNode.containsKey(solver)) {
            return end(byNode.get(solver), port.getName(), Graphs.isOutput(port));
        }
        if (owner instanceof final SubWorkflow sub && referenced.containsKey(sub)) {
            final Scope inner = referenced.get(sub);
            final int dot = port.getName().lastIndexOf('.');
            final var node = dot < 0 ? null
                    : Plan.find(nodes, inner.workflow(), inner.prefix(), port.getName().substring(0, dot)).orElse(null);
            return node == null ? new End(null, "", "the workflow " + sub.getFile() + " has no port '" + port.getName()
                    + "'", false) : end(node, port.getName().substring(dot + 1), Graphs.isOutput(port));
        }
        if (owner instanceof final SubWorkflow sub && opaque.contains(sub)) {
            return new End(null, "", files == null ? "" : "the workflow " + sub.getFile() + " cannot be used", true);
        }
        return new End(null, "", owner == null ? "the link has lost one of its ends"
                : "'" + Graphs.path(owner) + "' has no ports of its own; link the nodes inside it", false);
    }

    private static End end(final FlatNode node, final String port, final boolean isOutput) {
        if (node.factory() == null) {
            return new End(node, port, "", false);
        }
        final List<PortSpec> ports = isOutput ? node.outputs() : node.inputs();
        if (ports.stream().anyMatch(each -> each.name().equals(port))) {
            return new End(node, port, "", false);
        }
        return new End(node, port, "'" + node.path() + "' has no " + (isOutput ? "output" : "input") + " '" + port
                + "' with its present parameters; it has "
                + (ports.isEmpty() ? "none" : String.join(", ", ports.stream().map(PortSpec::name).toList())), false);
    }

    private void report(final String path, final String code, final String message, final String remedy) {
        report(path, Findings.error(code, "", message, remedy));
    }

    private void report(final String path, final Finding finding) {
        finding.setNode(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        findings.add(finding);
    }

    private static String sentence(final String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }
}
