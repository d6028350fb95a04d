// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.intercala.model.Finding;
import org.intercala.model.ModelFactory;
import org.intercala.model.NodeRun;
import org.intercala.model.RunRecord;
import org.intercala.model.RunStatus;
import org.intercala.model.Severity;
import org.junit.jupiter.api.Test;

class RunFindingsTest {

    @Test
    void whatTheCheckKnewIsSaidOnceAndTheWorstFirst() {
        final Finding known = Found.finding("", Severity.WARNING, "The value is not used.");
        final RunFindings run = RunFindings.of(record(Found.run("1C", Found.finding("1C", Severity.WARNING,
                "The value is not used.")), Found.run("2C",
                        Found.finding("2C", Severity.WARNING, "The value is not used."),
                        Found.finding("2C", Severity.ERROR, "Lithium is lost."))));
        assertEquals(List.of("Lithium is lost.", "At all 2 points: The value is not used."),
                run.with(List.of(known), "cell").stream().map(Finding::getMessage).toList());
    }

    @Test
    void whatTheRunDidComesBeforeConsistencyChecks() {
        final Finding check = Found.finding("", Severity.WARNING, "D and U do not fit.");
        check.setVerdict("WARN");
        final Finding stopped = Found.finding("", Severity.WARNING, "The run ended in step 1 of 2.");
        assertEquals(List.of("The run ended in step 1 of 2.", "D and U do not fit."),
                RunFindings.of(record(Found.run("", check, stopped))).with(List.of(), "cell").stream()
                        .map(Finding::getMessage).toList());
    }

    @Test
    void nodesWithoutFindingsKeepWhatTheCheckSays() {
        final List<Finding> check = List.of(Found.finding("", Severity.WARNING, "A doubt."));
        assertSame(check, RunFindings.of(record(Found.run("1C"))).with(check, "cell"));
    }

    @Test
    void aFailureSaysFirstWhatHappenedThenWhatToDo() {
        final NodeRun run = Found.run("1C");
        run.setStatus(RunStatus.FAILED);
        run.setMessage("The surface left that range at t = 1614.84 s. Extend the law. Or end the run before.");
        final Finding failure = RunFindings.of(record(run)).failures().getFirst().finding();
        assertEquals("The surface left that range at t = 1614.84 s.", failure.getMessage());
        assertEquals("Extend the law. Or end the run before.", failure.getRemedy());
        assertEquals("1C", failure.getPoint());
    }

    @Test
    void aRunThatWasStoppedAtOnceGaveNothingNew() {
        final NodeRun cached = Found.run("1C");
        cached.getOutputs().add(ModelFactory.eINSTANCE.createOutputRecord());
        cached.setCached(true);
        final NodeRun empty = Found.run("2C");
        empty.setStatus(RunStatus.CANCELLED);
        final RunRecord record = record(cached, empty);
        record.setStatus(RunStatus.CANCELLED);
        assertTrue(RunFindings.gaveNothingNew(record));
        cached.setCached(false);
        assertFalse(RunFindings.gaveNothingNew(record), "it was computed");
        cached.setCached(true);
        empty.getOutputs().add(ModelFactory.eINSTANCE.createOutputRecord());
        assertFalse(RunFindings.gaveNothingNew(record), "a partial result");
        empty.getOutputs().clear();
        record.setStatus(RunStatus.FAILED);
        assertFalse(RunFindings.gaveNothingNew(record), "it tells what failed");
    }

    private static RunRecord record(final NodeRun... runs) {
        final RunRecord record = ModelFactory.eINSTANCE.createRunRecord();
        record.getNodes().addAll(List.of(runs));
        return record;
    }
}
