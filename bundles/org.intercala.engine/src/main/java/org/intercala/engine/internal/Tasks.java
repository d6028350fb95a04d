// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Makes the tasks of a plan, one for each node and map point, and connects them. */
final class Tasks {

    private final boolean isFirstOnly;
    private final BooleanSupplier cancelled;
    private final Map<FlatNode, Map<List<MapPoint>, Task>> byPoint = new LinkedHashMap<>();
    private final Map<List<Object>, Gather> gathers = new HashMap<>();

    private Tasks(final boolean isFirstOnly, final BooleanSupplier cancelled) {
        this.isFirstOnly = isFirstOnly;
        this.cancelled = cancelled;
    }

    /** Only the first point of each map, which is enough for a check; in topological order. */
    static List<Task> ofFirstPoints(final Plan plan) {
        return new Tasks(true, () -> false).make(plan);
    }

    /**
     * @param cancelled asked before each task; of a map that was cancelled before it began, one point says so
     * @return in topological order, points in the order of the maps
     */
    static List<Task> of(final Plan plan, final BooleanSupplier cancelled) {
        try {
            return new Tasks(false, cancelled).make(plan);
        } catch (final CancellationException ended) {
            return ofFirstPoints(plan);
        }
    }

    private List<Task> make(final Plan plan) {
        plan.nodes().forEach(this::make);
        plan.nodes().forEach(this::connect);
        return byPoint.values().stream().flatMap(each -> each.values().stream()).toList();
    }

    private void heedCancel() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private List<MapPoint> points(final MapScope map) {
        return isFirstOnly ? map.points().subList(0, 1) : map.points();
    }

    private void make(final FlatNode node) {
        List<List<MapPoint>> all = List.of(List.of());
        for (final MapScope map : node.maps()) {
            final List<List<MapPoint>> longer = new ArrayList<>();
            for (final List<MapPoint> chain : all) {
                heedCancel();
                points(map).forEach(point -> longer.add(append(chain, point)));
            }
            all = longer;
        }
        final Map<List<MapPoint>, Task> tasks = new LinkedHashMap<>();
        for (final List<MapPoint> chain : all) {
            heedCancel();
            tasks.put(chain, new Task(node, chain));
        }
        byPoint.put(node, tasks);
    }

    private void connect(final FlatNode node) {
        for (final Task task : byPoint.get(node).values()) {
            heedCancel();
            for (final FlatLink link : node.incoming()) {
                final Source source = source(link, task.points().subList(0, link.common()));
                task.inputs().computeIfAbsent(link.input(), name -> new ArrayList<>()).add(source);
                task.waitFor(source.vertex());
            }
        }
    }

    /** @param chain points of the outer maps; those of the maps that the link leaves are gathered */
    private Source source(final FlatLink link, final List<MapPoint> chain) {
        final FlatNode from = link.source();
        if (chain.size() == from.maps().size()) {
            return new Source.Output(byPoint.get(from).get(chain), link.output());
        }
        final List<Object> identity = List.of(from, link.output(), chain);
        final Gather known = gathers.get(identity);
        if (known != null) {
            return known;
        }
        final MapScope map = from.maps().get(chain.size());
        final var gather = new Gather(map, points(map).stream().map(point -> source(link, append(chain, point)))
                .toList());
        gathers.put(identity, gather);
        return gather;
    }

    private static List<MapPoint> append(final List<MapPoint> chain, final MapPoint point) {
        final List<MapPoint> longer = new ArrayList<>(chain);
        longer.add(point);
        return List.copyOf(longer);
    }
}
