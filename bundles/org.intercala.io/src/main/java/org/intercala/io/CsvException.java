// SPDX-License-Identifier: Apache-2.0
package org.intercala.io;

import java.io.IOException;

/** A CSV file that cannot be read as a table of numbers: the message names file, line, column, cause and remedy. */
public final class CsvException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String source;
    private final int line;
    private final String column;

    /**
     * @param source  file, as the caller named it
     * @param line    first line is 1; 0 when the file as a whole is meant
     * @param column  number and name of the column, for example {@code 2 (voltage)}; "" when the line as a whole is
     *                meant
     * @param problem what is wrong and what to do, in whole sentences
     */
    CsvException(final String source, final int line, final String column, final String problem) {
        super(source + (line > 0 ? ", line " + line : "") + (column.isEmpty() ? "" : ", column " + column) + ": "
                + problem);
        this.source = source;
        this.line = line;
        this.column = column;
    }

    public String source() {
        return source;
    }

    /** First line is 1; 0 when the file as a whole is meant. */
    public int line() {
        return line;
    }

    /** Number and name of the column, or "". */
    public String column() {
        return column;
    }
}
