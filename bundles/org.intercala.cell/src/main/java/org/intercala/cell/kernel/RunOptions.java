// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

/**
 * Settings of a run, immutable.
 *
 * @param lowerVoltage      cut-off on discharge (V)
 * @param upperVoltage      cut-off on charge (V)
 * @param outputInterval    time between outputs (s); 0: at the steps of the integration, each divided by
 *                          {@link #REFINEMENT}
 * @param relativeTolerance error of a step relative to the unknowns (1)
 * @param absoluteTolerance error of a step, in units of stoichiometry (1)
 */
public record RunOptions(double lowerVoltage, double upperVoltage, double outputInterval,
        double relativeTolerance,
        double absoluteTolerance) {

    /** Outputs a step when no interval is given. */
    public static final int REFINEMENT = 4;

    /** Most outputs of a run. */
    public static final int MAXIMUM_OUTPUTS = 2_000_000;

    /** @throws IllegalArgumentException naming the setting that is out of range */
    public RunOptions {
        require(lowerVoltage < upperVoltage, "lower voltage cut-off", lowerVoltage,
                "V; it must lie below the upper one, " + upperVoltage + " V");
        require(outputInterval >= 0 && outputInterval < Double.POSITIVE_INFINITY, "output interval", outputInterval,
                "s; it must be positive");
    }

    /** The same with other tolerances. */
    RunOptions withTolerances(double relative, double absolute) {
        return new RunOptions(lowerVoltage, upperVoltage, outputInterval, relative, absolute);
    }

    /** The same with other tolerances, for a run of which nothing but its end and its comparison is wanted. */
    RunOptions withoutOutputs(double relative, double absolute) {
        return new RunOptions(lowerVoltage, upperVoltage, Double.MAX_VALUE, relative, absolute);
    }

    private static void require(boolean fulfilled, String name, double value, String rest) {
        if (!fulfilled) {
            throw new IllegalArgumentException(name + " is " + value + " " + rest);
        }
    }
}
