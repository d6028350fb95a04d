// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

import org.intercala.solver.MaterialSet;

/** The material sets that are installed now, by id. Thread-safe. */
final class MaterialSets {

    /** End of the name of a material set that is a file of the project. */
    static final String FILE_EXTENSION = ".material";

    private final Map<String, MaterialSet> sets = new ConcurrentSkipListMap<>();

    /** The first of two with the same id stays. */
    void add(MaterialSet set) {
        sets.putIfAbsent(set.id(), set);
    }

    void remove(MaterialSet set) {
        sets.remove(set.id(), set);
    }

    /** By id, or by the end of an id where that is unambiguous. */
    Optional<MaterialSet> find(String id) {
        var exact = Optional.ofNullable(sets.get(id));
        var ending = sets.values().stream().filter(set -> set.id().endsWith("." + id)).toList();
        return exact.isPresent() || ending.size() != 1 ? exact : Optional.of(ending.getFirst());
    }

    List<String> ids() {
        return List.copyOf(sets.keySet());
    }

    static boolean isFile(String name) {
        return name.endsWith(FILE_EXTENSION);
    }
}
