// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.tool;

import org.eclipse.gef.EditPart;
import org.intercala.workbench.editor.part.LinkPart;
import org.intercala.workbench.editor.part.PortPart;

/** Shows on ports and links that the mouse is on them. */
final class Pointing {

    private Pointing() {
    }

    static void show(final EditPart part, final boolean pointed) {
        switch (part) {
            case null -> {
            }
            case PortPart port -> port.getFigure().setPointed(pointed);
            case LinkPart link -> link.getFigure().setPointed(pointed);
            default -> {
            }
        }
    }
}
