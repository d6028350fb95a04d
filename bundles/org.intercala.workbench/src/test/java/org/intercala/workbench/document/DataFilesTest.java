// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;

import org.intercala.model.ModelFactory;
import org.intercala.model.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFilesTest {

    private static final Instant WRITTEN = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    private Path project;
    private Path file;
    private final Workflow workflow = ModelFactory.eINSTANCE.createWorkflow();

    @BeforeEach
    void write() throws IOException {
        final var part = ModelFactory.eINSTANCE.createSubWorkflow();
        part.setId("part");
        part.setFile("parts/part.workflow");
        workflow.getNodes().add(part);
        file = Files.createDirectory(project.resolve("parts")).resolve("part.workflow");
        write("one");
    }

    private void write(final String text) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
    }

    @Test
    void aFileThatIsWrittenComesOrGoesIsAnother() throws IOException {
        final var before = DataFiles.now(workflow, project);
        write("other");
        assertNotEquals(before, DataFiles.now(workflow, project));
        Files.delete(file);
        final var gone = DataFiles.now(workflow, project);
        assertNotEquals(before, gone);
        assertEquals(before.keySet(), gone.keySet());
        write("one");
        assertEquals(before, DataFiles.now(workflow, project));
    }

    @Test
    void aRunHasSeenWhatIsOlder() throws IOException {
        final var now = DataFiles.now(workflow, project);
        assertEquals(now, DataFiles.seen(workflow, project, WRITTEN.plusSeconds(1)));
        assertNotEquals(now, DataFiles.seen(workflow, project, WRITTEN.minusSeconds(1)));
        Files.delete(file);
        assertNotEquals(DataFiles.now(workflow, project),
                DataFiles.seen(workflow, project, WRITTEN.plusSeconds(1)));
    }

    /** A map whose values stand in a file, and a node in it. */
    @Test
    void aNodeInAMapRunsAgainWhenTheFileOfAnAxisIsWritten() throws IOException {
        final var axis = ModelFactory.eINSTANCE.createMapAxis();
        axis.setFile("parts/part.workflow");
        final var map = ModelFactory.eINSTANCE.createMapContainer();
        map.setId("map");
        map.getAxes().add(axis);
        map.setBody(ModelFactory.eINSTANCE.createBody());
        final var inner = ModelFactory.eINSTANCE.createSolverNode();
        inner.setId("inner");
        map.getBody().getNodes().add(inner);
        workflow.getNodes().add(map);
        final var before = DataFiles.now(workflow, project);
        assertEquals(Set.of(), Freshness.changed(workflow, before, workflow, before));
        write("other");
        assertEquals(Set.of("map/inner"),
                Freshness.changed(workflow, DataFiles.now(workflow, project), workflow, before));
    }
}
