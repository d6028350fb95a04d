// SPDX-License-Identifier: Apache-2.0
package org.intercala.headless;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A table as plain text: columns as wide as their widest cell, two blanks between them. */
final class TextTable {

    private static final String GAP = "  ";

    private final Set<Integer> right;
    private final List<String[]> rows = new ArrayList<>();

    /** @param right indices of the columns that are aligned to the right */
    TextTable(final Integer... right) {
        this.right = Set.of(right);
    }

    TextTable row(final String... cells) {
        rows.add(cells);
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** @param indent put before each line */
    void print(final PrintStream out, final String indent) {
        final int columns = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        final int[] widths = new int[columns];
        rows.forEach(row -> Arrays.setAll(widths,
                i -> i < row.length ? Math.max(widths[i], width(row[i])) : widths[i]));
        for (final String[] row : rows) {
            final var line = new StringBuilder(indent);
            for (int i = 0; i < row.length; i++) {
                final String pad = " ".repeat(widths[i] - width(row[i]));
                line.append(right.contains(i) ? pad + row[i] : row[i] + pad).append(i < row.length - 1 ? GAP : "");
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /** Width on a terminal; colour codes take none. */
    private static int width(final String text) {
        int width = 0;
        boolean code = false;
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            if (c == '\u001B') {
                code = true;
            } else if (code) {
                code = c != 'm';
            } else if (!Character.isLowSurrogate(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
                width++;
            }
        }
        return width;
    }
}
