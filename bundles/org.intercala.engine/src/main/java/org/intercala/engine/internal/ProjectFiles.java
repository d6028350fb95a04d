// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.emf.ecore.EObject;
import org.intercala.data.Parameters;
import org.intercala.model.FileException;
import org.intercala.model.ProjectPaths;

/** The files of a project that parameters name, with their content hashes; each is read once a run. Thread-safe. */
final class ProjectFiles {

    private final Path folder;
    private final Map<Path, Version> versions = new ConcurrentHashMap<>();

    private record Version(FileTime modified, long size, String hash) {
    }

    /**
     * A parameter that names a file.
     *
     * @param feature  name of the parameter
     * @param path     as typed
     * @param problem  why there is no such file, in whole sentences, or ""
     * @param isNeeded whether it has to exist
     * @param modified when it was changed last; null where there is no file
     * @param size     (bytes)
     */
    record Reference(String feature, String path, Path file, String problem, boolean isNeeded, FileTime modified,
            long size) {
    }

    ProjectFiles(final Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** All files that a parameter object names, in the order of its features. */
    List<Reference> references(final EObject parameters) {
        return Parameters.files(parameters).stream().map(named -> reference(named.feature().getName(), named.path(),
                !Parameters.of(named.feature()).fileOptional())).toList();
    }

    private Reference reference(final String feature, final String path, final boolean isNeeded) {
        Path file = null;
        String problem = "";
        FileTime modified = null;
        long size = 0;
        try {
            file = ProjectPaths.resolve(folder, path);
            final BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                problem = feature + " names the file '" + path + "', which is not in the project folder.";
            } else if (!Files.isReadable(file)) {
                problem = feature + " names the file '" + path + "', which cannot be read.";
            }
            modified = attributes.lastModifiedTime();
            size = attributes.size();
        } catch (final FileException | InvalidPathException refused) {
            problem = feature + " names the file '" + path + "': " + refused.getMessage();
        } catch (final IOException missing) {
            problem = feature + " names the file '" + path + "', which is not in the project folder.";
        }
        return new Reference(feature, path, file, problem, isNeeded, modified, size);
    }

    /** The same reference, with the file as it is now. */
    Reference again(final Reference reference) {
        return reference(reference.feature(), reference.path(), reference.isNeeded());
    }

    Path folder() {
        return folder;
    }

    /** Content hash of a file, as it was when it was asked for first. */
    String hash(final Path file) throws IOException {
        final Version known = versions.get(file);
        if (known != null) {
            return known.hash();
        }
        final var modified = Files.getLastModifiedTime(file);
        final var version = new Version(modified, Files.size(file), Sha256.of(file));
        final Version first = versions.putIfAbsent(file, version);
        return first == null ? version.hash() : first.hash();
    }

    /** Whether a file is not what its hash was taken of any more. */
    boolean isChanged(final Path file) {
        final Version known = versions.get(file);
        try {
            return known != null && !(Files.getLastModifiedTime(file).equals(known.modified())
                    && Files.size(file) == known.size());
        } catch (final IOException gone) {
            return true;
        }
    }
}
