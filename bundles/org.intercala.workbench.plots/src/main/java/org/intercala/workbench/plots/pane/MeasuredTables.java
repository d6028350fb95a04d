// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.intercala.workbench.plots.Kept;

/** The measured data that are laid over the plots of one project, and are there again at the next start. */
final class MeasuredTables {

    private static final String KEPT = "measured";

    private final List<MeasuredData> tables = new ArrayList<>();
    /** What could not be read again: as it is kept, and why. */
    private final Map<String, String> lost = new LinkedHashMap<>();
    private Path project;

    /** Turns to a project; data measured for one say nothing of another. */
    void turnTo(final Path next) {
        if (next.equals(project)) {
            return;
        }
        project = next;
        tables.clear();
        lost.clear();
        for (final String line : Kept.lines(project, KEPT)) {
            final Path file = MeasuredData.file(line, project);
            try {
                tables.add(MeasuredData.read(line, project));
            } catch (final IOException unreadable) {
                lost.put(line, Files.exists(file) ? unreadable.getMessage()
                        : file.getFileName() + " is not in " + file.getParent().getFileName()
                                + " any more. Drop the file on the plot again, or close this line.");
            }
        }
    }

    List<MeasuredData> tables() {
        return List.copyOf(tables);
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
        Kept.keep(project, KEPT, Stream.concat(tables.stream().map(data -> data.line(project)),
                lost.keySet().stream()).toList());
    }
}
