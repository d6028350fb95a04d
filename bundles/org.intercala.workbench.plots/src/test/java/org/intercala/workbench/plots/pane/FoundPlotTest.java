// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FoundPlotTest {

    @Test
    void aBlankStandsBetweenNumberAndUnit() {
        assertEquals("0.5\u202FC", FoundPlot.spaced("0.5C"));
        assertEquals("temperature=300\u202FK", FoundPlot.spaced("temperature=300K"));
        assertEquals("sample12", FoundPlot.spaced("sample12"));
        assertEquals("3", FoundPlot.spaced("3"));
        assertEquals("", FoundPlot.spaced(""));
    }
}
