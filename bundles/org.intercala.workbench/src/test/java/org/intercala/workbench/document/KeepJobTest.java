// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.intercala.model.ModelFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepJobTest {

    @TempDir
    Path folder;

    /** A process that is told to end right after an edit. */
    static final class Ended {

        private Ended() {
        }

        public static void main(final String[] arguments) {
            final var workflow = ModelFactory.eINSTANCE.createWorkflow();
            workflow.setName("Just edited");
            final Path folder = Path.of(arguments[0]);
            new KeepJob(new UnsavedCopy(folder, folder.resolve("a.workflow"))).submit(workflow);
            System.exit(0);
        }
    }

    @Test
    void anEditJustBeforeTheEndIsKept() throws IOException, InterruptedException {
        final Path file = Files.writeString(folder.resolve("a.workflow"), "saved");
        final Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Ended.class.getName(), folder.toString()).inheritIO()
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it does not end");
        assertEquals(0, process.exitValue());
        final var found = new UnsavedCopy(folder, file).find().getFirst();
        assertTrue(found.text().contains("name=\"Just edited\""), found.text());
    }
}
