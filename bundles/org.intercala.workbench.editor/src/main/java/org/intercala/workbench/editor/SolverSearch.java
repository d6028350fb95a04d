// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.intercala.solver.SolverFactory;
import org.intercala.workbench.editor.palette.SearchPopup;

/** Lets the user choose a solver where it is to go, by the keyboard. */
public final class SolverSearch {

    private SolverSearch() {
    }

    /**
     * Opens the search; returns at once.
     *
     * @param at     in the canvas
     * @param fits   which solvers to offer
     * @param chosen called when one was chosen
     */
    public static void open(final Composite canvas, final Point at, final Predicate<SolverFactory> fits,
            final Consumer<SolverFactory> chosen) {
        open(canvas, at, fits, factory -> factory.descriptor().scale().label(), chosen);
    }

    /** As above. @param detail what to say of a solver beside its name, such as the port that fits */
    public static void open(final Composite canvas, final Point at, final Predicate<SolverFactory> fits,
            final Function<SolverFactory, String> detail, final Consumer<SolverFactory> chosen) {
        new SearchPopup(canvas, fits, detail, chosen).open(at);
    }
}
