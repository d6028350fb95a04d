// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.ArrayList;
import java.util.List;

/** The words of one line of a protocol, and how far they are read. */
final class ProtocolLine {

    private final int number;
    private final List<String> words = new ArrayList<>();
    private int next;

    private ProtocolLine(int number) {
        this.number = number;
    }

    /**
     * Splits a text at line ends and semicolons, and each line at blanks. What stands in double quotes is one word;
     * what follows # is a remark.
     */
    static List<ProtocolLine> of(String text) {
        var lines = new ArrayList<ProtocolLine>();
        var line = new ProtocolLine(1);
        var word = new StringBuilder();
        boolean quoted = false;
        boolean remark = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            boolean ends = c == '\n' || c == ';' && !quoted && !remark;
            if (ends || !quoted && !remark && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '#')) {
                if (quoted) {
                    throw new ProtocolTextException(line.number, word.toString(), "the closing quote is missing");
                }
                line.add(word);
                remark = !ends && c == '#';
            } else if (c == '"' && !remark) {
                quoted = !quoted;
            } else if (!remark) {
                word.append(c);
            }
            if (ends) {
                lines.add(line);
                line = new ProtocolLine(line.number + 1);
                remark = false;
            }
        }
        return lines;
    }

    private void add(StringBuilder word) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    boolean isAtEnd() {
        return next == words.size();
    }

    /** The next word, "" at the end. */
    String peek() {
        return isAtEnd() ? "" : words.get(next);
    }

    /** The next word, which is taken. */
    String take() {
        return words.get(next++);
    }

    /** Gives the word taken last back. */
    void back() {
        next--;
    }

    /** Takes the next word if it is this one, in capitals or not. */
    boolean takes(String word) {
        boolean found = peek().equalsIgnoreCase(word);
        next += found ? 1 : 0;
        return found;
    }

    /** Takes the next word, which must be this one. */
    void require(String word) {
        if (!takes(word)) {
            throw expected("'" + word + "'");
        }
    }

    /** Nothing may follow. @param what could, in words */
    void requireEnd(String what) {
        if (!isAtEnd()) {
            throw expected(what);
        }
    }

    /** Number of words taken. */
    int position() {
        return next;
    }

    /** The words from a position to the next one to be taken. */
    String since(int position) {
        return String.join(" ", words.subList(position, next));
    }

    ProtocolTextException expected(String what) {
        return failure(peek(), "expected " + what);
    }

    ProtocolTextException failure(String word, String reason) {
        return new ProtocolTextException(number, word, reason);
    }
}
