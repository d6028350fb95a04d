// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileIsMadeAndReplaced() throws IOException {
        var file = folder.resolve("a");
        AtomicFiles.write(file, new byte[] { 1, 2 });
        AtomicFiles.write(file, new byte[] { 3 });
        assertArrayEquals(new byte[] { 3 }, Files.readAllBytes(file));
        assertEquals(List.of("a"), names());
    }

    @Test
    void aFullDiskLeavesTheOldFileAndSaysSo() throws IOException {
        var file = folder.resolve("a");
        Files.writeString(file, "old");
        var e = assertThrows(FileException.class, () -> AtomicFiles.write(file, out -> {
            out.write(new byte[100]);
            throw new IOException("No space left on device");
        }));
        assertTrue(e.getMessage().contains("cannot be written (No space left on device); what was there is unchanged"),
                e.getMessage());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a"), names());
    }

    @Test
    void aProtectedFileIsNotReplaced() throws IOException {
        var file = Files.writeString(folder.resolve("a"), "old");
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        var e = assertThrows(FileException.class, () -> AtomicFiles.write(file, new byte[] { 1 }));
        assertTrue(e.getMessage().contains("protected against writing"), e.getMessage());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a"), names());
    }

    @Test
    void whatAKilledSaveLeftIsRemovedAndNothingElse() throws IOException {
        var file = Files.writeString(folder.resolve("a"), "old");
        var left = ".a.0b3ca1de-0000-4000-8000-0123456789ab.tmp";
        for (var name : List.of(left, ".a.note.tmp", ".b.0b3ca1de-0000-4000-8000-0123456789ab.tmp")) {
            Files.setLastModifiedTime(Files.writeString(folder.resolve(name), ""), FileTime.fromMillis(0));
        }
        var now = Files.writeString(folder.resolve(".a.0b3ca1de-0000-4000-8000-0123456789ac.tmp"), "");
        AtomicFiles.removeLeftovers(file);
        assertEquals(List.of(now.getFileName().toString(), ".a.note.tmp",
                ".b.0b3ca1de-0000-4000-8000-0123456789ab.tmp", "a"), names());
    }

    @Test
    void aContentThatBreaksLeavesTheOldFile() throws IOException {
        var file = folder.resolve("a");
        Files.writeString(file, "old");
        assertThrows(IllegalStateException.class, () -> AtomicFiles.write(file, out -> {
            throw new IllegalStateException();
        }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a"), names());
    }

    @Test
    void aMissingFolderAndAFolderInTheWayAreNamed() throws IOException {
        var e = assertThrows(FileException.class, () -> AtomicFiles.write(folder.resolve("none/a"), new byte[1]));
        assertTrue(e.getMessage().contains("none") && e.getMessage().contains("no such file"), e.getMessage());
        var inTheWay = Files.createDirectory(folder.resolve("b"));
        e = assertThrows(FileException.class, () -> AtomicFiles.write(inTheWay, new byte[1]));
        assertTrue(e.getMessage().contains("it is a folder"), e.getMessage());
    }

    @Test
    void aReadOnlyFolderLeavesTheOldFileAndSaysSo() throws IOException {
        var file = folder.resolve("a");
        Files.writeString(file, "old");
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            // the system lets the administrator write everywhere
            assumeFalse(Files.isWritable(folder));
            var e = assertThrows(FileException.class, () -> AtomicFiles.write(file, new byte[1]));
            assertTrue(e.getMessage().contains("access denied") && e.getMessage().contains("unchanged"),
                    e.getMessage());
            assertEquals("old", Files.readString(file));
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void permissionsAndLinksAreKept() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        var file = folder.resolve("a");
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a"));
        AtomicFiles.write(link, new byte[] { 7 });
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(new byte[] { 7 }, Files.readAllBytes(file));
        assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
