// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

import com.sun.management.ThreadMXBean;

import org.intercala.cell.kernel.Ending.Kind;
import org.intercala.cell.kernel.ProtocolStep.End;
import org.intercala.cell.kernel.ProtocolStep.EndKind;
import org.intercala.numerics.ConsistentState;
import org.intercala.numerics.Constants;
import org.intercala.numerics.Expression;
import org.intercala.numerics.NdfIntegrator;
import org.intercala.numerics.NdfOptions;
import org.intercala.numerics.ProgressSink;
import org.intercala.numerics.RealFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conservation, limits, symmetry, derivatives and what ends a run of the porous-electrode models. */
class DfnPhysicsTest {

    private static final DfnMesh MESH = new DfnMesh(1, 6, 4, 10);
    private static final double[] DEGREES = { 3, 4, 5, 6, 7, 8 };

    private static Cells.Settings until(double end, double tolerance) {
        return new Cells.Settings(end, 2.5, 4.2, 0, tolerance, tolerance);
    }

    /** Lithium in the particles, salt and charge: what one electrode gives the other has taken. */
    @Test
    void lithiumSaltAndChargeAreConserved() {
        var cell = Cells.porousChen();
        var model = new DfnModel(cell, MESH, Cells.CHEN_X, Cells.CHEN_Y);
        var run = new ProtocolRun(model, new RunOptions(2.5, 4.2, 0, 1e-9, 1e-9));
        run.run(List.of(ProtocolStep.of(Load.Current.of(5), Double.POSITIVE_INFINITY, "1C")), ProgressSink.NONE);
        var history = run.history();
        double[] x = history.column("negativeMeanStoichiometry");
        double[] y = history.column("positiveMeanStoichiometry");
        double negative = cell.negative().material().capacity(cell.area());
        double positive = cell.positive().material().capacity(cell.area());
        double total = negative * x[0] + positive * y[0];
        for (int i = 0; i < x.length; i++) {
            assertEquals(total, negative * x[i] + positive * y[i], 1e-10 * total);
            assertEquals(5 * history.times()[i], negative * (x[0] - x[i]), 1e-10 * total);
        }
        double salt = salt(model, model.start(), cell, MESH);
        double[] end = run.state();
        assertEquals(salt, salt(model, end, cell, MESH), 1e-10 * salt);
        // The instant of the cut-off was interpolated; the potentials that belong to it are solved for.
        var system = new LoadedCell(model);
        system.connect(Load.Current.of(5), 0, Double.POSITIVE_INFINITY);
        new ConsistentState(system).solve(0, end);
        assertEquals(5 / cell.area(), reaction(model, end, true), 1e-10 * 5 / cell.area());
        assertEquals(-5 / cell.area(), reaction(model, end, false), 1e-10 * 5 / cell.area());
    }

    /** In all pores (mol/m²). */
    static double salt(DfnModel model, double[] y, PorousCell cell, DfnMesh mesh) {
        var grid = new CellGrid(cell, mesh);
        double sum = 0;
        for (int e = 0; e < grid.elements(); e++) {
            double[] weights = grid.rule(e).weights();
            for (int i = 0; i < weights.length; i++) {
                sum += grid.length(e) * weights[i] * grid.layer(e).porosity()
                        * model.electrolyteConcentration(y, grid.first(e) + i);
            }
        }
        return sum;
    }

    /** Current that an electrode gives to the electrolyte (A/m2). */
    private static double reaction(DfnModel model, double[] y, boolean left) {
        var cell = Cells.porousChen();
        var grid = new CellGrid(cell, MESH);
        var electrode = left ? cell.negative() : cell.positive();
        double sum = 0;
        for (int k = left ? 0 : grid.positiveFirst(); k < (left ? grid.negativeNodes() : grid.nodes()); k++) {
            sum += electrode.pores().thickness() * grid.average(k) * electrode.material().surfaceAreaPerUnitVolume()
                    * model.reactionCurrent(y, k);
        }
        return sum;
    }

    @Test
    void restStaysAtOpenCircuit() {
        double[] voltage = Cells.run(Cells.dfnChen(0, MESH), until(36000, 1e-7)).voltage();
        for (double v : voltage) {
            assertEquals(4.18094143, v, 5e-9);
            assertEquals(voltage[0], v, 1e-9);
        }
    }

    @Test
    void smallChargeMirrorsSmallDischarge() {
        double fall = change(0.005);
        assertTrue(fall > 1e-4, "fall " + fall);
        assertEquals(fall, -change(-0.005), 2e-3 * fall);
    }

    private static double change(double current) {
        var cell = Cells.porousChen();
        double rest = Cells.run(Cells.dfn(cell, 0, 0.5, 0.6, MESH), until(1, 1e-7)).voltage()[0];
        double[] v = Cells.run(Cells.dfn(cell, current, 0.5, 0.6, MESH), until(100, 1e-10)).voltage();
        return rest - v[v.length - 1];
    }

    /** The losses are what the voltage lacks of the open-circuit voltage, at every time. */
    @Test
    void lossesAddUp() {
        var electrolyte = Cells.porousChen().electrolyte();
        var history = Cells.run(Cells.dfn(Cells.porousChen(electrolyte, 0.004), 5, Cells.CHEN_X, Cells.CHEN_Y, MESH),
                until(3000, 1e-6)).history();
        double[] sum = history.column("openCircuitVoltage");
        for (var loss : Loss.values()) {
            double[] part = history.column(loss.label());
            for (int i = 0; i < sum.length; i++) {
                sum[i] -= part[i];
            }
        }
        double[] voltage = history.column("voltage");
        for (int i = 0; i < sum.length; i++) {
            assertEquals(voltage[i], sum[i], 1e-13);
        }
        assertEquals(0.02, history.column(Loss.CONTACT.label())[5], 1e-15);
    }

    /** A film takes its share of the overpotential: at a uniform reaction j R_f, to first order here. */
    @Test
    void filmResistanceLowersTheVoltage() {
        var plain = Cells.porousChen();
        var e = plain.negative().material();
        double resistance = 1e-3;
        var film = new SpmElectrode(e.name(), e.thickness(), e.activeFraction(), e.radius(), e.maximumConcentration(),
                e.rateConstant(), e.diffusivity(), true, e.potential(), resistance);
        var cell = new PorousCell(new PorousElectrode(film, plain.negative().pores(), 215), plain.separator(),
                plain.positive(), plain.electrolyte(), plain.area(), plain.temperature(), 0);
        var with = Cells.run(Cells.dfn(cell, 5, Cells.CHEN_X, Cells.CHEN_Y, MESH), until(1000, 1e-8)).history();
        double[] loss = with.column(Loss.NEGATIVE_FILM.label());
        double mean = 5 / (cell.area() * e.surfaceAreaPerUnitVolume() * e.thickness()) * resistance;
        for (double value : loss) {
            assertEquals(mean, value, 1e-10);
        }
        double[] voltage = with.column("voltage");
        double[] without = Cells.run(Cells.dfnChen(5, MESH), until(1000, 1e-8)).voltage();
        assertTrue(without[without.length - 1] - voltage[voltage.length - 1] > 0.5 * mean);
    }

    /** Voltage after 600 s of 1C against a fine mesh: each degree gains more than a factor of two. */
    @Test
    void errorFallsExponentiallyWithTheDegree() {
        double fine = voltage(new DfnMesh(2, 12, 6, 20));
        double last = Double.POSITIVE_INFINITY;
        for (double degree : DEGREES) {
            double error = Math.abs(voltage(new DfnMesh(1, (int) degree, 6, 20)) - fine);
            assertTrue(error < 0.5 * last || error < 1e-7, "degree " + degree + ": " + error + " after " + last);
            last = error;
        }
        assertTrue(last < 1e-7, "last " + last);
    }

    private static double voltage(DfnMesh mesh) {
        double[] v = Cells.run(Cells.dfnChen(5, mesh), until(600, 1e-9)).voltage();
        return v[v.length - 1];
    }

    /**
     * The factors solve the equations that the rates define: with x the solution for random b, and J from extrapolated
     * differences of the rate, \( (M - cJ) x \) is b to 1e-8 of what the terms of a row can amount to.
     */
    @ParameterizedTest
    @ValueSource(strings = { "current", "voltage", "power", "resistance" })
    void derivativesAreExact(String load) {
        var skewed = Cells.with(new Kinetics(0.3, null, law("(c/1000)^1.2*exp(0.3*(c/1000 - 1))")),
                new Kinetics(0.62, Cells.law("2*x^0.4*(1 - x)^0.6"), null), thickenedChen());
        for (var model : List.of(new DfnModel(thickenedChen(), MESH, Cells.CHEN_X, Cells.CHEN_Y),
                SpmModel.withElectrolyte(thickenedChen(), MESH, Cells.CHEN_X, Cells.CHEN_Y),
                new DfnModel(skewed, MESH, Cells.CHEN_X, Cells.CHEN_Y),
                SpmModel.withElectrolyte(skewed, MESH, Cells.CHEN_X, Cells.CHEN_Y))) {
            derivativesAreExact(model, switch (load) {
            case "current" -> Load.Current.of(5);
            case "voltage" -> new Load.Voltage(3.6);
            case "power" -> Load.Power.of(15);
            default -> new Load.Resistance(0.6);
            });
        }
    }

    /** Laws of every kind: t+ and the thermodynamic factor of the concentration, a film, D of the stoichiometry. */
    static PorousCell thickenedChen() {
        var plain = Cells.porousChen();
        var e = plain.negative().material();
        var negative = new SpmElectrode(e.name(), e.thickness(), e.activeFraction(), e.radius(),
                e.maximumConcentration(), e.rateConstant(), Cells.law("3e-14*(1.2 - x)"), false, e.potential(), 2e-3);
        var electrolyte = new Electrolyte(1000, plain.electrolyte().diffusivity(), plain.electrolyte().conductivity(),
                law("1 + 0.3*c/1000"), law("0.3 - 0.05*c/1000"));
        return new PorousCell(new PorousElectrode(negative, plain.negative().pores(), 215), plain.separator(),
                plain.positive(), electrolyte, plain.area(), plain.temperature(), 1e-3);
    }

    static RealFunction law(String text) {
        return Expression.parse(text, List.of("c"), java.util.Map.of());
    }

    static void derivativesAreExact(CellModel model, Load load) {
        var discharge = new LoadedCell(model);
        discharge.connect(Load.Current.of(5), 0, Double.POSITIVE_INFINITY);
        double[] y = new NdfIntegrator(discharge, NdfOptions.tolerances(1e-6, 1e-7)).integrate(0, model.start(), 900)
                .state();
        var system = new LoadedCell(model);
        system.connect(load, 0, Double.POSITIVE_INFINITY);
        int n = system.dimension();
        var mass = new double[n];
        system.mass(mass);
        double c = 2.5;
        system.jacobian(900, y);
        system.factorize(c);
        var terms = new double[n];
        for (int k = 0; k < n; k++) {
            var unit = new double[n];
            unit[k] = 1;
            double[] entries = product(system, mass, y, unit, c);
            for (int i = 0; i < n; i++) {
                terms[i] += Math.abs(entries[i]);
            }
        }
        for (int direction = 0; direction < 10; direction++) {
            var b = new double[n];
            for (int i = 0; i < n; i++) {
                b[i] = terms[i] * Math.sin(1 + i * (direction + 1.3));
            }
            double[] x = b.clone();
            system.solve(x);
            double largest = Arrays.stream(x).map(Math::abs).max().orElseThrow();
            for (int i = 0; i < n; i++) {
                x[i] /= largest;
            }
            double[] product = product(system, mass, y, x, c);
            for (int i = 0; i < n; i++) {
                assertEquals(b[i] / largest, product[i], 1e-8 * terms[i],
                        system.componentName(i) + " in direction " + direction);
            }
        }
    }

    /** \( (M - cJ) v \). */
    private static double[] product(LoadedCell system, double[] mass, double[] y, double[] v, double c) {
        double[] product = derivative(system, y, v, 1e-3);
        for (int i = 0; i < v.length; i++) {
            product[i] = mass[i] * v[i] - c * product[i];
        }
        return product;
    }

    /** Central differences at h, h/2, h/4 and h/8, extrapolated. */
    private static double[] derivative(LoadedCell system, double[] y, double[] v, double h) {
        int levels = 4;
        var table = new double[levels][];
        for (int l = 0; l < levels; l++) {
            double step = h / (1 << l);
            table[l] = difference(system, y, v, step);
        }
        double power = 1;
        for (int j = 1; j < levels; j++) {
            power *= 4;
            for (int l = levels - 1; l >= j; l--) {
                for (int i = 0; i < y.length; i++) {
                    table[l][i] += (table[l][i] - table[l - 1][i]) / (power - 1);
                }
            }
        }
        return table[levels - 1];
    }

    private static double[] difference(LoadedCell system, double[] y, double[] v, double h) {
        var up = y.clone();
        var down = y.clone();
        for (int i = 0; i < y.length; i++) {
            up[i] += h * v[i];
            down[i] -= h * v[i];
        }
        var a = new double[y.length];
        var b = new double[y.length];
        system.rate(900, up, a);
        system.rate(900, down, b);
        for (int i = 0; i < y.length; i++) {
            a[i] = (a[i] - b[i]) / (2 * h);
        }
        return a;
    }

    /** What the loop allocates does not grow with the number of its steps. */
    @Test
    void loopAllocatesNothing() {
        loopAllocatesNothing(Cells.dfnChen(5, MESH));
    }

    static void loopAllocatesNothing(Cells.Driven driven) {
        long warm = allocated(driven, 100);
        long brief = allocated(driven, 100);
        long full = allocated(driven, 3000);
        assertTrue(Math.abs(full - brief) < 2000, "allocated " + warm + ", then " + brief + " and " + full);
    }

    private static long allocated(Cells.Driven driven, double end) {
        var system = driven.system();
        double[] y = driven.start();
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().threadId();
        long before = threads.getThreadAllocatedBytes(id);
        new NdfIntegrator(system, NdfOptions.tolerances(1e-6, 1e-7)).integrate(0, y, end);
        return threads.getThreadAllocatedBytes(id) - before;
    }

    @Test
    void depletionIsNamed() {
        var slow = new Electrolyte(1000, RealFunction.constant(2e-11), Cells.porousChen().electrolyte().conductivity(),
                RealFunction.constant(1), RealFunction.constant(0.2594));
        var finished = Cells.run(Cells.dfn(Cells.porousChen(slow, 0), 10, Cells.CHEN_X, Cells.CHEN_Y,
                new DfnMesh(4, 8, 6, 12)), new Cells.Settings(Double.POSITIVE_INFINITY, 0.5, 4.2, 0, 1e-6, 1e-6));
        assertTrue(finished.ending().kind() == Kind.ELECTROLYTE_DEPLETED
                || finished.ending().kind() == Kind.LOWER_VOLTAGE, finished.ending().message());
        assertTrue(finished.history().size() > 10);
    }

    @Test
    void powerAndResistanceAreKept() {
        var power = run(Load.Power.of(18));
        assertEquals(18 * power.endings().getLast().time(), power.history().lastEnergy(), 1e-3);
        var resistor = run(new Load.Resistance(0.7));
        double[] v = resistor.history().column("voltage");
        double[] i = resistor.history().column("current");
        for (int k = 0; k < v.length; k++) {
            assertEquals(v[k], 0.7 * i[k], 1e-6);
        }
    }

    private static ProtocolRun run(Load load) {
        var run = new ProtocolRun(new DfnModel(Cells.porousChen(), MESH, Cells.CHEN_X, Cells.CHEN_Y),
                new RunOptions(2.5, 4.2, 0, 1e-6, 1e-6));
        var ending = run.run(List.of(ProtocolStep.of(load, Double.POSITIVE_INFINITY, "load")), ProgressSink.NONE);
        assertEquals(Kind.LOWER_VOLTAGE, ending.kind(), ending.message());
        return run;
    }

    @Test
    void chargePassedEndsAStep() {
        var run = new ProtocolRun(new DfnModel(Cells.porousChen(), MESH, Cells.CHEN_X, Cells.CHEN_Y),
                new RunOptions(2.5, 4.2, 0, 1e-6, 1e-6));
        var ending = run.run(List.of(ProtocolStep.of(Load.Current.of(5), Double.POSITIVE_INFINITY, "1 Ah",
                new End(EndKind.CHARGE_PASSED, 3600))), ProgressSink.NONE);
        assertEquals(Kind.CHARGE, ending.kind());
        assertEquals(720, ending.time(), 1e-6);
    }

    @Test
    void sameRunGivesSameBits() {
        var first = Cells.run(Cells.dfnChen(5, MESH), until(3000, 1e-5));
        var second = Cells.run(Cells.dfnChen(5, MESH), until(3000, 1e-5));
        assertTrue(Arrays.equals(first.voltage(), second.voltage()));
    }

    /** Lithium that no electrode can hold is not asked for: constants of the test itself. */
    @Test
    void capacityIsThatOfTheActiveMaterial() {
        var e = Cells.porousChen().negative().material();
        assertEquals(Constants.FARADAY * 0.75 * 85.2e-6 * 0.1027 * 33133, e.capacity(0.1027), 1e-9);
    }
}
