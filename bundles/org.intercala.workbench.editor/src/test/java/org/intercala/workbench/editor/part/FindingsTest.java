// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.part;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.intercala.model.Finding;
import org.intercala.model.ModelFactory;
import org.intercala.model.Severity;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static Finding finding(final Severity severity, final String message) {
        final Finding finding = ModelFactory.eINSTANCE.createFinding();
        finding.setSeverity(severity);
        finding.setMessage(message);
        return finding;
    }

    @Test
    void aCheckThatSaysTheSameChangesNothing() {
        final var before = List.of(finding(Severity.ERROR, "no input"));
        assertTrue(Findings.isSame(List.of(finding(Severity.ERROR, "no input")), before));
        assertFalse(Findings.isSame(List.of(finding(Severity.WARNING, "no input")), before));
        assertFalse(Findings.isSame(List.of(finding(Severity.ERROR, "another")), before));
        assertFalse(Findings.isSame(List.of(), before));
        assertFalse(Findings.isSame(List.of(), null), "nothing was shown yet");
    }
}
