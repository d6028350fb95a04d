// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

/**
 * Numbers of a {@link Resolution} that are given by hand; those that are null are chosen automatically.
 *
 * @param elements          of each electrode
 * @param degree            in an element of an electrode
 * @param separatorDegree   in the separator
 * @param particleNodes     of each particle
 * @param relativeTolerance of a time step (1)
 * @param absoluteTolerance of a time step, in units of stoichiometry (1)
 */
public record FixedResolution(Integer elements, Integer degree, Integer separatorDegree, Integer particleNodes,
        Double relativeTolerance, Double absoluteTolerance) {

    /** Everything is chosen automatically. */
    public static final FixedResolution NOTHING = new FixedResolution(null, null, null, null, null, null);

    /** Whether everything is given. */
    public boolean isComplete() {
        return elements != null && degree != null && separatorDegree != null && particleNodes != null
                && relativeTolerance != null && absoluteTolerance != null;
    }

    /** Puts what is given in the place of what was chosen. */
    Resolution in(Resolution chosen) {
        var mesh = chosen.mesh();
        return new Resolution(
                new DfnMesh(or(elements, mesh.elements()), or(degree, mesh.degree()),
                        or(separatorDegree, mesh.separatorDegree()), or(particleNodes, mesh.particleNodes())),
                or(relativeTolerance, chosen.relativeTolerance()), or(absoluteTolerance, chosen.absoluteTolerance()));
    }

    private static <T> T or(T given, T chosen) {
        return given == null ? chosen : given;
    }
}
