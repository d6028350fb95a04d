// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.intercala.model.Finding;
import org.intercala.model.ModelFactory;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void theTooltipSaysWhichCheckItIsAndEachSentenceOnce() {
        final Verdict verdict = Verdict.of(List.of(finding("PASS", "One electrode."), finding("WARN", "The other."),
                finding("PASS", "One electrode."))).getFirst();
        assertEquals("Check A5\nThe other.\nOne electrode.", verdict.detail());
        assertEquals("\u0398 and D from one g", verdict.title());
        assertEquals(Verdict.Kind.WARN, verdict.kind());
    }

    private static Finding finding(final String outcome, final String message) {
        final Finding finding = ModelFactory.eINSTANCE.createFinding();
        finding.setCode("A5");
        finding.setVerdict(outcome);
        finding.setMessage(message);
        finding.setResidual(Double.NaN);
        return finding;
    }
}
