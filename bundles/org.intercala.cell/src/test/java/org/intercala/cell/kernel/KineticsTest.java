// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;

import org.intercala.numerics.RealFunction;
import org.intercala.physics.ButlerVolmer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Transfer coefficients, activities and given exchange currents in all cell models. */
class KineticsTest {

    private static final DfnMesh MESH = new DfnMesh(1, 6, 4, 10);
    private static final double V = ButlerVolmer.thermalVoltage(Cells.TEMPERATURE);

    private static Cells.Settings until(double end) {
        return new Cells.Settings(end, 2.5, 4.2, 60, 1e-8, 1e-8);
    }

    private static CellModel model(String name, PorousCell cell) {
        return switch (name) {
        case "spm" -> new SpmModel(cell.particles(), Cells.CHEN_X, Cells.CHEN_Y, MESH.particleNodes());
        case "spme" -> SpmModel.withElectrolyte(cell, MESH, Cells.CHEN_X, Cells.CHEN_Y);
        default -> new DfnModel(cell, MESH, Cells.CHEN_X, Cells.CHEN_Y);
        };
    }

    private static Cells.Finished run(String name, PorousCell cell, double current, double end) {
        return Cells.run(new Cells.Driven(model(name, cell), Load.Current.of(current)), until(end));
    }

    private static void assertSame(double[] expected, double[] actual, double difference) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], difference);
        }
    }

    /** The usual law written as a given exchange current and an activity goes another way to the same numbers. */
    @ParameterizedTest
    @ValueSource(strings = { "spm", "spme", "dfn" })
    void halvesInTheGeneralFormAreTheUsualLaw(String name) {
        var plain = Cells.porousChen();
        var activity = DfnPhysicsTest.law("c/1000");
        Function<SpmElectrode, Kinetics> general = e -> new Kinetics(0.5,
                Laws.scaled(e.rateConstant() * e.maximumConcentration() * Math.sqrt(1000), Cells.law("(x*(1 - x))^0.5")),
                activity);
        var written = Cells.with(general.apply(plain.negative().material()), general.apply(plain.positive().material()),
                plain);
        var cut = run(name, plain, 5, Double.POSITIVE_INFINITY);
        var same = run(name, written, 5, Double.POSITIVE_INFINITY);
        assertEquals(cut.ending().time(), same.ending().time(), 1e-6);
        assertSame(cut.voltage(), same.voltage(), 1e-8);
    }

    /** A coefficient next to 1/2 takes the way of the asymmetric law. */
    @ParameterizedTest
    @ValueSource(strings = { "spm", "spme", "dfn" })
    void limitOfEqualCoefficients(String name) {
        var near = new Kinetics(0.5 + 1e-11, null, null);
        assertSame(run(name, Cells.porousChen(), 5, 3000).voltage(),
                run(name, Cells.with(near, near, Cells.porousChen()), 5, 3000).voltage(), 1e-8);
    }

    /** Far from equilibrium ten times the current costs RT ln 10/(alpha F), of each electrode with its coefficient. */
    @ParameterizedTest
    @CsvSource({ "0.3, 0.6", "0.75, 0.2" })
    void tafelSlopes(double negative, double positive) {
        var cell = Cells.with(new Kinetics(negative, null, null), new Kinetics(positive, null, null),
                Cells.porousChen());
        var model = model("spm", cell);
        double[] y = model.start();
        double[] v = new double[2];
        for (int sign = -1; sign < 2; sign += 2) {
            for (int i = 0; i < 2; i++) {
                y[model.dimension()] = sign * (i == 0 ? 1e10 : 1e11);
                v[i] = model.voltage(y);
            }
            // On discharge lithium leaves the negative electrode, anodic, and enters the positive one, cathodic.
            double first = sign > 0 ? negative : 1 - negative;
            double second = sign > 0 ? 1 - positive : positive;
            assertEquals(-sign * V * StrictMath.log(10) * (1 / first + 1 / second), v[1] - v[0], 1e-9);
        }
    }

    /** No current at rest with any coefficients: the reaction knows no other equilibrium than U. */
    @Test
    void restIsAtOpenCircuit() {
        var cell = Cells.with(new Kinetics(0.2, null, null), new Kinetics(0.7, null, null), Cells.porousChen());
        for (double v : run("dfn", cell, 0, 36000).voltage()) {
            assertEquals(4.18094143, v, 5e-9);
        }
    }

    /** Each degree of the elements gains more than a factor of two, as with the usual law. */
    @Test
    void asymmetricErrorFallsWithTheDegree() {
        var cell = Cells.with(new Kinetics(0.3, null, null), new Kinetics(0.65, null, null), Cells.porousChen());
        double fine = voltage(cell, new DfnMesh(2, 12, 6, 20));
        double last = Double.POSITIVE_INFINITY;
        for (int degree = 3; degree < 9; degree++) {
            double error = Math.abs(voltage(cell, new DfnMesh(1, degree, 6, 20)) - fine);
            assertTrue(error < 0.5 * last || error < 2e-7, "degree " + degree + ": " + error + " after " + last);
            last = error;
        }
        assertTrue(last < 2e-7, "last " + last);
    }

    private static double voltage(PorousCell cell, DfnMesh mesh) {
        double[] v = Cells.run(Cells.dfn(cell, 5, Cells.CHEN_X, Cells.CHEN_Y, mesh),
                new Cells.Settings(600, 2.5, 4.2, 0, 1e-9, 1e-9)).voltage();
        return v[v.length - 1];
    }

    /** Chen 2020 with an activity that fits its thermodynamic factor, 1 + 0.3 c/c0, in both electrodes. */
    private static PorousCell activity(double scale, double factorOfU) {
        var plain = Cells.porousChen();
        // Added to U, RT/F ln a is a jump of the potential of the electrolyte: as if its gradient drove the current.
        double counted = 1 + factorOfU / (2 * (1 - 0.2594));
        var electrolyte = new Electrolyte(1000, plain.electrolyte().diffusivity(), plain.electrolyte().conductivity(),
                Laws.scaled(counted, DfnPhysicsTest.law("1 + 0.3*c/1000")), plain.electrolyte().transference());
        var law = Laws.scaled(scale, DfnPhysicsTest.law("c/1000*exp(0.3*(c/1000 - 1))"));
        var cell = Cells.with(new Kinetics(0.4, null, law), new Kinetics(0.55, null, law),
                Cells.porousChen(electrolyte, 0));
        return new PorousCell(slower(cell.negative(), Math.pow(scale, 0.4)), cell.separator(),
                slower(cell.positive(), Math.pow(scale, 0.55)), electrolyte, cell.area(), cell.temperature(), 0);
    }

    private static PorousElectrode slower(PorousElectrode electrode, double by) {
        var e = electrode.material();
        return new PorousElectrode(new SpmElectrode(e.name(), e.thickness(), e.activeFraction(), e.radius(),
                e.maximumConcentration(), e.rateConstant() / by, e.diffusivity(), true, e.potential(), 0,
                e.kinetics()), electrode.pores(), electrode.effectiveConductivity());
    }

    /**
     * The potential in the electrolyte is that of a lithium reference electrode: the activity enters the exchange
     * current alone. Seven times the activity, and rate constants that make up for it, leave the voltage and the
     * distance from plating as they are over the whole run.
     */
    @ParameterizedTest
    @ValueSource(strings = { "spm", "spme", "dfn" })
    void activityEntersTheExchangeCurrentAlone(String name) {
        var plain = run(name, activity(1, 0), 5, Double.POSITIVE_INFINITY);
        var scaled = run(name, activity(7, 0), 5, Double.POSITIVE_INFINITY);
        assertEquals(plain.ending().time(), scaled.ending().time(), 1e-6);
        assertTrue(plain.ending().time() > 3000);
        for (var output : plain.history().outputs()) {
            assertSame(plain.history().column(output.name()), scaled.history().column(output.name()), 1e-8);
        }
    }

    /** That test has teeth: an activity in U as well would count it twice, many millivolts. */
    @Test
    void activityInThePotentialWouldShow() {
        double[] right = run("dfn", activity(1, 0), 5, 3000).voltage();
        double[] twice = run("dfn", activity(1, 1), 5, 3000).voltage();
        assertEquals(right[0], twice[0], 1e-6);
        double difference = right[right.length - 1] - twice[twice.length - 1];
        assertTrue(Math.abs(difference) > 0.01, "difference " + difference);
    }

    /** Regular solution, doi:10.1021/ar300145c: kinetics and potential of one free energy. */
    @ParameterizedTest
    @CsvSource({ "0.1,1.82128564", "0.3,1.12911467", "0.5,0.5", "0.7,0.18598642", "0.9,0.04941564" })
    void activityFormOfARegularSolution(double x, double expected) {
        var potential = Laws.scaled(-V, Cells.law("log(x/(1 - x)) + 4.508789*(1 - 2*x)"));
        var law = Laws.exchange(1, 0.5, potential, Cells.law("1/(1 - x)"));
        assertEquals(expected, law.value(x, Cells.TEMPERATURE), 5e-7);
        double h = 1e-5;
        assertEquals((law.value(x + h, Cells.TEMPERATURE) - law.value(x - h, Cells.TEMPERATURE)) / (2 * h),
                law.derivative(0).value(x, Cells.TEMPERATURE), 1e-7);
    }

    /** With the potential of an ideal lattice the activity form is the usual law, whatever the coefficients. */
    @ParameterizedTest
    @ValueSource(doubles = { 0.5, 0.35 })
    void activityFormOfAnIdealLattice(double anodic) {
        var ideal = Laws.scaled(-V, Cells.law("log(x/(1 - x))"));
        var e = Cells.chen().negative();
        double k = e.rateConstant() * e.maximumConcentration() * Math.sqrt(Kinetics.STANDARD_CONCENTRATION);
        var law = Laws.exchange(k, 1 - anodic, ideal, Cells.law("1/(1 - x)"));
        var usual = new ExchangeCurrent(e.with(new Kinetics(anodic, null, null)), Cells.TEMPERATURE);
        var active = new ExchangeCurrent(e.with(new Kinetics(anodic, law, null)), Cells.TEMPERATURE);
        for (double x = 0.05; x < 1; x += 0.1) {
            assertEquals(1, active.value(x, 700) / usual.value(x, 700), 1e-13);
            assertEquals(usual.bySurface(1, x), active.bySurface(1, x), 1e-11);
        }
    }

    /** Half as much exchange current is what half the rate constant gives. */
    @Test
    void givenExchangeCurrentReplacesTheLaw() {
        var plain = Cells.porousChen();
        var e = plain.negative().material();
        RealFunction half = Laws.scaled(0.5 * e.rateConstant() * e.maximumConcentration() * Math.sqrt(1000),
                Cells.law("(x*(1 - x))^0.5"));
        var given = Cells.with(new Kinetics(0.5, half, null), Kinetics.SYMMETRIC, plain);
        var slow = new PorousCell(slower(plain.negative(), 2), plain.separator(), plain.positive(),
                plain.electrolyte(), plain.area(), plain.temperature(), 0);
        assertSame(run("dfn", slow, 5, 3000).voltage(), run("dfn", given, 5, 3000).voltage(), 1e-8);
    }

    /** Where a given exchange current turns negative the run stops and says so, in all models. */
    @ParameterizedTest
    @ValueSource(strings = { "spm", "spme", "dfn" })
    void exchangeCurrentThatTurnsNegativeIsNamed(String name) {
        var cell = Cells.with(new Kinetics(0.5, Cells.law("x - 0.85"), null), Kinetics.SYMMETRIC, Cells.porousChen());
        var finished = run(name, cell, 5, Double.POSITIVE_INFINITY);
        assertEquals(Ending.Kind.LAW_LEFT_RANGE, finished.ending().kind(), finished.ending().message());
        assertTrue(finished.ending().message().startsWith("the exchange current density of the negative electrode"),
                finished.ending().message());
        assertTrue(finished.ending().message().contains("at stoichiometry 0.85"), finished.ending().message());
        assertTrue(finished.run().statistics().steps() < 2000, "steps " + finished.run().statistics().steps());
    }

    @Test
    void refusesCoefficientsWithoutAMeaning() {
        assertThrows(IllegalArgumentException.class, () -> new Kinetics(0, null, null));
        assertThrows(IllegalArgumentException.class, () -> new Kinetics(1, null, null));
        assertThrows(IllegalArgumentException.class, () -> new Kinetics(Double.NaN, null, null));
    }
}
