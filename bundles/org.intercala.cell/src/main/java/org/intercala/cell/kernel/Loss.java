// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

/**
 * Parts of the voltage loss of a cell: together they are exactly the open-circuit voltage at the mean stoichiometries
 * less the voltage. Each is the difference of means over the thickness of an electrode, so all are defined at rest too;
 * positive on discharge as a rule.
 */
public enum Loss {

    /** Gradients in the particles of the negative electrode and along it. */
    NEGATIVE_PARTICLES("negativeParticleLoss", "ΔU_n", "particles, negative"),
    /** Gradients in the particles of the positive electrode and along it. */
    POSITIVE_PARTICLES("positiveParticleLoss", "ΔU_p", "particles, positive"),
    /** Reaction in the negative electrode. */
    NEGATIVE_REACTION("negativeReactionLoss", "η_n", "reaction, negative"),
    /** Reaction in the positive electrode. */
    POSITIVE_REACTION("positiveReactionLoss", "η_p", "reaction, positive"),
    /** Film on the negative particles. */
    NEGATIVE_FILM("negativeFilmLoss", "jR_n", "film, negative"),
    /** Film on the positive particles. */
    POSITIVE_FILM("positiveFilmLoss", "jR_p", "film, positive"),
    /** Diffusion potential of the electrolyte. */
    ELECTROLYTE_CONCENTRATION("electrolyteConcentrationLoss", "Δφ_c", "electrolyte, concentration"),
    /** Resistance of the electrolyte. */
    ELECTROLYTE_RESISTANCE("electrolyteResistanceLoss", "Δφ_Ω", "electrolyte, resistance"),
    /** Resistance of the solid of the negative electrode. */
    NEGATIVE_SOLID("negativeSolidLoss", "Δφ_n", "solid, negative"),
    /** Resistance of the solid of the positive electrode. */
    POSITIVE_SOLID("positiveSolidLoss", "Δφ_p", "solid, positive"),
    /** Resistance of the contacts. */
    CONTACT("contactLoss", "IR_c", "contacts");

    private final String label;
    private final String symbol;
    private final String words;

    Loss(String label, String symbol, String words) {
        this.label = label;
        this.symbol = symbol;
        this.words = words;
    }

    /** Name of the output. */
    public String label() {
        return label;
    }

    /** What legends call it. */
    public String words() {
        return words;
    }

    /** Symbol as in the theory page. */
    public String symbol() {
        return symbol;
    }
}
