// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.intercala.engine.RunResult;
import org.intercala.model.MapContainer;
import org.intercala.model.Node;
import org.junit.jupiter.api.Test;

class PipelineLayoutTest {

    private final RunResult result = Fixture.run(Path.of("nowhere"));
    private final PipelineLayout layout = new PipelineLayout(new RunView(result, List.of()));

    @Test
    void unplacedCardsStandInLayersWithoutOverlap() {
        final List<CardBox> boxes = layout.place();
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
        final List<CardBox> boxes = layout.place();
        assertEquals(1, layout.routes().size());
        final LayerLayout.Route route = layout.routes().get(0);
        assertEquals("chen", route.source().path());
        assertEquals("rates", route.target().path());
        assertEquals(1, route.spans().size());
        final double height = route.spans().get(0)[2];
        final CardBox passed = box(boxes, "nmcPotential");
        assertFalse(height > passed.y() && height < passed.y() + passed.height());
        assertTrue(route.serves(new Wire("chen", null, "rates/unified", null)));
        assertFalse(route.serves(new Wire("chen", null, "ratesOfOthers", null)));
    }

    @Test
    void cardsOfABodyLieInTheirFrame() {
        final CardBox frame = box(layout.place(), "rates");
        assertEquals(2, frame.inner().size());
        for (final CardBox inner : frame.inner()) {
            assertTrue(inner.x() >= CardBox.FRAME_PAD
                    && inner.x() + inner.width() <= frame.width() - CardBox.FRAME_PAD + 1e-9);
            assertTrue(inner.y() >= CardBox.FRAME_HEADER && inner.y() + inner.height() <= frame.height());
        }
    }

    @Test
    void placesOfTheUserAreKeptWhereTheyHideNothing() {
        final List<Node> nodes = result.workflow().getNodes();
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).setX(1000 * (i % 2) + 100);
            nodes.get(i).setY(400 * i);
        }
        ((MapContainer) nodes.stream().filter(MapContainer.class::isInstance).findFirst().orElseThrow()).getBody()
                .getNodes()
                .get(1).setY(300);
        final List<CardBox> boxes = layout.place();
        for (int i = 0; i < nodes.size(); i++) {
            assertEquals(1000 * (i % 2), boxes.get(i).x());
            assertEquals(400 * i, boxes.get(i).y());
        }
        assertTrue(layout.routes().isEmpty());
    }

    private static CardBox box(final List<CardBox> boxes, final String path) {
        return boxes.stream().filter(box -> box.path().equals(path)).findFirst().orElseThrow();
    }
}
