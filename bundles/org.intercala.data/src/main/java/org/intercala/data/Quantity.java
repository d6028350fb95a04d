// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;

import java.math.BigDecimal;

/**
 * Number with unit, standard uncertainty and origin; immutable. Canonical text:
 * {@code number[(uncertainty)] unit [@origin]} or {@code =variable}. <p>The number is kept as the decimal that was
 * typed, so that the text comes back unchanged but for its form (5.220 is written 5.22) and the SI value is rounded
 * once: {@code 5.22 um} is the double 5.22e-6. The uncertainty counts in the last digit of the number,
 * {@code 1.230(12)} = 1.230 ± 0.012, {@code 1.2(3)e-15} = (1.2 ± 0.3)e-15; typed with a decimal point it counts as it
 * stands, {@code 39(0.5)}; {@code 39 ± 0.5} and {@code 1.2e-15(3)} are read too. Origin is empty (typed by the user),
 * {@code default}, or the key of a citation. Unit 1 is left out.
 */
public final class Quantity {
    /** Origin of a value that nobody typed. */
    public static final String DEFAULT_ORIGIN = "default";

    private final BigDecimal number;
    private final BigDecimal uncertainty;
    private final Unit unit;
    private final String origin;
    private final String variable;
    private final double si;
    private final String text;

    Quantity(BigDecimal number, BigDecimal uncertainty, Unit unit, String origin, String variable) {
        this.number = number;
        this.uncertainty = uncertainty;
        this.unit = unit;
        this.origin = origin;
        this.variable = variable;
        if (variable != null) {
            si = Double.NaN;
            text = "=" + variable;
        } else {
            si = unit.toSi(number);
            if (!Double.isFinite(si) || si == 0 && number.signum() != 0 && unit.offset() == 0) {
                throw new IllegalArgumentException(
                        number + " " + unit + " is beyond the range of numbers in SI units; check the exponent");
            }
            text = QuantityText.write(number, uncertainty, unit, origin);
        }
    }

    /**
     * Reads a text that a person typed or a file holds.
     * @throws TextFormatException naming the text, the column, what is wrong and what is accepted
     */
    public static Quantity parse(String text) {
        return new QuantityText(text).read();
    }

    /** @param value finite, in {@code unit}; its shortest decimal counts @param unit see {@link Units} */
    public static Quantity of(double value, String unit) {
        return of(value, unit, "");
    }

    /** @param origin empty, {@code default} or the key of a citation, without blanks */
    public static Quantity of(double value, String unit, String origin) {
        return new Quantity(decimal(value, "value", unit), null, Units.parse(unit), checkOrigin(origin), null);
    }

    /** Reference to a variable of the workflow. */
    public static Quantity variable(String name) {
        if (!QuantityText.isName(name)) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no name of a variable: letters, digits and _, not starting with a digit");
        }
        return new Quantity(null, null, null, "", name);
    }

    static BigDecimal decimal(double value, String what, String unit) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    what + " is " + value + " " + unit + "; a quantity needs a finite number");
        }
        return canonical(new BigDecimal(Double.toString(value)));
    }

    static BigDecimal canonical(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static String checkOrigin(String origin) {
        if (!QuantityText.isOrigin(origin)) {
            throw new IllegalArgumentException(
                    "'" + origin + "' is no origin: the key of a citation, without blanks and @");
        }
        return origin;
    }

    /** The number as typed; NaN for a variable. */
    public double value() {
        return isVariable() ? Double.NaN : number.doubleValue();
    }

    /** The unit as typed; {@code 1} if dimensionless, empty for a variable. */
    public String unit() {
        return isVariable() ? "" : unit.text();
    }

    /** The dimension of the value; null for a variable. */
    public Dimension dimension() {
        return isVariable() ? null : unit.dimension();
    }

    /** The value in SI units, correctly rounded; NaN for a variable that is not resolved yet. */
    public double si() {
        return si;
    }

    /** Standard uncertainty in the unit as typed; NaN if none is given. */
    public double uncertainty() {
        return uncertainty == null ? Double.NaN : uncertainty.doubleValue();
    }

    /** Standard uncertainty in SI units; NaN if none is given. */
    public double siUncertainty() {
        return uncertainty == null ? Double.NaN : unit.differenceToSi(uncertainty);
    }

    public String origin() {
        return origin;
    }

    public boolean isVariable() {
        return variable != null;
    }

    /** Name of the variable; empty if this is a value. */
    public String variableName() {
        return isVariable() ? variable : "";
    }

    /**
     * The value in another unit, rounded once.
     * @throws IllegalArgumentException if the unit has another dimension
     * @throws IllegalStateException if this is a variable
     */
    public double in(String unit) {
        if (isVariable()) {
            throw new IllegalStateException("the variable " + variable + " has no value yet");
        }
        var target = Units.parse(unit);
        if (!target.isCompatible(this.unit)) {
            throw new IllegalArgumentException("'" + text + "' has the dimension of " + this.unit.si()
                    + " and cannot be given in " + unit + " (" + target.si() + ")");
        }
        return this.unit.convert(number, target);
    }

    public boolean isCompatible(String unit) {
        return !isVariable() && Units.parse(unit).isCompatible(this.unit);
    }

    public Quantity withOrigin(String origin) {
        if (isVariable()) {
            throw new IllegalStateException("the variable " + variable + " has no origin of its own");
        }
        return new Quantity(number, uncertainty, unit, checkOrigin(origin), null);
    }

    /** @param uncertainty standard uncertainty in the unit of this quantity, finite and not negative */
    public Quantity withUncertainty(double uncertainty) {
        if (isVariable()) {
            throw new IllegalStateException("the variable " + variable + " has no uncertainty of its own");
        }
        if (uncertainty < 0) {
            throw new IllegalArgumentException(
                    "uncertainty is " + uncertainty + " " + unit + "; it must not be negative");
        }
        return new Quantity(number, decimal(uncertainty, "uncertainty", unit.text()), unit, origin, null);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The canonical text; {@link #parse} restores an equal quantity. */
    @Override
    public String toString() {
        return text;
    }
}
