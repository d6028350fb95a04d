// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.intercala.io.Csv;
import org.intercala.io.CsvTable;

/** Writes tables to files, several at once; whoever brings one more than the threads have room for writes it. */
final class CurveWriter implements AutoCloseable {

    private final ThreadPoolExecutor pool;
    private final List<Future<Path>> files = new ArrayList<>();

    /** @param threads at least one writes beside the caller */
    CurveWriter(final int threads) {
        final int size = Math.max(1, threads - 1);
        pool = new ThreadPoolExecutor(size, size, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(size),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    void write(final Path file, final CsvTable table) {
        files.add(pool.submit(() -> {
            Csv.write(file, table);
            return file;
        }));
    }

    /** Waits until all files are written. @throws IOException of the first that could not be */
    @Override
    public void close() throws IOException {
        try (pool) {
            for (final Future<Path> file : files) {
                file.get();
            }
        } catch (final ExecutionException failed) {
            if (failed.getCause() instanceof final IOException refused) {
                throw refused;
            }
            throw new IllegalStateException("a curve could not be written", failed.getCause());
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("the report was interrupted before all curves were written", interrupted);
        }
    }
}
