// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.intercala.model.Workflow;

/**
 * What to run.
 *
 * @param workflow      the engine takes a snapshot; editing may go on
 * @param name          name of the workflow, for the record (its file name relative to the project)
 * @param projectFolder paths in parameters are relative to it
 * @param runFolder     where the record and the results of this run go
 * @param cacheFolder   where finished results are kept for re-use
 * @param threads       budget of threads, at least 1
 * @param settings      {@code node.attribute=value unit} or {@code variable=value unit}, applied to the snapshot
 * @param targets       paths of nodes or containers ({@code sweep/spm}); only these and what they depend on run, a node
 *                      in a map at all its points; empty: everything
 */
public record RunRequest(Workflow workflow, String name, Path projectFolder, Path runFolder, Path cacheFolder,
        int threads, List<String> settings, Set<String> targets) {

    /** Runs everything. */
    public RunRequest(final Workflow workflow, final String name, final Path projectFolder, final Path runFolder,
            final Path cacheFolder, final int threads, final List<String> settings) {
        this(workflow, name, projectFolder, runFolder, cacheFolder, threads, settings, Set.of());
    }

    public RunRequest {
        Objects.requireNonNull(workflow, "workflow");
        settings = List.copyOf(settings);
        targets = Set.copyOf(targets);
        if (threads < 1) {
            throw new IllegalArgumentException("threads = " + threads + " must be at least 1");
        }
    }
}
