// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import java.util.ArrayList;
import java.util.List;

import org.intercala.workbench.TextFit;

/**
 * Numbers copied from a spreadsheet or a text file: tabs, semicolons, commas or blanks between the columns. Between
 * tabs or semicolons a decimal comma is read too. A first line without numbers is taken for headings and left out;
 * rows whose first numbers fall throughout, as along a discharge, are turned round.
 *
 * @param rows    equally long
 * @param problem what is wrong, a sentence without full stop; "" if all is well, then there is at least one row
 */
public record TablePaste(List<double[]> rows, String problem) {

    public static TablePaste read(final String text) {
        final List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        final List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            final double[] row = row(lines.get(i));
            if (row == null && i == 0 && lines.size() > 1) {
                continue;
            }
            if (row == null) {
                return failed("Line " + (i + 1) + " holds something that is no number: " + shortened(lines.get(i)));
            }
            if (!rows.isEmpty() && row.length != rows.getFirst().length) {
                return failed("Line " + (i + 1) + " has " + row.length + " columns, the lines before it have "
                        + rows.getFirst().length);
            }
            rows.add(row);
        }
        return rows.isEmpty() ? failed("There are no numbers to paste")
                : new TablePaste(isDescending(rows) ? rows.reversed() : rows, "");
    }

    private static boolean isDescending(final List<double[]> rows) {
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i)[0] >= rows.get(i - 1)[0]) {
                return false;
            }
        }
        return rows.size() > 1;
    }

    private static TablePaste failed(final String problem) {
        return new TablePaste(List.of(), problem);
    }

    private static String shortened(final String line) {
        final String stripped = line.strip();
        return stripped.length() <= 30 ? stripped : TextFit.start(stripped, 30) + "…";
    }

    /** The numbers of a line; null if one of its fields is none. */
    private static double[] row(final String line) {
        final boolean commaIsDecimal = line.indexOf('\t') >= 0 || line.indexOf(';') >= 0;
        final String separator = line.indexOf('\t') >= 0 ? "\t" : line.indexOf(';') >= 0 ? ";"
                : line.indexOf(',') >= 0 ? "," : "\\s+";
        final String[] fields = line.strip().split(separator);
        final double[] row = new double[fields.length];
        try {
            for (int i = 0; i < fields.length; i++) {
                final String field = fields[i].strip().replace('−', '-');
                row[i] = Double.parseDouble(Numbers.decimal(commaIsDecimal ? field.replace(',', '.') : field));
            }
            return row;
        } catch (final NumberFormatException none) {
            return null;
        }
    }
}
