// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.view;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.intercala.model.Graphs;
import org.intercala.model.SolverNode;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;
import org.intercala.workbench.document.NodeState;
import org.intercala.workbench.document.NodeState.Kind;
import org.intercala.workbench.document.WorkflowDocument;
import org.intercala.workbench.run.Runs;

/** How far a run is: one line of text above a bar. */
final class RunSummary extends Canvas {

    private static final int MARGIN = 16;
    private static final int BAR = 6;
    private static final int GAP = 8;

    private String text = "";
    private double fraction;
    private boolean failed;

    RunSummary(final Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        setBackground(Ink.CARD.color());
        setFont(Fonts.small());
        addPaintListener(event -> paint(event.gc));
    }

    void show(final WorkflowDocument document) {
        final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        double done = 0;
        int all = 0;
        if (document != null) {
            for (final var node : Graphs.nodes(document.workflow())) {
                if (node instanceof SolverNode) {
                    final NodeState state = document.state(node);
                    counts.merge(state.kind(), 1, Integer::sum);
                    done += state.kind() == Kind.RUNNING ? state.fraction() : isFinished(state.kind()) ? 1 : 0;
                    all++;
                }
            }
        }
        final int finished = count(counts, Kind.DONE) + count(counts, Kind.CACHED);
        final StringBuilder line = new StringBuilder();
        if (all > 0) {
            line.append(finished).append(" of ").append(all).append(all == 1 ? " node" : " nodes").append(" done");
            add(line, count(counts, Kind.RUNNING), "running");
            add(line, count(counts, Kind.FAILED), "failed");
            add(line, count(counts, Kind.SKIPPED), "not run");
            add(line, count(counts, Kind.CANCELLED), "stopped");
            add(line, count(counts, Kind.MISSING), "without solver");
        }
        if (document != null && Runs.isStopping(document)) {
            line.append(" \u00b7 stopping\u2026");
        }
        text = line.toString();
        fraction = all == 0 ? 0 : done / all;
        failed = count(counts, Kind.FAILED) > 0;
        redraw();
    }

    private static boolean isFinished(final Kind kind) {
        return switch (kind) {
            case DONE, CACHED, FAILED, CANCELLED, SKIPPED -> true;
            default -> false;
        };
    }

    private static int count(final Map<Kind, Integer> counts, final Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    private static void add(final StringBuilder line, final int count, final String word) {
        if (count > 0) {
            line.append(" \u00b7 ").append(count).append(' ').append(word);
        }
    }

    @Override
    public Point computeSize(final int width, final int height, final boolean changed) {
        final GC gc = new GC(this);
        final int line = gc.getFontMetrics().getHeight();
        gc.dispose();
        return new Point(width == SWT.DEFAULT ? 2 * MARGIN : width, line + GAP + BAR + 2 * MARGIN - GAP);
    }

    private void paint(final GC gc) {
        if (text.isEmpty()) {
            return;
        }
        final Rectangle area = getClientArea();
        final int line = gc.getFontMetrics().getHeight();
        gc.setAntialias(SWT.ON);
        gc.setForeground(Ink.SECONDARY.color());
        gc.drawText(text, MARGIN, GAP, true);
        final int width = area.width - 2 * MARGIN;
        final int top = GAP + line + GAP;
        gc.setBackground(Ink.GRID.color());
        gc.fillRoundRectangle(MARGIN, top, width, BAR, BAR, BAR);
        final int filled = (int) Math.round(width * fraction);
        if (filled > 0) {
            gc.setBackground((failed ? Ink.ERROR : Ink.ACCENT).color());
            gc.fillRoundRectangle(MARGIN, top, Math.max(BAR, filled), BAR, BAR, BAR);
        }
    }
}
