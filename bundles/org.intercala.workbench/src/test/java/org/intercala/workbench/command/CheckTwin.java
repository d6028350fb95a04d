// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.intercala.engine.CheckReport;
import org.intercala.engine.Engine;
import org.intercala.engine.RepeatedCheck;
import org.intercala.engine.SolverRegistry;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;

/** Checks a workflow after each edit, and from the start too: both must say the same. */
final class CheckTwin {

    static final String FILE = "data.csv";

    private final Engine engine;
    private final Path folder;
    private final RepeatedCheck repeated;

    CheckTwin(final SolverRegistry registry, final Path folder) {
        engine = Engine.of(registry);
        this.folder = folder;
        repeated = engine.repeatedCheck(folder);
    }

    void requireSame(final Workflow workflow) {
        final CheckReport whole = engine.check(workflow, folder);
        final CheckReport again = repeated.check(Workflows.copy(workflow));
        assertEquals(findings(whole), findings(again));
        assertEquals(List.copyOf(whole.specs().entrySet()), List.copyOf(again.specs().entrySet()));
    }

    /** All that findings say. */
    static List<String> findings(final CheckReport report) {
        return report.findings().stream().map(finding -> String.join("|", finding.eClass().getEAllAttributes().stream()
                .map(attribute -> attribute.getName() + "=" + finding.eGet(attribute)).toList())).toList();
    }

    /** The file that nodes may name comes, changes or goes. */
    void changeFile(final Random random) {
        try {
            final int dice = random.nextInt(4);
            if (dice == 0) {
                Files.deleteIfExists(folder.resolve(FILE));
            } else {
                Files.writeString(folder.resolve(FILE), "column,other" + "x".repeat(dice) + "\n1,2\n");
            }
        } catch (final IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
