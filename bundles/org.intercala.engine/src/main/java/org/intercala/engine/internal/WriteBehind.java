// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Forces files to the disk on threads of its own, which wait for the disk and need next to no processor, while others
 * go on. Thread-safe.
 */
final class WriteBehind {

    private static final int THREADS = 4;

    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS,
            Thread.ofPlatform().daemon().name("intercala-disk-", 1).factory());
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final AtomicReference<IOException> failure = new AtomicReference<>();
    private final Path root;

    /** @param root holds all the files */
    WriteBehind(final Path root) {
        this.root = root;
    }

    /** A file that was written, or got a second name. */
    void add(final Path file) {
        for (Path each = file.getParent(); each.startsWith(root) && folders.add(each);) {
            each = each.getParent();
        }
        pool.execute(() -> force(file));
    }

    private void force(final Path file) {
        // a file of the cache may be read-only; some systems force only what they may write
        final var mode = Files.isWritable(file) ? StandardOpenOption.WRITE : StandardOpenOption.READ;
        try (var channel = FileChannel.open(file, mode)) {
            channel.force(false);
        } catch (final IOException cause) {
            failure.compareAndSet(null, cause);
        }
    }

    private static void forceFolder(final Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (final IOException refused) {
            // not every system can do that with a folder; the files are complete either way
            return;
        }
    }

    /** Takes nothing more and returns at once; what was added is still forced, unless the program ends before. */
    void close() {
        pool.shutdown();
    }

    /**
     * Takes nothing more, and waits until all that was added, and the folders that hold it, are on the disk.
     *
     * @throws IOException when a file could not be forced; said once
     */
    void await() throws IOException {
        folders.forEach(folder -> pool.execute(() -> forceFolder(folder)));
        folders.clear();
        pool.shutdown();
        boolean isInterrupted = false;
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(1, TimeUnit.DAYS);
            } catch (final InterruptedException interrupted) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        final IOException first = failure.getAndSet(null);
        if (first != null) {
            throw first;
        }
    }
}
