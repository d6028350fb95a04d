// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** One line of the tree. @param depth how many containers are around it */
record OutlineLine(Object element, int depth, String text) {

    private static final OutlineContent CONTENT = new OutlineContent();
    private static final OutlineLabels LABELS = new OutlineLabels();

    /** All lines, from top to bottom. @param input as the tree has it */
    static List<OutlineLine> of(final Object input) {
        final List<OutlineLine> lines = new ArrayList<>();
        add(CONTENT.getElements(input), 0, lines);
        return lines;
    }

    private static void add(final Object[] elements, final int depth, final List<OutlineLine> lines) {
        for (final Object element : elements) {
            lines.add(new OutlineLine(element, depth, LABELS.getStyledText(element).getString()));
            add(CONTENT.getChildren(element), depth + 1, lines);
        }
    }

    /** Whether lines have come, gone or moved. */
    static boolean isOther(final List<OutlineLine> before, final List<OutlineLine> now) {
        return before.size() != now.size() || IntStream.range(0, now.size()).anyMatch(
                i -> before.get(i).element() != now.get(i).element() || before.get(i).depth() != now.get(i).depth());
    }

    /** The elements whose line has changed, those that are new among them. */
    static List<Object> changed(final List<OutlineLine> before, final List<OutlineLine> now) {
        final Set<OutlineLine> known = new HashSet<>(before);
        return now.stream().filter(line -> !known.contains(line)).map(OutlineLine::element).toList();
    }
}
