// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.intercala.model.AtomicFiles;

/**
 * The measured data that are laid over the plots of one project. A file of the project says which, so that they come
 * along with a copy of it.
 */
final class MeasuredTables {

    private static final String KEPT = "data/measured.txt";
    private static final String HEAD =
            "# Measured data over the plots: file, then the numbers of the columns, by tabs.";

    private final List<MeasuredData> tables = new ArrayList<>();
    /** What could not be read again: as it is kept, and why. */
    private final Map<String, String> lost = new LinkedHashMap<>();
    /** What the files looked like when they were read. */
    private Map<Path, String> seen = Map.of();
    private Path project;

    /** Turns to a project; data measured for one say nothing of another. */
    void turnTo(final Path next) {
        if (!next.equals(project)) {
            project = next;
            tables.clear();
            read();
        }
    }

    /** Reads again what was written, came or went on the disk. @return whether something has */
    boolean look() {
        if (project == null || stamps().equals(seen)) {
            return false;
        }
        read();
        return true;
    }

    private void read() {
        final List<MeasuredData> before = List.copyOf(tables);
        tables.clear();
        lost.clear();
        for (final String line : kept()) {
            final Path file = MeasuredData.file(line, project);
            try {
                tables.add(MeasuredData.read(line, project, before.stream().filter(data -> data.isOf(file))
                        .allMatch(MeasuredData::wasEverDrawn)));
            } catch (final IOException unreadable) {
                lost.put(line, Files.exists(file) ? unreadable.getMessage()
                        : file.getFileName() + " is not in " + file.getParent().getFileName()
                                + " any more. Drop the file on the plot again, or close this line.");
            }
        }
        seen = stamps();
    }

    private List<String> kept() {
        final Path list = project.resolve(KEPT);
        try {
            return Files.exists(list) ? Files.readAllLines(list).stream().filter(MeasuredData::isLine).toList()
                    : List.of();
        } catch (final IOException unreadable) {
            warn(unreadable);
            return List.of();
        }
    }

    private List<String> lines() {
        return Stream.concat(tables.stream().map(data -> data.line(project)), lost.keySet().stream()).toList();
    }

    private Map<Path, String> stamps() {
        final Map<Path, String> stamps = new HashMap<>();
        stamps.put(project.resolve(KEPT), stamp(project.resolve(KEPT)));
        for (final String line : lines()) {
            final Path file = MeasuredData.file(line, project);
            stamps.put(file, stamp(file));
        }
        return stamps;
    }

    private static String stamp(final Path file) {
        try {
            final var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + " " + attributes.size();
        } catch (final IOException none) {
            return "";
        }
    }

    List<MeasuredData> tables() {
        return List.copyOf(tables);
    }

    /** Name of a table; one whose file does not come along with the project says so. */
    String name(final MeasuredData data) {
        return data.name() + (data.isIn(project) ? "" : " (outside the project)");
    }

    /** Reads a file; one of the same name goes. @throws IOException with file, line, cause and remedy */
    void add(final Path file) throws IOException {
        final MeasuredData read = MeasuredData.read(file);
        tables.removeIf(data -> data.name().equals(read.name()));
        lost.keySet().removeIf(line -> MeasuredData.file(line, project).getFileName().toString().equals(read.name()));
        tables.add(read);
        keep();
    }

    void remove(final MeasuredData data) {
        tables.remove(data);
        keep();
    }

    /** For each that could not be read again, why. */
    Map<String, String> lost() {
        return Map.copyOf(lost);
    }

    void forget(final String one) {
        lost.remove(one);
        keep();
    }

    /** To be called when other columns are chosen. */
    void keep() {
        final Path list = project.resolve(KEPT);
        final List<String> lines = lines();
        try {
            if (lines.isEmpty()) {
                Files.deleteIfExists(list);
            } else {
                Files.createDirectories(list.getParent());
                AtomicFiles.write(list, (HEAD + "\n" + String.join("\n", lines) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        } catch (final IOException refused) {
            warn(refused);
        }
        seen = stamps();
    }

    private void warn(final IOException cause) {
        Platform.getLog(MeasuredTables.class).warn("Which measured data belong to " + project.getFileName()
                + " is not kept. " + cause.getMessage(), cause);
    }
}
