// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;

import org.intercala.numerics.RealFunction;

/**
 * A function in declared units seen in SI units: {@code f_SI(x, y) = scale * inner(first, second) + offset}, NaN
 * outside the declared ranges. Where the units are SI all factors are 1, so the inner function keeps its bits.
 */
record SiFunction(RealFunction inner, Axis first, Axis second, double multiplier, double divisor, double offset)
        implements RealFunction {

    /**
     * An argument of the inner function.
     * @param slot which argument of the SI function it is, 0 or 1; -1 if the inner function has no such argument
     * @param multiplier with divisor and offset: SI = declared × multiplier / divisor + offset
     * @param lower smallest valid value in SI units @param upper largest
     */
    record Axis(int slot, double multiplier, double divisor, double offset, double lower, double upper) {
        static final Axis NONE = new Axis(-1, 1, 1, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        static Axis of(int slot, Unit unit, double lower, double upper) {
            return new Axis(slot, unit.multiplier(), unit.divisor(), unit.offset(), lower, upper);
        }

        boolean isPlain(int position) {
            return (slot == position || slot < 0) && multiplier == 1 && divisor == 1 && offset == 0
                    && lower == Double.NEGATIVE_INFINITY && upper == Double.POSITIVE_INFINITY;
        }

        /** NaN goes through: a function that ignores an argument is called with NaN for it. */
        double declared(double x, double y) {
            var si = slot == 0 ? x : y;
            return si < lower || si > upper ? Double.NaN : (si - offset) * divisor / multiplier;
        }

        boolean excludes(double x, double y) {
            var si = slot == 0 ? x : y;
            return slot >= 0 && (si < lower || si > upper);
        }
    }

    /** The inner function itself where nothing is to be done. */
    static RealFunction of(RealFunction inner, Axis first, Axis second, Unit unit) {
        return first.isPlain(0) && second.isPlain(1) && unit.isSi() ? inner
                : new SiFunction(inner, first, second, unit.multiplier(), unit.divisor(), unit.offset());
    }

    @Override
    public double value(double x, double y) {
        if (first.excludes(x, y) || second.excludes(x, y)) {
            return Double.NaN;
        }
        return inner.value(first.declared(x, y), second.declared(x, y)) * multiplier / divisor + offset;
    }

    @Override
    public RealFunction derivative(int variable) {
        if (variable != 0 && variable != 1) {
            throw new IllegalArgumentException("variable is " + variable + "; it must be 0 or 1");
        }
        var axis = first.slot == variable ? first : second.slot == variable ? second : null;
        if (axis == null) {
            return RealFunction.constant(0);
        }
        return new SiFunction(inner.derivative(axis == first ? 0 : 1), first, second, multiplier * axis.divisor,
                divisor * axis.multiplier, 0);
    }

    @Override
    public double integral(double a, double b, double y) {
        if (first.slot != 0 || second.slot == 0) {
            return RealFunction.super.integral(a, b, y);
        }
        if (first.excludes(a, y) || first.excludes(b, y) || second.excludes(a, y)) {
            return Double.NaN;
        }
        var declared = inner.integral(first.declared(a, y), first.declared(b, y), second.declared(a, y));
        return declared * (multiplier * first.multiplier) / (divisor * first.divisor) + offset * (b - a);
    }

    @Override
    public double lower() {
        return first.slot == 0 ? Math.max(first.lower, inner.lower() * first.multiplier / first.divisor + first.offset)
                : second.slot == 0 ? second.lower : Double.NEGATIVE_INFINITY;
    }

    @Override
    public double upper() {
        return first.slot == 0 ? Math.min(first.upper, inner.upper() * first.multiplier / first.divisor + first.offset)
                : second.slot == 0 ? second.upper : Double.POSITIVE_INFINITY;
    }
}
