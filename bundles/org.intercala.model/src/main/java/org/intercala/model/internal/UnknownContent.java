// SPDX-License-Identifier: Apache-2.0
package org.intercala.model.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * What a file holds inside an object that this installation does not know, and comments: kept to the letter and written
 * back at its place.
 */
public final class UnknownContent extends AdapterImpl {
    /** @param text {@code name="value"} @param namespaces prefix to URI that it needs */
    record Attribute(String text, Map<String, String> namespaces) {
        String name() {
            return text.substring(0, text.indexOf('='));
        }
    }

    /**
     * @param after the object it follows, or null @param text the element or comment @param namespaces prefix to URI
     * that it needs from outside
     */
    record Child(EObject after, String text, Map<String, String> namespaces) {}

    final List<Attribute> attributes = new ArrayList<>();
    final List<Child> children = new ArrayList<>();
    /** Comments before the root element. */
    final List<String> prologue = new ArrayList<>();

    /** The children by the object they follow, null for those before all objects, in their order. */
    Map<EObject, List<Child>> byPlace() {
        var map = new LinkedHashMap<EObject, List<Child>>();
        children.forEach(c -> map.computeIfAbsent(c.after(), a -> new ArrayList<>()).add(c));
        return map;
    }

    @Override
    public boolean isAdapterForType(Object type) {
        return type == UnknownContent.class;
    }

    /** Gives copies what the file held beside their originals. @param copies by original */
    public static void copy(Map<EObject, EObject> copies) {
        copies.forEach((original, copy) -> {
            var known = find(original);
            if (known != null) {
                var same = of(copy);
                same.attributes.addAll(known.attributes);
                same.prologue.addAll(known.prologue);
                known.children.forEach(c -> same.children.add(new Child(copies.getOrDefault(c.after(), c.after()),
                        c.text(), c.namespaces())));
            }
        });
    }

    /** The unknown content of an object, made if there is none. */
    static UnknownContent of(EObject object) {
        var known = find(object);
        if (known == null) {
            known = new UnknownContent();
            object.eAdapters().add(known);
        }
        return known;
    }

    /** The unknown content of an object, or null. */
    static UnknownContent find(EObject object) {
        return (UnknownContent) EcoreUtil.getExistingAdapter(object, UnknownContent.class);
    }
}
