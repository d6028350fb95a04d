// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;

import org.intercala.workbench.ViewIds;
import org.junit.jupiter.api.Test;

/** The window as it comes up. */
class StartTest {

    @Test
    void allViewsOfThePerspectiveAreThere() {
        Window.until("perspective", () -> Window.page() != null
                && ViewIds.PERSPECTIVE.equals(Window.page().getPerspective().getId()));
        for (final String view : List.of(ViewIds.PROJECTS, ViewIds.PALETTE, ViewIds.PROPERTIES, ViewIds.RESULTS,
                ViewIds.PROBLEMS, ViewIds.CONSISTENCY)) {
            assertNotNull(Window.ui(() -> Window.page().showView(view)), view);
        }
        assertEquals(1, Window.ui(() -> Window.window().getWorkbench().getWorkbenchWindowCount()));
        Window.screenshot(Window.SCREENSHOTS.resolve("start.png"));
    }
}
