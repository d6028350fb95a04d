// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.intercala.data.Quantity;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.intercala.workbench.Services;
import org.intercala.workbench.ViewIds;
import org.intercala.workbench.command.DeleteCommand;
import org.intercala.workbench.command.MoveCommand;
import org.intercala.workbench.command.MoveCommand.Place;
import org.intercala.workbench.command.RenameCommand;
import org.intercala.workbench.command.SetValueCommand;
import org.intercala.workbench.document.DocumentListener;
import org.intercala.workbench.document.DocumentListener.Change;
import org.intercala.workbench.document.WorkflowDocument;
import org.intercala.workbench.editor.CanvasViewer;
import org.intercala.workbench.editor.measure.FrameTimes;
import org.intercala.workbench.editor.measure.LargeWorkflow;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of a large workflow, for {@code benchmarks/workbench}; the bounds are those that no machine should miss. */
@EnabledIfSystemProperty(named = "intercala.measure", matches = "true")
class SpeedTest extends CanvasTest {

    private static final Path FILE_OF_TIMES = Window.root()
            .resolve("tests/org.intercala.workbench.tests/target/measured.txt");
    private static final int FRAMES = 240;
    /** So many steps there and back. */
    private static final int TURN = 60;
    /** Each edit so often. */
    private static final int TIMES = 20;
    private static final Map<String, Edit> EDITS = edits();
    /** Work of the processor for a frame or an edit (ms); the aims are 16 and 40 for a frame. */
    private static final double MOST_MS = 200;

    @Override
    Workflow workflow() {
        return new Drawing("Empty").workflow();
    }

    @ParameterizedTest
    @ValueSource(ints = { 100, 1000 })
    void largeWorkflow(final int nodes) {
        final long before = used();
        final long start = System.nanoTime();
        final Canvas large = open(project().add(nodes + ".workflow", LargeWorkflow.of(nodes, Services.registry())));
        say("Opening, %d nodes: %.0f ms to the first check", nodes, (System.nanoTime() - start) / 1e6);
        say("Memory, %d nodes: %.0f MB of heap for the workflow, %.0f MB of heap in all, %.0f MB resident", nodes,
                (used() - before) / 1e6, used() / 1e6, resident() / 1e6);
        final CanvasViewer viewer = (CanvasViewer) large.viewer();
        Window.run(() -> large.editor().getAdapter(ZoomManager.class).setZoom(1));
        final Point centre = Window.ui(() -> viewer.getControl().toDisplay(viewer.getControl().getSize().x / 2,
                viewer.getControl().getSize().y / 2));
        final FrameTimes pan = FrameTimes.measure("Panning", viewer, () -> robot.follow(2, way(centre, 7)));
        say("%s", pan);
        Window.run(() -> large.editor().reveal(List.of(middle(large))));
        Window.settle();
        final Point card = large.card(Window.ui(() -> middle(large)).getId());
        final FrameTimes drag = FrameTimes.measure("Dragging a node", viewer, () -> robot.follow(1, way(card, 5)));
        say("%s", drag);
        for (final String view : List.of(ViewIds.PROPERTIES, ViewIds.PROBLEMS, ViewIds.OUTLINE)) {
            Window.ui(() -> Window.page().showView(view));
        }
        EDITS.forEach((what, edit) -> {
            final List<Delay> delays = delays(large, edit);
            final double work = delays.stream().mapToDouble(Delay::work).sorted().toArray()[TIMES / 2];
            say("Edit to finding, %d nodes, %s: median %.0f ms, slowest %.0f ms, processor %.0f ms", nodes, what,
                    delays.get(TIMES / 2).time(), delays.getLast().time(), work);
            assertTrue(work < MOST_MS, () -> what + ": " + work + " ms");
        });
        deleteAll(large);
        assertTrue(pan.work() < MOST_MS && drag.work() < MOST_MS, () -> pan + "; " + drag);
    }

    /** There and back again, {@link #FRAMES} steps in all. @param step (px) */
    private static List<Point> way(final Point from, final int step) {
        return IntStream.range(0, FRAMES + 1).map(frame -> step * Math.min(frame % TURN, TURN - frame % TURN))
                .mapToObj(away -> new Point(from.x + away, from.y + away / 2)).toList();
    }

    /** Everything is selected and deleted, and comes back. */
    private void deleteAll(final Canvas large) {
        final int nodes = large.nodes();
        robot.key("F12");
        robot.key("ctrl+a");
        Window.until("all selected", () -> large.selected().size() == nodes);
        say("Edit to finding, %d nodes, all are deleted: %s", nodes, delay(large, () -> large.document()
                .execute(new DeleteCommand(large.workflow(), List.copyOf(large.workflow().getNodes())))));
        assertEquals(0, large.nodes());
        say("Edit to finding, %d nodes, the deletion of all is undone: %s", nodes, delay(large, () -> large
                .document().commands().undo()));
        assertEquals(nodes, large.nodes());
    }

    /** An edit of a large workflow. @see #EDITS */
    private interface Edit {
        void make(WorkflowDocument document, SolverNode node, int time);
    }

    private static Map<String, Edit> edits() {
        final Map<String, Edit> edits = new LinkedHashMap<>();
        edits.put("a node is moved", (document, node, time) -> document.execute(new MoveCommand("Move",
                document.workflow(), Map.of(node, new Place(node.getX() + time % 2 * 2 - 1, node.getY())))));
        edits.put("a value is changed", (document, node, time) -> document.execute(new SetValueCommand("Set",
                document.workflow(), node.getParameters(), List.of(), quantity(node),
                Quantity.of(300 + time, ((Quantity) node.getParameters().eGet(quantity(node))).unit()))));
        edits.put("a node is renamed", (document, node, time) -> document.execute(
                new RenameCommand(document.workflow(), node, "name " + time)));
        edits.put("a node is deleted", (document, node, time) -> document.execute(
                new DeleteCommand(document.workflow(), List.of(document.workflow().getNodes().getLast()))));
        edits.put("a link is deleted", (document, node, time) -> document.execute(
                new DeleteCommand(document.workflow(), List.of(document.workflow().getLinks().getLast()))));
        edits.put("undo", (document, node, time) -> document.commands().undo());
        return edits;
    }

    private static SolverNode middle(final Canvas large) {
        final List<SolverNode> nodes = large.workflow().getNodes().stream().map(SolverNode.class::cast)
                .filter(node -> quantity(node) != null).toList();
        return nodes.get(nodes.size() / 2);
    }

    private static EAttribute quantity(final SolverNode node) {
        return node.getParameters().eClass().getEAllAttributes().stream().filter(attribute -> !attribute.isMany()
                && node.getParameters().eGet(attribute) instanceof Quantity).findFirst().orElse(null);
    }

    /**
     * From an edit until cards, form and problems with the findings of its check are painted.
     *
     * @param time (ms)
     * @param work time of the processor in the user-interface thread, which does not grow when other programs run (ms)
     */
    private record Delay(double time, double work) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0f ms, processor %.0f ms", time, work);
        }
    }

    /** The quickest first. */
    private static List<Delay> delays(final Canvas large, final Edit edit) {
        final List<Delay> delays = new ArrayList<>();
        final SolverNode node = middle(large);
        for (int i = 1; i <= TIMES; i++) {
            final int time = i;
            delays.add(delay(large, () -> edit.make(large.document(), node, time)));
        }
        delays.sort(Comparator.comparingDouble(Delay::time));
        return delays;
    }

    private static Delay delay(final Canvas large, final Runnable edit) {
        final AtomicLong checked = new AtomicLong();
        final DocumentListener listener = (document, change) -> {
            if (change == Change.CHECKED) {
                Display.getCurrent().asyncExec(() -> {
                    Window.window().getShell().update();
                    checked.set(System.nanoTime());
                });
            }
        };
        Window.settle();
        final long worked = worked();
        final long edited = System.nanoTime();
        Window.run(() -> {
            large.document().addListener(listener);
            edit.run();
        });
        Window.until("check", () -> checked.get() != 0);
        Window.run(() -> large.document().removeListener(listener));
        return new Delay((checked.get() - edited) / 1e6, (worked() - worked) / 1e6);
    }

    /** Time of the processor in the user-interface thread (ns). */
    private static long worked() {
        return Window.ui(() -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** What the process takes of the memory of the machine (bytes). */
    private static long resident() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:")).findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024).orElse(0L);
        } catch (final IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void say(final String format, final Object... values) {
        try {
            Files.writeString(FILE_OF_TIMES, String.format(Locale.ROOT, format, values) + "\n",
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (final IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
