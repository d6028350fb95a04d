// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.intercala.engine.RunResult;
import org.intercala.engine.layout.LayeredLayout;
import org.intercala.model.MapContainer;
import org.intercala.model.Node;
import org.junit.jupiter.api.Test;

class PipelineLayoutTest {

    private final RunResult result = Fixture.run(Path.of("nowhere"));
    private final RunView run = new RunView(result, List.of());

    private PipelineLayout layout() {
        return new PipelineLayout(run);
    }

    @Test
    void unplacedCardsStandInLayersWithoutOverlap() {
        final List<CardBox> boxes = layout().boxes();
        assertEquals(5, boxes.size());
        for (final CardBox a : boxes) {
            assertTrue(a.x() >= 0 && a.y() >= 0, a.path());
            for (final CardBox b : boxes) {
                assertTrue(a == b || a.x() + a.width() <= b.x() || b.x() + b.width() <= a.x()
                        || a.y() + a.height() <= b.y()
                        || b.y() + b.height() <= a.y(), a.path() + " and " + b.path());
            }
        }
        assertTrue(box(boxes, "nmcPotential").x() > box(boxes, "nmc").x() + box(boxes, "nmc").width());
        assertTrue(box(boxes, "rates").x() > box(boxes, "nmcPotential").x());
        // What hangs on nothing stands below what hangs together.
        assertTrue(box(boxes, "lfp").y() > box(boxes, "rates").y() + box(boxes, "rates").height());
    }

    @Test
    void linkThatPassesALayerKeepsClearOfItsCards() {
        // With a second link into the first layer, chen has to stand there and its other links pass a layer.
        final Wire old = run.wires().stream().filter(wire -> wire.source().equals("nmc")).findFirst().orElseThrow();
        run.wires().add(new Wire("chen", run.wires().get(1).sourcePort(), "nmc", old.targetPort()));
        final PipelineLayout layout = layout();
        int lanes = 0;
        for (final Wire wire : run.wires()) {
            for (final LayeredLayout.Span lane : layout.lanes(wire)) {
                lanes++;
                for (final CardBox box : layout.boxes()) {
                    assertFalse(lane.left() < box.x() + box.width() && box.x() < lane.right()
                            && lane.y() > box.y() && lane.y() < box.y() + box.height(), box.path());
                }
            }
        }
        assertTrue(lanes > 0, "no link passes a layer");
    }

    @Test
    void cardsOfABodyLieInTheirFrame() {
        final CardBox frame = box(layout().boxes(), "rates");
        assertEquals(2, frame.inner().size());
        for (final CardBox inner : frame.inner()) {
            assertTrue(inner.x() >= CardBox.FRAME_PAD
                    && inner.x() + inner.width() <= frame.width() - CardBox.FRAME_PAD + 1e-9);
            assertTrue(inner.y() >= CardBox.FRAME_HEADER && inner.y() + inner.height() <= frame.height());
        }
    }

    @Test
    void placesOfTheUserAreKeptWhereNoCardCoversAnother() {
        final List<Node> nodes = result.workflow().getNodes();
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).setX(1000 * (i % 2) + 100);
            nodes.get(i).setY(400 * i);
        }
        final Node second = ((MapContainer) nodes.stream().filter(MapContainer.class::isInstance).findFirst()
                .orElseThrow()).getBody().getNodes().get(1);
        second.setY(300);
        final PipelineLayout kept = layout();
        for (int i = 0; i < nodes.size(); i++) {
            assertEquals(1000 * (i % 2), kept.boxes().get(i).x());
            assertEquals(400 * i, kept.boxes().get(i).y());
        }
        assertTrue(run.wires().stream().allMatch(wire -> kept.lanes(wire).isEmpty()));
        // Cards that cover each other within a body are reason enough.
        second.setY(10);
        assertTrue(layout().boxes().get(0).y() < 400 && layout().boxes().get(1).y() < 400);
    }

    private static CardBox box(final List<CardBox> boxes, final String path) {
        return boxes.stream().filter(box -> box.path().equals(path)).findFirst().orElseThrow();
    }
}
