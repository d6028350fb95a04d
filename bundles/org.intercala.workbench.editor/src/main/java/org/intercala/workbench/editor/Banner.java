// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.intercala.workbench.Icons;
import org.intercala.workbench.Ink;

/** A sentence above the canvas with what can be done about it; takes no room while there is nothing to say. */
final class Banner {

    private final Composite bar;
    private String shown = "";

    /** What can be done. */
    record Choice(String label, Runnable action) {
    }

    /** @param parent has a grid of one column */
    Banner(final Composite parent) {
        bar = new Composite(parent, SWT.NONE);
        bar.setData("org.intercala.id", "canvas.banner");
        bar.setData("org.eclipse.e4.ui.css.id", "intercala-banner");
        bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        hide();
    }

    /**
     * Shows a sentence in place of what was there. One that is shown already stays, so that a link can be pressed while
     * the window comes to front and the file is looked at again.
     *
     * @param icon name of the icon, warning or information
     */
    void show(final String icon, final String sentence, final Choice... choices) {
        if (bar.getVisible() && sentence.equals(shown)) {
            return;
        }
        shown = sentence;
        clear();
        final GridLayout layout = new GridLayout(2 + choices.length, false);
        layout.marginWidth = 12;
        layout.marginHeight = 6;
        layout.horizontalSpacing = 8;
        bar.setLayout(layout);
        bar.setBackground(Ink.SELECTION.color());
        final Label image = new Label(bar, SWT.NONE);
        image.setImage(Icons.image(icon));
        image.setBackground(Ink.SELECTION.color());
        final Label text = new Label(bar, SWT.WRAP);
        text.setText(sentence);
        text.setBackground(Ink.SELECTION.color());
        text.setForeground(Ink.TEXT.color());
        final GridData room = new GridData(SWT.FILL, SWT.CENTER, true, false);
        room.widthHint = 100;
        text.setLayoutData(room);
        for (final Choice choice : choices) {
            final Link link = new Link(bar, SWT.NONE);
            link.setText("<a>" + choice.label() + "</a>");
            link.setBackground(Ink.SELECTION.color());
            link.setLinkForeground(Ink.ACCENT.color());
            link.addListener(SWT.Selection, event -> {
                hide();
                choice.action().run();
            });
        }
        setShown(true);
    }

    void hide() {
        clear();
        setShown(false);
    }

    private void clear() {
        for (final var child : bar.getChildren()) {
            child.dispose();
        }
    }

    private void setShown(final boolean shown) {
        ((GridData) bar.getLayoutData()).exclude = !shown;
        bar.setVisible(shown);
        bar.getParent().layout(true, true);
    }
}
