// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.intercala.model.Finding;
import org.intercala.model.ModelFactory;
import org.intercala.model.Severity;
import org.intercala.workbench.document.NodeState;
import org.intercala.workbench.document.NodeState.Kind;
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

    @Test
    void aTooltipHasAFewShortSentencesAndHowManyMoreThereAre() {
        final var check = finding(Severity.WARNING, "D and U do not fit. " + "Much is to be said. ".repeat(40));
        final var lines = Findings.lines(new NodeState(Kind.FAILED, 0, "The run ended in step 1 of 2."),
                List.of(check, finding(Severity.WARNING, "Another."), finding(Severity.WARNING, "Another."),
                        finding(Severity.WARNING, "A third."), finding(Severity.INFORMATION, "Nothing.")));
        assertEquals(List.of("The run ended in step 1 of 2.", "D and U do not fit. …", "… and 2 more in Problems"),
                lines.stream().map(Findings.Line::text).toList());
    }

    @Test
    void whatTheCheckRefusedIsSaidOnce() {
        assertEquals(1, Findings.lines(new NodeState(Kind.FAILED, 0, "No input."),
                List.of(finding(Severity.ERROR, "No input."))).size());
    }
}
