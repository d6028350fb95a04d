// SPDX-License-Identifier: Apache-2.0
package org.intercala.phase;

/** Roles of ancestors and names of facts in specs, as other scales compare them. */
final class Roles {

    static final String FREE_ENERGY = "freeEnergy";
    static final String OPEN_CIRCUIT_POTENTIAL = "openCircuitPotential";
    static final String THERMODYNAMIC_FACTOR = "thermodynamicFactor";
    static final String DIFFUSIVITY = "diffusivity";

    /** Fact: branch of a free energy or potential, a literal of the data type Branch. */
    static final String BRANCH = "branch";
    /** Fact: temperature of an isothermal potential, canonical text of a quantity. */
    static final String TEMPERATURE = "temperature";
    /** Fact: kind of a diffusivity, a literal of the data type DiffusivityKind. */
    static final String KIND = "kind";

    private Roles() {
    }
}
