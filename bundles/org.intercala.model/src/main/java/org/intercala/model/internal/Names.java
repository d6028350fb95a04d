// SPDX-License-Identifier: Apache-2.0
package org.intercala.model.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Names of the file format. */
final class Names {
    static final String XMI = "http://www.omg.org/XMI";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /** Between the entries of a list in one text: a character that no XML file can hold. */
    static final String SEPARATOR = "\u001F";

    private Names() {}

    /** Whether a feature is part of the file. */
    static boolean isStored(EStructuralFeature feature) {
        return !feature.isTransient() && !feature.isDerived() && feature.isChangeable()
                && !(feature instanceof EReference r && r.isContainer());
    }

    /** Whether a feature is written as an XML attribute; the others are elements. */
    static boolean isXmlAttribute(EStructuralFeature feature) {
        return feature instanceof EAttribute a ? !a.isMany() : !((EReference) feature).isContainment();
    }

    static List<String> storedNames(EClass eClass) {
        var names = new ArrayList<String>();
        eClass.getEAllStructuralFeatures().stream().filter(Names::isStored).forEach(f -> names.add(f.getName()));
        return names;
    }

    /** What a person calls an object: its id or name. */
    static String label(EObject object) {
        for (var name : List.of("id", "name")) {
            if (object.eClass().getEStructuralFeature(name) instanceof EAttribute a && !a.isMany()
                    && object.eGet(a) instanceof String text && !text.isBlank()) {
                return "'" + text + "'";
            }
        }
        return object.eContainer() == null ? "at the root" : "in " + label(object.eContainer());
    }
}
