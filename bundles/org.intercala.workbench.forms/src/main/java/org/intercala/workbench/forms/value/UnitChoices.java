// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.intercala.data.Units;

/** Units that a form offers for a quantity; every other compatible one may be typed. */
public final class UnitChoices {

    /** By the SI unit of the dimension. */
    private static final Map<String, List<String>> CHOICES = new LinkedHashMap<>();

    static {
        add("1", "1", "%");
        add("m", "m", "mm", "um", "nm", "angstrom");
        add("m2", "m2", "cm2", "mm2", "um2");
        add("m3", "m3", "l", "cm3", "ml");
        add("1/m", "1/m", "1/cm", "1/um");
        add("kg", "kg", "g", "mg");
        add("s", "s", "ms", "min", "h", "d");
        add("1/s", "1/s", "1/min", "1/h", "THz");
        add("K", "K", "°C");
        add("A", "A", "mA", "uA");
        add("V", "V", "mV");
        add("C", "A*h", "mA*h", "C");
        add("J", "J", "kJ", "W*h", "eV", "meV");
        add("W", "W", "mW", "kW");
        add("Pa", "Pa", "kPa", "MPa", "GPa", "bar");
        add("S", "S", "mS");
        add("ohm", "ohm", "mohm", "kohm");
        add("F", "F", "mF", "uF");
        add("mol/m3", "mol/m3", "mol/l", "mol/cm3");
        add("mol/m2/s", "mol/m2/s", "mol/cm2/s");
        add("m2/s", "m2/s", "cm2/s", "um2/s", "nm2/ms");
        add("m/s", "m/s", "cm/s", "um/s", "nm/s");
        add("A/m2", "A/m2", "mA/cm2", "A/cm2");
        add("S/m", "S/m", "S/cm", "mS/cm");
        add("ohm*m2", "ohm*m2", "ohm*cm2");
        add("F/m2", "F/m2", "uF/cm2");
        add("J/mol", "J/mol", "kJ/mol", "eV/site", "meV/site");
        add("J/mol/K", "J/mol/K", "meV/K/site");
        add("V/K", "V/K", "mV/K", "uV/K");
        add("kg/m3", "kg/m3", "g/cm3");
        add("kg/mol", "kg/mol", "g/mol");
        add("J/kg", "J/kg", "J/g", "W*h/kg");
        add("J/kg/K", "J/kg/K", "J/g/K");
        add("W/m/K", "W/m/K", "mW/m/K");
        add("W/m2/K", "W/m2/K", "mW/cm2/K");
        add("J/m2", "J/m2", "mJ/m2");
        add("J/m3", "J/m3", "W*h/l");
    }

    private UnitChoices() {
    }

    private static void add(final String si, final String... units) {
        CHOICES.put(Units.parse(si).si(), List.of(units));
    }

    /**
     * Units to choose from.
     *
     * @param declared unit of the parameter's annotation
     * @param typed    unit of the value as it is, or "" for none
     */
    public static List<String> of(final String declared, final String typed) {
        final Set<String> units = new LinkedHashSet<>();
        final String si = Units.parse(declared).si();
        units.addAll(CHOICES.getOrDefault(si, List.of(declared, si)));
        units.add(declared);
        if (!typed.isEmpty()) {
            units.add(typed);
        }
        return distinct(units);
    }

    /** The same unit spelled in two ways is offered once, as typed where it is in use. */
    private static List<String> distinct(final Set<String> units) {
        final Map<String, String> spelled = new LinkedHashMap<>();
        units.forEach(unit -> spelled.put(UnitText.of(unit).replace("·", ""), unit));
        return List.copyOf(spelled.values());
    }

    /** The first three, as people read them. */
    static String examples(final String declared) {
        return of(declared, "").stream().limit(3).map(UnitText::of).collect(Collectors.joining(", "));
    }
}
