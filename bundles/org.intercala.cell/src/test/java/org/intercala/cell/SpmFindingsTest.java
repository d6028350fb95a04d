// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.intercala.data.Branch;
import org.intercala.data.CellParameterSet;
import org.intercala.data.DataFactory;
import org.intercala.data.DataObject;
import org.intercala.data.DataObjects;
import org.intercala.data.DataPackage;
import org.intercala.data.Diffusivity;
import org.intercala.data.DiffusivityKind;
import org.intercala.data.FunctionValue;
import org.intercala.data.Functions;
import org.intercala.data.OpenCircuitPotential;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;
import org.intercala.model.Finding;
import org.intercala.model.Severity;
import org.intercala.solver.DataSpec;
import org.intercala.solver.DataSpec.Ancestor;
import org.junit.jupiter.api.Test;

/** What the single-particle model has to say before and after it ran. */
class SpmFindingsTest {

    private static final String IDEAL = "3.9 + 8.314462618*298.15/96485.33212*log((1 - x)/x)";

    private final SpmSolverFactory factory = new SpmSolverFactory();
    private final SpmParameters parameters = Trial.fixed(factory);
    private final CellParameterSet chen = Trial.set("chen2020");

    private Trial point(CellParameterSet set) {
        return new Trial(factory, parameters).with("parameters", set);
    }

    private static Finding only(List<Finding> findings, String code, String feature) {
        var found = Trial.of(findings, code, feature);
        assertEquals(1, found.size(), () -> code + " of " + feature + " in " + findings);
        return found.getFirst();
    }

    private static void assertVerdict(String verdict, List<Finding> findings, String code, String feature) {
        assertEquals(verdict, only(findings, code, feature).getVerdict(),
                () -> only(findings, code, feature).getMessage());
    }

    @Test
    void chenFallsMonotonically() {
        var findings = point(chen).solved().findings();
        for (var electrode : List.of("negative", "positive")) {
            assertVerdict("NOT_APPLICABLE", findings, "A1", electrode + "Potential");
            assertVerdict("PASS", findings, "A4", electrode + "Potential");
            assertVerdict("PASS", findings, "A12", electrode + "Potential");
            assertVerdict("WARN", findings, "A5", electrode + "Diffusivity");
        }
        assertEquals(8.109, only(findings, "A5", "positiveDiffusivity").getResidual(), 0.01);
        assertEquals(List.of("PASS", "PASS"), Trial.of(findings, "A21", "").stream().map(Finding::getVerdict).toList());
        var lithium = only(findings, "A22", "");
        assertEquals("PASS", lithium.getVerdict());
        assertTrue(lithium.getResidual() < 1e-10, "residual " + lithium.getResidual());
    }

    /** The fit of graphite rises between x = 0.31 and 0.33, as is known of it. */
    @Test
    void marquisGraphiteIsNotMonotone() {
        var finding = only(point(Trial.set("marquis2019")).solved().findings(), "A4", "negativePotential");
        assertEquals("WARN", finding.getVerdict());
        assertEquals(Severity.WARNING, finding.getSeverity());
        assertTrue(finding.getMessage().contains("x = 0.3136 to 0.3333"), finding.getMessage());
    }

    private static <T extends DataObject> T from(T object, String energy, String hash) {
        object.getLineage().add(DataObjects.lineage("freeEnergy", energy, energy, hash));
        return object;
    }

    private static OpenCircuitPotential potential(String text) {
        var potential = DataFactory.eINSTANCE.createOpenCircuitPotential();
        potential.setPotential(law(text, "V"));
        return potential;
    }

    private static Diffusivity diffusivity(String text) {
        var diffusivity = DataFactory.eINSTANCE.createDiffusivity();
        diffusivity.setKind(DiffusivityKind.CHEMICAL);
        diffusivity.setValue(law(text, "m2/s"));
        return diffusivity;
    }

    private static FunctionValue law(String text, String unit) {
        return Functions.expression(text, unit, Functions.variable("x", "1", 0, 1));
    }

    /** Ideal solution: Theta = 1/(1 - x), so D_J/(1 - x) belongs to the potential and a constant does not. */
    @Test
    void diffusivityOfTheSameFreeEnergyPasses() {
        var one = point(chen).with("positivePotential", from(potential(IDEAL), "energy", "aa")).with(
                "positiveDiffusivity",
                from(diffusivity("2e-15/(1 - x)"), "energy", "aa"));
        var findings = one.solved().findings();
        assertVerdict("PASS", findings, "A5", "positiveDiffusivity");
        assertTrue(only(findings, "A1", "positivePotential").getMessage().contains("'energy'"),
                "A1 points to the node before");
        var constant = point(chen).with("positivePotential", from(potential(IDEAL), "energy", "aa")).with(
                "positiveDiffusivity",
                from(diffusivity("4e-15 + 0*x"), "energy", "aa"));
        assertVerdict("WARN", constant.solved().findings(), "A5", "positiveDiffusivity");
    }

    /** The mutation "another free energy for D than for U" turns this check, and this one only, to fail. */
    @Test
    void diffusivityOfAnotherFreeEnergyFails() {
        var same = point(chen).with("positivePotential", from(potential(IDEAL), "energy", "aa"))
                .with("positiveDiffusivity",
                        from(diffusivity("2e-15/(1 - x)"), "energy", "aa"))
                .solved().findings();
        var other = point(chen).with("positivePotential", from(potential(IDEAL), "energy", "aa"))
                .with("positiveDiffusivity",
                        from(diffusivity("2e-15/(1 - x)*(1 + 0.3*x)"), "other", "bb"))
                .solved().findings();
        assertEquals(List.of(), same.stream().filter(f -> "FAIL".equals(f.getVerdict())).toList());
        assertEquals(List.of("A5 positiveDiffusivity"),
                other.stream().filter(f -> "FAIL".equals(f.getVerdict())).map(f -> f.getCode() + " " + f.getFeature())
                        .toList());
        assertTrue(only(other, "A5", "positiveDiffusivity").getMessage().contains("'other'"),
                "names the other free energy");
    }

    private static DataSpec spec(org.eclipse.emf.ecore.EClass type, String role, String key) {
        return DataSpec.of(type, new Ancestor(role, key, key));
    }

    private Trial checked() {
        return new Trial(factory, parameters).with("parameters",
                spec(DataPackage.Literals.CELL_PARAMETER_SET, "materialSet", "chen"));
    }

    @Test
    void checkComparesDescent() {
        var independent = checked().check();
        assertVerdict("WARN", independent, "A5", "negativeDiffusivity");
        assertTrue(only(independent, "A5", "positiveDiffusivity").getMessage().contains("independent fits"),
                "said in words");
        var potential = spec(DataPackage.Literals.OPEN_CIRCUIT_POTENTIAL, "freeEnergy", "energy");
        var half = checked().with("positivePotential", potential).check();
        assertTrue(only(half, "A5", "positiveDiffusivity").getMessage()
                .contains("only the open-circuit potential stems from a free energy"), "half");
        var both = checked().with("positivePotential", potential)
                .with("positiveDiffusivity", spec(DataPackage.Literals.DIFFUSIVITY, "freeEnergy", "energy")).check();
        assertVerdict("PASS", both, "A5", "positiveDiffusivity");
        assertVerdict("WARN", both, "A5", "negativeDiffusivity");
        var other = checked().with("positivePotential", potential)
                .with("positiveDiffusivity", spec(DataPackage.Literals.DIFFUSIVITY, "freeEnergy", "other")).check();
        assertVerdict("FAIL", other, "A5", "positiveDiffusivity");
        assertEquals(Severity.WARNING, only(other, "A5", "positiveDiffusivity").getSeverity());
    }

    @Test
    void replacementIsShown() {
        var point = checked().with("positivePotential",
                spec(DataPackage.Literals.OPEN_CIRCUIT_POTENTIAL, "freeEnergy", "energy"));
        var result = point.result();
        assertEquals("positivePotential", only(result.findings(), "replaced", "").getFeature());
        assertEquals(List.of("energy", "chen"),
                result.outputs().get("response").lineage().stream().map(Ancestor::key).toList());
        assertEquals(5, result.outputs().size());
    }

    @Test
    void checkSaysWhatHasNoEffect() {
        var set = spec(DataPackage.Literals.CELL_PARAMETER_SET, "materialSet", "chen");
        var warm = new Trial(factory, parameters).with("parameters", set.withFact("ambientTemperature", "310 K"));
        var finding = only(warm.check(), "unused-value", "temperature");
        assertEquals(Severity.WARNING, finding.getSeverity());
        assertTrue(finding.getMessage().contains("310 K, is not used"), finding.getMessage());
        assertEquals(List.of(), Trial.of(new Trial(factory, parameters).with("parameters",
                set.withFact("ambientTemperature", "25 °C")).check(), "unused-value", ""));
        var linked = checked().with("balance", DataSpec.of(DataPackage.Literals.ELECTRODE_BALANCE));
        assertEquals(Severity.INFORMATION, only(linked.check(), "unused-input", "balance").getSeverity());
        assertEquals(List.of(), Trial.of(checked().check(), "unused-input", ""));
    }

    @Test
    void checkWarnsOfPlateaus() {
        var maxwell = spec(DataPackage.Literals.OPEN_CIRCUIT_POTENTIAL, "freeEnergy", "energy").withFact("branch",
                "maxwell");
        var finding = only(checked().with("positivePotential", maxwell).check(), "fickian-in-gap", "positivePotential");
        assertEquals(Severity.WARNING, finding.getSeverity());
        assertTrue(finding.getMessage().contains("not a model"), finding.getMessage());
        assertEquals(List.of(), Trial.of(checked().with("positivePotential",
                spec(DataPackage.Literals.OPEN_CIRCUIT_POTENTIAL, "freeEnergy", "energy").withFact("branch",
                        "homogeneous"))
                .check(), "fickian-in-gap", ""));
    }

    /** A plateau from 0.1 to 0.9: the run starts at 0.27 inside it, and its extent is in the finding. */
    @Test
    void runThroughAGapIsNamedWithItsRange() {
        var plateau = potential("if(x < 0.1, 3.9 + 1*(0.1 - x), if(x <= 0.9, 3.9, 3.9 - 1*(x - 0.9)))");
        plateau.setBranch(Branch.MAXWELL);
        var gap = DataFactory.eINSTANCE.createGap();
        gap.setLower(0.1);
        gap.setUpper(0.9);
        gap.setPotential(3.9);
        plateau.getGaps().add(gap);
        var finding = only(point(chen).with("positivePotential", plateau).solved().findings(), "fickian-in-gap",
                "positivePotential");
        assertEquals(Severity.WARNING, finding.getSeverity());
        assertTrue(finding.getMessage().contains("two-phase region x = 0.27 to 0.9 as one phase"),
                finding.getMessage());
    }

    @Test
    void isothermalPotentialAtAnotherTemperatureIsAWarning() {
        var potential = potential("4.3 - 0.8*x");
        potential.setReferenceTemperature(Quantity.parse("298.15 K"));
        assertEquals(List.of(), Trial.of(point(chen).with("positivePotential", potential).solved().findings(),
                "other-temperature", ""));
        parameters.setTemperature(Quantity.parse("310 K"));
        var finding = only(point(chen).with("positivePotential", potential).solved().findings(), "other-temperature",
                "positivePotential");
        assertTrue(finding.getMessage().contains("holds at 298.15 K") && finding.getMessage().contains("310 K"),
                finding.getMessage());
    }

    @Test
    void checkNamesWhatIsMissingOrUnused() {
        parameters.setCRate(null);
        assertEquals("cRate", only(checked().check(), "missing-value", "").getFeature());
        assertEquals("C-rate C has no value, but “Current given as: C-rate” needs it.",
                only(checked().check(), "missing-value", "").getMessage());
        parameters.setCRate(Quantity.parse("0"));
        assertEquals("endTime", only(checked().check(), "missing-value", "").getFeature());
        assertEquals("End time t_end has no value, but at rest nothing else ends the run.",
                only(checked().check(), "missing-value", "").getMessage());
        parameters.setCRate(Quantity.parse("2"));
        parameters.setCurrent(Quantity.parse("5 A"));
        assertEquals("current", only(checked().check(), "unused-value", "").getFeature());
        parameters.setCurrentMode(CurrentMode.CURRENT);
        assertEquals("cRate", only(checked().check(), "unused-value", "").getFeature());
        parameters.setCRate(Quantity.parse("1 @default"));
        assertEquals(List.of(), Trial.of(checked().check(), "unused-value", ""));
        parameters.setStart(StartMode.STOICHIOMETRIES);
        assertEquals(List.of("negativeStoichiometry", "positiveStoichiometry"),
                Trial.of(checked().check(), "missing-value", "").stream().map(Finding::getFeature).toList());
        parameters.setStart(StartMode.STATE_OF_CHARGE);
        parameters.setNegativeStoichiometry(Quantity.parse("0.5"));
        assertEquals("negativeStoichiometry", only(checked().check(), "unused-value", "").getFeature());
        parameters.setEndTime(Quantity.parse("1 h"));
        parameters.setOutputInterval(Quantity.parse("1 us"));
        assertEquals("outputInterval", only(checked().check(), "out-of-range", "").getFeature());
    }

    /** What forms show in grey is what the check calls unused once it is typed. */
    @Test
    void theModelKnowsWhatHasNoEffect() {
        var some = List.of(CellPackage.Literals.SPM_PARAMETERS__CRATE, CellPackage.Literals.SPM_PARAMETERS__CURRENT,
                CellPackage.Literals.SPM_PARAMETERS__NEGATIVE_STOICHIOMETRY,
                CellPackage.Literals.SPM_PARAMETERS__POSITIVE_STOICHIOMETRY,
                CellPackage.Literals.SPM_PARAMETERS__STATE_OF_CHARGE, CellPackage.Literals.SPM_PARAMETERS__END_TIME,
                CellPackage.Literals.SPM_PARAMETERS__LITHIUM_EXCHANGE_CURRENT,
                CellPackage.Literals.SPM_PARAMETERS__LITHIUM_TRANSFER_COEFFICIENT,
                CellPackage.Literals.SPM_PARAMETERS__LITHIUM_FILM_RESISTANCE);
        some.forEach(each -> parameters.eSet(each, Quantity.parse("0.5 " + Parameters.of(each).unit())));
        for (var protocol : List.of("", "Rest for 1 s")) {
            parameters.setProtocol(protocol);
            for (var cell : CellKind.values()) {
                parameters.setCell(cell);
                for (var start : StartMode.values()) {
                    parameters.setStart(start);
                    for (var mode : CurrentMode.values()) {
                        parameters.setCurrentMode(mode);
                        assertEquals(Trial.of(checked().check(), "unused-value", "").stream().map(Finding::getFeature)
                                .collect(Collectors.toSet()),
                                some.stream().filter(each -> Parameters.unusedBy(parameters, each).isPresent())
                                        .map(EStructuralFeature::getName).collect(Collectors.toSet()));
                    }
                }
            }
        }
    }

    @Test
    void cellWithoutWindowIsSaidAndStillRuns() {
        chen.setUpperVoltageCutOff(Quantity.parse("5 V"));
        var findings = point(chen).solved().findings();
        assertTrue(only(findings, "no-window", "").getMessage().contains("5.0 V"), "names the limit");
        assertVerdict("PASS", findings, "A4", "negativePotential");
    }
}
