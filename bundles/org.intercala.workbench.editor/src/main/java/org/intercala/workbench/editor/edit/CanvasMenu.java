// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.edit;

import java.util.List;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.intercala.workbench.editor.CanvasViewer;

/** The menu of the canvas: groups to which plugin.xml contributes; the press that opens it selects what it is on. */
public final class CanvasMenu {

    /** Key of the data of the canvas: the point where the menu was opened. */
    static final String OPENED = "org.intercala.menu.opened";

    private static final String ID = "org.intercala.workbench.editor.context";
    private static final String[] GROUPS = { "run", "edit", "containers", "arrange" };

    private CanvasMenu() {
    }

    /** Gives a canvas its menu. */
    public static void install(final IEditorSite site, final CanvasViewer canvas) {
        final MenuManager menu = new MenuManager();
        for (final String group : GROUPS) {
            menu.add(new GroupMarker(group));
            menu.add(new Separator(group + ".end"));
        }
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        canvas.getControl().setMenu(menu.createContextMenu(canvas.getControl()));
        canvas.getControl().addListener(SWT.MenuDetect, event -> {
            if (event.detail == SWT.MENU_KEYBOARD) {
                placeAtSelection(canvas, event);
                return;
            }
            final var point = canvas.getControl().toControl(event.x, event.y);
            final Point opened = new Point(point.x, point.y);
            canvas.getControl().setData(OPENED, opened);
            final EditPart part = canvas.findObjectAt(opened);
            if (part != null && part.isSelectable() && !canvas.getSelectedEditParts().contains(part)) {
                canvas.select(part);
            } else if (part == canvas.getContents()) {
                canvas.deselectAll();
            }
        });
        site.registerContextMenu(ID, menu, canvas, false);
    }

    /** The key for the menu opens it beside what is selected, not where the mouse happens to be. */
    private static void placeAtSelection(final CanvasViewer canvas, final Event event) {
        final List<?> selected = canvas.getSelectedEditParts();
        if (!selected.isEmpty() && selected.getLast() instanceof GraphicalEditPart part) {
            final var area = CanvasViewer.onControl(part.getFigure(), part.getFigure().getBounds());
            final var place = canvas.getControl().toDisplay(area.getCenter().x, area.getCenter().y);
            event.x = place.x;
            event.y = place.y;
        }
    }
}
