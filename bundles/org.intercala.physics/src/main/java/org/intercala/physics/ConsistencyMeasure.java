// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import java.util.List;

/**
 * Outcome of one consistency check.
 *
 * @param id        which check, for example {@code A4}
 * @param verdict   what came out
 * @param residual  how far the two sides differ; NaN when the check is not applicable, infinite when they cannot be
 *                  compared at all
 * @param unit      unit of residual and tolerance, {@code 1} for a relative or dimensionless one
 * @param tolerance largest residual that passes
 * @param sentence  the outcome in plain words, with the likely cause
 * @param ranges    where in stoichiometry the check is violated, ascending; empty when it is not, or when that has no
 *                  meaning
 */
public record ConsistencyMeasure(String id, Verdict verdict, double residual, String unit, double tolerance,
        String sentence, List<StoichiometryRange> ranges) {

    /** What a check can say. */
    public enum Verdict {
        /** The residual is within the tolerance. */
        PASS,
        /** Outside, but expected of published fits: to be known, not to be mended. */
        WARN,
        /** Outside: the results do not describe one material. */
        FAIL,
        /** The data for this check do not exist; nothing is said about consistency. */
        NOT_APPLICABLE
    }

    /** Copies the ranges. */
    public ConsistencyMeasure {
        ranges = List.copyOf(ranges);
    }
}
