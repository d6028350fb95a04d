// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.intercala.model.ModelPackage;
import org.intercala.model.Node;
import org.intercala.workbench.FlatButton;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.HelpDisplay;

/** The top of a form: what it shows, in large and in small letters. */
final class Head {

    private final Form form;

    Head(final Form form) {
        this.form = form;
    }

    /**
     * Adds title and line.
     *
     * @param description   tool tip of both
     * @param documentation page of theory, or "" for none
     * @return the line
     */
    Label add(final Composite page, final String title, final String line, final String description,
            final String documentation) {
        final Composite head = form.group(page, documentation.isEmpty() ? 1 : 2, 0);
        ((GridLayout) head.getLayout()).verticalSpacing = 2;
        final Label name = form.wrapped(head, title);
        name.setFont(Fonts.title());
        name.setToolTipText(description);
        name.setData("org.intercala.id", "form.title");
        if (!documentation.isEmpty()) {
            final var help = new FlatButton(head, "Theory", FlatButton.Look.QUIET);
            help.setToolTipText("The equations behind this node (F1)");
            help.setData("org.intercala.id", "help");
            help.setLayoutData(new GridData(SWT.END, SWT.BEGINNING, false, false));
            help.onAction(() -> HelpDisplay.open(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(),
                    "theory/" + documentation.replaceFirst("\\.md$", "")));
        }
        final Label small = form.small(head, line);
        small.setToolTipText(description);
        ((GridData) small.getLayoutData()).horizontalSpan = documentation.isEmpty() ? 1 : 2;
        return small;
    }

    /** Name and id of a node; names are often long, so that each has a line. */
    void identity(final Composite page, final Node node) {
        form.add(IdentityRow.name(form, page, node, ModelPackage.Literals.NODE__LABEL, "Name"));
        form.add(IdentityRow.id(form, page, node));
        form.addGeneralFindings(page);
    }
}
