// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.intercala.data.CellParameterSet;
import org.intercala.data.Citation;
import org.intercala.engine.RunResult;

/** The citations that origins name: those of the workflow, then those that parameter sets bring along. */
public final class Bibliography {

    private final Map<String, Citation> citations = new LinkedHashMap<>();

    Bibliography(final RunResult result, final List<Citation> project) {
        result.workflow().getBibliography().forEach(this::add);
        project.forEach(this::add);
        result.results().forEach(node -> {
            node.outputs().values().forEach(value -> {
                if (value instanceof final CellParameterSet set) {
                    set.getBibliography().forEach(this::add);
                }
            });
            if (node.parameters() != null) {
                node.parameters().eAllContents().forEachRemaining(object -> {
                    if (object instanceof final Citation citation) {
                        add(citation);
                    }
                });
            }
        });
    }

    private void add(final Citation citation) {
        if (citation.getKey() != null) {
            citations.putIfAbsent(citation.getKey(), citation);
        }
    }

    Optional<Citation> find(final String key) {
        return Optional.ofNullable(citations.get(key));
    }

    /** Where on the web it is found: by its DOI, else by its address; "" for neither. Only web addresses are taken. */
    public static String address(final Citation citation) {
        final String doi = Words.orEmpty(citation.getDoi());
        if (!doi.isEmpty()) {
            return "https://doi.org/" + doi.replace("https://doi.org/", "").replace(" ", "%20");
        }
        final String url = Words.orEmpty(citation.getUrl());
        return url.startsWith("https://") || url.startsWith("http://") ? url : "";
    }

    /** "Chen et al. 2020". Authors are separated by semicolons, surname first. */
    public static String brief(final Citation citation) {
        final String[] authors = Words.orEmpty(citation.getAuthors()).split(";");
        final List<String> names = new ArrayList<>();
        for (final String author : authors) {
            final String surname = author.split(",")[0].strip();
            if (!surname.isEmpty()) {
                names.add(surname);
            }
        }
        final String who = names.isEmpty() ? citation.getKey()
                : names.size() == 1 ? names.get(0)
                        : names.size() == 2 ? names.get(0) + " and " + names.get(1) : names.get(0) + " et al.";
        return citation.getYear() == 0 ? who : who + " " + citation.getYear();
    }
}
