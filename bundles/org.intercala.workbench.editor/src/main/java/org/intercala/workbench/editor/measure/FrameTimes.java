// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.intercala.workbench.editor.CanvasViewer;

/**
 * Times of the frames while the mouse moves over the canvas: from the first movement since the last frame until the
 * canvas is painted.
 *
 * @param what    what was done
 * @param nodes   nodes of the workflow
 * @param frames  how often it was painted
 * @param median  (ms)
 * @param slowest the time that 95 of 100 frames keep (ms)
 * @param work    median of the time of the processor alone, which does not grow when other programs run (ms)
 */
public record FrameTimes(String what, int nodes, int frames, double median, double slowest, double work) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT,
                "%s, %d nodes: %d frames, median %.1f ms, 95 %% within %.1f ms, processor %.1f ms", what, nodes, frames,
                median, slowest, work);
    }

    /** @param gesture moves the mouse; this is not to be called in the user-interface thread */
    public static FrameTimes measure(final String what, final CanvasViewer canvas, final Runnable gesture) {
        final Display display = canvas.getControl().getDisplay();
        final Frames frames = new Frames();
        display.syncExec(() -> {
            display.addFilter(SWT.MouseMove, frames);
            canvas.setPaintListener(frames);
        });
        try {
            gesture.run();
        } finally {
            display.syncExec(() -> {
                canvas.setPaintListener(null);
                display.removeFilter(SWT.MouseMove, frames);
            });
        }
        if (frames.times.isEmpty()) {
            throw new IllegalStateException("nothing was painted");
        }
        frames.times.sort(null);
        frames.work.sort(null);
        final int count = frames.times.size();
        return new FrameTimes(what, canvas.nodeCount(), count, frames.times.get(count / 2),
                frames.times.get(count * 95 / 100), frames.work.get(count / 2));
    }

    /** Hears of both; in the user-interface thread. */
    private static final class Frames implements Listener, CanvasViewer.PaintListener {

        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final List<Double> times = new ArrayList<>();
        private final List<Double> work = new ArrayList<>();
        private long moved;
        private long worked;

        @Override
        public void handleEvent(final Event event) {
            if (moved == 0) {
                moved = System.nanoTime();
                worked = threads.getCurrentThreadCpuTime();
            }
        }

        @Override
        public void painted() {
            if (moved != 0) {
                times.add((System.nanoTime() - moved) / 1e6);
                work.add((threads.getCurrentThreadCpuTime() - worked) / 1e6);
                moved = 0;
            }
        }
    }
}
