// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.core.runtime.Platform;
import org.intercala.model.AtomicFiles;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.osgi.framework.FrameworkUtil;

/**
 * A copy of what is not saved of one workflow, in the workspace and not in the user's project, so that a crash does not
 * take it. Its first line is the path of the workflow, the second when that had been written before the edits, the rest
 * the text of the file as it would have been saved. Thread-safe.
 */
public final class UnsavedCopy {

    private static final String ENDING = ".unsaved";

    private final Path file;
    private final String name;
    private final Path copy;
    private FileTime base = FileTime.fromMillis(0);

    /**
     * What a crash has left.
     *
     * @param time when it was kept
     * @param base when the file had been written that was edited
     * @param text of the workflow
     * @param place where it lies until it is restored or discarded
     */
    public record Found(Instant time, FileTime base, String text, Path place) {
    }

    /** @param folder where the copies are @param file the workflow */
    UnsavedCopy(final Path folder, final Path file) {
        this.file = file.toAbsolutePath().normalize();
        name = UUID.nameUUIDFromBytes(this.file.toString().getBytes(StandardCharsets.UTF_8)).toString();
        copy = folder.resolve(name + ENDING);
    }

    /** The folder of the copies, in the workspace. */
    static Path folder() {
        return Platform.getStateLocation(FrameworkUtil.getBundle(UnsavedCopy.class)).append("unsaved").toPath();
    }

    /** The workflows, still there, of which a crash has left unsaved changes. */
    public static List<Path> files() {
        return files(folder());
    }

    static List<Path> files(final Path folder) {
        final Set<Path> files = new LinkedHashSet<>();
        if (Files.isDirectory(folder)) {
            try (var copies = Files.newDirectoryStream(folder, "*" + ENDING)) {
                for (final Path each : copies) {
                    try (var lines = Files.lines(each)) {
                        lines.findFirst().map(Path::of).filter(Files::exists).ifPresent(files::add);
                    }
                }
            } catch (final IOException unreadable) {
                warn("Unsaved changes cannot be looked for in " + folder, unreadable);
            }
        }
        return List.copyOf(files);
    }

    /**
     * What crashes have left of this workflow, the newest first. It is moved aside, so that new edits are kept beside
     * it.
     */
    synchronized List<Found> find() {
        final List<Found> found = new ArrayList<>();
        if (!Files.isDirectory(copy.getParent())) {
            return found;
        }
        try {
            if (Files.exists(copy)) {
                Files.move(copy, copy.resolveSibling(name + "-" + Files.getLastModifiedTime(copy).toMillis() + ENDING),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            try (var places = Files.newDirectoryStream(copy.getParent(), name + "-*" + ENDING)) {
                for (final Path place : places) {
                    read(place).ifPresent(found::add);
                }
            }
        } catch (final IOException | DateTimeParseException unreadable) {
            warn("Unsaved changes of " + file + " cannot be read", unreadable);
        }
        found.sort(Comparator.comparing(Found::time).reversed());
        return found;
    }

    /** A copy says which file it is of and when that had been written; the first versions wrote the file alone. */
    private static Optional<Found> read(final Path place) throws IOException {
        final FileTime time = Files.getLastModifiedTime(place);
        final String[] parts = Files.readString(place).split("\n", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        if (parts[1].startsWith("<")) {
            return Optional.of(new Found(time.toInstant(), time, parts[1], place));
        }
        final String[] rest = parts[1].split("\n", 2);
        return rest.length < 2 ? Optional.empty()
                : Optional.of(new Found(time.toInstant(), FileTime.from(Instant.parse(rest[0])), rest[1], place));
    }

    /** What was found is what is not saved now. */
    synchronized void takeOver(final Found found) {
        try {
            Files.move(found.place(), copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (final IOException failure) {
            warn("Unsaved changes of " + file + " cannot be taken over", failure);
        }
    }

    /** What was found is not wanted. */
    synchronized void discard(final Found found) {
        delete(found.place());
    }

    /** Says when the file had been written that is being edited. */
    synchronized void basedOn(final FileTime written) {
        base = written;
    }

    /** Keeps a state in place of the one before. */
    synchronized void keep(final Workflow workflow) {
        try {
            Files.createDirectories(copy.getParent());
            AtomicFiles.write(copy, (file + "\n" + base + "\n" + Workflows.toText(workflow))
                    .getBytes(StandardCharsets.UTF_8));
        } catch (final IOException | IllegalArgumentException failure) {
            warn("Unsaved changes of " + file + " cannot be kept", failure);
        }
    }

    /** Nothing is unsaved any more. */
    synchronized void delete() {
        delete(copy);
    }

    private void delete(final Path place) {
        try {
            Files.deleteIfExists(place);
        } catch (final IOException failure) {
            warn("The copy of unsaved changes of " + file + " cannot be deleted", failure);
        }
    }

    private static void warn(final String what, final Exception cause) {
        Platform.getLog(UnsavedCopy.class).warn(what + ". " + cause.getMessage(), cause);
    }
}
