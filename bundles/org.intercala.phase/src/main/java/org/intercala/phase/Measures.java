// SPDX-License-Identifier: Apache-2.0
package org.intercala.phase;

import org.intercala.model.Finding;
import org.intercala.physics.ConsistencyMeasure;
import org.intercala.solver.Findings;

/** Turns consistency measures into findings. */
final class Measures {

    private Measures() {
    }

    /**
     * @param feature parameter or port concerned
     * @param remedy  what to do unless the check passes
     */
    static Finding finding(ConsistencyMeasure measure, String feature, String remedy) {
        var finding = switch (measure.verdict()) {
        case FAIL -> Findings.error(measure.id(), feature, measure.sentence(), remedy);
        case WARN -> Findings.warning(measure.id(), feature, measure.sentence(), remedy);
        case PASS, NOT_APPLICABLE -> Findings.information(measure.id(), feature, measure.sentence(), "");
        };
        finding.setVerdict(measure.verdict().name());
        finding.setResidual(measure.residual());
        finding.setTolerance(measure.tolerance());
        finding.setUnit(measure.unit());
        return finding;
    }
}
