// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.intercala.data.ParameterFeature;
import org.intercala.data.Quantity;
import org.intercala.model.AxisSpacing;
import org.intercala.model.MapAxis;
import org.intercala.workbench.FlatButton;
import org.intercala.workbench.Ink;
import org.intercala.workbench.forms.value.AxisValues;
import org.intercala.workbench.forms.value.Numbers;
import org.intercala.workbench.forms.value.Quantities;
import org.intercala.workbench.forms.value.Typed;
import org.intercala.workbench.forms.value.UnitChoices;
import org.intercala.workbench.forms.value.UnitText;
import org.intercala.workbench.forms.widget.Dropdown;
import org.intercala.workbench.forms.widget.Field;
import org.intercala.workbench.forms.widget.Note;

/** The values of an axis: a list, a range, or a column of a CSV file; shows at once which values that gives. */
final class AxisEditor {

    private static final String LIST = "List of values";
    private static final String RANGE = "Range";
    private static final String FILE = "Column of a CSV file";
    private static final String STEPS = "Equal steps";
    private static final String RATIOS = "Equal ratios (logarithmic)";

    private final Form form;
    private final ParameterFeature parameter;
    private final Composite area;
    private final Composite fields;
    private final Dropdown kind;
    private final Note preview;
    private final Consumer<MapAxis> listener;
    private final String declared;
    private MapAxis axis;
    private Dropdown unit;
    private Field first;
    private Field second;
    private Field count;
    private Dropdown column;
    private String wrong = "";
    private Runnable onEnter = () -> {
    };

    /**
     * @param parameter what is varied
     * @param declared  unit of its values
     * @param axis      as it is; not changed
     * @param listener  told of every axis that makes sense
     */
    AxisEditor(final Form form, final Composite parent, final ParameterFeature parameter, final String declared,
            final MapAxis axis, final Consumer<MapAxis> listener) {
        this.form = form;
        this.parameter = parameter;
        this.declared = declared.isEmpty() ? "1" : declared;
        this.listener = listener;
        this.axis = EcoreUtil.copy(axis);
        area = form.group(parent, 1, 0);
        kind = new Dropdown(area, text -> text);
        kind.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        kind.setChoices(List.of(LIST, RANGE, FILE));
        kind.setData("org.intercala.id", "axis.kind");
        kind.show(kindOf(axis));
        kind.onChoice(next -> rebuild());
        fields = form.group(area, 3, 0);
        preview = new Note(area, 1);
        preview.label().setData("org.intercala.id", "axis.preview");
        rebuild();
    }

    private static String kindOf(final MapAxis axis) {
        return axis.getFile() != null && !axis.getFile().isBlank() ? FILE
                : axis.getFrom() != null || axis.getTo() != null ? RANGE : LIST;
    }

    /** The axis as it is typed. */
    MapAxis axis() {
        return EcoreUtil.copy(axis);
    }

    /** What is wrong with what is typed, "" if the axis can be used. */
    String problem() {
        return wrong;
    }

    /** What the Enter key in a field does besides taking its value. */
    void onEnter(final Runnable action) {
        onEnter = action;
    }

    void setFocus() {
        first.setFocus();
    }

    private void rebuild() {
        for (final var child : fields.getChildren()) {
            child.dispose();
        }
        switch (kind.value()) {
            case RANGE -> range();
            case FILE -> file();
            default -> list();
        }
        form.reflow(true);
        typed(false);
    }

    private Field field(final String id, final String text, final int span) {
        final var field = new Field(fields, SWT.RIGHT);
        final GridData place = new GridData(SWT.FILL, SWT.CENTER, true, false, span, 1);
        place.widthHint = 40;
        field.setLayoutData(place);
        field.text().setData("org.intercala.id", "axis." + id);
        field.show(text);
        field.setEditable(!form.model().isReadOnly());
        field.text().addListener(SWT.Modify, event -> typed(false));
        field.text().addListener(SWT.FocusOut, event -> typed(true));
        field.text().addListener(SWT.KeyDown, event -> {
            if (event.character == SWT.CR) {
                typed(true);
                field.getDisplay().asyncExec(onEnter);
            }
        });
        return field;
    }

    private void unit(final String shown) {
        unit = new Dropdown(fields, UnitText::of);
        unit.setLayoutData(Row.unitPlace());
        unit.setData("org.intercala.id", "axis.unit");
        unit.show(shown);
        unit.setChoices(UnitChoices.of(declared, shown));
        unit.onChoice(next -> typed(true));
    }

    private String unitOf(final Quantity known) {
        return known == null || known.isVariable() ? declared : known.unit();
    }

    private void list() {
        final String shown = unitOf(axis.getValues().isEmpty() ? axis.getFrom() : axis.getValues().getFirst());
        first = field("values", Quantities.numbers(axis.getValues(), shown), 2);
        first.text().setAlignment(SWT.LEFT);
        unit(shown);
    }

    private void range() {
        final Quantity from = axis.getFrom() != null || axis.getValues().isEmpty() ? axis.getFrom()
                : axis.getValues().getFirst();
        final Quantity to = axis.getTo() != null || axis.getValues().isEmpty() ? axis.getTo()
                : axis.getValues().getLast();
        form.small(fields, "From");
        form.small(fields, "To");
        form.small(fields, "");
        first = field("from", from == null ? "" : Quantities.number(from), 1);
        second = field("to", to == null ? "" : Quantities.number(to.isVariable() ? to
                : Quantities.convert(to, unitOf(from))), 1);
        unit(unitOf(from));
        form.small(fields, "Number of values");
        form.small(fields, "Spacing");
        form.small(fields, "");
        count = field("count", axis.getCount() > 1 ? Integer.toString(axis.getCount()) : "5", 1);
        column = new Dropdown(fields, text -> text);
        final GridData place = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
        place.widthHint = 60;
        column.setLayoutData(place);
        column.setData("org.intercala.id", "axis.spacing");
        column.setChoices(List.of(STEPS, RATIOS));
        column.show(axis.getSpacing() == AxisSpacing.LOGARITHMIC ? RATIOS : STEPS);
        column.onChoice(next -> typed(true));
    }

    private void file() {
        first = field("file", axis.getFile() == null ? "" : axis.getFile(), 2);
        first.text().setAlignment(SWT.LEFT);
        final var browse = new FlatButton(fields, "Browse…", FlatButton.Look.EDGED);
        browse.setLayoutData(Row.unitPlace());
        browse.setData("org.intercala.id", "axis.browse");
        browse.onAction(() -> ProjectFile.choose(area.getShell(), form.model().folder(), "CSV file").ifPresent(path -> {
            first.show(path);
            typed(true);
        }));
        column = new Dropdown(fields, text -> text.isEmpty() ? "Choose a column" : text);
        final GridData place = new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1);
        place.widthHint = 60;
        column.setLayoutData(place);
        column.setData("org.intercala.id", "axis.column");
        column.show(axis.getColumn() == null ? "" : axis.getColumn());
        column.onChoice(next -> typed(true));
    }

    /** @param complete whether the value is finished */
    private void typed(final boolean complete) {
        final MapAxis next = EcoreUtil.copy(axis);
        next.getValues().clear();
        next.setFrom(null);
        next.setTo(null);
        next.setCount(0);
        next.setSpacing(AxisSpacing.LINEAR);
        next.setFile(null);
        next.setColumn(null);
        wrong = switch (kind.value()) {
            case RANGE -> readRange(next);
            case FILE -> readFile(next);
            default -> readList(next);
        };
        final AxisValues values = AxisValues.of(next, form.model().folder()).fitting(parameter);
        wrong = wrong.isEmpty() ? values.problem() : wrong;
        first.setWrong(!wrong.isEmpty() && !first.text().getText().isBlank());
        form.reflow(preview.show(wrong.isEmpty() ? values.text() : wrong,
                wrong.isEmpty() || first.text().getText().isBlank() ? Ink.SECONDARY : Ink.ERROR));
        if (wrong.isEmpty()) {
            axis = next;
            if (complete) {
                listener.accept(axis());
            }
        }
    }

    private String readList(final MapAxis next) {
        final Typed typed = Quantities.readList(first.text().getText(), unit.value(), parameter, List.of());
        if (typed.value() instanceof List<?> values) {
            values.forEach(value -> next.getValues().add((Quantity) value));
        }
        return typed.problem();
    }

    private String readRange(final MapAxis next) {
        final Typed from = Quantities.read(first.text().getText(), unit.value(), parameter, List.of());
        final Typed to = Quantities.read(second.text().getText(), unit.value(), parameter, List.of());
        next.setFrom((Quantity) from.value());
        next.setTo((Quantity) to.value());
        next.setSpacing(RATIOS.equals(column.value()) ? AxisSpacing.LOGARITHMIC : AxisSpacing.LINEAR);
        try {
            next.setCount(Integer.parseInt(count.text().getText().strip()));
        } catch (final NumberFormatException none) {
            return "The number of values must be a whole number";
        }
        return from.problem().isEmpty() ? to.problem() : from.problem();
    }

    private String readFile(final MapAxis next) {
        final Typed typed = Numbers.readPath(first.text().getText());
        next.setFile(first.text().getText().strip());
        column.setChoices(AxisValues.columns(next.getFile(), form.model().folder()));
        next.setColumn(column.value());
        return typed.problem();
    }
}
