// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenRequestsTest {

    private static final int SHORT_MS = 200;

    @TempDir
    Path workspace;

    @Test
    void theWindowHearsWhatOtherStartsWant() throws IOException, InterruptedException {
        final List<Optional<Path>> heard = new CopyOnWriteArrayList<>();
        final var window = new OpenRequests(workspace);
        window.watch();
        try {
            window.answer(heard::add);
            final Path file = workspace.resolve("ä b/one.workflow");
            assertTrue(new OpenRequests(workspace).send(Optional.of(file), () -> false));
            assertTrue(new OpenRequests(workspace).send(Optional.empty(), () -> false));
            for (int i = 0; i < 100 && heard.size() < 2; i++) {
                Thread.sleep(20);
            }
            assertEquals(List.of(Optional.of(file), Optional.empty()), heard);
        } finally {
            window.close();
        }
    }

    @Test
    void withoutAWindowNobodyHearsAndNothingIsLeft() throws IOException, InterruptedException {
        assertFalse(new OpenRequests(workspace).send(Optional.empty(), () -> false, SHORT_MS));
        final List<Optional<Path>> heard = new CopyOnWriteArrayList<>();
        final var window = new OpenRequests(workspace);
        window.watch();
        try {
            window.answer(heard::add);
            Thread.sleep(SHORT_MS);
            assertTrue(heard.isEmpty());
        } finally {
            window.close();
        }
    }

    /** A window that is still starting hears, too, and opens the file when it is there. */
    @Test
    void aWindowThatStartsHearsAndAnswersLater() throws IOException, InterruptedException {
        final var window = new OpenRequests(workspace);
        window.watch();
        try {
            final Path file = workspace.resolve("one.workflow");
            assertTrue(new OpenRequests(workspace).send(Optional.of(file), () -> false));
            final List<Optional<Path>> heard = new CopyOnWriteArrayList<>();
            for (int i = 0; i < 100 && heard.isEmpty(); i++) {
                Thread.sleep(20);
                window.answer(heard::add);
            }
            assertEquals(List.of(Optional.of(file)), heard);
        } finally {
            window.close();
        }
    }

    /** The window that has the folder may just end. */
    @Test
    void whoCanTakeTheFolderDoesNotWait() throws IOException, InterruptedException {
        final AtomicInteger attempts = new AtomicInteger();
        assertFalse(new OpenRequests(workspace).send(Optional.empty(), () -> attempts.incrementAndGet() == 3));
        assertEquals(3, attempts.get());
    }
}
