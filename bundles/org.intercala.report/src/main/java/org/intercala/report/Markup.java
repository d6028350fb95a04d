// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML and SVG that is also well-formed XML. All text and all attribute values are escaped here and nowhere
 * else, so that nothing a user typed can become markup.
 */
final class Markup {

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element. @param attributes name, value, name, value ... ; an attribute with value null is left out */
    Markup open(final String element, final String... attributes) {
        start(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /** Closes the element opened last. */
    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes the element opened last and begins a new line, to keep the file readable. */
    Markup closeLine() {
        close();
        out.append('\n');
        return this;
    }

    /** An element without content. */
    Markup empty(final String element, final String... attributes) {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    /** An element with nothing but text. */
    Markup leaf(final String element, final String text, final String... attributes) {
        return open(element, attributes).text(text).close();
    }

    Markup text(final String text) {
        escape(text);
        return this;
    }

    /** Style sheet of the report: our own text, put out as it stands. */
    Markup style(final String css) {
        if (css.indexOf('<') >= 0 || css.indexOf('&') >= 0) {
            throw new IllegalArgumentException("a style sheet must not contain < or &");
        }
        out.append("<style>\n").append(css).append("</style>\n");
        return this;
    }

    private void start(final String element, final String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1]);
                out.append('"');
            }
        }
    }

    private void escape(final String text) {
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            // Control characters and lone surrogates are no characters of XML.
            default -> out.append(c < ' ' && c != '\n' && c != '\t' || c == '\uFFFE' || c == '\uFFFF' ? '\uFFFD' : c);
            }
        }
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("element not closed: " + open.peek());
        }
        return out.toString();
    }
}
