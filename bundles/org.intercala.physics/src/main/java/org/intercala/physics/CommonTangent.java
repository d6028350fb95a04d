// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.intercala.numerics.Constants;
import org.intercala.numerics.RealFunction;

/**
 * Miscibility gaps of a free energy: the straight parts of its lower convex hull, where \( \mu(x_1) = \mu(x_2) =
 * [g(x_2) - g(x_1)]/(x_2 - x_1) \) with \( \mu = \partial g/\partial x \).
 *
 * <p>The zeros of g'' cut the range into convex arcs. Two arcs have exactly one common tangent: its slope is the zero
 * of \( \Delta(\mu) = \min_{x\in B}(g - \mu x) - \min_{x\in A}(g - \mu x) \), which falls strictly, with slope \(
 * x_A(\mu) - x_B(\mu) \). It is found by Newton's method kept inside a bracket; the points \( x(\mu) \) on the arcs
 * likewise, in the variable \( \ln[(x-l)/(u-x)] \), so that phases close to 0 or 1 come out with full relative
 * accuracy. The arcs are joined from left to right, an arc that lies above the tangent of its neighbours is dropped. A
 * tangent may end at a limit of the range; the gap says so.
 *
 * <p>Which gaps exist is seen as {@link Spinodal} sees unstable intervals. No result is a clamped or gridded value.
 */
public final class CommonTangent {

    private static final int MAX_ITERATIONS = 800;
    /**
     * Every so many iterations the bracket is halved whatever Newton says: at worst this is bisection down to
     * neighbouring numbers.
     */
    private static final int BISECT_EVERY = 8;
    /** Beyond this a stoichiometry rounds onto the end of the range (or is below 1e-34 when that is 0). */
    private static final double MAX_COORDINATE = 80;

    private final RealFunction g;
    private final RealFunction mu;
    private final RealFunction curvature;
    private final double temperature;
    private final double lower;
    private final double upper;

    private CommonTangent(RealFunction g, double temperature, double lower, double upper) {
        this.g = g;
        this.mu = g.derivative(0);
        this.curvature = mu.derivative(0);
        this.temperature = temperature;
        this.lower = lower;
        this.upper = upper;
    }

    /**
     * All miscibility gaps between two stoichiometries.
     *
     * @param g           free energy g(x, T) (J/mol)
     * @param temperature T (K)
     * @param lower       lower end of the range of x (1)
     * @param upper       upper end of the range of x (1)
     * @return gaps in ascending order, empty for a single phase
     * @throws IllegalArgumentException when the temperature is not positive, the range is not inside that of g, or g,
     *                                  its slope or its curvature are not numbers inside
     */
    public static List<MiscibilityGap> gaps(RealFunction g, double temperature, double lower, double upper) {
        var unstable = Spinodal.intervals(g, temperature, lower, upper);
        return unstable.isEmpty() ? List.of() : new CommonTangent(g, temperature, lower, upper).hull(unstable);
    }

    private List<MiscibilityGap> hull(List<StoichiometryRange> unstable) {
        var points = Scan.grid(lower, upper);
        double start = isUsable(lower) ? lower : points[1];
        double end = isUsable(upper) ? upper : points[points.length - 2];
        var arcs = new ArrayDeque<Arc>();
        var tangents = new ArrayDeque<Tangent>();
        for (int k = 0; k <= unstable.size(); k++) {
            double from = k == 0 ? start : unstable.get(k - 1).high();
            double to = k == unstable.size() ? end : unstable.get(k).low();
            // An interval of instability that reaches the end of the range leaves a single point there.
            double first = Math.min(Math.max(from, start), end);
            var arc = new Arc(first, Math.max(first, Math.min(to, end)));
            while (!arcs.isEmpty()) {
                var tangent = tangent(arcs.peekLast(), arc);
                if (tangents.isEmpty() || tangent.slope > tangents.peekLast().slope) {
                    tangents.addLast(tangent);
                    break;
                }
                arcs.removeLast();
                tangents.removeLast();
            }
            arcs.addLast(arc);
        }
        var gaps = new ArrayList<MiscibilityGap>();
        for (var tangent : tangents) {
            boolean atStart = tangent.low == start;
            boolean atEnd = tangent.high == end;
            gaps.add(new MiscibilityGap(atStart ? lower : tangent.low, atEnd ? upper : tangent.high, tangent.slope,
                    tangent.intercept, atStart, atEnd));
        }
        return List.copyOf(gaps);
    }

    /**
     * At an end of the range the slope may be infinite; then the arc begins at the next point of the grid, beyond all
     * resolution.
     */
    private boolean isUsable(double x) {
        return Double.isFinite(g.value(x, temperature)) && Double.isFinite(mu.value(x, temperature));
    }

    private record Arc(double from, double to) {
    }

    private record Tangent(double low, double high, double slope, double intercept) {
    }

    private Tangent tangent(Arc a, Arc b) {
        double slope = (value(b.from) - value(a.to)) / (b.from - a.to);
        double step = Constants.GAS_CONSTANT * temperature;
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            double xa = touch(a, slope);
            double xb = touch(b, slope);
            double difference = (value(xb) - value(xa)) - slope * (xb - xa);
            if (difference > 0) {
                low = slope;
            } else {
                high = slope;
            }
            double next = slope + difference / (xb - xa);
            if (difference == 0 || next == slope) {
                break;
            }
            if (!(next > low && next < high) || iteration % BISECT_EVERY == BISECT_EVERY - 1) {
                // Newton leaves the bracket or creeps: halve it, or widen the search while one side is open.
                step *= 2;
                next = Double.isInfinite(low) ? high - step : Double.isInfinite(high) ? low + step : 0.5 * (low + high);
                if (next == low || next == high) {
                    break;
                }
            }
            slope = next;
        }
        if (!Double.isFinite(slope)) {
            throw new IllegalArgumentException(
                    "the free energy or its slope is not a number between x = " + Text.number(a.from) + " and "
                            + Text.number(b.to) + "; restrict the range of x to where both are defined");
        }
        double xa = touch(a, slope);
        return new Tangent(xa, touch(b, slope), slope, value(xa) - slope * xa);
    }

    private double value(double x) {
        return g.value(x, temperature);
    }

    /** The point of the arc where g - slope x is smallest. */
    private double touch(Arc arc, double slope) {
        if (mu.value(arc.from, temperature) >= slope) {
            return arc.from;
        }
        if (mu.value(arc.to, temperature) <= slope) {
            return arc.to;
        }
        double low = coordinate(arc.from);
        double high = coordinate(arc.to);
        double t = Double.isInfinite(low) || Double.isInfinite(high) ? Math.min(Math.max(0, low), high)
                : 0.5 * (low + high);
        double lowest = Math.max(low, -MAX_COORDINATE);
        double highest = Math.min(high, MAX_COORDINATE);
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            double x = stoichiometry(t);
            double excess = mu.value(x, temperature) - slope;
            if (excess > 0) {
                highest = t;
            } else {
                lowest = t;
            }
            double next = t
                    - excess / (curvature.value(x, temperature) * ((x - lower) / (upper - lower)) * (upper - x));
            if (excess == 0 || next == t) {
                break;
            }
            if (!(next > lowest && next < highest) || iteration % BISECT_EVERY == BISECT_EVERY - 1) {
                next = 0.5 * (lowest + highest);
                if (next == lowest || next == highest) {
                    break;
                }
            }
            t = next;
        }
        return stoichiometry(t);
    }

    private double coordinate(double x) {
        return StrictMath.log((x - lower) / (upper - x));
    }

    private double stoichiometry(double t) {
        double small = StrictMath.exp(-Math.abs(t));
        double distance = (upper - lower) * (small / (1 + small));
        return t < 0 ? lower + distance : upper - distance;
    }
}
