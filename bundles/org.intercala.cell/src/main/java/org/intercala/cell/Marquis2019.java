// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import org.intercala.solver.MaterialSet;
import org.osgi.service.component.annotations.Component;

/** Marquis et al. 2019, Kokam SLPB78205130H; see doi:10.1149/2.0341915jes. */
@Component(service = MaterialSet.class)
public final class Marquis2019 extends BundledMaterialSet {

    public static final String ID = "org.intercala.marquis2019";

    public Marquis2019() {
        super(ID, 1, "materials/marquis2019.material");
    }
}
