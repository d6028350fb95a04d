// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench;

import java.util.stream.Collectors;

import org.eclipse.swt.graphics.GC;

/** Makes texts fit: with an ellipsis into a width, with line breaks into a tooltip. */
public final class TextFit {

    private static final int TOOLTIP = 60;

    private TextFit() {
    }

    /** The text cut to a width in pixels, with an ellipsis where something is left out; "" where nothing fits. */
    public static String shortened(final GC gc, final String text, final int width) {
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && gc.textExtent(start(text, end) + "…").x > width) {
            end--;
        }
        return end == 0 ? "" : start(text, end) + "…";
    }

    /** The beginning of a text, without blanks at its end; a character of two units, as an emoji, is not cut in two. */
    public static String start(final String text, final int length) {
        final boolean cut = length > 0 && length < text.length()
                && Character.isSurrogatePair(text.charAt(length - 1), text.charAt(length));
        return text.substring(0, cut ? length - 1 : length).stripTrailing();
    }

    /** The text in lines of about 60 characters, broken between words. */
    public static String tooltip(final String text) {
        return text.lines().map(TextFit::wrapped).collect(Collectors.joining("\n"));
    }

    private static String wrapped(final String line) {
        final StringBuilder result = new StringBuilder();
        int length = 0;
        for (final String word : line.split(" ")) {
            if (length > 0 && length + 1 + word.length() > TOOLTIP) {
                result.append('\n');
                length = 0;
            } else if (length > 0) {
                result.append(' ');
                length++;
            }
            result.append(word);
            length += word.length();
        }
        return result.toString();
    }
}
