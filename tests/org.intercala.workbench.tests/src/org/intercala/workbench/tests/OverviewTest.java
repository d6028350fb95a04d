// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.intercala.model.Graphs;
import org.intercala.model.Workflow;
import org.junit.jupiter.api.Test;

/** The overview in a corner of the canvas covers nothing. */
class OverviewTest extends CanvasTest {

    private static final int COLUMNS = 10;
    private static final int ROWS = 8;

    /** Cards that leave no room for it between them. */
    @Override
    Workflow workflow() {
        final Drawing drawing = new Drawing("Full");
        for (int column = 0; column < COLUMNS; column++) {
            for (int row = 0; row < ROWS; row++) {
                drawing.node("f" + column + row, Drawing.FACTOR, 200 * column, 100 * row);
            }
        }
        return drawing.workflow();
    }

    @Test
    void itHidesWhereNoCornerIsFreeAndComesBackWhereOneIs() {
        assertFalse(isShown(), "over cards at first");
        final Point middle = Window.ui(() -> {
            final Control control = canvas().viewer().getControl();
            return control.toDisplay(control.getSize().x / 2, control.getSize().y / 2);
        });
        for (int turn = 0; turn < 10; turn++) {
            robot.wheel(middle, 2);
            Window.settle();
            assertTrue(!isShown() || isFree(), "while the view moves");
        }
        Window.until("overview in a free corner", () -> isShown() && isFree());
        for (int turn = 0; turn < 10 && isShown(); turn++) {
            robot.wheel(middle, -2);
            Window.settle();
            assertTrue(!isShown() || isFree(), "on the way back");
        }
        assertFalse(isShown(), "over cards at last");
    }

    private static boolean isShown() {
        return Window.ui(() -> Window.control("canvas.overview").isPresent());
    }

    private boolean isFree() {
        return Window.ui(() -> {
            final var bounds = Window.control("canvas.overview").orElseThrow().getBounds();
            return Graphs.nodes(canvas().workflow()).stream().map(node -> Canvas.area(canvas().part(node)))
                    .noneMatch(card -> bounds.intersects(card.x, card.y, card.width, card.height));
        });
    }
}
