// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.intercala.io.Csv;
import org.intercala.report.Typeset;

/**
 * What a table shows, and what it copies: text for people, and for a spreadsheet the same with plain numbers.
 *
 * @param rows number of rows
 */
public record Grid(List<Heading> columns, int rows, Cells shown, Cells plain) {

    public static final Grid EMPTY = new Grid(List.of(), 0, (row, column) -> "", (row, column) -> "");

    public Grid {
        columns = List.copyOf(columns);
    }

    /**
     * Head of a column.
     *
     * @param unit   "" or "1" for none
     * @param number whether it holds numbers, which stand at the right
     */
    public record Heading(String name, String unit, boolean number) {

        /** "Quantity / unit". */
        String text() {
            return hasUnit() ? name + " / " + Typeset.unit(unit) : name;
        }

        private boolean hasUnit() {
            return !unit.isEmpty() && !unit.equals("1");
        }

        private String plain() {
            return Csv.header(name, hasUnit() ? unit : "");
        }
    }

    /** Texts by row and column. */
    public interface Cells {
        String text(int row, int column);
    }

    /** A table of texts that are the same for people and for a spreadsheet. */
    public static Grid of(final List<Heading> columns, final List<List<String>> rows) {
        return of(columns, rows, rows);
    }

    /** A table of texts for people with the same rows for a spreadsheet. */
    static Grid of(final List<Heading> columns, final List<List<String>> shown, final List<List<String>> plain) {
        return new Grid(columns, shown.size(), (row, column) -> shown.get(row).get(column),
                (row, column) -> plain.get(row).get(column));
    }

    /** Heads and some rows, separated by tabs, for the clipboard. */
    public String tabbed(final int[] chosen) {
        return separated(IntStream.of(chosen), "\t");
    }

    /** Heads and all rows as CSV. */
    public String csv() {
        return separated(IntStream.range(0, rows), ",");
    }

    private String separated(final IntStream chosen, final String separator) {
        return line(columns.stream().map(Heading::plain).toList(), separator)
                + chosen.mapToObj(row -> line(IntStream.range(0, columns.size())
                        .mapToObj(column -> plain.text(row, column)).toList(), separator))
                        .collect(Collectors.joining());
    }

    private static String line(final List<String> fields, final String separator) {
        return fields.stream().map(field -> quoted(field, separator)).collect(Collectors.joining(separator, "", "\n"));
    }

    private static String quoted(final String field, final String separator) {
        return field.contains(separator) || field.contains("\"") || field.contains("\n")
                ? "\"" + field.replace("\"", "\"\"") + "\""
                : field;
    }
}
