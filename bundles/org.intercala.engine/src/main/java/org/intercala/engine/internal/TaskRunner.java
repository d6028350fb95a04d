// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.DataObject;
import org.intercala.data.DataObjects;
import org.intercala.model.Finding;
import org.intercala.model.RunStatus;
import org.intercala.solver.Findings;
import org.intercala.solver.SolveContext;
import org.intercala.solver.Solver;
import org.intercala.solver.SolverException;

/** Runs chunks of tasks: takes what the cache has, hands the rest to the solver, and ends each task. Thread-safe. */
final class TaskRunner implements Scheduler.Worker {

    private static final System.Logger LOG = System.getLogger("org.intercala.engine");

    private static final String NOT_BEGUN = "Cancelled before it began.";

    private final ProjectFiles files;
    private final ResultCache cache;
    private final RunFolder folder;
    private final Notifier notifier;
    private final Map<Task, Point> solving = new ConcurrentHashMap<>();
    /** Points of maps that had put nothing out when the run was stopped. */
    private final Map<FlatNode, List<Task>> unfinished = new LinkedHashMap<>();
    /** Keys that are being worked on, each with the tasks that wait for the same result. */
    private final Map<String, List<Task>> claimed = new HashMap<>();
    private Scheduler scheduler;

    TaskRunner(final ProjectFiles files, final ResultCache cache, final RunFolder folder, final Notifier notifier) {
        this.files = files;
        this.cache = cache;
        this.folder = folder;
        this.notifier = notifier;
    }

    /** To be called before the scheduler runs. */
    void setScheduler(final Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void run(final List<Task> chunk) throws IOException {
        final var batch = new Batch();
        for (final Task task : chunk) {
            if (!task.refusal().isEmpty()) {
                final boolean isBlocked = !task.node().blocked().isEmpty();
                end(task, new Outcome(isBlocked ? RunStatus.SKIPPED : RunStatus.FAILED, task.refusal()));
            } else if (!scheduler.isStopping()) {
                batch.add(task);
            }
        }
        batch.solve();
    }

    @Override
    public void skip(final Task task, final String cause) throws IOException {
        task.setFailure(cause);
        final var outcome = scheduler.isStopping() ? new Outcome(RunStatus.CANCELLED, NOT_BEGUN)
                : new Outcome(RunStatus.SKIPPED, "Skipped, because " + cause + ".");
        outcome.write(task);
    }

    /** Writes down a task that had not ended when the run was stopped, with what it had put out so far. */
    void abandon(final Task task) throws IOException {
        final Point point = solving.get(task);
        final var outcome = new Outcome(RunStatus.CANCELLED,
                point == null ? NOT_BEGUN : "Cancelled.");
        if (point != null) {
            point.abandon();
            outcome.keepPartial(point);
        }
        outcome.write(task);
    }

    /** Writes down the points that a stop has left without outputs: there may be thousands, so one entry a node. */
    void recordUnfinished() throws IOException {
        for (final List<Task> tasks : unfinished.values()) {
            final var outcome = new Outcome(RunStatus.CANCELLED, "Cancelled.");
            outcome.points = tasks.size();
            outcome.record(tasks.getFirst());
        }
    }

    private boolean end(final Task task, final Outcome outcome) throws IOException {
        return scheduler.end(task, () -> outcome.write(task));
    }

    /** Whether nobody else works on the key; if not, the task comes again when that is done. */
    private boolean claim(final String key, final Task task) {
        synchronized (claimed) {
            final List<Task> waiting = claimed.putIfAbsent(key, new ArrayList<>());
            if (waiting != null) {
                waiting.add(task);
            }
            return waiting == null;
        }
    }

    private void release(final String key) {
        final List<Task> waiting;
        synchronized (claimed) {
            waiting = claimed.remove(key);
        }
        if (waiting != null && !waiting.isEmpty()) {
            scheduler.again(waiting);
        }
    }

    private void notKept(final IOException refused) {
        final var finding = Findings.warning("not-cached", "", "Some results could not be kept for re-use, so that the "
                + "next run computes them again.", refused.getMessage());
        finding.setNode("");
        folder.add(finding);
    }

    /** How a task ends. */
    private final class Outcome {

        private final RunStatus status;
        private final String message;
        private int points = 1;
        private String key = "";
        private boolean isCached;
        private double seconds;
        private Map<String, DataObject> outputs = Map.of();
        private Map<String, String> hashes = Map.of();
        private Map<String, Double> counters = Map.of();

        Outcome(final RunStatus status, final String message) {
            this.status = status;
            this.message = message;
        }

        /** Keeps what a point had put out before it failed or was cancelled; marked, not sent on. */
        void keepPartial(final Point point) {
            key = point.key();
            counters = point.counters();
            outputs = new LinkedHashMap<>();
            hashes = new LinkedHashMap<>();
            point.outputs().forEach((port, value) -> {
                try {
                    hashes.put(port, DataObjects.contentHash(value));
                    outputs.put(port, value);
                } catch (final RuntimeException unfit) {
                    LOG.log(System.Logger.Level.WARNING, "The partial output '" + port + "' of " + point.task().name()
                            + " cannot be kept.", unfit);
                }
            });
        }

        /** Fills in the record and stores the results; the last step before others may take them. */
        void write(final Task task) throws IOException {
            if (status != RunStatus.SUCCEEDED && task.failure().isEmpty()) {
                task.setFailure(task.name() + " " + (status == RunStatus.CANCELLED ? "was cancelled"
                        : "failed: " + message.replaceAll("\\.$", "")));
            }
            if (status == RunStatus.CANCELLED && outputs.isEmpty()) {
                // the record does not repeat what the check says
                task.findings().clear();
                if (!task.points().isEmpty()) {
                    synchronized (unfinished) {
                        unfinished.computeIfAbsent(task.node(), node -> new ArrayList<>()).add(task);
                    }
                    return;
                }
            }
            record(task);
        }

        private void record(final Task task) throws IOException {
            final boolean isPartial = status != RunStatus.SUCCEEDED && !outputs.isEmpty();
            if (status != RunStatus.SKIPPED) {
                Lineages.attach(task, outputs, hashes);
            }
            task.setOutputs(outputs, hashes);
            Records.fill(task, status, message, key, isCached, isPartial, seconds, counters);
            if (points > 1) {
                Records.together(task.run(), points);
            }
            folder.write(task);
            notifier.finished(task);
        }
    }

    private static Map<String, String> hashes(final Map<String, DataObject> outputs) {
        final Map<String, String> hashes = new LinkedHashMap<>();
        outputs.forEach((port, value) -> hashes.put(port, DataObjects.contentHash(value)));
        return hashes;
    }

    /** Points of one node that are solved together. */
    private final class Batch {

        private final List<Point> points = new ArrayList<>();
        private Solver solver;
        private long mark;
        private double share = Double.NaN;

        void add(final Task task) throws IOException {
            final String key;
            try {
                if (solver == null) {
                    solver = task.node().factory().create();
                }
                key = CacheKey.of(task, solver, files);
            } catch (final IOException unreadable) {
                end(task, new Outcome(RunStatus.FAILED, unreadable.getMessage()));
                return;
            } catch (final RuntimeException | LinkageError broken) {
                end(task, new Outcome(RunStatus.FAILED, unexpected(task, broken)));
                return;
            }
            if (!claim(key, task)) {
                return;
            }
            notifier.started(task);
            final long begin = System.nanoTime();
            final Optional<ResultCache.Entry> entry = load(task, key);
            if (entry.isPresent()) {
                finish(task, key, entry.get(), true, (System.nanoTime() - begin) * 1e-9);
                release(key);
            } else {
                final var point = new Point(task, key, this::settled);
                points.add(point);
                solving.put(task, point);
            }
        }

        private Optional<ResultCache.Entry> load(final Task task, final String key) {
            try {
                return cache.load(key);
            } catch (final ResultCache.DamagedEntryException damage) {
                task.add(Findings.warning("cache-damaged", "", "The stored result " + key.substring(0, 12)
                        + " is damaged (" + damage.getMessage() + ") and was computed again.",
                        "If this happens often, check the disk."));
                try {
                    cache.remove(key);
                } catch (final IOException refused) {
                    notKept(refused);
                }
                return Optional.empty();
            }
        }

        void solve() throws IOException {
            if (points.isEmpty()) {
                return;
            }
            mark = System.nanoTime();
            String failure = "";
            try {
                solver.solve(List.copyOf(points), new Context());
                if (!scheduler.isStopping()) {
                    share = lap() / Math.max(1, points.stream().filter(point -> !point.isSettled()).count());
                    points.forEach(Point::done);
                }
            } catch (final SolverException expected) {
                points.forEach(point -> point.fail(expected));
            } catch (final CancellationException cancelled) {
                failure = scheduler.isStopping() ? ""
                        : solverName(points.getFirst().task()) + " stopped although nobody cancelled it. "
                                + "This is a fault of the plug-in; tell its author.";
            } catch (final RuntimeException | Error broken) {
                failure = scheduler.isStopping() ? "" : unexpected(points.getFirst().task(), broken);
            }
            final RunStatus status = failure.isEmpty() ? RunStatus.CANCELLED : RunStatus.FAILED;
            for (final Point point : points) {
                if (point.settle()) {
                    giveUp(point, status, failure.isEmpty() ? "Cancelled." : failure);
                }
            }
        }

        /** The solver says that a point is complete or has failed. */
        private void settled(final Point point) {
            try {
                final Optional<SolverException> failure = point.failure();
                if (failure.isPresent()) {
                    giveUp(point, RunStatus.FAILED, join(failure.get().getMessage(), failure.get().remedy()));
                } else {
                    complete(point);
                }
            } catch (final IOException | RuntimeException | Error cause) {
                // must not pass through the solver, which may take it for its own
                scheduler.stop(cause);
            }
        }

        private void complete(final Point point) throws IOException {
            final Task task = point.task();
            final Map<String, DataObject> outputs = point.outputs();
            final String fault = fault(task, outputs);
            if (!fault.isEmpty()) {
                giveUp(point, RunStatus.FAILED, fault);
                return;
            }
            final double seconds = Double.isNaN(share) ? lap() : share;
            final ResultCache.Entry entry;
            try {
                entry = new ResultCache.Entry(outputs, hashes(outputs), seconds, point.counters());
                store(point, entry);
            } catch (final IllegalArgumentException unfit) {
                giveUp(point, RunStatus.FAILED, "The result cannot be stored: " + unfit.getMessage()
                        + ". This is a fault of the plug-in; tell its author.");
                return;
            }
            finish(task, point.key(), entry, false, seconds);
            solving.remove(task);
            release(point.key());
        }

        /** A cache that cannot be written does not stop the run, since the run folder has the result too. */
        private void store(final Point point, final ResultCache.Entry entry) {
            final var solver = point.task().node().factory().descriptor();
            try {
                scheduler.write(() -> cache.store(point.key(), solver.id() + " " + solver.version(), entry));
            } catch (final IOException refused) {
                notKept(refused);
            }
        }

        private String fault(final Task task, final Map<String, DataObject> outputs) {
            for (final var reference : files.references(task.parameters())) {
                if (reference.problem().isEmpty() && files.isChanged(reference.file())) {
                    return "The file '" + reference.path() + "' was changed during the run. Run again.";
                }
            }
            final var missing = task.specs().keySet().stream().filter(port -> !outputs.containsKey(port)).toList();
            return missing.isEmpty() ? ""
                    : solverName(task) + " ended without the output '" + missing.getFirst()
                            + "' that its check announced. This is a fault of the plug-in; tell its author.";
        }

        private void finish(final Task task, final String key, final ResultCache.Entry entry, final boolean isCached,
                final double seconds) throws IOException {
            final var outcome = new Outcome(RunStatus.SUCCEEDED, "");
            outcome.key = key;
            outcome.isCached = isCached;
            outcome.seconds = seconds;
            outcome.outputs = entry.outputs();
            outcome.hashes = entry.hashes();
            outcome.counters = entry.counters();
            findings(task, key, entry.outputs()).forEach(task::add);
            end(task, outcome);
        }

        /**
         * Findings that need the data, from an instance of their own, since the other may be in the middle of solving.
         */
        private List<Finding> findings(final Task task, final String key, final Map<String, DataObject> outputs) {
            try {
                final var point = new Point(task, key, each -> {
                });
                point.settle();
                final Map<String, DataObject> copies = new LinkedHashMap<>();
                outputs.forEach((port, value) -> copies.put(port, EcoreUtil.copy(value)));
                return task.node().factory().create().findings(point, copies).stream().map(EcoreUtil::copy).toList();
            } catch (final RuntimeException | LinkageError broken) {
                return List.of(Checker.broken(task.node().factory(), "judge its result", broken));
            }
        }

        private void giveUp(final Point point, final RunStatus status, final String message) throws IOException {
            final var outcome = new Outcome(status, message);
            outcome.keepPartial(point);
            outcome.seconds = lap();
            end(point.task(), outcome);
            solving.remove(point.task());
            release(point.key());
        }

        private double lap() {
            final long now = System.nanoTime();
            final double seconds = (now - mark) * 1e-9;
            mark = now;
            return seconds;
        }

        /** Progress of the points one after the other, which is how most solvers work. */
        private final class Context implements SolveContext {

            @Override
            public int threads() {
                return scheduler.share();
            }

            @Override
            public Path projectFolder() {
                return files.folder();
            }

            @Override
            public void progress(final double fraction, final String message) {
                final double place = Math.clamp(fraction, 0, 1) * points.size();
                final int at = Math.min((int) place, points.size() - 1);
                notifier.progress(points.get(at).task(), place - at, message);
            }

            @Override
            public void checkCancelled() {
                if (scheduler.isStopping()) {
                    throw new CancellationException("the run was cancelled");
                }
            }
        }
    }

    private static String solverName(final Task task) {
        return "The solver “" + task.node().factory().descriptor().label() + "”";
    }

    private static String unexpected(final Task task, final Throwable broken) {
        LOG.log(System.Logger.Level.WARNING, solverName(task) + " failed unexpectedly at " + task.name() + ".", broken);
        return broken instanceof OutOfMemoryError
                ? "The memory is used up. Give the program more (-Xmx), or run with fewer threads."
                : solverName(task) + " failed unexpectedly: " + broken
                        + ". This is a fault of the plug-in; tell its author.";
    }

    private static String join(final String message, final String remedy) {
        final String sentence = message == null || message.isEmpty() ? "The solver failed" : message;
        return sentence + (sentence.endsWith(".") ? "" : ".") + (remedy.isEmpty() ? "" : " " + remedy);
    }
}
