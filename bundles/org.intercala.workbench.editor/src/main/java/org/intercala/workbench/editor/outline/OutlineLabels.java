// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.outline;

import java.util.Locale;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.TextStyle;
import org.intercala.model.Container;
import org.intercala.model.MapContainer;
import org.intercala.model.Node;
import org.intercala.model.SolverNode;
import org.intercala.model.Variable;
import org.intercala.workbench.Icons;
import org.intercala.workbench.Ink;
import org.intercala.workbench.Services;

/** Name of a node with its solver, of a variable with its value. */
final class OutlineLabels extends LabelProvider implements IStyledLabelProvider {

    private static final StyledString.Styler QUIET = new StyledString.Styler() {
        @Override
        public void applyStyles(final TextStyle style) {
            style.foreground = Ink.SECONDARY.color();
        }
    };

    /** What can be changed in place. */
    static String name(final Object element) {
        return switch (element) {
            case Variable variable -> variable.getName();
            case Node node when node.getLabel() == null || node.getLabel().isBlank() -> node.getId();
            case Node node -> node.getLabel();
            default -> "";
        };
    }

    @Override
    public StyledString getStyledText(final Object element) {
        final StyledString text = new StyledString(name(element));
        final String more = switch (element) {
            case Variable variable -> " = " + variable.getValue();
            case SolverNode node -> "  " + Services.registry().find(node.getSolver())
                    .map(solver -> solver.descriptor().label()).orElse("not installed");
            default -> "";
        };
        return text.append(more.strip().equals(name(element)) ? "" : more, QUIET);
    }

    @Override
    public Image getImage(final Object element) {
        return Icons.image(switch (element) {
            case Variable _ -> "variable";
            case MapContainer _ -> "map";
            case Container _ -> "sub-workflow";
            case SolverNode node -> Services.registry().find(node.getSolver())
                    .map(solver -> "scale-" + solver.descriptor().scale().name().toLowerCase(Locale.ROOT))
                    .orElse("not-applicable");
            default -> "workflow";
        });
    }
}
