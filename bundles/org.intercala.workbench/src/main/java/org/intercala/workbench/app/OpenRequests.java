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
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What a second start asks of the window that has the folder of projects open: to come to front, and to open a file or
 * project. A request is a file in the workspace with a path, or nothing, in it; the window deletes it when it has read
 * it.
 */
final class OpenRequests {

    private static final String ENDING = ".request";
    private static final int PATIENCE_MS = 10_000;
    private static final int PAUSE_MS = 50;

    private final Path folder;

    /** @param workspace the folder of projects */
    OpenRequests(final Path workspace) {
        folder = workspace.resolve(".metadata").resolve(".open");
    }

    /** Asks the window and waits until it has heard. @return whether it has */
    boolean send(final Optional<Path> open) throws IOException, InterruptedException {
        return send(open, PATIENCE_MS);
    }

    boolean send(final Optional<Path> open, final int patience) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        final Path request = folder.resolve(UUID.randomUUID() + ENDING);
        final Path written = request.resolveSibling(request.getFileName() + ".new");
        Files.writeString(written, open.map(path -> path.toAbsolutePath().normalize().toString()).orElse(""));
        Files.move(written, request, StandardCopyOption.ATOMIC_MOVE);
        for (int waited = 0; waited < patience && Files.exists(request); waited += PAUSE_MS) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        }
        return !Files.deleteIfExists(request);
    }

    /**
     * Hears requests until the service is closed.
     *
     * @param heard called on a thread of its own with the path to open, or with nothing to come to front
     */
    WatchService watch(final Consumer<Optional<Path>> heard) throws IOException {
        Files.createDirectories(folder);
        final WatchService service = folder.getFileSystem().newWatchService();
        folder.register(service, StandardWatchEventKinds.ENTRY_CREATE);
        Thread.ofPlatform().name("Requests of other starts").daemon().start(() -> listen(service, heard));
        return service;
    }

    private void listen(final WatchService service, final Consumer<Optional<Path>> heard) {
        try {
            WatchKey key;
            do {
                read(heard);
                key = service.take();
                key.pollEvents();
            } while (key.reset());
        } catch (final InterruptedException | ClosedWatchServiceException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(final Consumer<Optional<Path>> heard) {
        try (DirectoryStream<Path> requests = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (final Path request : requests) {
                final String path = Files.readString(request);
                Files.delete(request);
                heard.accept(path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path)));
            }
        } catch (final IOException withdrawn) {
            // The other start has given up waiting, and says so itself.
            return;
        }
    }
}
