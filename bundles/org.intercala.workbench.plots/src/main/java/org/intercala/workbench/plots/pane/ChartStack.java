// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Layout;
import org.intercala.workbench.Ink;
import org.intercala.workbench.plots.chart.PlotChart;
import org.intercala.workbench.plots.chart.PlotContent;

/** A plot and, below it while there are measured data, their residuals; they share horizontal axis and cursor. */
final class ChartStack extends Composite {

    /** Part of the height that the residuals take, and the least of it in pixels. */
    private static final double SHARE = 0.38;
    private static final int LOWEST = 76;

    private final PlotChart main;
    private final PlotChart residuals;
    private final Runnable viewChanged;
    private boolean linking;

    /** @param viewChanged is told when range, cursor or hidden lines of the plot change */
    ChartStack(final Composite parent, final Runnable viewChanged) {
        super(parent, SWT.NONE);
        this.viewChanged = viewChanged;
        setBackground(Ink.CARD.color());
        main = new PlotChart(this);
        residuals = new PlotChart(this);
        residuals.area().setData("org.intercala.id", "plot.residuals");
        residuals.setVisible(false);
        setLayout(new Stacked());
        main.setFollower(new Link(main, residuals));
        residuals.setFollower(new Link(residuals, main));
    }

    PlotChart main() {
        return main;
    }

    /** The charts that are seen, from top to bottom. */
    List<PlotChart> charts() {
        return residuals.getVisible() ? List.of(main, residuals) : List.of(main);
    }

    /** Shows residuals, or none where there is no entry. */
    void setResiduals(final PlotContent content) {
        final boolean some = !content.entries().isEmpty();
        residuals.setVisible(some);
        main.setXTitle(!some);
        linking = true;
        residuals.setContent(content, false);
        linking = false;
        layout();
        link(main, residuals);
    }

    private void link(final PlotChart from, final PlotChart to) {
        if (!linking && residuals.getVisible()) {
            linking = true;
            to.setRange(true, from.range(true));
            linking = false;
            align();
        }
    }

    /** Both plot areas begin at one place. */
    private void align() {
        if (!linking && residuals.getVisible()) {
            linking = true;
            final int margin = Math.max(main.leftMargin(), residuals.leftMargin());
            main.setLeftMargin(margin);
            residuals.setLeftMargin(margin);
            linking = false;
        }
    }

    /** Carries range and cursor from one chart to the other. */
    private final class Link implements PlotChart.Follower {

        private final PlotChart from;
        private final PlotChart to;

        Link(final PlotChart from, final PlotChart to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public void viewChanged() {
            if (!linking) {
                linking = true;
                to.setCursor(from.cursor());
                linking = false;
                viewChanged.run();
            }
        }

        @Override
        public void rangeChanged() {
            if (!linking) {
                link(from, to);
                viewChanged.run();
            }
        }

        @Override
        public void marginChanged() {
            align();
        }
    }

    /** The residuals take the lower part. */
    private final class Stacked extends Layout {

        @Override
        protected Point computeSize(final Composite composite, final int width, final int height,
                final boolean flush) {
            return new Point(300, 160);
        }

        @Override
        protected void layout(final Composite composite, final boolean flush) {
            final Rectangle area = getClientArea();
            final int lower = residuals.getVisible() ? Math.max(LOWEST, (int) (SHARE * area.height)) : 0;
            main.setBounds(0, 0, area.width, area.height - lower);
            residuals.setBounds(0, area.height - lower, area.width, lower);
        }
    }
}
