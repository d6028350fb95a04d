// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;

import org.intercala.data.CellParameterSet;
import org.intercala.model.FileException;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.junit.jupiter.api.Test;

/** A published set is changed, restored, and duplicated into the project. */
class MaterialTest extends CanvasTest {

    private static final String WHERE = "ambientTemperature";

    @Override
    Workflow workflow() {
        return Drawing.cell().workflow();
    }

    private Object value(final String parameter) {
        return Window.ui(() -> {
            final var parameters = ((SolverNode) canvas().node("chen")).getParameters();
            return parameters.eGet(parameters.eClass().getEStructuralFeature(parameter));
        });
    }

    /** The temperature that the node has of its own; null for that of the set. */
    private String own() {
        final CellParameterSet values = (CellParameterSet) value("overrides");
        return values == null || values.getAmbientTemperature() == null ? null
                : values.getAmbientTemperature().toString();
    }

    private static String note() {
        return Window.words("parameter." + WHERE);
    }

    /** What holds, from the node or from the set. */
    private void holds(final String value) {
        act("Copy");
        Window.until("copied " + value, () -> value.equals(Window.clipboard()));
    }

    private void act(final String entry) {
        robot.click(Window.middle("actions." + WHERE));
        Window.choose(robot, "actions." + WHERE, entry);
    }

    private String inFile() {
        try {
            return Workflows.loadMaterial(file()).root().getParameters().getAmbientTemperature().toString();
        } catch (final FileException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private Path file() {
        return project().folder().resolve((String) value("materialSet"));
    }

    @Test
    void aValueOfItsOwnReplacesThatOfTheSet() {
        select("chen");
        Window.until("where it comes from", () -> note().contains("Chen et al. 2020"));
        enter(WHERE, "310 K");
        Window.until("taken", () -> "310 K".equals(own()));
        Window.until("what it was", () -> note().contains("typed here") && note().contains("was 298.15")
                && note().contains("(Chen et al. 2020)"));
        act("Restore value of the set");
        Window.until("restored", () -> own() == null);
        Window.until("told", () -> !note().contains("typed here") && note().contains("Chen et al. 2020"));
        holds("298.15 K");
        robot.click(canvas().card("chen"));
        robot.key("ctrl+z");
        Window.until("undone", () -> "310 K".equals(own()));
    }

    @Test
    void aSetIsDuplicatedIntoTheProject() {
        select("chen");
        enter(WHERE, "310 K");
        Window.until("taken", () -> "310 K".equals(own()));
        robot.click(Window.middle("duplicate"));
        Window.until("a file of the project", () -> value("materialSet").toString().startsWith("materials/"));
        Window.until("its editor", () -> Window.control("material").isPresent());
        assertNull(own(), "what was typed stands in the file");
        assertEquals("310 K", inFile());
        inTheEditor();
        Window.run(() -> Window.page().activate(canvas().editor()));
        select("chen");
        holds("305 K");
        assertFalse(canvas().hasError("chen"));
    }

    /** Changes, restores and changes again in the editor of the set. */
    private void inTheEditor() {
        holds("310 K");
        Window.until("what it was", () -> note().contains("was 298.15") && note().contains("(Chen et al. 2020)"));
        act("Restore default");
        Window.until("restored", () -> !note().contains("was") && note().contains("Chen et al. 2020"));
        holds("298.15 K");
        robot.key("ctrl+z");
        Window.until("undone", () -> note().contains("was 298.15"));
        enter(WHERE, "305 K");
        robot.key("ctrl+s");
        Window.until("saved", () -> !Window.page().getActiveEditor().isDirty());
        assertEquals("305 K", inFile());
    }
}
