// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/** A file that cannot be read or written: which file, where in it, why, and what to do. */
public final class FileException extends IOException {
    private static final long serialVersionUID = 1L;
    private final String file;
    private final int line;
    private final int column;
    private final String problem;
    private final String remedy;

    /** A problem of the file as a whole. */
    public FileException(Path file, String problem, String remedy, Throwable cause) {
        this(file, 0, 0, problem, remedy, cause);
    }

    /**
     * @param line counted from 1; 0 where the file as a whole is meant
     * @param column counted from 1
     * @param problem one sentence without the place
     * @param remedy what to do
     * @param cause may be null
     */
    public FileException(Path file, int line, int column, String problem, String remedy, Throwable cause) {
        super(file + (line > 0 ? ", line " + line + ", column " + column : "") + ": " + problem + " " + remedy, cause);
        this.file = file.toString();
        this.line = line;
        this.column = column;
        this.problem = Objects.requireNonNull(problem);
        this.remedy = Objects.requireNonNull(remedy);
    }

    public String file() {
        return file;
    }

    /** Counted from 1; 0 where the file as a whole is meant. */
    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    public String problem() {
        return problem;
    }

    public String remedy() {
        return remedy;
    }
}
