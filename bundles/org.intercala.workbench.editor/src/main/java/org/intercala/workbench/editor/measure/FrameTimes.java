// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.measure;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.swt.widgets.Display;
import org.intercala.workbench.editor.CanvasViewer;
import org.intercala.workbench.editor.part.NodePart;
import org.intercala.workbench.editor.tool.Movement;

/**
 * Times of the frames while the canvas is panned or a node is dragged: what a step costs in layout and painting,
 * without the wait for the screen. To be called in the user-interface thread with the canvas in view.
 *
 * @param what    what was done
 * @param nodes   nodes of the workflow
 * @param median  (ms)
 * @param slowest the time that 95 of 100 frames keep (ms)
 * @param work    median of the time of the processor alone, which does not grow when other programs run (ms)
 */
public record FrameTimes(String what, int nodes, double median, double slowest, double work) {

    private static final int WARM_UP = 20;
    private static final long PATIENCE_MS = 2000;

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s, %d nodes: median %.1f ms, 95 %% within %.1f ms, processor %.1f ms", what,
                nodes, median, slowest, work);
    }

    /** Moves the view over the canvas and back. */
    public static FrameTimes pan(final CanvasViewer canvas, final int frames) {
        final Point start = canvas.viewport().getViewLocation().getCopy();
        final FrameTimes times = measure("Panning", canvas, frames, frame -> {
            final int away = 7 * Math.min(frame % 60, 60 - frame % 60);
            canvas.viewport().setViewLocation(start.x + away, start.y + away / 2);
        });
        canvas.viewport().setViewLocation(start);
        return times;
    }

    /** Drags the node in the middle of the view with its links, as the mouse would. */
    public static FrameTimes drag(final CanvasViewer canvas, final int frames) {
        final Movement movement = new Movement(canvas, List.of(middle(canvas)));
        final FrameTimes times = measure("Dragging a node", canvas, frames, frame -> {
            final int away = 5 * Math.min(frame % 60, 60 - frame % 60);
            movement.show(new Dimension(away, away));
        });
        movement.restore();
        return times;
    }

    private static NodePart middle(final CanvasViewer canvas) {
        final var size = canvas.viewport().getSize();
        final Point middle = new Point(size.width / 2, size.height / 2);
        return ((Collection<?>) canvas.getEditPartRegistry().values()).stream().filter(NodePart.class::isInstance)
                .map(NodePart.class::cast)
                .min(Comparator.comparingDouble(part -> CanvasViewer
                        .onControl(part.getFigure(), part.getFigure().card()).getCenter().getDistance(middle)))
                .orElseThrow(() -> new IllegalStateException("there is no node to drag"));
    }

    private static FrameTimes measure(final String what, final CanvasViewer canvas, final int frames,
            final IntConsumer step) {
        final Display display = canvas.getControl().getDisplay();
        final var threads = ManagementFactory.getThreadMXBean();
        final double[] times = new double[frames];
        final double[] work = new double[frames];
        final long[] painted = new long[3];
        canvas.setPaintListener((nanoseconds, processor) -> {
            painted[0] += nanoseconds;
            painted[2] += processor;
            painted[1]++;
        });
        try {
            for (int frame = -WARM_UP; frame < frames; frame++) {
                painted[0] = 0;
                painted[1] = 0;
                painted[2] = 0;
                final long begin = System.nanoTime();
                final long before = threads.getCurrentThreadCpuTime();
                step.accept(frame + WARM_UP);
                canvas.flush();
                final long laidOut = System.nanoTime() - begin;
                final long worked = threads.getCurrentThreadCpuTime() - before;
                final long limit = System.currentTimeMillis() + PATIENCE_MS;
                while (painted[1] == 0 && System.currentTimeMillis() < limit) {
                    if (!display.readAndDispatch()) {
                        Thread.onSpinWait();
                    }
                }
                if (frame >= 0) {
                    times[frame] = (laidOut + painted[0]) / 1e6;
                    work[frame] = (worked + painted[2]) / 1e6;
                }
            }
        } finally {
            canvas.setPaintListener(null);
        }
        Arrays.sort(times);
        Arrays.sort(work);
        return new FrameTimes(what, canvas.nodeCount(), times[frames / 2], times[frames * 95 / 100],
                work[frames / 2]);
    }
}
