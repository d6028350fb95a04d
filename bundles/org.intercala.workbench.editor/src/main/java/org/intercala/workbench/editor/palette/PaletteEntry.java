// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.palette;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.swt.graphics.Image;
import org.intercala.model.Graph;
import org.intercala.model.Node;
import org.intercala.model.Workflow;
import org.intercala.solver.PortSpec;
import org.intercala.solver.SolverFactory;
import org.intercala.workbench.Ink;
import org.intercala.workbench.command.WorkflowCommand;

/** Something that can be added to a workflow. */
public interface PaletteEntry extends IAdaptable {

    /** What makes a node. @param node also before the command is executed */
    record Creation(WorkflowCommand command, Node node) {
    }

    /** Stable; what a drag carries. */
    String key();

    String label();

    /** Empty, or one or two sentences. */
    String description();

    /** The heading it stands under. */
    String group();

    /** Colour of its heading. */
    Ink ink();

    Image image();

    /** The solver of the node that it makes, or null. */
    SolverFactory solver();

    /** Input ports of the node. */
    List<PortSpec> inputs();

    /** Output ports of the node. */
    List<PortSpec> outputs();

    /** @param graph where to; the workflow or the body of a container @param x left edge @param y top edge */
    Creation create(Workflow workflow, Graph graph, int x, int y);

    /** Whether label, id or description hold all words, in any order. */
    default boolean matches(final String words) {
        final String text = String.join(" ", label(), key(), group(), description()).toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
    }

    /**
     * How well it fits words that it {@link #matches}: 0 when its name begins with them, 1 when it holds them, else 2.
     */
    default int rank(final String words) {
        final int place = label().toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT).strip());
        return place == 0 ? 0 : place > 0 ? 1 : 2;
    }

    @Override
    default <T> T getAdapter(final Class<T> type) {
        return type == SolverFactory.class ? type.cast(solver()) : null;
    }
}
