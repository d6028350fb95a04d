// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.ParameterFeature;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;

/**
 * Where a value lies in a model, whether the objects on the way exist yet or not.
 *
 * @param start    object that exists
 * @param steps    single containment references from it to the object that holds the value
 * @param feature  what holds the value
 * @param prefix   path from the parameter object to {@code start}, "" or ending with a dot
 * @param defaults object of the type of {@code start} that holds the defaults, or null for those of the class
 * @param inherits whether the default holds while there is no value, as with a material set, and is not written out
 */
public record Slot(EObject start, List<EReference> steps, EStructuralFeature feature, String prefix, EObject defaults,
        boolean inherits) {

    public Slot {
        steps = List.copyOf(steps);
    }

    public static Slot of(final EObject start, final EStructuralFeature feature) {
        return new Slot(start, List.of(), feature, "", null, false);
    }

    /** A feature of the object that this slot holds. */
    public Slot inside(final EStructuralFeature inner) {
        final List<EReference> longer = new ArrayList<>(steps);
        longer.add((EReference) feature);
        return new Slot(start, longer, inner, prefix, defaults, inherits);
    }

    /** A feature of an object in the list that this slot holds. */
    public Slot inside(final int index, final EObject element, final EStructuralFeature inner) {
        return new Slot(element, List.of(), inner, path() + "[" + index + "].", null, false);
    }

    /** The same place, where the default holds while there is no value. */
    public Slot inheriting() {
        return new Slot(start, steps, feature, prefix, defaults, true);
    }

    /** What is written to the model to have the default again. */
    public Object restoring() {
        return inherits ? null : defaultValue();
    }

    /** The value that holds: that of the model, else the inherited one; null for none. */
    public Object effective() {
        final Object own = value();
        return own == null && inherits ? defaultValue() : own;
    }

    /** Whether the value is another than the default. */
    public boolean isChanged() {
        final Object value = value();
        final Object byDefault = restoring();
        if (value instanceof Quantity one && byDefault instanceof Quantity other) {
            return !Quantities.isSame(one, other);
        }
        if (value instanceof EObject one && byDefault instanceof EObject other) {
            return !EcoreUtil.equals(one, other);
        }
        return !Objects.equals(value, byDefault == null && feature.isMany() ? List.of() : byDefault);
    }

    /** Tells this place from all others. */
    public String key() {
        return System.identityHashCode(start) + "/" + path();
    }

    /** Class of the object that this slot holds, which may be a subclass of what the feature declares. */
    public EClass type() {
        return value() instanceof EObject object ? object.eClass() : ((EReference) feature).getEReferenceType();
    }

    public ParameterFeature parameter() {
        return Parameters.of(feature);
    }

    /** The object that holds the value; null while it is not there. */
    public EObject owner() {
        return follow(start);
    }

    private EObject follow(final EObject from) {
        EObject object = from;
        for (final EReference step : steps) {
            object = object == null ? null : (EObject) object.eGet(step);
        }
        return object;
    }

    /** The value; null while there is none. */
    public Object value() {
        final EObject owner = owner();
        return owner == null ? null : owner.eGet(feature);
    }

    /** What the value is when nobody has set it; null for nothing. */
    public Object defaultValue() {
        final EObject owner = defaults == null ? null : follow(defaults);
        return owner != null ? owner.eGet(feature)
                : steps.isEmpty() && !feature.isMany() ? feature.getDefaultValue() : null;
    }

    /** Path as people write it on the command line, without flattened objects: {@code positiveElectrode.porosity}. */
    public String path() {
        return prefix + steps.stream().filter(step -> !Parameters.of(step).flatten()).map(step -> step.getName() + ".")
                .collect(Collectors.joining()) + feature.getName();
    }

    /** Whether a finding about a feature path is about this value or something in it. */
    public boolean isMeant(final String path) {
        final String full = prefix + steps.stream().map(step -> step.getName() + ".").collect(Collectors.joining())
                + feature.getName();
        return isAt(path, full) || isAt(path, path());
    }

    private static boolean isAt(final String path, final String place) {
        return path.equals(place) || path.startsWith(place + ".") || path.startsWith(place + "[");
    }
}
