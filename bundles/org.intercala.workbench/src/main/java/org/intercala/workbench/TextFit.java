// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.GC;

/** Makes texts fit: with an ellipsis into a width, with line breaks into a tooltip. */
public final class TextFit {

    private static final int TOOLTIP = 60;

    private static final String BEFORE_LAST = " – ";
    /** Letters of a name that still say something. */
    private static final int LEAST = 3;

    private TextFit() {
    }

    /** The text cut to a width in pixels, with an ellipsis where something is left out; "" where nothing fits. */
    public static String shortened(final GC gc, final String text, final int width) {
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        final int end = most(text.length(), length -> gc.textExtent(start(text, length) + "…").x <= width);
        return end == 0 ? "" : start(text, end) + "…";
    }

    /** The beginning of a text, without blanks at its end; a character of two units, as an emoji, is not cut in two. */
    public static String start(final String text, final int length) {
        final boolean cut = length > 0 && length < text.length()
                && Character.isSurrogatePair(text.charAt(length - 1), text.charAt(length));
        return text.substring(0, cut ? length - 1 : length).stripTrailing();
    }

    /** The text cut in front of the last piece of a name, which tells it from its namesakes: {@code … – my project}. */
    public static String shortenedName(final GC gc, final String name, final int width) {
        final int last = name.lastIndexOf(BEFORE_LAST);
        if (last < 0 || gc.textExtent(name).x <= width) {
            return shortened(gc, name, width);
        }
        final String piece = name.substring(last + BEFORE_LAST.length());
        final int end = most(last,
                length -> gc.textExtent(name.substring(0, length) + "…" + BEFORE_LAST + piece).x <= width);
        return end < LEAST ? shortened(gc, piece, width) : name.substring(0, end) + "…" + BEFORE_LAST + piece;
    }

    /** The text cut in front of its last word, which tells it from longer and shorter names of its kind. */
    public static String shortenedInside(final GC gc, final String text, final int width) {
        return gc.textExtent(text).x <= width ? text
                : inside(text, piece -> gc.textExtent(piece).x <= width).orElseGet(() -> shortened(gc, text, width));
    }

    static Optional<String> inside(final String text, final Predicate<String> fits) {
        final int last = text.lastIndexOf(' ') + 1;
        final String end = "… " + text.substring(last);
        final int letters = most(last, length -> fits.test(start(text, length) + end));
        return last == 0 || letters < LEAST ? Optional.empty() : Optional.of(start(text, letters) + end);
    }

    /** The most letters that fit, where fewer fit too, found by halving: names may be thousands of letters long. */
    static int most(final int letters, final IntPredicate fits) {
        int fitting = 0;
        int tooMany = letters + 1;
        while (tooMany - fitting > 1) {
            final int middle = (fitting + tooMany) >>> 1;
            if (fits.test(middle)) {
                fitting = middle;
            } else {
                tooMany = middle;
            }
        }
        return fitting;
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

    /** A long text up to the end of its first sentence or, where that is long too, of a word, with an ellipsis. */
    public static String beginning(final String text, final int letters) {
        if (text.length() <= letters) {
            return text;
        }
        final int sentence = text.indexOf(". ");
        if (sentence >= 0 && sentence < letters) {
            return text.substring(0, sentence + 1) + " …";
        }
        final int word = text.lastIndexOf(' ', letters - 1);
        return (word > 0 ? text.substring(0, word).replaceFirst("[,;:]$", "") : start(text, letters - 1))
                + "…";
    }

    /**
     * A few sentences of many, each as it begins.
     *
     * @param most    so many at most
     * @param letters of each at most
     * @param where   the others are: {@code " in Problems"}; "" says only how many
     */
    public static List<String> few(final List<String> sentences, final int most, final int letters,
            final String where) {
        final int more = sentences.size() - most;
        return Stream.concat(sentences.stream().limit(most).map(text -> beginning(text, letters)),
                more > 0 ? Stream.of(more(more, where)) : Stream.empty()).toList();
    }

    /** What stands in place of others. @param where they are, as of {@link #few} */
    public static String more(final int count, final String where) {
        return "… and " + count + " more" + where;
    }
}
