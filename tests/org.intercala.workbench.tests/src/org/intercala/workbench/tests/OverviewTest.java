// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.intercala.model.Graphs;
import org.intercala.model.Workflow;
import org.intercala.workbench.Services;
import org.intercala.workbench.command.CreateNodeCommand;
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

    /** As wide as a thousand nodes. */
    @Test
    void allOfAVeryLargeWorkflowIsSeen() {
        Window.run(() -> {
            final Workflow workflow = canvas().workflow();
            final var registry = Services.registry();
            canvas().document().execute(new CreateNodeCommand(workflow, workflow,
                    registry.find(Drawing.FACTOR).orElseThrow(), registry, 13_000, 8_000));
        });
        robot.key("ctrl+shift+0");
        Window.until("all cards in view", () -> {
            final Point size = canvas().viewer().getControl().getSize();
            return Graphs.nodes(canvas().workflow()).stream().map(node -> Canvas.area(canvas().part(node)))
                    .allMatch(card -> card.x >= 0 && card.y >= 0 && card.right() <= size.x && card.bottom() <= size.y);
        });
        Window.screenshot(Window.SCREENSHOTS.resolve("canvas-from-afar.png"));
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
