// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Looks into the window from the thread of a test. */
final class Window {

    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(20);
    private static final long PAUSE_MS = 20;

    private Window() {
    }

    /** Calls on the user-interface thread and brings back what it gives or throws. */
    static <T> T ui(final Callable<T> call) {
        final AtomicReference<T> value = new AtomicReference<>();
        final AtomicReference<Throwable> thrown = new AtomicReference<>();
        PlatformUI.getWorkbench().getDisplay().syncExec(() -> {
            try {
                value.set(call.call());
            } catch (final Exception | AssertionError problem) {
                thrown.set(problem);
            }
        });
        if (thrown.get() != null) {
            throw new AssertionError(thrown.get());
        }
        return value.get();
    }

    static void run(final Runnable action) {
        ui(() -> {
            action.run();
            return null;
        });
    }

    /** Waits until a condition holds, asked on the user-interface thread. */
    static void until(final String what, final BooleanSupplier condition) {
        final long start = System.nanoTime();
        while (!ui(condition::getAsBoolean)) {
            if (System.nanoTime() - start > PATIENCE_NS) {
                throw new AssertionError("waited in vain: " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    static IWorkbenchPage page() {
        return window().getActivePage();
    }

    /** The control with an id under {@code org.intercala.id}, in any shell. */
    static Optional<Control> control(final String id) {
        for (final var shell : Display.getCurrent().getShells()) {
            final Optional<Control> found = find(shell, id);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Control> find(final Control control, final String id) {
        if (control.isDisposed() || !control.isVisible()) {
            return Optional.empty();
        }
        if (id.equals(control.getData("org.intercala.id"))) {
            return Optional.of(control);
        }
        if (control instanceof Composite composite) {
            for (final Control child : composite.getChildren()) {
                final Optional<Control> found = find(child, id);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Middle of a control on the screen. */
    static Point middle(final String id) {
        until("control " + id, () -> control(id).isPresent());
        return ui(() -> {
            final Control control = control(id).orElseThrow();
            final Rectangle bounds = control.getBounds();
            return control.toDisplay(bounds.width / 2, bounds.height / 2);
        });
    }

    /** Saves what the screen shows. */
    static void screenshot(final Path file) {
        run(() -> {
            final Display display = Display.getCurrent();
            while (display.readAndDispatch()) {
                continue;
            }
            final Rectangle bounds = window().getShell().getBounds();
            final Image image = new Image(display, bounds.width, bounds.height);
            final GC gc = new GC(display);
            gc.copyArea(image, bounds.x, bounds.y);
            gc.dispose();
            final ImageLoader loader = new ImageLoader();
            loader.data = new org.eclipse.swt.graphics.ImageData[] { image.getImageData() };
            image.dispose();
            try {
                Files.createDirectories(file.getParent());
            } catch (final IOException failure) {
                throw new AssertionError(failure);
            }
            loader.save(file.toString(), SWT.IMAGE_PNG);
        });
    }

    /** The root of the source tree. */
    static Path root() {
        return Path.of(System.getProperty("intercala.root"));
    }
}
