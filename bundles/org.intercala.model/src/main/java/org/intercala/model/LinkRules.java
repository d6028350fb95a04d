// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.DataPackage;
import org.intercala.data.TextFormatException;
import org.intercala.data.Units;
import org.intercala.model.internal.Packages;
import org.intercala.model.internal.Text;

/**
 * Which links are allowed: from an output to an input of another node, of the same class or a subclass and of the same
 * dimension, one for an input that takes a single value, and never round in a circle. A container runs as a whole and
 * counts as one node for those around it, except an embedded sub-workflow, whose nodes run as if it were not there;
 * what leaves a map is an ensemble.
 */
public final class LinkRules {
    private final Workflow workflow;
    private final Packages packages;
    private final List<Link> links;
    private final Map<Port, List<Link>> byTarget = new HashMap<>();
    private final Map<Graph, Map<Node, Set<Node>>> successors = new HashMap<>();
    private final Map<Graph, Set<Node>> circular = new HashMap<>();

    /** Valid while the workflow does not change. */
    private LinkRules(Workflow workflow, Collection<? extends ModelPackageProvider> packages, Link leftOut) {
        this.workflow = workflow;
        this.packages = new Packages(packages);
        links = Graphs.links(workflow).stream().filter(link -> link != leftOut).toList();
        links.forEach(link -> byTarget.computeIfAbsent(link.getTarget(), port -> new ArrayList<>()).add(link));
    }

    /** Why a new link from source to target is refused: one sentence that says what to do; "" if it is allowed. */
    public static String refusal(Port source, Port target, Workflow workflow,
            Collection<? extends ModelPackageProvider> packages) {
        return refusal(source, target, workflow, packages, null);
    }

    /** As {@link #refusal(Port, Port, Workflow, Collection)}, for a link that takes the place of another one. */
    public static String refusal(Port source, Port target, Workflow workflow,
            Collection<? extends ModelPackageProvider> packages, Link replaced) {
        return new LinkRules(workflow, packages, replaced).refusal(source, target);
    }

    /** What is wrong with a link that is there; "" if it is right. */
    public static String problem(Link link, Workflow workflow, Collection<? extends ModelPackageProvider> packages) {
        return new LinkRules(workflow, packages, null).problem(link);
    }

    /** What is wrong with the links of a workflow, in the order of {@link Graphs#links}; right ones left out. */
    public static Map<Link, String> problems(Workflow workflow, Collection<? extends ModelPackageProvider> packages) {
        var rules = new LinkRules(workflow, packages, null);
        var problems = new LinkedHashMap<Link, String>();
        for (var link : rules.links) {
            var problem = rules.problem(link);
            if (!problem.isEmpty()) {
                problems.put(link, problem);
            }
        }
        return problems;
    }

    private String problem(Link link) {
        var source = link.getSource();
        var target = link.getTarget();
        if (source == null || target == null) {
            return "the link has no " + (source == null ? "source" : "target") + "; remove it";
        }
        var same = byTarget.get(target).stream().filter(l -> l != link).findFirst();
        if (same.isPresent() && !target.isMany()) {
            return taken(same.get(), source, target);
        }
        var places = places(source, target);
        return places.isEmpty() ? kinds(source, target, true) : places;
    }

    private String refusal(Port source, Port target) {
        var places = places(source, target);
        if (!places.isEmpty()) {
            return places;
        }
        for (var link : byTarget.getOrDefault(target, List.of())) {
            if (!target.isMany() || link.getSource() == source) {
                return taken(link, source, target);
            }
        }
        return kinds(source, target, false);
    }

    private String kinds(Port source, Port target, boolean isThere) {
        var type = type(source, target);
        var unit = type.isEmpty() ? unit(source, target) : type;
        return unit.isEmpty() ? circle(source, target, isThere) : unit;
    }

    private String places(Port source, Port target) {
        if (Graphs.owner(source) == null || Graphs.owner(target) == null || Graphs.workflow(source) != workflow
                || Graphs.workflow(target) != workflow) {
            return "a link needs two ports of the same workflow";
        }
        if (!Graphs.isOutput(source)) {
            return Graphs.isOutput(target)
                    ? "a link leads from an output to an input; start at the output " + name(target)
                    : name(source) + " and " + name(target) + " are both inputs; start at an output";
        }
        if (Graphs.isOutput(target)) {
            return name(source) + " and " + name(target) + " are both outputs; end at an input";
        }
        var from = Graphs.owner(source);
        var to = Graphs.owner(target);
        if (from == to) {
            return name(from) + " cannot feed itself; link it to another node";
        }
        if (EcoreUtil.isAncestor(from, to) || EcoreUtil.isAncestor(to, from)) {
            var outer = EcoreUtil.isAncestor(from, to) ? from : to;
            return name(outer == from ? to : from) + " lies inside " + name(outer)
                    + "; link the ports of the nodes directly, across its border";
        }
        var graph = Graphs.commonGraph(from, to);
        if (below(graph, from) == below(graph, to)) {
            return name(from) + " and " + name(to) + " lie in the two alternatives of " + name(below(graph, from))
                    + ", of which only one runs";
        }
        return "";
    }

    /** What people see on the card; the id where it has no name. */
    private static String name(Node node) {
        return hasName(node) ? "“" + node.getLabel() + "”" : node.getId();
    }

    private static String name(Port port) {
        var owner = Graphs.owner(port);
        return owner != null && hasName(owner) ? "“" + owner.getLabel() + ": "
                + port.getName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT) + "”" : port.getId();
    }

    private static boolean hasName(Node node) {
        return node.getLabel() != null && !node.getLabel().isBlank() && !node.getLabel().equals(node.getId());
    }

    private static String taken(Link link, Port source, Port target) {
        return link.getSource() == source ? name(source) + " already feeds " + name(target)
                : "the input " + name(target) + " is already fed by "
                        + (link.getSource() == null ? "another link" : name(link.getSource()))
                        + "; remove that link first";
    }

    private String type(Port source, Port target) {
        var given = packages.classOf(source.getType());
        var wanted = packages.classOf(target.getType());
        var map = leftMap(source, target);
        if (map == null && Objects.equals(source.getType(), target.getType())) {
            return "";
        }
        if (wanted.isEmpty() || given.isEmpty()) {
            var unknown = wanted.isEmpty() ? target : source;
            if (unknown.getType() == null || unknown.getType().isBlank()) {
                return "the port " + name(unknown) + " has no type in the file; give it the attribute type, as the"
                        + " other nodes of its solver have it";
            }
            return "the type " + unknown.getType() + " of " + name(unknown)
                    + " is not installed, so the link cannot be checked; install its plug-in";
        }
        if (map != null) {
            return wanted.get().isSuperTypeOf(DataPackage.Literals.ENSEMBLE) ? ""
                    : "what leaves the map " + name(map) + " is an ensemble (one " + words(given.get())
                            + " a point), but " + name(target) + " takes a single " + words(wanted.get())
                            + "; put its node into the map, or use one that takes ensembles";
        }
        return wanted.get().isSuperTypeOf(given.get()) ? ""
                : name(source) + " gives " + article(given.get()) + ", but " + name(target) + " takes "
                        + article(wanted.get()) + "; put a node between them that makes one of the other";
    }

    /** The outermost map that the source is in and the target is not; null if there is none. */
    private static MapContainer leftMap(Port source, Port target) {
        MapContainer left = null;
        for (EObject o = Graphs.owner(source); o != null && !EcoreUtil.isAncestor(o, target); o = o.eContainer()) {
            left = o instanceof MapContainer map ? map : left;
        }
        return left;
    }

    private static String unit(Port source, Port target) {
        if (blank(source.getUnit()) || blank(target.getUnit())) {
            return "";
        }
        try {
            return Units.parse(source.getUnit()).isCompatible(Units.parse(target.getUnit())) ? ""
                    : name(source) + " is in " + source.getUnit() + ", but " + name(target) + " needs "
                            + target.getUnit() + "; these are different quantities";
        } catch (TextFormatException e) {
            return "the unit of " + name(source) + " or " + name(target) + " cannot be read: " + e.getMessage();
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /**
     * In the innermost graph around both that runs as a whole: does the target already lead to the source?
     * @param isThere whether the link is among those of the workflow
     */
    private String circle(Port source, Port target, boolean isThere) {
        var graph = Graphs.commonGraph(Graphs.owner(source), Graphs.owner(target));
        while (graph.eContainer() instanceof SubWorkflow sub) {
            graph = (Graph) sub.eContainer();
        }
        var start = whole(graph, Graphs.owner(target));
        var end = whole(graph, Graphs.owner(source));
        if (isThere && !circular.computeIfAbsent(graph, this::circular).contains(start)) {
            return "";
        }
        var next = successors.computeIfAbsent(graph, this::successors);
        var before = new HashMap<Node, Node>(Map.of(start, start));
        var queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty() && !before.containsKey(end)) {
            var node = queue.remove();
            for (var successor : next.getOrDefault(node, Set.of())) {
                if (before.putIfAbsent(successor, node) == null) {
                    queue.add(successor);
                }
            }
        }
        if (!before.containsKey(end)) {
            return "";
        }
        var round = new ArrayList<>(List.of(name(end)));
        for (var node = end; node != start; node = before.get(node)) {
            round.add(name(before.get(node)));
        }
        Collections.reverse(round);
        round.addFirst(name(end));
        return "the link would close a circle (" + String.join(" > ", round)
                + "); a workflow leads from its inputs to its results and never back";
    }

    private Map<Node, Set<Node>> successors(Graph graph) {
        var next = new HashMap<Node, Set<Node>>();
        for (var link : links) {
            if (link.getSource() == null || link.getTarget() == null) {
                continue;
            }
            var from = whole(graph, Graphs.owner(link.getSource()));
            var to = whole(graph, Graphs.owner(link.getTarget()));
            if (from != null && to != null && from != to) {
                next.computeIfAbsent(from, n -> new LinkedHashSet<>()).add(to);
            }
        }
        return next;
    }

    /** The nodes of a graph that lie on a circle or behind one: those left when all that wait for nothing are taken. */
    private Set<Node> circular(Graph graph) {
        var next = successors.computeIfAbsent(graph, this::successors);
        var waiting = new HashMap<Node, Integer>();
        next.values().forEach(all -> all.forEach(node -> waiting.merge(node, 1, Integer::sum)));
        var free = new ArrayDeque<>(next.keySet().stream().filter(node -> !waiting.containsKey(node)).toList());
        while (!free.isEmpty()) {
            for (var node : next.getOrDefault(free.remove(), Set.of())) {
                if (waiting.merge(node, -1, Integer::sum) == 0) {
                    waiting.remove(node);
                    free.add(node);
                }
            }
        }
        return waiting.keySet();
    }

    /**
     * What of a graph a node runs with: the outermost container around it, embedded sub-workflows left out, or itself;
     * null if it is outside the graph.
     */
    private static Node whole(Graph graph, Node node) {
        var whole = node;
        for (EObject o = node; o != null; o = o.eContainer()) {
            if (o instanceof Container container && !(o instanceof SubWorkflow)) {
                whole = container;
            }
            if (o.eContainer() == graph) {
                return whole;
            }
        }
        return null;
    }

    /** The node of a graph that another node is or lies in; null if it is outside the graph. */
    private static Node below(Graph graph, Node node) {
        for (EObject o = node; o != null; o = o.eContainer()) {
            if (o instanceof Node n && n.eContainer() == graph) {
                return n;
            }
        }
        return null;
    }

    /** A kind of data in words: {@code cell parameter set}. */
    public static String words(EClass type) {
        return Text.words(type.getName());
    }

    private static String article(EClass type) {
        return ("aeiou".indexOf(words(type).charAt(0)) >= 0 ? "an " : "a ") + words(type);
    }
}
