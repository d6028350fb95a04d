// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.intercala.engine.layout.LayeredLayout.Box;
import org.intercala.engine.layout.LayeredLayout.Edge;
import org.intercala.engine.layout.LayeredLayout.Insets;
import org.intercala.engine.layout.LayeredLayout.Place;
import org.intercala.engine.layout.LayeredLayout.Result;
import org.intercala.engine.layout.LayeredLayout.Span;
import org.junit.jupiter.api.Test;

class LayeredLayoutTest {

    private static Box card(final String id, final int rows) {
        return Box.card(id, 176, 60 + 20 * rows);
    }

    private static Edge edge(final String source, final int sourceRow, final String target, final int targetRow) {
        return new Edge(source, 60 + 20 * sourceRow, target, 60 + 20 * targetRow);
    }

    /** The example One free energy: cards, a container with two cards, and a part that hangs on nothing. */
    private static Result example() {
        final Box rates = new Box("rates", 100, 0, List.of(card("published", 1), card("oneFreeEnergy", 3)),
                new Insets(20, 60, 20, 20));
        return LayeredLayout.of(
                List.of(card("chen", 3), card("balance", 1), card("freeEnergy", 1), card("potential", 1),
                        card("factor", 1), card("diffusivity", 4), rates, card("lfp", 1), card("lfpPotential", 1)),
                List.of(edge("chen", 0, "balance", 0), edge("chen", 1, "freeEnergy", 0),
                        edge("freeEnergy", 0, "potential", 0), edge("freeEnergy", 0, "factor", 0),
                        edge("freeEnergy", 0, "diffusivity", 0), edge("factor", 0, "diffusivity", 1),
                        edge("chen", 2, "diffusivity", 2), edge("balance", 0, "diffusivity", 3),
                        edge("chen", 0, "published", 0), edge("chen", 0, "oneFreeEnergy", 0),
                        edge("potential", 0, "oneFreeEnergy", 1), edge("diffusivity", 0, "oneFreeEnergy", 2),
                        edge("lfp", 0, "lfpPotential", 0)));
    }

    @Test
    void theExampleStandsInLayersOnTheGrid() {
        final Result result = example();
        final String[] columns = { "chen", "freeEnergy", "factor", "diffusivity", "rates" };
        for (int i = 0; i < columns.length; i++) {
            assertEquals(240 * i, result.places().get(columns[i]).x(), columns[i]);
        }
        assertEquals(result.places().get("rates").x(), result.places().get("diffusivity").x() + 240);
        result.places().values().forEach(place -> assertTrue(place.x() % 20 == 0 && place.y() % 20 == 0, "" + place));
        noOverlap(List.of("chen", "balance", "freeEnergy", "potential", "factor", "diffusivity", "rates", "lfp",
                "lfpPotential"), result);
        lanesAreFree(List.of("chen", "balance", "freeEnergy", "potential", "factor", "diffusivity", "rates"), result);
        final double bottom = List.of("chen", "balance", "freeEnergy", "diffusivity", "rates").stream()
                .map(result.places()::get).mapToDouble(place -> place.y() + place.height()).max().orElseThrow();
        assertTrue(result.places().get("lfp").y() > bottom);
        // A link between neighbours that has nothing else to follow is level.
        assertEquals(result.places().get("lfp").y(), result.places().get("lfpPotential").y());
        assertFalse(result.lanes().containsKey(edge("lfp", 0, "lfpPotential", 0)));
        assertEquals(3, result.lanes().get(edge("chen", 0, "published", 0)).size());
    }

    @Test
    void theSameInputGivesTheSamePlaces() {
        assertEquals(example(), example());
    }

    @Test
    void aBodyLiesInItsContainer() {
        final Box inner = new Box("a/b", 0, 0, List.of(card("a/b/c", 1), card("a/b/d", 1)), new Insets(20, 60, 20, 20));
        final Box outer = new Box("a", 700, 0, List.of(inner, card("a/e", 2)), new Insets(10, 50, 30, 40));
        final Result result = LayeredLayout.of(List.of(card("s", 1), outer), List.of(edge("s", 0, "a/b/d", 0),
                edge("a/b/c", 0, "a/b/d", 0), edge("a/b/d", 0, "a/e", 1)));
        final Place b = result.places().get("a/b");
        assertEquals(20, result.places().get("a/b/c").x());
        assertEquals(60, result.places().get("a/b/c").y());
        assertEquals(20 + 240 + 176 + 20, b.width());
        assertEquals(60 + 80 + 20, b.height());
        assertEquals(10, b.x());
        final Place e = result.places().get("a/e");
        // From the port of d, two levels down, to the port of e.
        assertEquals(b.y() + result.places().get("a/b/d").y() + 60, e.y() + 80, 10);
        assertEquals(Math.max(700, e.x() + e.width() + 30), result.places().get("a").width());
        assertEquals(Math.max(b.y() + b.height(), e.y() + e.height()) + 40, result.places().get("a").height());
        noOverlap(List.of("a/b", "a/e"), result);
    }

    @Test
    void crossingsThatNeedNotBeAreNotThere() {
        final Result result = LayeredLayout.of(
                List.of(card("a", 2), card("b", 1), card("c", 1), card("d", 1), card("e", 1)),
                List.of(edge("a", 0, "c", 0), edge("a", 1, "b", 0), edge("b", 0, "d", 0), edge("c", 0, "e", 0)));
        assertTrue(result.places().get("c").y() < result.places().get("b").y(), "in the order of the ports of a");
        assertTrue(result.places().get("e").y() < result.places().get("d").y());
    }

    @Test
    void aThousandNodesTakeLessThanASecond() {
        final var random = new Random(7);
        final List<Box> boxes = new ArrayList<>();
        final Set<Edge> edges = new LinkedHashSet<>();
        for (int i = 0; i < 1000; i++) {
            boxes.add(card("n" + i, 1 + random.nextInt(5)));
            for (int k = 0; i > 0 && k < 2; k++) {
                edges.add(edge("n" + random.nextInt(Math.max(0, i - 80), i), random.nextInt(3), "n" + i, k));
            }
        }
        // The first time, most of it is the virtual machine's.
        LayeredLayout.of(boxes, List.copyOf(edges));
        final var clock = ManagementFactory.getThreadMXBean();
        final long start = clock.getCurrentThreadCpuTime();
        final Result result = LayeredLayout.of(boxes, List.copyOf(edges));
        final double seconds = (clock.getCurrentThreadCpuTime() - start) * 1e-9;
        final List<String> ids = boxes.stream().map(Box::id).toList();
        noOverlap(ids, result);
        edges.forEach(edge -> assertTrue(result.places().get(edge.target()).x()
                - result.places().get(edge.source()).x() >= 240, () -> edge + " does not go to the right"));
        assertTrue(seconds < 1, seconds + " s");
    }

    @Test
    void partsThatDoNotHangTogetherStandCloselyOneBelowTheOther() {
        final Result result = LayeredLayout.of(List.of(card("a", 1), card("b", 1), card("c", 1), card("d", 1)),
                List.of());
        final double height = result.places().get("a").height();
        final String[] ids = { "a", "b", "c", "d" };
        for (int i = 1; i < ids.length; i++) {
            final double gap = result.places().get(ids[i]).y() - result.places().get(ids[i - 1]).y() - height;
            assertTrue(gap >= 40 && gap < 60, ids[i] + " lies " + gap + " below");
        }
    }

    @Test
    void cyclesAndLinksToNowhereDoNoHarm() {
        final Result result = LayeredLayout.of(List.of(card("a", 1), card("b", 1), card("c", 1)),
                List.of(edge("a", 0, "b", 0), edge("b", 0, "a", 0), edge("b", 0, "c", 0), edge("c", 0, "c", 0),
                        edge("c", 0, "gone", 0)));
        noOverlap(List.of("a", "b", "c"), result);
        assertEquals(480, result.places().get("c").x());
        assertTrue(LayeredLayout.of(List.of(), List.of()).places().isEmpty());
        assertThrows(IllegalArgumentException.class,
                () -> LayeredLayout.of(List.of(card("a", 1), card("a", 1)), List.of()));
    }

    private static void noOverlap(final List<String> ids, final Result result) {
        for (int i = 0; i < ids.size(); i++) {
            final Place a = result.places().get(ids.get(i));
            for (int j = 0; j < i; j++) {
                final Place b = result.places().get(ids.get(j));
                final String pair = ids.get(i) + " and " + ids.get(j);
                assertFalse(a.x() < b.x() + b.width() && b.x() < a.x() + a.width() && a.y() < b.y() + b.height()
                        && b.y() < a.y() + a.height(), () -> pair);
            }
        }
    }

    private static void lanesAreFree(final List<String> ids, final Result result) {
        for (final List<Span> spans : result.lanes().values()) {
            for (final Span span : spans) {
                for (final String id : ids) {
                    final Place place = result.places().get(id);
                    assertFalse(span.y() > place.y() && span.y() < place.y() + place.height()
                            && span.left() < place.x() + place.width() && place.x() < span.right(),
                            () -> span + " runs behind " + id);
                }
            }
        }
    }
}
