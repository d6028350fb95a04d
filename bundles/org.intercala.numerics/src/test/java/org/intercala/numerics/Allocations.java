// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import java.lang.management.ManagementFactory;

import com.sun.management.ThreadMXBean;

/** Counts what the current thread allocates. */
final class Allocations {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocations() {
    }

    /** Bytes allocated by a piece of work on this thread. */
    static long bytes(Runnable work) {
        long id = Thread.currentThread().threadId();
        long before = THREADS.getThreadAllocatedBytes(id);
        work.run();
        return THREADS.getThreadAllocatedBytes(id) - before;
    }
}
