// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics.internal;

import java.util.regex.Pattern;

import org.intercala.numerics.ExpressionException;
import org.intercala.numerics.internal.Token.Kind;

/** Cuts the text of an expression into tokens, one at a time. */
final class Lexer {

    private static final Pattern NUMBER = Pattern.compile("(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

    private final String text;
    private int next;

    Lexer(String text) {
        this.text = text;
    }

    /** The next token; an END token for ever after the last. */
    Token read() {
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        int start = next;
        if (start == text.length()) {
            return new Token(Kind.END, "", start);
        }
        int c = text.codePointAt(start);
        if (Character.isLetter(c) || c == '_') {
            while (next < text.length()
                    && (Character.isLetterOrDigit(text.codePointAt(next)) || text.charAt(next) == '_')) {
                next += Character.charCount(text.codePointAt(next));
            }
            return new Token(Kind.NAME, text.substring(start, next), start);
        }
        if (c >= '0' && c <= '9' || c == '.') {
            return number(start);
        }
        String symbol = text.substring(start, start + Character.charCount(c));
        String pair = text.substring(start, Math.min(text.length(), start + 2));
        if (pair.equals("<=") || pair.equals(">=") || pair.equals("**")) {
            next += 2;
            return new Token(Kind.SYMBOL, pair.equals("**") ? "^" : pair, start);
        }
        if ("+-*/^(),<>".contains(symbol)) {
            next++;
            return new Token(Kind.SYMBOL, symbol, start);
        }
        throw new ExpressionException(
                "unexpected character '" + symbol + "' at column " + (start + 1) + hint(symbol, pair), start);
    }

    private Token number(int start) {
        var matcher = NUMBER.matcher(text).region(start, text.length());
        if (!matcher.lookingAt()) {
            throw new ExpressionException("'.' at column " + (start + 1) + " is not a number", start);
        }
        next = matcher.end();
        if (next < text.length() && text.charAt(next) == '.') {
            throw new ExpressionException(
                    "'" + matcher.group() + ".' at column " + (start + 1) + " is not a number: it has two points",
                    start);
        }
        if (Double.isInfinite(Double.parseDouble(matcher.group()))) {
            throw new ExpressionException(
                    "the number " + matcher.group() + " at column " + (start + 1)
                            + " is too large; the largest is 1.79E308",
                    start);
        }
        return new Token(Kind.NUMBER, matcher.group(), start);
    }

    private static String hint(String symbol, String pair) {
        if (pair.equals("==") || pair.equals("!=")) {
            return "; conditions compare with <, <=, > or >=";
        }
        return switch (symbol) {
        case "×", "·", "∙", "⋅" -> "; write * for a product";
        case "÷", ":" -> "; write / for a quotient";
        case "−", "–", "—" -> "; it looks like a minus, write -";
        case "²", "³" -> "; write ^2 or ^3 for a power";
        case "[", "]", "{", "}" -> "; use round parentheses";
        case "%" -> "; write /100 for percent";
        case "=" -> "; write only what is right of the '='";
        case ";" -> "; arguments are separated by ','";
        default -> "";
        };
    }
}
