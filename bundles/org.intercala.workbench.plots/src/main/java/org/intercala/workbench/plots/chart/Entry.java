// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

import org.eclipse.swt.graphics.Color;
import org.intercala.workbench.Ink;

/**
 * A line of a chart with its look.
 *
 * @param name     in the legend
 * @param group    heading that it stands under in the legend, or ""
 * @param measured whether it is drawn as points
 */
public record Entry(Trace trace, Style style, String name, String group, boolean measured) {

    /** Colour in the theme of now. */
    public Color color() {
        if (measured) {
            return Ink.TEXT.color();
        }
        final Color full = style.colour() < 0 ? Ink.scale(style.along()) : Ink.line(style.colour()).color();
        return style.fade() == 0 ? full : Ink.mix(full, Ink.CARD.color(), style.fade());
    }
}
