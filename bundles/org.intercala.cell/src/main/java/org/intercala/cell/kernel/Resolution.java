// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import org.intercala.numerics.GaussLobatto;
import org.intercala.numerics.GaussRadauJacobi;

/**
 * How finely a run resolves space and time.
 *
 * @param mesh              a model without electrolyte uses its number of particle nodes only
 * @param relativeTolerance error of a time step relative to the unknowns (1)
 * @param absoluteTolerance error of a time step, in units of stoichiometry (1)
 */
public record Resolution(DfnMesh mesh, double relativeTolerance, double absoluteTolerance) {

    /** Where an automatic choice begins. */
    public static final Resolution COARSEST = new Resolution(new DfnMesh(1, 5, 3, 8), 1e-4, 1e-4);

    /** Above it an element is cut in two rather than given a higher degree. */
    private static final int HIGH_DEGREE = 12;
    /** Below it rounding, not the tolerance, sets the error of a step. */
    private static final double LEAST_TOLERANCE = 1e-10;

    /** The next finer one: half as many more unknowns each way, and a tenth of the tolerance. */
    public Resolution finer() {
        var across = finerAcross().mesh();
        return new Resolution(
                new DfnMesh(across.elements(), across.degree(), across.separatorDegree(),
                        Math.min(more(mesh.particleNodes()), GaussRadauJacobi.MAX_NODES)),
                finer(relativeTolerance), finer(absoluteTolerance));
    }

    /** The next finer one across the cell, with the same particles and tolerances. */
    Resolution finerAcross() {
        boolean high = mesh.degree() * 3 / 2 > HIGH_DEGREE;
        return new Resolution(
                new DfnMesh(high ? Math.min(2 * mesh.elements(), DfnMesh.MAX_ELEMENTS) : mesh.elements(),
                        high ? mesh.degree() : mesh.degree() * 3 / 2,
                        Math.min(more(mesh.separatorDegree()), GaussLobatto.MAX_DEGREE), mesh.particleNodes()),
                relativeTolerance, absoluteTolerance);
    }

    /**
     * One that is finer in each number by as little as tells the error: what the voltage changes by from this one to
     * that is the error of this one within a factor of two, at about twice the cost.
     */
    Resolution closer() {
        return new Resolution(
                new DfnMesh(mesh.elements(), Math.min(mesh.degree() + 2, GaussLobatto.MAX_DEGREE),
                        Math.min(mesh.separatorDegree() + 1, GaussLobatto.MAX_DEGREE),
                        Math.min((5 * mesh.particleNodes() + 3) / 4, GaussRadauJacobi.MAX_NODES)),
                finer(relativeTolerance), finer(absoluteTolerance));
    }

    private static int more(int count) {
        return (3 * count + 1) / 2;
    }

    private static double finer(double tolerance) {
        return Math.min(tolerance, Math.max(0.1 * tolerance, LEAST_TOLERANCE));
    }
}
