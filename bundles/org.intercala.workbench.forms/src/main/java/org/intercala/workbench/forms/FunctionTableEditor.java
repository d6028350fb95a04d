// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EEnum;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.intercala.data.DataPackage;
import org.intercala.data.Extrapolation;
import org.intercala.data.FunctionValue;
import org.intercala.data.Functions;
import org.intercala.data.Interpolation;
import org.intercala.report.NumberText;
import org.intercala.workbench.FlatButton;
import org.intercala.workbench.forms.value.FunctionEdits;
import org.intercala.workbench.forms.value.UnitText;
import org.intercala.workbench.forms.value.Wording;
import org.intercala.workbench.forms.widget.Dropdown;
import org.intercala.workbench.forms.widget.NumberGrid;

/** A function as a table of numbers. */
final class FunctionTableEditor implements FunctionEditor {

    private final FunctionRow row;
    private final NumberGrid grid;
    private final Dropdown between;
    private final Dropdown beyond;

    FunctionTableEditor(final FunctionRow row, final Composite parent) {
        this.row = row;
        final boolean editable = !row.model().isReadOnly();
        grid = new NumberGrid(parent);
        grid.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        grid.table().setData("org.intercala.id", "table." + row.slot().path());
        grid.setEnabled(editable);
        grid.onChange(this::changed);
        grid.onProblem(row::problem);
        final Composite buttons = row.form().group(parent, 3, 0);
        final FlatButton paste = button(buttons, "Paste", editable, grid::paste);
        paste.setToolTipText("Replace the rows by columns copied from a spreadsheet");
        paste.setData("org.intercala.id", "table.paste");
        button(buttons, "Add row", editable, grid::addRow).setData("org.intercala.id", "table.add");
        button(buttons, "Remove row", editable, grid::removeRow).setData("org.intercala.id", "table.remove");
        final Composite choices = row.form().group(parent, 2, 0);
        row.form().small(choices, "Between the points");
        row.form().small(choices, "Beyond the ends");
        between = choice(choices, DataPackage.Literals.INTERPOLATION, editable,
                Interpolation.VALUES.stream().map(Interpolation::getLiteral).toList());
        between.onChoice(literal -> {
            final FunctionValue next = row.copy();
            next.getTable().setInterpolation(Interpolation.get(literal));
            row.set("Interpolation of ", next);
        });
        beyond = choice(choices, DataPackage.Literals.EXTRAPOLATION, editable,
                Extrapolation.VALUES.stream().map(Extrapolation::getLiteral).toList());
        beyond.onChoice(literal -> {
            final FunctionValue next = row.copy();
            next.getTable().setExtrapolation(Extrapolation.get(literal));
            row.set("Extrapolation of ", next);
        });
    }

    private static FlatButton button(final Composite parent, final String text, final boolean enabled,
            final Runnable run) {
        final var button = new FlatButton(parent, text, FlatButton.Look.QUIET);
        button.setEnabled(enabled);
        button.onAction(run);
        return button;
    }

    private static Dropdown choice(final Composite parent, final EEnum type, final boolean enabled,
            final List<String> choices) {
        final var dropdown = new Dropdown(parent, literal -> Wording.of(type, literal));
        final GridData place = new GridData(SWT.FILL, SWT.CENTER, true, false);
        place.widthHint = 60;
        dropdown.setLayoutData(place);
        dropdown.setChoices(choices);
        dropdown.setEnabled(enabled);
        return dropdown;
    }

    private void changed(final List<double[]> rows) {
        final FunctionValue next = FunctionEdits.withRows(row.function(), rows, FunctionEdits.second(row.function()));
        row.set("Change table of ", next);
    }

    @Override
    public void refresh(final FunctionValue function) {
        final List<String> columns = new ArrayList<>();
        final var first = function.getVariables().isEmpty() ? null : function.getVariables().getFirst();
        columns.add(first == null ? "x" : first.getName() + (first.getUnit().equals("1") ? ""
                : " / " + UnitText.of(first.getUnit())));
        final double[] second = FunctionEdits.second(function);
        for (final double y : second) {
            columns.add(function.getVariables().get(1).getName() + " = " + NumberText.of(y, 5));
        }
        if (second.length == 0) {
            final String unit = function.getUnit() == null ? "1" : function.getUnit();
            columns.add(row.parameter().symbol().replace("_", "") + (unit.equals("1") ? ""
                    : " / " + UnitText.of(unit)));
        }
        grid.show(columns, FunctionEdits.rows(function));
        row.form().reflow(true);
        between.show(function.getTable().getInterpolation().getLiteral());
        beyond.show(function.getTable().getExtrapolation().getLiteral());
        row.problem(problem(function));
    }

    private String problem(final FunctionValue function) {
        try {
            Functions.compile(function, row.parameter().unit().isEmpty() ? null
                    : row.parameter().unit());
            return "";
        } catch (final IllegalArgumentException wrong) {
            return wrong.getMessage().replaceFirst("^.*\\(in SI units\\): ", "").replaceFirst("^[a-zA-Z]+: ", "");
        }
    }
}
