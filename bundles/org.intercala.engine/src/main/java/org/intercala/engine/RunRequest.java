// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

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
 */
public record RunRequest(Workflow workflow, String name, Path projectFolder, Path runFolder, Path cacheFolder,
        int threads, List<String> settings) {

    public RunRequest {
        Objects.requireNonNull(workflow, "workflow");
        settings = List.copyOf(settings);
        if (threads < 1) {
            throw new IllegalArgumentException("threads = " + threads + " must be at least 1");
        }
    }
}
