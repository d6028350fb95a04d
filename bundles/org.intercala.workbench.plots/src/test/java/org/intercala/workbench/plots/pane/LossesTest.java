// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.intercala.data.CellResponse;
import org.intercala.data.DataFactory;
import org.intercala.data.DataObjects;
import org.intercala.workbench.plots.chart.AxisMap;
import org.intercala.workbench.plots.chart.Entry;
import org.intercala.workbench.plots.chart.PlotContent;
import org.intercala.workbench.plots.chart.Style;
import org.intercala.workbench.plots.chart.Trace;
import org.junit.jupiter.api.Test;

class LossesTest {

    private static CellResponse response(final double... reaction) {
        final CellResponse response = DataFactory.eINSTANCE.createCellResponse();
        final var series = DataFactory.eINSTANCE.createTimeSeries();
        series.setTime(DataObjects.column("time", "t", "s", 0, 10, 20));
        series.getColumns().add(DataObjects.column("openCircuitVoltage", "U", "V", 4, 3.9, 3.8));
        series.getColumns().add(DataObjects.column("voltage", "V", "mV", 3900, 3950, 3500));
        series.getColumns().add(DataObjects.column("negativeReactionLoss", "η", "V", reaction));
        series.getColumns().add(DataObjects.column("positiveReactionLoss", "η", "V", 0.02, -0.06, 0.1));
        series.getColumns().add(DataObjects.column("contactLoss", "IR", "V", 0, 0, 0));
        response.setSeries(series);
        return response;
    }

    private static Optional<FoundLosses> find(final CellResponse response) {
        return FoundLosses.of(response, Map.of("negativeReactionLoss", "reaction, negative"), "cell", false);
    }

    @Test
    void partsMakeUpTheWhole() {
        final FoundLosses losses = find(response(0.08, 0.01, 0.2)).orElseThrow();
        assertArrayEquals(new double[] { 0.1, -0.05, 0.3 }, losses.sum(), 1e-12);
        assertEquals(List.of("reaction, negative", "Positive reaction"),
                losses.parts().stream().map(FoundLosses.Part::label).toList(), "what is zero is left out");
        assertEquals("reaction", losses.parts().getFirst().kind());
    }

    @Test
    void partsThatDoNotMakeUpTheWholeAreNoStack() {
        assertTrue(find(response(0.08, 0.01, 0.21)).isEmpty());
        assertTrue(find(DataFactory.eINSTANCE.createCellResponse()).isEmpty());
    }

    private static Entry entry(final double... values) {
        return new Entry(new Trace("", "", "", new double[] { 0, 10, 20 }, values, false, false),
                new Style(0, 0, 0, 0), "", "", false);
    }

    /** The sum, then the top part, then the bottom part. */
    private static LossStack stack() {
        final List<Entry> entries = new ArrayList<>(List.of(entry(100, -50, 300), entry(20, -60, 100),
                entry(80, 10, 200)));
        return LossStack.of(new PlotContent.Range(0, 20), entries);
    }

    @Test
    void axesShowTheWholeStack() {
        final var range = stack().vertical();
        assertTrue(range.lower() < -60 && range.lower() > -90, range.toString());
        assertTrue(range.upper() > 300 && range.upper() < 330, range.toString());
    }

    @Test
    void partIsFoundWhereItIsSeen() {
        final var none = new BitSet();
        assertEquals(2, stack().near(20, 150, none));
        assertEquals(1, stack().near(20, 250, none));
        assertEquals(-1, stack().near(20, 310, none));
        assertEquals(1, stack().near(10, -30, none), "below zero");
        assertEquals(2, stack().near(10, 5, none));
        final var hidden = new BitSet();
        hidden.set(2);
        assertEquals(1, stack().near(20, 50, hidden));
    }

    /** A peak narrower than a pixel is painted all the same. */
    @Test
    void noPeakIsLostBetweenColumnsOfPixels() {
        final double[] times = new double[1001];
        final double[] values = new double[times.length];
        for (int k = 0; k < times.length; k++) {
            times[k] = k;
            values[k] = k == 503 ? 484 : k == 777 ? -20 : 100;
        }
        final var sum = new Entry(new Trace("", "", "", times, values, false, false), new Style(0, 0, 0, 0), "", "",
                false);
        final double[] instants = LossStack.of(new PlotContent.Range(0, 1000), List.of(sum, sum)).instants(50,
                new AxisMap(0, 1000, false, 0, 50));
        assertTrue(Arrays.stream(instants).anyMatch(t -> t == 503), Arrays.toString(instants));
        assertTrue(Arrays.stream(instants).anyMatch(t -> t == 777), Arrays.toString(instants));
        for (int k = 1; k < instants.length; k++) {
            assertTrue(instants[k - 1] <= instants[k]);
        }
    }
}
