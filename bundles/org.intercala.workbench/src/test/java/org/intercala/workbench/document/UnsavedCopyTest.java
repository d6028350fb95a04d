// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

import org.intercala.model.ModelFactory;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsavedCopyTest {

    @TempDir
    Path folder;

    private static Workflow workflow(final String name) {
        final Workflow workflow = ModelFactory.eINSTANCE.createWorkflow();
        workflow.setName(name);
        return workflow;
    }

    @Test
    void whatWasKeptLastIsFoundUntilItIsDeleted() throws IOException {
        final Path copies = folder.resolve("copies");
        final Path file = Files.writeString(folder.resolve("a.workflow"), "");
        final UnsavedCopy copy = new UnsavedCopy(copies, file);
        assertTrue(copy.find().isEmpty());
        final FileTime written = FileTime.from(Instant.parse("2026-01-02T03:04:05.678901234Z"));
        copy.basedOn(written);
        copy.keep(workflow("first"));
        copy.keep(workflow("second"));
        assertEquals(List.of(Workflows.toText(workflow("second"))),
                new UnsavedCopy(copies, file).find().stream().map(UnsavedCopy.Found::text).toList());
        assertEquals(written, new UnsavedCopy(copies, file).find().getFirst().base());
        assertTrue(new UnsavedCopy(copies, folder.resolve("b.workflow")).find().isEmpty());
        assertEquals(List.of(file), UnsavedCopy.files(copies));
        assertEquals("", Files.readString(file), "the user's file is not touched");
        copy.discard(copy.find().getFirst());
        assertTrue(copy.find().isEmpty());
        assertEquals(List.of(), UnsavedCopy.files(copies));
    }

    @Test
    void newEditsAreKeptBesideWhatWasFound() throws IOException {
        final Path file = Files.writeString(folder.resolve("a.workflow"), "");
        final UnsavedCopy copy = new UnsavedCopy(folder, file);
        copy.keep(workflow("before the crash"));
        final var found = copy.find().getFirst();
        Files.setLastModifiedTime(found.place(), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        copy.keep(workflow("edited since"));
        final var both = new UnsavedCopy(folder, file).find();
        assertEquals(
                List.of(Workflows.toText(workflow("edited since")), Workflows.toText(workflow("before the crash"))),
                both.stream().map(UnsavedCopy.Found::text).toList());
        assertEquals(List.of(file), UnsavedCopy.files(folder));
        copy.takeOver(both.getFirst());
        copy.delete();
        assertEquals(List.of(both.getLast()), copy.find(), "the older one stays until it is answered");
    }

    /** What the first versions have kept has no second line. */
    @Test
    void copiesOfFirstVersionsAreFound() throws IOException {
        final Path file = Files.createFile(folder.resolve("a.workflow"));
        final UnsavedCopy copy = new UnsavedCopy(folder, file);
        copy.keep(workflow("kept"));
        final Path place;
        try (var files = Files.list(folder)) {
            place = files.filter(each -> each.toString().endsWith(".unsaved")).findFirst().orElseThrow();
        }
        final String[] parts = Files.readString(place).split("\n", 3);
        Files.writeString(place, parts[0] + "\n" + parts[2]);
        assertEquals(List.of(parts[2]), copy.find().stream().map(UnsavedCopy.Found::text).toList());
    }

    @Test
    void workflowsThatAreGoneAreNotOpened() {
        new UnsavedCopy(folder, folder.resolve("gone.workflow")).keep(workflow("gone"));
        assertEquals(List.of(), UnsavedCopy.files(folder));
    }
}
