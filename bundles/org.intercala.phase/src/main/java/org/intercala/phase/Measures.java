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
        return Findings.measured(measure.id(), measure.verdict().name(), feature, measure.sentence(), remedy,
                measure.residual(), measure.tolerance(), measure.unit());
    }
}
