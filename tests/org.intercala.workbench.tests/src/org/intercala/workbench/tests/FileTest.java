// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.intercala.workbench.document.NodeState.Kind;
import org.junit.jupiter.api.Test;

/** The file behind the canvas: saved, reverted, changed by somebody else, of a solver that is not installed. */
class FileTest extends CanvasTest {

    private static final String GONE = "org.example.gone";

    @Override
    Workflow workflow() {
        return Drawing.phase().workflow();
    }

    private Path file() {
        return project().folder().resolve(FILE);
    }

    private String onDisk() {
        try {
            return Files.readString(file());
        } catch (final IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private void save() {
        robot.key("ctrl+s");
        Window.until("saved", () -> !canvas().document().isDirty());
    }

    @Test
    void whatIsSavedOpensAgainAsItWas() {
        select("u");
        robot.key("Right", "Right");
        Window.until("moved", () -> canvas().node("u").getX() == 300);
        assertTrue(Window.ui(() -> canvas().editor().isDirty()));
        save();
        final String saved = onDisk();
        assertEquals(canvas().text(), saved);
        assertEquals(saved.indexOf("x=\"300\""), saved.lastIndexOf("x=\"300\""), "one changed value, one changed line");
        reopen();
        assertEquals(saved, canvas().text());
        assertEquals(saved, onDisk());
        assertFalse(canvas().editor().isDirty());
    }

    @Test
    void anUndoneEditIsNoChangeOfTheFile() {
        final String before = onDisk();
        select("u");
        robot.key("Right");
        Window.until("moved", () -> canvas().document().isDirty());
        robot.key("ctrl+z");
        Window.until("clean again", () -> !canvas().document().isDirty());
        assertEquals(before, canvas().text());
    }

    @Test
    void aSolverThatIsNotInstalledIsKeptToTheLetter() {
        Window.closeEditors();
        final String text = Workflows.toText(workflow()).replace(Drawing.FACTOR, GONE).replace(
                "phase:ThermodynamicFactorParameters", "gone:GoneParameters").replace("xmlns:model=",
                        "xmlns:gone=\"https://example.org/gone/1\"\n    xmlns:model=");
        project().add(FILE, text);
        reopen();
        assertEquals(Kind.MISSING, canvas().state("f"));
        assertFalse(canvas().document().isDirty());
        assertEquals(text, canvas().text());
        select("u");
        robot.key("Down");
        Window.until("moved", () -> canvas().document().isDirty());
        save();
        robot.key("Up");
        Window.until("moved back", () -> canvas().document().isDirty());
        save();
        assertEquals(text, onDisk());
        Window.screenshot(Window.SCREENSHOTS.resolve("placeholder.png"));
    }

    /** Somebody else writes the file. */
    private void writeElsewhere() {
        try {
            Files.writeString(file(), onDisk().replace("label=\"u\"", "label=\"Theirs\""));
            Files.setLastModifiedTime(file(), FileTime.from(Instant.now().plusSeconds(2)));
            project().resource().refreshLocal(IResource.DEPTH_INFINITE, null);
        } catch (final IOException | CoreException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void aWorkflowWithoutEditsFollowsItsFile() {
        writeElsewhere();
        Window.until("reloaded", () -> "Theirs".equals(canvas().node("u").getLabel()));
        assertFalse(canvas().document().isDirty());
        assertTrue(Window.ui(() -> Window.control("canvas.banner")).isEmpty());
    }

    @Test
    void aWorkflowWithEditsAsks() {
        select("f");
        robot.key("Down");
        Window.until("moved", () -> canvas().document().isDirty());
        final String mine = canvas().text();
        writeElsewhere();
        Window.middle("canvas.banner");
        assertEquals(mine, canvas().text());
        robot.click(Window.link("canvas.banner", "Reload"));
        Window.until("reloaded", () -> "Theirs".equals(canvas().node("u").getLabel()));
        assertFalse(canvas().document().isDirty());
    }
}
