// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleTest {

    @ParameterizedTest
    @CsvSource({ "Exercise: find the spinodal,Exercise - find the spinodal", "One free energy,One free energy",
            "U/V or <x>?,U - V or - x -" })
    void aFolderHasANameThatEverySystemAllows(final String title, final String name) {
        assertEquals(name, new Example(Path.of("x"), title, "", false).folderName());
    }
}
