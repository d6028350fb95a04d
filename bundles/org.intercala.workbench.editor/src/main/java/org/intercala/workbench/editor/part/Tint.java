// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.part;

import java.util.Collection;

import org.intercala.model.Container;
import org.intercala.model.Node;
import org.intercala.model.SolverNode;
import org.intercala.workbench.Ink;
import org.intercala.workbench.Services;

/** Colour of an area: the scale of the nodes in it if they are all of one, else neutral. */
final class Tint {

    private Tint() {
    }

    static Ink of(final Collection<? extends Node> nodes) {
        final var inks = nodes.stream().map(Tint::of).distinct().toList();
        return inks.size() == 1 ? inks.getFirst() : Ink.DATA;
    }

    private static Ink of(final Node node) {
        return switch (node) {
            case SolverNode solver -> Services.registry().find(solver.getSolver())
                    .map(factory -> Ink.of(factory.descriptor().scale())).orElse(Ink.DATA);
            case Container container when container.getBody() != null -> of(container.getBody().getNodes());
            default -> Ink.DATA;
        };
    }
}
