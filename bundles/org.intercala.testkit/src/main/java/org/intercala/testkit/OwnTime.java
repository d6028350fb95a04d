// SPDX-License-Identifier: Apache-2.0
package org.intercala.testkit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/**
 * The time that a thread takes by its own doing: it computes, sleeps or waits. The time in which other programs have
 * the processor does not count, so that a bound holds on a busy machine as on an idle one.
 */
final class OwnTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long PAUSE_MILLISECONDS = 1;
    /** What one look at a thread that waits counts at most, since this thread may have been kept from looking. */
    private static final long LONGEST_WAIT_NANOSECONDS = 5_000_000;
    /** For a thread that neither computes nor waits for anything that Java knows of, such as a program it started. */
    private static final long WALL_FACTOR = 50;

    private OwnTime() {
    }

    /** Waits until the thread ends; false when it has taken more than that time of its own before. */
    static boolean endsWithin(final Thread thread, final long milliseconds) throws InterruptedException {
        final long bound = TimeUnit.MILLISECONDS.toNanos(milliseconds);
        final boolean isMeasured = THREADS.isThreadCpuTimeSupported();
        final long begin = System.nanoTime();
        long last = begin;
        long computed = isMeasured ? THREADS.getThreadCpuTime(thread.threadId()) : 0;
        long own = 0;
        while (thread.isAlive()) {
            final long now = System.nanoTime();
            final long computedNow = isMeasured ? THREADS.getThreadCpuTime(thread.threadId()) : now - begin;
            final boolean isWaiting = thread.getState() != Thread.State.RUNNABLE;
            own += isWaiting ? Math.min(now - last, LONGEST_WAIT_NANOSECONDS) : Math.max(0, computedNow - computed);
            if (own > bound || now - begin > WALL_FACTOR * bound) {
                return !thread.isAlive();
            }
            last = now;
            computed = computedNow;
            thread.join(PAUSE_MILLISECONDS);
        }
        return true;
    }
}
