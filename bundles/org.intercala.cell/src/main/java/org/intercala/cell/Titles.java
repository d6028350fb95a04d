// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.Locale;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.intercala.data.DataPackage;
import org.intercala.data.Parameters;

/** What people call the parameters of a cell and of its models. */
final class Titles {

    private static final EClass MODEL = CellPackage.Literals.SPM_PARAMETERS;

    private Titles() {
    }

    /** A value of a parameter set, {@code Positive electrode: Diffusivity D_s}; a path to anything else as it is. */
    static String ofSet(String path) {
        var title = new StringBuilder();
        EClass type = DataPackage.Literals.CELL_PARAMETER_SET;
        for (var name : path.split("\\.")) {
            var feature = type == null ? null : type.getEStructuralFeature(name);
            if (feature == null) {
                return path;
            }
            title.append(title.isEmpty() ? "" : ": ").append(Parameters.of(feature).title());
            type = feature instanceof EReference reference ? reference.getEReferenceType() : null;
        }
        return title.toString();
    }

    /** A parameter of a cell model, {@code End time t_end}. */
    static String ofModel(String name) {
        return Parameters.of(MODEL.getEStructuralFeature(name)).title();
    }

    /** What is chosen at a parameter of a cell model, {@code “Start from: state of charge”}. */
    static String choice(String name, Enumerator value) {
        var words = value == CurrentMode.CRATE ? "C-rate"
                : value.getLiteral().replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return "“" + ofModel(name) + ": " + words + "”";
    }
}
