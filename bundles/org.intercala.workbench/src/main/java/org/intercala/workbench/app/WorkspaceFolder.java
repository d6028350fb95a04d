// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.Platform;

/** The folder where projects are kept unless one says otherwise: {@code Intercala} in the home folder. */
final class WorkspaceFolder {

    private static final String VARIABLE = "INTERCALA_WORKSPACE";

    private WorkspaceFolder() {
    }

    /** How it went. @param handedOver to the window that has the folder @param problem and what to do, or "" */
    record Taken(boolean handedOver, String problem) {
    }

    /**
     * Chooses the folder and locks it for this process. Where a window has it, that window is asked instead.
     *
     * @param wish the folder that was asked for
     * @param open what is to be opened
     */
    static Taken take(final Optional<Path> wish, final Optional<Path> open) {
        final var location = Platform.getInstanceLocation();
        try {
            if (!location.isSet()) {
                final Path folder = wish.orElseGet(WorkspaceFolder::usual).toAbsolutePath().normalize();
                Files.createDirectories(folder);
                location.set(folder.toUri().toURL(), false);
            }
            if (location.lock()) {
                return new Taken(false, "");
            }
            final AtomicBoolean locked = new AtomicBoolean();
            final boolean heard = new OpenRequests(Path.of(path())).send(open, () -> {
                locked.set(location.lock());
                return locked.get();
            });
            if (heard || locked.get()) {
                return new Taken(heard && !locked.get(), "");
            }
            return new Taken(false, "the projects in " + path() + " are open in another window, which does not answer."
                    + " Use that window, or choose another folder with --workspace DIR.");
        } catch (final IOException | IllegalStateException failure) {
            return new Taken(false, "the folder of projects cannot be used (" + failure.getMessage()
                    + "). Choose another one with --workspace DIR.");
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Taken(false, "the start was interrupted.");
        }
    }

    private static Path usual() {
        final String variable = System.getenv(VARIABLE);
        return variable == null || variable.isBlank() ? Path.of(home(), "Intercala") : Path.of(variable);
    }

    /** As the shell has it; Java alone would ask the list of users. */
    private static String home() {
        final String home = System.getenv("HOME");
        return home == null || home.isBlank() ? System.getProperty("user.home") : home;
    }

    private static String path() {
        return Platform.getLocation() == null ? "this folder" : Platform.getLocation().toOSString();
    }
}
