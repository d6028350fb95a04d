// SPDX-License-Identifier: Apache-2.0
package org.intercala.io;

import java.util.List;

/**
 * Columns of numbers, all of the same length.
 *
 * @param names   names without units, all different
 * @param units   unit texts as written; "" where the header names none, "1" where it says dimensionless
 * @param columns numbers by column; shared, not to be modified
 * @param lines   line of the text that each row was read from, the first is 1; shared, not to be modified; empty for a
 *                table that was not read
 */
public record CsvTable(List<String> names, List<String> units, List<double[]> columns, int[] lines) {

    /** A table that was not read from a text. */
    public CsvTable(final List<String> names, final List<String> units, final List<double[]> columns) {
        this(names, units, columns, new int[0]);
    }

    public CsvTable {
        names = List.copyOf(names);
        units = List.copyOf(units);
        columns = List.copyOf(columns);
        if (names.isEmpty() || units.size() != names.size() || columns.size() != names.size()) {
            throw new IllegalArgumentException("a table needs at least one column, and as many names (" + names.size()
                    + ") as units (" + units.size() + ") and columns (" + columns.size() + ")");
        }
        for (int i = 1; i < names.size(); i++) {
            if (columns.get(i).length != columns.get(0).length) {
                throw new IllegalArgumentException("column '" + names.get(i) + "' has " + columns.get(i).length
                        + " values, column '" + names.get(0) + "' has " + columns.get(0).length
                        + "; all columns of a table need the same length");
            }
        }
    }

    public int rows() {
        return columns.get(0).length;
    }

    /**
     * Numbers of the named column.
     *
     * @throws IllegalArgumentException when there is none; the message lists those there are
     */
    public double[] column(final String name) {
        return columns.get(index(name));
    }

    /**
     * Unit of the named column as written, or "".
     *
     * @throws IllegalArgumentException when there is no such column; the message lists those there are
     */
    public String unit(final String name) {
        return units.get(index(name));
    }

    private int index(final String name) {
        final int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "there is no column '" + name + "'; the columns are " + String.join(", ", names));
        }
        return index;
    }
}
