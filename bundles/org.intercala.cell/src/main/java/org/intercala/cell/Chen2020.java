// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import org.intercala.solver.MaterialSet;
import org.osgi.service.component.annotations.Component;

/** Chen et al. 2020, LG M50; see doi:10.1149/1945-7111/ab9050. */
@Component(service = MaterialSet.class)
public final class Chen2020 extends BundledMaterialSet {

    public static final String ID = "org.intercala.chen2020";

    public Chen2020() {
        super(ID, 1, "materials/chen2020.material");
    }
}
