// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.intercala.model.FileException;

/**
 * One holder at a time for the folder of a run, among all processes of a machine: a run that is going on, or a change
 * of its record. It ends with the process that holds it, also when that is killed. Where a file system has no locks it
 * holds within the process only.
 */
final class RunLock implements AutoCloseable {

    static final String FILE = ".lock";
    /** Asked first, since closing a second channel would release the lock of the first one. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private RunLock(final Path folder, final FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * @param folder that exists
     * @throws FileException when somebody else holds it
     */
    static RunLock of(final Path folder) throws IOException {
        final Path place = folder.toRealPath();
        if (!HELD.add(place)) {
            throw busy(folder);
        }
        FileChannel channel = null;
        boolean isHeld = false;
        try {
            channel = FileChannel.open(place.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                throw busy(folder);
            }
            isHeld = true;
            return new RunLock(place, channel);
        } catch (final FileException busy) {
            throw busy;
        } catch (final IOException cause) {
            throw Disk.explained(folder, cause);
        } finally {
            if (!isHeld) {
                HELD.remove(place);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    private static boolean isLocked(final FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (final IOException none) {
            // a file system without locks must not keep anybody from running
            return true;
        }
    }

    private static FileException busy(final Path folder) {
        return new FileException(folder, "a run is going on in this folder.",
                "Wait until it has ended, or stop it; then try again.", null);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(folder);
    }
}
