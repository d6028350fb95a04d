// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What a second start asks of the window that has the folder of projects open: to come to front, and to open a file or
 * project. A request is a file in the workspace with a path, or nothing, in it; the window deletes it when it has read
 * it, which it does from the beginning of its own start, and does what it says as soon as it can.
 */
final class OpenRequests {

    private static final String ENDING = ".request";
    private static final int PATIENCE_MS = 20_000;
    private static final int PAUSE_MS = 50;

    private final Path folder;
    /** Heard before anybody could do what they ask. */
    private final List<Optional<Path>> early = new ArrayList<>();
    private Consumer<Optional<Path>> answer;
    private WatchService service;

    /** Tried while one waits, since the other window may just end. */
    interface Attempt {
        boolean succeeds() throws IOException;
    }

    /** @param workspace the folder of projects */
    OpenRequests(final Path workspace) {
        folder = workspace.resolve(".metadata").resolve(".open");
    }

    /** Asks the window and waits until it has heard, or until an attempt succeeds. @return whether it has heard */
    boolean send(final Optional<Path> open, final Attempt instead) throws IOException, InterruptedException {
        return send(open, instead, PATIENCE_MS);
    }

    boolean send(final Optional<Path> open, final Attempt instead, final int patience)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        final Path request = folder.resolve(UUID.randomUUID() + ENDING);
        final Path written = request.resolveSibling(request.getFileName() + ".new");
        Files.writeString(written, open.map(path -> path.toAbsolutePath().normalize().toString()).orElse(""));
        Files.move(written, request, StandardCopyOption.ATOMIC_MOVE);
        for (int waited = 0; waited < patience && Files.exists(request) && !instead.succeeds(); waited += PAUSE_MS) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        }
        return !Files.deleteIfExists(request);
    }

    /** Hears requests until it is closed. */
    void watch() throws IOException {
        Files.createDirectories(folder);
        service = folder.getFileSystem().newWatchService();
        folder.register(service, StandardWatchEventKinds.ENTRY_CREATE);
        Thread.ofPlatform().name("Requests of other starts").daemon().start(this::listen);
    }

    /** @param next called on any thread with the path to open, or with nothing to come to front */
    synchronized void answer(final Consumer<Optional<Path>> next) {
        answer = next;
        early.forEach(next);
        early.clear();
    }

    private synchronized void heard(final Optional<Path> request) {
        if (answer == null) {
            early.add(request);
        } else {
            answer.accept(request);
        }
    }

    /** Hears no more. */
    void close() {
        if (service != null) {
            try {
                service.close();
            } catch (final IOException lost) {
                // It hears nothing either way.
                return;
            }
        }
    }

    private void listen() {
        try {
            WatchKey key;
            do {
                read();
                key = service.take();
                key.pollEvents();
            } while (key.reset());
        } catch (final InterruptedException | ClosedWatchServiceException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (DirectoryStream<Path> requests = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (final Path request : requests) {
                final String path = Files.readString(request);
                Files.delete(request);
                heard(path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path)));
            }
        } catch (final IOException withdrawn) {
            // The other start has given up waiting, and says so itself.
            return;
        }
    }
}
