// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.intercala.model.internal.Text;

/**
 * Paths of files in a project: relative, with {@code /}, and never out of the project folder, so that a project is
 * complete and harmless to open.
 */
public final class ProjectPaths {
    private ProjectPaths() {}

    /** The project that a file or folder belongs to: the nearest folder around it with a project file, if any. */
    public static Optional<Path> project(Path inside) {
        for (var folder = inside.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(Workflows.PROJECT_FILE))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** Why a path cannot stand in a project; "" if it can. Looks at the text only. */
    public static String refusal(String file) {
        var problem = "";
        if (file.indexOf('\0') >= 0) {
            return "the path holds a null character";
        }
        if (file.contains("\\")) {
            problem = "uses \\";
        } else if (file.startsWith("/") || file.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            problem = "is absolute";
        } else {
            var depth = 0;
            for (var part : file.split("/")) {
                depth += part.equals("..") ? -1 : part.isEmpty() || part.equals(".") ? 0 : 1;
                if (depth < 0) {
                    problem = "leads out of the project";
                    break;
                }
            }
        }
        return problem.isEmpty() ? ""
                : "the path '" + file + "' " + problem
                        + "; give it relative to the project folder, with /, for example data/ocp.csv";
    }

    /**
     * The place of a project's file, whether it exists or not.
     * @throws FileException if the path, or a symbolic link on it, leads out of the project
     */
    public static Path resolve(Path project, String file) throws FileException {
        var refusal = refusal(file);
        if (!refusal.isEmpty()) {
            throw new FileException(project, refusal + ".", "Copy the file into the project.", null);
        }
        var path = project.resolve(file).normalize();
        try {
            var existing = path;
            while (!Files.exists(existing) && existing.getParent() != null) {
                existing = existing.getParent();
            }
            if (existing.startsWith(project.normalize()) && !existing.toRealPath().startsWith(project.toRealPath())) {
                throw new FileException(path, "a symbolic link leads out of the project.",
                        "Copy the file into the project.", null);
            }
        } catch (FileException e) {
            throw e;
        } catch (IOException e) {
            throw new FileException(path, "the place of the file cannot be found (" + Text.cause(e) + ").",
                    "Check the project folder.", e);
        }
        return path;
    }
}
