// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.intercala.engine.RunRequest;
import org.intercala.model.FileException;
import org.intercala.model.Finding;
import org.intercala.model.ModelFactory;
import org.intercala.model.NodeRun;
import org.intercala.model.RunRecord;
import org.intercala.model.RunStatus;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;

/**
 * Writes the folder of one run: the snapshot, the results as nodes end, and the record, which is replaced as a whole
 * now and then and at the end, so that after a crash it says what had been done. A finished result is a second name of
 * the file in the cache where the file system can do that, and stays when the cache is deleted. A record says that the
 * run has ended when all that it names is on the disk.
 */
final class RunFolder implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("org.intercala.engine");
    /** Rewriting the record takes at most about this share of the time. */
    private static final long PAUSE_FACTOR = 20;
    private static final long LEAST_PAUSE_NANOSECONDS = 250_000_000;

    private final Path folder;
    private final ObjectFiles files;
    private final ResultCache cache;
    private final RunRecord record;
    private final Map<Task, Integer> order = new IdentityHashMap<>();
    /** Places in the order of those tasks that stand in the record, ascending. */
    private final List<Integer> written = new ArrayList<>();
    private final WriteBehind disk;
    private RunLock lock;
    private long nextFlush;

    /** @param cache whose files stand for equal results @param tasks in the order of the record */
    RunFolder(final RunRequest request, final ObjectFiles files, final ResultCache cache, final List<Task> tasks,
            final String workflowHash) {
        folder = request.runFolder().toAbsolutePath();
        this.files = files;
        this.cache = cache;
        disk = new WriteBehind(folder);
        record = ModelFactory.eINSTANCE.createRunRecord();
        record.setId(folder.getFileName().toString());
        record.setWorkflow(request.name());
        record.setWorkflowHash(workflowHash);
        record.setStarted(now());
        record.setStatus(RunStatus.RUNNING);
        record.setApplication(Application.NAME_AND_VERSION);
        record.setEnvironment(Application.environment());
        record.setThreads(request.threads());
        record.getSettings().addAll(request.settings());
        request.targets().stream().sorted().forEach(record.getTargets()::add);
        for (int i = 0; i < tasks.size(); i++) {
            order.put(tasks.get(i), i);
        }
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    RunRecord record() {
        return record;
    }

    /** @throws IOException when files lie in the folder that no run wrote, which a report could replace */
    void refuseForeign() throws IOException {
        final String foreign;
        try {
            foreign = foreign();
        } catch (final IOException cause) {
            throw Disk.explained(folder, cause);
        }
        if (!foreign.isEmpty()) {
            throw new IOException("The folder " + folder + " holds files that no run wrote, such as '" + foreign
                    + "'. Nothing was changed. Choose another or an empty folder.");
        }
    }

    /** A file that no run wrote, or ""; hidden ones are left alone by a run. */
    private String foreign() throws IOException {
        if (!Files.isDirectory(folder) || Files.exists(folder.resolve(ResultFiles.RECORD))) {
            return "";
        }
        // a run that was killed at its very beginning leaves no more than these
        final boolean hasBegun = Files.exists(folder.resolve(RunLock.FILE));
        try (var all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).filter(name -> !name.startsWith("."))
                    .filter(name -> !hasBegun || !name.equals(ResultFiles.SNAPSHOT)).sorted().findFirst().orElse("");
        }
    }

    /** Makes the folder, takes out what an earlier run left in it, and writes snapshot and first record. */
    void prepare(final Workflow snapshot) throws IOException {
        Disk.prepare(folder);
        lock = RunLock.of(folder);
        StoredRun.refuseKept(folder);
        explain(() -> Workflows.save(snapshot, folder.resolve(ResultFiles.SNAPSHOT)));
        flush();
        // after the record, which must not name results that are gone, at whatever moment the program is killed
        try {
            Disk.delete(folder.resolve(ResultFiles.RESULTS));
        } catch (final IOException cause) {
            throw Disk.explained(folder, cause);
        }
    }

    /** Writes parameters and outputs of a task that has ended, and remembers it for the record. */
    void write(final Task task) throws IOException {
        final Path results = ResultFiles.folder(folder, task.run());
        try {
            if (task.parameters() != null && hasRun(task.run())) {
                Files.createDirectories(results);
                write(ResultFiles.parameters(results), task.parameters());
            }
            for (final var output : task.outputs().entrySet()) {
                final Path file = ResultFiles.output(results, output.getKey());
                if (task.run().getStatus() != RunStatus.SUCCEEDED
                        || !Disk.link(cache.file(task.run().getKey(), output.getKey()), file)) {
                    write(file, output.getValue());
                } else {
                    disk.add(file);
                }
            }
        } catch (final IOException cause) {
            throw Disk.explained(folder, cause);
        }
        synchronized (this) {
            final int place = order.get(task);
            final int at = -Collections.binarySearch(written, place) - 1;
            written.add(at, place);
            record.getNodes().add(at, task.run());
            // a cancel ends with the record
            if (task.run().getStatus() != RunStatus.CANCELLED && System.nanoTime() > nextFlush) {
                flush();
            }
        }
    }

    /** Adds what concerns the run as a whole; the same is said once. */
    synchronized void add(final Finding finding) {
        if (record.getFindings().stream().noneMatch(each -> finding.getCode().equals(each.getCode()))) {
            record.getFindings().add(finding);
        }
    }

    private void write(final Path file, final EObject object) throws IOException {
        try {
            final byte[] bytes = files.write(object);
            // never into a file that is there, which the cache may share
            Files.deleteIfExists(file);
            Files.write(file, bytes);
            disk.add(file);
        } catch (final IllegalArgumentException unfit) {
            LOG.log(System.Logger.Level.WARNING, file + " was not written.", unfit);
        }
    }

    private static boolean hasRun(final NodeRun run) {
        return run.getStatus() == RunStatus.SUCCEEDED || run.getStatus() == RunStatus.FAILED
                || !run.getOutputs().isEmpty();
    }

    private interface Writing {
        void run() throws IOException;
    }

    /** A file of a run that cannot be written tells the same as its results: nobody can save it elsewhere. */
    private void explain(final Writing writing) throws IOException {
        try {
            writing.run();
        } catch (final FileException refused) {
            throw refused.getCause() instanceof final IOException cause ? Disk.explained(folder, cause) : refused;
        }
    }

    /** Writes the record as it is now. */
    private synchronized void flush() throws IOException {
        final long begin = System.nanoTime();
        explain(() -> Workflows.saveRecord(record, folder.resolve(ResultFiles.RECORD)));
        final long end = System.nanoTime();
        nextFlush = end + Math.max(LEAST_PAUSE_NANOSECONDS, PAUSE_FACTOR * (end - begin));
    }

    /** Writes the last record. A run that was cancelled does not wait for the disk. */
    synchronized void finish(final RunStatus status) throws IOException {
        refuseGone();
        if (status != RunStatus.CANCELLED) {
            try {
                disk.await();
            } catch (final IOException cause) {
                throw Disk.explained(folder, cause);
            }
        }
        refuseGone();
        record.setStatus(status);
        record.setFinished(now());
        flush();
    }

    /** A record that is written again must not say that there are results. */
    private void refuseGone() throws IOException {
        if (!Files.exists(folder.resolve(ResultFiles.SNAPSHOT)) || !Files.exists(folder.resolve(ResultFiles.RECORD))) {
            throw new IOException("The folder " + folder + " was deleted or moved while the run was going on. "
                    + "Run again; what is in the cache is re-used.");
        }
    }

    /** Lets others have the folder. */
    @Override
    public void close() throws IOException {
        disk.close();
        if (lock != null) {
            lock.close();
        }
    }
}
