// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Table;
import org.intercala.model.ParameterPath;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.intercala.workbench.ViewIds;
import org.intercala.workbench.document.NodeState.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file of the project that a node names: written, deleted and put back by somebody else. */
class DataFileTest extends CanvasTest {

    private static final String PROFILE = "time / s,current / A\n0,5\n5,5\n";
    private static final String NAME = "data/drive.csv";

    @Override
    Workflow workflow() {
        final Workflow workflow = Drawing.cell().workflow();
        ParameterPath.set(((SolverNode) workflow.getNodes().get(1)).getParameters(), "protocol",
                "Run profile " + NAME + " in A");
        return workflow;
    }

    @BeforeEach
    void aProfile() {
        write(PROFILE);
        Window.until("no error", () -> !canvas().hasError("cell"));
    }

    private Path file() {
        return project().folder().resolve(NAME);
    }

    private void refresh() {
        try {
            project().resource().refreshLocal(IResource.DEPTH_INFINITE, null);
        } catch (final CoreException failure) {
            throw new AssertionError(failure);
        }
    }

    private void write(final String text) {
        try {
            Files.writeString(file(), text);
        } catch (final IOException failure) {
            throw new AssertionError(failure);
        }
        refresh();
    }

    private void run(final Kind end) {
        robot.click(canvas().card("cell"));
        robot.key("ctrl+r");
        Window.until("end " + end, () -> canvas().state("cell") == end);
        ran();
    }

    private static String firstCheck() {
        return Window.ui(() -> ((Table) Window.control("consistency.table").orElseThrow()).getItem(0).getText(1));
    }

    /** How many lines of the list are about the file. */
    private static long problems() {
        return Window.ui(() -> Stream.of(((Table) Window.control("problems.table").orElseThrow()).getItems())
                .filter(item -> item.getText(0).contains("drive.csv")).count());
    }

    @Test
    void anotherContentMakesReadyWhatReadsIt() throws IOException {
        run(Kind.DONE);
        assertFalse(firstCheck().contains("edited since"));
        final FileTime before = Files.getLastModifiedTime(file());
        write(PROFILE.replace("5,5", "9,5"));
        Files.setLastModifiedTime(file(), FileTime.from(Instant.now().plusSeconds(2)));
        refresh();
        Window.until("ready again", () -> canvas().state("cell") == Kind.READY);
        Window.row("consistency.table", "edited since");
        assertEquals(Kind.DONE, canvas().state("chen"), "it does not read the file");
        reopen();
        Window.until("run read", () -> canvas().state("chen") == Kind.DONE);
        assertEquals(Kind.READY, canvas().state("cell"), "also after a new start");
        write(PROFILE);
        Files.setLastModifiedTime(file(), before);
        reopen();
        Window.until("as it was", () -> canvas().state("cell") == Kind.DONE);
    }

    @Test
    void whatIsGoneIsToldUntilItIsThere() throws IOException {
        Window.ui(() -> Window.page().showView(ViewIds.PROBLEMS));
        write(PROFILE.replace("current / A", "current / m"));
        run(Kind.FAILED);
        Window.until("what is wrong in it", () -> problems() == 1);
        Files.delete(file());
        refresh();
        Window.row("problems.table", "no such file");
        Window.until("nothing of what was there", () -> problems() == 1);
        write(PROFILE);
        Window.until("no problem with it", () -> problems() == 0 && canvas().state("cell") == Kind.READY);
    }
}
