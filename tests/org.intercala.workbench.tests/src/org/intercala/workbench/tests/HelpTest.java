// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.intercala.model.Graphs;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.intercala.workbench.HelpDisplay;
import org.intercala.workbench.Services;
import org.intercala.workbench.ViewIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** F1 opens the page of theory of whatever card is selected. */
class HelpTest extends CanvasTest {

    private static final int ROW = 220;
    private static final int COLUMN = 260;
    private static final int COLUMNS = 3;

    /** One node of every kind. */
    @Override
    Workflow workflow() {
        final Drawing drawing = new Drawing("Kinds");
        int at = 0;
        for (final var solver : Services.registry().solvers()) {
            drawing.node("n" + at, solver.descriptor().id(), at % COLUMNS * COLUMN, at / COLUMNS * ROW);
            at++;
        }
        return drawing.workflow();
    }

    @AfterEach
    void closeHelp() {
        Window.run(() -> Window.page().hideView(Window.page().findView(ViewIds.HELP)));
    }

    private static String shown() {
        return Window.page().findView(ViewIds.HELP) instanceof HelpDisplay help ? help.shown() : "";
    }

    @Test
    void everyKindOfNodeHasItsPage() {
        final List<String> missing = new ArrayList<>();
        final List<SolverNode> nodes = Window.ui(() -> Graphs.nodes(canvas().workflow()).stream()
                .map(SolverNode.class::cast).toList());
        assertFalse(nodes.isEmpty());
        for (final SolverNode node : nodes) {
            select(node.getId());
            robot.key("F1");
            final String page = "theory/" + Services.registry().find(node.getSolver()).orElseThrow().descriptor()
                    .documentation().replaceFirst("\\.md$", "");
            Window.until("page of " + node.getSolver(), () -> page.equals(shown()));
            if (!Files.isRegularFile(Window.root().resolve("docs/" + page + ".md"))) {
                missing.add(node.getSolver() + " has no " + page);
            }
        }
        assertTrue(missing.isEmpty(), missing::toString);
    }
}
