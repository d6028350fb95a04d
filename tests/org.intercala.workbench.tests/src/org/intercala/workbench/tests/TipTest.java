// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.intercala.model.Workflow;
import org.junit.jupiter.api.Test;

/** Hovers go away with what they are about. */
class TipTest extends CanvasTest {

    @Override
    Workflow workflow() {
        return Drawing.phase().workflow();
    }

    /** Where a hover is on the screen; called on the user-interface thread. */
    private static Optional<Rectangle> tip() {
        return Stream.of(Display.getCurrent().getShells()).filter(Shell::isVisible)
                .filter(shell -> (shell.getStyle() & (SWT.ON_TOP | SWT.TOOL)) != 0
                        && (shell.getStyle() & SWT.RESIZE) == 0)
                .map(Shell::getBounds).findFirst();
    }

    @Test
    void theTipOfACardGoesWithTheCard() {
        select("f");
        final Point card = canvas().card("f");
        robot.move(new Point(card.x - 4, card.y));
        Window.until("tip", () -> tip().isPresent());
        robot.key("Delete");
        Window.until("deleted", () -> !canvas().has("f"));
        assertTrue(Window.ui(() -> tip().isEmpty()), "the tip is there without its card");
        robot.key("ctrl+z");
        Window.until("back", () -> canvas().has("f"));
    }

    @Test
    void theTipOfThePaletteIsNotInTheWayOfTheCanvas() {
        final Point row = Window.row("palette.entries", "Free energy");
        final int right = Window.ui(() -> {
            final var table = Window.control("palette.entries").orElseThrow();
            return table.toDisplay(table.getSize().x, 0).x;
        });
        robot.move(new Point(right - 44, row.y));
        robot.move(new Point(right - 40, row.y));
        Window.until("tip", () -> tip().isPresent());
        final Rectangle tip = Window.ui(() -> tip().orElseThrow());
        assertTrue(tip.x + tip.width > right + 20, "it reaches over the canvas");
        robot.move(new Point(Math.max(tip.x, right) + 15, tip.y + 10));
        Window.until("no tip", () -> tip().isEmpty());
    }
}
