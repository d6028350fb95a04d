// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.edit;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.swt.widgets.Control;
import org.intercala.workbench.DocumentEditor;
import org.intercala.workbench.editor.CanvasViewer;

/** One edit of the menu of the canvas; which one stands behind the class name in plugin.xml. */
public final class EditHandler extends AbstractHandler implements IExecutableExtension {

    private static final String DUPLICATE = "duplicate";

    private String name = "";

    @Override
    public void setInitializationData(final IConfigurationElement config, final String property, final Object data) {
        name = data.toString();
    }

    @Override
    public void setEnabled(final Object context) {
        setBaseEnabled(DocumentEditor.active().filter(editor -> !editor.document().isReadOnly()).map(Selected::in)
                .filter(this::isPossible).isPresent());
    }

    private boolean isPossible(final Selected selected) {
        return name.equals(DUPLICATE) ? CanvasClipboard.canCopy(selected)
                : edit().on(selected, new Point()).executable().isPresent();
    }

    private CanvasEdit edit() {
        return CanvasEdit.valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    public Object execute(final ExecutionEvent event) {
        final Optional<DocumentEditor> active = DocumentEditor.active();
        if (active.isPresent()) {
            final DocumentEditor editor = active.get();
            if (name.equals(DUPLICATE)) {
                CanvasClipboard.duplicate(Selected.in(editor));
                return null;
            }
            final var result = edit().on(Selected.in(editor), place(editor));
            if (editor.document().execute(result.command())) {
                editor.reveal(result.after());
            }
        }
        return null;
    }

    /** Where the pointer is, if it is on the canvas; else the middle of the canvas. */
    private static Point place(final DocumentEditor editor) {
        if (!(Adapters.adapt(editor, GraphicalViewer.class) instanceof CanvasViewer viewer)) {
            return new Point();
        }
        final Control control = viewer.getControl();
        final var pointer = control.toControl(control.getDisplay().getCursorLocation());
        final var area = control.getBounds();
        final boolean inside = pointer.x >= 0 && pointer.y >= 0 && pointer.x < area.width && pointer.y < area.height;
        final var spot = viewer.spot(inside ? new Point(pointer.x, pointer.y)
                : new Point(area.width / 2, area.height / 2));
        return new Point(spot.x(), spot.y());
    }
}
