// SPDX-License-Identifier: Apache-2.0
package org.intercala.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnTimeTest {

    private final AtomicBoolean isOver = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();

    private Thread start(final Runnable work) {
        final Thread thread = Thread.ofPlatform().daemon().start(work);
        threads.add(thread);
        return thread;
    }

    private void compute() {
        while (!isOver.get()) {
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void end() throws InterruptedException {
        isOver.set(true);
        for (final Thread thread : threads) {
            thread.interrupt();
            thread.join();
        }
    }

    @Test
    void aThreadThatComputesSleepsOrNapsTooLongIsSeen() throws InterruptedException {
        assertFalse(OwnTime.endsWithin(start(this::compute), 200), "computes");
        assertFalse(OwnTime.endsWithin(start(() -> LockSupport.parkNanos(600_000_000_000L)), 200), "sleeps");
        assertFalse(OwnTime.endsWithin(start(() -> {
            while (!isOver.get()) {
                LockSupport.parkNanos(1_000_000);
            }
        }), 200), "naps");
    }

    /** Each of many threads that compute 50 ms gets a small part of the processors, and passes a bound of 200 ms. */
    @Test
    void othersWhoHaveTheProcessorDoNotCount() throws InterruptedException {
        for (int i = 0; i < 8 * Runtime.getRuntime().availableProcessors(); i++) {
            start(this::compute);
        }
        final Thread thread = start(() -> {
            final var cpu = java.lang.management.ManagementFactory.getThreadMXBean();
            while (cpu.getCurrentThreadCpuTime() < 50_000_000) {
                Thread.onSpinWait();
            }
        });
        assertTrue(OwnTime.endsWithin(thread, 200));
    }
}
