// SPDX-License-Identifier: Apache-2.0
package org.intercala.solver;

import java.util.Objects;

import org.eclipse.emf.ecore.EClass;

/**
 * Declared shape of a port.
 *
 * @param name noun with its quantity, for example {@code openCircuitPotential}; unique among the node's inputs or
 *        outputs
 * @param label name shown to people
 * @param type class of the data object
 * @param unit SI unit of the quantity, or "" where the class says it all
 * @param required whether an input must be connected
 * @param many whether an input takes several links
 * @param description one sentence
 */
public record PortSpec(String name, String label, EClass type, String unit, boolean required, boolean many,
        String description) {

    public PortSpec {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }

    public static PortSpec required(final String name, final String label, final EClass type, final String unit,
            final String description) {
        return new PortSpec(name, label, type, unit, true, false, description);
    }

    public static PortSpec optional(final String name, final String label, final EClass type, final String unit,
            final String description) {
        return new PortSpec(name, label, type, unit, false, false, description);
    }

    public static PortSpec output(final String name, final String label, final EClass type, final String unit,
            final String description) {
        return new PortSpec(name, label, type, unit, false, true, description);
    }

    /** The type as written in files: package URI # class name. */
    public String typeName() {
        return type.getEPackage().getNsURI() + "#" + type.getName();
    }
}
