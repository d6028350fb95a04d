// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

/**
 * Why a run ended.
 *
 * @param kind    what happened
 * @param time    when (s)
 * @param message plain words that name the variable, its value with unit, and the law or limit
 */
public record Ending(Kind kind, double time, String message) {

    /** What can end a run. */
    public enum Kind {
        /** The end time was reached. */
        END_TIME("end time", false),
        /** The voltage fell to the lower cut-off. */
        LOWER_VOLTAGE("lower voltage cut-off", false),
        /** The voltage rose to the upper cut-off. */
        UPPER_VOLTAGE("upper voltage cut-off", false),
        /** The voltage fell or rose to a value that ends a step. */
        VOLTAGE("voltage reached", false),
        /** The current fell or rose to a value. */
        CURRENT("current reached", false),
        /** The charge passed in a step reached a value. */
        CHARGE("charge passed", false),
        /** The surface of the negative particles is empty or full. */
        NEGATIVE_STOICHIOMETRY("stoichiometry limit of the negative electrode", false),
        /** The surface of the positive particles is empty or full. */
        POSITIVE_STOICHIOMETRY("stoichiometry limit of the positive electrode", false),
        /** There is no salt left somewhere in the electrolyte. */
        ELECTROLYTE_DEPLETED("electrolyte depleted", false),
        /** A law was asked for a value outside its range, or gave none. */
        LAW_LEFT_RANGE("law left its range", true),
        /** The diffusivity is not positive, as inside a spinodal. */
        DIFFUSIVITY_NOT_POSITIVE("diffusivity not positive", true),
        /** A step of a protocol has gone on for so long that its end will not come. */
        NEVER_ENDED("step never ends", true),
        /** The time integration could not go on for another reason. */
        INTEGRATION_FAILED("time integration failed", true);

        private final String label;
        private final boolean failure;

        Kind(String label, boolean failure) {
            this.label = label;
            this.failure = failure;
        }

        /** The name shown to people, also the termination of a response. */
        public String label() {
            return label;
        }

        /** Whether no further step of a protocol can follow. */
        public boolean stopsRun() {
            return failure || this == LOWER_VOLTAGE || this == UPPER_VOLTAGE || this == NEGATIVE_STOICHIOMETRY
                    || this == POSITIVE_STOICHIOMETRY
                    || this == ELECTROLYTE_DEPLETED;
        }

        /** Whether the run could not be completed, so that what there is is a part of it. */
        public boolean isFailure() {
            return failure;
        }
    }
}
