// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.ArrayList;
import java.util.List;

import org.intercala.cell.kernel.LithiumMetal;
import org.intercala.data.Quantity;
import org.intercala.model.Finding;
import org.intercala.numerics.RealFunction;
import org.intercala.solver.Findings;
import org.intercala.solver.SolverException;

/**
 * One electrode of a parameter set against lithium metal.
 *
 * @param positive whether it is the positive electrode of the set, else the negative one
 * @param metal    in place of the other one
 */
record HalfCell(boolean positive, LithiumMetal metal) {

    private static final String EXCHANGE = "lithiumExchangeCurrent";

    /** Whether these parameters ask for one. */
    static boolean isAsked(SpmParameters parameters) {
        return parameters.getCell() != CellKind.FULL_CELL;
    }

    /**
     * Reads the parameters.
     *
     * @param activity of the salt (1), or null
     * @return null for a full cell
     */
    static HalfCell of(SpmParameters parameters, RealFunction activity) throws SolverException {
        if (!isAsked(parameters)) {
            return null;
        }
        double exchange = CellInputs.si(parameters.getLithiumExchangeCurrent(), EXCHANGE);
        double anodic = CellInputs.si(parameters.getLithiumTransferCoefficient(), "lithiumTransferCoefficient");
        var film = parameters.getLithiumFilmResistance();
        return new HalfCell(parameters.getCell() == CellKind.POSITIVE_HALF_CELL, CellInputs.refuse("bad-parameters",
                () -> new LithiumMetal(exchange, anodic, film == null ? 0 : film.si(), activity)));
    }

    /** What is missing or has no effect. */
    static List<Finding> check(SpmParameters parameters) {
        var findings = new ArrayList<Finding>();
        if (!isAsked(parameters)) {
            unused(parameters.getLithiumExchangeCurrent(), EXCHANGE, findings);
            unused(parameters.getLithiumTransferCoefficient(), "lithiumTransferCoefficient", findings);
            unused(parameters.getLithiumFilmResistance(), "lithiumFilmResistance", findings);
            return findings;
        }
        if (parameters.getLithiumExchangeCurrent() == null) {
            findings.add(Findings.error("missing-value", EXCHANGE,
                    Titles.ofModel(EXCHANGE) + " has no value, but a half cell needs it.",
                    "Give it, in A/m2; published values lie between 1 and 100."));
        }
        if (parameters.getCell() == CellKind.NEGATIVE_HALF_CELL) {
            cutOff(parameters.getLowerVoltage(), "lowerVoltage", findings);
            cutOff(parameters.getUpperVoltage(), "upperVoltage", findings);
        }
        return findings;
    }

    private static void cutOff(Quantity value, String name, List<Finding> findings) {
        if (value == null) {
            findings.add(Findings.error("missing-value", name, Titles.ofModel(name)
                    + " has no value; those of the parameter set are for the full cell, not for its negative electrode"
                    + " against lithium.", "Give it, in V, such as 0.01 and 1."));
        }
    }

    private static void unused(Quantity value, String name, List<Finding> findings) {
        if (Specs.isTyped(value)) {
            findings.add(Specs.unused(Titles.ofModel(name) + " = " + value, name, "the cell is a full one",
                    "Clear the value, or choose a half cell."));
        }
    }
}
