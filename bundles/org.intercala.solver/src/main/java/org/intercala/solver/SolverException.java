// SPDX-License-Identifier: Apache-2.0
package org.intercala.solver;

import java.util.Objects;

/** An expected failure of a solver: what failed (variable, when, which law left its range), and what to do. */
public class SolverException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String remedy;

    /**
     * @param code stable, for example {@code law-left-range}
     * @param message one plain sentence with variable, value, unit and time
     * @param remedy what to do
     */
    public SolverException(final String code, final String message, final String remedy) {
        this(code, message, remedy, null);
    }

    public SolverException(final String code, final String message, final String remedy, final Throwable cause) {
        super(message, cause);
        this.code = Objects.requireNonNull(code);
        this.remedy = Objects.requireNonNull(remedy);
    }

    public String code() {
        return code;
    }

    public String remedy() {
        return remedy;
    }
}
