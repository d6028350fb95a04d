// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.drop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data files stay where they are inside the project; others are copied into it. */
class DataFilesTest {

    @TempDir
    private Path folder;
    private Path project;

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectories(folder.resolve("project"));
    }

    private Path file(final String name, final String text) throws IOException {
        final Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void aFileOfTheProjectIsNamedByItsPath() throws IOException {
        assertEquals("measured/ocp.csv",
                DataFiles.inProject(project, file("project/measured/ocp.csv", "x,y\n")).orElseThrow());
        assertFalse(Files.exists(project.resolve("data")));
    }

    @Test
    void aFileFromOutsideIsCopiedOnce() throws IOException {
        final Path outside = file("ocp.csv", "x,y\n1,2\n");
        assertEquals("data/ocp.csv", DataFiles.inProject(project, outside).orElseThrow());
        assertEquals("data/ocp.csv", DataFiles.inProject(project, outside).orElseThrow());
        assertEquals("x,y\n1,2\n", Files.readString(project.resolve("data/ocp.csv")));
    }

    @Test
    void aFileOfTheSameNameIsNotReplaced() throws IOException {
        file("project/data/ocp.csv", "other\n");
        assertEquals("data/ocp-2.csv", DataFiles.inProject(project, file("ocp.csv", "x,y\n")).orElseThrow());
        assertEquals("other\n", Files.readString(project.resolve("data/ocp.csv")));
    }

    @Test
    void onlyDataFilesCount() throws IOException {
        final Path csv = file("a.CSV", "x\n");
        file("b.png", "no");
        assertEquals(List.of(csv), DataFiles.paths(new String[] { csv.toString(), folder.resolve("b.png").toString(),
                folder.toString(), folder.resolve("none.csv").toString() }));
        assertEquals(List.of(), DataFiles.paths(null));
    }
}
