// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.eclipse.draw2d.Connection;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.NodeEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.handles.HandleBounds;
import org.intercala.data.Quantity;
import org.intercala.engine.CheckReport;
import org.intercala.model.Container;
import org.intercala.model.FileException;
import org.intercala.model.Graph;
import org.intercala.model.Graphs;
import org.intercala.model.Group;
import org.intercala.model.Link;
import org.intercala.model.MapAxis;
import org.intercala.model.ModelFactory;
import org.intercala.model.ModelPackage;
import org.intercala.model.Node;
import org.intercala.model.Note;
import org.intercala.model.Port;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.intercala.workbench.Services;
import org.intercala.workbench.command.ChangeIdCommand;
import org.intercala.workbench.command.CollapseCommand;
import org.intercala.workbench.command.CreateContainerCommand;
import org.intercala.workbench.command.CreateGroupCommand;
import org.intercala.workbench.command.CreateLinkCommand;
import org.intercala.workbench.command.CreateNodeCommand;
import org.intercala.workbench.command.CreateNoteCommand;
import org.intercala.workbench.command.DeleteCommand;
import org.intercala.workbench.command.Fragments;
import org.intercala.workbench.command.ModelCommand;
import org.intercala.workbench.command.MoveCommand;
import org.intercala.workbench.command.MoveCommand.Place;
import org.intercala.workbench.command.MoveIntoContainerCommand;
import org.intercala.workbench.command.PasteCommand;
import org.intercala.workbench.command.ReconnectLinkCommand;
import org.intercala.workbench.command.RenameCommand;
import org.intercala.workbench.command.UnwrapCommand;
import org.intercala.workbench.command.VaryCommand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of random edits with undo, redo, save and revert: model, figures, file and findings agree. */
class RandomEditorTest extends CanvasTest {

    private static final int BATCHES = 40;
    private static final int EDITS = 25;
    private static final int LARGE = 30;
    private static final int KINDS = 13;

    private final Map<String, Integer> done = new LinkedHashMap<>();
    private Random random;

    @Override
    Workflow workflow() {
        return Drawing.phase().node("chen", Drawing.PARAMETER_SET, 0, 300).node("cell", Drawing.SPM, 260, 300)
                .link("chen.parameters", "cell.parameters").wrap("chen", "cell").workflow();
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2 })
    void modelFiguresAndFileAgree(final long seed) {
        random = new Random(seed);
        for (int batch = 0; batch < BATCHES; batch++) {
            final int number = batch;
            Window.run(() -> {
                for (int i = 0; i < EDITS; i++) {
                    edit();
                }
                if (number % 5 == 4) {
                    saveOrRevert();
                }
                requireAgreement();
            });
            requireCheck();
        }
        assertTrue(done.size() >= KINDS, () -> "only these took part: " + done);
        Window.run(() -> {
            while (canvas().document().commands().canUndo()) {
                canvas().document().commands().undo();
            }
            requireAgreement();
        });
    }

    private void edit() {
        final var commands = canvas().document().commands();
        final int dice = random.nextInt(100);
        if (dice < 15) {
            for (int i = random.nextInt(5); i >= 0 && commands.canUndo(); i--) {
                commands.undo();
            }
        } else if (dice < 25) {
            for (int i = random.nextInt(5); i >= 0 && commands.canRedo(); i--) {
                commands.redo();
            }
        } else {
            final ModelCommand command = command(canvas().workflow());
            if (canvas().document().execute(command)) {
                done.merge(command.getClass().getSimpleName(), 1, Integer::sum);
            }
        }
    }

    private void saveOrRevert() {
        try {
            if (random.nextBoolean()) {
                canvas().document().save();
            } else {
                canvas().document().revert();
            }
            assertEquals(Workflows.toText(canvas().workflow()),
                    Files.readString(project().folder().resolve(FILE)));
            assertFalse(canvas().document().isDirty());
        } catch (final FileException failure) {
            throw new AssertionError(failure);
        } catch (final IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private ModelCommand command(final Workflow workflow) {
        final var registry = Services.registry();
        final List<Node> nodes = Graphs.nodes(workflow);
        if (nodes.size() > LARGE) {
            return new DeleteCommand(workflow, some(nodes, 8));
        }
        final List<Container> containers = of(Container.class);
        final List<Port> ports = of(Port.class);
        final List<Link> links = of(Link.class);
        final int dice = nodes.isEmpty() || ports.isEmpty() ? 0 : random.nextInt(20);
        return switch (dice) {
            case 1, 2, 3 -> new CreateLinkCommand(workflow, any(ports), any(ports), registry.packages());
            case 4 -> links.isEmpty() ? create(workflow)
                    : new ReconnectLinkCommand(workflow, any(links), null, any(ports), registry.packages());
            case 5 -> new DeleteCommand(workflow, some(objects(), 2));
            case 6, 7 -> move(workflow, nodes);
            case 8 -> new RenameCommand(workflow, any(nodes), "name " + random.nextInt(9));
            case 9 -> new CreateNoteCommand(workflow, any(graphs()), "note", random.nextInt(300), random.nextInt(300));
            case 10 -> new CreateGroupCommand(workflow, some(any(graphs()).getNodes(), 3), "group");
            case 11 -> CreateContainerCommand.empty(workflow, any(graphs()), ModelPackage.Literals.MAP_CONTAINER,
                    random.nextInt(300), random.nextInt(300));
            case 12 -> CreateContainerCommand.around(workflow, ModelPackage.Literals.SUB_WORKFLOW,
                    some(any(graphs()).getNodes(), 3));
            case 13 -> containers.isEmpty() ? create(workflow) : new UnwrapCommand(workflow, any(containers));
            case 14, 15 -> containers.isEmpty() ? create(workflow)
                    : new CollapseCommand(workflow, any(containers), random.nextBoolean());
            case 16 -> into(workflow, nodes);
            case 17 -> vary(workflow);
            case 18 -> new ChangeIdCommand(workflow, any(nodes), "node" + random.nextInt(60));
            case 19 -> new PasteCommand(workflow, any(graphs()),
                    Fragments.of(workflow, some(objects(), 2), registry.packages()), 20, 20);
            default -> create(workflow);
        };
    }

    private CreateNodeCommand create(final Workflow workflow) {
        final var registry = Services.registry();
        return new CreateNodeCommand(workflow, any(graphs()), any(List.copyOf(registry.solvers())), registry,
                random.nextInt(600), random.nextInt(400));
    }

    private ModelCommand move(final Workflow workflow, final List<Node> nodes) {
        final Map<EObject, Place> places = new LinkedHashMap<>();
        some(nodes, 3).forEach(node -> places.put(node, new Place(random.nextInt(600), random.nextInt(400))));
        return new MoveCommand("Move", workflow, places);
    }

    private ModelCommand into(final Workflow workflow, final List<Node> nodes) {
        final Map<Node, Place> places = new LinkedHashMap<>();
        final Node node = any(nodes);
        places.put(node, new Place(random.nextInt(100), random.nextInt(100)));
        return new MoveIntoContainerCommand(workflow, any(graphs()), places);
    }

    private ModelCommand vary(final Workflow workflow) {
        final List<SolverNode> nodes = of(SolverNode.class);
        final MapAxis axis = ModelFactory.eINSTANCE.createMapAxis();
        axis.setFrom(Quantity.parse("290 K"));
        axis.setTo(Quantity.parse("310 K"));
        axis.setCount(2 + random.nextInt(3));
        return nodes.isEmpty() ? create(workflow) : new VaryCommand(workflow, any(nodes), "temperature", axis);
    }

    private List<Graph> graphs() {
        final List<Graph> graphs = new ArrayList<>(List.of(canvas().workflow()));
        of(Container.class).forEach(container -> graphs.addAll(Graphs.bodies(container)));
        return graphs;
    }

    private List<EObject> objects() {
        final List<EObject> objects = new ArrayList<>(Graphs.nodes(canvas().workflow()));
        objects.addAll(of(Link.class));
        objects.addAll(of(Note.class));
        objects.addAll(of(Group.class));
        return objects;
    }

    private <T> List<T> of(final Class<T> type) {
        final List<T> found = new ArrayList<>();
        canvas().workflow().eAllContents().forEachRemaining(object -> {
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

    /** What the checks after edits have led to is what a check from the start says. */
    private void requireCheck() {
        final List<String> whole = Window.ui(() -> texts(Services.engine()
                .check(canvas().document().snapshot(), canvas().document().projectFolder())));
        Window.until("check", () -> texts(canvas().document().report()).equals(whole));
    }

    private static List<String> texts(final CheckReport report) {
        final List<String> texts = new ArrayList<>();
        report.findings().forEach(finding -> finding.eClass().getEAllAttributes()
                .forEach(attribute -> texts.add(attribute.getName() + " " + finding.eGet(attribute))));
        report.specs().forEach((port, spec) -> texts.add(port + " " + spec));
        return texts;
    }

    /** The file reads back as the model is; the canvas shows all of the model, at its place, and nothing else. */
    private void requireAgreement() {
        final Workflow workflow = canvas().workflow();
        final String text = Workflows.toText(workflow);
        try {
            final var read = Workflows.parse(text, project().folder().resolve(FILE), Services.registry().packages());
            assertEquals(text, Workflows.toText(read.workflow()));
        } catch (final FileException unreadable) {
            throw new AssertionError(unreadable);
        }
        canvas().viewer().flush();
        final Map<?, ?> parts = canvas().viewer().getEditPartRegistry();
        for (final Object shown : parts.keySet()) {
            assertTrue(!(shown instanceof EObject object) || EcoreUtil.isAncestor(workflow, object),
                    () -> "still shown: " + shown);
        }
        requireGraph(workflow, (EditPart) parts.get(workflow), parts);
        for (final Link link : of(Link.class)) {
            requireLink(link, parts);
        }
    }

    /** Cards, notes and groups of a graph that is shown, and what is inside of containers that are unfolded. */
    private void requireGraph(final Graph graph, final EditPart parent, final Map<?, ?> parts) {
        final Set<EObject> expected = new LinkedHashSet<>(graph.getNodes());
        expected.addAll(graph.getNotes());
        expected.addAll(graph.getGroups());
        final Set<Object> shown = new LinkedHashSet<>();
        ((List<?>) parent.getChildren()).forEach(child -> shown.add(((EditPart) child).getModel()));
        assertEquals(expected, shown);
        Point origin = graph instanceof Workflow ? new Point() : null;
        for (final Node node : graph.getNodes()) {
            final GraphicalEditPart part = (GraphicalEditPart) parts.get(node);
            final var card = ((HandleBounds) part.getFigure()).getHandleBounds();
            final Point shift = new Point(card.x - node.getX(), card.y - node.getY());
            origin = origin == null ? shift : origin;
            assertEquals(origin, shift, () -> "place of " + node.getId());
            assertFalse(card.isEmpty());
            if (node instanceof Container container && !container.isCollapsed() && container.getBody() != null
                    && !((List<?>) part.getChildren()).stream()
                            .allMatch(child -> ((EditPart) child).getModel() instanceof Port)) {
                requireGraph(container.getBody(), part, parts);
            }
        }
    }

    /** Where a port is, with the containers around it; folded ones in parentheses. */
    private static String path(final Port port) {
        String path = port.getId();
        for (EObject around = Graphs.owner(port).eContainer(); around != null; around = around.eContainer()) {
            if (around instanceof Container container) {
                path = (container.isCollapsed() ? "(" + container.getId() + ")" : container.getId()) + "/" + path;
            }
        }
        return path;
    }

    private static void requireLink(final Link link, final Map<?, ?> parts) {
        final Object source = parts.get(link.getSource());
        final Object target = parts.get(link.getTarget());
        final Object part = parts.get(link);
        if (source == null || target == null) {
            assertSame(null, part, () -> "shown without an end: " + path(link.getSource()) + " to "
                    + path(link.getTarget()));
            return;
        }
        assertTrue(part instanceof ConnectionEditPart, () -> "not shown: " + path(link.getSource()) + " to "
                + path(link.getTarget()));
        final ConnectionEditPart connection = (ConnectionEditPart) part;
        assertSame(source, connection.getSource());
        assertSame(target, connection.getTarget());
        final Connection line = (Connection) connection.getFigure();
        assertSame(((NodeEditPart) source).getSourceConnectionAnchor((Request) null), line.getSourceAnchor());
        assertSame(((NodeEditPart) target).getTargetConnectionAnchor((Request) null), line.getTargetAnchor());
    }
}
