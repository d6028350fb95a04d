// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @TempDir
    private Path folder;

    @Test
    void writes() throws IOException {
        final Path page = Report.write(Fixture.run(System.getProperty("keep") == null ? folder : Path.of(System.getProperty("keep"))), List.of());
        assertTrue(Files.size(page) > 1000);
    }
}
