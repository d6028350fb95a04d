// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.gef.GraphicalViewer;
import org.intercala.workbench.DocumentEditor;

/** What the menu does to the canvas as a whole; which one stands behind the class name in plugin.xml. */
public final class CanvasHandler extends AbstractHandler implements IExecutableExtension {

    private String name = "";

    @Override
    public void setInitializationData(final IConfigurationElement config, final String property, final Object data) {
        name = data.toString();
    }

    @Override
    public Object execute(final ExecutionEvent event) {
        final var viewer = DocumentEditor.active().map(editor -> Adapters.adapt(editor, GraphicalViewer.class));
        if (viewer.isPresent() && viewer.get() instanceof CanvasViewer canvas) {
            final var zoom = canvas.root().getZoomManager();
            switch (name) {
                case "zoomIn" -> zoom.zoomIn();
                case "zoomOut" -> zoom.zoomOut();
                case "zoomNormal" -> zoom.setZoom(1);
                case "zoomFit" -> canvas.root().fit();
                case "arrange" -> Arranger.arrange(canvas);
                case "overview" -> canvas.overview().setShown(!canvas.overview().isShown());
                case "rename" -> canvas.rename();
                case "link" -> LinkMenu.open(canvas);
                default -> throw new IllegalStateException("no command " + name);
            }
        }
        return null;
    }
}
