// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.intercala.data.Quantity;
import org.intercala.data.Scalar;
import org.intercala.model.Finding;
import org.junit.jupiter.api.Test;

/** A run under constant current that ends before what was asked for says why. */
class StopFindingsTest {

    private final DfnSolverFactory factory = new DfnSolverFactory();

    private Trial run(String rate) {
        var parameters = Trial.fixed(factory);
        parameters.setCRate(Quantity.parse(rate));
        return new Trial(factory, parameters).with("parameters", Trial.set("chen2020")).solved();
    }

    private static List<Finding> stops(Trial run) {
        return run.findings().stream().filter(f -> f.getFeature().equals("cRate")).toList();
    }

    @Test
    void aCutOffIsTheUsualEnd() {
        assertEquals(List.of(), stops(run("1")));
    }

    @Test
    void depletionIsSaid() {
        var run = run("4");
        var stop = stops(run).getFirst();
        assertEquals("stopped-early", stop.getCode());
        assertTrue(stop.getMessage().startsWith("The run ended before a cut-off voltage: The electrolyte is depleted "),
                stop.getMessage());
        assertTrue(stop.getMessage().contains(" um from the negative collector at t = "), stop.getMessage());
    }

    /** Full already: a charge is at its cut-off before it begins. */
    @Test
    void anEndAtTheStartIsSaid() {
        var run = run("-1");
        assertEquals(0, run.output("dischargeTime", Scalar.class).getValue().si());
        var stop = stops(run).getFirst();
        assertEquals("ended-at-once", stop.getCode());
        assertTrue(stop.getMessage().contains("at or beyond the upper cut-off of 4.2 V"), stop.getMessage());
    }
}
