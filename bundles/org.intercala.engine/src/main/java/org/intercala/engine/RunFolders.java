// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.intercala.engine.internal.Disk;

/** Where the runs and the cache of a project lie. */
public final class RunFolders {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private RunFolders() {
    }

    public static Path runs(final Path project) {
        return project.resolve("runs");
    }

    public static Path cache(final Path project) {
        return runs(project).resolve("cache");
    }

    /** A folder of its own for a new run, also when two start in one second. @param stem name of the workflow */
    public static Path next(final Path project, final String stem) {
        final String name = stem + "-" + STAMP.format(LocalDateTime.now());
        Path folder = runs(project).resolve(name);
        for (int i = 2; Files.exists(folder); i++) {
            folder = runs(project).resolve(name + "-" + i);
        }
        return folder;
    }

    /**
     * Makes the folder of runs, and keeps it out of git unless somebody has decided otherwise.
     *
     * @throws IOException with the folder, the cause and what to do
     */
    public static void prepare(final Path project) throws IOException {
        try {
            Files.createDirectories(runs(project));
            Files.writeString(runs(project).resolve(".gitignore"), "*\n", StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
        } catch (final FileAlreadyExistsException there) {
            // Whoever wrote it knows what to keep.
            return;
        } catch (final IOException cause) {
            throw Disk.explained(runs(project), cause);
        }
    }
}
