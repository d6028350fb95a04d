// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second window of the product, as a process of its own that is killed: its unsaved edits are there at the next start. */
class KillTest extends CanvasTest {

    private static final long PATIENCE_NS = TimeUnit.MINUTES.toNanos(3);
    /** Of the link Restore, from the right end of the canvas, in pixels. */
    private static final int RESTORE = 95;
    private static final int BANNER = 30;

    @TempDir
    private Path folder;

    @Override
    Workflow workflow() {
        final Workflow workflow = Drawing.phase().workflow();
        workflow.setName("Killed");
        return workflow;
    }

    private Path unsaved() {
        return folder.resolve("workspace/.metadata/.plugins/org.intercala.workbench/unsaved");
    }

    /** The copy of what is not saved. @param moved whether it was found at a start and moved aside */
    private List<Path> copies(final boolean moved) {
        if (!Files.isDirectory(unsaved())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(unsaved())) {
            return files.filter(file -> file.toString().endsWith(".unsaved"))
                    .filter(file -> moved == file.getFileName().toString().matches(".{36}-\\d+\\.unsaved")).toList();
        } catch (final IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Waits for another process, asking on this thread. */
    private static void await(final String what, final BooleanSupplier condition) throws InterruptedException {
        final long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE_NS) {
                throw new AssertionError("waited in vain: " + what);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Starts the window on a file, and waits until keys go to it. */
    private Process start(final Path file) throws IOException, InterruptedException {
        final Path product = Window.root()
                .resolve("releng/org.intercala.product/target/products/org.intercala.product/linux/gtk/x86_64");
        final Path plugins = product.resolve("plugins");
        final Path launcher;
        try (Stream<Path> files = Files.list(plugins)) {
            launcher = files.filter(jar -> jar.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
                    .findFirst().orElseThrow();
        }
        // The product's configuration, in a folder of this test, so that no test writes into the product.
        final String info = "org.eclipse.equinox.simpleconfigurator/bundles.info";
        final Path configuration = folder.resolve("configuration");
        Files.createDirectories(configuration.resolve(info).getParent());
        Files.writeString(configuration.resolve("config.ini"),
                Files.readString(product.resolve("configuration/config.ini")).replace("../p2/", product.toUri() + "p2/")
                        .replace("file\\:plugins/", "file\\:" + plugins + "/"));
        Files.writeString(configuration.resolve(info), Files.readString(product.resolve("configuration").resolve(info))
                .replace(",plugins/", "," + plugins.toUri()));
        final Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Dintercala.open=" + file,
                "-Dintercala.guide=false", "-jar", launcher.toString(), "-nosplash",
                "-configuration", configuration.toString(), "-data", folder.resolve("workspace").toString())
                        .redirectErrorStream(true).redirectOutput(new File(folder.toFile(), "out.txt")).start();
        await("its window", () -> robot.hasFocus("Killed - Intercala"));
        return process;
    }

    @Test
    void unsavedEditsOutliveAKill() throws IOException, InterruptedException {
        final Path file = folder.resolve("project").resolve("killed.workflow");
        Files.createDirectories(file.getParent());
        final String before = Workflows.toText(workflow());
        Files.writeString(file, before);
        final Rectangle canvas = Window.ui(() -> {
            final var control = Window.control("canvas").orElseThrow();
            final Point at = control.toDisplay(0, 0);
            return new Rectangle(at.x, at.y, control.getSize().x, control.getSize().y);
        });
        Window.closeEditors();
        Process process = start(file);
        try {
            await("its edit is kept", () -> {
                robot.key("ctrl+a", "Down");
                return !copies(false).isEmpty();
            });
            process.destroyForcibly().waitFor();
            assertEquals(before, Files.readString(file));
            final String kept = Files.readString(copies(false).getFirst());
            // below the names of the file and of its state
            final String edited = kept.split("\n", 3)[2];
            assertNotEquals(before, edited);

            process = start(file);
            await("the edit is offered", () -> !copies(true).isEmpty());
            await("the edit is restored", () -> {
                robot.click(new Point(canvas.x + canvas.width - RESTORE, canvas.y + BANNER / 2));
                return copies(true).isEmpty();
            });
            await("it is saved", () -> {
                robot.key("ctrl+s");
                return copies(false).isEmpty();
            });
            assertEquals(edited, Files.readString(file));
        } finally {
            process.destroyForcibly().waitFor();
            Window.until("this window has the keys again", () -> !robot.hasFocus("Killed - Intercala"));
        }
    }
}
