// SPDX-License-Identifier: Apache-2.0
package org.intercala.headless;

import java.util.Locale;
import java.util.function.LongSupplier;

import org.intercala.engine.RunListener;
import org.intercala.model.NodeRun;
import org.intercala.model.RunStatus;

/**
 * Shows how far a run is and how long it will take: on a terminal one line that is refreshed, else a line for every ten
 * per cent. A node that fails is told at once.
 */
final class ProgressLine implements RunListener {

    private static final long REFRESH_NANOSECONDS = 100_000_000;
    private static final double NANOSECONDS = 1e-9;
    private static final int WIDTH = 79;
    private static final int BAR = 20;
    /** Before this there is nothing to tell the rest from. */
    private static final double SHORTEST = 0.5;
    private static final double SMALLEST = 0.01;
    private static final int STEP = 10;

    private final Console console;
    private final LongSupplier clock;
    private final long start;
    private long last;
    private int told;
    private boolean shown;

    /** @param clock nanoseconds */
    ProgressLine(final Console console, final LongSupplier clock) {
        this.console = console;
        this.clock = clock;
        start = clock.getAsLong();
        last = start - REFRESH_NANOSECONDS;
    }

    @Override
    public synchronized void progress(final double fraction, final String message) {
        final long now = clock.getAsLong();
        final double seconds = (now - start) * NANOSECONDS;
        final int percent = (int) Math.floor(100 * Math.max(0, Math.min(1, fraction)));
        if (console.terminal()) {
            if (now - last >= REFRESH_NANOSECONDS) {
                last = now;
                refresh(percent, left(fraction, seconds), message);
            }
        } else if (percent / STEP > told) {
            told = percent / STEP;
            final String left = left(fraction, seconds);
            console.err().println(String.format(Locale.ROOT, "%3d %%  after %s", STEP * told, Plain.duration(seconds))
                    + (left.isEmpty() ? "" : ", " + left));
        }
    }

    private void refresh(final int percent, final String left, final String message) {
        final int full = percent * BAR / 100;
        final String line = String.format(Locale.ROOT, "%s%s %3d %%  %s%s", "━".repeat(full), "─".repeat(BAR - full),
                percent,
                left.isEmpty() ? "" : left + "  ", message == null ? "" : message);
        console.err().print("\r" + (line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line) + "\u001B[K");
        console.err().flush();
        shown = true;
    }

    private static String left(final double fraction, final double seconds) {
        return fraction < SMALLEST || fraction >= 1 || seconds < SHORTEST ? ""
                : Plain.duration(Math.ceil(seconds * (1 - fraction) / fraction)) + " left";
    }

    @Override
    public synchronized void finished(final NodeRun run) {
        if (run.getStatus() == RunStatus.FAILED) {
            erase();
            final String point = run.getPoint() == null || run.getPoint().isEmpty() ? "" : " at " + run.getPoint();
            console.err().println("✕ " + run.getNode() + point + " failed: " + run.getMessage());
        }
    }

    /** Says something between two states of the line. */
    synchronized void tell(final String text) {
        erase();
        console.err().println(text);
    }

    /** Takes the line away. */
    synchronized void erase() {
        if (shown) {
            console.err().print("\r\u001B[K");
            console.err().flush();
            shown = false;
        }
    }
}
