// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.intercala.data.DataObject;
import org.intercala.data.DataObjects;
import org.intercala.data.Lineage;
import org.intercala.solver.DataSpec;

/** Writes into results what the check knows of their ancestors, now with content hashes. */
final class Lineages {

    private Lineages() {
    }

    /** @param outputs their lineage is overwritten @param hashes content hash of each output */
    static void attach(final Task task, final Map<String, DataObject> outputs, final Map<String, String> hashes) {
        outputs.forEach((port, value) -> {
            value.getLineage().clear();
            final DataSpec spec = task.specs().get(port);
            if (spec != null) {
                spec.lineage().forEach(ancestor -> value.getLineage().add(DataObjects.lineage(ancestor.role(),
                        ancestor.name(), ancestor.key(), hash(task, ancestor, port, outputs, hashes))));
            }
        });
    }

    /** Content hash of an ancestor: of what this node puts out, else as an input brings it along, else "". */
    private static String hash(final Task task, final DataSpec.Ancestor ancestor, final String port,
            final Map<String, DataObject> outputs, final Map<String, String> hashes) {
        if (ancestor.key().equals(task.node().path())) {
            final var sameRole = outputs.entrySet().stream()
                    .filter(output -> output.getValue().eClass().getName().equalsIgnoreCase(ancestor.role())).toList();
            return hashes.get(sameRole.size() == 1 ? sameRole.getFirst().getKey() : port);
        }
        return task.inputs().values().stream().flatMap(List::stream).map(Source::value)
                .flatMap(input -> input.getLineage().stream()).filter(each -> is(each, ancestor))
                .map(Lineage::getHash).findFirst().orElse("");
    }

    private static boolean is(final Lineage lineage, final DataSpec.Ancestor ancestor) {
        return ancestor.role().equals(lineage.getRole()) && ancestor.key().equals(lineage.getKey());
    }

    /** The lineage that members have in common; a hash stays where all have the same. */
    static List<Lineage> common(final Collection<DataObject> members) {
        final var first = members.iterator().next();
        return first.getLineage().stream().map(each -> DataObjects.lineage(each.getRole(), each.getName(),
                each.getKey(), members.stream().allMatch(member -> member.getLineage().stream()
                        .anyMatch(other -> each.getRole().equals(other.getRole())
                                && each.getKey().equals(other.getKey()) && each.getHash().equals(other.getHash())))
                                        ? each.getHash()
                                        : ""))
                .toList();
    }
}
