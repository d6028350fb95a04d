// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Dimension;

/** Whether the canvas is seen from so far that small print cannot be read; it is left out then. */
final class Far {

    private static final int UNIT = 1000;
    private static final double LIMIT = 0.4;
    private static final double NAMES = 0.15;

    private Far() {
    }

    static boolean isFar(final IFigure figure) {
        return scale(figure) < LIMIT;
    }

    /** Whether not even names can be read, so that a card is no more than a spot of its colour. */
    static boolean isVeryFar(final IFigure figure) {
        return scale(figure) < NAMES;
    }

    private static double scale(final IFigure figure) {
        final Dimension unit = new Dimension(UNIT, UNIT);
        figure.translateToAbsolute(unit);
        return (double) unit.width / UNIT;
    }
}
