// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.List;

/**
 * What a model resolves across the cell: the places of its nodes, the layers they lie in, and the fields known there.
 *
 * @param positions distances of the nodes from the negative collector (m), ascending
 * @param layers    from the negative collector to the positive one; neighbours share the node at their border
 * @param fields    known at the nodes
 */
public record CellSection(double[] positions, List<Layer> layers, List<Field> fields) {

    /** Nothing is resolved. */
    static final CellSection NONE = new CellSection(new double[0], List.of(), List.of());

    /**
     * One layer.
     *
     * @param name      for people
     * @param electrode whether it has a solid with particles
     * @param first     first node
     * @param last      last node
     */
    public record Layer(String name, boolean electrode, int first, int last) {
    }

    /**
     * A quantity at the nodes.
     *
     * @param name           lowerCamelCase
     * @param symbol         as in the theory page
     * @param unit           SI unit
     * @param electrodesOnly whether it is defined in the electrodes only; its value is NaN elsewhere
     * @param writer         of its values
     */
    public record Field(String name, String symbol, String unit, boolean electrodesOnly, Writer writer) {
    }

    /** Writes a field at all nodes. */
    @FunctionalInterface
    public interface Writer {

        /** @param y unknowns and current, not modified @param values overwritten from {@code at} on */
        void write(double[] y, double[] values, int at);

        /** Asks a function node by node. */
        static Writer of(int nodes, Function function) {
            return (y, values, at) -> {
                for (int k = 0; k < nodes; k++) {
                    values[at + k] = function.value(y, k);
                }
            };
        }
    }

    /** A field as function of state and node. */
    @FunctionalInterface
    public interface Function {

        /** @param y unknowns and current, not modified @param node its number */
        double value(double[] y, int node);
    }

    /** @return copies of the lists; the positions are not copied */
    public CellSection {
        layers = List.copyOf(layers);
        fields = List.copyOf(fields);
    }
}
