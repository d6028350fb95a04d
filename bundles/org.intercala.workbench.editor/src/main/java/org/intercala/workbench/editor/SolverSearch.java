// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.intercala.solver.SolverFactory;
import org.intercala.workbench.Services;

/** Lets the user choose a solver where it is to go. */
public final class SolverSearch {

    private SolverSearch() {
    }

    /** @param at in the canvas @param fits which solvers to offer @param chosen called when one was chosen */
    public static void open(final Composite canvas, final Point at, final Predicate<SolverFactory> fits,
            final Consumer<SolverFactory> chosen) {
        final Menu menu = new Menu(canvas);
        for (final SolverFactory factory : Services.registry().solvers()) {
            if (fits.test(factory)) {
                final MenuItem item = new MenuItem(menu, SWT.PUSH);
                item.setText(factory.descriptor().label());
                item.addListener(SWT.Selection, event -> chosen.accept(factory));
            }
        }
        menu.setLocation(canvas.toDisplay(at));
        menu.setVisible(true);
    }
}
