// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.intercala.model.MapContainer;
import org.intercala.model.Workflow;

/** A map with its points; compared by identity. */
final class MapScope {

    private final String path;
    private final MapContainer container;
    private final Workflow scope;
    private final Map<String, Target> targets = new HashMap<>();
    private List<MapPoint> points = List.of();

    /** What an axis varies. @param node null where it is a variable @param name of the attribute or variable */
    record Target(FlatNode node, String name) {
    }

    MapScope(final String path, final MapContainer container, final Workflow scope) {
        this.path = path;
        this.container = container;
        this.scope = scope;
    }

    String path() {
        return path;
    }

    MapContainer container() {
        return container;
    }

    /** Workflow whose variables and nodes the axes name. */
    Workflow scope() {
        return scope;
    }

    /** What the axes vary, by target text; grows while the plan is made. */
    Map<String, Target> targets() {
        return targets;
    }

    /** Never empty once the plan is made: a map whose axes are wrong has one point without values. */
    List<MapPoint> points() {
        return points;
    }

    void setPoints(final List<MapPoint> points) {
        this.points = List.copyOf(points);
    }
}
