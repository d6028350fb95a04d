// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.intercala.model.FileException;
import org.intercala.workbench.FlatButton;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;

/** In place of the canvas of a file that cannot be read: why, and what to do. */
final class UnreadablePage {

    private static final int WIDTH = 520;

    private UnreadablePage() {
    }

    /** @param reload opens the file again */
    static void create(final Composite parent, final FileException cause, final Runnable reload) {
        final Composite page = new Composite(parent, SWT.NONE);
        page.setBackground(Ink.CANVAS.color());
        page.setLayout(new GridLayout());
        page.setData("org.intercala.id", "unreadable");
        final Composite column = new Composite(page, SWT.NONE);
        column.setBackground(Ink.CANVAS.color());
        column.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, true));
        final GridLayout layout = new GridLayout();
        layout.verticalSpacing = 12;
        column.setLayout(layout);
        final Label title = new Label(column, SWT.NONE);
        title.setText("This workflow cannot be read");
        title.setFont(Fonts.title());
        title.setForeground(Ink.TEXT.color());
        title.setBackground(Ink.CANVAS.color());
        final Label why = new Label(column, SWT.WRAP);
        why.setText(cause.getMessage().replace("&", "&&"));
        why.setForeground(Ink.TEXT.color());
        why.setBackground(Ink.CANVAS.color());
        final GridData room = new GridData(SWT.FILL, SWT.TOP, true, false);
        room.widthHint = WIDTH;
        why.setLayoutData(room);
        final Composite buttons = new Composite(column, SWT.NONE);
        buttons.setBackground(Ink.CANVAS.color());
        final RowLayout row = new RowLayout();
        row.marginLeft = 0;
        row.spacing = 8;
        buttons.setLayout(row);
        final FlatButton again = new FlatButton(buttons, "Reload", FlatButton.Look.FILLED);
        again.setData("org.intercala.id", "unreadable.reload");
        again.onAction(reload);
        new FlatButton(buttons, "Open the folder", FlatButton.Look.EDGED)
                .onAction(() -> Program.launch(Path.of(cause.file()).getParent().toString()));
    }
}
