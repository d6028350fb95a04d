// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.intercala.engine.RunListener;
import org.intercala.model.ModelFactory;
import org.intercala.model.RunStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NotifierTest {

    private final List<Double> told = new ArrayList<>();
    private final RunListener listener = new RunListener() {
        @Override
        public void progress(final double fraction, final String message) {
            told.add(fraction);
        }
    };

    private static List<Task> tasks(final int count) {
        final var node = ModelFactory.eINSTANCE.createSolverNode();
        node.setId("cell");
        final var flat = new FlatNode("cell", node, ModelFactory.eINSTANCE.createWorkflow(), List.of(), null);
        return Stream.generate(() -> new Task(flat, List.of())).limit(count)
                .peek(task -> task.run().setStatus(RunStatus.CANCELLED)).toList();
    }

    @Test
    void progressIsWhatIsFinishedAndTheFractionsOfWhatRuns() {
        final List<Task> tasks = tasks(4);
        final var notifier = new Notifier(listener, tasks.size());
        tasks.subList(0, 3).forEach(notifier::started);
        notifier.progress(tasks.get(0), 0.5, "");
        notifier.progress(tasks.get(1), 0.25, "");
        notifier.finished(tasks.get(0));
        notifier.finished(tasks.get(1));
        notifier.finished(tasks.get(3));
        notifier.finished(tasks.get(2));
        assertEquals(List.of(0.125, 0.1875, 0.3125, 0.5, 0.75, 1.0), told);
    }

    /** The end of many points that were begun together, as by a cancel, takes no time that grows with its square. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void manyPointsEndTogether() {
        final List<Task> tasks = tasks(100_000);
        final var notifier = new Notifier(listener, tasks.size());
        tasks.forEach(notifier::started);
        tasks.forEach(notifier::finished);
        assertEquals(tasks.size(), told.size());
        assertTrue(told.getLast() == 1);
    }
}
