// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.intercala.numerics.Expression;
import org.intercala.numerics.RealFunction;
import org.intercala.physics.ConsistencyMeasure.Verdict;
import org.junit.jupiter.api.Test;

class ConsistencyMeasuresTest {

    private static final double T = 298.15;
    private static final StoichiometryRange ALL = new StoichiometryRange(0, 1);
    private static final StoichiometryRange WINDOW = new StoichiometryRange(0.26384522, 0.85397467);
    private static final RealFunction NMC_ENERGY = OpenCircuitPotentials.freeEnergy(Published.CHEN_NMC, 0.26);
    private static final MaxwellPotential LFP = new MaxwellPotential(Published.LFP, T, 0, 1);
    private static final List<StoichiometryRange> LFP_GAP = List.of(LFP.gaps().getFirst().range());

    private static void require(Verdict verdict, ConsistencyMeasure measure) {
        assertEquals(verdict, measure.verdict(), measure.toString());
        boolean inside = measure.residual() <= measure.tolerance();
        assertEquals(verdict == Verdict.PASS, inside, measure.toString());
        assertTrue(measure.sentence().endsWith("."), measure.sentence());
        assertEquals(verdict == Verdict.NOT_APPLICABLE, Double.isNaN(measure.residual()), measure.toString());
    }

    private static void requireRange(double low, double high, StoichiometryRange range, double tolerance) {
        assertEquals(low, range.low(), tolerance, range.toString());
        assertEquals(high, range.high(), tolerance, range.toString());
    }

    private static RealFunction mirrored(RealFunction f) {
        return Expression.parse("f(1 - x, T)", List.of("x", "T"), Map.of("f", f));
    }

    // A1

    private static ConsistencyMeasure a1(RealFunction g, RealFunction potential, StoichiometryRange range,
            boolean phaseSeparated) {
        return ConsistencyMeasures.potentialFromFreeEnergy(g, potential, T, range, phaseSeparated, 0);
    }

    @Test
    void potentialOfItsOwnFreeEnergy() {
        var published = a1(NMC_ENERGY, Published.CHEN_NMC, WINDOW, false);
        require(Verdict.PASS, published);
        assertEquals("A1", published.id());
        assertEquals("V", published.unit());
        assertTrue(published.residual() < 1e-9, published.toString());
        require(Verdict.PASS, a1(Published.LFP, OpenCircuitPotentials.homogeneous(Published.LFP), ALL, false));
        var maxwell = a1(Published.LFP, LFP, ALL, true);
        require(Verdict.PASS, maxwell);
        assertTrue(maxwell.residual() < 1e-9, maxwell.toString());
    }

    @Test
    void reversedDirectionOfTheStoichiometryFails() {
        var reversed = a1(NMC_ENERGY, mirrored(Published.CHEN_NMC), WINDOW, false);
        require(Verdict.FAIL, reversed);
        assertTrue(reversed.sentence().contains("direction of x is reversed"), reversed.sentence());
        assertTrue(reversed.residual() > 0.1, reversed.toString());
        // A plateau looks the same from both sides; the single phases at its ends do not.
        var plateau = a1(Published.LFP, mirrored(LFP), ALL, true);
        require(Verdict.FAIL, plateau);
        assertTrue(plateau.residual() > 0.05, plateau.toString());
        assertTrue(plateau.sentence().contains("reversed"), plateau.sentence());
        assertEquals(2, plateau.ranges().size(), plateau.toString());
        // Over this range the difference is 0.34 mV on average, for the plateau is most of it, but not in the single phases.
        var mostlyPlateau = new StoichiometryRange(0.01, 0.99);
        require(Verdict.PASS, a1(Published.LFP, LFP, mostlyPlateau, true));
        require(Verdict.FAIL, a1(Published.LFP, mirrored(LFP), mostlyPlateau, true));
    }

    @Test
    void anotherReferenceTemperatureOrBranchFails() {
        var offset = a1(NMC_ENERGY, Expression.parse("U(x) + 0.02", List.of("x"), Map.of("U", Published.CHEN_NMC)),
                WINDOW, false);
        require(Verdict.FAIL, offset);
        assertEquals(0.02, offset.residual(), 1e-9);
        assertTrue(offset.sentence().contains("0.02 V everywhere"), offset.sentence());
        assertEquals(List.of(
                new StoichiometryRange(WINDOW.low() + 0.0005 * WINDOW.width(), WINDOW.high() - 0.0005 * WINDOW.width()))
                .toString(), offset.ranges().toString());
        var reference = ConsistencyMeasures.potentialFromFreeEnergy(RedlichKister.regular(3000, -4e5),
                OpenCircuitPotentials.homogeneous(RedlichKister.regular(3000, -3e5)), T, ALL, false, -1e5);
        require(Verdict.PASS, reference);
        require(Verdict.FAIL, a1(Published.LFP, new MaxwellPotential(Published.LFP, 400, 0, 1), ALL, true));
        require(Verdict.FAIL, a1(Published.LFP, LFP, ALL, false));
        require(Verdict.FAIL, a1(Published.LFP, OpenCircuitPotentials.homogeneous(Published.LFP), ALL, true));
    }

    @Test
    void potentialCheckNeedsBoth() {
        require(Verdict.NOT_APPLICABLE, a1(null, Published.CHEN_NMC, WINDOW, false));
        require(Verdict.NOT_APPLICABLE, a1(NMC_ENERGY, null, WINDOW, false));
        require(Verdict.NOT_APPLICABLE,
                a1(new RedlichKister(new double[0], 0), Expression.parse("sqrt(x - 0.5)", List.of("x")), ALL, false));
    }

    // A4

    private static ConsistencyMeasure a4(RealFunction potential, StoichiometryRange range,
            List<StoichiometryRange> gaps) {
        return ConsistencyMeasures.monotonicity(potential, T, range, gaps);
    }

    @Test
    void fallingPotentialsPass() {
        require(Verdict.PASS, a4(Published.CHEN_NMC, ALL, List.of()));
        require(Verdict.PASS, a4(Published.CHEN_GRAPHITE, ALL, List.of()));
        require(Verdict.PASS, a4(OpenCircuitPotentials.homogeneous(RedlichKister.regular(4000, 0)), ALL, List.of()));
    }

    /** The fit rises at places; the ends of the intervals are where its slope changes sign. */
    @Test
    void graphiteOfMarquisIsWarnedAbout() {
        var measure = a4(Published.MARQUIS_GRAPHITE, ALL, List.of());
        require(Verdict.WARN, measure);
        assertEquals("A4", measure.id());
        assertEquals(1, measure.ranges().size());
        requireRange(0.313550935374, 0.333303919820, measure.ranges().getFirst(), 1e-9);
        assertTrue(measure.sentence().contains("x = 0.3136 to 0.3333"), measure.sentence());
        assertEquals(0.00324, measure.residual(), 5e-6);
    }

    @Test
    void declaredGapIsHonoured() {
        var homogeneous = OpenCircuitPotentials.homogeneous(Published.LFP);
        var undeclared = a4(homogeneous, ALL, List.of());
        require(Verdict.WARN, undeclared);
        assertEquals(1, undeclared.ranges().size());
        requireRange(0.127032, 0.872968, undeclared.ranges().getFirst(), 5e-7);
        require(Verdict.PASS, a4(homogeneous, ALL, LFP_GAP));
        require(Verdict.PASS, a4(LFP, ALL, LFP_GAP));
        require(Verdict.NOT_APPLICABLE, a4(LFP, new StoichiometryRange(0.2, 0.8), LFP_GAP));
    }

    @Test
    void partOfAViolationOutsideTheDeclaredGapRemains() {
        var measure = a4(OpenCircuitPotentials.homogeneous(Published.LFP), ALL,
                List.of(new StoichiometryRange(0.6, 1), new StoichiometryRange(0, 0.3)));
        require(Verdict.WARN, measure);
        requireRange(0.3, 0.6, measure.ranges().getFirst(), 0);
    }

    @Test
    void plateauThatIsNotDeclaredIsListed() {
        var measure = a4(LFP, ALL, List.of());
        // The largest slope is zero, which is what it must stay below.
        assertEquals(Verdict.WARN, measure.verdict());
        assertEquals(0, measure.residual(), 0.0);
        requireRange(LFP.gaps().getFirst().low(), LFP.gaps().getFirst().high(), measure.ranges().getFirst(), 1e-12);
    }

    @Test
    void risingEverywhereSuggestsTheOtherDirection() {
        var measure = a4(mirrored(Published.CHEN_NMC), ALL, List.of());
        require(Verdict.WARN, measure);
        assertEquals(List.of(ALL), measure.ranges());
        assertTrue(measure.sentence().contains("direction of x"), measure.sentence());
        require(Verdict.NOT_APPLICABLE, a4(null, ALL, List.of()));
        require(Verdict.NOT_APPLICABLE, a4(Expression.parse("-x*sqrt(x - 0.5)", List.of("x")), ALL, List.of()));
    }

    // A5

    private static final RealFunction JUMP = RealFunction.constant(3e-16);
    private static final RealFunction CONSISTENT = new ChemicalDiffusivity(JUMP,
            ThermodynamicFactor.ofFreeEnergy(NMC_ENERGY));

    private static ConsistencyMeasure a5(RealFunction chemical, ReferenceDiffusivity reference,
            RealFunction potential) {
        return ConsistencyMeasures.chemicalDiffusivity(chemical, reference, potential, T, WINDOW, List.of());
    }

    @Test
    void oneFreeEnergyForBothPasses() {
        var measure = a5(CONSISTENT, ReferenceDiffusivity.jump(JUMP), Published.CHEN_NMC);
        require(Verdict.PASS, measure);
        assertEquals("A5", measure.id());
        assertEquals(1, measure.residual(), 1e-12);
        require(Verdict.PASS,
                a5(CONSISTENT, ReferenceDiffusivity.tracer(RealFunction.constant(1.5e-16), 0.5), Published.CHEN_NMC));
        var mean = ChemicalDiffusivity.withMean(4e-15, ThermodynamicFactor.ofFreeEnergy(NMC_ENERGY), T, WINDOW);
        require(Verdict.PASS, a5(mean, ReferenceDiffusivity.jump(mean.jump()), Published.CHEN_NMC));
    }

    @Test
    void factorFromTheTracerDiffusivityFails() {
        var tracer = RealFunction.constant(0.6 * 3e-16);
        var mutated = new ChemicalDiffusivity(tracer, ThermodynamicFactor.ofFreeEnergy(NMC_ENERGY));
        var measure = a5(mutated, ReferenceDiffusivity.jump(JUMP), Published.CHEN_NMC);
        require(Verdict.FAIL, measure);
        assertEquals(1 / 0.6, measure.residual(), 1e-9);
        assertTrue(measure.sentence().contains("tracer"), measure.sentence());
        assertEquals(1, measure.ranges().size());
        requireRange(WINDOW.low(), WINDOW.high(), measure.ranges().getFirst(), 1e-3);
        var unstated = a5(mutated, ReferenceDiffusivity.tracer(tracer, Double.NaN), Published.CHEN_NMC);
        require(Verdict.FAIL, unstated);
        assertTrue(unstated.sentence().contains("Haven ratio"), unstated.sentence());
    }

    @Test
    void anotherFreeEnergyForDiffusionThanForThePotentialFails() {
        var other = new ChemicalDiffusivity(JUMP,
                ThermodynamicFactor.ofFreeEnergy(new RedlichKister(new double[] { -20000 }, 0)));
        var measure = a5(other, ReferenceDiffusivity.jump(JUMP), Published.CHEN_NMC);
        require(Verdict.FAIL, measure);
        assertTrue(measure.sentence().contains("different free energies"), measure.sentence());
        assertTrue(!measure.ranges().isEmpty());
        // Theta of an unstable phase is negative where the model's diffusivity is not.
        var unstable = ConsistencyMeasures.chemicalDiffusivity(RealFunction.constant(1e-15),
                ReferenceDiffusivity.jump(JUMP), OpenCircuitPotentials.homogeneous(Published.LFP), T, ALL, List.of());
        require(Verdict.FAIL, unstable);
        assertEquals(Double.POSITIVE_INFINITY, unstable.residual());
    }

    @Test
    void publishedConstantDiffusivityIsWarnedAbout() {
        var measure = a5(RealFunction.constant(4e-15), null, Published.CHEN_NMC);
        require(Verdict.WARN, measure);
        assertTrue(measure.sentence().contains("do not stem from one free energy"), measure.sentence());
        var factor = ThermodynamicFactor.ofPotential(Published.CHEN_NMC);
        assertTrue(measure.residual() >= factor.value(0.5, T) / factor.value(0.3, T), measure.toString());
        require(Verdict.PASS, a5(CONSISTENT, null, Published.CHEN_NMC));
        var negative = ConsistencyMeasures.chemicalDiffusivity(RealFunction.constant(1e-15), null,
                Published.MARQUIS_GRAPHITE, T, ALL, List.of());
        require(Verdict.WARN, negative);
        assertEquals(Double.POSITIVE_INFINITY, negative.residual());
    }

    @Test
    void saysWhereTheImpliedJumpDiffusivityHasItsExtremesAndWhereThePotentialIsFlat() {
        // U = -0.1 x up to 0.6, then falling by 0.1 mV per unit: D/Theta goes as 1/x, then jumps by a factor 1000
        var potential = Expression.parse("if(x < 0.6, -0.1*x, -0.06 - 1e-4*(x - 0.6))", List.of("x"));
        var measure = ConsistencyMeasures.chemicalDiffusivity(RealFunction.constant(1e-15), null, potential, T,
                new StoichiometryRange(0.2, 0.8), List.of());
        require(Verdict.WARN, measure);
        // between both sides of the jump, which lies between samples
        assertEquals(1000, measure.residual(), 1e-6);
        assertTrue(measure.sentence().contains("over x = 0.2 to 0.8 (least at x = 0.6, greatest at x = 0.6)"),
                measure.sentence());
        assertTrue(measure.sentence().contains("For x = 0.6 to 0.8 the potential falls by less than 1 mV"),
                measure.sentence());
        assertTrue(measure.sentence().contains(
                "Without that the factor is 3 (least at x = 0.6, greatest at x = 0.2)."), measure.sentence());
        assertFalse(a5(RealFunction.constant(4e-15), null, Published.CHEN_NMC).sentence().contains("per unit of x"));
    }

    /** Graphite of the LG M50 against its exact extremes, of which one is the end of the window, the other the fit's edge. */
    @Test
    void theSpreadOfTheImpliedJumpDiffusivityCountsTheEndsOfTheWindow() {
        var measure = ConsistencyMeasures.chemicalDiffusivity(RealFunction.constant(3.3e-14), null,
                Published.CHEN_GRAPHITE, T, new StoichiometryRange(0.02634734, 0.91061273), List.of());
        assertEquals(1.7769e7, measure.residual(), 0.001e7);
        assertTrue(measure.sentence().contains("Without that the factor is 986"), measure.sentence());
        assertTrue(measure.sentence().contains("greatest at x = 0.9106"), measure.sentence());
    }

    @Test
    void declaredGapsAreLeftOutOfTheDiffusivity() {
        var stable = new ChemicalDiffusivity(JUMP, ThermodynamicFactor.ofFreeEnergy(Published.LFP));
        require(Verdict.PASS,
                ConsistencyMeasures.chemicalDiffusivity(stable, ReferenceDiffusivity.jump(JUMP), LFP, T, ALL, LFP_GAP));
        require(Verdict.NOT_APPLICABLE, ConsistencyMeasures.chemicalDiffusivity(stable, ReferenceDiffusivity.jump(JUMP),
                LFP, T, new StoichiometryRange(0.1, 0.9), LFP_GAP));
        require(Verdict.NOT_APPLICABLE, a5(null, ReferenceDiffusivity.jump(JUMP), Published.CHEN_NMC));
        require(Verdict.NOT_APPLICABLE, a5(CONSISTENT, ReferenceDiffusivity.jump(JUMP), null));
        require(Verdict.NOT_APPLICABLE, a5(Expression.parse("sqrt(x - 0.5)", List.of("x")),
                ReferenceDiffusivity.jump(JUMP), Published.CHEN_NMC));
    }

    // A12

    @Test
    void currentAtTheOpenCircuitPotential() {
        var own = ConsistencyMeasures.equilibriumCurrent(
                (x, difference) -> ButlerVolmer.currentDensity(1, difference - Published.CHEN_NMC.value(x, T), T),
                Published.CHEN_NMC, T, WINDOW);
        require(Verdict.PASS, own);
        assertEquals("A12", own.id());
        assertEquals(0, own.residual());
        var other = ConsistencyMeasures.equilibriumCurrent(
                (x, difference) -> ButlerVolmer.currentDensity(1,
                        difference - Published.CHEN_NMC.value(x, T) - 2e-3 * (x > 0.5 ? 1 : 0), T),
                Published.CHEN_NMC, T, WINDOW);
        require(Verdict.FAIL, other);
        assertTrue(other.sentence().contains("2 mV"), other.sentence());
        requireRange(0.5, WINDOW.high(), other.ranges().getFirst(), 1e-3);
        require(Verdict.NOT_APPLICABLE, ConsistencyMeasures.equilibriumCurrent(null, Published.CHEN_NMC, T, WINDOW));
        require(Verdict.NOT_APPLICABLE, ConsistencyMeasures.equilibriumCurrent((_, _) -> 0, null, T, WINDOW));
        require(Verdict.NOT_APPLICABLE,
                ConsistencyMeasures.equilibriumCurrent((_, _) -> Double.NaN, Published.CHEN_NMC, T, WINDOW));
    }

    // A21

    private static ConsistencyMeasure a21(ElectrodeBalance balance, RealFunction positive) {
        return ConsistencyMeasures.stoichiometryWindow(balance, Published.CHEN_GRAPHITE, positive, T, 2.5, 4.2);
    }

    @Test
    void windowFollowsFromThePotentials() {
        var chen = ElectrodeBalanceTest.chen();
        require(Verdict.PASS, a21(chen, Published.CHEN_NMC));
        assertEquals("A21", a21(chen, Published.CHEN_NMC).id());
        var shifted = new ElectrodeBalance(chen.negativeCapacity(), chen.positiveCapacity(), chen.cyclableLithium(),
                chen.negativeAtEmpty(), chen.positiveAtEmpty(), chen.negativeAtFull(), chen.positiveAtFull() + 1e-5);
        var measure = a21(shifted, Published.CHEN_NMC);
        require(Verdict.FAIL, measure);
        assertEquals(1e-5, measure.residual(), 1e-12);
        require(Verdict.FAIL, a21(chen, mirrored(Published.CHEN_NMC)));
        require(Verdict.NOT_APPLICABLE, a21(null, Published.CHEN_NMC));
    }

    @Test
    void chargeIsWhatTheElectrodesGive() {
        var chen = ElectrodeBalanceTest.chen();
        double negativeFall = 0.4;
        double charge = 0.4 * chen.negativeCapacity();
        double positiveRise = charge / chen.positiveCapacity();
        require(Verdict.PASS, ConsistencyMeasures.passedCharge(chen, negativeFall, positiveRise, charge));
        require(Verdict.FAIL, ConsistencyMeasures.passedCharge(chen, negativeFall, -positiveRise, charge));
        require(Verdict.FAIL, ConsistencyMeasures.passedCharge(chen, negativeFall, positiveRise, charge * (1 + 2e-6)));
        require(Verdict.NOT_APPLICABLE, ConsistencyMeasures.passedCharge(chen, 0, 0, Double.NaN));
        require(Verdict.NOT_APPLICABLE, ConsistencyMeasures.passedCharge(null, 0, 0, 1));
    }

    // A22

    @Test
    void lithiumIsConserved() {
        double[] negative = { 0.5, 0.4, 0.2 };
        require(Verdict.PASS, ConsistencyMeasures.lithiumInventory(negative, new double[] { 0.3, 0.4, 0.6 }));
        var lost = ConsistencyMeasures.lithiumInventory(negative, new double[] { 0.3, 0.4, 0.6 - 8e-9 });
        require(Verdict.FAIL, lost);
        assertEquals(1e-8, lost.residual(), 1e-15);
        assertEquals("A22", lost.id());
        require(Verdict.NOT_APPLICABLE, ConsistencyMeasures.lithiumInventory());
        assertThrows(IllegalArgumentException.class,
                () -> ConsistencyMeasures.lithiumInventory(negative, new double[] { 1 }));
        assertEquals(Verdict.FAIL, ConsistencyMeasures.lithiumInventory(new double[] { 1, Double.NaN }).verdict());
    }
}
