// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.intercala.engine.internal.StoredRun;
import org.intercala.model.RunRecord;
import org.intercala.model.Workflows;

/** Runs that were made before, in their folders. */
public final class RunStore {

    private final SolverRegistry registry;

    /**
     * One run.
     *
     * @param folder its folder
     * @param record as written last; a run that was killed still says that it is running
     */
    public record Run(Path folder, RunRecord record) {
    }

    /** @param registry its packages read parameters and results */
    public RunStore(final SolverRegistry registry) {
        this.registry = registry;
    }

    /**
     * The runs in a folder such as {@code runs/} of a project, newest first; folders without a readable record are left
     * out.
     */
    public List<Run> list(final Path folder) throws IOException {
        final List<Run> runs = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return runs;
        }
        try (var all = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (final Path each : all) {
                final Path file = StoredRun.record(each);
                if (Files.isRegularFile(file)) {
                    try {
                        runs.add(new Run(each, Workflows.loadRecord(file).root()));
                    } catch (final IOException damaged) {
                        System.getLogger("org.intercala.engine").log(System.Logger.Level.WARNING,
                                "A run is left out of the list. " + damaged.getMessage());
                    }
                }
            }
        }
        runs.sort(Comparator.comparing((Run run) -> String.valueOf(run.record().getStarted())).reversed());
        return runs;
    }

    /**
     * Loads a run with its results. A result that is missing or damaged is left out, with a finding. The project is the
     * folder around the run that holds a project file, else the one that holds {@code runs/}.
     *
     * @throws IOException when there is no readable record
     */
    public RunResult load(final Path runFolder) throws IOException {
        return new StoredRun(runFolder, registry).load();
    }

    /** Deletes a run with its results; the cache stays. */
    public void delete(final Path runFolder) throws IOException {
        StoredRun.delete(runFolder);
    }
}
