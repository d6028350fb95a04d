// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.intercala.model.RunRecord;
import org.intercala.model.Workflow;

/**
 * A finished run.
 *
 * @param record        provenance, also written to {@code <folder>/run.xmi}
 * @param workflow      the snapshot that ran
 * @param projectFolder project of the workflow
 * @param folder        run folder
 * @param results       nodes in topological order, points in the order of the map
 * @param check         static check of the snapshot
 */
public record RunResult(RunRecord record, Workflow workflow, Path projectFolder, Path folder,
        List<NodeResult> results, CheckReport check) {

    public RunResult {
        results = List.copyOf(results);
    }

    /** When it began; one that does not say it is older than all. */
    public Instant began() {
        try {
            return Instant.parse(String.valueOf(record.getStarted()));
        } catch (final DateTimeParseException unknown) {
            return Instant.EPOCH;
        }
    }
}
