// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.commands.CommandStack;
import org.intercala.data.Quantity;
import org.intercala.model.Container;
import org.intercala.model.Graph;
import org.intercala.model.Graphs;
import org.intercala.model.Group;
import org.intercala.model.Link;
import org.intercala.model.ModelPackage;
import org.intercala.model.Node;
import org.intercala.model.Note;
import org.intercala.model.Port;
import org.intercala.model.SolverNode;
import org.intercala.model.Variable;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.intercala.solver.PortSpec;
import org.intercala.workbench.command.MoveCommand.Place;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Thousands of random commands with undo and redo: the file is the same at every depth, the model stays sound, and a
 * check after an edit says what a check from the start says.
 */
class RandomCommandsTest {

    /** Held, so that its level stays: a solver that is broken on purpose is told at every check. */
    private static final Logger CHECKER = Logger.getLogger("org.intercala.engine");

    @BeforeAll
    static void quiet() {
        CHECKER.setLevel(Level.OFF);
    }

    @AfterAll
    static void loud() {
        CHECKER.setLevel(null);
    }

    private static final Trial TRIAL = new Trial();
    private static final int COMMANDS = 1000;
    private static final int LARGE = 24;

    private final Map<String, Integer> executed = new TreeMap<>();
    private Random random;
    private Workflow workflow;
    private CommandStack stack;
    private CheckTwin check;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5 })
    void undoAndRedoRestoreTheFile(final long seed) {
        random = new Random(seed);
        check = new CheckTwin(TRIAL.registry, folder);
        open(Workflows.toText(TRIAL.workflow()));
        final List<String> texts = new ArrayList<>(List.of(Workflows.toText(workflow)));
        int depth = 0;
        for (int done = 0; done < COMMANDS;) {
            final int dice = random.nextInt(100);
            if (random.nextInt(10) == 0) {
                check.changeFile(random);
            }
            if (dice < 12 && stack.canUndo()) {
                for (int steps = random.nextInt(6); steps >= 0 && stack.canUndo(); steps--) {
                    stack.undo();
                    depth--;
                    assertEquals(texts.get(depth), Workflows.toText(workflow));
                }
            } else if (dice < 22 && stack.canRedo()) {
                for (int steps = random.nextInt(6); steps >= 0 && stack.canRedo(); steps--) {
                    stack.redo();
                    depth++;
                    assertEquals(texts.get(depth), Workflows.toText(workflow));
                }
            } else if (dice == 22 && done % 10 == 0) {
                open(texts.get(depth));
                assertEquals(texts.get(depth), Workflows.toText(workflow), "read as written");
                texts.subList(0, depth).clear();
                texts.subList(1, texts.size()).clear();
                depth = 0;
            } else {
                final ModelCommand command = command();
                if (command.canExecute()) {
                    stack.execute(command);
                    executed.merge(command.getClass().getSimpleName(), 1, Integer::sum);
                    texts.subList(++depth, texts.size()).clear();
                    texts.add(Workflows.toText(workflow));
                    requireSound();
                    done++;
                }
            }
            check.requireSame(workflow);
        }
        while (stack.canUndo()) {
            stack.undo();
            assertEquals(texts.get(--depth), Workflows.toText(workflow));
        }
        assertEquals(0, depth);
    }

    @Test
    void everyCommandTakesPart() throws Exception {
        undoAndRedoRestoreTheFile(6);
        final Set<String> all = new LinkedHashSet<>();
        CommandMatrixTest.commands().forEach(type -> all.add(type.getSimpleName()));
        all.removeAll(executed.keySet());
        assertEquals(Set.of(), all, "commands that were never executed");
    }

    private void open(final String text) {
        workflow = TRIAL.read(text);
        stack = new CommandStack();
    }

    /** What must hold after every command. */
    private void requireSound() {
        final Set<String> ids = new LinkedHashSet<>();
        for (final Node node : Graphs.nodes(workflow)) {
            assertTrue(ids.add(node.getId()), () -> node.getId() + " twice");
            if (node instanceof SolverNode solver && solver.getParameters() != null) {
                final var factory = TRIAL.solver(solver.getSolver());
                assertEquals(factory.inputs(solver.getParameters()).stream().map(PortSpec::name).distinct().toList(),
                        solver.getInputs().stream().map(Port::getName).toList());
                assertEquals(factory.outputs(solver.getParameters()).stream().map(PortSpec::typeName).toList(),
                        solver.getOutputs().stream().map(Port::getType).toList());
            }
        }
        for (final Link link : Graphs.links(workflow)) {
            final Graph home = Graphs.commonGraph(Graphs.owner(link.getSource()), Graphs.owner(link.getTarget()));
            assertSame(home, link.eContainer(), "a link lies in the innermost graph around its ends");
        }
        workflow.eAllContents().forEachRemaining(object -> {
            if (object instanceof Group group) {
                group.getMembers().forEach(node -> assertSame(group.eContainer(), node.eContainer()));
            }
        });
        for (final var axis : AxisTargets.axes(workflow)) {
            assertTrue(axis.getTarget().indexOf('.') < 0 || AxisTargets.node(workflow, axis).isPresent(),
                    () -> "the axis " + axis.getTarget() + " has lost its node");
        }
        assertTrue(!Nesting.isCircular(workflow, List.of(), null), "the links lead forward only");
    }

    private ModelCommand command() {
        final List<Node> nodes = Graphs.nodes(workflow);
        if (nodes.size() > LARGE) {
            return new DeleteCommand(workflow, some(nodes, 4));
        }
        return switch (random.nextInt(24)) {
            case 0, 1 -> create();
            case 2 -> nodes.isEmpty() || ports().isEmpty() ? create() : linked();
            case 3, 4, 5 -> ports().size() < 2 ? create()
                    : new CreateLinkCommand(workflow, any(ports()), any(ports()), TRIAL.packages);
            case 6, 7 -> Graphs.links(workflow).isEmpty() || ports().isEmpty() ? create() : reconnect();
            case 8 -> new DeleteCommand(workflow, some(objects(), 2));
            case 9 -> move(nodes);
            case 10 -> new RenameCommand(workflow, any(objects()), "name " + random.nextInt(9));
            case 11, 12 -> change();
            case 13 -> new CreateNoteCommand(workflow, any(graphs()), "note", 1, random.nextInt(50));
            case 14 -> resize();
            case 15 -> new CreateGroupCommand(workflow, some(any(graphs()).getNodes(), 3), "group");
            case 16 -> regroup();
            case 17 -> random.nextBoolean()
                    ? CreateContainerCommand.empty(workflow, any(graphs()), ModelPackage.Literals.MAP_CONTAINER, 0, 9)
                    : CreateContainerCommand.around(workflow, ModelPackage.Literals.SUB_WORKFLOW,
                            some(any(graphs()).getNodes(), 3));
            case 18 -> containers().isEmpty() ? create() : container();
            case 19 -> into(nodes);
            case 20 -> vary();
            case 21 -> variable();
            case 22 -> nodes.isEmpty() ? create()
                    : new ChangeIdCommand(workflow, any(nodes), "node" + random.nextInt(40));
            default -> new PasteCommand(workflow, any(graphs()),
                    Fragments.of(workflow, some(objects(), 2), TRIAL.packages), 20, 20);
        };
    }

    private CreateNodeCommand create() {
        return new CreateNodeCommand(workflow, any(graphs()), any(TRIAL.registry.solvers()), TRIAL.registry,
                random.nextInt(99), 5);
    }

    private ModelCommand linked() {
        final Port from = any(ports());
        final var create = new CreateNodeCommand(workflow, any(graphs()),
                any(TRIAL.registry.solvers()), TRIAL.registry, 1, 2);
        return new CreateLinkedNodeCommand(workflow, create, from, random.nextBoolean() ? "value" : "values");
    }

    private ModelCommand reconnect() {
        final boolean source = random.nextBoolean();
        return new ReconnectLinkCommand(workflow, any(Graphs.links(workflow)), source ? any(ports()) : null,
                source ? null : any(ports()), TRIAL.packages);
    }

    private ModelCommand move(final List<Node> nodes) {
        final Map<EObject, Place> places = new LinkedHashMap<>();
        some(nodes, 3).forEach(node -> places.put(node, new Place(random.nextInt(500), random.nextInt(500))));
        return new MoveCommand("Move", workflow, places);
    }

    private ModelCommand change() {
        final List<SolverNode> nodes = configured();
        if (nodes.isEmpty()) {
            return create();
        }
        final SolverNode node = any(nodes);
        final EObject parameters = node.getParameters();
        final var inputs = parameters.eClass().getEStructuralFeature("inputs");
        if (inputs != null) {
            final var list = new ArrayList<>((List<?>) parameters.eGet(inputs));
            if (!list.isEmpty() && random.nextBoolean()) {
                final EObject input = (EObject) any(list);
                return new SetCommand("Set", workflow, input, input.eClass().getEStructuralFeature("name"),
                        "in" + random.nextInt(4));
            }
            list.removeIf(each -> random.nextBoolean());
            return new SetCommand("Set", workflow, parameters, inputs, list);
        }
        final var x = parameters.eClass().getEStructuralFeature("x");
        if (x != null) {
            if (random.nextBoolean()) {
                return new SetValueCommand("Set", workflow, parameters, List.of(),
                        parameters.eClass().getEStructuralFeature("file"),
                        random.nextInt(3) > 0 ? CheckTwin.FILE : random.nextBoolean() ? "../out.csv" : null);
            }
            return new SetValueCommand("Set", workflow, parameters, List.of(),
                    random.nextBoolean() ? x : parameters.eClass().getEStructuralFeature("y"),
                    random.nextBoolean() ? "column" : null);
        }
        final var temperature = (EAttribute) parameters.eClass().getEStructuralFeature("temperature");
        return random.nextBoolean()
                ? new BindVariableCommand(workflow, parameters, temperature, -1, "v" + random.nextInt(4))
                : new SetValueCommand("Set", workflow, parameters.eContainer(),
                        List.of(ModelPackage.Literals.SOLVER_NODE__PARAMETERS), temperature,
                        Quantity.of(random.nextInt(5) == 0 ? -5 : 300 + random.nextInt(20), "K"));
    }

    private ModelCommand resize() {
        final List<Note> notes = of(Note.class);
        return notes.isEmpty() ? create()
                : new ResizeNoteCommand(workflow, any(notes), 0, 0, 50 + random.nextInt(9), 50);
    }

    private ModelCommand regroup() {
        final List<Group> groups = of(Group.class);
        final Group group = groups.isEmpty() ? null : any(groups);
        final Graph graph = group == null ? workflow : (Graph) group.eContainer();
        return new ChangeGroupCommand(workflow, random.nextBoolean() ? group : null, some(graph.getNodes(), 2));
    }

    private ModelCommand container() {
        final Container container = any(containers());
        return random.nextBoolean() ? new UnwrapCommand(workflow, container)
                : new CollapseCommand(workflow, container, random.nextBoolean());
    }

    private ModelCommand into(final List<Node> nodes) {
        final Map<Node, Place> places = new LinkedHashMap<>();
        Nodes.outermost(some(nodes, 2)).forEach(node -> places.put(node, new Place(3, 4)));
        return new MoveIntoContainerCommand(workflow, any(graphs()), places);
    }

    private ModelCommand vary() {
        final List<SolverNode> nodes = configured();
        return nodes.isEmpty() ? create()
                : new VaryCommand(workflow, any(nodes), random.nextBoolean() ? "temperature" : "factor",
                        Trial.axis("1", "" + (2 + random.nextInt(3))));
    }

    private ModelCommand variable() {
        final List<Variable> variables = workflow.getVariables();
        if (variables.isEmpty() || random.nextInt(3) == 0) {
            return new AddVariableCommand(workflow, "v" + random.nextInt(5), variableValue(), "");
        }
        if (random.nextBoolean()) {
            return new SetValueCommand("Set", workflow, any(variables), List.of(),
                    ModelPackage.Literals.VARIABLE__VALUE, variableValue());
        }
        return random.nextBoolean() ? new DeleteVariableCommand(workflow, any(variables))
                : new RenameVariableCommand(workflow, any(variables), "v" + random.nextInt(9));
    }

    private Quantity variableValue() {
        return Quantity.parse(any(List.of("305 K", "-3 K", "2 V", "=v1")));
    }

    private List<SolverNode> configured() {
        return Graphs.nodes(workflow).stream().filter(SolverNode.class::isInstance).map(SolverNode.class::cast)
                .filter(node -> node.getParameters() != null).toList();
    }

    private List<Container> containers() {
        return Graphs.nodes(workflow).stream().filter(Container.class::isInstance).map(Container.class::cast).toList();
    }

    private List<Graph> graphs() {
        final List<Graph> graphs = new ArrayList<>(List.of(workflow));
        containers().forEach(container -> graphs.addAll(Graphs.bodies(container)));
        return graphs;
    }

    private List<Port> ports() {
        return of(Port.class);
    }

    private List<EObject> objects() {
        final List<EObject> objects = new ArrayList<>(Graphs.nodes(workflow));
        objects.addAll(Graphs.links(workflow));
        objects.addAll(of(Note.class));
        objects.addAll(of(Group.class));
        objects.add(workflow);
        return objects;
    }

    private <T> List<T> of(final Class<T> type) {
        final List<T> found = new ArrayList<>();
        workflow.eAllContents().forEachRemaining(object -> {
            if (type.isInstance(object)) {
                found.add(type.cast(object));
            }
        });
        return found;
    }

    private <T> T any(final List<? extends T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> List<T> some(final List<? extends T> list, final int most) {
        final Set<T> some = new LinkedHashSet<>();
        for (int i = random.nextInt(most); i >= 0 && !list.isEmpty(); i--) {
            some.add(any(list));
        }
        return List.copyOf(some);
    }
}
