// SPDX-License-Identifier: Apache-2.0
package org.intercala.solver;

/** The scale a solver belongs to; it decides group and colour in the palette, nothing else. */
public enum Scale {
    ELECTRONS("Electrons"), LATTICE("Lattice"), HOPS("Hops"), PHASES("Phases"), MICROSTRUCTURE("Microstructure"),
    PARTICLE("Particle"), CELL("Cell"), DATA("Material and data");

    private final String label;

    Scale(final String label) {
        this.label = label;
    }

    /** The name shown to people. */
    public String label() {
        return label;
    }
}
