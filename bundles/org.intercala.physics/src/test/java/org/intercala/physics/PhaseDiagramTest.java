// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.intercala.numerics.Constants;
import org.intercala.numerics.Expression;
import org.intercala.numerics.ProgressSink;
import org.junit.jupiter.api.Test;

class PhaseDiagramTest {

    @Test
    void regularSolutionClosesAtHalfOmegaOverR() {
        var diagram = PhaseDiagram.of(Published.LFP, new double[] { 298.15, 320, 600, 672, 673, 700 }, 0, 1,
                ProgressSink.NONE);
        double critical = Published.LFP_OMEGA / (2 * Constants.GAS_CONSTANT);
        assertEquals(1, diagram.criticalPoints().size());
        var point = diagram.highestCriticalPoint().orElseThrow();
        assertEquals(critical, point.temperature(), 1e-10);
        assertEquals(0.5, point.stoichiometry(), 1e-12);
        assertEquals(0.016986, diagram.isotherms().get(1).gaps().getFirst().low(), 5e-7);
        assertEquals(0.138090, diagram.isotherms().get(1).unstable().getFirst().low(), 5e-7);
        assertEquals(1, diagram.isotherms().get(3).gaps().size());
        assertEquals(0, diagram.isotherms().get(4).gaps().size());
    }

    /** At the critical point the second and third derivatives vanish, and just below there is a gap around it. */
    @Test
    void subRegularCriticalPoint() {
        var g = new RedlichKister(new double[] { 6500, 2500 }, 0);
        var points = PhaseDiagram.criticalPoints(g, 200, 2000, 0, 1);
        assertEquals(1, points.size());
        var point = points.getFirst();
        var curvature = g.derivative(0).derivative(0);
        assertEquals(0, curvature.value(point.stoichiometry(), point.temperature()), 1e-9);
        assertEquals(0, curvature.derivative(0).value(point.stoichiometry(), point.temperature()), 1e-7);
        var below = CommonTangent.gaps(g, point.temperature() * (1 - 1e-6), 0, 1);
        assertEquals(1, below.size());
        assertTrue(below.getFirst().contains(point.stoichiometry()));
        assertEquals(List.of(), CommonTangent.gaps(g, point.temperature() * (1 + 1e-9), 0, 1));
    }

    @Test
    void twoDomesHaveTwoCriticalPoints() {
        var g = Expression.parse("R*T*(xlogx(x) + xlogx(1 - x)) - 90*cos(4*pi*x)*(1 + 0.3*x)", List.of("x", "T"));
        var points = PhaseDiagram.criticalPoints(g, 150, 2000, 0, 1);
        assertEquals(2, points.size());
        assertEquals(0.25, points.get(0).stoichiometry(), 0.05);
        assertEquals(0.75, points.get(1).stoichiometry(), 0.05);
        for (var point : points) {
            assertEquals(0,
                    g.derivative(0).derivative(0).derivative(0).value(point.stoichiometry(), point.temperature()),
                    1e-7);
        }
    }

    @Test
    void criticalPointOutsideTheTemperaturesIsNotInvented() {
        assertEquals(List.of(),
                PhaseDiagram.of(Published.LFP, new double[] { 280, 320 }, 0, 1, ProgressSink.NONE).criticalPoints());
        assertEquals(List.of(), PhaseDiagram.criticalPoints(Published.LFP, 700, 900, 0, 1));
        assertTrue(PhaseDiagram.of(Published.LFP, new double[] { 300 }, 0, 1, ProgressSink.NONE).highestCriticalPoint()
                .isEmpty());
    }

    @Test
    void refusesNoTemperatureAndStopsWhenCancelled() {
        assertThrows(IllegalArgumentException.class,
                () -> PhaseDiagram.of(Published.LFP, new double[0], 0, 1, ProgressSink.NONE));
        var cancelled = new ProgressSink() {
            @Override
            public void progress(double fraction, String message) {
                assertEquals(0.5, fraction);
                stop = true;
            }

            @Override
            public void checkCancelled() {
                if (stop) {
                    throw new CancellationException();
                }
            }

            private boolean stop;
        };
        assertThrows(CancellationException.class,
                () -> PhaseDiagram.of(Published.LFP, new double[] { 300, 310 }, 0, 1, cancelled));
    }
}
