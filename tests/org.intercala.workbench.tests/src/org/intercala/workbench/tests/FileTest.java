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
import java.util.List;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.ide.IDE;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.intercala.workbench.DocumentEditor;
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

    private void edit() {
        select("f");
        robot.key("Down");
        Window.until("moved", () -> canvas().document().isDirty());
    }

    private void writeBroken() {
        try {
            Files.writeString(file(), "<broken");
            Files.setLastModifiedTime(file(), FileTime.from(Instant.now().plusSeconds(4)));
            project().resource().refreshLocal(IResource.DEPTH_INFINITE, null);
        } catch (final IOException | CoreException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void overwriteReplacesTheFileOfSomebodyElse() {
        edit();
        writeElsewhere();
        robot.click(Window.link("canvas.banner", "Overwrite"));
        Window.until("saved", () -> !canvas().document().isDirty());
        assertEquals(canvas().text(), onDisk());
        assertTrue(Window.ui(() -> Window.control("canvas.banner")).isEmpty());
    }

    @Test
    void whatIsKeptIsNotSavedYet() {
        edit();
        writeElsewhere();
        final String theirs = onDisk();
        robot.click(Window.link("canvas.banner", "Keep mine"));
        Window.until("no banner", () -> Window.control("canvas.banner").isEmpty());
        assertEquals(theirs, onDisk());
        robot.key("ctrl+z");
        Window.settle();
        assertTrue(Window.ui(() -> canvas().editor().isDirty()), "the file is another one");
        save();
        assertEquals(canvas().text(), onDisk());
    }

    @Test
    void aDeletedFileIsWrittenAgain() throws IOException, CoreException {
        final String before = onDisk();
        Files.delete(file());
        Window.run(() -> Window.window().getShell().notifyListeners(SWT.Activate, new Event()));
        robot.click(Window.link("canvas.banner", "Write it again"));
        Window.until("written", () -> Files.exists(file()));
        assertEquals(before, onDisk());
        assertFalse(canvas().document().isDirty());
    }

    /** A reload that fails leaves the question open: neither it nor the next save replaces the file unasked. */
    @Test
    void aDamagedFileIsNotReplacedUnasked() {
        edit();
        writeBroken();
        robot.click(Window.link("canvas.banner", "Reload"));
        Window.until("cause", () -> Window.ui(() -> Window.control("canvas.banner")).isPresent());
        assertTrue(canvas().document().isChangedOnDisk());
        robot.click(canvas().card("u"));
        robot.key("ctrl+s");
        Window.settle();
        assertEquals("<broken", onDisk());
        assertTrue(Window.ui(() -> canvas().document().isDirty()));
        robot.click(Window.link("canvas.banner", "Overwrite"));
        Window.until("saved", () -> !canvas().document().isDirty());
        assertEquals(canvas().text(), onDisk());
    }

    /** {@code File > Save As}, a name, Enter. */
    private void saveAs(final String name) {
        robot.key("alt+f");
        robot.key("a");
        Window.until("the dialog", () -> robot.hasFocus("Save As"));
        robot.key("ctrl+a");
        robot.type(name);
        robot.key("Return");
        Window.until("no dialog", () -> !robot.hasFocus("Save As") || Window.shells() > 1);
    }

    private Canvas inFront(final Path file) {
        Window.until(file + " in front", () -> DocumentEditor.active()
                .filter(editor -> editor.document().file().equals(file)).isPresent());
        Window.settle();
        return new Canvas(Window.ui(() -> DocumentEditor.active().orElseThrow()));
    }

    @Test
    void saveAsWritesACopyAndLeavesTheFirst() throws IOException {
        final String before = onDisk();
        edit();
        final String edited = canvas().text();
        saveAs("second");
        final Path copy = project().folder().resolve("second.workflow");
        final Canvas second = inFront(copy);
        assertEquals(edited, Files.readString(copy));
        assertEquals(edited, second.text());
        assertFalse(Window.ui(() -> second.document().isDirty()));
        assertEquals(before, onDisk());
        assertTrue(Window.ui(() -> canvas().document().isDirty()), "the first is still to be saved");

        robot.click(second.card("f"));
        robot.key("Down");
        Window.until("moved", () -> second.document().isDirty());
        saveAs("pipeline");
        Window.until("question", () -> Window.shells() > 1);
        robot.key("Escape");
        Window.until("no question", () -> Window.shells() == 1);
        assertEquals(before, onDisk(), "another file is not replaced unasked");
    }

    @Test
    void tabsOfOneNameTellTheirProject() {
        final String name = Window.ui(() -> canvas().editor().getTitle());
        try (TestProject other = new TestProject("Other")) {
            final Canvas second = open(other.add(FILE, workflow()));
            assertEquals(name + " – " + other.folder().getFileName(), Window.ui(() -> second.editor().getTitle()));
            assertEquals(name + " – " + project().folder().getFileName(), Window.ui(() -> canvas().editor().getTitle()));
            assertEquals(file().toString(), Window.ui(() -> canvas().editor().getTitleToolTip()));
            Window.run(() -> Window.page().closeEditor(second.editor(), false));
            assertEquals(name, Window.ui(() -> canvas().editor().getTitle()));
        }
    }

    private static List<Path> copies() {
        final Path folder = Platform.getLocation().toPath()
                .resolve(".metadata/.plugins/org.intercala.workbench/unsaved");
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".unsaved")).toList();
        } catch (final IOException none) {
            return List.of();
        }
    }

    /** Leaves the copy of unsaved edits behind as a killed process does, and opens the file again. */
    private String crash() throws IOException {
        return crash(() -> { });
    }

    /** @param meanwhile before the next start */
    private String crash(final Runnable meanwhile) throws IOException {
        edit();
        final String edited = canvas().text();
        Window.until("kept", () -> !copies().isEmpty());
        final Path copy = copies().getFirst();
        final String left = Files.readString(copy);
        Window.closeEditors();
        Window.until("copy gone with the editor", () -> copies().isEmpty());
        Files.writeString(copy, left);
        meanwhile.run();
        reopen();
        return edited;
    }

    @Test
    void whatACrashLeftIsRestored() throws IOException {
        final String before = onDisk();
        final String edited = crash();
        assertEquals(before, canvas().text(), "nothing is restored unasked");
        Window.middle("canvas.banner");
        Window.screenshot(Window.SCREENSHOTS.resolve("restore.png"));
        robot.click(Window.link("canvas.banner", "Restore"));
        Window.until("restored", () -> canvas().document().isDirty());
        assertEquals(edited, canvas().text());
        assertEquals(before, onDisk());
        assertTrue(Window.ui(() -> canvas().editor().isDirty()));
        Window.until("kept again", () -> !copies().isEmpty());
        save();
        assertEquals(edited, onDisk());
        Window.until("nothing unsaved", () -> copies().isEmpty());
    }

    /** Edits made while the offer stands have a copy of their own, and undo brings them back. */
    @Test
    void whatACrashLeftTakesNoNewerEdit() throws IOException {
        final String edited = crash();
        edit();
        robot.key("Down");
        Window.until("moved further", () -> !edited.equals(canvas().text()));
        final String newer = canvas().text();
        Window.until("both are kept", () -> copies().size() == 2);
        robot.click(Window.link("canvas.banner", "Restore"));
        Window.until("restored", () -> edited.equals(canvas().text()));
        Window.run(() -> canvas().document().commands().undo());
        assertEquals(newer, canvas().text());
    }

    @Test
    void whatACrashLeftIsDiscarded() throws IOException {
        final String before = onDisk();
        crash();
        robot.click(Window.link("canvas.banner", "Discard"));
        Window.until("discarded", () -> copies().isEmpty());
        assertEquals(before, canvas().text());
        assertFalse(canvas().document().isDirty());
    }

    @Test
    void whatACrashLeftReplacesNoNewerFileUnasked() throws IOException {
        final String edited = crash(this::writeElsewhere);
        final String theirs = onDisk();
        assertTrue(Window.words("canvas.banner").contains("written since"), () -> Window.words("canvas.banner"));
        robot.click(Window.link("canvas.banner", "Restore"));
        Window.until("restored", () -> edited.equals(canvas().text()));
        Window.link("canvas.banner", "Overwrite");
        robot.click(canvas().card("u"));
        robot.key("ctrl+s");
        Window.settle();
        assertEquals(theirs, onDisk(), "a save asks first");
        Window.run(() -> canvas().document().commands().undo());
        assertFalse(Window.ui(() -> canvas().document().isChangedOnDisk()), "the file as it was opened");
        Window.run(() -> canvas().document().commands().redo());
        robot.key("ctrl+s");
        robot.click(Window.link("canvas.banner", "Overwrite"));
        Window.until("saved", () -> !canvas().document().isDirty());
        assertEquals(edited, onDisk());
    }

    @Test
    void oneFileHasOneEditorHoweverItIsNamed() throws IOException {
        final Path link = Files.createSymbolicLink(project().folder().resolve("linked.workflow"), file());
        for (final Path name : List.of(file(), link)) {
            Window.ui(() -> IDE.openEditorOnFileStore(Window.page(), EFS.getLocalFileSystem().getStore(name.toUri())));
            assertEquals(1, Window.ui(() -> Window.page().getEditorReferences().length), name.toString());
        }
    }
}
