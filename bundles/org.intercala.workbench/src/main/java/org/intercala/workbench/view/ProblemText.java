// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.intercala.workbench.Ink;

/** The selected problem in full, in a strip below the table; not there while none is selected. */
final class ProblemText {

    private static final int MARGIN = 8;

    private final Composite area;
    private final GridData place = new GridData(SWT.FILL, SWT.END, true, false);
    private final Label message;
    private final Label remedy;

    ProblemText(final Composite parent) {
        area = new Composite(parent, SWT.NONE);
        final GridLayout layout = new GridLayout();
        layout.marginWidth = MARGIN;
        layout.marginHeight = MARGIN;
        layout.verticalSpacing = MARGIN / 2;
        area.setLayout(layout);
        area.setLayoutData(place);
        area.setBackground(Ink.CARD.color());
        area.addListener(SWT.Paint, event -> {
            event.gc.setForeground(Ink.EDGE.color());
            event.gc.drawLine(0, 0, area.getSize().x, 0);
        });
        message = label(Ink.TEXT);
        message.setData("org.intercala.id", "problems.message");
        remedy = label(Ink.SECONDARY);
        remedy.setData("org.intercala.id", "problems.remedy");
        show(null);
    }

    private Label label(final Ink ink) {
        final Label label = new Label(area, SWT.WRAP);
        label.setBackground(Ink.CARD.color());
        label.setForeground(ink.color());
        label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return label;
    }

    /** @param problem null for none */
    void show(final Problem problem) {
        area.setVisible(problem != null);
        place.exclude = problem == null;
        if (problem != null) {
            set(message, problem.detail());
            set(remedy, problem.remedy());
        }
        area.getParent().layout(true, true);
    }

    private static void set(final Label label, final String text) {
        label.setText(text.replace("&", "&&"));
        ((GridData) label.getLayoutData()).exclude = text.isEmpty();
        label.setVisible(!text.isEmpty());
    }
}
