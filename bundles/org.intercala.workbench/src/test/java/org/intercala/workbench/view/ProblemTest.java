// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.intercala.model.Finding;
import org.intercala.model.ModelFactory;
import org.intercala.model.NodeRun;
import org.intercala.model.RunRecord;
import org.intercala.model.RunStatus;
import org.intercala.model.Severity;
import org.intercala.report.FindingView;
import org.intercala.workbench.document.Found;
import org.intercala.workbench.document.RunFindings;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void informationIsNoProblemAndErrorsComeFirst() {
        final Finding note = finding("", "For information.");
        note.setSeverity(Severity.INFORMATION);
        final Finding error = finding("", "There is no input.");
        error.setSeverity(Severity.ERROR);
        assertEquals(List.of("There is no input.", "A doubt."), Problem.of(
                FindingView.of(List.of(note, finding("", "A doubt."), error)), RunFindings.of(
                        ModelFactory.eINSTANCE.createRunRecord()), node -> node).stream().map(Problem::line).toList());
    }

    @Test
    void whatDiffersInNumbersOnlyIsOneProblem() {
        final RunRecord record = ModelFactory.eINSTANCE.createRunRecord();
        record.getNodes().addAll(List.of(Found.run("0.5C"),
                Found.run("1C", finding("1C", "The voltage falls to 2.41 V.")),
                Found.run("2C", finding("2C", "The voltage falls to 2.30 V."),
                        finding("2C", "The particle is empty."))));
        final RunFindings run = RunFindings.of(record);
        final List<Problem> problems = Problem.of(run.views(), run, node -> "Cell");
        assertEquals(List.of("At 2 of 3 points: The voltage falls to 2.41 V.", "The particle is empty."),
                problems.stream().map(Problem::line).toList());
        assertEquals("The voltage falls to 2.41 V.\nAt 1C; 2C", problems.getFirst().detail());
        assertEquals("Cell", problems.getFirst().label());
    }

    @Test
    void whatTheCheckRefusedIsNotSaidAgainAsAFailure() {
        final Finding check = finding("", "The input 'Cell parameters' is not connected.");
        final RunRecord record = ModelFactory.eINSTANCE.createRunRecord();
        final NodeRun refused = Found.run("");
        refused.setStatus(RunStatus.FAILED);
        refused.setMessage(check.getMessage());
        final NodeRun failed = Found.run("");
        failed.setStatus(RunStatus.FAILED);
        failed.setMessage("The particle is empty. Lower the current.");
        record.getNodes().addAll(List.of(refused, failed));
        assertEquals(List.of("The particle is empty."),
                Problem.withoutRefused(RunFindings.of(record).failures(), List.of(check)).stream()
                        .map(view -> view.finding().getMessage()).toList());
    }

    private static Finding finding(final String point, final String message) {
        return Found.finding(point, Severity.WARNING, message);
    }
}
