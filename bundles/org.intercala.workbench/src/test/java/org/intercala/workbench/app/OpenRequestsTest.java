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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenRequestsTest {

    private static final int SHORT_MS = 200;

    @TempDir
    Path workspace;

    @Test
    void theWindowHearsWhatOtherStartsWant() throws IOException, InterruptedException {
        final List<Optional<Path>> heard = new CopyOnWriteArrayList<>();
        try (var service = new OpenRequests(workspace).watch(heard::add)) {
            final Path file = workspace.resolve("ä b/one.workflow");
            assertTrue(service != null && new OpenRequests(workspace).send(Optional.of(file)));
            assertTrue(new OpenRequests(workspace).send(Optional.empty()));
            for (int i = 0; i < 100 && heard.size() < 2; i++) {
                Thread.sleep(20);
            }
            assertEquals(List.of(Optional.of(file), Optional.empty()), heard);
        }
    }

    @Test
    void withoutAWindowNobodyHearsAndNothingIsLeft() throws IOException, InterruptedException {
        assertFalse(new OpenRequests(workspace).send(Optional.empty(), SHORT_MS));
        final List<Optional<Path>> heard = new CopyOnWriteArrayList<>();
        try (var service = new OpenRequests(workspace).watch(heard::add)) {
            Thread.sleep(SHORT_MS);
            assertTrue(service != null && heard.isEmpty());
        }
    }
}
