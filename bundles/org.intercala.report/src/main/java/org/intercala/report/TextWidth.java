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
            width += of(text.charAt(i));
        }
        return width * size;
    }

    /** For a font of one pixel. */
    private static double of(final char c) {
        return NARROW.indexOf(c) >= 0 ? 0.38
                : WIDE.indexOf(c) >= 0 ? 0.92 : Character.isUpperCase(c) ? 0.7 : 0.61;
    }

    /** The text, shortened with an ellipsis where it is wider than allowed; at least one character is left. */
    static String fit(final String text, final double size, final double width) {
        if (of(text, size) <= width) {
            return text;
        }
        int end = 1;
        double used = of('…') + of(text.charAt(0));
        while (end < text.length() && (used + of(text.charAt(end))) * size <= width) {
            used += of(text.charAt(end));
            end++;
        }
        if (Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end))) {
            end--;
        }
        return text.substring(0, end).strip() + "…";
    }
}
