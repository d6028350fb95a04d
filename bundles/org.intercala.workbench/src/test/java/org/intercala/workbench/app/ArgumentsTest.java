// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void nothingIsTypedMostly() {
        assertEquals(new Arguments(Optional.empty(), Optional.empty()), Arguments.of());
    }

    @Test
    void workspaceAndFileStandInAnyOrder() {
        final var expected = new Arguments(Optional.of(Path.of("work")), Optional.of(Path.of("a.workflow")));
        assertEquals(expected, Arguments.of("--workspace", "work", "open", "a.workflow"));
        assertEquals(expected, Arguments.of("open", "a.workflow", "--workspace", "work"));
    }

    @Test
    void aWordWithoutItsValueIsLeftOut() {
        assertEquals(new Arguments(Optional.empty(), Optional.empty()), Arguments.of("open"));
    }
}
