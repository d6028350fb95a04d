// SPDX-License-Identifier: Apache-2.0
package org.intercala.solver;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;

/**
 * What is known of a data object before it is computed.
 *
 * @param type its class
 * @param lineage what it stems from, nearest ancestor first
 * @param facts named facts that checks need, for example {@code branch} = {@code maxwell}
 */
public record DataSpec(EClass type, List<Ancestor> lineage, Map<String, String> facts) {

    public DataSpec {
        lineage = List.copyOf(lineage);
        facts = Map.copyOf(facts);
    }

    /**
     * One ancestor.
     *
     * @param role what it is: freeEnergy, materialSet, openCircuitPotential, diffusivity, thermodynamicFactor,
     *        measurement
     * @param key identity that can be compared: id of the node that made it, or of the material set
     * @param name for people
     */
    public record Ancestor(String role, String key, String name) {
    }

    public static DataSpec of(final EClass type, final Ancestor... lineage) {
        return new DataSpec(type, List.of(lineage), Map.of());
    }

    /** The same spec with further ancestors behind its own; an ancestor that is already there is not repeated. */
    public DataSpec withLineageOf(final DataSpec parent) {
        final Set<Ancestor> all = new LinkedHashSet<>(lineage);
        all.addAll(parent.lineage);
        return new DataSpec(type, List.copyOf(all), facts);
    }

    public DataSpec withFact(final String name, final String value) {
        final var all = new java.util.HashMap<>(facts);
        all.put(name, value);
        return new DataSpec(type, lineage, all);
    }

    /** The nearest ancestor of a role. */
    public Optional<Ancestor> ancestor(final String role) {
        return lineage.stream().filter(ancestor -> ancestor.role().equals(role)).findFirst();
    }
}
