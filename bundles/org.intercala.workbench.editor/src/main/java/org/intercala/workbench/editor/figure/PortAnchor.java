// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import org.eclipse.draw2d.AbstractConnectionAnchor;
import org.eclipse.draw2d.geometry.Point;

/** Links end in the middle of the circle of a port. */
public final class PortAnchor extends AbstractConnectionAnchor {

    public PortAnchor(final PortFigure port) {
        super(port);
    }

    @Override
    public Point getLocation(final Point reference) {
        return getReferencePoint();
    }

    @Override
    public Point getReferencePoint() {
        final Point centre = ((PortFigure) getOwner()).centre();
        getOwner().translateToAbsolute(centre);
        return centre;
    }
}
