// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.part;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Label;
import org.intercala.model.Port;
import org.intercala.workbench.document.WorkflowDocument;
import org.intercala.workbench.editor.Flow;

/** What the hover over a port shows. */
final class PortTip {

    private PortTip() {
    }

    static IFigure of(final WorkflowDocument document, final Port port) {
        return new Label(Flow.name(port));
    }
}
