// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.statushandlers.StatusManager;
import org.intercala.model.ParameterObject;
import org.intercala.model.ParameterPath;
import org.intercala.workbench.Services;
import org.intercala.workbench.command.CreateNodeCommand;
import org.intercala.workbench.document.WorkflowDocument;
import org.intercala.workbench.editor.CanvasViewer;
import org.intercala.workbench.editor.palette.PaletteEntry.Creation;

/** Data files as nodes: a table that reads the file. A file from outside is copied into the project. */
final class DataFiles {

    private static final String SOLVER = "org.intercala.flow.table";
    private static final String PARAMETER = "file";
    private static final String FOLDER = "data";
    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt");
    private static final int STEP = 120;

    private DataFiles() {
    }

    /** The data files among what was dragged: resources of the workspace or paths. */
    static List<Path> paths(final Object dragged) {
        final List<Path> paths = new ArrayList<>();
        switch (dragged) {
            case IResource[] resources -> Arrays.stream(resources).map(IResource::getLocation)
                    .filter(location -> location != null).forEach(location -> paths.add(location.toPath()));
            case String[] names -> Arrays.stream(names).map(Path::of).forEach(paths::add);
            case null, default -> {
                // nothing that holds files
            }
        }
        return paths.stream().filter(path -> Files.isRegularFile(path) && ENDINGS.stream()
                .anyMatch(path.getFileName().toString().toLowerCase(Locale.ROOT)::endsWith)).toList();
    }

    /** A node for every file, one below the other. */
    static List<Creation> creations(final WorkflowDocument document, final CanvasViewer.Spot spot,
            final List<Path> files) {
        final var solver = Services.registry().find(SOLVER);
        final List<Creation> creations = new ArrayList<>();
        for (final Path file : solver.isEmpty() ? List.<Path>of() : files) {
            inProject(document.projectFolder(), file).ifPresent(name -> {
                final ParameterObject parameters = solver.get().createParameters();
                ParameterPath.set(parameters, PARAMETER, name);
                final var command = new CreateNodeCommand(document.workflow(), spot.graph(), solver.get(), parameters,
                        Services.registry(), spot.x(), spot.y() + STEP * creations.size());
                command.node().setLabel(file.getFileName().toString().replaceFirst("\\.[^.]+$", ""));
                creations.add(new Creation(command, command.node()));
            });
        }
        return creations;
    }

    /** The path of a file inside the project; a file from outside is copied under a name that is free. */
    static Optional<String> inProject(final Path project, final Path file) {
        try {
            final Path root = project.toRealPath();
            final Path real = file.toRealPath();
            final Path inside = real.startsWith(root) ? real : copy(real, root.resolve(FOLDER));
            return Optional.of(root.relativize(inside).toString().replace('\\', '/'));
        } catch (final IOException failure) {
            StatusManager.getManager().handle(Status.error(file + " was not added: it cannot be copied into the"
                    + " project. " + failure.getMessage(), failure), StatusManager.LOG | StatusManager.SHOW);
            return Optional.empty();
        }
    }

    /** Copies unless the same content is there already. */
    private static Path copy(final Path file, final Path folder) throws IOException {
        Files.createDirectories(folder);
        final String name = file.getFileName().toString();
        final int dot = name.lastIndexOf('.');
        Path target = folder.resolve(name);
        for (int i = 2; Files.exists(target) && Files.mismatch(file, target) >= 0; i++) {
            target = folder.resolve(name.substring(0, dot) + "-" + i + name.substring(dot));
        }
        if (!Files.exists(target)) {
            Files.copy(file, target);
        }
        return target;
    }
}
