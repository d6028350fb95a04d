// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Folders, links and temporary names, with errors that name the folder and say what to do. */
public final class Disk {

    static final String TEMPORARY = ".tmp-";
    private static final AtomicLong COUNTER = new AtomicLong();

    private Disk() {
    }

    /** Makes the folder if it is not there, and makes sure that files can be written into it. */
    static void prepare(final Path folder) throws IOException {
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new NotDirectoryException(folder.toString());
            }
            Files.createDirectories(folder);
            final Path probe = folder.resolve(temporaryName());
            try {
                Files.write(probe, new byte[] { '.' });
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (final NoSuchFileException cause) {
            throw new ExplainedException("The folder " + folder + " cannot be made: '" + cause.getFile()
                    + "' is not there, and the system does not let it be made. Choose another folder.", cause);
        } catch (final IOException cause) {
            throw explained(folder, cause);
        }
    }

    /** Gives a file a second name without a second copy; false where the file systems do not let it. */
    static boolean link(final Path file, final Path name) {
        try {
            Files.createLink(name, file);
            return true;
        } catch (final IOException | UnsupportedOperationException refused) {
            return false;
        }
    }

    /** A name that no other process and no other call uses. */
    static String temporaryName() {
        return TEMPORARY + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet() + "-"
                + Long.toHexString(System.nanoTime());
    }

    /** Deletes a file or a folder with all it holds; nothing happens when it is not there. */
    static void delete(final Path path) throws IOException {
        try (var all = Files.walk(path)) {
            for (final Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (final NoSuchFileException gone) {
            // somebody else deleted it, which is what was wanted
        } catch (final UncheckedIOException wrapped) {
            throw wrapped.getCause();
        }
    }

    /** Whether a failure, explained or not, comes from a disk without space. */
    static boolean isFull(final IOException failure) {
        final Throwable cause = failure instanceof ExplainedException ? failure.getCause() : failure;
        final String lower = reason(cause).toLowerCase(Locale.ROOT);
        return lower.contains("no space left") || lower.contains("not enough space") || lower.contains("quota");
    }

    private static String reason(final Throwable cause) {
        return cause instanceof final FileSystemException system && system.getReason() != null ? system.getReason()
                : String.valueOf(cause.getMessage());
    }

    /** The same failure with the folder's name, the cause in plain words, and what to do. */
    public static IOException explained(final Path folder, final IOException cause) {
        if (cause instanceof ExplainedException) {
            return cause;
        }
        final String reason = reason(cause);
        final String lower = reason.toLowerCase(Locale.ROOT);
        final String text;
        if (isFull(cause)) {
            text = "The disk that holds " + folder + " is full (" + reason
                    + "). Free some space and run again; what is in the cache is re-used.";
        } else if (cause instanceof AccessDeniedException || lower.contains("read-only")
                || lower.contains("permission denied")) {
            text = "The folder " + folder
                    + " cannot be written to (no permission, or read-only). Change that, or choose another folder.";
        } else if (cause instanceof NotDirectoryException || lower.contains("not a directory")
                || cause instanceof java.nio.file.FileAlreadyExistsException) {
            text = "The folder " + folder
                    + " cannot be made: it, or a folder above it, is a file. Choose another folder.";
        } else {
            text = "Writing into the folder " + folder + " failed (" + cause.getClass().getSimpleName() + ": " + reason
                    + "). Check the disk, or choose another folder; what is in the cache is re-used.";
        }
        return new ExplainedException(text, cause);
    }

    /** An IOException whose message is complete. */
    private static final class ExplainedException extends IOException {

        private static final long serialVersionUID = 1L;

        ExplainedException(final String message, final Throwable cause) {
            super(message, cause);
        }
    }
}
