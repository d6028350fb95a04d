// SPDX-License-Identifier: Apache-2.0
package org.intercala.headless;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.intercala.data.Citation;
import org.intercala.engine.RunFolders;
import org.intercala.engine.RunStore;
import org.intercala.model.FileException;
import org.intercala.model.ModelPackageProvider;
import org.intercala.model.ProjectPaths;
import org.intercala.model.Workflows;

/**
 * The workflow that the user means, and the project it belongs to.
 *
 * @param workflow absolute
 * @param project  folder with {@code project.intercala} above the workflow, else the workflow's own; absolute
 */
record Target(Path workflow, Path project) {

    private static final String EXTENSION = ".workflow";
    private static final int DEEPEST = 8;

    /**
     * Finds the workflow.
     *
     * @param given a workflow file, or a project folder with exactly one
     */
    static Target of(final Path given) throws InputException {
        final Path path = given.toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            return inFolder(given, path);
        }
        if (!Files.exists(path)) {
            final Path completed = path.resolveSibling(path.getFileName() + EXTENSION);
            if (Files.isRegularFile(completed)) {
                return new Target(completed, project(completed));
            }
            throw new InputException(given + ": there is no such file or folder." + neighbours(path));
        }
        if (!path.toString().endsWith(EXTENSION)) {
            throw new InputException(given + ": this is not a workflow. Name a file that ends in " + EXTENSION
                    + ", or the folder of a project.");
        }
        if (!Files.isRegularFile(path)) {
            throw new InputException(given + ": this is a pipe or a device, not a file.");
        }
        return new Target(path, project(path));
    }

    private static Target inFolder(final Path given, final Path folder) throws InputException {
        final List<Path> found = workflows(folder);
        if (found.size() == 1) {
            return new Target(found.get(0), project(found.get(0)));
        }
        if (found.isEmpty()) {
            throw new InputException(
                    given + ": this folder has no workflow. Name a file that ends in " + EXTENSION + ".");
        }
        throw new InputException(given + ": this project has " + found.size() + " workflows. Name one of them:\n"
                + found.stream().map(file -> "  " + given.resolve(folder.relativize(file)))
                        .collect(Collectors.joining("\n")));
    }

    private static String neighbours(final Path path) {
        final Path folder = path.getParent();
        final List<Path> found = folder == null || !Files.isDirectory(folder) ? List.of() : directWorkflows(folder);
        return found.isEmpty() ? ""
                : " In that folder there is: " + found.stream()
                        .map(file -> file.getFileName().toString()).collect(Collectors.joining(", ")) + ".";
    }

    private static List<Path> directWorkflows(final Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(EXTENSION) && Files.isRegularFile(file)).sorted()
                    .toList();
        } catch (final IOException unreadable) {
            return List.of();
        }
    }

    /** Workflows of a project; its runs keep copies, which do not count. */
    private static List<Path> workflows(final Path folder) throws InputException {
        final List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(final Path each, final BasicFileAttributes attributes) {
                    return !each.equals(folder) && (isHidden(each) || RunStore.isRun(each))
                            || each.equals(RunFolders.runs(folder)) ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(final Path file, final BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && file.toString().endsWith(EXTENSION) && !isHidden(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (final IOException unreadable) {
            throw new InputException(folder + ": the folder cannot be read (" + unreadable.getMessage() + ").");
        }
        found.sort(null);
        return found;
    }

    private static boolean isHidden(final Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    private static Path project(final Path workflow) {
        return ProjectPaths.project(workflow).orElse(workflow.getParent());
    }

    /** Path of the workflow in the project, with slashes on every system. */
    String name() {
        return project.relativize(workflow).toString().replace('\\', '/');
    }

    /** Name of the workflow's file without its extension. */
    String stem() {
        final String file = workflow.getFileName().toString();
        return file.substring(0, file.length() - EXTENSION.length());
    }

    /** Where runs and cache go unless told otherwise. */
    Path runs() {
        return RunFolders.runs(project);
    }

    Workflows.Loaded load(final Collection<? extends ModelPackageProvider> packages) throws FileException {
        return Workflows.load(workflow, packages);
    }

    /** Citations of the project file; none if there is no such file. */
    List<Citation> bibliography() throws FileException {
        final Path file = project.resolve(Workflows.PROJECT_FILE);
        return Files.isRegularFile(file) ? Workflows.loadProject(file).root().getBibliography() : List.of();
    }
}
