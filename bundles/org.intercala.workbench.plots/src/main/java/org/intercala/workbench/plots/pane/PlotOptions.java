// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.intercala.report.Typeset;
import org.intercala.solver.PlotSpec;
import org.intercala.workbench.plots.Choice;
import org.intercala.workbench.plots.chart.UnitChoices;

/** The menu of a plot: units and scales of its axes, measured data, copy and export. */
final class PlotOptions {

    private final PlotPane pane;

    PlotOptions(final PlotPane pane) {
        this.pane = pane;
    }

    void fill(final Menu menu) {
        if (pane.plot() == null) {
            return;
        }
        axis(menu, "Horizontal Axis", pane.plot().x());
        axis(menu, "Vertical Axis", pane.plot().y());
        Choice.item(menu, SWT.PUSH, "Show Everything\t0", false, pane.chart()::showAll);
        new MenuItem(menu, SWT.SEPARATOR);
        Choice.item(menu, SWT.PUSH, "Add Measured Data…", false, pane::addMeasured);
        new MenuItem(menu, SWT.SEPARATOR);
        Choice.item(menu, SWT.PUSH, "Copy Image", false, () -> pane.export().copyImage());
        Choice.item(menu, SWT.PUSH, "Export PNG…", false, () -> pane.export().png());
        Choice.item(menu, SWT.PUSH, "Export SVG…", false, () -> pane.export().saveSvg());
        Choice.item(menu, SWT.PUSH, "Export CSV…", false, () -> pane.export().saveCsv());
    }

    /** Opens the menu where the pointer is. */
    void popUp(final Control control, final Event event) {
        final var menu = new Menu(control);
        fill(menu);
        menu.setLocation(event.x, event.y);
        menu.addListener(SWT.Hide, hidden -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private void axis(final Menu menu, final String which, final PlotSpec.Axis axis) {
        final var cascade = new MenuItem(menu, SWT.CASCADE);
        cascade.setText(which);
        final var sub = new Menu(menu);
        cascade.setMenu(sub);
        final PlotSpec.Axis now = pane.axis(axis);
        for (final String unit : UnitChoices.of(axis.unit())) {
            Choice.item(sub, SWT.RADIO, unit.equals("1") ? "1 (no unit)" : Typeset.unit(unit),
                    unit.equals(now.unit()), () -> pane.set(axis, new PlotPane.AxisSetting(unit, now.logarithmic())));
        }
        new MenuItem(sub, SWT.SEPARATOR);
        Choice.item(sub, SWT.CHECK, "Logarithmic", now.logarithmic(),
                () -> pane.set(axis, new PlotPane.AxisSetting(now.unit(), !now.logarithmic())));
    }
}
