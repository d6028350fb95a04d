// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.junit.jupiter.api.Test;

class DetourTest {

    private static final Point START = new Point(0, 100);
    private static final Point END = new Point(600, 120);

    private static Detour.Way find(final List<Rectangle> cards, final List<Detour.Lane> taken) {
        return new Detour(START, END, cards, List.of(), taken).find();
    }

    @Test
    void withoutACardInTheWayItIsTheDirectCurve() {
        assertNull(find(List.of(new Rectangle(200, 200, 176, 80)), List.of()).lane());
    }

    @Test
    void itGoesRoundACardOnTheShorterSide() {
        final List<Rectangle> cards = List.of(new Rectangle(200, 60, 176, 200));
        final Detour.Way way = find(cards, List.of());
        assertEquals(0, way.route().hits(cards, Detour.GAP));
        assertTrue(way.lane().level() < 60, "above, at " + way.lane().level());
        assertEquals(START, way.route().at(0));
        assertEquals(END, way.route().at(1));
    }

    @Test
    void linksOfTwoPortsTakeTwoLanes() {
        final List<Rectangle> cards = List.of(new Rectangle(200, 60, 176, 200));
        final Detour.Lane first = find(cards, List.of()).lane();
        final Detour.Lane second = find(cards, List.of(first)).lane();
        assertTrue(Math.abs(first.level() - second.level()) >= 8, first + " and " + second);
    }

    @Test
    void aLinkThatLeadsBackGoesRoundItsOwnCards() {
        final Rectangle source = new Rectangle(400, 0, 176, 100);
        final Rectangle target = new Rectangle(0, 0, 176, 100);
        final Detour.Way way = new Detour(new Point(576, 60), new Point(0, 60), List.of(), List.of(source, target),
                List.of()).find();
        assertNotNull(way.lane());
        assertEquals(0, way.route().hits(List.of(source.getCopy().shrink(1, 1), target.getCopy().shrink(1, 1)), 0));
    }

    @Test
    void aLinkThatLeadsBackPassesInTheMiddleBetweenItsCards() {
        final List<Rectangle> own = List.of(new Rectangle(400, 0, 176, 100), new Rectangle(300, 160, 176, 100));
        final Detour.Way way = new Detour(new Point(576, 60), new Point(300, 220), List.of(), own, List.of()).find();
        assertEquals(130, way.lane().level(), 2);
        assertEquals(0, way.route().hits(own, 0));
    }

    @Test
    void aLinkThatLeadsBackKeepsAwayFromTheEdgesOfItsCards() {
        final List<Rectangle> own = List.of(new Rectangle(400, 0, 176, 100), new Rectangle(0, 0, 176, 80));
        final List<Rectangle> below = List.of(new Rectangle(0, 120, 176, 100));
        final Detour.Way way = new Detour(new Point(576, 60), new Point(0, 60), below, own, List.of()).find();
        assertTrue(way.lane().level() <= -6 || way.lane().level() >= 106, "at " + way.lane().level());
        assertEquals(0, way.route().hits(below, 0));
    }

    @Test
    void itPassesBetweenRowsOfCards() {
        final Random random = new Random(7);
        int clear = 0;
        for (int trial = 0; trial < 50; trial++) {
            final int shift = random.nextInt(60);
            final List<Rectangle> cards = List.of(new Rectangle(180, shift, 176, 100),
                    new Rectangle(180, shift + 140, 176, 100), new Rectangle(180, shift - 140, 176, 100));
            clear += find(cards, List.of()).route().hits(cards, 0) == 0 ? 1 : 0;
        }
        assertEquals(50, clear);
    }

    @Test
    void aMovedCardChangesTheWayLittle() {
        final Detour.Way before = find(List.of(new Rectangle(200, 60, 176, 200)), List.of());
        final Detour.Way after = find(List.of(new Rectangle(201, 60, 176, 200)), List.of());
        assertEquals(before.lane().level(), after.lane().level());
    }
}
