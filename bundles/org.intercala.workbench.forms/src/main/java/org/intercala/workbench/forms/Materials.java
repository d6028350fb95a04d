// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.CellParameterSet;
import org.intercala.data.DataPackage;
import org.intercala.data.Parameters;
import org.intercala.model.FileException;
import org.intercala.model.Material;
import org.intercala.model.ModelFactory;
import org.intercala.model.ProjectPaths;
import org.intercala.model.Workflows;

/** Material sets of the installation and of a project. */
final class Materials {

    static final String EXTENSION = ".material";
    private static final String FOLDER = "materials";

    private Materials() {
    }

    /** The attribute that names the material set whose values a parameter object overrides; empty for other objects. */
    static Optional<EStructuralFeature> chooser(final EObject parameters) {
        return overrides(parameters).isEmpty() ? Optional.empty()
                : Optional.ofNullable(parameters.eClass().getEStructuralFeature("materialSet"));
    }

    private static Optional<EReference> overrides(final EObject parameters) {
        return parameters.eClass().getEAllContainments().stream()
                .filter(each -> each.getEReferenceType() == DataPackage.Literals.CELL_PARAMETER_SET
                        && Parameters.of(each).flatten())
                .findFirst();
    }

    /** Puts the values of the chosen set into an object of defaults, where the form finds what is not overridden. */
    static void inherit(final EObject parameters, final EObject defaults, final Path folder) {
        if (defaults != null && chooser(parameters).isPresent()) {
            final String name = (String) parameters.eGet(chooser(parameters).get());
            defaults.eSet(overrides(parameters).orElseThrow(), values(name, folder).map(EcoreUtil::copy).orElse(null));
        }
    }

    /** The values of a set by its id or its file; empty where there is none or it cannot be read. */
    static Optional<CellParameterSet> values(final String name, final Path folder) {
        final Optional<CellParameterSet> installed = Sets.find(name).map(Sets::values);
        if (installed.isPresent() || name == null || !name.endsWith(EXTENSION)) {
            return installed;
        }
        try {
            return Optional.ofNullable(Workflows.loadMaterial(ProjectPaths.resolve(folder, name)).root()
                    .getParameters());
        } catch (final FileException unreadable) {
            return Optional.empty();
        }
    }

    /** What people call a set. */
    static String label(final String name) {
        return Sets.find(name).map(set -> set.label()).orElse(name == null || name.isEmpty() ? "none" : name);
    }

    /** Ids of the installed sets, then the files of the project. */
    static List<String> choices(final Path folder) {
        final List<String> names = new ArrayList<>(Sets.installed().stream().map(set -> set.id()).toList());
        final Path own = folder.resolve(FOLDER);
        if (Files.isDirectory(own)) {
            try (var files = Files.list(own)) {
                files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(EXTENSION)).sorted()
                        .forEach(file -> names.add(FOLDER + "/" + file));
            } catch (final IOException unreadable) {
                return names;
            }
        }
        return names;
    }

    /**
     * Writes a set with what overrides it as a file of the project.
     *
     * @return its path in the project
     * @throws FileException when it cannot be written
     */
    static String duplicate(final String name, final CellParameterSet values, final Path folder) throws FileException {
        final Material material = ModelFactory.eINSTANCE.createMaterial();
        final String label = values.getName() == null || values.getName().isBlank() ? label(name) : values.getName();
        material.setName(label + ", changed");
        material.setDescription(values.getDescription());
        material.setBasedOn(Sets.find(name).map(set -> set.id()).orElse(name));
        material.setParameters(EcoreUtil.copy(values));
        material.getParameters().setName(material.getName());
        final String base = name.replaceFirst("\\.material$", "").replaceFirst("^.*[./]", "")
                .replaceAll("[^A-Za-z0-9_-]", "-");
        Path file = folder.resolve(FOLDER).resolve(base + EXTENSION);
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(FOLDER).resolve(base + "-" + i + EXTENSION);
        }
        try {
            Files.createDirectories(file.getParent());
        } catch (final IOException failure) {
            throw new FileException(file, "the folder cannot be made (" + failure.getMessage() + ").",
                    "Check the rights of the project folder.", failure);
        }
        Workflows.saveMaterial(material, file);
        return FOLDER + "/" + file.getFileName();
    }

    /** A set with overridden values put in. */
    static CellParameterSet merged(final CellParameterSet set, final EObject parameters) {
        final CellParameterSet all = EcoreUtil.copy(set);
        overrides(parameters).map(parameters::eGet).ifPresent(changed -> merge((EObject) changed, all));
        return all;
    }

    private static void merge(final EObject from, final EObject into) {
        for (final EStructuralFeature feature : from.eClass().getEAllStructuralFeatures()) {
            final Object value = from.eGet(feature);
            if (value == null || feature.isMany() || !from.eIsSet(feature)) {
                continue;
            }
            if (value instanceof EObject object && !DataPackage.Literals.FUNCTION_VALUE.isInstance(object)
                    && into.eGet(feature) instanceof EObject inner) {
                merge(object, inner);
            } else {
                into.eSet(feature, value instanceof EObject object ? EcoreUtil.copy(object) : value);
            }
        }
    }
}
