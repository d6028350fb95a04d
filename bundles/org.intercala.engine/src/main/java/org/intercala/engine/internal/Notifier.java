// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.util.HashMap;
import java.util.Map;

import org.intercala.engine.RunListener;
import org.intercala.model.NodeRun;

/** Tells a listener what happens, one call at a time; a listener that fails is logged and does not stop the run. */
final class Notifier {

    private static final System.Logger LOG = System.getLogger("org.intercala.engine");
    /** At most so often for the progress of one task, however often the solver reports. */
    private static final long INTERVAL_NANOSECONDS = 20_000_000;

    private final RunListener listener;
    private final int total;
    private final Map<Task, Running> running = new HashMap<>();
    private int finished;
    /** Sum of the fractions of what runs. */
    private double begun;
    private double reached;

    private static final class Running {
        private double fraction;
        private long told;
    }

    Notifier(final RunListener listener, final int total) {
        this.listener = listener;
        this.total = total;
    }

    synchronized void started(final Task task) {
        running.put(task, new Running());
        tell(() -> listener.started(task.node().path(), task.point()));
    }

    /** Progress of a task; going back is not passed on. */
    synchronized void progress(final Task task, final double fraction, final String message) {
        final Running state = running.get(task);
        final long now = System.nanoTime();
        if (state == null || !(fraction >= state.fraction)) {
            return;
        }
        begun -= state.fraction;
        state.fraction = Math.min(1, fraction);
        begun += state.fraction;
        if (now - state.told > INTERVAL_NANOSECONDS) {
            state.told = now;
            final String text = message == null ? "" : message;
            tell(() -> listener.progress(task.node().path(), task.point(), state.fraction, text));
            overall(task.node().label() + (text.isEmpty() ? "" : ": " + text));
        }
    }

    synchronized void finished(final Task task) {
        final Running state = running.remove(task);
        begun = running.isEmpty() ? 0 : state == null ? begun : begun - state.fraction;
        finished++;
        final NodeRun run = task.run();
        tell(() -> listener.finished(run));
        overall(task.node().label() + " " + run.getStatus().getLiteral());
    }

    private void overall(final String message) {
        reached = Math.max(reached, Math.min(1, (finished + begun) / total));
        tell(() -> listener.progress(reached, message));
    }

    private static void tell(final Runnable call) {
        try {
            call.run();
        } catch (final RuntimeException broken) {
            LOG.log(System.Logger.Level.WARNING, "A listener of a run failed.", broken);
        }
    }
}
