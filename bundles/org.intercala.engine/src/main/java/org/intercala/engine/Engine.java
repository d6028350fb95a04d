// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import java.io.IOException;
import java.util.function.BooleanSupplier;

import org.intercala.model.Workflow;

/** Checks and runs workflows; an OSGi service, thread-safe. */
public interface Engine {

    /** Checks without running and without I/O; a few milliseconds, fit for every edit. */
    CheckReport check(Workflow workflow);

    /**
     * Runs and blocks until done. Failures of nodes are in the result, not exceptions; branches that do not depend on
     * a failed node go on.
     *
     * @param cancelled asked often; once true the run ends within 200 ms as cancelled
     * @throws IOException when the run or cache folder cannot be written
     * @throws IllegalArgumentException when a setting names nothing or has a wrong unit
     */
    RunResult run(RunRequest request, RunListener listener, BooleanSupplier cancelled) throws IOException;
}
