// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectPathsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = { "data/a.csv", "a", "./a", "data/../a", "data/sub/../../a", "..a/b..", "ä b/日本.csv" })
    void pathsInsideAreResolved(String path) throws FileException {
        assertEquals("", ProjectPaths.refusal(path));
        assertEquals(folder.resolve(path).normalize(), ProjectPaths.resolve(folder, path));
    }

    @ParameterizedTest
    @ValueSource(strings = { "..", "../a", "data/../../a", "a/../../project/a", "/etc/passwd", "//host/share", "C:/a",
            "c:a", "file:///etc/passwd", "http://x/y", "data\\a", "..\\a", "a\0b" })
    void pathsOutsideAreRefused(String path) {
        assertTrue(!ProjectPaths.refusal(path).isEmpty(), path);
        assertThrows(FileException.class, () -> ProjectPaths.resolve(folder, path));
    }

    @Test
    void aRefusalSaysWhatToDo() {
        assertEquals(
                "the path '../a' leads out of the project; give it relative to the project folder, with /, for example data/ocp.csv",
                ProjectPaths.refusal("../a"));
    }

    @Test
    void linksOutOfTheProjectAreRefused() throws Exception {
        var project = Files.createDirectory(folder.resolve("project"));
        var outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret"), "secret");
        Files.createSymbolicLink(project.resolve("way"), outside);
        Files.createSymbolicLink(project.resolve("file"), outside.resolve("secret"));
        Files.createDirectory(project.resolve("data"));
        Files.createSymbolicLink(project.resolve("inside"), project.resolve("data"));
        for (var path : new String[] { "way/secret", "way/new", "file" }) {
            var e = assertThrows(FileException.class, () -> ProjectPaths.resolve(project, path));
            assertTrue(e.getMessage().contains("symbolic link leads out"), e.getMessage());
        }
        assertEquals(project.resolve("inside/new"), ProjectPaths.resolve(project, "inside/new"));
    }

    @Test
    void aProjectThatIsItselfBehindALinkIsFine() throws Exception {
        var project = Files.createDirectory(folder.resolve("project"));
        Files.writeString(project.resolve("a"), "a");
        var link = Files.createSymbolicLink(folder.resolve("link"), project);
        assertEquals(link.resolve("a"), ProjectPaths.resolve(link, "a"));
    }
}
