// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

/** Width of text in a sans-serif font that is not known: on the wide side, so that nothing is cut off. */
final class TextWidth {

    private static final String NARROW = "iljtfrI.,:;'|()[] ";
    private static final String WIDE = "mwMWQ@%—…";

    private TextWidth() {
    }

    /** @param size of the font in pixels */
    static double of(final String text, final double size) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            width += NARROW.indexOf(c) >= 0 ? 0.38
                    : WIDE.indexOf(c) >= 0 ? 0.92 : Character.isUpperCase(c) ? 0.7 : 0.61;
        }
        return width * size;
    }

    /** The text, shortened with an ellipsis where it is wider than allowed. */
    static String fit(final String text, final double size, final double width) {
        if (of(text, size) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && of(text.substring(0, end) + "…", size) > width) {
            end--;
        }
        return text.substring(0, end).strip() + "…";
    }
}
