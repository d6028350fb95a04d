// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Finds one's way in a workflow: nodes with their paths, ports, links. Ids are unique in the whole file. */
public final class Graphs {
    private Graphs() {}

    /** All nodes in document order, a container before its content. */
    public static List<Node> nodes(Graph graph) {
        var nodes = new ArrayList<Node>();
        visit(graph, g -> {
        }, nodes::add);
        return nodes;
    }

    /** All links, those inside containers after those of the graph around them. */
    public static List<Link> links(Graph graph) {
        var links = new ArrayList<Link>();
        visit(graph, g -> links.addAll(g.getLinks()), n -> {
        });
        return links;
    }

    private static void visit(Graph graph, Consumer<Graph> graphs, Consumer<Node> nodes) {
        graphs.accept(graph);
        for (var node : graph.getNodes()) {
            nodes.accept(node);
            bodies(node).forEach(body -> visit(body, graphs, nodes));
        }
    }

    /** The bodies of a node: none for a solver, two for a choice with an alternative. */
    public static List<Body> bodies(Node node) {
        var bodies = new ArrayList<Body>();
        if (node instanceof Container container && container.getBody() != null) {
            bodies.add(container.getBody());
        }
        if (node instanceof Choose choose && choose.getOtherwise() != null) {
            bodies.add(choose.getOtherwise());
        }
        return bodies;
    }

    /**
     * The path of a node: the ids of the containers around it and its own, {@code sweep/spm}; of anything inside a
     * node, the path of that node.
     */
    public static String path(EObject object) {
        var path = "";
        for (var o = object; o != null; o = o.eContainer()) {
            if (o instanceof Node node) {
                path = path.isEmpty() ? node.getId() : node.getId() + "/" + path;
            }
        }
        return path;
    }

    /** A node by its path or its id. */
    public static Optional<Node> node(Graph graph, String pathOrId) {
        return nodes(graph).stream().filter(n -> pathOrId.equals(n.getId()) || pathOrId.equals(path(n))).findFirst();
    }

    /** A port by its id, {@code node.port}. */
    public static Optional<Port> port(Graph graph, String id) {
        return nodes(graph).stream()
                .flatMap(n -> java.util.stream.Stream.concat(n.getInputs().stream(), n.getOutputs().stream()))
                .filter(p -> id.equals(p.getId())).findFirst();
    }

    public static Optional<Port> input(Node node, String name) {
        return node.getInputs().stream().filter(p -> name.equals(p.getName())).findFirst();
    }

    public static Optional<Port> output(Node node, String name) {
        return node.getOutputs().stream().filter(p -> name.equals(p.getName())).findFirst();
    }

    /** The node of a port; null while it has none. */
    public static Node owner(Port port) {
        return port.eContainer() instanceof Node node ? node : null;
    }

    public static boolean isOutput(Port port) {
        return port.eContainmentFeature() == ModelPackage.Literals.NODE__OUTPUTS;
    }

    /** The workflow around an object; null if there is none. */
    public static Workflow workflow(EObject object) {
        return EcoreUtil.getRootContainer(object) instanceof Workflow workflow ? workflow : null;
    }

    /** A new input, its id made of the node's. @param type package URI # class @param unit SI unit, or "" */
    public static Port addInput(Node node, String name, String type, String unit, boolean many) {
        var port = port(node, name, type, unit);
        port.setMany(many);
        node.getInputs().add(port);
        return port;
    }

    public static Port addOutput(Node node, String name, String type, String unit) {
        var port = port(node, name, type, unit);
        node.getOutputs().add(port);
        return port;
    }

    private static Port port(Node node, String name, String type, String unit) {
        var port = ModelFactory.eINSTANCE.createPort();
        port.setId(node.getId() + "." + name);
        port.setName(name);
        port.setType(type);
        port.setUnit(unit);
        return port;
    }

    /** Links two ports in the innermost graph around both. */
    public static Link link(Port source, Port target) {
        var link = ModelFactory.eINSTANCE.createLink();
        link.setSource(source);
        link.setTarget(target);
        commonGraph(owner(source), owner(target)).getLinks().add(link);
        return link;
    }

    /** The innermost graph around two nodes. */
    public static Graph commonGraph(Node a, Node b) {
        for (EObject graph = a.eContainer(); graph != null; graph = graph.eContainer()) {
            if (graph instanceof Graph g && EcoreUtil.isAncestor(g, b)) {
                return g;
            }
        }
        throw new IllegalArgumentException(
                "the nodes " + a.getId() + " and " + b.getId() + " are not in the same workflow");
    }

    /** Gives a node another id; its ports follow. */
    public static void rename(Node node, String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException("'" + id + "' is no id of a node; use letters, digits, - and _");
        }
        node.setId(id);
        node.getInputs().forEach(p -> p.setId(id + "." + p.getName()));
        node.getOutputs().forEach(p -> p.setId(id + "." + p.getName()));
    }

    /** Whether a text can be the id of a node: letters, digits, - and _. */
    public static boolean isId(String text) {
        return text != null && text.matches("[A-Za-z0-9_-]+");
    }

    /** An id that no node of the graph has: the wish itself, or the wish with a number. */
    public static String freeId(Graph graph, String wish) {
        var taken = nodes(graph).stream().map(Node::getId).toList();
        var id = wish;
        for (var i = 2; taken.contains(id); i++) {
            id = wish + i;
        }
        return id;
    }
}
