// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Assumptions;

/** A folder that cannot be written to: by its permissions, or for a super-user as a file system of its own. */
final class SealedFolder implements AutoCloseable {

    private final Path folder;
    private final boolean isMounted;

    /** @param content puts into the folder what it shall hold */
    SealedFolder(final Consumer<Path> content) throws IOException {
        folder = Files.createTempDirectory("sealed").toRealPath();
        isMounted = Files.getOwner(folder).getName().equals("root")
                && call("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder.toString());
        content.accept(folder);
        if (isMounted) {
            call("mount", "-o", "remount,ro", folder.toString());
        } else {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        }
        if (Files.isWritable(folder)) {
            close();
            Assumptions.abort("nothing can be protected from this user");
        }
    }

    Path folder() {
        return folder;
    }

    /** Whether a command of the system succeeds. */
    static boolean call(final String... command) throws IOException {
        try {
            return new ProcessBuilder(List.of(command)).inheritIO().start().waitFor() == 0;
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (isMounted) {
            call("umount", "-l", folder.toString());
        } else {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        try (var files = Files.walk(folder)) {
            for (final Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
