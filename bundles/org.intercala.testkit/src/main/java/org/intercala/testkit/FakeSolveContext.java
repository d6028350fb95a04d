// SPDX-License-Identifier: Apache-2.0
package org.intercala.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;

import org.intercala.solver.SolveContext;

/** A context that keeps what progress was reported and can be cancelled from any thread. */
public final class FakeSolveContext implements SolveContext {

    private final Path projectFolder;
    private final int threads;
    private final List<Double> fractions = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private volatile boolean isCancelled;

    public FakeSolveContext() {
        this(Path.of("."), 1);
    }

    public FakeSolveContext(final Path projectFolder, final int threads) {
        this.projectFolder = projectFolder;
        this.threads = threads;
    }

    /** From now on the solver is asked to stop. */
    public void cancel() {
        isCancelled = true;
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public Path projectFolder() {
        return projectFolder;
    }

    @Override
    public void progress(final double fraction, final String message) {
        fractions.add(fraction);
        messages.add(message == null ? "" : message);
    }

    @Override
    public void checkCancelled() {
        if (isCancelled) {
            throw new CancellationException("cancelled by the test");
        }
    }

    /** Fractions as reported, in order. */
    public List<Double> fractions() {
        return List.copyOf(fractions);
    }

    public List<String> messages() {
        return List.copyOf(messages);
    }
}
