// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.intercala.workbench.Ink;

/** The tinted areas behind containers and groups; below the links, so that a link inside one is seen. */
public final class PanelLayer extends FreeformLayer {

    /** A tinted area. */
    public interface Panel {
        /** In the coordinates of this layer. */
        Rectangle area();

        Ink tint();

        boolean isSelected();
    }

    private static final int RADIUS = 8;
    private static final int ALPHA = 22;
    private final List<Panel> panels = new ArrayList<>();

    /** Adds an area in front of those that are there. */
    public void addPanel(final Panel panel) {
        panels.add(panel);
    }

    public void removePanel(final Panel panel) {
        panels.remove(panel);
    }

    @Override
    protected void paintFigure(final Graphics graphics) {
        graphics.setAntialias(SWT.ON);
        final Rectangle clip = graphics.getClip(new Rectangle());
        for (final Panel panel : panels) {
            final Rectangle area = panel.area();
            if (clip.intersects(area)) {
                paint(graphics, panel, area);
            }
        }
    }

    private static void paint(final Graphics graphics, final Panel panel, final Rectangle area) {
        graphics.pushState();
        try (Outline outline = new Outline()) {
            outline.round(area.x + 0.5, area.y + 0.5, area.width - 1, area.height - 1, RADIUS);
            graphics.setAlpha(ALPHA);
            outline.fill(graphics, panel.tint().color());
            graphics.setAlpha(panel.isSelected() ? 255 : 60);
            outline.stroke(graphics, (panel.isSelected() ? Ink.ACCENT : panel.tint()).color(),
                    panel.isSelected() ? 1.8 : 1);
        }
        graphics.popState();
    }
}
