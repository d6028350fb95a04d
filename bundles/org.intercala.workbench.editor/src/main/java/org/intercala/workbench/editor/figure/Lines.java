// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.swt.graphics.Font;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.TextFit;

/** Measures of text (px). */
final class Lines {

    private Lines() {
    }

    /** Height of a line of secondary text. */
    static int small() {
        return height(Fonts.small());
    }

    static int height(final Font font) {
        return FigureUtilities.getFontMetrics(font).getHeight();
    }

    static int width(final String text, final Font font) {
        return FigureUtilities.getTextWidth(text, font);
    }

    /** The text, or its beginning with an ellipsis where it is wider. */
    static String fit(final String text, final Font font, final int width) {
        if (width(text, font) <= width) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            final int middle = (low + high + 1) / 2;
            if (width(TextFit.start(text, middle) + "…", font) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return TextFit.start(text, low) + "…";
    }

    /** Lines no wider than a width, broken between words. */
    static List<String> wrap(final String text, final Font font, final int width) {
        final List<String> lines = new ArrayList<>();
        String line = "";
        for (final String word : text.split(" ")) {
            final String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, font) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
