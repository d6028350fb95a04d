// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.intercala.model.ModelFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SchedulerTest {

    private static final long SLOW_DISK_MILLISECONDS = 400;

    private final AtomicReference<Scheduler> scheduler = new AtomicReference<>();
    private final CountDownLatch bothRun = new CountDownLatch(2);
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean wasInterrupted;

    private static Task task(final String id) {
        final var node = ModelFactory.eINSTANCE.createSolverNode();
        node.setId(id);
        return new Task(new FlatNode(id, node, ModelFactory.eINSTANCE.createWorkflow(), List.of(), null), List.of());
    }

    /** Ends a task by writing, then goes on solving until it is told to stop. */
    private final class Busy implements Scheduler.Worker {

        private final boolean isStoring;

        Busy(final boolean isStoring) {
            this.isStoring = isStoring;
        }

        @Override
        public void run(final List<Task> chunk) throws IOException {
            bothRun.countDown();
            try {
                bothRun.await();
                final Task task = chunk.getFirst();
                if (task.node().path().equals("full")) {
                    scheduler.get().end(task, () -> {
                        throw new IOException("the disk is full");
                    });
                } else if (isStoring) {
                    scheduler.get().write(Busy::sleep);
                } else {
                    scheduler.get().end(task, Busy::sleep);
                }
                while (!scheduler.get().isStopping()) {
                    Thread.onSpinWait();
                }
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (final InterruptedException interrupted) {
                wasInterrupted = true;
            } finally {
                if (!chunk.getFirst().node().path().equals("full")) {
                    over.countDown();
                }
            }
        }

        private static void sleep() throws IOException {
            try {
                TimeUnit.MILLISECONDS.sleep(SLOW_DISK_MILLISECONDS);
            } catch (final InterruptedException interrupted) {
                throw new IOException(interrupted);
            }
        }

        @Override
        public void skip(final Task task, final String cause) {
            throw new AssertionError(cause);
        }
    }

    /** A thread that still writes when another finds the disk full has a solver that heeds the cancel afterwards. */
    @Test
    @Timeout(20)
    void aThreadThatWritesIsNotTakenForASolverThatDoesNotHeedTheCancel() throws InterruptedException {
        assertWaitedFor(false);
    }

    @Test
    @Timeout(20)
    void neitherIsOneThatStoresBeforeItEnds() throws InterruptedException {
        assertWaitedFor(true);
    }

    private void assertWaitedFor(final boolean isStoring) throws InterruptedException {
        scheduler.set(new Scheduler(List.of(task("full"), task("slow"), task("later")), 2, new Busy(isStoring)));
        final var failure = assertThrows(IOException.class, () -> scheduler.get().run(() -> false));
        assertEquals("the disk is full", failure.getMessage());
        assertTrue(over.await(10, TimeUnit.SECONDS));
        assertFalse(wasInterrupted, "the thread was left behind");
    }

    @Test
    @Timeout(60)
    void thereAreNeverMoreThreadsThanTasks() throws IOException {
        final Set<Thread> workers = ConcurrentHashMap.newKeySet();
        final long before = ManagementFactory.getThreadMXBean().getTotalStartedThreadCount();
        scheduler.set(new Scheduler(List.of(task("a"), task("b"), task("c")), Integer.MAX_VALUE,
                new Scheduler.Worker() {
                    @Override
                    public void run(final List<Task> chunk) throws IOException {
                        workers.add(Thread.currentThread());
                        for (final Task task : chunk) {
                            scheduler.get().end(task, () -> {
                            });
                        }
                    }

                    @Override
                    public void skip(final Task task, final String cause) {
                        throw new AssertionError(cause);
                    }
                }));
        scheduler.get().run(() -> false);
        assertTrue(!workers.isEmpty() && workers.size() <= 3, workers.toString());
        final long started = ManagementFactory.getThreadMXBean().getTotalStartedThreadCount() - before;
        assertTrue(started < 100, started + " threads");
    }
}
