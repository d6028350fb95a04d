// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.intercala.model.ModelPackage;
import org.intercala.model.Node;
import org.intercala.model.ParameterObject;
import org.intercala.model.SolverNode;
import org.intercala.solver.SolverDescriptor;
import org.intercala.solver.SolverFactory;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Services;
import org.intercala.workbench.forms.widget.FlatButton;

/** The form of a node with a solver. */
final class NodeForm {

    private final Form form;

    NodeForm(final Form form) {
        this.form = form;
    }

    void build(final Composite page, final SolverNode node) {
        final Optional<SolverFactory> factory = Services.registry().find(node.getSolver());
        final Optional<SolverDescriptor> solver = factory.map(SolverFactory::descriptor);
        head(page, solver.map(SolverDescriptor::label).orElse("Solver not installed"),
                solver.map(found -> found.scale().label() + " scale · version " + found.version() + " · "
                        + Services.registry().provider(found.id()).replaceFirst(" .*", ""))
                        .orElse(node.getSolver() + " · from " + node.getProvider()),
                solver.map(SolverDescriptor::description).orElse(""),
                solver.map(SolverDescriptor::documentation).orElse(""));
        identity(page, node);
        if (node.getParameters() == null) {
            form.small(page, "The parameters of this node are kept as they are in the file. Install the plug-in that "
                    + "brings " + node.getSolver() + " to see and change them.");
            return;
        }
        final ParameterObject defaults = factory.filter(found -> found.descriptor().parameters() == node
                .getParameters().eClass()).map(SolverFactory::createParameters).orElse(null);
        new ParameterRows(form).add(page, node.getParameters(), defaults);
        restoreAll(page);
    }

    /** Title, what it is, and the way to its help page. @param documentation page of theory, or "" */
    void head(final Composite page, final String title, final String line, final String description,
            final String documentation) {
        final Composite head = form.group(page, documentation.isEmpty() ? 1 : 2, 0);
        ((GridLayout) head.getLayout()).verticalSpacing = 2;
        final Label name = new Label(head, SWT.WRAP);
        name.setText(title);
        name.setFont(Fonts.title());
        name.setBackground(head.getBackground());
        name.setForeground(org.intercala.workbench.Ink.TEXT.color());
        final GridData place = new GridData(SWT.FILL, SWT.CENTER, true, false);
        place.widthHint = 60;
        name.setLayoutData(place);
        name.setToolTipText(description);
        if (!documentation.isEmpty()) {
            final var help = new FlatButton(head, "Theory", true);
            help.setToolTipText("The equations behind this node (F1)");
            help.setData("org.intercala.id", "help");
            help.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
            help.onAction(() -> HelpPages.open(documentation));
        }
        form.small(head, line).setToolTipText(description);
        ((GridData) head.getChildren()[head.getChildren().length - 1].getLayoutData()).horizontalSpan =
                documentation.isEmpty() ? 1 : 2;
    }

    /** Name and id, side by side. */
    void identity(final Composite page, final Node node) {
        final Composite both = form.group(page, 2, 0);
        ((GridLayout) both.getLayout()).makeColumnsEqualWidth = true;
        form.add(IdentityRow.name(form, both, node, ModelPackage.Literals.NODE__LABEL, "Name"));
        form.add(IdentityRow.id(form, both, node));
    }

    private void restoreAll(final Composite page) {
        final List<Row> rows = form.rows().stream().filter(row -> !(row instanceof IdentityRow)).toList();
        if (rows.isEmpty()) {
            return;
        }
        final var button = new FlatButton(page, "Restore defaults", false);
        button.setData("org.intercala.id", "restoreDefaults");
        button.onAction(() -> Restore.all(form.model(), rows));
        form.onRefresh(() -> button.setEnabled(!form.model().isReadOnly() && rows.stream().anyMatch(Row::isChanged)));
    }
}
