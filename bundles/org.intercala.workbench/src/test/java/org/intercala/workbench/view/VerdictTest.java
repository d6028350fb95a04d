// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;

import org.intercala.model.Finding;
import org.intercala.model.ModelFactory;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static Finding finding(final String code, final String verdict) {
        final Finding finding = ModelFactory.eINSTANCE.createFinding();
        finding.setCode(code);
        finding.setVerdict(verdict);
        return finding;
    }

    @Test
    void aCheckIsAsOldAsTheOldestThatItRestsOn() {
        final Finding edited = finding("A21", "PASS");
        final var verdicts = Verdict.of(List.of(finding("A21", "PASS"), edited, finding("A22", "FAIL")),
                Set.of(edited));
        assertEquals(List.of("Lithium conserved", "Capacities agree"),
                verdicts.stream().map(Verdict::title).toList());
        assertEquals(List.of(false, true), verdicts.stream().map(Verdict::stale).toList());
    }
}
