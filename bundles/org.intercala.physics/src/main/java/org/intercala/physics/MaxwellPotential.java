// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import java.util.ArrayList;
import java.util.List;
import org.intercala.numerics.Constants;
import org.intercala.numerics.RealFunction;

/**
 * Equilibrium open-circuit potential at one temperature, with phase separation: \( U(x) = -\mu(x)/F \) in single phases
 * and the constant \( -\mu_{gap}/F \) in a miscibility gap (Maxwell construction). U in V against the reference of \(
 * \mu \), x in [lower, upper].
 *
 * <p>U is isothermal: the second variable is ignored, the derivative by T is zero by definition of the object, not of
 * the material.
 */
public final class MaxwellPotential implements RealFunction {

    private final RealFunction g;
    private final double temperature;
    private final double lower;
    private final double upper;
    private final List<MiscibilityGap> gaps;
    private final RealFunction potential;

    /**
     * A stretch of the potential.
     *
     * @param low     where it begins (1)
     * @param high    where it ends (1)
     * @param plateau the constant potential (V), NaN in a single phase
     */
    public record Piece(double low, double high, double plateau) {

        /** Whether two phases coexist here. */
        public boolean isPlateau() {
            return !Double.isNaN(plateau);
        }
    }

    /**
     * Finds the gaps of g.
     *
     * @param g           free energy g(x, T) (J/mol), \( \mu \) counted from lithium metal if U shall be against
     *                    lithium
     * @param temperature T (K)
     * @param lower       lower end of the range of x (1)
     * @param upper       upper end of the range of x (1)
     * @throws IllegalArgumentException as {@link CommonTangent#gaps}
     */
    public MaxwellPotential(RealFunction g, double temperature, double lower, double upper) {
        this.g = g;
        this.temperature = temperature;
        this.lower = lower;
        this.upper = upper;
        this.gaps = CommonTangent.gaps(g, temperature, lower, upper);
        var homogeneous = OpenCircuitPotentials.homogeneous(g);
        this.potential = new Branches(this, homogeneous,
                gaps.stream().mapToDouble(MiscibilityGap::potential).toArray());
    }

    /** Two-phase regions, ascending. */
    public List<MiscibilityGap> gaps() {
        return gaps;
    }

    /** Temperature of the construction (K). */
    public double temperature() {
        return temperature;
    }

    /** Single phases and plateaus from lower to upper without holes. */
    public List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        double from = lower;
        for (var gap : gaps) {
            if (gap.low() > from) {
                pieces.add(new Piece(from, gap.low(), Double.NaN));
            }
            pieces.add(new Piece(gap.low(), gap.high(), gap.potential()));
            from = gap.high();
        }
        if (from < upper) {
            pieces.add(new Piece(from, upper, Double.NaN));
        }
        return pieces;
    }

    /**
     * U as text that {@link org.intercala.numerics.Expression} reads.
     *
     * @param homogeneous text of the single-phase potential in x at this temperature, for example {@code Uh(x)} with a
     *                    function of that name
     * @return the text itself when there is no gap, else nested {@code if(x < low, ..., if(x <= high, plateau, ...))}
     */
    public String expression(String homogeneous) {
        String text = homogeneous;
        for (int k = gaps.size() - 1; k >= 0; k--) {
            var gap = gaps.get(k);
            text = "if(x < " + gap.low() + ", " + homogeneous + ", if(x <= " + gap.high() + ", " + gap.potential()
                    + ", " + text + "))";
        }
        return text;
    }

    @Override
    public double value(double x, double ignored) {
        return potential.value(x, ignored);
    }

    @Override
    public RealFunction derivative(int variable) {
        return potential.derivative(variable);
    }

    @Override
    public double lower() {
        return lower;
    }

    @Override
    public double upper() {
        return upper;
    }

    /** \( \int_a^b U\,dx \), exactly: the difference of the hull of g over -F. */
    @Override
    public double integral(double a, double b, double ignored) {
        return -(hull(b) - hull(a)) / Constants.FARADAY;
    }

    private double hull(double x) {
        if (!(x >= lower && x <= upper)) {
            return Double.NaN;
        }
        for (var gap : gaps) {
            if (gap.contains(x)) {
                return gap.intercept() + gap.chemicalPotential() * x;
            }
        }
        return g.value(x, temperature);
    }

    /** One function in the single phases, constants in the gaps. */
    private record Branches(MaxwellPotential owner, RealFunction outside, double[] inside) implements RealFunction {
        @Override
        public double value(double x, double ignored) {
            if (!(x >= owner.lower && x <= owner.upper)) {
                return Double.NaN;
            }
            for (int k = 0; k < inside.length; k++) {
                if (owner.gaps.get(k).contains(x)) {
                    return inside[k];
                }
            }
            return outside.value(x, owner.temperature);
        }

        @Override
        public RealFunction derivative(int variable) {
            return FunctionAlgebra.checked(variable) == 1 ? FunctionAlgebra.ZERO
                    : new Branches(owner, outside.derivative(0), new double[inside.length]);
        }

        @Override
        public double lower() {
            return owner.lower;
        }

        @Override
        public double upper() {
            return owner.upper;
        }
    }
}
