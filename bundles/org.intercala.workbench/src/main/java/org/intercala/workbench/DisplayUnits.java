// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench;

import java.util.List;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.intercala.data.Unit;
import org.intercala.data.Units;

/** The units in which people like to see results, by quantity; a choice of the preferences. */
public final class DisplayUnits {

    /** Node of the preferences. */
    public static final String NODE = "org.intercala.workbench";

    /**
     * A quantity and the units it is shown in.
     *
     * @param name  word for people
     * @param key   name of the preference
     * @param units compatible units, the SI unit first
     */
    public record Quantity(String name, String key, List<String> units) {
    }

    /** All quantities whose unit can be chosen. */
    public static final List<Quantity> ALL = List.of(
            new Quantity("Time", "unit.time", List.of("s", "min", "h")),
            new Quantity("Voltage", "unit.voltage", List.of("V", "mV")),
            new Quantity("Current", "unit.current", List.of("A", "mA")),
            new Quantity("Charge", "unit.charge", List.of("C", "A*h", "mA*h")),
            new Quantity("Energy", "unit.energy", List.of("J", "kJ", "W*h")),
            new Quantity("Energy per amount", "unit.molarEnergy", List.of("J/mol", "kJ/mol", "meV/site", "eV/site")),
            new Quantity("Temperature", "unit.temperature", List.of("K", "°C")),
            new Quantity("Length", "unit.length", List.of("m", "mm", "um", "nm")),
            new Quantity("Concentration", "unit.concentration", List.of("mol/m3", "mol/l")),
            new Quantity("Diffusivity", "unit.diffusivity", List.of("m2/s", "cm2/s", "um2/s")),
            new Quantity("Current density", "unit.currentDensity", List.of("A/m2", "mA/cm2")));

    private DisplayUnits() {
    }

    /** The unit to show a value of this unit in: the one that was chosen for its quantity, or itself. */
    public static String of(final String unit) {
        final Unit own = Units.parse(unit);
        for (final Quantity quantity : ALL) {
            if (Units.parse(quantity.units().getFirst()).isCompatible(own)) {
                final String chosen = InstanceScope.INSTANCE.getNode(NODE).get(quantity.key(), "");
                return chosen.isEmpty() || !quantity.units().contains(chosen) ? unit : chosen;
            }
        }
        return unit;
    }
}
