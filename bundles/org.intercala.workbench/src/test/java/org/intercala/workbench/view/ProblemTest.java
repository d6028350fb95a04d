// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.intercala.model.Finding;
import org.intercala.model.ModelFactory;
import org.intercala.model.NodeRun;
import org.intercala.model.Severity;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void whatDiffersInNumbersOnlyIsOneProblem() {
        final List<Problem> problems = Problem.of(
                List.of(finding("1C", "The voltage falls to 2.41 V."), finding("2C", "The voltage falls to 2.30 V."),
                        finding("2C", "The particle is empty.")),
                Stream.of("0.5C", "1C", "2C").map(ProblemTest::run).toList(), node -> "Cell");
        assertEquals(List.of("At 2 of 3 points: The voltage falls to 2.41 V.", "The particle is empty."),
                problems.stream().map(Problem::line).toList());
        assertEquals("The voltage falls to 2.41 V.\nAt 1C; 2C", problems.getFirst().detail());
        assertEquals("Cell", problems.getFirst().label());
    }

    @Test
    void informationIsNoProblemAndErrorsComeFirst() {
        final Finding note = finding("", "For information.");
        note.setSeverity(Severity.INFORMATION);
        final Finding error = finding("", "There is no input.");
        error.setSeverity(Severity.ERROR);
        assertEquals(List.of("There is no input.", "A doubt."), Problem.of(
                List.of(note, finding("", "A doubt."), error), List.of(), node -> node).stream().map(Problem::line)
                .toList());
    }

    @Test
    void aFailureSaysFirstWhatHappenedThenWhatToDo() {
        final NodeRun run = run("1C");
        run.setMessage("The surface left that range at t = 1614.84 s. Extend the law. Or end the run before.");
        final Finding failure = Problem.failure(run);
        assertEquals("The surface left that range at t = 1614.84 s.", failure.getMessage());
        assertEquals("Extend the law. Or end the run before.", failure.getRemedy());
        assertEquals("1C", failure.getPoint());
    }

    private static Finding finding(final String point, final String message) {
        final Finding finding = ModelFactory.eINSTANCE.createFinding();
        finding.setSeverity(Severity.WARNING);
        finding.setNode("cell");
        finding.setPoint(point);
        finding.setMessage(message);
        return finding;
    }

    private static NodeRun run(final String point) {
        final NodeRun run = ModelFactory.eINSTANCE.createNodeRun();
        run.setNode("cell");
        run.setPoint(point);
        return run;
    }
}
