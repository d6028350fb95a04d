// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.intercala.cell.kernel.AccurateRun;
import org.intercala.cell.kernel.FixedResolution;
import org.intercala.cell.kernel.Numbers;
import org.intercala.cell.kernel.Resolution;
import org.intercala.data.DataObject;
import org.intercala.data.DataObjects;
import org.intercala.data.Quantity;
import org.intercala.data.Scalar;
import org.intercala.model.Finding;
import org.intercala.solver.Findings;

/**
 * How good the voltage of a run is, and what mesh and tolerances it took. The error is the largest difference from a
 * run on another mesh with other tolerances, from 10 s after each jump of the load on. Where all are chosen it is that
 * from the next coarser ones, which bounds the error of what was taken; where one is set by hand, that from ones just
 * fine enough, which is the error itself within a factor of about two.
 */
final class Accuracy {

    private static final String REQUESTED = "largestVoltageError";

    private Accuracy() {
    }

    /** What is set by hand. */
    static FixedResolution given(SpmParameters parameters) {
        var nodes = parameters.getNodes();
        var relative = parameters.getRelativeTolerance();
        var absolute = parameters.getAbsoluteTolerance();
        if (parameters instanceof PorousParameters porous) {
            return new FixedResolution(porous.getElectrodeElements(), porous.getElectrodeDegree(),
                    porous.getSeparatorDegree(), nodes, relative, absolute);
        }
        if (nodes == null && relative == null && absolute == null) {
            return FixedResolution.NOTHING;
        }
        // there is no mesh across the cell
        var unused = Resolution.COARSEST.mesh();
        return new FixedResolution(unused.elements(), unused.degree(), unused.separatorDegree(), nodes, relative,
                absolute);
    }

    /**
     * The error (V) with the resolution in its description.
     *
     * @param window width of the window of voltages (V), the error of a run that a finer one does not end alike
     */
    static Scalar of(AccurateRun run, SpmParameters parameters, double window) {
        double error = run.voltageError();
        boolean known = error < window;
        var scalar = DataObjects.scalar(SpmSolverFactory.VOLTAGE_ERROR,
                Quantity.of(1e3 * Math.min(error, window), "mV"));
        var requested = parameters.getLargestVoltageError();
        var taken = words(run.resolution(), parameters);
        boolean chosen = given(parameters).equals(FixedResolution.NOTHING);
        var found = known ? twoDigits(1e3 * error) + " mV" : "so much that the run ends otherwise";
        scalar.setDescription(chosen
                ? "Mesh and tolerances were chosen: " + taken + ". From the next coarser ones the voltage differs by "
                        + found + "; " + requested.withOrigin("") + " are allowed."
                : "Mesh and tolerances that are set by hand, at least in part, leave an error of the voltage of about "
                        + found + "; " + requested.withOrigin("") + " are allowed. Taken were " + taken + ".");
        return scalar;
    }

    private static String twoDigits(double value) {
        return Numbers.text(new BigDecimal(value).round(new MathContext(2)).doubleValue());
    }

    private static String words(Resolution resolution, SpmParameters parameters) {
        var mesh = resolution.mesh();
        var across = parameters instanceof PorousParameters
                ? (mesh.elements() == 1 ? "degree " : mesh.elements() + " elements of degree ") + mesh.degree()
                        + " in an electrode, degree " + mesh.separatorDegree() + " in the separator, "
                : "";
        var tolerances = Stream.of(resolution.relativeTolerance(), resolution.absoluteTolerance()).distinct()
                .map(tolerance -> Numbers.text(tolerance).replace(".0e", "e")).toList();
        return across + mesh.particleNodes() + " nodes in a particle, tolerance "
                + String.join(" relative and ", tolerances) + (tolerances.size() > 1 ? " absolute" : "");
    }

    /** Which resolution was chosen; a warning where more than the largest error is left. */
    static List<Finding> findings(SpmParameters parameters, Map<String, DataObject> outputs) {
        var scalar = (Scalar) outputs.get(SpmSolverFactory.VOLTAGE_ERROR);
        double error = scalar.getValue().si();
        double largest = parameters.getLargestVoltageError().si();
        boolean chosen = given(parameters).equals(FixedResolution.NOTHING);
        if (error <= largest && !chosen) {
            return List.of();
        }
        var finding = error <= largest
                ? Findings.information("resolution", REQUESTED, scalar.getDescription(), "")
                : Findings.warning("voltage-error", REQUESTED, scalar.getDescription(), chosen
                        ? "Look for jumps in the laws of the cell, or allow a larger error."
                        : "Leave the fields of mesh and tolerances empty, so that they are chosen; or take more nodes,"
                                + " a higher degree and smaller tolerances.");
        finding.setResidual(error);
        finding.setTolerance(largest);
        finding.setUnit("V");
        return List.of(finding);
    }
}
