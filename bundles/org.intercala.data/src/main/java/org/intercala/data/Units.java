// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Units that people type. A unit is a product of symbols with SI prefixes: {@code *}, {@code ·} or a blank multiply,
 * {@code /} divides what follows it (from left to right), {@code ^} or digits behind a symbol raise to a power, which
 * may be a fraction: {@code nm2/ms}, {@code nm^2/ms}, {@code A·h}, {@code mAh}, {@code J mol-1 K-1},
 * {@code A/m2*(m3/mol)^1.5}, {@code m^(1/3)}. °C stands alone, as an absolute temperature. Factors are exact (SI 2019,
 * CODATA 2018: doi:10.1103/RevModPhys.93.025010).
 */
public final class Units {
    /** One accepted symbol, for the help page. */
    public record Spelling(String symbol, String name, String si, boolean prefixes) {}

    record Symbol(String symbol, String name, BigDecimal numerator, BigDecimal denominator, Dimension dimension,
            boolean prefixes) {}

    static final Map<String, Symbol> SYMBOLS = new LinkedHashMap<>();
    static final Map<String, Integer> PREFIXES = new LinkedHashMap<>();
    private static final Map<String, Unit> PARSED = new ConcurrentHashMap<>();
    private static final int MAXIMUM_PARSED = 4096;
    /** Spelled as people expect the SI unit of a dimension; where two fit, the first wins. */
    private static final List<String> PREFERRED = List.of("1", "m", "m2", "m3", "kg", "s", "A", "K", "mol", "cd", "V",
            "J", "W", "N", "Pa", "C", "S", "F", "ohm", "Wb", "T", "H", "1/s", "1/m", "1/m2", "1/m3", "1/K", "1/mol",
            "m/s", "m/s2", "m2/s", "m3/s", "m3/mol", "mol/m3", "mol/m2", "mol/s", "mol/m2/s", "mol/m3/s", "A/m2",
            "A/m3", "A/m", "A/kg", "S/m", "ohm*m", "ohm*m2", "V/m", "V/K", "V/s", "F/m2", "F/m", "C/m2", "C/m3",
            "C/mol", "C/kg", "J/mol", "J/mol/K", "J/m2", "J/kg", "J/kg/K", "J/K", "J/m3/K", "W/m/K", "W/m2/K", "W/m2",
            "W/m3", "W/K", "W/kg", "kg/m3", "kg/mol", "kg/s", "Pa/K", "Pa*s", "A/m2*(m3/mol)^1.5", "A/m2*(m3/mol)^0.5",
            "A/m2*m3/mol");

    static {
        prefixes("Q30 R27 Y24 Z21 E18 P15 T12 G9 M6 k3 h2 da1");
        prefixes("d-1 c-2 m-3 u-6 µ-6 μ-6 n-9 p-12 f-15 a-18 z-21 y-24 r-27 q-30");
        var energy = Dimension.of(1, 2, -2);
        var length = Dimension.of(0, 1);
        var volume = Dimension.of(0, 3);
        var time = Dimension.of(0, 0, 1);
        var pressure = Dimension.of(1, -1, -2);
        var charge = Dimension.of(0, 0, 1, 1);
        var resistance = Dimension.of(1, 2, -3, -2);
        add("m", "metre", "1", length, true);
        add("g", "gram", "0.001", Dimension.of(1), true);
        add("s", "second", "1", time, true);
        add("A", "ampere", "1", Dimension.of(0, 0, 0, 1), true);
        add("K", "kelvin", "1", Dimension.of(0, 0, 0, 0, 1), true);
        add("mol", "mole", "1", Dimension.of(0, 0, 0, 0, 0, 1), true);
        add("cd", "candela", "1", Dimension.of(0, 0, 0, 0, 0, 0, 1), true);
        add("N", "newton", "1", Dimension.of(1, 1, -2), true);
        add("Pa", "pascal", "1", pressure, true);
        add("J", "joule", "1", energy, true);
        add("W", "watt", "1", Dimension.of(1, 2, -3), true);
        add("V", "volt", "1", Dimension.of(1, 2, -3, -1), true);
        add("C", "coulomb", "1", charge, true);
        add("S", "siemens", "1", Dimension.of(-1, -2, 3, 2), true);
        add("F", "farad", "1", Dimension.of(-1, -2, 4, 2), true);
        add("ohm", "ohm", "1", resistance, true);
        add("Ω", "ohm", "1", resistance, true);
        add("Hz", "hertz", "1", Dimension.of(0, 0, -1), true);
        add("T", "tesla", "1", Dimension.of(1, 0, -2, -1), true);
        add("Wb", "weber", "1", Dimension.of(1, 2, -2, -1), true);
        add("H", "henry", "1", Dimension.of(1, 2, -2, -2), true);
        add("min", "minute", "60", time, false);
        add("h", "hour", "3600", time, false);
        add("d", "day", "86400", time, false);
        add("yr", "Julian year", "31557600", time, false);
        add("l", "litre", "0.001", volume, true);
        add("L", "litre", "0.001", volume, true);
        add("Ah", "ampere hour", "3600", charge, true);
        add("Wh", "watt hour", "3600", energy, true);
        add("eV", "electronvolt", "1.602176634e-19", energy, true);
        add("Ha", "hartree", "4.3597447222071e-18", energy, false);
        add("Ry", "rydberg", "2.1798723611035e-18", energy, false);
        add("cal", "thermochemical calorie", "4.184", energy, true);
        add("Å", "ångström", "1e-10", length, false);
        add("angstrom", "ångström", "1e-10", length, false);
        add("bohr", "bohr radius", "5.29177210903e-11", length, false);
        add("u", "unified atomic mass unit", "1.66053906660e-27", Dimension.of(1), false);
        add("bar", "bar", "100000", pressure, true);
        add("atm", "standard atmosphere", "101325", pressure, false);
        add("rad", "radian", "1", Dimension.ONE, true);
        add("%", "per cent", "0.01", Dimension.ONE, false);
        add("ppm", "parts per million", "1e-6", Dimension.ONE, false);
        for (var entity : List.of("site", "atom")) {
            // an entity is 1/N_A mol, so that 1.856e-20 J/site is an energy per mole
            SYMBOLS.put(entity, new Symbol(entity, "one N_A-th of a mole", BigDecimal.ONE,
                    new BigDecimal("6.02214076e23"), Dimension.of(0, 0, 0, 0, 0, 1), false));
        }
    }

    private Units() {}

    private static void add(String symbol, String name, String scale, Dimension dimension, boolean prefixes) {
        SYMBOLS.put(symbol, new Symbol(symbol, name, new BigDecimal(scale), BigDecimal.ONE, dimension, prefixes));
    }

    private static void prefixes(String list) {
        for (var entry : list.split(" ")) {
            var digits = 1;
            while (Character.isLetter(entry.charAt(digits))) {
                digits++;
            }
            PREFIXES.put(entry.substring(0, digits), Integer.valueOf(entry.substring(digits)));
        }
    }

    /**
     * Reads a unit.
     * @param text as typed; empty or {@code 1} is dimensionless
     * @throws TextFormatException naming text, column, reason and a similar symbol
     */
    public static Unit parse(String text) {
        var known = PARSED.get(text);
        if (known == null) {
            known = new UnitParser(text).parse();
            if (PARSED.size() >= MAXIMUM_PARSED) {
                PARSED.clear();
            }
            PARSED.put(text, known);
        }
        return known;
    }

    /** All accepted symbols in a fixed order, °C last; any of those with prefixes also takes {@link #prefixes}. */
    public static List<Spelling> spellings() {
        var list = new ArrayList<Spelling>();
        SYMBOLS.values()
                .forEach(s -> list.add(new Spelling(s.symbol(), s.name(), siText(s.dimension()), s.prefixes())));
        list.add(new Spelling("°C", "degree Celsius, an absolute temperature, only alone (also degC)", "K", false));
        return List.copyOf(list);
    }

    /** SI prefixes in descending order; {@code u} and both Greek letters are micro. */
    public static List<String> prefixes() {
        return List.copyOf(PREFIXES.keySet());
    }

    static String siText(Dimension dimension) {
        return Canonical.TEXTS.getOrDefault(dimension, dimension.baseText());
    }

    /** Read on first use only: most runs never print a dimension. */
    private static final class Canonical {
        static final Map<Dimension, String> TEXTS = new HashMap<>();

        static {
            PREFERRED.forEach(text -> TEXTS.putIfAbsent(parse(text).dimension(), text));
        }
    }
}
