// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.intercala.data.CellParameterSet;
import org.intercala.data.CellResponse;
import org.intercala.data.DataObjects;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;
import org.intercala.data.Scalar;
import org.intercala.data.Table;
import org.intercala.model.FileException;
import org.intercala.model.ModelFactory;
import org.intercala.model.ParameterPath;
import org.intercala.model.Severity;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflows;
import org.intercala.solver.SolverFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the nodes say about the error of their voltage, held against runs on a far finer mesh. */
class AccuracyTest {

    private static final String STEPS = "Discharge at 2C until 3.6 V; Rest for 10 min; Charge at 1C until 4.1 V;"
            + " Hold at 4.1 V until C/10";

    @TempDir
    Path folder;

    private static SolverFactory factory(String model) {
        return switch (model) {
        case "spm" -> new SpmSolverFactory();
        case "spme" -> new SpmeSolverFactory();
        default -> new DfnSolverFactory();
        };
    }

    /** Empty numbers are null. */
    private static SpmParameters parameters(String model, Integer nodes, Integer degree, Double tolerance) {
        var parameters = (SpmParameters) factory(model).createParameters();
        parameters.setOutputInterval(Quantity.parse("10 s"));
        parameters.setNodes(nodes);
        parameters.setRelativeTolerance(tolerance);
        parameters.setAbsoluteTolerance(tolerance);
        if (parameters instanceof PorousParameters porous && degree != null) {
            porous.setElectrodeElements(1);
            porous.setElectrodeDegree(degree);
            porous.setSeparatorDegree((degree + 1) / 2);
        }
        return parameters;
    }

    private Trial solved(String model, SpmParameters parameters, CellParameterSet set) {
        return new Trial(factory(model), parameters, folder).with("parameters", set).solved();
    }

    private Trial fine(String model, String protocol, CellParameterSet set) {
        var parameters = parameters(model, 40, 10, 1e-9);
        parameters.setProtocol(protocol);
        if (parameters instanceof PorousParameters porous) {
            porous.setElectrodeElements(4);
            porous.setSeparatorDegree(10);
        }
        return solved(model, parameters, set);
    }

    /** Error that a run says (V). */
    private static double said(Trial trial) {
        return trial.output("voltageError", Scalar.class).getValue().si();
    }

    private static double[] column(Trial trial, String name) {
        return trial.output("response", CellResponse.class).getSeries().getColumns().stream()
                .filter(c -> c.getName().equals(name)).findFirst().map(DataObjects::si).orElseThrow();
    }

    /** Largest difference of the voltages (V) from ten seconds after each begin of a step on. */
    private static double difference(Trial trial, Trial other) {
        double[] times = times(trial);
        double[] otherTimes = times(other);
        double[] starts = trial.outputs().get("steps") instanceof Table table
                ? DataObjects.si(table.getColumns().get(1)) : new double[1];
        double largest = 0;
        int compared = 0;
        for (int i = 0; i < times.length; i++) {
            double t = times[i];
            int at = Arrays.binarySearch(otherTimes, t);
            if (at >= 0 && Arrays.stream(starts).noneMatch(start -> t > start - 0.1 && t < start + 10)) {
                largest = Math.max(largest, Math.abs(column(trial, "voltage")[i] - column(other, "voltage")[at]));
                compared++;
            }
        }
        assertTrue(compared > 100, compared + " outputs at the same time");
        return largest;
    }

    private static double[] times(Trial trial) {
        return DataObjects.si(trial.output("response", CellResponse.class).getSeries().getTime());
    }

    @ParameterizedTest
    @CsvSource({ "spm, 8, , 1e-6", "spm, 20, , 1e-4", "spme, 12, 3, 1e-6", "spme, 7, 8, 1e-6", "dfn, 20, 4, 1e-7",
            "dfn, 6, 8, 1e-6", "dfn, 20, 8, 1e-4", "dfn, 20, 2, 1e-7" })
    void aMeshSetByHandTellsItsError(String model, int nodes, Integer degree, double tolerance) {
        var set = Trial.set("chen2020");
        var trial = solved(model, parameters(model, nodes, degree, tolerance), set);
        double error = difference(trial, fine(model, null, set));
        assertTrue(said(trial) > error / 3 && said(trial) < 3 * error,
                "said " + said(trial) + " V, error " + error + " V");
    }

    @ParameterizedTest
    @CsvSource({ "spm, 0.2 mV", "spm, 0.02 mV", "spme, 0.2 mV", "spme, 0.02 mV", "dfn, 0.2 mV", "dfn, 0.02 mV" })
    void whatIsChosenMeetsWhatIsAsked(String model, String largest) {
        var set = Trial.set("chen2020");
        for (var protocol : new String[] { null, STEPS }) {
            var parameters = parameters(model, null, null, null);
            parameters.setProtocol(protocol);
            parameters.setLargestVoltageError(Quantity.parse(largest));
            var trial = solved(model, parameters, set);
            double asked = Quantity.parse(largest).si();
            assertTrue(said(trial) > 0 && said(trial) <= asked, "said " + said(trial) + " V");
            double error = difference(trial, fine(model, protocol, set));
            assertTrue(error <= said(trial), "said " + said(trial) + " V, error " + error + " V, " + protocol);
            var found = Trial.of(trial.findings(), "resolution", "largestVoltageError").getFirst();
            assertEquals(Severity.INFORMATION, found.getSeverity());
            assertTrue(found.getMessage().matches("Mesh and tolerances were chosen: .*\\d+ nodes in a particle,"
                    + " tolerance 1e-\\d+\\. From the next coarser ones the voltage differs by [-.e\\d]+ mV; " + largest
                    + " are allowed\\."), found.getMessage());
            assertEquals(List.of(), Trial.of(trial.findings(), "voltage-error", ""));
        }
    }

    /** Ends as published by an independent program. */
    @ParameterizedTest
    @CsvSource({ "chen2020, 1, 3555.204", "chen2020, 0.05, 73292.894", "marquis2019, 1, 3617.732",
            "marquis2019, 3, 1147.787" })
    void whatIsChosenEndsInTime(String name, String rate, double end) {
        var parameters = (SpmParameters) new DfnSolverFactory().createParameters();
        parameters.setCRate(Quantity.parse(rate));
        var trial = solved("dfn", parameters, Trial.set(name));
        assertEquals(end, trial.output("dischargeTime", Scalar.class).getValue().si(), 0.1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "spm", "spme", "dfn" })
    void aMeshThatIsTooCoarseIsFound(String model) {
        var set = Trial.set("chen2020");
        var parameters = parameters(model, 4, 2, 1e-7);
        var trial = solved(model, parameters, set);
        var found = Trial.of(trial.findings(), "voltage-error", "largestVoltageError").getFirst();
        assertEquals(Severity.WARNING, found.getSeverity());
        assertTrue(said(trial) > 2e-4, "said " + said(trial));
        assertEquals(said(trial), found.getResidual());
        assertEquals(2e-4, found.getTolerance());
        assertFalse(found.getRemedy().isEmpty());
        assertTrue(found.getMessage().contains("set by hand") && found.getMessage().contains("4 nodes in a particle"),
                found.getMessage());
        assertEquals(!model.equals("spm"), found.getMessage().contains("degree 2 in an electrode"),
                found.getMessage());
        parameters.setLargestVoltageError(Quantity.parse("0.1 V"));
        trial = solved(model, parameters, set);
        assertEquals(List.of(), Trial.of(trial.findings(), "voltage-error", ""));
        assertEquals(List.of(), Trial.of(trial.findings(), "resolution", ""));
    }

    /** One number by hand is kept, the others are chosen, and the error is that of all of it. */
    @ParameterizedTest
    @ValueSource(strings = { "spm", "dfn" })
    void theRestIsChosen(String model) {
        var set = Trial.set("chen2020");
        var trial = solved(model, parameters(model, 5, null, null), set);
        double error = difference(trial, fine(model, null, set));
        assertTrue(said(trial) > error / 3 && said(trial) < 3 * error,
                "said " + said(trial) + " V, error " + error + " V");
        assertTrue(Trial.of(trial.findings(), "voltage-error", "").getFirst().getMessage()
                .contains(" 5 nodes in a particle"));
    }

    @Test
    void aDriveCycleToo() throws IOException {
        Files.writeString(folder.resolve("drive.csv"), "time / s,current / A\n0,5\n120,-2\n240,8\n360,0\n480,0\n");
        var parameters = (SpmParameters) new DfnSolverFactory().createParameters();
        parameters.setProtocol("Repeat 3 times; Run profile drive.csv in A; end");
        parameters.setOutputInterval(Quantity.parse("1 s"));
        var set = Trial.set("chen2020");
        var trial = solved("dfn", parameters, set);
        assertTrue(said(trial) > 0 && said(trial) <= 2e-4, "said " + said(trial));
        assertTrue(trial.output("response", CellResponse.class).getProfiles().getTime().getValues().size() > 20);
    }

    /** Nothing is compared in a run that has no time; its error is none. */
    @Test
    void aRunThatEndsAtOnce() {
        var set = Trial.set("chen2020");
        set.setLowerVoltageCutOff(Quantity.parse("4.1 V"));
        var trial = solved("dfn", parameters("dfn", null, null, null), set);
        assertEquals(0, said(trial));
    }

    @Test
    void whatIsNotSetIsChosen() {
        for (var model : List.of("spm", "spme", "dfn")) {
            var parameters = (SpmParameters) factory(model).createParameters();
            assertNull(parameters.getNodes());
            assertNull(parameters.getRelativeTolerance());
            assertNull(parameters.getAbsoluteTolerance());
            assertEquals(2e-4, parameters.getLargestVoltageError().si());
        }
    }

    /** A file holds what is set by hand and nothing else; one from before holds all of it, with the same meaning. */
    @Test
    void whatIsSetByHandStaysSo() throws FileException {
        var workflow = ModelFactory.eINSTANCE.createWorkflow();
        for (var parameters : List.of(Trial.fixed(new DfnSolverFactory()), new DfnSolverFactory().createParameters())) {
            var node = ModelFactory.eINSTANCE.createSolverNode();
            node.setId("cell" + workflow.getNodes().size());
            node.setSolver(DfnSolverFactory.ID);
            node.setParameters(parameters);
            workflow.getNodes().add(node);
        }
        var text = Workflows.toText(workflow);
        for (var number : List.of("nodes=\"20\"", "relativeTolerance=\"1.0E-7\"", "absoluteTolerance=\"1.0E-7\"",
                "electrodeDegree=\"8\"", "electrodeElements=\"1\"", "separatorDegree=\"4\"")) {
            assertEquals(2, text.split(" " + number, -1).length, number);
        }
        var before = text.replaceAll("\\s+largestVoltageError=\"[^\"]*\"", "");
        for (var each : List.of(text, before)) {
            var read = Workflows.parse(each, Path.of("a.workflow"), List.of(new CellPackageProvider()));
            assertEquals(text, Workflows.toText(read.workflow()));
        }
        var set = (SpmParameters) ((SolverNode) workflow.getNodes().getLast()).getParameters();
        ParameterPath.set(set, "nodes", "30");
        assertEquals(30, set.getNodes());
        assertThrows(IllegalArgumentException.class, () -> ParameterPath.set(set, "nodes", "3"));
        assertThrows(IllegalArgumentException.class, () -> ParameterPath.set(set, "nodes", "many"));
        ParameterPath.set(set, "nodes", "automatic");
        assertNull(set.getNodes());
        ParameterPath.set(set, "relativeTolerance", "1e-5");
        assertEquals(1e-5, set.getRelativeTolerance());
        assertEquals(List.of(), Parameters.validate(set));
    }
}
