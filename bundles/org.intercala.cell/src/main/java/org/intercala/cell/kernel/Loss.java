// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

/**
 * Parts of the voltage loss of a cell: together they are exactly the open-circuit voltage at the mean stoichiometries
 * less the voltage. Each is the difference of means over the thickness of an electrode, so all are defined at rest too;
 * positive on discharge as a rule.
 */
public enum Loss {

    /** Gradients in the particles of the negative electrode and along it. */
    NEGATIVE_PARTICLES("negativeParticleLoss", "ΔU_n"),
    /** Gradients in the particles of the positive electrode and along it. */
    POSITIVE_PARTICLES("positiveParticleLoss", "ΔU_p"),
    /** Reaction in the negative electrode. */
    NEGATIVE_REACTION("negativeReactionLoss", "η_n"),
    /** Reaction in the positive electrode. */
    POSITIVE_REACTION("positiveReactionLoss", "η_p"),
    /** Film on the negative particles. */
    NEGATIVE_FILM("negativeFilmLoss", "jR_n"),
    /** Film on the positive particles. */
    POSITIVE_FILM("positiveFilmLoss", "jR_p"),
    /** Diffusion potential of the electrolyte. */
    ELECTROLYTE_CONCENTRATION("electrolyteConcentrationLoss", "Δφ_c"),
    /** Resistance of the electrolyte. */
    ELECTROLYTE_RESISTANCE("electrolyteResistanceLoss", "Δφ_Ω"),
    /** Resistance of the solid of the negative electrode. */
    NEGATIVE_SOLID("negativeSolidLoss", "Δφ_n"),
    /** Resistance of the solid of the positive electrode. */
    POSITIVE_SOLID("positiveSolidLoss", "Δφ_p"),
    /** Resistance of the contacts. */
    CONTACT("contactLoss", "IR_c");

    private final String label;
    private final String symbol;

    Loss(String label, String symbol) {
        this.label = label;
        this.symbol = symbol;
    }

    /** Name of the output. */
    public String label() {
        return label;
    }

    /** Symbol as in the theory page. */
    public String symbol() {
        return symbol;
    }
}
