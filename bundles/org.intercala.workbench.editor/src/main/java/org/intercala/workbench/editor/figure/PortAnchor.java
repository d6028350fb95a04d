// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import org.eclipse.draw2d.ConnectionAnchorBase;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;

/**
 * Links end in the middle of the circle of a port. It follows the port alone, which is told when its card or a
 * container moves; to follow everything that the port lies in, as anchors of the toolkit do, costs the square of the
 * number of ports when they go.
 */
public final class PortAnchor extends ConnectionAnchorBase {

    private final PortFigure port;

    public PortAnchor(final PortFigure port) {
        this.port = port;
        port.addFigureListener(moved -> fireAnchorMoved());
    }

    @Override
    public IFigure getOwner() {
        return port;
    }

    @Override
    public Point getLocation(final Point reference) {
        return getReferencePoint();
    }

    @Override
    public Point getReferencePoint() {
        final Point centre = port.centre();
        port.translateToAbsolute(centre);
        return centre;
    }
}
