// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.intercala.workbench.Ink;
import org.intercala.workbench.plots.Choice;
import org.intercala.workbench.plots.chart.PlotChart;
import org.intercala.workbench.plots.chart.SidePanel;

/** How the panes with a chart are laid out: the chart at the left, its legend and read-out at the right. */
final class ChartFrame {

    private ChartFrame() {
    }

    /** The body of a pane, of two columns. */
    static Composite body(final Composite parent) {
        final var all = new Composite(parent, SWT.NONE);
        all.setBackground(Ink.CARD.color());
        final var layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 8;
        layout.verticalSpacing = 0;
        all.setLayout(layout);
        return all;
    }

    /** A chart that takes all the room of the first column. @param pane begin of the ids of its widgets */
    static PlotChart chart(final Composite body, final String pane) {
        final var chart = new PlotChart(body);
        chart.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        chart.area().setData("org.intercala.id", pane + ".area");
        return chart;
    }

    /** The panel of a chart, in the second column. @param pane begin of the ids of its widgets */
    static SidePanel side(final Composite body, final PlotChart chart, final String pane) {
        final var side = new SidePanel(body, chart);
        side.setData("org.intercala.id", pane + ".legend");
        side.setLayoutData(new GridData(SWT.FILL, SWT.FILL, false, true));
        return side;
    }

    /** The menu of a pane. @param name what it has, for those who cannot see it */
    static void options(final Composite tools, final String pane, final String name, final Consumer<Menu> fill) {
        final var more = new Choice(tools, name, fill);
        more.setText("Options");
        more.setData("org.intercala.id", pane + ".options");
    }
}
