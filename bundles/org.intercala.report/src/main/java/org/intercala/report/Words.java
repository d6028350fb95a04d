// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.List;

/** Turns names of the model into words, and lists into phrases. */
public final class Words {

    private Words() {
    }

    /** {@code dischargeTime} becomes "Discharge time", {@code gap1.lower} "Gap 1 lower", {@code cRate} "C-rate". */
    public static String of(final String name) {
        if (name.equals("cRate")) {
            return "C-rate";
        }
        final var words = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            final char c = name.charAt(i);
            final char before = i == 0 ? ' ' : name.charAt(i - 1);
            if (Character.isUpperCase(c) && Character.isLowerCase(before)
                    || Character.isDigit(c) && Character.isLetter(before)) {
                words.append(' ');
            }
            final boolean acronym = i + 1 < name.length() && Character.isUpperCase(name.charAt(i + 1));
            words.append(c == '.' || c == '_' ? ' ' : acronym || i == 0 ? c : Character.toLowerCase(c));
        }
        if (!words.isEmpty()) {
            words.setCharAt(0, Character.toUpperCase(words.charAt(0)));
        }
        return words.toString();
    }

    /** "a", "a and b", "a, b and c". */
    public static String list(final List<String> items) {
        return items.size() < 2 ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.get(items.size() - 1);
    }

    /** "1 node", "2 nodes". */
    public static String count(final long number, final String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** The text itself, or "" for null, which EMF gives for what was never set. */
    public static String orEmpty(final String text) {
        return text == null ? "" : text;
    }
}
