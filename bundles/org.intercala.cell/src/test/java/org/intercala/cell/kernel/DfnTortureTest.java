// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.intercala.cell.kernel.Ending.Kind;
import org.intercala.cell.kernel.ProtocolStep.End;
import org.intercala.cell.kernel.ProtocolStep.EndKind;
import org.intercala.numerics.Constants;
import org.intercala.numerics.Extrapolation;
import org.intercala.numerics.Interpolation;
import org.intercala.numerics.ProgressSink;
import org.intercala.numerics.RealFunction;
import org.intercala.numerics.Table1D;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The porous-electrode model where it hurts: every run is solved, or it stops with a named cause and with what there is
 * up to there. No case may end in an exception or without the name of what stopped it.
 */
@Tag("torture")
class DfnTortureTest {

    private static final DfnMesh MESH = new DfnMesh(1, 6, 4, 10);
    private static final double ONE_C = 5;
    /** Random cells that stop without a limit to name. This number must not grow. */
    private static final int STOPPED = 0;

    private static ProtocolRun run(PorousCell cell, double x, double y, List<ProtocolStep> steps) {
        return run(cell, x, y, steps, 2.5, 4.2);
    }

    /** Runs, and checks what every ending must have. @param lower cut-off (V) @param upper cut-off (V) */
    private static ProtocolRun run(PorousCell cell, double x, double y, List<ProtocolStep> steps, double lower,
            double upper) {
        var run = new ProtocolRun(new DfnModel(cell, MESH, x, y), new RunOptions(lower, upper, 0, 1e-5, 1e-5));
        var ending = run.run(steps, ProgressSink.NONE);
        assertTrue(ending.message().length() > 20, ending.toString());
        assertTrue(ending.time() >= 0 && Double.isFinite(ending.time()), ending.toString());
        var history = run.history();
        for (var name : List.of("current", "voltage", "negativeMeanStoichiometry", "positiveMeanStoichiometry")) {
            for (double value : history.column(name)) {
                assertTrue(Double.isFinite(value), name + " before: " + ending);
            }
        }
        if (history.size() > 0) {
            assertEquals(ending.time(), history.lastTime(), 1e-6 * (1 + ending.time()), ending.toString());
        }
        if (ending.kind() == Kind.INTEGRATION_FAILED) {
            assertTrue(ending.message().contains("electro") || ending.message().contains("solid"),
                    "names no unknown: " + ending.message());
        }
        return run;
    }

    private static ProtocolRun chen(ProtocolStep... steps) {
        return run(Cells.porousChen(), Cells.CHEN_X, Cells.CHEN_Y, List.of(steps));
    }

    private static ProtocolStep current(double rate, double duration) {
        return ProtocolStep.of(Load.Current.of(rate * ONE_C), duration, rate + "C");
    }

    private static Kind kind(ProtocolRun run) {
        return run.endings().getLast().kind();
    }

    /** A second of ten times the rate each minute, out and in. */
    @Test
    void pulsesOfTenC() {
        var steps = new ArrayList<ProtocolStep>();
        for (int i = 0; i < 20; i++) {
            steps.add(current(10, 1));
            steps.add(current(0, 29));
            steps.add(current(-10, 1));
            steps.add(current(0, 29));
        }
        var run = run(Cells.porousChen(), 0.6, 0.5, steps, 1, 6);
        assertEquals(80, run.endings().size());
        assertEquals(Kind.END_TIME, kind(run));
        assertEquals(1200, run.endings().getLast().time(), 1e-9);
        double[] x = run.history().column("negativeMeanStoichiometry");
        assertEquals(x[0], x[x.length - 1], 1e-9);
    }

    @ParameterizedTest
    @CsvSource({ "1e-4, LOWER_VOLTAGE", "-1e-4, UPPER_VOLTAGE", "10, ELECTROLYTE_DEPLETED", "-10, UPPER_VOLTAGE",
            "100, LOWER_VOLTAGE", "-100, UPPER_VOLTAGE" })
    void ratesFromNextToNothingToFarTooMuch(double rate, Kind expected) {
        var ending = chen(current(rate, Double.POSITIVE_INFINITY)).endings().getLast();
        assertEquals(expected, ending.kind(), ending.message());
    }

    @Test
    void aMonthWithoutCurrent() {
        var run = chen(current(0, 30 * 86400));
        assertEquals(Kind.END_TIME, kind(run));
        for (double v : run.history().column("voltage")) {
            assertEquals(4.18094143, v, 1e-8);
        }
    }

    @Test
    void startAtTheCutOff() {
        var full = run(Cells.porousChen(), 0.91061805, 0.26384522, List.of(current(-1, Double.POSITIVE_INFINITY)));
        assertEquals(Kind.UPPER_VOLTAGE, kind(full));
        assertEquals(0, full.endings().getLast().time());
        var empty = run(Cells.porousChen(), 0.02634579, 0.85397467, List.of(current(1, Double.POSITIVE_INFINITY)));
        assertEquals(Kind.LOWER_VOLTAGE, kind(empty));
        var away = run(Cells.porousChen(), 0.91061805, 0.26384522, List.of(current(1, 60)));
        assertEquals(Kind.END_TIME, kind(away));
    }

    /** Electrodes that are empty or full to the bit say so at once. */
    @ParameterizedTest
    @CsvSource({ "0, 1, 1, NEGATIVE", "1, 0, -1, NEGATIVE", "0, 0.5, -0.1, NEGATIVE", "0.5, 1, -0.1, POSITIVE" })
    void emptyAndFullElectrodes(double x, double y, double rate, String electrode) {
        var model = new DfnModel(Cells.porousChen(), MESH, x, y);
        var ending = new ProtocolRun(model, new RunOptions(-50, 50, 0, 1e-5, 1e-5))
                .run(List.of(current(rate, Double.POSITIVE_INFINITY)), ProgressSink.NONE);
        assertEquals(Kind.valueOf(electrode + "_STOICHIOMETRY"), ending.kind(), ending.message());
    }

    /** A millionth away from it the exchange current is so small that the run may stop on the way, with a name. */
    @ParameterizedTest
    @CsvSource({ "1e-6, 0.999999, 1", "1e-6, 0.999999, -1", "0.999999, 1e-6, 1", "0.999999, 1e-6, -1",
            "1e-6, 1e-6, 1", "1e-6, 1e-6, -1", "0.999999, 0.999999, 1", "0.999999, 0.999999, -1" })
    void nextToEmptyAndFullElectrodes(double x, double y, double rate) {
        var run = run(Cells.porousChen(), x, y, List.of(current(rate, Double.POSITIVE_INFINITY)), -50, 50);
        assertTrue(kind(run) != Kind.LOWER_VOLTAGE && kind(run) != Kind.UPPER_VOLTAGE, run.endings().toString());
    }

    @ParameterizedTest
    @ValueSource(doubles = { -20, 0, 25, 60 })
    void temperatures(double celsius) {
        double temperature = celsius + 273.15;
        for (double rate : new double[] { 0.1, 2, -1 }) {
            var cell = at(temperature);
            var run = run(cell, 0.6, 0.5, List.of(current(rate, Double.POSITIVE_INFINITY)));
            // At 0 °C 2C all but empties the electrolyte, where the integration stops a moment before.
            assertTrue(!kind(run).isFailure() || celsius == 0 && rate == 2, run.endings().toString());
        }
    }

    /** Chen 2020 with activation energies of 30 kJ/mol for all transport and 35 for the reactions. */
    private static PorousCell at(double temperature) {
        double transport = arrhenius(30e3, temperature);
        double reaction = arrhenius(35e3, temperature);
        var cell = Cells.porousChen();
        UnaryOperator<PorousElectrode> electrode = e -> electrode(e, m -> new SpmElectrode(m.name(), m.thickness(),
                m.activeFraction(), m.radius(), m.maximumConcentration(), m.rateConstant() * reaction,
                RealFunction.constant(m.diffusivity().value(0.5, temperature) * transport), true, m.potential()));
        var e = cell.electrolyte();
        var electrolyte = new Electrolyte(e.concentration(), times(e.diffusivity(), transport),
                times(e.conductivity(), transport), e.thermodynamicFactor(), e.transference());
        return new PorousCell(electrode.apply(cell.negative()), cell.separator(), electrode.apply(cell.positive()),
                electrolyte, cell.area(), temperature, 0);
    }

    private static double arrhenius(double energy, double temperature) {
        return Math.exp(energy / Constants.GAS_CONSTANT * (1 / Cells.TEMPERATURE - 1 / temperature));
    }

    private static RealFunction times(RealFunction law, double factor) {
        return new RealFunction() {
            @Override
            public double value(double x, double y) {
                return factor * law.value(x, y);
            }

            @Override
            public RealFunction derivative(int variable) {
                return times(law.derivative(variable), factor);
            }
        };
    }

    private static PorousElectrode electrode(PorousElectrode e, UnaryOperator<SpmElectrode> change) {
        return new PorousElectrode(change.apply(e.material()), e.pores(), e.effectiveConductivity());
    }

    private static SpmElectrode material(SpmElectrode m, RealFunction diffusivity, RealFunction potential) {
        return new SpmElectrode(m.name(), m.thickness(), m.activeFraction(), m.radius(), m.maximumConcentration(),
                m.rateConstant(), diffusivity, true, potential);
    }

    /** A measured potential whose table jumps by 100 mV between two stoichiometries 1e-9 apart, with kinks besides. */
    @Test
    void tableOfThePotentialWithAJump() {
        double[] x = { 0, 0.2, 0.4, 0.4 + 1e-9, 0.5, 0.8, 1 };
        double[] u = { 0.6, 0.25, 0.24, 0.14, 0.13, 0.09, 0.05 };
        var table = new Table1D(x, u, Interpolation.LINEAR, Extrapolation.CONSTANT);
        var cell = Cells.porousChen();
        var jumping = new PorousCell(
                electrode(cell.negative(), m -> material(m, m.diffusivity(), table)), cell.separator(),
                cell.positive(), cell.electrolyte(), cell.area(), cell.temperature(), 0);
        var ending = run(jumping, 0.9, 0.27, List.of(current(1, Double.POSITIVE_INFINITY))).endings().getLast();
        assertTrue(ending.kind() == Kind.LOWER_VOLTAGE || ending.kind() == Kind.INTEGRATION_FAILED, ending.toString());
    }

    @ParameterizedTest
    @CsvSource({ "1e-17, 1e-11", "1e-11, 1e-17", "1e-20, 1e-14", "1e-8, 1e-14" })
    void diffusivitiesAMillionApart(double negative, double positive) {
        var cell = Cells.porousChen();
        var stretched = new PorousCell(
                electrode(cell.negative(), m -> material(m, RealFunction.constant(negative), m.potential())),
                cell.separator(),
                electrode(cell.positive(), m -> material(m, RealFunction.constant(positive), m.potential())),
                cell.electrolyte(), cell.area(), cell.temperature(), 0);
        var ending = run(stretched, Cells.CHEN_X, Cells.CHEN_Y, List.of(current(1, Double.POSITIVE_INFINITY)))
                .endings().getLast();
        assertTrue(!ending.kind().isFailure(), ending.toString());
    }

    /** Ten hours of a current that changes each second. */
    @Test
    void driveCycleOfTenHours() {
        var random = new Random(7);
        int seconds = 36000;
        var currents = new double[seconds];
        var instants = new ArrayList<Double>();
        for (int i = 0; i < seconds; i++) {
            currents[i] = 0.08 * ONE_C + 0.5 * ONE_C * random.nextGaussian();
            if (i > 0) {
                instants.add((double) i);
            }
        }
        var load = new Load.Current(t -> currents[Math.min(seconds - 1, (int) t)]);
        var run = run(Cells.porousChen(), 0.85, 0.32,
                List.of(new ProtocolStep(load, seconds, List.of(), instants, "drive cycle")), 2, 5);
        var ending = run.endings().getLast();
        assertEquals(Kind.END_TIME, ending.kind(), ending.message());
        double passed = Arrays.stream(currents).sum();
        double capacity = Cells.porousChen().negative().material().capacity(Cells.porousChen().area());
        double[] x = run.history().column("negativeMeanStoichiometry");
        assertEquals(passed / capacity, x[0] - x[x.length - 1], 1e-9);
    }

    private static double logarithmic(Random random, double from, double to) {
        return from * Math.pow(to / from, random.nextDouble());
    }

    private static double linear(Random random, double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /** Values between the extremes of what is published, each by itself, so that most cells are bad ones. */
    private static PorousCell random(Random random) {
        var chen = Cells.porousChen();
        var negative = random(random, chen.negative().material());
        var positive = random(random, chen.positive().material());
        double porosity = linear(random, 0.2, 0.8);
        double diffusivity = logarithmic(random, 1e-11, 1e-9);
        double conductivity = logarithmic(random, 0.03, 3);
        return new PorousCell(negative,
                new PorousLayer(logarithmic(random, 5e-6, 1e-4), porosity, Math.pow(porosity, 1.5)), positive,
                new Electrolyte(linear(random, 500, 2000), RealFunction.constant(diffusivity),
                        RealFunction.constant(conductivity), RealFunction.constant(linear(random, 1, 3)),
                        RealFunction.constant(linear(random, 0, 0.9))),
                chen.area(), linear(random, 253, 333), random.nextBoolean() ? 0 : logarithmic(random, 1e-4, 1e-1));
    }

    private static PorousElectrode random(Random random, SpmElectrode m) {
        double porosity = linear(random, 0.1, 0.6);
        double thickness = logarithmic(random, 1e-5, 3e-4);
        var material = new SpmElectrode(m.name(), thickness, (1 - porosity) * linear(random, 0.4, 0.98),
                logarithmic(random, 5e-8, 2e-5), logarithmic(random, 1e4, 6e4), logarithmic(random, 1e-8, 1e-4),
                RealFunction.constant(logarithmic(random, 1e-17, 1e-12)), true, m.potential(),
                random.nextBoolean() ? 0 : logarithmic(random, 1e-4, 0.1));
        return new PorousElectrode(material,
                new PorousLayer(thickness, porosity, Math.pow(porosity, linear(random, 1.5, 3))),
                logarithmic(random, 1e-2, 1e3));
    }

    @Test
    void aThousandRandomCells() {
        var random = new Random(20250101);
        Map<Kind, Integer> outcomes = new EnumMap<>(Kind.class);
        for (int i = 0; i < 1000; i++) {
            var cell = random(random);
            double charge = Math.min(cell.negative().material().capacity(cell.area()),
                    cell.positive().material().capacity(cell.area()));
            double rate = logarithmic(random, 1e-2, 10) * (random.nextInt(3) == 0 ? -1 : 1);
            double x = rate > 0 ? linear(random, 0.5, 0.95) : linear(random, 0.05, 0.5);
            double y = rate > 0 ? linear(random, 0.3, 0.6) : linear(random, 0.5, 0.9);
            var run = run(cell, x, y, List.of(ProtocolStep.of(Load.Current.of(rate * charge / 3600),
                    Double.POSITIVE_INFINITY, "cell " + i)));
            var ending = run.endings().getLast();
            outcomes.merge(ending.kind(), 1, Integer::sum);
        }
        assertTrue(outcomes.get(Kind.LOWER_VOLTAGE) > 300 && outcomes.get(Kind.UPPER_VOLTAGE) > 200,
                outcomes.toString());
        assertTrue(outcomes.getOrDefault(Kind.INTEGRATION_FAILED, 0) <= STOPPED, outcomes.toString());
        assertEquals(1000 - outcomes.getOrDefault(Kind.INTEGRATION_FAILED, 0),
                outcomes.entrySet().stream().filter(e -> !e.getKey().isFailure()).mapToInt(Map.Entry::getValue).sum(),
                outcomes.toString());
    }

    /** Loads that a cell cannot bear for long. */
    @Test
    void heavyLoads() {
        for (var load : List.of(new Load.Voltage(3), new Load.Resistance(1e-4), Load.Power.of(1000))) {
            var run = chen(ProtocolStep.of(load, 600, "heavy load", new End(EndKind.CURRENT_FALLS, 0.1)));
            assertTrue(run.endings().getLast().time() < 600, run.endings().toString());
        }
    }

    /** A law of the electrolyte that has no value at a concentration of the run is named where it ends, at once. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            conductivity;         0.95*sqrt((1100 - x)/100);      above 1100
            conductivity;         0.95*sqrt((x - 800)/200);       below 800
            conductivity;         0.95 + 0.01*log((1200 - x)/200); above 1200
            diffusivity;          3e-10*sqrt((1100 - x)/100);     above 1100
            diffusivity;          3e-10 + 1e-11*log((x - 900)/100); below 900
            diffusivity;          3e-10 + 0*log(1150 - x);        above 1150
            thermodynamic factor; sqrt((1100 - x)/100);           above 1100
            transference number;  0.26 + 0*sqrt(1100 - x);        above 1100
            """)
    void aLawOfTheElectrolyteEnds(String name, String text, String end) {
        var law = Cells.law(text);
        var chen = Cells.porousChen().electrolyte();
        var electrolyte = new Electrolyte(1000, name.startsWith("diff") ? law : chen.diffusivity(),
                name.startsWith("cond") ? law : chen.conductivity(),
                name.startsWith("therm") ? law : chen.thermodynamicFactor(),
                name.startsWith("trans") ? law : chen.transference());
        var cell = Cells.porousChen(electrolyte, 0);
        var dfn = run(cell, Cells.CHEN_X, Cells.CHEN_Y, List.of(current(1, Double.POSITIVE_INFINITY)), 2.5, 4.3);
        var spme = new ProtocolRun(SpmModel.withElectrolyte(cell, MESH, Cells.CHEN_X, Cells.CHEN_Y),
                new RunOptions(2.5, 4.3, 0, 1e-5, 1e-5));
        spme.run(List.of(current(1, Double.POSITIVE_INFINITY)), ProgressSink.NONE);
        // the single-particle model takes the conductivity at rest alone
        for (var run : name.startsWith("cond") ? List.of(dfn) : List.of(dfn, spme)) {
            assertEquals(Kind.LAW_LEFT_RANGE, kind(run), run.endings().toString());
            var message = run.endings().getLast().message();
            assertTrue(message.startsWith("the " + name + " of the electrolyte has no value " + end + " mol/m3, which"
                    + " was reached ") && message.contains(" um from the negative collector at t = "), message);
            assertTrue(run.statistics().steps() < 500, run.statistics().toString());
        }
    }

    /** A law that ends where no run comes changes nothing. */
    @Test
    void aLawThatEndsOutOfReach() {
        var chen = Cells.porousChen().electrolyte();
        var limited = new Electrolyte(1000, chen.diffusivity(),
                Laws.sum(chen.conductivity(), 1, Cells.law("0*sqrt((x - 100)*(3500 - x))")), chen.thermodynamicFactor(),
                chen.transference());
        var run = run(Cells.porousChen(limited, 0), Cells.CHEN_X, Cells.CHEN_Y,
                List.of(current(1, Double.POSITIVE_INFINITY)));
        assertEquals(chen(current(1, Double.POSITIVE_INFINITY)).endings().getLast().time(),
                run.endings().getLast().time(), 1e-6);
    }
}
