// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * Unit of measurement: SI value = typed value × numerator / denominator + offset. Numerator and denominator are exact
 * decimals, so conversions are correctly rounded: 5.22 µm is the same double as 5.22e-6 m. Only °C has an offset. Made
 * by {@link Units#parse}.
 */
public final class Unit {
    private static final int GUARD_DIGITS = 40;

    private final String text;
    private final BigDecimal numerator;
    private final BigDecimal denominator;
    private final BigDecimal offset;
    private final Dimension dimension;
    private final double multiplier;
    private final double divisor;

    Unit(String text, BigDecimal numerator, BigDecimal denominator, BigDecimal offset, Dimension dimension) {
        this.text = text;
        // powers of ten move to the denominator, where they are exact as doubles up to 1e22
        var stripped = numerator.stripTrailingZeros();
        var strippedDenominator = denominator.stripTrailingZeros();
        var shift = stripped.scale() - strippedDenominator.scale();
        var top = new BigDecimal(stripped.unscaledValue()).scaleByPowerOfTen(Math.max(0, -shift));
        var bottom = new BigDecimal(strippedDenominator.unscaledValue()).scaleByPowerOfTen(Math.max(0, shift));
        var same = top.compareTo(bottom) == 0;
        this.numerator = same ? BigDecimal.ONE : top;
        this.denominator = same ? BigDecimal.ONE : bottom;
        this.offset = offset;
        this.dimension = dimension;
        var exact = isExact(this.numerator) && isExact(this.denominator);
        multiplier = exact ? this.numerator.doubleValue() : quotient(this.numerator, this.denominator);
        divisor = exact ? this.denominator.doubleValue() : 1;
    }

    private static boolean isExact(BigDecimal value) {
        var nearest = value.doubleValue();
        return Double.isFinite(nearest) && new BigDecimal(nearest).compareTo(value) == 0;
    }

    /** The text as typed, blanks reduced to one; {@code 1} if dimensionless. */
    public String text() {
        return text;
    }

    /** SI value of one unit (°C: of a difference of one), correctly rounded. */
    public double scale() {
        return quotient(numerator, denominator);
    }

    /** SI value of zero: 273.15 for °C, else 0. */
    public double offset() {
        return offset.doubleValue();
    }

    public Dimension dimension() {
        return dimension;
    }

    /** Whether values are SI values already, so that nothing has to be converted. */
    public boolean isSi() {
        return numerator.compareTo(denominator) == 0 && offset.signum() == 0;
    }

    public boolean isCompatible(Unit other) {
        return dimension.equals(other.dimension);
    }

    /** Canonical text of the SI unit of this dimension, such as {@code m2/s}, {@code V}, {@code J/mol}. */
    public String si() {
        return Units.siText(dimension);
    }

    /** SI value of the shortest decimal of {@code value}, correctly rounded; NaN and infinities pass through. */
    public double toSi(double value) {
        return isSi() || !Double.isFinite(value) ? value : toSi(new BigDecimal(Double.toString(value)));
    }

    /**
     * Value in this unit of the shortest decimal of an SI value, correctly rounded; NaN and infinities pass through.
     */
    public double fromSi(double si) {
        return isSi() || !Double.isFinite(si) ? si : fromSi(new BigDecimal(Double.toString(si)));
    }

    double toSi(BigDecimal value) {
        return quotient(value.multiply(numerator).add(offset.multiply(denominator)), denominator);
    }

    private double fromSi(BigDecimal si) {
        return quotient(si.subtract(offset).multiply(denominator), numerator);
    }

    /** SI size of a difference, without offset. */
    double differenceToSi(BigDecimal value) {
        return quotient(value.multiply(numerator), denominator);
    }

    double differenceToSi(double value) {
        return !Double.isFinite(value) ? value : differenceToSi(new BigDecimal(Double.toString(value)));
    }

    /** {@code value} of this unit in {@code target}, rounded once. */
    double convert(BigDecimal value, Unit target) {
        var si = value.multiply(numerator).add(offset.subtract(target.offset).multiply(denominator));
        return quotient(si.multiply(target.denominator), denominator.multiply(target.numerator));
    }

    /**
     * Hot-loop conversion: SI = value × multiplier / divisor + offset; one of the two is 1 for decimal multiples of SI
     * units.
     */
    double multiplier() {
        return multiplier;
    }

    double divisor() {
        return divisor;
    }

    BigDecimal numerator() {
        return numerator;
    }

    BigDecimal denominator() {
        return denominator;
    }

    private static double quotient(BigDecimal dividend, BigDecimal divisor) {
        if (divisor.precision() == 1 && divisor.unscaledValue().equals(BigInteger.ONE)) {
            // a power of ten moves the decimal point, which is exact and much faster
            return dividend.scaleByPowerOfTen(divisor.scale()).doubleValue();
        }
        return dividend.divide(divisor, new MathContext(dividend.precision() + GUARD_DIGITS)).doubleValue();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unit that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
