// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.intercala.workbench.projects.ProjectFolders;
import org.intercala.workbench.run.Runs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A disk that becomes full: what is saved is not lost, and the window says what to do. Needs a super-user. */
class FullDiskTest extends CanvasTest {

    private Path disk;
    private Canvas small;
    private IProject onDisk;

    @Override
    Workflow workflow() {
        return Drawing.cell().vary("cell", "cRate", "0.5", "2", 500).workflow();
    }

    @BeforeEach
    void mount() throws IOException, CoreException {
        disk = Files.createTempDirectory("small").toRealPath();
        if (!Files.getOwner(disk).getName().equals("root")
                || !SealedFolder.call("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString())) {
            Files.delete(disk);
            disk = null;
            Assumptions.abort("no disk of its own for this user");
        }
        Files.writeString(disk.resolve(FILE), Workflows.toText(workflow()));
        onDisk = ProjectFolders.open(disk);
        small = open(onDisk.getFile(FILE));
    }

    @AfterEach
    void unmount() throws IOException, CoreException {
        if (disk != null) {
            Window.run(() -> Runs.stop(small.document()));
            Window.until("end of the run", () -> !Runs.isRunning(small.document()));
            Window.closeEditors();
            onDisk.delete(false, true, null);
            SealedFolder.call("umount", "-l", disk.toString());
            Files.delete(disk);
        }
    }

    private void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(disk.resolve("junk"))) {
            final byte[] block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (final IOException full) {
            assertTrue(Files.size(disk.resolve("junk")) > 0, full.getMessage());
        }
    }

    private void edit() {
        robot.click(small.card("chen"));
        robot.key("Down");
        Window.until("moved", () -> small.document().isDirty());
    }

    private static void says(final String text) {
        Window.until(text, () -> Window.words("canvas.banner").contains(text));
    }

    @Test
    void aSaveThatFailsLosesNothing() throws IOException {
        final String before = Files.readString(disk.resolve(FILE));
        edit();
        fill();
        robot.key("ctrl+s");
        says("Check the free space");
        Window.screenshot(Window.SCREENSHOTS.resolve("full-disk.png"));
        assertEquals(before, Files.readString(disk.resolve(FILE)));
        assertTrue(Window.ui(() -> small.document().isDirty()));
        Files.delete(disk.resolve("junk"));
        robot.click(Window.link("canvas.banner", "Try again"));
        Window.until("saved", () -> !small.document().isDirty());
        assertEquals(small.text(), Files.readString(disk.resolve(FILE)));
        assertTrue(Window.ui(() -> Window.control("canvas.banner")).isEmpty());
    }

    @Test
    void aRunThatFillsTheDiskEndsWithTheCause() throws IOException {
        final String before = Files.readString(disk.resolve(FILE));
        robot.click(small.card("chen"));
        robot.key("ctrl+r");
        says("Free some space and run again");
        Window.until("end of the run", () -> !Runs.isRunning(small.document()));
        errors().forget();
        assertEquals(before, Files.readString(disk.resolve(FILE)));
        assertFalse(Window.ui(() -> small.document().isDirty()));
    }
}
