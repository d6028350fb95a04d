// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.intercala.data.Citation;
import org.intercala.engine.NodeResult;
import org.intercala.engine.RunResult;

/**
 * Writes what people take away from a run into its folder: {@code report.html} to read, {@code summary.json} and one
 * CSV file for each curve for their own scripts. The same run gives the same files, apart from its time stamps.
 */
public final class Report {

    /** The page, relative to the run folder. */
    public static final String PAGE = "report.html";
    /** The summary, relative to the run folder. */
    public static final String SUMMARY = "summary.json";

    private Report() {
    }

    /**
     * Writes all files; existing ones of the same name are replaced.
     *
     * @param result              a finished run; failed and cancelled ones are reported too, with their partial results
     * @param projectBibliography citations of the project that origins may name beside those of the workflow
     * @return the page
     * @throws IOException when a file cannot be written
     */
    public static Path write(final RunResult result, final List<Citation> projectBibliography) throws IOException {
        Files.createDirectories(result.folder());
        final var run = new RunView(result, projectBibliography);
        final List<String> notes = new ArrayList<>();
        final Map<Output, String> profiles = new LinkedHashMap<>();
        final Map<Output, String> curves = curves(run, profiles, notes);
        new SummaryFile(run).write(result.folder().resolve(SUMMARY), curves);
        final Map<String, List<String>> byNode = new LinkedHashMap<>();
        curves.forEach(
                (output, name) -> byNode.computeIfAbsent(output.result().node(), node -> new ArrayList<>()).add(name));
        profiles.forEach((output, name) -> byNode.get(output.result().node()).add(name));
        final Path page = result.folder().resolve(PAGE);
        Files.writeString(page, new HtmlPage(run, byNode, notes).write());
        return page;
    }

    private static Map<Output, String> curves(final RunView run, final Map<Output, String> profiles,
            final List<String> notes) throws IOException {
        final var names = new FileNames();
        final Map<Output, String> curves = new LinkedHashMap<>();
        try (var writer = new CurveWriter(run.result().record().getThreads())) {
            for (final NodeResult node : run.result().results()) {
                for (final Output output : Output.of(node)) {
                    try {
                        final var table = CurveTables.of(output.value(), run.sampler());
                        if (table.isPresent()) {
                            final String name = names.csv(output);
                            writer.write(run.result().folder().resolve(name), table.get());
                            curves.put(output, name);
                        }
                        final var across = ProfileView.of(output.value());
                        if (table.isPresent() && across.isPresent()) {
                            final String name = names.csv(output, "profiles");
                            writer.write(run.result().folder().resolve(name), across.get().table());
                            profiles.put(output, name);
                        }
                    } catch (final IllegalArgumentException unusable) {
                        notes.add("The curve at " + output.port() + " of " + node.label() + " could not be written: "
                                + unusable.getMessage());
                    }
                }
            }
        }
        return curves;
    }
}
