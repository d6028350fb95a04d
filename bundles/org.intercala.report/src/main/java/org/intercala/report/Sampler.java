// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

import org.intercala.data.DataObject;
import org.intercala.data.FunctionKind;
import org.intercala.data.FunctionValue;
import org.intercala.data.FunctionVariable;
import org.intercala.data.Functions;
import org.intercala.data.OpenCircuitPotential;
import org.intercala.data.Quantity;
import org.intercala.data.Range;
import org.intercala.data.Unit;
import org.intercala.data.Units;
import org.intercala.numerics.RealFunction;

/**
 * Samples functions of data objects over their validity range, each once: plots, comparisons and CSV files have the
 * same points. Functions that stand side by side in one object and run over the same range share an
 * {@link AdaptiveGrid}. What is not finite is left out.
 */
public final class Sampler {

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
        sampleWithSiblings(function, owner, running);
        return known.get(key);
    }

    private void sampleWithSiblings(final FunctionValue function, final DataObject owner,
            final FunctionVariable running) {
        final Unit unit = Units.parse(running.getUnit());
        final double[] range = range(running, unit, owner);
        known.put(new Key(function, running.getName()), Optional.empty());
        if (!(range[0] < range[1]) || Double.isInfinite(range[0]) || Double.isInfinite(range[1])) {
            return;
        }
        final Map<FunctionValue, DoubleUnaryOperator> family = new LinkedHashMap<>();
        family.put(function, along(function, owner, running));
        for (final FunctionValue sibling : siblings(function)) {
            sibling.getVariables().stream().filter(candidate -> candidate.getName().equals(running.getName()))
                    .filter(candidate -> Units.parse(candidate.getUnit()).si().equals(unit.si())
                            && Arrays.equals(range, range(candidate, Units.parse(candidate.getUnit()), owner)))
                    .findFirst().ifPresent(same -> family.put(sibling, along(sibling, owner, same)));
        }
        final var grid = new AdaptiveGrid(range[0], range[1], plateauEdges(owner));
        family.values().forEach(grid::refine);
        final double[] points = grid.points();
        family.forEach((member, values) -> known.put(new Key(member, running.getName()),
                finite(points, values, running.getName(), unit.si(),
                        Units.parse(Words.orEmpty(member.getUnit())).si())));
    }

    /** The other functions of the same object that are not constant. */
    private static List<FunctionValue> siblings(final FunctionValue function) {
        return function.eContainer() == null ? List.of()
                : function.eContainer().eContents().stream()
                        .filter(each -> each != function && each instanceof final FunctionValue sibling
                                && sibling.getKind() != FunctionKind.CONSTANT)
                        .map(FunctionValue.class::cast).toList();
    }

    /** The function of the variable that runs, in SI units; the other variable stands still. */
    private static DoubleUnaryOperator along(final FunctionValue function, final DataObject owner,
            final FunctionVariable running) {
        final RealFunction compiled = Functions.compile(function, null);
        if (isTemperature(Units.parse(running.getUnit()))) {
            final double other = otherFirst(function, running, owner);
            return temperature -> compiled.value(other, temperature);
        }
        final double temperature = temperature(function, owner);
        return x -> compiled.value(x, temperature);
    }

    private static double[] plateauEdges(final DataObject owner) {
        return owner instanceof final OpenCircuitPotential potential
                ? potential.getGaps().stream().flatMapToDouble(gap -> DoubleStream.of(gap.getLower(), gap.getUpper()))
                        .toArray()
                : new double[0];
    }

    private static Optional<Samples> finite(final double[] points, final DoubleUnaryOperator function,
            final String variable, final String variableUnit, final String unit) {
        final double[] x = new double[points.length];
        final double[] y = new double[points.length];
        int count = 0;
        for (final double point : points) {
            x[count] = point;
            y[count] = function.applyAsDouble(point);
            if (Double.isFinite(y[count])) {
                count++;
            }
        }
        return count < 2 ? Optional.empty()
                : Optional.of(new Samples(variable, variableUnit, unit, points[0], points[points.length - 1],
                        Arrays.copyOf(x, count), Arrays.copyOf(y, count)));
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
