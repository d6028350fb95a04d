// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import org.intercala.numerics.Constants;
import org.intercala.numerics.RealFunction;

/**
 * Capacities of a full cell and the stoichiometries between its voltage limits. x is the stoichiometry of the negative,
 * y of the positive electrode; on charge x rises and y falls on the line \( Q_n x + Q_p y = Q_{Li} \). The limits are
 * the solutions of \( U_p(y) - U_n(x) = V \).
 *
 * <p>Where the open-circuit voltage is not monotone, full is the lowest x at which it reaches the upper limit on
 * charge, and empty the highest x below that at which it reaches the lower limit on discharge: what a cell between its
 * limits would find.
 *
 * @param negativeCapacity \( Q_n \) for x from 0 to 1 (C)
 * @param positiveCapacity \( Q_p \) for y from 0 to 1 (C)
 * @param cyclableLithium  \( Q_{Li} \) (C)
 * @param negativeAtEmpty  x at the lower voltage limit (1)
 * @param positiveAtEmpty  y at the lower voltage limit (1)
 * @param negativeAtFull   x at the upper voltage limit (1)
 * @param positiveAtFull   y at the upper voltage limit (1)
 */
public record ElectrodeBalance(double negativeCapacity, double positiveCapacity, double cyclableLithium,
        double negativeAtEmpty, double positiveAtEmpty, double negativeAtFull, double positiveAtFull) {

    private static final int SCAN_INTERVALS = 2000;
    /** Where a potential is infinite at the end of its range, the search begins this fraction of the range inside. */
    private static final double INSET = 1e-12;

    /**
     * Capacity of an electrode between x = 0 and 1, \( \varepsilon_s L A c_{max} F \) (C).
     *
     * @param activeMaterialVolumeFraction \( \varepsilon_s \) (1)
     * @param thickness                    L (m)
     * @param area                         A (m²)
     * @param maximumConcentration         \( c_{max} \) (mol/m³)
     */
    public static double capacity(double activeMaterialVolumeFraction, double thickness, double area,
            double maximumConcentration) {
        return activeMaterialVolumeFraction * thickness * area * maximumConcentration * Constants.FARADAY;
    }

    /**
     * Balance of a cell whose lithium content follows from one known state.
     *
     * @param negativeCapacity \( Q_n \) (C)
     * @param positiveCapacity \( Q_p \) (C)
     * @param x                stoichiometry of the negative electrode in that state (1)
     * @param y                stoichiometry of the positive electrode in that state (1)
     * @param negative         \( U_n(x, T) \) (V)
     * @param positive         \( U_p(y, T) \) (V)
     * @param temperature      T (K)
     * @param lowerVoltage     lower limit (V)
     * @param upperVoltage     upper limit (V)
     * @throws IllegalArgumentException as {@link #fromCapacities}, or when x or y is outside 0 to 1
     */
    public static ElectrodeBalance fromStoichiometries(double negativeCapacity, double positiveCapacity, double x,
            double y, RealFunction negative, RealFunction positive, double temperature, double lowerVoltage,
            double upperVoltage) {
        requireStoichiometry("negative", x);
        requireStoichiometry("positive", y);
        return fromCapacities(negativeCapacity, positiveCapacity, negativeCapacity * x + positiveCapacity * y, negative,
                positive, temperature, lowerVoltage, upperVoltage);
    }

    private static void requireStoichiometry(String electrode, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "stoichiometry of the " + electrode + " electrode is " + value + "; it must be between 0 and 1");
        }
    }

    /**
     * Balance of a cell from its capacities.
     *
     * @param negativeCapacity \( Q_n \) (C), positive
     * @param positiveCapacity \( Q_p \) (C), positive
     * @param cyclableLithium  \( Q_{Li} \) (C), positive
     * @param negative         \( U_n(x, T) \) (V)
     * @param positive         \( U_p(y, T) \) (V)
     * @param temperature      T (K)
     * @param lowerVoltage     lower limit (V)
     * @param upperVoltage     upper limit (V), above the lower
     * @throws IllegalArgumentException when a value is out of range, when the lithium fits no pair of stoichiometries,
     *                                  or when the open-circuit voltage does not reach a limit; the message says what
     *                                  it does reach
     */
    public static ElectrodeBalance fromCapacities(double negativeCapacity, double positiveCapacity,
            double cyclableLithium, RealFunction negative, RealFunction positive, double temperature,
            double lowerVoltage, double upperVoltage) {
        Arguments.positive("capacity of the negative electrode", negativeCapacity, "C");
        Arguments.positive("capacity of the positive electrode", positiveCapacity, "C");
        Arguments.positive("cyclable lithium", cyclableLithium, "C");
        Arguments.temperature(temperature);
        if (!(lowerVoltage < upperVoltage)) {
            throw new IllegalArgumentException("voltage limits are " + lowerVoltage + " V and " + upperVoltage
                    + " V; the upper must be larger than the lower");
        }
        var cell = new Cell(negativeCapacity, positiveCapacity, cyclableLithium, negative, positive, temperature);
        double lowest = cell.lowest();
        double highest = cell.highest();
        if (!(lowest < highest)) {
            throw new IllegalArgumentException("cyclable lithium is " + cyclableLithium
                    + " C, which the electrodes cannot share: with capacities of " + negativeCapacity + " C and "
                    + positiveCapacity + " C no stoichiometries lie in the ranges of both potentials");
        }
        var x = new double[SCAN_INTERVALS + 1];
        var voltage = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i == SCAN_INTERVALS ? highest : lowest + (highest - lowest) * i / SCAN_INTERVALS;
            voltage[i] = cell.voltage(x[i]);
        }
        int full = 1;
        while (full < x.length && !(voltage[full - 1] < upperVoltage && voltage[full] >= upperVoltage)) {
            full++;
        }
        int empty = Math.min(full, x.length - 1);
        while (empty > 0 && !(voltage[empty - 1] <= lowerVoltage && voltage[empty] > lowerVoltage)) {
            empty--;
        }
        if (full == x.length || empty == 0) {
            throw new IllegalArgumentException("the open-circuit voltage runs from " + Text.number(voltage[0])
                    + " V at x = " + Text.number(lowest) + " to " + Text.number(voltage[x.length - 1]) + " V at x = "
                    + Text.number(highest) + " and does not rise through the "
                    + (full == x.length ? "upper limit of " + upperVoltage : "lower limit of " + lowerVoltage)
                    + " V; check the limits, the lithium content and the direction of the stoichiometries");
        }
        double atFull = Scan.root(s -> cell.voltage(s) - upperVoltage, x[full - 1], x[full]);
        double atEmpty = Scan.root(s -> cell.voltage(s) - lowerVoltage, x[empty - 1], x[empty]);
        return new ElectrodeBalance(negativeCapacity, positiveCapacity, cyclableLithium, atEmpty, cell.partner(atEmpty),
                atFull, cell.partner(atFull));
    }

    /** Capacity between the voltage limits, \( Q_n(x_{100} - x_0) \) (C). */
    public double capacity() {
        return negativeCapacity * (negativeAtFull - negativeAtEmpty);
    }

    /** Stoichiometry of the negative electrode. @param stateOfCharge 0 at the lower, 1 at the upper voltage limit */
    public double negativeStoichiometry(double stateOfCharge) {
        return negativeAtEmpty + stateOfCharge * (negativeAtFull - negativeAtEmpty);
    }

    /** Stoichiometry of the positive electrode. @param stateOfCharge 0 at the lower, 1 at the upper voltage limit */
    public double positiveStoichiometry(double stateOfCharge) {
        return positiveAtEmpty + stateOfCharge * (positiveAtFull - positiveAtEmpty);
    }

    /**
     * State of charge, 0 at the lower, 1 at the upper voltage limit. @param x stoichiometry of the negative electrode
     * (1)
     */
    public double stateOfCharge(double x) {
        return (x - negativeAtEmpty) / (negativeAtFull - negativeAtEmpty);
    }

    /** Stretch of y that the positive electrode uses. */
    public StoichiometryRange positiveWindow() {
        return new StoichiometryRange(positiveAtFull, positiveAtEmpty);
    }

    /** Stretch of x that the negative electrode uses. */
    public StoichiometryRange negativeWindow() {
        return new StoichiometryRange(negativeAtEmpty, negativeAtFull);
    }

    private record Cell(double negativeCapacity, double positiveCapacity, double lithium, RealFunction negative,
            RealFunction positive, double temperature) {

        double partner(double x) {
            return (lithium - negativeCapacity * x) / positiveCapacity;
        }

        double voltage(double x) {
            return positive.value(partner(x), temperature) - negative.value(x, temperature);
        }

        double lowest() {
            double start = Math.max(0, negative.lower());
            double fromPositive = (lithium - positiveCapacity * Math.min(1, positive.upper())) / negativeCapacity;
            return inside(Math.max(start, fromPositive), 1);
        }

        double highest() {
            double end = Math.min(1, negative.upper());
            double fromPositive = (lithium - positiveCapacity * Math.max(0, positive.lower())) / negativeCapacity;
            return inside(Math.min(end, fromPositive), -1);
        }

        /** The end itself, or a point just inside when a potential has no finite value there. */
        private double inside(double end, int direction) {
            return Double.isFinite(voltage(end)) ? end : end + direction * INSET;
        }
    }
}
