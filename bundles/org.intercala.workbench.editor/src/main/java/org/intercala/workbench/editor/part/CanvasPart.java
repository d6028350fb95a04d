// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.part;

import org.eclipse.draw2d.geometry.Rectangle;

/** What tools and actions need of the parts of the canvas. */
public interface CanvasPart {

    /** Shows again what the document says of the object beside the model: state and findings. */
    default void refreshState() {
        // Most have none.
    }

    /** Where its text is edited in place; null where it has none. In the coordinates of the figure. */
    default Rectangle textArea() {
        return null;
    }
}
