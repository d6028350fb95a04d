// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of Markdown as text that reads well without a browser: paragraphs in one line each, for a field that wraps;
 * lists with dots; a row of a table in one line; formulas as LaTeX.
 *
 * @param text what is shown
 * @param runs where it is not plain, in order and apart from each other
 */
record PlainPage(String text, List<Run> runs) {

    /** How a piece of text is shown. */
    enum Look {
        TITLE, HEADING, STRONG, CODE, LINK
    }

    /** @param target of a link, else empty */
    record Run(int start, int length, Look look, String target) {
    }

    private static final Pattern INLINE = Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|!?\\[([^\\]]*)\\]\\(([^)]+)\\)"
            + "|\\$\\$?([^$]+)\\$\\$?");
    private static final Pattern ITEM = Pattern.compile("^(\\s*)(?:[-*]|(\\d+\\.))\\s+(.*)$");
    /** Id of a solver behind the title of its page. */
    private static final Pattern ID = Pattern.compile(" \\(`(.*)`\\)$");

    static PlainPage of(final String markdown) {
        return new Builder().page(markdown);
    }

    /** The link at a place in the text; null where there is none. */
    String link(final int offset) {
        return runs.stream().filter(run -> run.look() == Look.LINK && run.start() <= offset
                && offset < run.start() + run.length()).map(Run::target).findFirst().orElse(null);
    }

    /** Reads line by line; a paragraph or item ends where the next one begins. */
    private static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final List<Run> runs = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private boolean code;

        PlainPage page(final String markdown) {
            markdown.lines().forEach(this::line);
            close();
            return new PlainPage(text.toString().stripTrailing(), List.copyOf(runs));
        }

        private void line(final String line) {
            final Matcher item = ITEM.matcher(line);
            if (line.startsWith("```")) {
                close();
                code = !code;
                gap(!code);
            } else if (code) {
                add(line + "\n", Look.CODE, "");
            } else if (line.startsWith("#")) {
                close();
                gap(true);
                heading(line);
            } else if (line.isBlank()) {
                close();
                gap(true);
            } else if (line.startsWith("|")) {
                close();
                row(line);
            } else if (line.startsWith("    ") && open.isEmpty()) {
                add(line.strip() + "\n", Look.CODE, "");
            } else if (item.matches()) {
                close();
                open.append(item.group(1)).append(item.group(2) == null ? "•" : item.group(2)).append(' ')
                        .append(item.group(3));
            } else {
                open.append(open.isEmpty() ? "" : " ").append(line.strip());
            }
        }

        private void heading(final String line) {
            final int level = line.indexOf(' ');
            final Matcher id = ID.matcher(line);
            final int start = text.length();
            inline(id.replaceFirst("").substring(level + 1));
            runs.removeIf(run -> run.start() >= start);
            runs.add(new Run(start, text.length() - start, level == 1 ? Look.TITLE : Look.HEADING, ""));
            text.append('\n');
            if (id.find(0)) {
                add(id.group(1), Look.CODE, "");
                text.append('\n');
            }
        }

        /** Cells of a row: the first stands out, the others follow; the line below the head is left out. */
        private void row(final String line) {
            if (line.matches("[|:\\-\\s]+")) {
                return;
            }
            final String[] cells = line.replaceFirst("^\\|", "").replaceFirst("\\|\\s*$", "")
                    .split("(?<!\\\\)\\|");
            for (int i = 0; i < cells.length; i++) {
                text.append(i == 0 ? "" : "  ·  ");
                inline(cells[i].strip().replace("\\|", "|"));
            }
            text.append('\n');
        }

        private void close() {
            if (!open.isEmpty()) {
                inline(open.toString());
                open.setLength(0);
                text.append('\n');
            }
        }

        private void gap(final boolean wanted) {
            if (wanted && !text.isEmpty() && !text.toString().endsWith("\n\n")) {
                text.append('\n');
            }
        }

        private void inline(final String line) {
            final Matcher match = INLINE.matcher(line);
            int from = 0;
            while (match.find()) {
                text.append(line, from, match.start());
                from = match.end();
                if (match.group(1) != null) {
                    add(match.group(1), Look.CODE, "");
                } else if (match.group(2) != null) {
                    add(match.group(2), Look.STRONG, "");
                } else if (match.group(4) != null) {
                    add(match.group(3), match.group().startsWith("!") ? Look.STRONG : Look.LINK, match.group(4));
                } else {
                    add(match.group(5).strip(), Look.CODE, "");
                }
            }
            text.append(line.substring(from));
        }

        private void add(final String piece, final Look look, final String target) {
            runs.add(new Run(text.length(), piece.length(), look, target));
            text.append(piece);
        }
    }
}
