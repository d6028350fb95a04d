// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteBehindTest {

    @TempDir
    private Path folder;

    @Test
    void waitsForAllFilesAndLeavesThemAsTheyAre() throws IOException {
        final var disk = new WriteBehind(folder);
        for (int i = 0; i < 50; i++) {
            final Path file = Files.createDirectories(folder.resolve("a" + i % 7)).resolve("f" + i);
            Files.writeString(file, "text " + i);
            file.toFile().setWritable(i % 2 == 0);
            disk.add(file);
        }
        disk.await();
        for (int i = 0; i < 50; i++) {
            assertEquals("text " + i, Files.readString(folder.resolve("a" + i % 7).resolve("f" + i)));
        }
    }

    @Test
    void aFileThatCannotBeForcedIsSaidOnce() throws IOException {
        final var disk = new WriteBehind(folder);
        disk.add(folder.resolve("gone"));
        assertThrows(NoSuchFileException.class, disk::await);
        disk.await();
    }
}
