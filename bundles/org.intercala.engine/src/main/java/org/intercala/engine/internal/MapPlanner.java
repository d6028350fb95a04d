// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;
import org.intercala.model.Finding;
import org.intercala.model.MapAxis;
import org.intercala.model.ParameterPath;
import org.intercala.solver.Findings;

/** Resolves what the axes of a map vary, and makes its points. */
final class MapPlanner {

    /** Annotation key of a parameter: text that follows its value in the name of a map point, as C in {@code 0.5C}. */
    private static final String POINT_SUFFIX = "pointSuffix";

    /** Maps that a finding about many of them names. */
    private static final int MOST_NAMED = 4;

    private final MapScope map;
    private final List<FlatNode> nodes;

    private MapPlanner(final MapScope map, final List<FlatNode> nodes) {
        this.map = map;
        this.nodes = nodes;
    }

    /**
     * Gives the map its targets and points.
     *
     * @param files null where nothing may be read
     * @return what is wrong with the axes; then the nodes inside are blocked
     */
    static Optional<Finding> makePoints(final MapScope map, final List<FlatNode> nodes, final ProjectFiles files) {
        leaveOut(map);
        try {
            final var planner = new MapPlanner(map, nodes);
            map.container().getAxes().forEach(planner::resolve);
            final var points = MapAxes.points(map.container(), files, planner::naming);
            if (!points.isEmpty()) {
                map.setPoints(points);
            }
            return Optional.empty();
        } catch (final IllegalArgumentException problem) {
            nodes.stream().filter(node -> node.maps().contains(map)).forEach(node -> node.block("The map '" + map.path()
                    + "' around it cannot run: " + problem.getMessage()));
            final Finding finding = Findings.error("map", "", problem.getMessage(), "Correct the axes of the map.");
            finding.setNode(map.path());
            return Optional.of(finding);
        }
    }

    /** Gives the map one point without values. */
    static void leaveOut(final MapScope map) {
        map.setPoints(List.of(new MapPoint("", List.of())));
    }

    /**
     * Blocks what lies in maps that have too many points together, one in the other. Their points are not made.
     *
     * @return one finding for each outermost map
     */
    static List<Finding> refuseProducts(final List<FlatNode> nodes) {
        final List<Finding> findings = new ArrayList<>();
        for (final FlatNode node : nodes) {
            double product = 1;
            for (final MapScope map : node.maps()) {
                product *= map.points().size();
            }
            if (product > MapAxes.MAXIMUM_POINTS) {
                final Finding finding = Findings.error("map", "", product(node.maps(), product),
                        "Give the maps fewer values, or take the node out of some of them.");
                final MapScope outermost = node.maps().getFirst();
                finding.setNode(outermost.path());
                findings.add(finding);
                nodes.stream().filter(each -> each.maps().contains(outermost)).forEach(each -> {
                    each.block(finding.getMessage());
                    each.maps().forEach(MapPlanner::leaveOut);
                });
            }
        }
        return findings;
    }

    private static String product(final List<MapScope> maps, final double product) {
        final String named = String.join(", ", maps.stream().limit(MOST_NAMED)
                .map(map -> "'" + map.container().getId() + "' with " + map.points().size()).toList());
        final int others = maps.size() - MOST_NAMED;
        return "The maps one in the other, " + named + (others > 0 ? " and " + others + " more" : "") + ", have "
                + String.format(Locale.ROOT, product < 1e15 ? "%.0f" : "%.1e", product) + " points together; at most "
                + MapAxes.MAXIMUM_POINTS + " are allowed.";
    }

    /**
     * A map gives its targets anew at every point, so that a setting of one of them would do nothing; a setting that
     * takes the place of a varied variable would leave points whose names are wrong.
     *
     * @throws IllegalArgumentException when the map varies what the setting changes
     */
    static void refuseVaried(final MapScope map, final String setting, final Settings.Change change) {
        final MapScope.Target changed = change.target();
        map.targets().forEach((name, varied) -> {
            if (varied.node() == changed.node() && (varied.node() == null ? varied.name().equals(changed.name())
                    : path(varied).isSame(path(changed)))) {
                throw new IllegalArgumentException("The setting '" + setting + "' cannot be used: the map " + map.path()
                        + " varies " + name + ", so the setting would have no effect. Change the axis of the map in "
                        + "the file.");
            }
            if (varied.node() == null && varied.name().equals(change.replaced())
                    && changed.node().maps().contains(map)) {
                throw new IllegalArgumentException("The setting '" + setting + "' cannot be used: " + changed.name()
                        + " takes the variable " + name + ", which the map " + map.path() + " varies; with a fixed "
                        + "value its points would carry names that do not hold. Change the axis of the map in the "
                        + "file.");
            }
        });
    }

    private static ParameterPath path(final MapScope.Target target) {
        return ParameterPath.resolve(target.node().node(), target.name());
    }

    private void resolve(final MapAxis axis) {
        final String target = axis.getTarget() == null ? "" : axis.getTarget();
        final int dot = target.indexOf('.');
        if (dot < 0) {
            ParameterPath.find(map.scope(), target);
            map.targets().put(target, new MapScope.Target(null, target));
            return;
        }
        final String prefix = map.path().substring(0, map.path().length() - map.container().getId().length());
        final String id = target.substring(0, dot);
        final FlatNode node = Plan.find(nodes, map.scope(), prefix, id)
                .or(() -> Plan.find(nodes, map.scope(), map.path() + "/", id))
                .orElseThrow(() -> new IllegalArgumentException("The axis " + target + " names the node '" + id
                        + "', which does not exist. In the map are " + String.join(", ", nodes.stream()
                                .filter(each -> each.maps().contains(map)).map(each -> each.node().getId()).toList())
                        + "."));
        if (!node.maps().contains(map)) {
            throw new IllegalArgumentException("The axis " + target + " names the node '" + id
                    + "', which is not inside the map. Move it into the map, or vary a node inside.");
        }
        if (node.node().getParameters() != null) {
            ParameterPath.resolve(node.node(), target.substring(dot + 1));
        }
        map.targets().put(target, new MapScope.Target(node, target.substring(dot + 1)));
    }

    /**
     * {@code T=} where a symbol tells the axes apart, else the target; a value with a suffix of its own needs neither.
     */
    private MapAxes.Naming naming(final MapAxis axis) {
        final String suffix = feature(axis).map(feature -> EcoreUtil.getAnnotation(feature, Parameters.ANNOTATION,
                POINT_SUFFIX)).orElse(null);
        if (suffix != null) {
            return new MapAxes.Naming("", suffix);
        }
        final String name = shortName(axis);
        final boolean isUnique = map.container().getAxes().stream().filter(other -> shortName(other).equals(name))
                .count() == 1;
        return new MapAxes.Naming((isUnique ? name : axis.getTarget()) + "=", null);
    }

    private String shortName(final MapAxis axis) {
        if (map.targets().get(axis.getTarget()).node() == null) {
            return axis.getTarget();
        }
        final var symbol = feature(axis).map(feature -> Parameters.of(feature).symbol()).orElse("");
        return symbol.isEmpty() ? axis.getTarget().substring(axis.getTarget().lastIndexOf('.') + 1) : symbol;
    }

    /** The parameter that an axis varies; of a variable, the first parameter in the map that takes it. */
    private Optional<EStructuralFeature> feature(final MapAxis axis) {
        final var target = map.targets().get(axis.getTarget());
        if (target.node() != null) {
            return Optional.ofNullable(target.node().node().getParameters())
                    .map(parameters -> ParameterPath.resolve(target.node().node(), target.name()).feature());
        }
        return nodes.stream().filter(node -> node.maps().contains(map) && node.scope() == map.scope()
                && node.node().getParameters() != null).map(node -> feature(node.node().getParameters(), target.name()))
                .flatMap(Optional::stream).findFirst();
    }

    private static Optional<EStructuralFeature> feature(final EObject parameters, final String variable) {
        for (final var all = EcoreUtil.getAllContents(List.of(parameters)); all.hasNext();) {
            if (all.next() instanceof final EObject object) {
                for (final EStructuralFeature feature : object.eClass().getEAllAttributes()) {
                    if (object.eGet(feature) instanceof final Quantity value && value.variableName().equals(variable)) {
                        return Optional.of(feature);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
