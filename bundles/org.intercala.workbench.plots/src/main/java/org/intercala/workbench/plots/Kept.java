// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.QualifiedName;

/**
 * What a reader has laid beside the results of a workflow: lines of text that the workspace keeps with it until it is
 * deleted. Of a project that is not in the workspace nothing is kept.
 */
final class Kept {

    private static final String PLUGIN = "org.intercala.workbench.plots";

    private Kept() {
    }

    /** @param place folder or file @param what kind of lines */
    static List<String> lines(final Path place, final String what) {
        try {
            for (final IResource resource : resources(place)) {
                final String text = resource.getPersistentProperty(new QualifiedName(PLUGIN, what));
                return text == null ? List.of() : text.lines().toList();
            }
        } catch (final CoreException unreadable) {
            log(place, unreadable);
        }
        return List.of();
    }

    /** Keeps other lines in place of those before. */
    static void keep(final Path place, final String what, final List<String> lines) {
        try {
            for (final IResource resource : resources(place)) {
                resource.setPersistentProperty(new QualifiedName(PLUGIN, what),
                        lines.isEmpty() ? null : String.join("\n", lines));
            }
        } catch (final CoreException refused) {
            log(place, refused);
        }
    }

    private static List<IResource> resources(final Path place) {
        final var root = ResourcesPlugin.getWorkspace().getRoot();
        return Stream.<IResource>concat(Stream.of(root.findFilesForLocationURI(place.toUri())),
                Stream.of(root.findContainersForLocationURI(place.toUri()))).filter(IResource::exists).toList();
    }

    private static void log(final Path place, final CoreException problem) {
        Platform.getLog(Kept.class).warn("What is laid beside the results of " + place.getFileName()
                + " is not kept. " + problem.getMessage(), problem);
    }
}
