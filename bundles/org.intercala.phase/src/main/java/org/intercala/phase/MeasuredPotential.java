// SPDX-License-Identifier: Apache-2.0
package org.intercala.phase;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.Branch;
import org.intercala.data.Curve;
import org.intercala.data.DataObject;
import org.intercala.data.DataObjects;
import org.intercala.data.DataPackage;
import org.intercala.data.FunctionKind;
import org.intercala.data.Functions;
import org.intercala.data.FunctionValue;
import org.intercala.data.Gap;
import org.intercala.data.OpenCircuitPotential;
import org.intercala.data.Quantity;
import org.intercala.data.Range;
import org.intercala.data.Units;
import org.intercala.numerics.RealFunction;
import org.intercala.physics.StoichiometryRange;
import org.intercala.solver.SolvePoint;
import org.intercala.solver.SolverException;

/**
 * A potential that came through a port, measured or published.
 *
 * @param potential   U(x) (V), named U
 * @param function    U as a function of x and T (V)
 * @param entropic    dU/dT(x) (V/K), named S; empty when it is not known
 * @param temperature temperature of U
 * @param lower       lower end of the range of use (1)
 * @param upper       upper end of the range of use (1)
 * @param branch      homogeneous, or with plateaus
 * @param gaps        plateaus as declared
 */
record MeasuredPotential(FunctionValue potential, RealFunction function, Optional<FunctionValue> entropic,
        Quantity temperature, double lower, double upper, Branch branch, List<Gap> gaps) {

    static boolean accepts(EClass type) {
        return type == DataPackage.Literals.CURVE || type == DataPackage.Literals.OPEN_CIRCUIT_POTENTIAL;
    }

    /** The potential at the input, over all its validity, or empty when nothing is connected. */
    static Optional<MeasuredPotential> of(SolvePoint point) throws SolverException {
        var data = point.input(FreeEnergySolverFactory.POTENTIAL, DataObject.class);
        var temperature = ((FreeEnergyParameters) point.parameters()).getMeasurementTemperature();
        return data.isEmpty() ? Optional.empty() : Optional.of(of(data.get(), temperature));
    }

    static String refusal(EClass type) {
        return "Data of the kind \"" + words(type.getName())
                + "\" is connected, but a potential is a curve U(x) or an open-circuit potential.";
    }

    /** {@code regularSolution} becomes regular solution. */
    static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static MeasuredPotential of(DataObject data, Quantity measured) throws SolverException {
        return switch (data) {
        case Curve curve -> of(data, table(curve), measured, Optional.empty(), Branch.HOMOGENEOUS, List.of());
        case OpenCircuitPotential ocp -> of(data, EcoreUtil.copy(ocp.getPotential()),
                ocp.getReferenceTemperature() == null ? measured : ocp.getReferenceTemperature(), entropic(ocp),
                ocp.getBranch(), List.copyOf(ocp.getGaps()));
        default -> throw new SolverException("wrong-type", refusal(data.eClass()),
                "Connect the curve of a table, or a potential of a parameter set.");
        };
    }

    private static MeasuredPotential of(DataObject data, FunctionValue potential, Quantity temperature,
            Optional<FunctionValue> entropic, Branch branch, List<Gap> gaps) throws SolverException {
        potential.setName("U");
        entropic.ifPresent(function -> function.setName("S"));
        var function = compile(potential, "V");
        if (entropic.isPresent()) {
            compile(entropic.get(), "V/K");
        }
        var lower = Math.max(0, function.lower());
        var upper = Math.min(1, function.upper());
        for (var range : data.getValidity()) {
            lower = Math.max(lower, stoichiometry(range, range.getLower(), lower));
            upper = Math.min(upper, stoichiometry(range, range.getUpper(), upper));
        }
        requireAscending(lower, upper);
        return new MeasuredPotential(potential, function, entropic, temperature, lower, upper, branch, gaps);
    }

    /** The same potential over the range that the parameters state, where they do. */
    MeasuredPotential within(FreeEnergyParameters parameters) throws SolverException {
        var typedLower = parameters.getLowerStoichiometry();
        var typedUpper = parameters.getUpperStoichiometry();
        requireInside("lowerStoichiometry", typedLower, lower, upper);
        requireInside("upperStoichiometry", typedUpper, lower, upper);
        var from = typedLower == null ? lower : typedLower.si();
        var to = typedUpper == null ? upper : typedUpper.si();
        requireAscending(from, to);
        return new MeasuredPotential(potential, function, entropic, temperature, from, to, branch, gaps);
    }

    StoichiometryRange range() {
        return new StoichiometryRange(lower, upper);
    }

    /** A bound of the range of x in SI units; another variable's range does not count. */
    private static double stoichiometry(Range range, double bound, double otherwise) {
        return "x".equals(range.getVariable()) ? Units.parse(range.getUnit()).toSi(bound) : otherwise;
    }

    private static void requireInside(String parameter, Quantity typed, double lower, double upper)
            throws SolverException {
        if (typed != null && !(typed.si() >= lower && typed.si() <= upper)) {
            throw new SolverException("out-of-range",
                    parameter + " is " + typed + ", but the connected potential is valid from " + lower + " to " + upper
                            + ".",
                    "Choose a value in this range, or leave " + parameter + " empty to use it all.");
        }
    }

    static void requireAscending(double lower, double upper) throws SolverException {
        if (!(lower < upper)) {
            throw new SolverException("out-of-range", "The range of validity, x = " + lower + " to " + upper
                    + ", is empty.", "Give an upper end above the lower.");
        }
    }

    private static RealFunction compile(FunctionValue function, String unit) throws SolverException {
        try {
            return Functions.compile(function, unit);
        } catch (IllegalArgumentException problem) {
            throw new SolverException("bad-function", "The connected potential cannot be used: " + problem.getMessage(),
                    "Correct the node it comes from.", problem);
        }
    }

    /** A coefficient of zero everywhere is what parameter sets write when it was not measured; it counts as unknown. */
    private static Optional<FunctionValue> entropic(OpenCircuitPotential ocp) {
        var function = ocp.getEntropicCoefficient();
        var zero = function != null && function.getKind() == FunctionKind.CONSTANT && function.getConstant() != null
                && function.getConstant().si() == 0;
        return function == null || zero ? Optional.empty() : Optional.of(EcoreUtil.copy(function));
    }

    private static FunctionValue table(Curve curve) throws SolverException {
        requireUnit(curve.getX().getName(), curve.getX().getUnit(), "1", "x of a potential is a stoichiometry");
        requireUnit(curve.getY().getName(), curve.getY().getUnit(), "V", "y of a potential is a voltage");
        var x = DataObjects.si(curve.getX());
        if (x.length < 2 || !(x[0] >= 0 && x[x.length - 1] <= 1)) {
            throw new SolverException("out-of-range", "The stoichiometry '" + curve.getX().getName()
                    + "' of the connected curve must lie between 0 and 1 and have two points; it runs from "
                    + (x.length == 0 ? Double.NaN : x[0]) + " to " + (x.length == 0 ? Double.NaN : x[x.length - 1])
                    + ".",
                    "Give x as the fraction of occupied sites, with its unit (1 or %).");
        }
        return Functions.table(Functions.variable("x", "1", x[0], x[x.length - 1]), "V", x,
                DataObjects.si(curve.getY()), curve.getInterpolation(), curve.getExtrapolation());
    }

    private static void requireUnit(String column, String unit, String expected, String what) throws SolverException {
        if (!Units.parse(unit).isCompatible(Units.parse(expected))) {
            throw new SolverException("wrong-unit",
                    "The connected curve has '" + column + "' in " + unit + ", but " + what + ", in " + expected + ".",
                    "Choose the columns x and y of the table accordingly.");
        }
    }
}
