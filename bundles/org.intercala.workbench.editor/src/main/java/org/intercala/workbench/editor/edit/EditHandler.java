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
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.intercala.workbench.DocumentEditor;
import org.intercala.workbench.editor.CanvasViewer;
import org.intercala.workbench.editor.CanvasViewer.Spot;

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
                : edit().on(selected, new Spot(selected.editor().document().workflow(), 0, 0)).executable().isPresent();
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
            final var result = edit().on(Selected.in(editor), place(editor, event));
            if (editor.document().execute(result.command())) {
                editor.reveal(result.after());
                if (edit().isWritten()
                        && Adapters.adapt(editor, GraphicalViewer.class) instanceof CanvasViewer viewer) {
                    viewer.rename();
                }
            }
        }
        return null;
    }

    /** Where the menu was opened, or where the pointer is if it is on the canvas; else the middle of the canvas. */
    private static Spot place(final DocumentEditor editor, final ExecutionEvent event) {
        if (!(Adapters.adapt(editor, GraphicalViewer.class) instanceof CanvasViewer viewer)) {
            return new Spot(editor.document().workflow(), 0, 0);
        }
        final Control control = viewer.getControl();
        final var area = control.getBounds();
        if (event.getTrigger() instanceof Event trigger && trigger.widget instanceof MenuItem item
                && item.getParent() == control.getMenu()
                && control.getData(CanvasMenu.OPENED) instanceof Point opened) {
            return viewer.spot(opened);
        }
        final var pointer = control.toControl(control.getDisplay().getCursorLocation());
        final boolean inside = pointer.x >= 0 && pointer.y >= 0 && pointer.x < area.width && pointer.y < area.height;
        return viewer.spot(inside ? new Point(pointer.x, pointer.y) : new Point(area.width / 2, area.height / 2));
    }
}
