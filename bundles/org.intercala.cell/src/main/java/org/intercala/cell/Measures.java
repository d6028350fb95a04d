// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import org.intercala.model.Finding;
import org.intercala.physics.ConsistencyMeasure;
import org.intercala.physics.ConsistencyMeasure.Verdict;
import org.intercala.solver.Findings;

/** Consistency measures as findings. */
final class Measures {

    private Measures() {
    }

    /**
     * One measure as a finding.
     *
     * @param feature port or parameter concerned, or ""
     * @param subject what was measured, before the sentence, for example {@code Negative electrode}
     * @param remedy  what to do when it does not pass
     */
    static Finding finding(ConsistencyMeasure measure, String feature, String subject, String remedy) {
        return finding(measure.id(), measure.verdict(), feature, subject + ": " + measure.sentence(), remedy,
                measure.residual(), measure.tolerance(),
                measure.unit());
    }

    static Finding finding(String id, Verdict verdict, String feature, String message, String remedy, double residual,
            double tolerance, String unit) {
        return Findings.measured(id, verdict.name(), feature, message, remedy, residual, tolerance, unit);
    }

    /**
     * What a check says, which sees no data: never an error, so that the pipeline can run and show the difference in
     * numbers.
     */
    static Finding checked(String id, Verdict verdict, String feature, String message, String remedy) {
        var finding = verdict == Verdict.PASS || verdict == Verdict.NOT_APPLICABLE
                ? Findings.information(id, feature, message, "")
                : Findings.warning(id, feature, message, remedy);
        finding.setVerdict(verdict.name());
        return finding;
    }
}
