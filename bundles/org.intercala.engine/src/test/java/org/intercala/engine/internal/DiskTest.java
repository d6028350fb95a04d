// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {

    @TempDir
    private Path folder;

    @Test
    void aFullDiskIsSaidToBeFull() {
        final Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "needs a device that is always full");
        final var cause = assertThrows(IOException.class, () -> Files.write(full, new byte[] { 1 }));
        final String message = Disk.explained(folder, cause).getMessage();
        assertTrue(message.contains(folder.toString()) && message.contains("is full")
                && message.contains("Free some space"), message);
    }

    @Test
    void aFullDiskIsKnownEvenWhenExplained() {
        final var full = new FileSystemException("x", null, "No space left on device");
        assertTrue(Disk.isFull(full) && Disk.isFull(Disk.explained(folder, full)));
        assertFalse(Disk.isFull(new AccessDeniedException("x")));
        assertFalse(Disk.isFull(Disk.explained(folder, new AccessDeniedException("x"))));
    }

    @Test
    void aFolderThatTheSystemDoesNotLetBeMadeIsNamed() {
        final Path system = Path.of("/proc/nowhere/out");
        assumeTrue(Files.exists(Path.of("/proc/self")), "needs a folder in which nothing can be made");
        final String message = assertThrows(IOException.class, () -> Disk.prepare(system)).getMessage();
        assertTrue(message.contains(system + " cannot be made") && message.contains("Choose another folder"), message);
    }

    @Test
    void aReadOnlyFolderIsSaidToBeReadOnly() {
        for (final IOException cause : new IOException[] { new AccessDeniedException("x"),
                new FileSystemException("x", null, "Read-only file system") }) {
            final var explained = Disk.explained(folder, cause);
            assertTrue(explained.getMessage().contains(folder.toString())
                    && explained.getMessage().contains("cannot be written to"), explained.getMessage());
            assertSame(cause, explained.getCause());
            assertSame(explained, Disk.explained(Path.of("elsewhere"), explained), "explained once");
        }
    }

    @Test
    void otherFailuresKeepTheirReason() {
        final String message = Disk.explained(folder, new IOException("cable pulled")).getMessage();
        assertTrue(message.contains("cable pulled") && message.contains(folder.toString()), message);
    }

    @Test
    void deletingTakesAFolderWithAllItHolds() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(folder.resolve("a/b/c"), "x");
        Disk.delete(folder.resolve("a"));
        assertFalse(Files.exists(folder.resolve("a")));
        Disk.delete(folder.resolve("a"));
    }

    @Test
    void namesOfFilesAreReadableAndDifferent() {
        assertEquals("T=298.15 K", ResultFiles.name("T=298.15 K"));
        assertEquals("U=3 J%2Fmol", ResultFiles.name("U=3 J/mol"));
        assertEquals("%2E%2E%2Fx", ResultFiles.name("../x").replace("%2E.", "%2E%2E"));
        assertFalse(ResultFiles.name("a%2Fb").equals(ResultFiles.name("a/b")));
        final String lengthy = "x".repeat(300);
        assertTrue(ResultFiles.name(lengthy + "1").length() <= 120);
        assertFalse(ResultFiles.name(lengthy + "1").equals(ResultFiles.name(lengthy + "2")));
    }
}
