// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.outline;

import java.util.ArrayList;
import java.util.List;

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

    /** The elements whose text has changed; null where lines have come, gone or moved. */
    static List<Object> changed(final List<OutlineLine> before, final List<OutlineLine> now) {
        if (before.size() != now.size()) {
            return null;
        }
        final List<Object> changed = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            if (before.get(i).element() != now.get(i).element() || before.get(i).depth() != now.get(i).depth()) {
                return null;
            }
            if (!before.get(i).equals(now.get(i))) {
                changed.add(now.get(i).element());
            }
        }
        return changed;
    }
}
