// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.intercala.data.Quantity;
import org.intercala.model.Container;
import org.intercala.model.Graphs;
import org.intercala.model.Link;
import org.intercala.model.MapContainer;
import org.intercala.model.ModelPackage;
import org.intercala.model.Node;
import org.intercala.model.ParameterPath;
import org.intercala.model.Port;
import org.intercala.model.SolverNode;
import org.intercala.model.Variables;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.intercala.workbench.command.MoveCommand.Place;
import org.junit.jupiter.api.Test;

/** What the commands do, beyond that they can be undone. */
class CommandResultsTest {

    private static final Trial TRIAL = new Trial();

    private final Workflow workflow = TRIAL.workflow();

    private void run(final ModelCommand command) {
        assertTrue(command.canExecute());
        command.execute();
    }

    private Node node(final String id) {
        return Graphs.node(workflow, id).orElseThrow();
    }

    private EObject parameters(final String id) {
        return ((SolverNode) node(id)).getParameters();
    }

    private String value(final String id, final String path) {
        return ParameterPath.resolve(node(id), path).get();
    }

    private SetCommand set(final EObject object, final String feature, final Object value) {
        return new SetCommand("Set", workflow, object, object.eClass().getEStructuralFeature(feature), value);
    }

    private List<String> inputs(final String id) {
        return node(id).getInputs().stream().map(Port::getName).toList();
    }

    private List<String> links(final String node) {
        return Graphs.links(workflow).stream().filter(link -> Nodes.touches(link, node(node)))
                .map(CommandResultsTest::text).sorted().toList();
    }

    private static String text(final Link link) {
        return link.getSource().getId() + ">" + link.getTarget().getId() + " in "
                + (link.eContainer().eContainer() instanceof Node around ? around.getId() : "workflow");
    }

    @Test
    void portsFollowTheParametersAndTheirLinksGo() {
        final EObject formula = parameters("formula");
        final var inputs = (List<?>) formula.eGet(formula.eClass().getEStructuralFeature("inputs"));
        final var command = set(formula, "inputs", List.of(inputs.get(1)));
        run(command);
        assertEquals(List.of("v"), inputs("formula"));
        assertEquals(List.of("b.value>formula.v in workflow"), links("formula"));
        command.undo();
        assertEquals(List.of("u", "v"), inputs("formula"));
        assertEquals(List.of("a.value>formula.u in workflow", "b.value>formula.v in workflow"), links("formula"));
    }

    @Test
    void aRenamedPortKeepsItsLink() {
        final EObject formula = parameters("formula");
        final var inputs = (List<?>) formula.eGet(formula.eClass().getEStructuralFeature("inputs"));
        run(set((EObject) inputs.getFirst(), "name", "w"));
        assertEquals(List.of("w", "v"), inputs("formula"));
        assertEquals(List.of("a.value>formula.w in workflow", "b.value>formula.v in workflow"), links("formula"));
    }

    @Test
    void aTableGetsACurveWhenXAndYAreNamed() {
        run(set(parameters("numbers"), "x", "t"));
        assertEquals(List.of("table"), node("numbers").getOutputs().stream().map(Port::getName).toList());
        final EObject numbers = parameters("numbers");
        run(new SetValueCommand("y", workflow, numbers, List.of(), numbers.eClass().getEStructuralFeature("y"), "V"));
        assertEquals(List.of("table", "curve"), node("numbers").getOutputs().stream().map(Port::getName).toList());
    }

    @Test
    void aDeletedVariableGivesItsValueBack() {
        run(new DeleteVariableCommand(workflow, Variables.find(workflow, "temperature").orElseThrow()));
        assertEquals("310 K", value("end", "temperature"));
        assertEquals("310 K", Variables.find(workflow, "warm").orElseThrow().getValue().toString());
        assertEquals(2, ((MapContainer) node("sweep")).getAxes().size(), "the axis over the variable is gone");
    }

    @Test
    void aRenamedVariableIsFollowed() {
        run(new RenameVariableCommand(workflow, Variables.find(workflow, "temperature").orElseThrow(), "T"));
        assertEquals("=T", value("end", "temperature"));
        assertEquals("T", ((MapContainer) node("sweep")).getAxes().getLast().getTarget());
    }

    @Test
    void bindingMakesAVariableOfThePresentValue() {
        final EObject b = parameters("b");
        run(new BindVariableCommand(workflow, b, (EAttribute) b.eClass().getEStructuralFeature("temperature"), -1,
                "ambient"));
        assertEquals("=ambient", value("b", "temperature"));
        assertEquals("300 K @default", Variables.find(workflow, "ambient").orElseThrow().getValue().toString());
    }

    @Test
    void varyingWrapsTheNodeInAMapOnce() {
        run(new VaryCommand(workflow, (SolverNode) node("b"), "factor", Trial.axis("1", "2")));
        final var map = assertInstanceOf(MapContainer.class, node("b").eContainer().eContainer());
        assertEquals(List.of("b.factor"), map.getAxes().stream().map(axis -> axis.getTarget()).toList());
        assertEquals(240, map.getX());
        assertEquals(0, node("b").getX(), "counts from the body");
        run(new VaryCommand(workflow, (SolverNode) node("b"), "factor", Trial.axis("3", "4")));
        run(new VaryCommand(workflow, (SolverNode) node("b"), "temperature", Trial.axis("290 K", "300 K")));
        assertSame(map, node("b").eContainer().eContainer());
        assertEquals(List.of("3", "4"), map.getAxes().getFirst().getValues().stream().map(Quantity::toString).toList());
        assertEquals(2, map.getAxes().size());
    }

    @Test
    void whatFollowsGoesIntoTheMapWhereItTakesSingleValues() {
        node("formula").getInputs().getFirst().setType(node("a").getOutputs().getFirst().getType());
        final var followers = VaryCommand.followers(workflow, (SolverNode) node("a"), TRIAL.packages);
        assertEquals(List.of("formula", "b"), followers.stream().map(Node::getId).toList(),
                "b takes ensembles, but lies between the two; c takes them and stays");
        run(new VaryCommand(workflow, (SolverNode) node("a"), "temperature", Trial.axis("290 K", "300 K"), followers));
        final var map = assertInstanceOf(MapContainer.class, node("a").eContainer().eContainer());
        assertSame(map.getBody(), node("formula").eContainer());
        assertEquals(List.of(), VaryCommand.followers(workflow, (SolverNode) node("a"), TRIAL.packages));
    }

    @Test
    void whatAMapWouldCoverMovesAside() {
        run(new VaryCommand(workflow, (SolverNode) node("a"), "temperature", Trial.axis("290 K", "300 K")));
        assertEquals(380, node("b").getX(), "as wide as its title, and the space between");
        assertEquals(620, node("c").getX(), "what is beyond keeps its distance");
        assertEquals(200, node("numbers").getY(), "that has room");
        assertEquals(380, node("formula").getX(), "it stands right of the map as well");
    }

    @Test
    void linksMoveToTheInnermostGraph() {
        run(CreateContainerCommand.around(workflow, ModelPackage.Literals.SUB_WORKFLOW, List.of(node("b"), node("c"))));
        assertEquals(List.of("a.value>c.values in workflow", "b.value>c.values in part2",
                "c.value>inner.values in workflow"), links("c"));
        run(new UnwrapCommand(workflow, (Container) node("part2")));
        assertEquals(List.of("a.value>c.values in workflow", "b.value>c.values in workflow",
                "c.value>inner.values in workflow"), links("c"));
        assertEquals(480, node("c").getX());
    }

    @Test
    void axesFollowANodeThatMovesOrIsRenamed() {
        run(new ChangeIdCommand(workflow, node("sweep"), "scan"));
        run(new ChangeIdCommand(workflow, node("second"), "other"));
        assertEquals("scan/other.factor", ((MapContainer) node("scan")).getAxes().get(1).getTarget());
        run(new MoveIntoContainerCommand(workflow, ((Container) node("part")).getBody(),
                Map.of(node("other"), new Place(0, 0))));
        assertEquals("scan/part/other.factor", ((MapContainer) node("scan")).getAxes().get(1).getTarget());
    }

    @Test
    void aDeletedNodeTakesItsAxisAlong() {
        run(new DeleteCommand(workflow, List.of(node("inner"))));
        assertEquals(List.of("sweep/second.factor", "temperature"),
                ((MapContainer) node("sweep")).getAxes().stream().map(axis -> axis.getTarget()).toList());
    }

    @Test
    void undoBringsObjectsBackThemselves() {
        final Node sweep = node("sweep");
        final var command = new DeleteCommand(workflow, List.of(sweep));
        run(command);
        assertFalse(Graphs.node(workflow, "sweep").isPresent());
        command.undo();
        assertSame(sweep, node("sweep"));
        assertSame(workflow, Graphs.workflow(node("deep")));
    }

    @Test
    void aChangeThatFailsIsTakenBack() {
        final String before = Workflows.toText(workflow);
        final var command = new WorkflowCommand("Fail", workflow) {
            @Override
            protected void change() {
                workflow().getNodes().clear();
                throw new IllegalStateException("half way");
            }
        };
        assertThrows(IllegalStateException.class, command::execute);
        assertEquals(before, Workflows.toText(workflow));
    }
}
