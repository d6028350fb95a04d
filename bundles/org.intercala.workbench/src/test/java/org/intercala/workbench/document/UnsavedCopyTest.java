// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        copy.keep(workflow("first"));
        copy.keep(workflow("second"));
        assertEquals(Workflows.toText(workflow("second")), new UnsavedCopy(copies, file).find().orElseThrow().text());
        assertTrue(new UnsavedCopy(copies, folder.resolve("b.workflow")).find().isEmpty());
        assertEquals(List.of(file), UnsavedCopy.files(copies));
        assertEquals("", Files.readString(file), "the user's file is not touched");
        copy.delete();
        assertTrue(copy.find().isEmpty());
        assertEquals(List.of(), UnsavedCopy.files(copies));
    }

    @Test
    void workflowsThatAreGoneAreNotOpened() {
        new UnsavedCopy(folder, folder.resolve("gone.workflow")).keep(workflow("gone"));
        assertEquals(List.of(), UnsavedCopy.files(folder));
    }
}
