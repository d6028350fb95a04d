// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import org.intercala.numerics.ElementaryFunctions;
import org.intercala.numerics.RealFunction;
import org.intercala.physics.ButlerVolmer;

/** Laws of an electrode made from those of its parameter set. Derivatives follow from those of the parts. */
public final class Laws {

    private Laws() {
    }

    /** \( k f \). @param factor k */
    public static RealFunction scaled(double factor, RealFunction f) {
        return factor == 1 ? f : new Combination(factor, f, 0, f);
    }

    /** \( f + k g \), for example a potential with its entropic term. @param factor k */
    public static RealFunction sum(RealFunction f, double factor, RealFunction g) {
        return factor == 0 ? f : new Combination(1, f, factor, g);
    }

    /**
     * Exchange current of the activity form, \( k\,a_{Li}^{\alpha_c}/\gamma_{ts} \) with \( a_{Li} =
     * e^{-F(U(x)-U(1/2))/RT} \), so that potential and kinetics are those of one free energy.
     *
     * @param k          at half filling of an ideal lattice twice the exchange current (A/m²)
     * @param cathodic   \( \alpha_c \)
     * @param potential  U(x) (V) over stoichiometry and temperature (K)
     * @param transition activity coefficient \( \gamma_{ts}(x) \) of the transition state, \( 1/(1-x) \) where it
     *                   fills one site
     */
    public static RealFunction exchange(double k, double cathodic, RealFunction potential, RealFunction transition) {
        return new ActivityExchange(k, cathodic, potential, transition);
    }

    private record ActivityExchange(double k, double cathodic, RealFunction potential, RealFunction transition)
            implements RealFunction {

        @Override
        public double value(double x, double y) {
            double u = (potential.value(x, y) - potential.value(0.5, y)) / ButlerVolmer.thermalVoltage(y);
            return k * ElementaryFunctions.exp(-cathodic * u) / transition.value(x, y);
        }

        /** By x only. */
        @Override
        public RealFunction derivative(int variable) {
            return new ActivityExchangeSlope(this, potential.derivative(0), transition.derivative(0));
        }
    }

    private record ActivityExchangeSlope(ActivityExchange of, RealFunction potentialSlope, RealFunction transitionSlope)
            implements RealFunction {

        @Override
        public double value(double x, double y) {
            return of.value(x, y) * (-of.cathodic * potentialSlope.value(x, y) / ButlerVolmer.thermalVoltage(y)
                    - transitionSlope.value(x, y) / of.transition.value(x, y));
        }

        @Override
        public RealFunction derivative(int variable) {
            throw new UnsupportedOperationException("no cell model needs a second derivative of an exchange current");
        }
    }

    /**
     * f between two ends, and its end value beyond. For trial states of the time integration only: a limit of the model
     * ends the run before a
     * result uses it.
     */
    static RealFunction continued(RealFunction f, double lower, double upper) {
        return new Continued(f, lower, upper, f);
    }

    private record Combination(double a, RealFunction f, double b, RealFunction g) implements RealFunction {

        @Override
        public double value(double x, double y) {
            return b == 0 ? a * f.value(x, y) : a * f.value(x, y) + b * g.value(x, y);
        }

        @Override
        public RealFunction derivative(int variable) {
            return new Combination(a, f.derivative(variable), b, g.derivative(variable));
        }

        @Override
        public double lower() {
            return b == 0 ? f.lower() : Math.max(f.lower(), g.lower());
        }

        @Override
        public double upper() {
            return b == 0 ? f.upper() : Math.min(f.upper(), g.upper());
        }
    }

    /** @param whole the function whose range decides; f itself or, for a derivative, what was differentiated */
    private record Continued(RealFunction f, double lower, double upper, RealFunction whole) implements RealFunction {

        @Override
        public double value(double x, double y) {
            boolean inside = x >= lower && x <= upper;
            if (f == whole) {
                return f.value(inside ? x : x < lower ? lower : upper, y);
            }
            return inside ? f.value(x, y) : 0;
        }

        @Override
        public RealFunction derivative(int variable) {
            return new Continued(f.derivative(variable), lower, upper, whole);
        }
    }
}
