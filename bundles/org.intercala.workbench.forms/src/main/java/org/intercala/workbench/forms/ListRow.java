// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.intercala.data.Doubles;
import org.intercala.data.Quantity;
import org.intercala.workbench.forms.value.Numbers;
import org.intercala.workbench.forms.value.Quantities;
import org.intercala.workbench.forms.value.RangeText;
import org.intercala.workbench.forms.value.Slot;
import org.intercala.workbench.forms.value.Typed;
import org.intercala.workbench.forms.value.UnitChoices;
import org.intercala.workbench.forms.value.UnitText;
import org.intercala.workbench.forms.widget.Dropdown;

/** Several quantities, numbers or texts, between commas. */
final class ListRow extends TypedRow {

    private final Dropdown unit;

    ListRow(final Form form, final Composite parent, final Slot slot) {
        super(form, parent, slot);
        final boolean quantities = isQuantities();
        addField(SWT.LEFT, quantities ? 1 : 2);
        unit = quantities ? new Dropdown(area(), UnitText::of) : null;
        if (quantities) {
            unit.setLayoutData(unitPlace());
            unit.setEnabled(!model().isReadOnly());
            unit.show(slot.value() instanceof List<?> list && !list.isEmpty()
                    && list.getFirst() instanceof Quantity first && !first.isVariable() ? first.unit()
                            : parameter().unit());
            unit.setChoices(UnitChoices.of(parameter().unit(), unit.value()));
            unit.onChoice(this::convert);
        }
        addNotes();
    }

    private boolean isQuantities() {
        return slot().feature().getEType().getInstanceClass() == Quantity.class;
    }

    private boolean isNumbers() {
        return slot().feature().getEType().getInstanceClass() == Doubles.class;
    }

    private List<Quantity> quantities(final Object value) {
        return value instanceof List<?> list ? list.stream().map(Quantity.class::cast).toList() : List.of();
    }

    private void convert(final String next) {
        typed().commit();
        model().set("Unit of " + parameter().label(), slot(), quantities(slot().value()).stream()
                .map(each -> each.isCompatible(next) ? Quantities.convert(each, next) : each).toList());
        refresh();
    }

    @Override
    Typed read(final String text) {
        if (isQuantities()) {
            return Quantities.readList(text, unit.value(), parameter(), model().variables());
        }
        return isNumbers() ? Numbers.readList(text) : new Typed(text.isBlank() ? List.of()
                : List.of(text.strip().split("\\s*[,;]\\s*")), "", true);
    }

    @Override
    String text(final Object value) {
        if (isQuantities()) {
            return Quantities.numbers(quantities(value), unit.value());
        }
        return value instanceof List<?> list ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value == null ? "" : value.toString();
    }

    @Override
    void valueShown() {
        final String range = RangeText.of(parameter(), unit == null ? "" : unit.value());
        final int count = slot().value() instanceof List<?> list ? list.size()
                : slot().value() instanceof Doubles numbers ? numbers.size() : 0;
        note((count == 0 ? "none; separate several by commas" : count == 1 ? "1 value" : count + " values")
                + (range.isEmpty() ? "" : " · each " + range));
    }

    @Override
    String copyText() {
        return text(slot().value());
    }
}
