// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.intercala.model.Note;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;
import org.intercala.workbench.command.RenameCommand;
import org.intercala.workbench.editor.part.CanvasPart;

/** Edits a name or a note where it stands; Enter or a click elsewhere takes it, Esc leaves it as it was. */
final class NameEditor {

    private static final int ROOM = 3;
    private static final int LEAST_HEIGHT = 9;
    private static final int MORE = 24;

    private final CanvasViewer canvas;
    private final EObject object;
    private final StyledText text;
    private final Font font;
    private boolean closed;

    private NameEditor(final CanvasViewer canvas, final GraphicalEditPart part, final Rectangle area) {
        this.canvas = canvas;
        object = (EObject) part.getModel();
        final boolean isNote = object instanceof Note;
        final double zoom = canvas.root().getZoomManager().getZoom();
        final Font base = isNote ? Fonts.small() : Fonts.strong();
        final int height = Math.max(LEAST_HEIGHT, (int) Math.round(base.getFontData()[0].getHeight() * zoom));
        font = FontDescriptor.createFrom(base).setHeight(height).createFont(canvas.getControl().getDisplay());
        text = new StyledText(canvas.canvas(), isNote ? SWT.MULTI | SWT.WRAP : SWT.SINGLE);
        text.setData("org.intercala.id", "canvas.name");
        text.setFont(font);
        text.setMargins(ROOM, 1, ROOM, 1);
        text.setBackground(Ink.CARD.color());
        text.setForeground(Ink.TEXT.color());
        text.setSelectionBackground(Ink.ACCENT.color());
        text.setSelectionForeground(Ink.ON_ACCENT.color());
        text.setText(RenameCommand.text(object));
        place(CanvasViewer.onControl(part.getFigure(), area), isNote);
        text.addListener(SWT.Modify, event -> place(CanvasViewer.onControl(part.getFigure(), area), isNote));
        text.selectAll();
        text.addListener(SWT.FocusOut, event -> close(true));
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                close(false);
            } else if (event.detail == SWT.TRAVERSE_RETURN && (!isNote || (event.stateMask & SWT.MOD1) != 0)) {
                event.doit = false;
                close(true);
            }
        });
        text.addListener(SWT.Paint, event -> {
            event.gc.setForeground(Ink.ACCENT.color());
            event.gc.drawRectangle(0, 0, text.getSize().x - 1, text.getSize().y - 1);
        });
        text.addListener(SWT.Dispose, event -> font.dispose());
        text.setFocus();
    }

    /** Over the text that is edited, wider where the new one is longer. */
    private void place(final Rectangle area, final boolean isNote) {
        final var size = text.computeSize(isNote ? area.width : SWT.DEFAULT, SWT.DEFAULT);
        final int tall = Math.max(isNote ? area.height : 0, size.y);
        final int y = isNote ? area.y : area.y + (area.height - tall) / 2;
        text.setBounds(area.x - ROOM, y, Math.max(area.width + ROOM, isNote ? 0 : size.x + MORE), tall);
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
