// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.gef.commands.Command;
import org.intercala.data.Quantity;
import org.intercala.model.Container;
import org.intercala.model.Graphs;
import org.intercala.model.MapAxis;
import org.intercala.model.ModelFactory;
import org.intercala.model.ModelPackage;
import org.intercala.model.Node;
import org.intercala.model.Note;
import org.intercala.model.SolverNode;
import org.intercala.model.Variable;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.intercala.workbench.command.MoveCommand.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command: does, undoes and redoes to the letter of the file, and refuses what it must not do. */
class CommandMatrixTest {

    private static final Trial TRIAL = new Trial();
    private static final Map<Class<?>, List<Function<Workflow, ModelCommand>>> DONE = new LinkedHashMap<>();
    private static final Map<Class<?>, List<Function<Workflow, ModelCommand>>> REFUSED = new LinkedHashMap<>();

    private static void does(final Class<? extends ModelCommand> type,
            final List<Function<Workflow, ModelCommand>> cases) {
        DONE.put(type, cases);
    }

    private static void refuses(final Class<? extends ModelCommand> type,
            final List<Function<Workflow, ModelCommand>> cases) {
        REFUSED.put(type, cases);
    }

    static {
        does(CreateNodeCommand.class, List.of(w -> create(w, "fake.sum"), w -> create(w, "flow.expression"),
                w -> new CreateNodeCommand(w, body(w, "sweep"), TRIAL.solver("fake.sum"), TRIAL.registry, 1, 2)));
        refuses(CreateNodeCommand.class, List.of(w -> new CreateNodeCommand(w, ModelFactory.eINSTANCE.createBody(),
                TRIAL.solver("fake.sum"), TRIAL.registry, 1, 2)));

        does(CreateLinkedNodeCommand.class, List.of(
                w -> new CreateLinkedNodeCommand(w, create(w, "fake.sum"), Trial.port(w, "a.value"), "values"),
                w -> new CreateLinkedNodeCommand(w, create(w, "fake.source"), Trial.port(w, "b.values"), "value")));
        refuses(CreateLinkedNodeCommand.class, List.of(
                w -> new CreateLinkedNodeCommand(w, create(w, "fake.sum"), Trial.port(w, "a.value"), "nothing"),
                w -> new CreateLinkedNodeCommand(w, create(w, "fake.source"), Trial.port(w, "formula.u"), "value"),
                w -> new CreateLinkedNodeCommand(w, new CreateNodeCommand(w, body(w, "sweep"),
                        TRIAL.solver("fake.sum"), TRIAL.registry, 1, 2), Trial.port(w, "end.value"), "values")));

        does(CreateLinkCommand.class, List.of(w -> link(w, "formula.result", "end.values"),
                w -> link(w, "end.values", "formula.result"), w -> link(w, "second.value", "deep.values")));
        refuses(CreateLinkCommand.class, List.of(w -> link(w, "a.value", "b.values"),
                w -> link(w, "c.value", "b.values"), w -> link(w, "a.value", "b.value"),
                w -> link(w, "c.value", "formula.u"), w -> new CreateLinkCommand(w, null, null, TRIAL.packages)));

        does(ReconnectLinkCommand.class, List.of(w -> reconnect(w, "a.value", "formula.u", "numbers.table", null),
                w -> reconnect(w, "b.value", "formula.v", "c.value", null),
                w -> reconnect(w, "c.value", "inner.values", null, "end.values"),
                w -> reconnect(w, "c.value", "inner.values", null, "deep.values")));
        refuses(ReconnectLinkCommand.class, List.of(w -> reconnect(w, "b.value", "formula.v", null, null),
                w -> reconnect(w, "b.value", "formula.v", null, "formula.u"),
                w -> reconnect(w, "a.value", "b.values", "c.value", null),
                w -> reconnect(w, "a.value", "b.values", null, "c.values")));

        does(DeleteCommand.class, List.of(w -> new DeleteCommand(w, List.of(node(w, "a"))),
                w -> new DeleteCommand(w, List.of(node(w, "sweep"), node(w, "end"), node(w, "inner"))),
                w -> new DeleteCommand(w, List.of(node(w, "inner"), node(w, "second"))),
                w -> new DeleteCommand(w, List.of(node(w, "gone"), node(w, "b"))),
                w -> new DeleteCommand(w, w.getLinks()), w -> new DeleteCommand(w, w.getGroups()),
                w -> new DeleteCommand(w, List.of(w.getNotes().getFirst()))));
        refuses(DeleteCommand.class, List.of(w -> new DeleteCommand(w, List.of()),
                w -> new DeleteCommand(w, List.of(TRIAL.workflow().getNodes().getFirst()))));

        does(MoveCommand.class, List.of(w -> new MoveCommand("Move", w,
                Map.of(node(w, "a"), new Place(7, 9), w.getNotes().getFirst(), new Place(-3, 2)))));
        refuses(MoveCommand.class, List.of(w -> new MoveCommand("Move", w, Map.of(node(w, "a"), new Place(0, 0))),
                w -> new MoveCommand("Move", w, Map.of())));

        does(RenameCommand.class, List.of(w -> new RenameCommand(w, node(w, "a"), "Source <1>"),
                w -> new RenameCommand(w, w.getNotes().getFirst(), ""), w -> new RenameCommand(w, w, "Another")));
        refuses(RenameCommand.class, List.of(w -> new RenameCommand(w, node(w, "a"), "a"),
                w -> new RenameCommand(w, node(w, "a"), " "),
                w -> new RenameCommand(w, w.getLinks().getFirst(), "name")));

        does(SetCommand.class, List.of(w -> set(w, "a", "temperature", Quantity.parse("320 K")),
                w -> set(w, "a", "temperature", null), w -> set(w, "formula", "inputs", List.of()),
                w -> set(w, "formula", "unit", "V"),
                w -> new SetCommand("Rename input", w, (EObject) ((List<?>) get(w, "formula", "inputs")).getFirst(),
                        ((EObject) ((List<?>) get(w, "formula", "inputs")).getFirst()).eClass()
                                .getEStructuralFeature("name"),
                        "other")));
        refuses(SetCommand.class, List.of(w -> set(w, "a", "temperature", Quantity.variable("warm")),
                w -> set(w, "b", "text", null), w -> set(w, "formula", "inputs",
                        List.copyOf((List<?>) get(w, "formula", "inputs")))));

        does(SetValueCommand.class, List.of(w -> setInside(w, "a", "temperature", Quantity.parse("320 K")),
                w -> setInside(w, "a", "temperature", null), w -> setInside(w, "formula", "inputs", List.of())));
        refuses(SetValueCommand.class, List.of(w -> setInside(w, "a", "temperature", Quantity.variable("warm")),
                w -> setInside(w, "b", "text", null),
                w -> new SetValueCommand("Set", w, ModelFactory.eINSTANCE.createSolverNode(), List.of(),
                        ModelPackage.Literals.NODE__LABEL, "outside")));

        does(SetValueCommand.class, List.of(w -> value(w, "a", "temperature", Quantity.parse("320 K")),
                w -> value(w, "a", "temperature", null), w -> value(w, "numbers", "x", "t"),
                w -> value(w, "formula", "inputs", List.of()),
                w -> new SetValueCommand("Set", w, node(w, "a"),
                        List.of(ModelPackage.Literals.SOLVER_NODE__PARAMETERS), feature(w, "a", "count"), 5)));
        refuses(SetValueCommand.class, List.of(w -> value(w, "a", "temperature", Quantity.variable("warm")),
                w -> value(w, "b", "text", null), w -> value(TRIAL.workflow(), w, "a", "count", 5)));

        does(CreateNoteCommand.class, List.of(w -> new CreateNoteCommand(w, w, "text", 1, 2),
                w -> new CreateNoteCommand(w, body(w, "part"), "", 1, 2)));
        refuses(CreateNoteCommand.class,
                List.of(w -> new CreateNoteCommand(w, ModelFactory.eINSTANCE.createBody(), "text", 1, 2)));

        does(ResizeNoteCommand.class, List.of(w -> new ResizeNoteCommand(w, note(w), 1, 2, 300, 40)));
        refuses(ResizeNoteCommand.class, List.of(
                w -> new ResizeNoteCommand(w, note(w), note(w).getX(), note(w).getY(), note(w).getWidth(),
                        note(w).getHeight()),
                w -> new ResizeNoteCommand(w, note(w), 1, 2, 0, 40)));

        does(CreateGroupCommand.class, List.of(w -> group(w, "c", "formula"), w -> group(w, "b", "c"),
                w -> group(w, "end", "sweep", "a", "b")));
        refuses(CreateGroupCommand.class, List.of(w -> group(w), w -> group(w, "a", "b"), w -> group(w, "a", "inner")));

        does(ChangeGroupCommand.class, List.of(
                w -> new ChangeGroupCommand(w, w.getGroups().getFirst(), List.of(node(w, "sweep"), node(w, "end"))),
                w -> new ChangeGroupCommand(w, null, List.of(node(w, "b"), node(w, "inner"))),
                w -> new ChangeGroupCommand(w, null, List.of(node(w, "a"), node(w, "b")))));
        refuses(ChangeGroupCommand.class, List.of(
                w -> new ChangeGroupCommand(w, w.getGroups().getFirst(), List.of(node(w, "a"))),
                w -> new ChangeGroupCommand(w, w.getGroups().getFirst(), List.of(node(w, "inner"))),
                w -> new ChangeGroupCommand(w, null, List.of(node(w, "c")))));

        does(CreateContainerCommand.class, List.of(
                w -> CreateContainerCommand.empty(w, w, ModelPackage.Literals.MAP_CONTAINER, 3, 4),
                w -> CreateContainerCommand.empty(w, body(w, "sweep"), ModelPackage.Literals.SUB_WORKFLOW, 3, 4),
                w -> wrap(w, "b", "c"), w -> wrap(w, "a", "b"), w -> wrap(w, "inner"),
                w -> CreateContainerCommand.around(w, ModelPackage.Literals.SUB_WORKFLOW, nodes(w, "a", "c")), w -> wrap(w, "sweep", "end"),
                w -> wrap(w, "gone")));
        refuses(CreateContainerCommand.class, List.of(w -> wrap(w, "a", "c"), w -> wrap(w, "a", "inner"),
                w -> wrap(w)));

        does(UnwrapCommand.class, List.of(w -> new UnwrapCommand(w, container(w, "sweep")),
                w -> new UnwrapCommand(w, container(w, "part"))));
        refuses(UnwrapCommand.class, List.of(w -> {
            new DeleteCommand(w, List.of(node(w, "deep"))).execute();
            container(w, "part").setBody(null);
            return new UnwrapCommand(w, container(w, "part"));
        }));

        does(MoveIntoContainerCommand.class, List.of(w -> into(w, "sweep", "c"), w -> into(w, "sweep", "gone", "end"),
                w -> into(w, null, "second"), w -> into(w, null, "deep", "part"),
                w -> into(w, "part", "numbers", "end")));
        refuses(MoveIntoContainerCommand.class, List.of(w -> into(w, "sweep", "a"), w -> into(w, "part", "b"),
                w -> into(w, "sweep", "inner"), w -> into(w, "part", "sweep"), w -> into(w, "sweep", "sweep"), w -> into(w, "sweep")));

        does(CollapseCommand.class, List.of(w -> new CollapseCommand(w, container(w, "sweep"), true)));
        refuses(CollapseCommand.class, List.of(w -> new CollapseCommand(w, container(w, "sweep"), false)));

        does(VaryCommand.class, List.of(w -> vary(w, "a", "temperature", Trial.axis("290 K", "300 K")),
                w -> vary(w, "inner", "temperature", range()), w -> vary(w, "inner", "factor", Trial.axis("3", "4")),
                w -> vary(w, "second", "factor", range()), w -> vary(w, "formula", "temperature", column())));
        refuses(VaryCommand.class, List.of(w -> vary(w, "a", "temperature", Trial.axis()),
                w -> vary(w, "a", "nothing", Trial.axis("1")), w -> vary(w, "inner", "factor", Trial.axis("1", "2")),
                w -> vary(w, "gone", "factor", Trial.axis("1"))));

        does(AddVariableCommand.class, List.of(
                w -> new AddVariableCommand(w, "pressure", Quantity.parse("1 bar"), "of the gas")));
        refuses(AddVariableCommand.class, List.of(
                w -> new AddVariableCommand(w, "temperature", Quantity.parse("1 K"), ""),
                w -> new AddVariableCommand(w, "2nd", Quantity.parse("1 K"), ""),
                w -> new AddVariableCommand(w, "", Quantity.parse("1 K"), "")));

        does(DeleteVariableCommand.class, List.of(w -> new DeleteVariableCommand(w, variable(w, "temperature")),
                w -> new DeleteVariableCommand(w, variable(w, "warm"))));
        refuses(DeleteVariableCommand.class, List.of(
                w -> new DeleteVariableCommand(w, variable(TRIAL.workflow(), "warm")), w -> {
                    variable(w, "warm").setValue(null);
                    return new DeleteVariableCommand(w, variable(w, "warm"));
                }));

        does(RenameVariableCommand.class,
                List.of(w -> new RenameVariableCommand(w, variable(w, "temperature"), "temperature2")));
        refuses(RenameVariableCommand.class, List.of(
                w -> new RenameVariableCommand(w, variable(w, "temperature"), "warm"),
                w -> new RenameVariableCommand(w, variable(w, "temperature"), "temperature"),
                w -> new RenameVariableCommand(w, variable(w, "temperature"), "a b")));

        does(BindVariableCommand.class, List.of(w -> bind(w, "b", "temperature", "temperature"),
                w -> bind(w, "b", "temperature", "ambient"), w -> bind(w, "a", "temperature", "temperature"),
                w -> new BindVariableCommand(w, AxisTargets.axes(w).getFirst(),
                        ModelPackage.Literals.MAP_AXIS__VALUES, 1, "shared")));
        refuses(BindVariableCommand.class, List.of(w -> bind(w, "a", "temperature", "warm"),
                w -> bind(w, "b", "duration", "temperature"), w -> bind(w, "b", "text", "temperature"),
                w -> bind(w, "b", "temperature", "1st")));

        does(ChangeIdCommand.class, List.of(w -> new ChangeIdCommand(w, node(w, "inner"), "core"),
                w -> new ChangeIdCommand(w, node(w, "sweep"), "scan"),
                w -> new ChangeIdCommand(w, node(w, "gone"), "lost")));
        refuses(ChangeIdCommand.class, List.of(w -> new ChangeIdCommand(w, node(w, "a"), "a"),
                w -> new ChangeIdCommand(w, node(w, "a"), "deep"), w -> new ChangeIdCommand(w, node(w, "a"), "note1"),
                w -> new ChangeIdCommand(w, node(w, "a"), "a b")));

        does(PasteCommand.class, List.of(w -> paste(w, w, List.of(node(w, "a"), node(w, "b"))),
                w -> paste(w, body(w, "sweep"), List.of(node(w, "gone"), note(w))),
                w -> paste(w, w, List.of(node(w, "sweep"), node(w, "inner"))),
                w -> paste(w, w, List.of(w.getGroups().getFirst()))));
        refuses(PasteCommand.class, List.of(w -> paste(w, w, List.of()),
                w -> paste(w, ModelFactory.eINSTANCE.createBody(), List.of(node(w, "a")))));
    }

    static Stream<Class<?>> commands() throws IOException, URISyntaxException {
        final var classes = Path.of(ModelCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        final String name = ModelCommand.class.getPackageName();
        final List<Class<?>> found = new ArrayList<>();
        try (var files = Files.list(classes.resolve(name.replace('.', '/')))) {
            for (final String file : files.map(path -> path.getFileName().toString()).sorted().toList()) {
                if (file.endsWith(".class") && !file.equals("package-info.class")) {
                    found.add(load(name + "." + file.replaceFirst("\\.class$", "")));
                }
            }
        }
        return found.stream().filter(type -> Command.class.isAssignableFrom(type)
                && !Modifier.isAbstract(type.getModifiers()));
    }

    private static Class<?> load(final String name) {
        try {
            return Class.forName(name);
        } catch (final ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void allCommandsAreFound() throws IOException, URISyntaxException {
        assertEquals(DONE.keySet(), Set.copyOf(commands().toList()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void doesUndoesAndRedoes(final Class<?> type) {
        assertTrue(DONE.containsKey(type), () -> "no case for " + type + "; add one above");
        for (final var make : DONE.get(type)) {
            final Workflow workflow = TRIAL.workflow();
            final ModelCommand command = make.apply(workflow);
            final String before = Workflows.toText(workflow);
            assertTrue(command.canExecute(), () -> type.getSimpleName() + " case " + DONE.get(type).indexOf(make));
            assertFalse(command.canUndo());
            command.execute();
            final String after = Workflows.toText(workflow);
            assertNotEquals(before, after);
            assertEquals(after, Workflows.toText(TRIAL.read(after)), "the file reads back as it was written");
            for (int round = 0; round < 2; round++) {
                command.undo();
                assertEquals(before, Workflows.toText(workflow));
                command.redo();
                assertEquals(after, Workflows.toText(workflow));
            }
            command.undo();
            assertEquals(before, Workflows.toText(workflow));
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void refuses(final Class<?> type) {
        assertTrue(REFUSED.containsKey(type), () -> "no refusal for " + type + "; add one above");
        for (final var make : REFUSED.get(type)) {
            final Workflow workflow = TRIAL.workflow();
            final ModelCommand command = make.apply(workflow);
            final String before = Workflows.toText(workflow);
            assertFalse(command.canExecute(), () -> type.getSimpleName() + " case " + REFUSED.get(type).indexOf(make));
            assertEquals(before, Workflows.toText(workflow), "asking changes nothing");
        }
    }

    static Node node(final Workflow workflow, final String id) {
        return Graphs.node(workflow, id).orElseThrow();
    }

    private static Note note(final Workflow workflow) {
        return workflow.getNotes().getFirst();
    }

    private static Container container(final Workflow workflow, final String id) {
        return (Container) node(workflow, id);
    }

    private static org.intercala.model.Body body(final Workflow workflow, final String id) {
        return container(workflow, id).getBody();
    }

    private static Variable variable(final Workflow workflow, final String name) {
        return org.intercala.model.Variables.find(workflow, name).orElseThrow();
    }

    private static List<Node> nodes(final Workflow workflow, final String... ids) {
        return Stream.of(ids).map(id -> node(workflow, id)).toList();
    }

    private static CreateNodeCommand create(final Workflow workflow, final String solver) {
        return new CreateNodeCommand(workflow, workflow, TRIAL.solver(solver), TRIAL.registry, 10, 20);
    }

    private static CreateLinkCommand link(final Workflow workflow, final String one, final String other) {
        return new CreateLinkCommand(workflow, Trial.port(workflow, one), Trial.port(workflow, other), TRIAL.packages);
    }

    private static ReconnectLinkCommand reconnect(final Workflow workflow, final String source, final String target,
            final String newSource, final String newTarget) {
        final var link = Graphs.links(workflow).stream()
                .filter(each -> each.getSource().getId().equals(source) && each.getTarget().getId().equals(target))
                .findFirst().orElseThrow();
        return new ReconnectLinkCommand(workflow, link, newSource == null ? null : Trial.port(workflow, newSource),
                newTarget == null ? null : Trial.port(workflow, newTarget), TRIAL.packages);
    }

    private static Object get(final Workflow workflow, final String id, final String feature) {
        final EObject parameters = ((SolverNode) node(workflow, id)).getParameters();
        return parameters.eGet(parameters.eClass().getEStructuralFeature(feature));
    }

    private static SetCommand set(final Workflow workflow, final String id, final String feature,
            final Object value) {
        final EObject parameters = ((SolverNode) node(workflow, id)).getParameters();
        return new SetCommand("Set", workflow, parameters, parameters.eClass().getEStructuralFeature(feature), value);
    }

    private static SetValueCommand setInside(final Workflow workflow, final String id, final String feature,
            final Object value) {
        final SolverNode node = (SolverNode) node(workflow, id);
        return new SetValueCommand("Set", workflow, node, List.of(ModelPackage.Literals.SOLVER_NODE__PARAMETERS),
                node.getParameters().eClass().getEStructuralFeature(feature), value);
    }

    private static EStructuralFeature feature(final Workflow workflow, final String id, final String name) {
        return ((SolverNode) node(workflow, id)).getParameters().eClass().getEStructuralFeature(name);
    }

    private static SetValueCommand value(final Workflow workflow, final String id, final String feature,
            final Object value) {
        return value(workflow, workflow, id, feature, value);
    }

    private static SetValueCommand value(final Workflow root, final Workflow workflow, final String id,
            final String feature, final Object value) {
        return new SetValueCommand("Set", root, ((SolverNode) node(workflow, id)).getParameters(), List.of(),
                feature(workflow, id, feature), value);
    }

    private static BindVariableCommand bind(final Workflow workflow, final String id, final String feature,
            final String name) {
        final EObject parameters = ((SolverNode) node(workflow, id)).getParameters();
        return new BindVariableCommand(workflow, parameters,
                (EAttribute) parameters.eClass().getEStructuralFeature(feature), -1, name);
    }

    private static CreateGroupCommand group(final Workflow workflow, final String... ids) {
        return new CreateGroupCommand(workflow, nodes(workflow, ids), "Together");
    }

    private static CreateContainerCommand wrap(final Workflow workflow, final String... ids) {
        return CreateContainerCommand.around(workflow, ModelPackage.Literals.MAP_CONTAINER, nodes(workflow, ids));
    }

    private static MoveIntoContainerCommand into(final Workflow workflow, final String container,
            final String... ids) {
        final Map<Node, Place> places = new LinkedHashMap<>();
        nodes(workflow, ids).forEach(node -> places.put(node, new Place(5 * places.size(), 6)));
        return new MoveIntoContainerCommand(workflow, container == null ? workflow : body(workflow, container), places);
    }

    private static VaryCommand vary(final Workflow workflow, final String id, final String path, final MapAxis axis) {
        return new VaryCommand(workflow, (SolverNode) node(workflow, id), path, axis);
    }

    private static MapAxis range() {
        final MapAxis axis = Trial.axis();
        axis.setFrom(Quantity.parse("1"));
        axis.setTo(Quantity.parse("2"));
        axis.setCount(3);
        return axis;
    }

    private static MapAxis column() {
        final MapAxis axis = Trial.axis();
        axis.setFile("data/t.csv");
        axis.setColumn("T");
        return axis;
    }

    private static PasteCommand paste(final Workflow workflow, final org.intercala.model.Graph graph,
            final List<? extends EObject> objects) {
        return new PasteCommand(workflow, graph, Fragments.of(workflow, objects, TRIAL.packages), 20, 20);
    }

}
