// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.intercala.model.Container;
import org.intercala.model.Node;
import org.intercala.model.Port;
import org.intercala.solver.PortSpec;

/**
 * Place and size of a node in the pipeline drawing: a card, or a frame around the cards of a container. The position is
 * relative to the frame around it.
 */
final class CardBox {

    static final double NAME_SIZE = 13;
    static final double SMALL_SIZE = 11;
    static final double PAD = 14;
    static final double HEADER = 50;
    static final double ROW = 20;
    static final double FOOTER = 26;
    static final double FRAME_HEADER = 60;
    static final double FRAME_PAD = 20;
    private static final double NARROWEST = 176;
    /** A semi-bold text is wider than a plain one. */
    private static final double BOLD = 1.08;
    private static final double STATE = 28;
    private static final double BETWEEN = 18;

    /** A port as a row of the card. @param row index from the top @param open whether a required input has no link */
    record PortRow(Port port, String label, boolean input, int row, boolean open) {
    }

    private final Node node;
    private final String path;
    private final NodeView view;
    private final List<CardBox> inner;
    private final Map<Port, PortRow> ports = new LinkedHashMap<>();
    private double x;
    private double y;
    private double width;
    private double height;

    /**
     * @param view  results, or null if the node had no turn
     * @param inner boxes of a container's body, already placed; empty for a card
     */
    CardBox(final Node node, final String path, final NodeView view, final List<CardBox> inner,
            final List<Wire> wires) {
        this.node = node;
        this.path = path;
        this.view = view;
        this.inner = inner;
        final List<Port> inputs = node.getInputs().stream().filter(port -> isLinked(port, wires) || isRequired(port))
                .toList();
        final List<Port> outputs = node.getOutputs().stream().filter(port -> isLinked(port, wires)).toList();
        if (inner.isEmpty()) {
            card(inputs, outputs, wires);
        } else {
            frame(inputs, outputs);
        }
    }

    private void card(final List<Port> inputs, final List<Port> outputs, final List<Wire> wires) {
        width = Math.max(NARROWEST, BOLD * TextWidth.of(label(), NAME_SIZE) + 2 * PAD + STATE);
        width = Math.max(width, TextWidth.of(subtitle(), SMALL_SIZE) + 2 * PAD);
        double shared = 0;
        for (int i = 0; i < Math.max(inputs.size(), outputs.size()); i++) {
            final double in = i < inputs.size() ? TextWidth.of(label(inputs.get(i), true), SMALL_SIZE) : 0;
            final double out = i < outputs.size() ? TextWidth.of(label(outputs.get(i), false), SMALL_SIZE) : 0;
            width = Math.max(width, Math.max(in, out) + 2 * PAD);
            shared = Math.max(shared, in + out + 2 * PAD + (in > 0 && out > 0 ? BETWEEN : 0));
        }
        final boolean sideBySide = shared <= width;
        final int first = sideBySide ? 0 : inputs.size();
        for (int i = 0; i < inputs.size(); i++) {
            ports.put(inputs.get(i), new PortRow(inputs.get(i), label(inputs.get(i), true), true, i,
                    !isLinked(inputs.get(i), wires)));
        }
        for (int i = 0; i < outputs.size(); i++) {
            ports.put(outputs.get(i),
                    new PortRow(outputs.get(i), label(outputs.get(i), false), false, first + i, false));
        }
        final int rows = sideBySide ? Math.max(inputs.size(), outputs.size()) : inputs.size() + outputs.size();
        height = HEADER + rows * ROW + (view == null ? 10 : FOOTER) + (cause().isEmpty() ? 0 : ROW);
    }

    private void frame(final List<Port> inputs, final List<Port> outputs) {
        double right = leastWidth() - FRAME_PAD;
        double bottom = 0;
        for (final CardBox box : inner) {
            box.x += FRAME_PAD;
            box.y += FRAME_HEADER;
            right = Math.max(right, box.x + box.width);
            bottom = Math.max(bottom, box.y + box.height);
        }
        width = right + FRAME_PAD;
        height = bottom + FRAME_PAD;
        int row = 0;
        for (final Port port : inputs) {
            ports.put(port, new PortRow(port, label(port, true), true, row++, false));
        }
        row = 0;
        for (final Port port : outputs) {
            ports.put(port, new PortRow(port, label(port, false), false, row++, false));
        }
    }

    /** Width of the heading of a frame, with space around. */
    double leastWidth() {
        return 2 * FRAME_PAD
                + Math.max(BOLD * TextWidth.of(label(), NAME_SIZE), TextWidth.of(subtitle(), SMALL_SIZE));
    }

    private static boolean isLinked(final Port port, final List<Wire> wires) {
        return wires.stream().anyMatch(wire -> wire.sourcePort() == port || wire.targetPort() == port);
    }

    private boolean isRequired(final Port port) {
        return view != null && view.solver() != null && view.solver().inputs().stream()
                .anyMatch(spec -> spec.name().equals(port.getName()) && spec.required());
    }

    private String label(final Port port, final boolean input) {
        final List<PortSpec> specs = view == null || view.solver() == null ? List.of()
                : input ? view.solver().inputs() : view.solver().outputs();
        return specs.stream().filter(spec -> spec.name().equals(port.getName())).map(PortSpec::label).findFirst()
                .orElseGet(() -> Words.of(port.getName()));
    }

    void place(final double left, final double top) {
        x = left;
        y = top;
    }

    void resize(final double newWidth, final double newHeight) {
        width = newWidth;
        height = newHeight;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    Node node() {
        return node;
    }

    String path() {
        return path;
    }

    /** Whether a node is this one or lies in it. */
    boolean holds(final String node) {
        return node.equals(path) || node.startsWith(path + "/");
    }

    NodeView view() {
        return view;
    }

    List<CardBox> inner() {
        return inner;
    }

    List<PortRow> ports() {
        return new ArrayList<>(ports.values());
    }

    boolean isFrame() {
        return !inner.isEmpty();
    }

    String label() {
        return Words.orEmpty(node.getLabel()).isEmpty() ? node.getId() : node.getLabel();
    }

    /** Label of the solver, or what the container does. */
    String subtitle() {
        return node instanceof final Container container ? ContainerText.of(container)
                : view == null ? "did not run" : view.solver() == null ? "solver missing" : view.solverLabel();
    }

    /** One line of cause of a failure, or "". */
    String cause() {
        return view == null ? "" : view.cause();
    }

    /** Height of a port's row below the top of the box. */
    double portY(final PortRow row) {
        return isFrame() ? FRAME_HEADER + (row.row() + 0.5) * ROW : HEADER + (row.row() + 0.5) * ROW;
    }

    double portX(final PortRow row) {
        return row.input() ? 0 : width;
    }
}
