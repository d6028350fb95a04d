// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.intercala.model.Workflow;
import org.intercala.workbench.document.NodeState.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file comes from another program by the protocol of the X server. */
class DropTest extends CanvasTest {

    private static final String SOURCE = "tests/org.intercala.workbench.tests/src/org/intercala/workbench/tests"
            + "/Desktop.java";

    @TempDir
    private Path outside;

    @Override
    Workflow workflow() {
        return Drawing.cell().workflow();
    }

    /** Another program, of which files can be dragged; see {@link Desktop}. */
    private static Process desktop(final Path file) throws IOException {
        final String swt = Stream.of(Platform.getFragments(Platform.getBundle("org.eclipse.swt")))
                .map(part -> FileLocator.getBundleFileLocation(part).orElseThrow().toString())
                .collect(Collectors.joining(File.pathSeparator));
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", swt, Window.root().resolve(SOURCE).toString(),
                file.toString()).redirectError(Redirect.INHERIT).start();
    }

    /** Drags a file from another program to a place of the window, and waits for what comes of it. */
    private void drop(final Path file, final Point to, final String what, final BooleanSupplier condition)
            throws IOException {
        final Process desktop = desktop(file);
        try (var said = desktop.inputReader()) {
            assertEquals("ready", said.readLine());
            robot.drag(Window.ui(() -> new Point(20, Display.getCurrent().getBounds().height - 20)), to);
            Window.until(what, condition);
        } finally {
            desktop.destroy();
        }
    }

    private Path file(final String name, final String text) throws IOException {
        return Files.writeString(outside.resolve(name), text);
    }

    @Test
    void onTheCanvasItBecomesATableOfTheProject() throws IOException {
        drop(file("cycler.csv", "t / s,U / V\n0,4.1\n500,3.9\n"), canvas().at(300, 300), "node",
                () -> canvas().nodes() == 3);
        assertTrue(Files.isRegularFile(project().folder().resolve("data/cycler.csv")), "copied into the project");
        assertTrue(canvas().text().contains("file=\"data/cycler.csv\""), canvas()::text);
    }

    @Test
    void onAPlotItIsLaidOverTheCurve() throws IOException {
        robot.key("ctrl+r");
        Window.until("run", () -> Set.of(Kind.DONE, Kind.CACHED).contains(canvas().state("cell")));
        ran();
        select("cell");
        drop(file("measured.csv", "time / s,voltage / V\n0,4.1\n500,3.9\n1000,3.8\n"), Window.middle("plot.area"),
                "overlaid", () -> Window.words("plot.measured").contains("3 points"));
    }
}
