// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.handles.HandleBounds;
import org.eclipse.swt.SWT;

/** Goes from card to card by the keyboard: in reading order, or to the nearest one in a direction. */
final class Navigation {

    private final CanvasViewer canvas;

    Navigation(final CanvasViewer canvas) {
        this.canvas = canvas;
    }

    private List<GraphicalEditPart> cards() {
        final List<GraphicalEditPart> cards = new ArrayList<>();
        collect(canvas.getContents(), cards);
        cards.sort(Comparator.<GraphicalEditPart>comparingInt(part -> area(part).y)
                .thenComparingInt(part -> area(part).x));
        return cards;
    }

    private static void collect(final EditPart parent, final List<GraphicalEditPart> cards) {
        for (final Object child : parent.getChildren()) {
            if (child instanceof GraphicalEditPart part && part.getFigure() instanceof HandleBounds) {
                cards.add(part);
                collect(part, cards);
            }
        }
    }

    private static Rectangle area(final GraphicalEditPart part) {
        return ((HandleBounds) part.getFigure()).getHandleBounds();
    }

    /** The one that is selected; null where none is. */
    private GraphicalEditPart current() {
        final List<?> selected = canvas.getSelectedEditParts();
        return selected.isEmpty() || !(selected.getLast() instanceof GraphicalEditPart part)
                || !(part.getFigure() instanceof HandleBounds) ? null : part;
    }

    /** Selects the next or the one before in reading order. @return false at the end */
    boolean step(final boolean forward) {
        final List<GraphicalEditPart> cards = cards();
        final int now = cards.indexOf(current());
        final int next = now < 0 ? (forward ? 0 : cards.size() - 1) : now + (forward ? 1 : -1);
        if (next < 0 || next >= cards.size()) {
            return false;
        }
        select(cards.get(next));
        return true;
    }

    /** Selects the nearest card in a direction. @param key SWT.ARROW_… */
    void go(final int key) {
        final GraphicalEditPart from = current();
        if (from == null) {
            step(true);
            return;
        }
        final Point here = area(from).getCenter();
        cards().stream().filter(part -> part != from).filter(part -> along(here, area(part).getCenter(), key) > 0)
                .min(Comparator.comparingDouble(part -> {
                    final Point there = area(part).getCenter();
                    return along(here, there, key) + 2.0 * across(here, there, key);
                })).ifPresent(this::select);
    }

    private static int along(final Point here, final Point there, final int key) {
        return switch (key) {
            case SWT.ARROW_LEFT -> here.x - there.x;
            case SWT.ARROW_RIGHT -> there.x - here.x;
            case SWT.ARROW_UP -> here.y - there.y;
            default -> there.y - here.y;
        };
    }

    private static int across(final Point here, final Point there, final int key) {
        return key == SWT.ARROW_LEFT || key == SWT.ARROW_RIGHT ? Math.abs(here.y - there.y)
                : Math.abs(here.x - there.x);
    }

    private void select(final GraphicalEditPart part) {
        canvas.select(part);
        canvas.reveal(part);
    }
}
