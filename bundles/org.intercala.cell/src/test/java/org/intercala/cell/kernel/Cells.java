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
                TEMPERATURE, 0);
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
                0.137 * 0.207, 1000, TEMPERATURE, 0);
    }

    private static RealFunction ofConcentration(String text) {
        return Expression.parse(text, List.of("c"), Map.of());
    }

    /** Chen 2020 with its electrolyte, doi:10.1016/j.electacta.2008.04.023. */
    static PorousCell porousChen() {
        return porousChen(new Electrolyte(1000, ofConcentration("8.794e-17*c^2 - 3.972e-13*c + 4.862e-10"),
                ofConcentration("0.1297*(c/1000)^3 - 2.51*(c/1000)^1.5 + 3.329*c/1000"), RealFunction.constant(1),
                RealFunction.constant(0.2594)), 0);
    }

    static PorousCell porousChen(Electrolyte electrolyte, double contactResistance) {
        var particles = chen();
        return new PorousCell(
                new PorousElectrode(particles.negative(), new PorousLayer(85.2e-6, 0.25, Math.pow(0.25, 1.5)), 215),
                new PorousLayer(12e-6, 0.47, Math.pow(0.47, 1.5)),
                new PorousElectrode(particles.positive(), new PorousLayer(75.6e-6, 0.335, Math.pow(0.335, 1.5)), 0.18),
                electrolyte, particles.area(), TEMPERATURE, contactResistance);
    }

    static PorousCell porousMarquis() {
        return porousMarquis(100 * Math.pow(0.6, 1.5), 10 * Math.pow(0.5, 1.5));
    }

    /** @param negative effective conductivity of the solid (S/m) @param positive the same */
    static PorousCell porousMarquis(double negative, double positive) {
        var particles = marquis();
        var pores = new PorousLayer(100e-6, 0.3, Math.pow(0.3, 1.5));
        return new PorousCell(new PorousElectrode(particles.negative(), pores, negative), new PorousLayer(25e-6, 1, 1),
                new PorousElectrode(particles.positive(), pores, positive),
                new Electrolyte(1000, ofConcentration("5.34e-10*exp(-0.65*c/1000)"),
                        ofConcentration("0.0911 + 1.9101*c/1000 - 1.052*(c/1000)^2 + 0.1554*(c/1000)^3"),
                        RealFunction.constant(1), RealFunction.constant(0.4)),
                particles.area(), TEMPERATURE, 0);
    }

    /** The cell with other kinetics of the negative and the positive electrode. */
    static PorousCell with(Kinetics negative, Kinetics positive, PorousCell cell) {
        return new PorousCell(with(negative, cell.negative()), cell.separator(), with(positive, cell.positive()),
                cell.electrolyte(), cell.area(), cell.temperature(), cell.contactResistance());
    }

    private static PorousElectrode with(Kinetics kinetics, PorousElectrode electrode) {
        return new PorousElectrode(electrode.material().with(kinetics), electrode.pores(),
                electrode.effectiveConductivity());
    }

    static Driven dfn(PorousCell cell, double current, double x, double y, DfnMesh mesh) {
        return new Driven(new DfnModel(cell, mesh, x, y), Load.Current.of(current));
    }

    static Driven dfnChen(double current, DfnMesh mesh) {
        return dfn(porousChen(), current, CHEN_X, CHEN_Y, mesh);
    }

    static Driven dfnMarquis(double current, DfnMesh mesh) {
        return dfn(porousMarquis(), current, MARQUIS_X, MARQUIS_Y, mesh);
    }

    /** A model under a constant current (A). */
    record Driven(CellModel model, Load load) {

        /** The equations with the current as their last unknown. */
        LoadedCell system() {
            var system = new LoadedCell(model);
            system.connect(load, 0, Double.POSITIVE_INFINITY);
            return system;
        }

        /** Unknowns and current at the start. */
        double[] start() {
            double[] y = model.start();
            y[model.dimension()] = load.residual(0, 0, 0);
            return y;
        }
    }

    /** Settings of a run of one step. */
    record Settings(double endTime, double lowerVoltage, double upperVoltage, double outputInterval,
            double relativeTolerance, double absoluteTolerance) {

        RunOptions options() {
            return new RunOptions(lowerVoltage, upperVoltage, outputInterval, relativeTolerance, absoluteTolerance);
        }

        List<ProtocolStep> steps(Driven driven) {
            return List.of(ProtocolStep.of(driven.load(), endTime, "constant current"));
        }
    }

    static Driven spm(SpmCell cell, double current, double x, double y, int nodes) {
        return new Driven(new SpmModel(cell, x, y, nodes), Load.Current.of(current));
    }

    static Driven chen(double current, int nodes) {
        return spm(chen(), current, CHEN_X, CHEN_Y, nodes);
    }

    static Driven marquis(double current, int nodes) {
        return spm(marquis(), current, MARQUIS_X, MARQUIS_Y, nodes);
    }

    /** Until a cut-off of Chen 2020, default tolerances. */
    static Settings untilCutOff() {
        return until(Double.POSITIVE_INFINITY);
    }

    static Settings until(double end) {
        return new Settings(end, 2.5, 4.2, 0, 1e-7, 1e-7);
    }

    /** A run and why it ended. */
    record Finished(ProtocolRun run, Ending ending) {

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

    static Finished run(Driven driven, Settings settings) {
        var run = new ProtocolRun(driven.model(), settings.options());
        return new Finished(run, run.run(settings.steps(driven), ProgressSink.NONE));
    }
}
