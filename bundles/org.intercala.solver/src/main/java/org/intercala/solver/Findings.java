// SPDX-License-Identifier: Apache-2.0
package org.intercala.solver;

import org.intercala.model.Finding;
import org.intercala.model.ModelFactory;
import org.intercala.model.Severity;

/** Makes findings. The engine fills in node and point. */
public final class Findings {

    private Findings() {
    }

    /**
     * @param code stable, for example {@code out-of-range}
     * @param feature parameter or port concerned, or ""
     * @param message one plain sentence
     * @param remedy what to do
     */
    public static Finding error(final String code, final String feature, final String message, final String remedy) {
        return of(Severity.ERROR, code, feature, message, remedy);
    }

    public static Finding warning(final String code, final String feature, final String message,
            final String remedy) {
        return of(Severity.WARNING, code, feature, message, remedy);
    }

    public static Finding information(final String code, final String feature, final String message,
            final String remedy) {
        return of(Severity.INFORMATION, code, feature, message, remedy);
    }

    /**
     * The outcome of a measure.
     *
     * @param verdict {@code PASS}, {@code NOT_APPLICABLE}, {@code WARN} or {@code FAIL}; the last two make a warning
     *                and an error
     * @param remedy what to do where it warns or fails
     * @param residual what was measured, in the unit
     * @param tolerance what it was held to, in the unit
     */
    public static Finding measured(final String code, final String verdict, final String feature, final String message,
            final String remedy, final double residual, final double tolerance, final String unit) {
        final Finding finding = switch (verdict) {
        case "PASS", "NOT_APPLICABLE" -> information(code, feature, message, "");
        case "WARN" -> warning(code, feature, message, remedy);
        case "FAIL" -> error(code, feature, message, remedy);
        default -> throw new IllegalArgumentException("verdict " + verdict);
        };
        finding.setVerdict(verdict);
        finding.setResidual(residual);
        finding.setTolerance(tolerance);
        finding.setUnit(unit);
        return finding;
    }

    private static Finding of(final Severity severity, final String code, final String feature, final String message,
            final String remedy) {
        final Finding finding = ModelFactory.eINSTANCE.createFinding();
        finding.setSeverity(severity);
        finding.setCode(code);
        finding.setFeature(feature);
        finding.setMessage(message);
        finding.setRemedy(remedy);
        return finding;
    }
}
