// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Body of a table whose rows stand below each other in groups, the heading of each group spanning its rows. */
final class GroupedRows {

    private GroupedRows() {
    }

    /**
     * Writes all rows and closes the body.
     *
     * @param rows    those of one group stand together
     * @param heading of the group that a row belongs to
     * @param cells   writes the other cells of a row
     */
    static <R> void write(final Markup out, final List<R> rows, final Function<R, String> heading,
            final Consumer<R> cells) {
        out.open("tbody");
        String group = null;
        for (final R row : rows) {
            out.open("tr");
            if (!heading.apply(row).equals(group)) {
                group = heading.apply(row);
                final String same = group;
                final long span = rows.stream().filter(other -> heading.apply(other).equals(same)).count();
                out.leaf("th", group, "scope", "rowgroup", "rowspan", Long.toString(span));
            }
            cells.accept(row);
            out.closeLine();
        }
        out.close();
    }
}
