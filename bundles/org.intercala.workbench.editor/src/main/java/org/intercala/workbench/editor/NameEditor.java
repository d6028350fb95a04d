// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Text;
import org.intercala.model.Note;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;
import org.intercala.workbench.command.RenameCommand;
import org.intercala.workbench.editor.part.CanvasPart;

/** Edits a name or a note where it stands; Enter or a click elsewhere takes it, Esc leaves it as it was. */
final class NameEditor {

    private static final int ROOM = 4;

    private final CanvasViewer canvas;
    private final EObject object;
    private final Text text;
    private final Font font;
    private boolean closed;

    private NameEditor(final CanvasViewer canvas, final GraphicalEditPart part, final Rectangle area) {
        this.canvas = canvas;
        object = (EObject) part.getModel();
        final boolean isNote = object instanceof Note;
        final double zoom = canvas.root().getZoomManager().getZoom();
        final Font base = isNote ? Fonts.small() : Fonts.strong();
        final int height = Math.max(6, (int) Math.round(base.getFontData()[0].getHeight() * zoom));
        font = FontDescriptor.createFrom(base).setHeight(height).createFont(canvas.getControl().getDisplay());
        text = new Text(canvas.canvas(), isNote ? SWT.MULTI | SWT.WRAP : SWT.SINGLE);
        text.setData("org.intercala.id", "canvas.name");
        text.setFont(font);
        text.setBackground(Ink.CARD.color());
        text.setForeground(Ink.TEXT.color());
        text.setText(RenameCommand.text(object));
        final Rectangle bounds = CanvasViewer.onControl(part.getFigure(), area);
        final int tall = Math.max(bounds.height, isNote ? 0 : text.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
        text.setBounds(bounds.x - ROOM, bounds.y - (tall - bounds.height) / 2, bounds.width + ROOM, tall);
        text.selectAll();
        text.addListener(SWT.DefaultSelection, event -> close(true));
        text.addListener(SWT.FocusOut, event -> close(true));
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                close(false);
            } else if (event.detail == SWT.TRAVERSE_RETURN && isNote && (event.stateMask & SWT.MOD1) != 0) {
                event.doit = false;
                close(true);
            }
        });
        text.addListener(SWT.Dispose, event -> font.dispose());
        text.setFocus();
    }

    /** Begins to edit the name of a part, if it has one. */
    static void open(final CanvasViewer canvas, final GraphicalEditPart part) {
        if (part instanceof CanvasPart shown && shown.textArea() != null && !canvas.document().isReadOnly()) {
            canvas.reveal(part);
            canvas.flush();
            new NameEditor(canvas, part, shown.textArea());
        }
    }

    private void close(final boolean take) {
        if (closed) {
            return;
        }
        closed = true;
        final String name = object instanceof Note ? text.getText() : text.getText().strip();
        text.dispose();
        if (take) {
            canvas.document().execute(new RenameCommand(canvas.document().workflow(), object, name));
        }
        canvas.getControl().setFocus();
    }
}
