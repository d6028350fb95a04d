// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;

import org.intercala.numerics.RealFunction;
import org.intercala.numerics.TabulatedFunction;

/**
 * Tables of the laws of a cell, shared by all models that use the same function at the same temperature: the members of
 * a sweep make each piece once. A potential misses its law by no more than {@link #POTENTIAL_ERROR}, a property of the
 * electrolyte by no more than {@link #RELATIVE_ERROR} of its value at rest.
 */
final class LawTables {

    /** (V). */
    static final double POTENTIAL_ERROR = 1e-9;
    static final double RELATIVE_ERROR = 1e-8;

    private static final int PIECES = 2048;
    /** Highest concentration in a table of an electrolyte, over that at rest. */
    private static final double HIGHEST = 4;
    private static final Map<RealFunction, SoftReference<Map<Key, TabulatedFunction>>> TABLES = new WeakHashMap<>();

    private record Key(double temperature, double from, double to, double error) {
    }

    private LawTables() {
    }

    /** Open-circuit potential of an electrode at a temperature. */
    static RealFunction potential(SpmElectrode electrode, double temperature) {
        double from = electrode.lower();
        double to = electrode.upper();
        return to > from ? table(electrode.potential(), new Key(temperature, from, to, POTENTIAL_ERROR))
                : electrode.potential();
    }

    /** The electrolyte with its laws as tables. */
    static Electrolyte electrolyte(Electrolyte law, double temperature) {
        return new Electrolyte(law.concentration(), table(law.diffusivity(), law, temperature),
                table(law.conductivity(), law, temperature), table(law.thermodynamicFactor(), law, temperature),
                table(law.transference(), law, temperature));
    }

    private static RealFunction table(RealFunction law, Electrolyte electrolyte, double temperature) {
        double atRest = Math.abs(law.value(electrolyte.concentration(), temperature));
        return atRest > 0 ? table(law, new Key(temperature, Math.max(0, law.lower()),
                Math.min(HIGHEST * electrolyte.concentration(), law.upper()), RELATIVE_ERROR * atRest)) : law;
    }

    private static RealFunction table(RealFunction law, Key key) {
        synchronized (TABLES) {
            var held = TABLES.get(law);
            var tables = held == null ? null : held.get();
            if (tables == null) {
                tables = new HashMap<>();
                TABLES.put(law, new SoftReference<>(tables));
            }
            return tables.computeIfAbsent(key,
                    k -> new TabulatedFunction(law, k.temperature(), k.from(), k.to(), PIECES, k.error()));
        }
    }
}
