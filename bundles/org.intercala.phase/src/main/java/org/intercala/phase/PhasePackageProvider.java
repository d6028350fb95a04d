// SPDX-License-Identifier: Apache-2.0
package org.intercala.phase;

import org.eclipse.emf.ecore.EPackage;
import org.intercala.model.ModelPackageProvider;
import org.osgi.service.component.annotations.Component;

/** Brings the parameter classes of this bundle. */
@Component(service = ModelPackageProvider.class)
public final class PhasePackageProvider implements ModelPackageProvider {

    @Override
    public EPackage ePackage() {
        return PhasePackage.eINSTANCE;
    }
}
