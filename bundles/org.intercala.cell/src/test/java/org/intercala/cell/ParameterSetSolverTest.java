// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.CellParameterSet;
import org.intercala.data.DataFactory;
import org.intercala.data.Diffusivity;
import org.intercala.data.DiffusivityKind;
import org.intercala.data.Functions;
import org.intercala.data.OpenCircuitPotential;
import org.intercala.data.Quantity;
import org.intercala.model.ModelFactory;
import org.intercala.model.SolverNode;
import org.intercala.model.ParameterPath;
import org.intercala.model.Severity;
import org.intercala.model.Workflows;
import org.intercala.solver.Solver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParameterSetSolverTest {

    @TempDir
    private Path folder;

    private final ParameterSetSolverFactory factory = Trial.parameterSets();
    private final ParameterSetParameters parameters = (ParameterSetParameters) factory.createParameters();
    private final Solver solver = factory.create();

    /** Sets a parameter by the path that people type. */
    private void set(String path, String value) {
        SolverNode node = ModelFactory.eINSTANCE.createSolverNode();
        node.setId("chen");
        node.setParameters(parameters);
        ParameterPath.resolve(node, path).set(value);
    }

    private Trial point() {
        return new Trial(factory, parameters, folder);
    }

    private CellParameterSet solved() {
        return point().solved().output("parameters", CellParameterSet.class);
    }

    @Test
    void defaultIsChen() {
        assertEquals("org.intercala.chen2020", parameters.getMaterialSet());
        var set = solved();
        assertEquals("5.22 um @chen2020", set.getPositiveElectrode().getParticleRadius().toString());
        assertEquals(3, set.getBibliography().size());
        assertEquals(List.of(), point().check());
    }

    @Test
    void anAmbientTemperatureOfItsOwnIsAFactForTheCheckOfTheCell() {
        assertEquals(null, point().result().outputs().get("parameters").facts().get("ambientTemperature"));
        parameters.setOverrides(DataFactory.eINSTANCE.createCellParameterSet());
        parameters.getOverrides().setAmbientTemperature(Quantity.parse("310 K"));
        assertEquals("310 K", point().result().outputs().get("parameters").facts().get("ambientTemperature"));
    }

    @Test
    void shortIdIsEnough() {
        parameters.setMaterialSet("marquis2019");
        assertEquals(0.680616, solved().getNominalCapacity().value());
    }

    @Test
    void functionsOfTheElectrodesAreObjectsOfTheirOwn() {
        parameters.setMaterialSet("marquis2019");
        var point = point().solved();
        var potential = point.output("negativePotential", OpenCircuitPotential.class);
        assertEquals(0.21599336, Functions.compile(potential.getPotential(), "V").value(0.3, 298.15), 6e-9);
        assertEquals(298.15, potential.getReferenceTemperature().si());
        assertEquals(List.of("x", 0.0, 1.0),
                List.of(potential.getValidity().getFirst().getVariable(), potential.getValidity().getFirst().getLower(),
                        potential.getValidity().getFirst().getUpper()));
        var diffusivity = point.output("positiveDiffusivity", Diffusivity.class);
        assertEquals(DiffusivityKind.CHEMICAL, diffusivity.getKind());
        assertEquals(1e-13, Functions.compile(diffusivity.getValue(), "m2/s").value(0.5, 298.15));
        assertEquals(18550, diffusivity.getActivationEnergy().si());
    }

    @Test
    void overriddenValuesKeepTheirOwnOrigin() {
        set("positiveElectrode.particleRadius", "4 um");
        set("negativeElectrode.diffusivity", "2e-14 m2/s");
        set("nominalCapacity", "4.8 A*h @datasheet");
        var set = solved();
        assertEquals("4 um", set.getPositiveElectrode().getParticleRadius().toString());
        assertEquals("75.6 um @chen2020", set.getPositiveElectrode().getThickness().toString());
        assertEquals("4.8 A*h @datasheet", set.getNominalCapacity().toString());
        assertEquals("2e-14 m2/s", set.getNegativeElectrode().getDiffusivity().getConstant().toString());
        assertTrue(set.getDescription().endsWith(
                "of nominalCapacity, negativeElectrode.diffusivity, positiveElectrode.particleRadius"),
                set.getDescription());
    }

    @Test
    void aTypedExpressionKnowsTheVariablesOfItsParameter() {
        set("positiveElectrode.diffusivity", "4e-15*(1 + x)");
        set("electrolyte.conductivity", "1 + 1e-4*c");
        var set = solved();
        var diffusivity = Functions.compile(set.getPositiveElectrode().getDiffusivity(), "m2/s");
        assertEquals(6e-15, diffusivity.value(0.5, 298.15), 1e-29);
        var conductivity = Functions.compile(set.getElectrolyte().getConductivity(), "S/m");
        assertEquals(1.1, conductivity.value(1000, 298.15), 1e-15);
    }

    @Test
    void lineageTellsAChangedSetFromThePublishedOne() {
        var published = point().result().outputs().get("parameters").lineage().getFirst();
        assertEquals("org.intercala.chen2020", published.key());
        set("electrodeArea", "0.2 m2");
        var changed = point().result().outputs().get("positivePotential").lineage().getFirst();
        assertEquals("node", changed.key());
        assertTrue(changed.name().endsWith("with changed values"), changed.name());
    }

    @Test
    void contentKeyFollowsValuesAndOrigins() {
        var key = solver.contentKey(parameters);
        assertEquals(key, Trial.parameterSets().create().contentKey(EcoreUtil.copy(parameters)));
        parameters.setMaterialSet("marquis2019");
        assertNotEquals(key, solver.contentKey(parameters));
        parameters.setMaterialSet("org.intercala.chen2020");
        set("electrodeArea", "0.2 m2");
        var typed = solver.contentKey(parameters);
        assertNotEquals(key, typed);
        set("electrodeArea", "0.2 m2 @datasheet");
        assertNotEquals(typed, solver.contentKey(parameters));
    }

    @Test
    void unknownSetIsRefusedWithWhatThereIs() {
        parameters.setMaterialSet("chen2021");
        var finding = point().check().getFirst();
        assertEquals(Severity.ERROR, finding.getSeverity());
        assertEquals(
                "There is no material set 'chen2021'; installed are org.intercala.chen2020, org.intercala.marquis2019.",
                finding.getMessage());
        assertEquals("unknown-material-set", point().failure().code());
        parameters.setMaterialSet("");
        assertEquals(List.of("missing-value"), point().codes());
    }

    @Test
    void setsComeAndGo() {
        var empty = new ParameterSetSolverFactory();
        assertEquals(List.of("unknown-material-set"), new Trial(empty, parameters).codes());
        var chen = new Chen2020();
        empty.addMaterialSet(chen);
        assertEquals(List.of(), new Trial(empty, parameters).codes());
        empty.removeMaterialSet(chen);
        assertEquals(List.of("unknown-material-set"), new Trial(empty, parameters).codes());
    }

    private void material(Consumer<CellParameterSet> change) throws IOException {
        var material = ModelFactory.eINSTANCE.createMaterial();
        material.setName("Mine");
        material.setParameters(new Chen2020().load());
        change.accept(material.getParameters());
        Files.createDirectories(folder.resolve("materials"));
        Workflows.saveMaterial(material, folder.resolve("materials/mine.material"));
        parameters.setMaterialSet("materials/mine.material");
    }

    @Test
    void fileOfTheProjectIsAMaterialSet() throws IOException {
        material(set -> set.getPositiveElectrode().setParticleRadius(Quantity.parse("3 um")));
        assertEquals(List.of(), point().check());
        var point = point().solved();
        assertEquals(3e-6,
                point.output("parameters", CellParameterSet.class).getPositiveElectrode().getParticleRadius().si());
        assertEquals(List.of(), point.findings());
    }

    @Test
    void badFileIsNamed() throws IOException {
        parameters.setMaterialSet("materials/none.material");
        var missing = point().failure();
        assertEquals("unreadable-material", missing.code());
        assertTrue(missing.getMessage().contains("none.material"), missing.getMessage());
        material(set -> set.setElectrodeArea(null));
        var incomplete = point().failure();
        assertEquals("bad-parameter-set", incomplete.code());
        assertTrue(incomplete.getMessage().startsWith("Electrode area A has no value"), incomplete.getMessage());
        var file = folder.resolve("materials/mine.material");
        Files.writeString(file, Files.readString(file).replace("particleRadius=", "particelRadius="));
        var misspelt = point().failure();
        assertEquals("unreadable-material", misspelt.code());
        assertTrue(misspelt.getMessage().contains("particelRadius"), misspelt.getMessage());
        parameters.setMaterialSet("../mine.material");
        assertEquals(List.of("path-outside-project"), point().codes());
        assertEquals("unreadable-material", point().failure().code());
    }

    private void assertRefused(String begin, Consumer<CellParameterSet> change) {
        var overrides = DataFactory.eINSTANCE.createCellParameterSet();
        overrides.setNegativeElectrode(DataFactory.eINSTANCE.createElectrodeParameters());
        overrides.setElectrolyte(DataFactory.eINSTANCE.createElectrolyteParameters());
        change.accept(overrides);
        parameters.setOverrides(overrides);
        var findings = point().check();
        assertEquals(1, findings.size(), () -> findings.toString());
        assertEquals(Severity.ERROR, findings.getFirst().getSeverity());
        assertTrue(findings.getFirst().getMessage().startsWith(begin), findings.getFirst().getMessage());
        assertTrue(point().failure().getMessage().startsWith(begin), begin);
    }

    @Test
    void valuesThatDescribeNoCellAreRefused() {
        assertRefused("Negative electrode: Porosity ε = 0.3 and volume fraction of the active material = 0.75 @chen2020 add up to",
                set -> set.getNegativeElectrode().setPorosity(Quantity.parse("0.3")));
        assertRefused("Negative electrode: Initial concentration c_0 = 40000 mol/m3 is 1.20726 of the maximum concentration",
                set -> set.getNegativeElectrode().setInitialConcentration(Quantity.parse("40000 mol/m3")));
        assertRefused("Lower voltage cut off V_min = 4.3 V is not below Upper voltage cut off V_max = 4.2 V",
                set -> set.setLowerVoltageCutOff(Quantity.parse("4.3 V")));
        assertRefused("Negative electrode: Diffusivity D_s is -2.99e-14 m2/s at stoichiometry 0.001",
                set -> set.getNegativeElectrode()
                        .setDiffusivity(
                                Functions.expression("1e-13*(x - 0.3)", "m2/s", Functions.variable("x", "1", 0, 1))));
        assertRefused("Negative electrode: Open circuit potential U is NaN V at stoichiometry 0.001",
                set -> set.getNegativeElectrode()
                        .setOpenCircuitPotential(
                                Functions.expression("sqrt(x - 0.2)", "V", Functions.variable("x", "1", 0, 1))));
        assertRefused("Negative electrode: Open circuit potential U asks for a port",
                set -> set.getNegativeElectrode().setOpenCircuitPotential(Functions.port("freeEnergy")));
        assertRefused("Electrolyte: Conductivity κ is -0.5 S/m at the initial concentration of 1000 mol/m3",
                set -> set.getElectrolyte()
                        .setConductivity(Functions.expression("0.5 - c", "S/m", Functions.variable("c", "mol/l"))));
    }

    @Test
    void electrolyteLawThatTurnsNegativeElsewhereIsAWarning() {
        var overrides = DataFactory.eINSTANCE.createCellParameterSet();
        overrides.setElectrolyte(DataFactory.eINSTANCE.createElectrolyteParameters());
        overrides.getElectrolyte()
                .setConductivity(Functions.expression("1.5 - c", "S/m", Functions.variable("c", "mol/l")));
        parameters.setOverrides(overrides);
        var findings = point().check();
        assertEquals(List.of(Severity.WARNING), findings.stream().map(f -> f.getSeverity()).toList());
        assertTrue(findings.getFirst().getMessage().contains("at 1502.26 mol/m3"), findings.getFirst().getMessage());
        assertEquals(0.5, Functions.compile(solved().getElectrolyte().getConductivity(), "S/m").value(1000, 298.15),
                1e-12);
    }
}
