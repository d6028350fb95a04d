// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.io.IOException;
import java.util.TreeMap;
import java.util.TreeSet;

import org.intercala.data.DataObjects;
import org.intercala.solver.PortSpec;
import org.intercala.solver.Solver;

/**
 * What decides a result, as a hash: solver and version, URIs of the packages, SI parameters, content of inputs by port
 * and order, content of the project files that parameters name, and what the solver adds. Not: names, labels,
 * positions, origins, map points, threads.
 */
final class CacheKey {

    private static final String FORMAT = "intercala-key 1";

    private CacheKey() {
    }

    /** @throws IOException when a file that a parameter names cannot be read; the message says which */
    static String of(final Task task, final Solver solver, final ProjectFiles files) throws IOException {
        final var descriptor = task.node().factory().descriptor();
        final var text = new StringBuilder(FORMAT).append("\nsolver ").append(descriptor.id()).append(' ')
                .append(descriptor.version());
        final var packages = new TreeSet<String>();
        packages.add(descriptor.parameters().getEPackage().getNsURI());
        task.node().outputs().stream().map(PortSpec::type).forEach(type -> packages.add(type.getEPackage().getNsURI()));
        packages.forEach(uri -> text.append("\npackage ").append(uri));
        text.append("\nparameters ").append(DataObjects.contentHash(task.parameters()));
        text.append("\ncontent ").append(Sha256.of(solver.contentKey(task.parameters())));
        for (final var reference : files.references(task.parameters())) {
            if (reference.problem().isEmpty()) {
                text.append("\nfile ").append(Sha256.of(reference.path())).append(' ')
                        .append(files.hash(reference.file()));
            } else if (reference.isNeeded()) {
                throw new IOException(reference.problem());
            }
        }
        for (final var input : new TreeMap<>(task.inputs()).entrySet()) {
            input.getValue().forEach(source -> text.append("\ninput ").append(input.getKey()).append(' ')
                    .append(source.hash()));
        }
        return Sha256.of(text.append('\n').toString());
    }
}
