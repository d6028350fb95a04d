// SPDX-License-Identifier: Apache-2.0
package org.intercala.headless;

import java.util.LinkedHashMap;
import java.util.Map;

/** How the command line ends; documented in {@code docs/guide/command-line.md}. */
final class ExitCode {

    static final int SUCCESS = 0;
    /** At least one node failed; the others have their results. */
    static final int FAILED = 1;
    /** Wrong use, a file that cannot be read, or a workflow with errors. */
    static final int BAD_INPUT = 2;
    /** Cancelled by the user; partial results are kept. */
    static final int CANCELLED = 3;
    /** Results cannot be written. */
    static final int CANNOT_WRITE = 4;
    /** A fault of the program. */
    static final int FAULT = 5;

    private ExitCode() {
    }

    /** What they mean, for the help, in ascending order. */
    static Map<String, String> help() {
        final Map<String, String> help = new LinkedHashMap<>();
        help.put(Integer.toString(SUCCESS), "all is well");
        help.put(Integer.toString(FAILED), "a node failed; what does not depend on it has its results");
        help.put(Integer.toString(BAD_INPUT), "wrong use, a file that cannot be read, or a workflow with errors");
        help.put(Integer.toString(CANCELLED), "cancelled; what was finished is kept");
        help.put(Integer.toString(CANNOT_WRITE), "results cannot be written");
        help.put(Integer.toString(FAULT), "a fault of Intercala itself");
        return help;
    }
}
