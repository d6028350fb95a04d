// SPDX-License-Identifier: Apache-2.0
package org.intercala.phase;

import java.util.List;

import org.intercala.data.Gap;
import org.intercala.physics.StoichiometryRange;

/** Two-phase regions of a data object as ranges for the measures. */
final class Gaps {

    private Gaps() {
    }

    static List<StoichiometryRange> declared(List<Gap> gaps) {
        return gaps.stream().map(gap -> new StoichiometryRange(gap.getLower(), gap.getUpper())).toList();
    }
}
