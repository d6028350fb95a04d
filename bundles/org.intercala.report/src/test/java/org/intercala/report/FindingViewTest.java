// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.intercala.engine.CheckReport;
import org.intercala.model.Finding;
import org.intercala.model.ModelFactory;
import org.intercala.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FindingViewTest {

    /** As many as a map may have. */
    private static final int POINTS = 100_000;

    private static Finding finding(final int point) {
        final Finding finding = ModelFactory.eINSTANCE.createFinding();
        finding.setSeverity(Severity.WARNING);
        finding.setCode("A5");
        finding.setNode("rates/cell");
        finding.setPoint(point + "C");
        finding.setMessage("The factor is " + point + ".5.");
        finding.setResidual(point % 777);
        return finding;
    }

    @Test
    @Timeout(10)
    void oneFindingAtAllPointsOfALargeMapCountsOnceWithItsGravestPoint() {
        final List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            findings.add(finding(i));
        }
        findings.add(finding(3));
        final List<FindingView> views = FindingView.of(new CheckReport(findings, Map.of()));
        assertEquals(1, views.size());
        assertEquals(POINTS, views.getFirst().points().size());
        assertEquals(List.of("0C", "1C", "2C"), views.getFirst().points().subList(0, 3));
        assertSame(findings.get(776), views.getFirst().finding());
    }
}
