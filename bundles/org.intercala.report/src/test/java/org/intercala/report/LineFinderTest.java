// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.intercala.solver.PlotSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFinderTest {

    @TempDir
    private Path folder;

    private NodeView node(final String path) throws IOException {
        return NodeView.of(Fixture.run(folder)).stream().filter(node -> node.path().equals(path)).findFirst()
                .orElseThrow();
    }

    private static LineFinder finder(final PlotSpec plot) {
        return new LineFinder(plot, new Sampler(), note -> fail(note));
    }

    private static PlotSpec plot(final String x, final String xUnit, final String y, final String yUnit,
            final String port) {
        return new PlotSpec("", PlotSpec.Axis.linear(x, x, xUnit), PlotSpec.Axis.linear(y, y, yUnit),
                List.of(new PlotSpec.Series(port, x, y, "")));
    }

    @Test
    void linesAreInTheUnitsOfTheAxes() throws IOException {
        final NodeView published = node("rates/published");
        final List<Line> si = finder(plot("time", "s", "voltage", "V", "response")).lines(published);
        final List<Line> other = finder(plot("time", "min", "voltage", "mV", "response")).lines(published);
        assertEquals(3, si.size());
        for (int i = 0; i < si.size(); i++) {
            final int last = si.get(i).x().length - 1;
            assertEquals(si.get(i).x()[last] / 60, other.get(i).x()[last], 1e-9);
            assertEquals(si.get(i).y()[last] * 1000, other.get(i).y()[last], 1e-9);
        }
    }

    @Test
    void whetherThereIsSomethingIsKnownWithoutComputingIt() throws IOException {
        final NodeView published = node("rates/published");
        assertTrue(finder(plot("time", "s", "voltage", "V", "response")).finds(published));
        assertFalse(finder(plot("time", "s", "heat", "W", "response")).finds(published));
        assertFalse(finder(plot("time", "s", "voltage", "V", "elsewhere")).finds(published));
        assertTrue(finder(plot("x", "1", "energy", "J/mol", "freeEnergy")).finds(node("nmc")));
    }
}
