// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.List;
import java.util.Map;

import org.intercala.numerics.Expression;
import org.intercala.numerics.ProgressSink;
import org.intercala.numerics.RealFunction;

/**
 * The cells of the tests, in SI units at 298.15 K, and short ways to run them. Values: doi:10.1149/1945-7111/ab9050,
 * doi:10.1149/2.0341915jes.
 */
final class Cells {

    static final double CHEN_X = 29866.0 / 33133;
    static final double CHEN_Y = 17038.0 / 63104;
    static final double MARQUIS_X = 19986.609595075 / 24983.2619938437;
    static final double MARQUIS_Y = 30730.7554385565 / 51217.9257309275;
    static final double TEMPERATURE = 298.15;

    private static final RealFunction CHEN_NEGATIVE = law(
            "1.9793*exp(-39.3631*x) + 0.2482 - 0.0909*tanh(29.8538*(x - 0.1234))"
                    + " - 0.04478*tanh(14.9159*(x - 0.2769)) - 0.0205*tanh(30.4444*(x - 0.6103))");
    private static final RealFunction CHEN_POSITIVE = law("-0.8090*x + 4.4875 - 0.0428*tanh(18.5138*(x - 0.5542))"
            + " - 17.7326*tanh(15.7890*(x - 0.3117)) + 17.5842*tanh(15.9308*(x - 0.3120))");
    private static final RealFunction MARQUIS_NEGATIVE = law("0.194 + 1.5*exp(-120*x) + 0.0351*tanh((x - 0.286)/0.083)"
            + " - 0.0045*tanh((x - 0.849)/0.119) - 0.035*tanh((x - 0.9233)/0.05) - 0.0147*tanh((x - 0.5)/0.034)"
            + " - 0.102*tanh((x - 0.194)/0.142)"
            + " - 0.022*tanh((x - 0.9)/0.0164) - 0.011*tanh((x - 0.124)/0.0226) + 0.0155*tanh((x - 0.105)/0.029)");
    private static final RealFunction MARQUIS_POSITIVE = law(
            "2.16216 + 0.07645*tanh(30.834 - 54.4806*1.062*x) + 2.1581*tanh(52.294 - 50.294*1.062*x)"
                    + " - 0.14169*tanh(11.0923 - 19.8543*1.062*x) + 0.2051*tanh(1.4684 - 5.4888*1.062*x)"
                    + " + 0.2531*tanh((0.56478 - 1.062*x)/0.1316)"
                    + " - 0.02167*tanh((1.062*x - 0.525)/0.006)");

    private Cells() {
    }

    static RealFunction law(String text) {
        return Expression.parse(text, List.of("x"), Map.of());
    }

    /** A law that is defined from lower to upper only. */
    static RealFunction law(String text, double lower, double upper) {
        var inner = law(text);
        return new RealFunction() {
            @Override
            public double value(double x, double y) {
                return x >= lower && x <= upper ? inner.value(x, y) : Double.NaN;
            }

            @Override
            public RealFunction derivative(int variable) {
                return inner.derivative(variable);
            }

            @Override
            public double lower() {
                return lower;
            }

            @Override
            public double upper() {
                return upper;
            }
        };
    }

    static SpmCell chen() {
        return chen(CHEN_NEGATIVE, RealFunction.constant(3.3e-14), true, CHEN_POSITIVE);
    }

    /** Chen 2020 with other laws. */
    static SpmCell chen(RealFunction negative, RealFunction diffusivity, boolean constant, RealFunction positive) {
        return new SpmCell(
                new SpmElectrode("negative", 85.2e-6, 0.75, 5.86e-6, 33133, 6.48e-7, diffusivity, constant, negative),
                new SpmElectrode("positive", 75.6e-6, 0.665, 5.22e-6, 63104, 3.42e-6, RealFunction.constant(4e-15),
                        true, positive),
                0.065 * 1.58, 1000,
                TEMPERATURE);
    }

    static SpmCell chenWithDiffusivity(RealFunction diffusivity) {
        return chen(CHEN_NEGATIVE, diffusivity, false, CHEN_POSITIVE);
    }

    static SpmCell chenWithPotential(RealFunction negative) {
        return chen(negative, RealFunction.constant(3.3e-14), true, CHEN_POSITIVE);
    }

    static SpmCell marquis() {
        return new SpmCell(
                new SpmElectrode("negative", 100e-6, 0.6, 10e-6, 24983.2619938437, 2e-5, RealFunction.constant(3.9e-14),
                        true, MARQUIS_NEGATIVE),
                new SpmElectrode("positive", 100e-6, 0.5, 10e-6, 51217.9257309275, 6e-7, RealFunction.constant(1e-13),
                        true, MARQUIS_POSITIVE),
                0.137 * 0.207, 1000, TEMPERATURE);
    }

    static SpmModel chen(double current, int nodes) {
        return new SpmModel(chen(), current, CHEN_X, CHEN_Y, nodes);
    }

    static SpmModel marquis(double current, int nodes) {
        return new SpmModel(marquis(), current, MARQUIS_X, MARQUIS_Y, nodes);
    }

    /** Until a cut-off of Chen 2020, default tolerances. */
    static RunOptions untilCutOff() {
        return until(Double.POSITIVE_INFINITY);
    }

    static RunOptions until(double end) {
        return new RunOptions(end, 2.5, 4.2, 0, 1e-7, 1e-7);
    }

    /** A run and why it ended. */
    record Finished(ConstantCurrentRun run, Ending ending) {

        History history() {
            return run.history();
        }

        double[] voltage() {
            return history().column("voltage");
        }

        /** Voltage at an output time. */
        double voltage(double time) {
            double[] times = history().times();
            for (int i = 0; i < times.length; i++) {
                if (times[i] == time) {
                    return voltage()[i];
                }
            }
            throw new AssertionError("there is no output at " + time + " s");
        }
    }

    static Finished run(CellModel model, RunOptions options) {
        var run = new ConstantCurrentRun(model, options);
        return new Finished(run, run.run(ProgressSink.NONE));
    }
}
