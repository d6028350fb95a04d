// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.intercala.model.internal.Text;

/**
 * Writes a file as a whole or not at all: to a temporary file in the same folder, flushed to the disk, then renamed
 * over the old one.
 */
public final class AtomicFiles {
    private static final Set<PosixFilePermission> WRITE = Set.of(PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    private static final String UUID_TEXT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    /** Longer than any save takes. */
    private static final Duration SAVING = Duration.ofMinutes(1);

    /** What fills the file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFiles() {}

    public static void write(Path file, byte[] bytes) throws FileException {
        write(file, out -> out.write(bytes));
    }

    /** @throws FileException that says why; then the old file is unchanged and no temporary file is left */
    public static void write(Path file, Content content) throws FileException {
        Path temporary = null;
        try {
            // a link is kept, the file behind it replaced
            var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.isDirectory(target)) {
                throw new FileException(file, "it is a folder.", "Choose a file name.", null);
            }
            if (isProtected(target)) {
                throw new FileException(file, "the file is protected against writing; nothing was changed.",
                        "Allow writing to it in its properties, or save under another name.", null);
            }
            temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
            try (var channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var out = Channels.newOutputStream(channel);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            keepPermissions(target, temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            temporary = null;
            flushFolder(target.getParent());
        } catch (FileException e) {
            throw e;
        } catch (IOException e) {
            throw new FileException(file,
                    "the file cannot be written (" + Text.cause(e) + "); what was there is unchanged.",
                    "Check the free space and that you may write to the folder, or save elsewhere.", e);
        } finally {
            remove(temporary);
        }
    }

    /** Also where the user may write to everything: such a file is protected on purpose. */
    private static boolean isProtected(Path target) throws IOException {
        if (!Files.exists(target)) {
            return false;
        }
        var view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        return !Files.isWritable(target)
                || view != null && Collections.disjoint(view.readAttributes().permissions(), WRITE);
    }

    /** Deletes what saves of this file that were killed have left beside it. */
    public static void removeLeftovers(Path file) {
        var ours = Pattern.compile(Pattern.quote("." + file.getFileName() + ".") + UUID_TEXT + "\\.tmp");
        var old = FileTime.from(Instant.now().minus(SAVING));
        try (var all = Files.newDirectoryStream(file.toAbsolutePath().getParent(), path -> ours
                .matcher(path.getFileName().toString()).matches()
                    && Files.getLastModifiedTime(path).compareTo(old) < 0)) {
            all.forEach(AtomicFiles::remove);
        } catch (IOException | DirectoryIteratorException e) {
            // nobody is in the way of a file that stays
            return;
        }
    }

    private static void keepPermissions(Path target, Path temporary) throws IOException {
        var view = Files.getFileAttributeView(target, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view != null && Files.exists(target)) {
            Files.setPosixFilePermissions(temporary, view.readAttributes().permissions());
        }
    }

    private static void flushFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // not every system can flush a folder; the file is complete either way
            return;
        }
    }

    private static void remove(Path temporary) {
        if (temporary != null) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException e) {
                // the failure to write is already on its way to the caller and says more
                return;
            }
        }
    }
}
