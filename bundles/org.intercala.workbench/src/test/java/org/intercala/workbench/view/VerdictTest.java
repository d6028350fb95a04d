// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.intercala.model.Finding;
import org.intercala.model.ModelFactory;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static Finding finding(final String code, final String verdict, final String message) {
        final Finding finding = ModelFactory.eINSTANCE.createFinding();
        finding.setCode(code);
        finding.setVerdict(verdict);
        finding.setMessage(message);
        finding.setResidual(Double.NaN);
        return finding;
    }

    @Test
    void aCheckIsAsOldAsTheOldestThatItRestsOn() {
        final Finding edited = finding("A21", "PASS", null);
        final var verdicts = Verdict.of(
                List.of(finding("A21", "PASS", null), edited, finding("A22", "FAIL", null)), Set.of(edited),
                path -> "");
        assertEquals(List.of("Lithium conserved", "Capacities agree"),
                verdicts.stream().map(Verdict::title).toList());
        assertEquals(List.of(false, true), verdicts.stream().map(Verdict::stale).toList());
    }

    @Test
    void theTooltipSaysWhichCheckItIsAndEachSentenceOnce() {
        final Verdict verdict = Verdict.of(List.of(finding("A5", "PASS", "One electrode."),
                finding("A5", "WARN", "The other."), finding("A5", "PASS", "One electrode.")), Set.of(), path -> "")
                        .getFirst();
        assertEquals("Check A5\nThe other.\nOne electrode.", verdict.detail());
        assertEquals("\u0398 and D from one g", verdict.title());
        assertEquals(Verdict.Kind.WARN, verdict.kind());
    }

    @Test
    void theTooltipNamesTheNodesAndIsShort() {
        final List<Finding> findings = new ArrayList<>();
        for (final String node : List.of("one", "two", "three", "four", "five")) {
            final Finding finding = finding("A5", "WARN", "D and U do not fit. " + "Much is to be said. ".repeat(40));
            finding.setNode(node);
            findings.add(finding);
        }
        assertEquals("""
                Check A5
                Cell one: D and U do not fit. …
                Cell two: D and U do not fit. …
                Cell three: D and U do not fit. …
                … and 2 more""", Verdict.of(findings, Set.of(), path -> "Cell " + path).getFirst().detail());
    }
}
