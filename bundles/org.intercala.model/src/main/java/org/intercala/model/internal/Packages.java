// SPDX-License-Identifier: Apache-2.0
package org.intercala.model.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcorePackage;
import org.intercala.data.DataPackage;
import org.intercala.model.ModelPackage;
import org.intercala.model.ModelPackageProvider;

/** The packages that a file may name: our own and those of the given providers; the global registry is never asked. */
public final class Packages {
    private final Map<String, EPackage> byUri = new LinkedHashMap<>();

    public Packages(Collection<? extends ModelPackageProvider> providers) {
        add(EcorePackage.eINSTANCE);
        add(DataPackage.eINSTANCE);
        add(ModelPackage.eINSTANCE);
        providers.forEach(provider -> add(provider.ePackage()));
    }

    private void add(EPackage ePackage) {
        byUri.putIfAbsent(ePackage.getNsURI(), ePackage);
        ePackage.getESubpackages().forEach(this::add);
    }

    public Optional<EPackage> find(String uri) {
        return Optional.ofNullable(byUri.get(uri));
    }

    /** A class by its name in files, package URI # class name. */
    public Optional<EClass> classOf(String typeName) {
        var hash = typeName == null ? -1 : typeName.lastIndexOf('#');
        if (hash < 0) {
            return Optional.empty();
        }
        return find(typeName.substring(0, hash)).map(p -> p.getEClassifier(typeName.substring(hash + 1)))
                .filter(EClass.class::isInstance).map(EClass.class::cast);
    }
}
