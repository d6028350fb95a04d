// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.intercala.data.Parameters;
import org.intercala.model.Graphs;
import org.intercala.model.MapContainer;
import org.intercala.model.Node;
import org.intercala.model.ProjectPaths;
import org.intercala.model.SolverNode;
import org.intercala.model.SubWorkflow;
import org.intercala.model.Workflow;

/**
 * The files of a project that nodes of a workflow name, each with what tells whether it was written, came or went.
 */
public final class DataFiles {

    private static final String MISSING = "missing";
    private static final String CHANGED = "changed since";

    private DataFiles() {
    }

    /** State of each file as it is now, by its path as it is named. */
    public static Map<String, String> now(final Workflow workflow, final Path project) {
        final Map<String, String> states = new HashMap<>();
        for (final Node node : Graphs.nodes(workflow)) {
            for (final String name : names(node)) {
                states.computeIfAbsent(name, file -> state(file, project));
            }
        }
        return states;
    }

    /**
     * States that a run has seen, as far as the disk still tells: a file that is newer than the run, or is not there,
     * is another one.
     */
    public static Map<String, String> seen(final Workflow ran, final Path project, final Instant started) {
        final Map<String, String> states = now(ran, project);
        states.replaceAll((name, state) -> isSince(name, state, project, started) ? CHANGED : state);
        return states;
    }

    private static boolean isSince(final String name, final String state, final Path project, final Instant started) {
        if (state.equals(MISSING)) {
            // a name alone may be that of an installed material set
            return name.contains("/");
        }
        try {
            return Files.getLastModifiedTime(project.resolve(name)).toInstant().isAfter(started);
        } catch (final IOException gone) {
            return true;
        }
    }

    private static String state(final String name, final Path project) {
        try {
            final var file = Files.readAttributes(ProjectPaths.resolve(project, name), BasicFileAttributes.class);
            return file.isRegularFile() ? file.lastModifiedTime() + " " + file.size() : MISSING;
        } catch (final IOException | InvalidPathException none) {
            return MISSING;
        }
    }

    /** Files that a node names, as they are typed. */
    static List<String> names(final Node node) {
        final List<String> names = new ArrayList<>();
        if (node instanceof SubWorkflow part) {
            add(part.getFile(), names);
        } else if (node instanceof MapContainer map) {
            map.getAxes().forEach(axis -> add(axis.getFile(), names));
        } else if (node instanceof SolverNode solver && solver.getParameters() != null) {
            Parameters.files(solver.getParameters()).forEach(file -> add(file.path(), names));
        }
        return names;
    }

    private static void add(final String name, final List<String> names) {
        if (name != null && !name.isBlank()) {
            names.add(name);
        }
    }
}
