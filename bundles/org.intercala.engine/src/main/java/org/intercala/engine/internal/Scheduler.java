// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Runs tasks on a fixed number of threads as soon as what they wait for has ended. The ready points of one node are
 * handed out in chunks that shrink towards the end, so that a solver sees many points at once and no thread waits for
 * another's long chunk.
 */
final class Scheduler {

    /** How often the caller is asked whether to cancel. */
    private static final long POLL_MILLISECONDS = 10;
    /** How long solvers have to heed a cancel and to put out what they have, before their threads are left behind. */
    private static final long GRACE_MILLISECONDS = 10_000;

    private static final System.Logger LOG = System.getLogger("org.intercala.engine");

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition workOrEnd = lock.newCondition();
    private final Condition ended = lock.newCondition();
    private final Map<FlatNode, Queue<Task>> ready = new LinkedHashMap<>();
    private final int threads;
    /** Threads that run tasks, of which there are never more than tasks. */
    private final int workers;
    private final Worker worker;
    private int remaining;
    private int running;
    /** Threads that write what came out, which is the engine's own doing. */
    private int writing;
    private volatile boolean isStopping;
    private boolean isClosed;
    private Throwable fatal;

    /** What a scheduler calls, from its threads. */
    interface Worker {

        /** Runs ready tasks of one node; every one that ends is reported by {@link Scheduler#end}. */
        void run(List<Task> chunk) throws IOException;

        /** A task that cannot run, because what it needs is not there. */
        void skip(Task task, String cause) throws IOException;
    }

    /** @param tasks in the order in which they shall run where there is a choice */
    Scheduler(final Collection<Task> tasks, final int threads, final Worker worker) {
        this.threads = threads;
        this.worker = worker;
        remaining = tasks.size();
        workers = Math.min(threads, tasks.size());
        for (final Task task : tasks) {
            final Queue<Task> queue = ready.computeIfAbsent(task.node(), node -> new ArrayDeque<>());
            if (task.isReady() || !task.refusal().isEmpty()) {
                queue.add(task);
            }
        }
    }

    /**
     * Runs until all tasks have ended, or until a cancel; then some may not have ended.
     *
     * @throws IOException what a worker threw; the others were stopped
     */
    void run(final BooleanSupplier cancelled) throws IOException {
        // what was cancelled before it began may not even have been checked
        isStopping = cancelled.getAsBoolean();
        final List<Thread> pool = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            pool.add(Thread.ofPlatform().daemon().name("intercala-" + (i + 1)).start(this::work));
        }
        try {
            awaitEnd(cancelled);
        } finally {
            close(pool);
        }
        if (fatal instanceof final IOException failure) {
            throw failure;
        }
        if (fatal != null) {
            throw new IllegalStateException("the run was stopped by an unexpected failure of the engine", fatal);
        }
    }

    private void awaitEnd(final BooleanSupplier cancelled) {
        boolean isInterrupted = false;
        long deadline = Long.MAX_VALUE;
        while (true) {
            final boolean stop = isStopping || isInterrupted || cancelled.getAsBoolean();
            lock.lock();
            try {
                if (remaining == 0 || fatal != null && running == 0) {
                    break;
                }
                if (stop && deadline == Long.MAX_VALUE) {
                    isStopping = true;
                    deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GRACE_MILLISECONDS);
                    workOrEnd.signalAll();
                }
                if (isStopping && (running == 0 || System.nanoTime() - deadline > 0)) {
                    break;
                }
                ended.await(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (final InterruptedException interrupted) {
                isInterrupted = true;
            } finally {
                lock.unlock();
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Lets nobody end a task any more, and waits for those who are writing. These come back to their solvers only then,
     * which have as long to heed the cancel as the others had.
     */
    private void close(final List<Thread> pool) {
        lock.lock();
        try {
            isStopping = true;
            isClosed = true;
            workOrEnd.signalAll();
            long left = writing > 0 ? TimeUnit.MILLISECONDS.toNanos(GRACE_MILLISECONDS) : 0;
            while (writing > 0) {
                ended.awaitUninterruptibly();
            }
            while (left > 0 && running > 0 && remaining > 0) {
                left = await(left);
            }
            if (running > 0 && remaining > 0) {
                LOG.log(System.Logger.Level.WARNING, "A solver did not heed the cancel; its thread is left behind.");
                pool.forEach(Thread::interrupt);
            }
        } finally {
            lock.unlock();
        }
    }

    /** What is left of the nanoseconds. */
    private long await(final long nanoseconds) {
        try {
            return ended.awaitNanos(nanoseconds);
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Whether solvers shall stop. */
    boolean isStopping() {
        return isStopping;
    }

    /** Threads that one of the solves running now may use. */
    int share() {
        lock.lock();
        try {
            return Math.max(1, threads / Math.max(1, running));
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        for (List<Task> chunk = take(); !chunk.isEmpty(); chunk = take()) {
            Throwable failure = null;
            try {
                worker.run(chunk);
            } catch (final IOException | RuntimeException | Error thrown) {
                failure = thrown;
            }
            if (failure != null) {
                stop(failure);
            }
            lock.lock();
            try {
                running--;
                ended.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Stops the run because of a failure that is none of the solvers'. */
    void stop(final Throwable failure) {
        lock.lock();
        try {
            if (fatal == null && !isClosed) {
                fatal = failure;
            }
            isStopping = true;
            workOrEnd.signalAll();
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The next chunk; empty when there is nothing more to do. */
    private List<Task> take() {
        lock.lock();
        try {
            while (!isStopping && remaining > 0) {
                for (final Queue<Task> queue : ready.values()) {
                    if (!queue.isEmpty()) {
                        final int size = workers == 1 ? queue.size()
                                : (queue.size() + 2 * workers - 1) / (2 * workers);
                        final List<Task> chunk = new ArrayList<>(size);
                        while (chunk.size() < size) {
                            chunk.add(queue.remove());
                        }
                        running++;
                        return chunk;
                    }
                }
                workOrEnd.awaitUninterruptibly();
            }
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    /** Puts tasks back that wait for nothing any more. */
    void again(final Collection<Task> tasks) {
        lock.lock();
        try {
            tasks.forEach(task -> ready.get(task.node()).add(task));
            workOrEnd.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Ends a task: {@code last} writes down what came out, then those who wait for it may run, or are skipped.
     *
     * @return false when the run is over and nobody wants to know any more; then {@code last} was not called
     */
    boolean end(final Task task, final Writing last) throws IOException {
        lock.lock();
        try {
            if (isClosed || task.isEnded()) {
                return false;
            }
            task.end();
            writing++;
        } finally {
            lock.unlock();
        }
        try {
            last.write();
            release(task);
        } finally {
            written();
        }
        return true;
    }

    /** Writes what a solver has put out, on its thread; a cancel waits for it and does not lay it to the solver. */
    void write(final Writing what) throws IOException {
        lock.lock();
        try {
            writing++;
        } finally {
            lock.unlock();
        }
        try {
            what.write();
        } finally {
            written();
        }
    }

    private void written() {
        lock.lock();
        try {
            writing--;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A step that writes. */
    interface Writing {
        void write() throws IOException;
    }

    private void release(final Vertex first) throws IOException {
        final Queue<Vertex> over = new ArrayDeque<>(List.of(first));
        while (!over.isEmpty()) {
            final Vertex vertex = over.remove();
            final List<Task> skipped = new ArrayList<>();
            lock.lock();
            try {
                if (vertex instanceof Task) {
                    remaining--;
                }
                for (final Vertex dependent : vertex.dependents()) {
                    if (!dependent.countDown() || dependent.isEnded()) {
                        continue;
                    }
                    if (!(dependent instanceof final Task task)) {
                        dependent.end();
                        over.add(dependent);
                    } else if (!task.refusal().isEmpty()) {
                        continue;
                    } else if (missing(task).isEmpty()) {
                        ready.get(task.node()).add(task);
                    } else {
                        task.end();
                        skipped.add(task);
                    }
                }
                workOrEnd.signalAll();
            } finally {
                lock.unlock();
            }
            for (final Task task : skipped) {
                worker.skip(task, missing(task));
                over.add(task);
            }
        }
    }

    private static String missing(final Task task) {
        return task.inputs().values().stream().flatMap(List::stream).map(Source::missing)
                .filter(cause -> !cause.isEmpty()).findFirst().orElse("");
    }
}
