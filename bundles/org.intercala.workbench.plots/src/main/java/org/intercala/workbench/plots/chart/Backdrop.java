// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

import java.util.BitSet;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.intercala.report.PlotGround;

/** What lies behind the lines of a plot, and what its axes show whatever the lines are. */
public interface Backdrop {

    /** What the horizontal axis shows. */
    PlotContent.Range horizontal();

    /** What the vertical axis shows. */
    PlotContent.Range vertical();

    /**
     * Paints over the grid; the plot area begins at 0, 0.
     *
     * @param hidden  numbers of the entries that are not drawn
     * @param hovered number of the entry that is lifted out, or -1
     */
    void paint(GC gc, Point size, AxisMap x, AxisMap y, BitSet hidden, int hovered);

    /** The same for a file. @param hidden numbers of the entries that are not drawn */
    PlotGround ground(BitSet hidden);

    /** Whether the entries are seen in it, so that they are not drawn as lines. */
    default boolean replacesLines() {
        return false;
    }

    /** The entry that is seen at a place, or -1; asked only where there are no lines. */
    default int near(final double x, final double y, final BitSet hidden) {
        return -1;
    }
}
