// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;

import org.eclipse.core.runtime.Status;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.statushandlers.StatusManager;

/** Writes what is shown into a file that the reader names. */
final class Exports {

    private static Path lastFolder;

    private Exports() {
    }

    static void text(final Shell shell, final String name, final String ending, final Supplier<String> content) {
        final Path file = ask(shell, name, ending);
        if (file != null) {
            try {
                Files.writeString(file, content.get());
            } catch (final IOException failure) {
                report(file, failure);
            }
        }
    }

    static void png(final Shell shell, final String name, final Supplier<ImageData> content) {
        final Path file = ask(shell, name, "png");
        if (file != null) {
            final var loader = new ImageLoader();
            loader.data = new ImageData[] { content.get() };
            try (var out = Files.newOutputStream(file)) {
                loader.save(out, SWT.IMAGE_PNG);
            } catch (final IOException failure) {
                report(file, failure);
            }
        }
    }

    private static Path ask(final Shell shell, final String name, final String ending) {
        final var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText("Export " + ending.toUpperCase(Locale.ROOT));
        dialog.setFileName(name.replaceAll("[^\\p{L}\\p{N}._+=-]+", "-") + "." + ending);
        dialog.setFilterExtensions(new String[] { "*." + ending });
        dialog.setOverwrite(true);
        if (lastFolder != null) {
            dialog.setFilterPath(lastFolder.toString());
        }
        final String chosen = dialog.open();
        if (chosen == null) {
            return null;
        }
        final Path file = Path.of(chosen.endsWith("." + ending) ? chosen : chosen + "." + ending);
        lastFolder = file.getParent();
        return file;
    }

    private static void report(final Path file, final IOException failure) {
        StatusManager.getManager().handle(
                Status.error(file + " could not be written. Choose another folder. " + failure.getMessage(), failure),
                StatusManager.SHOW | StatusManager.LOG);
    }
}
