// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.intercala.data.Quantity;
import org.intercala.model.Variable;
import org.intercala.workbench.forms.value.NoteText;
import org.intercala.workbench.forms.value.Quantities;
import org.intercala.workbench.forms.value.RangeText;
import org.intercala.workbench.forms.value.Slot;
import org.intercala.workbench.forms.value.Typed;
import org.intercala.workbench.forms.value.UnitChoices;
import org.intercala.workbench.forms.value.UnitText;
import org.intercala.workbench.forms.value.Unused;
import org.intercala.workbench.forms.value.Varied;
import org.intercala.workbench.forms.widget.Dropdown;

/** A physical quantity: number and unit. */
final class QuantityRow extends TypedRow {

    private final Dropdown unit;
    /** Unit in which an inherited value is shown; "" for its own. */
    private String shownIn = "";

    QuantityRow(final Form form, final Composite parent, final Slot slot) {
        super(form, parent, slot);
        addField(SWT.RIGHT, 1);
        unit = new Dropdown(area(), UnitText::of);
        unit.setLayoutData(unitPlace());
        unit.setData("org.intercala.id", "unit." + slot.path());
        unit.setEnabled(!model().isReadOnly());
        unit.show(initialUnit());
        unit.onChoice(this::convert);
        addNotes();
    }

    private String initialUnit() {
        final Object shown = slot().value() != null ? slot().value() : slot().defaultValue();
        return shown instanceof Quantity quantity && !quantity.isVariable() ? quantity.unit()
                : parameter().unit().isEmpty() ? "1" : parameter().unit();
    }

    private void convert(final String next) {
        typed().commit();
        if (slot().inherits() && slot().value() == null) {
            shownIn = next;
        } else if (slot().effective() instanceof Quantity quantity && quantity.isCompatible(next)) {
            model().set("Unit of " + parameter().label(), slot(), Quantities.convert(quantity, next));
        }
        refresh();
    }

    @Override
    boolean hasDefault() {
        return !(slot().start() instanceof Variable);
    }

    @Override
    Typed read(final String text) {
        return Quantities.read(text, unit.value(), parameter(), model().variables());
    }

    @Override
    String text(final Object value) {
        return value instanceof Quantity quantity ? Quantities.number(quantity) : "";
    }

    @Override
    void valueShown() {
        final Quantity quantity = shown();
        field().setHint(slot().value() == null ? text(quantity) : "");
        if (quantity != null && !quantity.isVariable()) {
            unit.show(quantity.unit());
        }
        final String declared = parameter().unit();
        unit.setChoices(UnitChoices.of(declared.isEmpty() ? unit.value() : declared, unit.value()));
        final String varied = Varied.of(slot(), model().folder());
        final String unused = varied.isEmpty() ? Unused.of(slot()) : "";
        showUsed(unused.isEmpty());
        field().setQuiet(!unused.isEmpty());
        note(!varied.isEmpty() ? varied : !unused.isEmpty() ? unused : quantity != null && quantity.isVariable()
                ? variableNote(quantity)
                : NoteText.join(quantity == null ? empty() : NoteText.si(quantity),
                        quantity == null ? "" : from(quantity), before(), RangeText.of(parameter(), unit.value())));
    }

    /** What holds while nothing is typed. */
    private String empty() {
        final String said = NoteText.after("empty: ", parameter().description());
        return said.isEmpty() ? "" : "empty: " + said;
    }

    private Quantity shown() {
        final Quantity holds = (Quantity) slot().effective();
        return slot().value() == null && holds != null && !shownIn.isEmpty() && holds.isCompatible(shownIn)
                ? Quantities.convert(holds, shownIn) : holds;
    }

    private String from(final Quantity quantity) {
        return !quantity.origin().isEmpty() ? NoteText.origin(quantity.origin(), model().citations())
                : slot().value() == null ? "from the material set" : hasDefault() ? "typed here" : "";
    }

    /** What the value was before somebody changed it, where that is more than a default. */
    private String before() {
        return slot().value() != null && isChanged() && slot().defaultValue() instanceof Quantity old
                && !old.isVariable() && !old.origin().isEmpty() && !old.origin().equals(Quantity.DEFAULT_ORIGIN)
                ? "was " + Quantities.number(old) + UnitText.behind(old.unit()) + " (" + NoteText.origin(old.origin(),
                        model().citations()) + ")" : "";
    }

    private String variableNote(final Quantity reference) {
        return model().variable(reference.variableName())
                .map(value -> "= " + Quantities.number(value) + UnitText.behind(value.unit()) + " · ").orElse("")
                + "variable of the workflow";
    }

    @Override
    String copyText() {
        return slot().effective() == null ? "" : slot().effective().toString().replaceFirst(" ?@.*", "");
    }
}
