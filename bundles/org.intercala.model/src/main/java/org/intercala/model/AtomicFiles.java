// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

import org.intercala.model.internal.Text;

/**
 * Writes a file as a whole or not at all: to a temporary file in the same folder, flushed to the disk, then renamed
 * over the old one.
 */
public final class AtomicFiles {
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
