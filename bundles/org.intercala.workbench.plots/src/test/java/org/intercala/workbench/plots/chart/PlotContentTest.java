// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.intercala.solver.PlotSpec;
import org.junit.jupiter.api.Test;

/** What the axes show of lines and points. */
class PlotContentTest {

    private static Entry entry(final boolean measured, final double[] x, final double... y) {
        return new Entry(new Trace("a", "", "", x, y, false, false), new Style(0, 0, 0, 0), "a", "", measured);
    }

    private static PlotContent content(final boolean logarithmic, final Entry... entries) {
        return new PlotContent("", new PlotSpec.Axis("t", "t", "s", logarithmic), PlotSpec.Axis.linear("V", "V", "V"),
                List.of(entries));
    }

    @Test
    void aPointAtTheEdgeIsSeenWhole() {
        final PlotContent.Range range = content(false, entry(false, new double[] { 0, 1000 }, 3, 4),
                entry(true, new double[] { 0, 500 }, 3.5, 4.5)).horizontal();
        assertTrue(range.lower() < -5 && range.lower() > -20, range.toString());
        assertEquals(1000, range.upper());
    }

    @Test
    void pointsInTheMiddleLeaveTheRangeOfTheLines() {
        final PlotContent content = content(false, entry(false, new double[] { 0, 1000 }, 3, 4),
                entry(true, new double[] { 300, 500 }, 3.4, 3.5));
        assertEquals(new PlotContent.Range(0, 1000), content.horizontal());
    }

    @Test
    void aLogarithmicAxisStaysAboveZero() {
        assertEquals(1e-3, content(true, entry(false, new double[] { 1, 1000 }, 3, 4),
                entry(true, new double[] { 0, 1e-3, 500 }, 3.3, 3.4, 3.5)).horizontal().lower());
    }
}
