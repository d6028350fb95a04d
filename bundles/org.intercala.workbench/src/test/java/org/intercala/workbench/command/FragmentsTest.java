// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.intercala.model.Graphs;
import org.intercala.model.MapContainer;
import org.intercala.model.Node;
import org.intercala.model.SolverNode;
import org.intercala.model.Variable;
import org.intercala.model.Variables;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.junit.jupiter.api.Test;

/** Copying through a text, as the clipboard does. */
class FragmentsTest {

    private static final Trial TRIAL = new Trial();

    private final Workflow workflow = TRIAL.workflow();

    private Workflow copied(final EObject... objects) {
        final String text = Workflows.toText(Fragments.of(workflow, List.of(objects), TRIAL.packages));
        return Fragments.read(text, TRIAL.packages).orElseThrow();
    }

    private Node node(final Workflow in, final String id) {
        return Graphs.node(in, id).orElseThrow();
    }

    @Test
    void linksAmongTheCopiedComeAlongAndNoOthers() {
        final Workflow fragment = copied(node(workflow, "a"), node(workflow, "b"), node(workflow, "formula"));
        assertEquals(List.of("a.value>b.values", "a.value>formula.u", "b.value>formula.v"),
                fragment.getLinks().stream().map(link -> link.getSource().getId() + ">" + link.getTarget().getId())
                        .toList());
        assertEquals(1, fragment.getGroups().size(), "the group of a and b");
    }

    @Test
    void variablesComeAlongWithThoseTheyReferTo() {
        assertEquals(List.of("warm", "temperature"),
                copied(node(workflow, "a")).getVariables().stream().map(Variable::getName).toList());
        assertTrue(copied(node(workflow, "b")).getVariables().isEmpty());
    }

    @Test
    void aPlaceholderIsPastedToTheLetter() {
        final SolverNode original = (SolverNode) node(workflow, "gone");
        final var paste = new PasteCommand(workflow, workflow, copied(original), 20, 20);
        assertTrue(paste.canExecute());
        paste.execute();
        final SolverNode pasted = (SolverNode) node(workflow, "gone2");
        assertEquals(original.getUnknownParameters(), pasted.getUnknownParameters());
        assertEquals(original.getSolver(), pasted.getSolver());
        final String text = Workflows.toText(workflow);
        assertEquals(2, text.split("xsi:type=\"gone:Lost\"", -1).length - 1, text);
    }

    @Test
    void anAttributeOfALaterVersionIsPastedToo() {
        new PasteCommand(workflow, workflow, copied(node(workflow, "b")), 20, 20).execute();
        assertEquals(2, Workflows.toText(workflow).split("later=\"kept\"", -1).length - 1);
    }

    @Test
    void axesNameThePastedNodes() {
        new PasteCommand(workflow, workflow, copied(node(workflow, "sweep")), 20, 20).execute();
        assertEquals(List.of("inner2.factor", "sweep2/second2.factor", "temperature"),
                ((MapContainer) node(workflow, "sweep2")).getAxes().stream().map(axis -> axis.getTarget()).toList());
    }

    @Test
    void pasteIntoAnotherWorkflowKeepsIdsAndBringsVariables() {
        final Workflow other = TRIAL.read(Workflows.toText(copied(node(workflow, "b"))));
        final var paste = new PasteCommand(other, other, copied(node(workflow, "a")), 20, 20);
        paste.execute();
        assertEquals("a", paste.pasted().getFirst() instanceof Node pasted ? pasted.getId() : "");
        assertTrue(Variables.find(other, "warm").isPresent());
        paste.undo();
        assertFalse(Variables.find(other, "warm").isPresent());
    }

    @Test
    void citationsOfCopiedValuesComeAlongOnce() {
        assertTrue(copied(node(workflow, "a")).getBibliography().isEmpty());
        final Workflow other = TRIAL.read(Workflows.toText(copied(node(workflow, "a"))));
        new PasteCommand(other, other, copied(node(workflow, "b")), 20, 20).execute();
        new PasteCommand(other, other, copied(node(workflow, "b")), 20, 20).execute();
        assertEquals(List.of("handbook"), other.getBibliography().stream().map(citation -> citation.getKey()).toList());
    }

    @Test
    void otherTextIsNoFragment() {
        assertTrue(Fragments.read("Workflow, but not ours", TRIAL.packages).isEmpty());
        assertTrue(Fragments.read("", TRIAL.packages).isEmpty());
        assertTrue(Fragments.read(null, TRIAL.packages).isEmpty());
    }
}
