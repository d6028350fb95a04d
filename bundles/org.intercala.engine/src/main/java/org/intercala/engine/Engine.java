// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.intercala.engine.internal.EngineComponent;
import org.intercala.model.Workflow;

/** Checks and runs workflows; an OSGi service, thread-safe. */
public interface Engine {

    /** An engine for use without OSGi. */
    static Engine of(final SolverRegistry registry) {
        return new EngineComponent(registry);
    }

    /**
     * Checks without running and without I/O; a few milliseconds, fit for every edit. Workflow files that are used as
     * nodes are not looked into, and files that parameters name are not looked for.
     */
    CheckReport check(Workflow workflow);

    /** Checks without running, and looks into the project for the files that the workflow names. */
    default CheckReport check(final Workflow workflow, final Path projectFolder) {
        return check(workflow, projectFolder, List.of());
    }

    /**
     * As {@link #check(Workflow, Path)}, with settings as a run takes them.
     *
     * @param settings {@code node.attribute=value unit} or {@code variable=value unit}; the workflow is not modified
     * @throws IllegalArgumentException when a setting names nothing or has a wrong unit
     */
    CheckReport check(Workflow workflow, Path projectFolder, List<String> settings);

    /** Checks as {@link #check(Workflow, Path)} does, made for a workflow that is being edited. */
    RepeatedCheck repeatedCheck(Path projectFolder);

    /**
     * Runs and blocks until done. Failures of nodes are in the result, not exceptions; branches that do not depend on
     * a failed node go on. What was finished in an earlier run, also one that was killed, is taken from the cache.
     *
     * @param cancelled asked often, on the calling thread; once true the run ends within 200 ms as cancelled
     * @throws IOException              when the run folder cannot be written, or the cache folder not made; what was
     *                                  finished stays in the cache. A cache that fails later is a finding of the run
     * @throws IllegalArgumentException when a setting names nothing or has a wrong unit, or a target is not there
     */
    RunResult run(RunRequest request, RunListener listener, BooleanSupplier cancelled) throws IOException;
}
