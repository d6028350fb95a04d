// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.intercala.data.DataObject;
import org.intercala.data.FunctionKind;
import org.intercala.data.FunctionValue;
import org.intercala.data.FunctionVariable;
import org.intercala.data.Functions;
import org.intercala.data.Quantity;
import org.intercala.data.Range;
import org.intercala.data.Unit;
import org.intercala.data.Units;
import org.intercala.numerics.RealFunction;

/**
 * Samples functions of data objects over their validity range, each once. The points are those of Chebyshev and
 * Lobatto:
 * dense towards the ends of the range, where potentials diverge. What is not finite there is left out.
 */
public final class Sampler {

    /** A multiple of four plus one, so that end points, middle and quarters are among the points. */
    private static final int POINTS = 401;
    private static final double ROOM_TEMPERATURE = 298.15;
    private static final String TEMPERATURE_FEATURE = "referenceTemperature";

    /** A function, by identity, and the variable that runs. */
    private record Key(FunctionValue function, String variable) {
    }

    private final Map<Key, Optional<Samples>> known = new HashMap<>();

    /**
     * Samples a function.
     *
     * @param function of at most two variables; a temperature that does not run is the reference temperature of the
     *                 object, else 298.15 K
     * @param owner    data object that holds it
     * @param variable name of the variable that runs, or "" for the first
     * @return empty for a constant, and where the range of the variable is not bounded
     */
    public Optional<Samples> sample(final FunctionValue function, final DataObject owner, final String variable) {
        if (function.getKind() == FunctionKind.CONSTANT || function.getVariables().isEmpty()) {
            return Optional.empty();
        }
        final FunctionVariable running = function.getVariables().stream()
                .filter(candidate -> candidate.getName().equals(variable)).findFirst()
                .orElse(function.getVariables().get(0));
        final var key = new Key(function, running.getName());
        final Optional<Samples> before = known.get(key);
        if (before != null) {
            return before;
        }
        final Optional<Samples> samples = sample(function, owner, running);
        known.put(key, samples);
        return samples;
    }

    private static Optional<Samples> sample(final FunctionValue function, final DataObject owner,
            final FunctionVariable running) {
        final Unit unit = Units.parse(running.getUnit());
        final double[] range = range(running, unit, owner);
        if (!(range[0] < range[1]) || Double.isInfinite(range[0]) || Double.isInfinite(range[1])) {
            return Optional.empty();
        }
        final RealFunction compiled = Functions.compile(function, null);
        final boolean temperatureRuns = isTemperature(unit);
        final double other = temperatureRuns ? otherFirst(function, running, owner) : temperature(function, owner);
        final double[] x = new double[POINTS];
        final double[] y = new double[POINTS];
        int count = 0;
        for (int i = 0; i < POINTS; i++) {
            final double s = StrictMath.sin(0.5 * StrictMath.PI * i / (POINTS - 1));
            x[count] = i == POINTS - 1 ? range[1] : range[0] + s * s * (range[1] - range[0]);
            y[count] = temperatureRuns ? compiled.value(other, x[count]) : compiled.value(x[count], other);
            if (Double.isFinite(y[count])) {
                count++;
            }
        }
        return count < 2 ? Optional.empty()
                : Optional.of(
                        new Samples(running.getName(), unit.si(), Units.parse(Words.orEmpty(function.getUnit())).si(),
                                range[0], range[1], Arrays.copyOf(x, count), Arrays.copyOf(y, count)));
    }

    /** Bounds of the variable in SI units: its own, narrowed by the validity of the object; 0 to 1 if neither says. */
    private static double[] range(final FunctionVariable variable, final Unit unit, final DataObject owner) {
        double lower = unit.toSi(variable.getLower());
        double upper = unit.toSi(variable.getUpper());
        for (final Range range : owner.getValidity()) {
            if (variable.getName().equals(range.getVariable())) {
                final Unit rangeUnit = Units.parse(range.getUnit());
                lower = Math.max(lower, rangeUnit.toSi(range.getLower()));
                upper = Math.min(upper, rangeUnit.toSi(range.getUpper()));
            }
        }
        if (Double.isInfinite(lower) && Double.isInfinite(upper) && unit.si().equals("1")) {
            return new double[] { 0, 1 };
        }
        return new double[] { lower, upper };
    }

    private static double temperature(final FunctionValue function, final DataObject owner) {
        final var feature = owner.eClass().getEStructuralFeature(TEMPERATURE_FEATURE);
        final double wanted = feature != null && owner.eGet(feature) instanceof final Quantity given
                && !given.isVariable() ? given.si() : ROOM_TEMPERATURE;
        return function.getVariables().stream().filter(variable -> isTemperature(Units.parse(variable.getUnit())))
                .findFirst().map(variable -> inside(range(variable, Units.parse(variable.getUnit()), owner), wanted))
                .orElse(wanted);
    }

    private static double otherFirst(final FunctionValue function, final FunctionVariable running,
            final DataObject owner) {
        return function.getVariables().stream().filter(variable -> variable != running).findFirst().map(variable -> {
            final double[] range = range(variable, Units.parse(variable.getUnit()), owner);
            return inside(range, 0.5 * (range[0] + range[1]));
        }).orElse(0.0);
    }

    private static double inside(final double[] range, final double wanted) {
        return wanted >= range[0] && wanted <= range[1] ? wanted
                : Double.isInfinite(range[0]) ? range[1]
                        : Double.isInfinite(range[1]) ? range[0]
                                : 0.5 * (range[0] + range[1]);
    }

    private static boolean isTemperature(final Unit unit) {
        return unit.si().equals("K");
    }
}
