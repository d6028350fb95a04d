// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.util.List;

import org.intercala.data.Quantity;

/**
 * One point of a map.
 *
 * @param name   unique within the map, the same in every run: {@code 1C} or {@code T=298.15 K, 1C}
 * @param values in the order of the axes
 */
record MapPoint(String name, List<Value> values) {

    MapPoint {
        values = List.copyOf(values);
    }

    /** @param target as the axis names it */
    record Value(String target, Quantity value) {
    }
}
