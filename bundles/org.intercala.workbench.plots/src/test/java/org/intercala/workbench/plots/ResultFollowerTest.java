// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.intercala.engine.NodeResult;
import org.intercala.model.ModelFactory;
import org.intercala.model.RunStatus;
import org.junit.jupiter.api.Test;

class ResultFollowerTest {

    private static NodeResult points(final RunStatus status, final int number) {
        final var run = ModelFactory.eINSTANCE.createNodeRun();
        run.setStatus(status);
        run.setPoints(number);
        return new NodeResult("cell", "Cell", "", Map.of(), null, null, run, Map.of());
    }

    @Test
    void aStoppedMapSaysHowManyPointsItHas() {
        final NodeResult done = points(RunStatus.SUCCEEDED, 1);
        assertEquals("was stopped after 2 of 20000 points",
                ResultFollower.stopped(List.of(done, done, points(RunStatus.CANCELLED, 19_998))));
        assertEquals("", ResultFollower.stopped(List.of(done, done)));
        assertEquals("", ResultFollower.stopped(List.of(points(RunStatus.CANCELLED, 1))), "no map, or none of its points");
        assertEquals("", ResultFollower.stopped(List.of(done, points(RunStatus.FAILED, 1))));
    }
}
