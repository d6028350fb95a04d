// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import org.intercala.numerics.GaussLobatto;
import org.intercala.numerics.GaussRadauJacobi;

/**
 * Mesh of a porous-electrode model: each layer in equal elements with polynomials of one degree. The error falls
 * exponentially with the degree, algebraically with the number of elements.
 *
 * @param elements        of each electrode
 * @param degree          of the polynomials in an element of an electrode
 * @param separatorDegree of the polynomial in the separator, which is one element
 * @param particleNodes   of each particle
 */
public record DfnMesh(int elements, int degree, int separatorDegree, int particleNodes) {

    /** Most elements of an electrode. */
    public static final int MAX_ELEMENTS = 1000;

    /** @throws IllegalArgumentException naming the number that is out of range */
    public DfnMesh {
        require("number of elements of an electrode", elements, 1, MAX_ELEMENTS);
        require("degree of the elements", degree, 2, GaussLobatto.MAX_DEGREE);
        require("degree of the separator", separatorDegree, 1, GaussLobatto.MAX_DEGREE);
        require("number of nodes of a particle", particleNodes, 2, GaussRadauJacobi.MAX_NODES);
    }

    private static void require(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    what + " is " + value + "; it must be " + least + " to " + most);
        }
    }
}
