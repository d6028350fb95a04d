// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.welcome;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.intercala.model.Workflows;
import org.intercala.workbench.projects.ProjectFolders;

/**
 * A project that is shipped with Intercala.
 *
 * @param folder      where it lies; never to be written to
 * @param title       its name
 * @param description what it shows
 * @param exercise    whether it asks for something to be found
 */
public record Example(Path folder, String title, String description, boolean exercise) {

    private static final String BUNDLE = "org.intercala.examples";

    /** The page of the help that tells what to do, or "" for an example that stands for itself. */
    public String page() {
        return exercise ? "practice/" + folder.getFileName() : "";
    }

    /** All that are installed, examples before exercises. */
    public static List<Example> all() {
        final List<Example> all = new ArrayList<>(in("examples/", false));
        all.addAll(in("practice/", true));
        return Collections.unmodifiableList(all);
    }

    private static List<Example> in(final String place, final boolean exercise) {
        final var bundle = Platform.getBundle(BUNDLE);
        final var entry = bundle == null ? null : bundle.getEntry(place);
        final List<Example> found = new ArrayList<>();
        if (entry != null) {
            try (var folders = Files.newDirectoryStream(Path.of(FileLocator.toFileURL(entry).toURI()))) {
                for (final Path folder : folders) {
                    final Path file = folder.resolve(Workflows.PROJECT_FILE);
                    if (Files.exists(file)) {
                        final var project = Workflows.loadProject(file).root();
                        found.add(new Example(folder, project.getName(), project.getDescription(), exercise));
                    }
                }
            } catch (final IOException | URISyntaxException failure) {
                Platform.getLog(Example.class).warn("The examples could not be read. " + failure.getMessage(), failure);
            }
        }
        found.sort(Comparator.comparing(Example::title));
        return found;
    }

    /** Its name without what some systems do not allow in the name of a folder. */
    public String folderName() {
        return title.replaceAll("\\s*[:/\\\\*?\"<>|]+\\s*", " - ").strip();
    }

    /** Copies it into the workspace. @param name name of the project, not taken yet */
    public IProject copy(final String name) throws CoreException {
        return ProjectFolders.copy(folder, name);
    }
}
