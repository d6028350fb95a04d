// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.intercala.data.Unit;
import org.intercala.data.Units;

/** Units that people like to see on an axis. */
public final class UnitChoices {

    private static final List<String> ALL = List.of("1", "%", "s", "min", "h", "d", "mV", "V", "mA", "A", "C", "mA*h",
            "A*h", "mW", "W", "mW*h", "W*h", "J", "kJ", "J/mol", "kJ/mol", "meV/site", "eV/site", "K", "°C", "m2/s",
            "cm2/s", "um2/s", "nm2/s", "nm", "um", "mm", "m", "mol/m3", "mol/l", "A/m2", "mA/cm2", "S/m", "mS/cm",
            "mohm", "ohm", "ohm*m2", "ohm*cm2", "Pa", "kPa", "MPa", "GPa", "bar", "Hz", "kHz", "kg", "g", "mV/K", "V/K",
            "J/mol/K", "C/kg", "mA*h/g", "W/m2", "W/m3");

    private UnitChoices() {
    }

    /** Units of the same dimension, the given one among them; the given one alone where none is known. */
    public static List<String> of(final String unit) {
        final Unit own = Units.parse(unit);
        final List<String> choices = new ArrayList<>();
        boolean there = false;
        for (final String candidate : ALL) {
            final Unit other = Units.parse(candidate);
            if (other.isCompatible(own)) {
                choices.add(candidate);
                there |= other.scale() == own.scale() && other.offset() == own.offset();
            }
        }
        if (!there) {
            choices.add(0, unit);
        }
        return choices;
    }

    /** Turns values of one unit into another of the same dimension. */
    public static DoubleUnaryOperator conversion(final String from, final String to) {
        final Unit source = Units.parse(from);
        final Unit target = Units.parse(to);
        if (!source.isCompatible(target)) {
            throw new IllegalArgumentException(from + " cannot be turned into " + to);
        }
        final double factor = source.scale();
        final double divisor = target.scale();
        final double shift = source.offset() - target.offset();
        return factor == divisor && shift == 0 ? value -> value : value -> (value * factor + shift) / divisor;
    }

    /** Turns differences of values of one unit into another of the same dimension: without the offset of °C. */
    public static DoubleUnaryOperator difference(final String from, final String to) {
        final double factor = Units.parse(from).scale();
        final double divisor = Units.parse(to).scale();
        return factor == divisor ? value -> value : value -> value * factor / divisor;
    }

    /** The unit in which the size of a difference is a number from 1 to 1000; its own unit where there is none. */
    public static String readable(final String unit, final double size) {
        if (unit.isEmpty() || unit.equals("1") || unit.equals("%")) {
            return unit;
        }
        return of(unit).stream().filter(candidate -> !candidate.equals("°C")).filter(candidate -> {
            final double there = Math.abs(difference(unit, candidate).applyAsDouble(size));
            return there >= 1 && there < 1000;
        }).findFirst().orElse(unit);
    }
}
