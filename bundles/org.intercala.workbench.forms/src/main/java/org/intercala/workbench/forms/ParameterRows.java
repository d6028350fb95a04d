// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Composite;
import org.intercala.data.DataPackage;
import org.intercala.data.Doubles;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;
import org.intercala.workbench.FlatButton;
import org.intercala.workbench.forms.value.Slot;

/** Makes the rows of a class from its annotations: one for each parameter, a section for each contained object. */
final class ParameterRows {

    private final Form form;
    private final List<Slot> slots = new ArrayList<>();

    ParameterRows(final Form form) {
        this.form = form;
    }

    /** All values, also those of sections that were not opened yet. */
    List<Slot> slots() {
        return slots;
    }

    /** Rows for all parameters of an object. @param defaults object of its class with the defaults, or null */
    void add(final Composite parent, final EObject object, final EObject defaults) {
        add(parent, object.eClass(), feature -> new Slot(object, List.of(), feature, "", defaults, false));
    }

    private void add(final Composite parent, final EClass type, final Function<EStructuralFeature, Slot> inside) {
        for (final EStructuralFeature feature : type.getEAllStructuralFeatures()) {
            if (isShown(feature)) {
                add(parent, inside.apply(feature));
            }
        }
    }

    /** The values in an object and in what it contains, without lists of objects. */
    private static void collect(final EClass type, final Function<EStructuralFeature, Slot> inside,
            final List<Slot> values) {
        for (final EStructuralFeature feature : type.getEAllStructuralFeatures()) {
            if (isShown(feature)) {
                final Slot slot = inside.apply(feature);
                if (!(feature instanceof EReference reference)
                        || reference.getEReferenceType() == DataPackage.Literals.FUNCTION_VALUE) {
                    values.add(slot);
                } else if (!reference.isMany()) {
                    collect(slot.type(), slot::inside, values);
                }
            }
        }
    }

    /** What has an annotation, and objects that hold something that has. */
    static boolean isShown(final EStructuralFeature feature) {
        if (feature.getEContainingClass() == DataPackage.Literals.DATA_OBJECT || feature.isTransient()
                || feature.isDerived()) {
            return false;
        }
        return feature.getEAnnotation(Parameters.ANNOTATION) != null
                || feature instanceof EReference reference && reference.isContainment() && !reference.isMany()
                        && !Parameters.of(reference.getEReferenceType()).isEmpty();
    }

    private void add(final Composite parent, final Slot slot) {
        if (slot.feature() instanceof EReference reference) {
            if (reference.getEReferenceType() == DataPackage.Literals.FUNCTION_VALUE) {
                slots.add(slot);
                form.add(new FunctionRow(form, parent, slot));
            } else if (reference.isMany()) {
                list(parent, slot, reference);
            } else if (reference.getEReferenceType() == DataPackage.Literals.CELL_PARAMETER_SET) {
                add(parent, slot.type(), slot.inheriting()::inside);
            } else if (slot.parameter().flatten()) {
                add(parent, slot.type(), slot::inside);
            } else {
                section(parent, slot);
            }
        } else {
            slots.add(slot);
            form.add(row(parent, slot));
        }
    }

    /** A contained object; its rows are made when it is opened first. */
    private void section(final Composite parent, final Slot slot) {
        final List<Slot> values = new ArrayList<>();
        collect(slot.type(), slot::inside, values);
        slots.addAll(values);
        form.section(parent, slot.parameter().label(), values, body -> new ParameterRows(form).add(body, slot.type(),
                slot::inside));
    }

    private Row row(final Composite parent, final Slot slot) {
        final Class<?> type = slot.feature().getEType().getInstanceClass();
        if (MaterialRow.isFor(slot)) {
            return new MaterialRow(form, parent, slot);
        }
        if (slot.feature().isMany() || type == Doubles.class) {
            return new ListRow(form, parent, slot);
        } else if (type == Quantity.class) {
            return new QuantityRow(form, parent, slot);
        } else if (slot.feature().getEType() instanceof EEnum) {
            return new ChoiceRow(form, parent, slot);
        } else if (type == boolean.class || type == Boolean.class) {
            return new CheckRow(form, parent, slot);
        }
        return type == String.class ? new TextRow(form, parent, slot) : new NumberRow(form, parent, slot);
    }

    /** Objects of one kind, each with its rows; they can be added and removed. */
    private void list(final Composite parent, final Slot slot, final EReference reference) {
        final List<?> elements = slot.value() instanceof List<?> list ? list : List.of();
        final String label = slot.parameter().label();
        final String one = label.replaceFirst("s$", "");
        final Composite body = form.section(parent, label, true);
        for (int i = 0; i < elements.size(); i++) {
            final EObject element = (EObject) elements.get(i);
            final int index = i;
            final Composite head = form.group(body, 2, 0);
            form.small(head, one + " " + (i + 1));
            final var remove = new FlatButton(head, "Remove", FlatButton.Look.QUIET);
            remove.setEnabled(!form.model().isReadOnly());
            remove.onAction(() -> form.model().set("Remove from " + label, slot,
                    elements.stream().filter(other -> other != element).toList()));
            add(body, element.eClass(), feature -> slot.inside(index, element, feature));
        }
        final var button = new FlatButton(body, "Add " + one.toLowerCase(Locale.ROOT), FlatButton.Look.EDGED);
        button.setData("org.intercala.id", "add." + slot.path());
        button.setEnabled(!form.model().isReadOnly());
        button.onAction(() -> {
            final List<Object> longer = new ArrayList<>(elements);
            longer.add(EcoreUtil.create(reference.getEReferenceType()));
            form.model().set("Add to " + label, slot, longer);
        });
    }
}
