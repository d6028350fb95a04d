// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

/**
 * A layer of a cell with electrolyte in its pores.
 *
 * @param thickness L (m)
 * @param porosity  \( \varepsilon \), volume fraction of electrolyte (1)
 * @param transport factor by which the pores slow conduction and diffusion, \( \varepsilon^b \) (1)
 */
public record PorousLayer(double thickness, double porosity, double transport) {

    /** @throws IllegalArgumentException naming the value that is out of range */
    public PorousLayer {
        Arguments.positive(thickness, "thickness of a layer", "m");
        Arguments.positive(porosity, "porosity", "");
        Arguments.positive(transport, "transport factor of the pores", "");
        if (porosity > 1) {
            throw new IllegalArgumentException("porosity is " + porosity + "; it cannot exceed 1");
        }
    }
}
