// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.intercala.engine.internal.StoredRun;
import org.intercala.model.RunRecord;

/** Runs that were made before, in their folders. */
public final class RunStore {

    private final SolverRegistry registry;

    /**
     * One run.
     *
     * @param folder its folder
     * @param record as written last
     */
    public record Run(Path folder, RunRecord record) {
    }

    /** @param registry its packages read parameters and results */
    public RunStore(final SolverRegistry registry) {
        this.registry = registry;
    }

    /**
     * The runs in a folder such as {@code runs/} of a project, newest first; folders without a readable record are left
     * out. A run whose program ended while it was going on is marked as cancelled.
     */
    public List<Run> list(final Path folder) throws IOException {
        final List<Run> runs = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return runs;
        }
        try (var all = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (final Path each : all) {
                if (isRun(each)) {
                    try {
                        runs.add(new Run(each, StoredRun.settled(each)));
                    } catch (final IOException damaged) {
                        System.getLogger("org.intercala.engine").log(System.Logger.Level.WARNING,
                                "A run is left out of the list. " + damaged.getMessage());
                    }
                }
            }
        }
        runs.sort(Comparator.comparing(RunStore::started).reversed());
        return runs;
    }

    /** As a time and not as a text, which leaves out a fraction of zero. */
    private static Instant started(final Run run) {
        try {
            return Instant.parse(String.valueOf(run.record().getStarted()));
        } catch (final DateTimeParseException unknown) {
            return Instant.MIN;
        }
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

    /** Whether a folder is that of a run: it holds a record. */
    public static boolean isRun(final Path folder) {
        return Files.isRegularFile(StoredRun.record(folder));
    }

    /**
     * Gives a run a name for people; "" takes it away. The record is replaced as a whole or not at all.
     *
     * @throws IOException when there is no readable record, when it cannot be written, or while the run is going on
     */
    public void rename(final Path runFolder, final String label) throws IOException {
        StoredRun.change(runFolder, record -> record.setLabel(label.strip()));
    }

    /**
     * Says whether a run is kept: it is not deleted, and no other run takes its folder.
     *
     * @throws IOException when there is no readable record, when it cannot be written, or while the run is going on
     */
    public void keep(final Path runFolder, final boolean isKept) throws IOException {
        StoredRun.change(runFolder, record -> record.setKeep(isKept));
    }

    /**
     * Deletes a run with its results; the cache stays.
     *
     * @throws IOException when it is no run, one that is kept, or one that is going on; then nothing is deleted
     */
    public void delete(final Path runFolder) throws IOException {
        StoredRun.delete(runFolder);
    }
}
