// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.intercala.data.CellParameterSet;
import org.intercala.data.Citation;
import org.intercala.data.DataObject;
import org.intercala.data.Units;
import org.intercala.engine.NodeResult;
import org.intercala.engine.RunResult;
import org.intercala.model.Graphs;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.intercala.report.Bibliography;
import org.intercala.report.ParameterRow;

/**
 * All parameters of a workflow or of a run, to be taken into a paper: as CSV, as a LaTeX table, and the works they come
 * from as BibTeX.
 *
 * @param lines     in the order of the workflow
 * @param citations works that origins may name
 */
public record ParameterTable(List<Line> lines, List<Citation> citations) {

    /** Where a work stands, as people write it: {@code Journal of Power Sources 81-82 (1999) 859-862}. */
    private static final Pattern PLACE = Pattern.compile("(.+?),? (\\d[\\w–-]*) \\((\\d{4})\\),? ([\\w–-]+)");

    private static final String HEAD = "node,group,parameter,symbol,value,unit,SI value,SI unit,origin\n";

    /**
     * One parameter.
     *
     * @param node   name of the node for people
     * @param group  part of it, such as Positive electrode, or ""
     * @param value  as typed; several, between commas, where it was varied
     * @param si     value in SI units, or ""
     * @param origin {@code default}, key of a citation, or "" for what the user typed
     */
    public record Line(String node, String group, String label, String symbol, String value, String unit, String si,
            String siUnit, String origin) {

        /** Whether it is the same parameter. */
        boolean isSame(final Line other) {
            return node.equals(other.node) && group.equals(other.group) && label.equals(other.label);
        }
    }

    /** @param sets values of the material set of a node, with what overrides them; empty for other nodes */
    public static ParameterTable of(final Workflow workflow, final List<Citation> citations,
            final Function<SolverNode, Optional<CellParameterSet>> sets) {
        final List<Line> lines = new ArrayList<>();
        for (final var node : Graphs.nodes(workflow)) {
            if (node instanceof SolverNode solver && solver.getParameters() != null) {
                final Optional<CellParameterSet> set = sets.apply(solver);
                add(lines, node.getLabel(), set.<EObject>map(values -> values).orElse(solver.getParameters()));
            }
        }
        return new ParameterTable(lines, citations);
    }

    /** Parameters as they ran; a value that a map varied has all its values in one line. */
    public static ParameterTable of(final RunResult run, final List<Citation> project) {
        final List<Line> lines = new ArrayList<>();
        final Map<String, List<NodeResult>> nodes = new LinkedHashMap<>();
        run.results().forEach(result -> nodes.computeIfAbsent(result.node(), node -> new ArrayList<>()).add(result));
        final List<Citation> citations = new ArrayList<>(run.workflow().getBibliography());
        citations.addAll(project);
        nodes.values().forEach(results -> {
            final NodeResult first = results.getFirst();
            final List<List<Line>> points = new ArrayList<>();
            for (final NodeResult result : results) {
                final List<Line> point = new ArrayList<>();
                add(point, first.label(), result.parameters());
                points.add(point);
            }
            final List<Line> own = merged(points);
            final List<Line> set = new ArrayList<>();
            for (final DataObject output : first.outputs().values()) {
                if (output instanceof CellParameterSet values) {
                    add(set, first.label(), values);
                    citations.addAll(values.getBibliography());
                }
            }
            lines.addAll(replaced(own, set));
        });
        return new ParameterTable(lines, citations);
    }

    /** The values of a node and of its set; one that the node has in place of that of the set stands there, once. */
    static List<Line> replaced(final List<Line> own, final List<Line> set) {
        final List<Line> lines = new ArrayList<>(own);
        for (final Line line : set) {
            final Line changed = own.stream().filter(line::isSame).findFirst().orElse(line);
            lines.remove(changed);
            lines.add(changed);
        }
        return lines;
    }

    private static List<Line> merged(final List<List<Line>> points) {
        final List<Line> lines = new ArrayList<>();
        for (int i = 0; i < points.getFirst().size(); i++) {
            final Line line = points.getFirst().get(i);
            final Set<String> values = new LinkedHashSet<>();
            final Set<String> si = new LinkedHashSet<>();
            for (final List<Line> point : points) {
                if (i < point.size() && point.get(i).label().equals(line.label())) {
                    values.add(point.get(i).value());
                    si.add(point.get(i).si());
                }
            }
            lines.add(new Line(line.node(), line.group(), line.label(), line.symbol(), String.join(", ", values),
                    line.unit(), String.join(", ", si), line.siUnit(), line.origin()));
        }
        return lines;
    }

    private static void add(final List<Line> lines, final String node, final EObject parameters) {
        if (parameters == null) {
            return;
        }
        for (final ParameterRow row : ParameterRow.of(parameters)) {
            final var quantity = row.quantity();
            final boolean number = quantity != null && !quantity.isVariable();
            lines.add(new Line(node, row.group(), row.feature().label(), row.feature().symbol(),
                    quantity == null ? row.text() : Quantities.number(quantity), row.unit(),
                    number ? Numbers.text(quantity.si()) : "", number ? Units.parse(quantity.unit()).si() : "",
                    row.origin()));
        }
    }

    /** Comma-separated, with a line of headings. */
    public String csv() {
        final var text = new StringBuilder(HEAD);
        for (final Line line : lines) {
            text.append(String.join(",", List.of(line.node(), line.group(), line.label(), line.symbol(), line.value(),
                    line.unit(), line.si(), line.siUnit(), line.origin()).stream().map(ParameterTable::quoted)
                    .toList())).append('\n');
        }
        return text.toString();
    }

    private static String quoted(final String field) {
        return field.matches("(?s).*[\",\n].*") ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    /** A table for the package booktabs, with \cite for the origins. */
    public String latex() {
        final var text = new StringBuilder("\\begin{tabular}{llrll}\n\\toprule\n"
                + "Parameter & Symbol & Value & Unit & Source \\\\\n");
        String node = "";
        String group = "";
        for (final Line line : lines) {
            if (!line.node().equals(node) || !line.group().equals(group)) {
                node = line.node();
                group = line.group();
                text.append("\\midrule\n\\multicolumn{5}{l}{\\emph{").append(Latex.text(node
                        + (group.isEmpty() ? "" : ", " + group))).append("}} \\\\\n");
            }
            text.append(Latex.text(line.label())).append(" & ").append(Latex.symbol(line.symbol())).append(" & ")
                    .append(Latex.number(line.value())).append(" & ").append(Latex.unit(line.unit())).append(" & ")
                    .append(source(line.origin())).append(" \\\\\n");
        }
        return text.append("\\bottomrule\n\\end{tabular}\n").toString();
    }

    private String source(final String origin) {
        return citation(origin).isPresent() ? "\\cite{" + key(origin) + "}" : Latex.text(origin);
    }

    private Optional<Citation> citation(final String key) {
        return citations.stream().filter(each -> key.equals(each.getKey())).findFirst();
    }

    /** The key of a work without letters that BibTeX refuses, and another for each work. */
    private String key(final String key) {
        final String plain = plain(key);
        final long before = citations.stream().map(Citation::getKey).distinct().takeWhile(other -> !key.equals(other))
                .filter(other -> other != null && plain(other).equals(plain)).count();
        return before == 0 ? plain : plain + "-" + (before + 1);
    }

    private static String plain(final String key) {
        final String plain = Normalizer.normalize(key, Normalizer.Form.NFD).replaceAll("[^A-Za-z0-9:.+/-]", "");
        return plain.isEmpty() ? "work" : plain;
    }

    /** The works that the parameters name. */
    public String bibtex() {
        final var text = new StringBuilder();
        lines.stream().map(Line::origin).distinct().map(this::citation).flatMap(Optional::stream)
                .forEach(each -> text.append(entry(each)).append('\n'));
        return text.toString();
    }

    private String entry(final Citation citation) {
        final var text = new StringBuilder(citation.getDoi() == null || citation.getDoi().isEmpty() ? "@misc{"
                : "@article{").append(key(citation.getKey()));
        field(text, "author", citation.getAuthors() == null ? "" : citation.getAuthors().replaceAll("\\s*;\\s*",
                " and "));
        field(text, "title", citation.getTitle());
        final String container = citation.getContainer() == null ? "" : citation.getContainer().strip();
        final Matcher place = PLACE.matcher(container);
        final boolean whole = place.matches();
        field(text, "journal", whole ? place.group(1) : container);
        field(text, "volume", whole ? pages(place.group(2)) : "");
        field(text, "pages", whole ? pages(place.group(4)) : "");
        field(text, "year", citation.getYear() == 0 ? "" : Integer.toString(citation.getYear()));
        field(text, "doi", citation.getDoi());
        field(text, "url", citation.getUrl() == null || citation.getUrl().isEmpty() ? ""
                : Bibliography.address(citation));
        field(text, "note", citation.getNote());
        return text.append("\n}\n").toString();
    }

    /** A range has two strokes. */
    private static String pages(final String text) {
        return text.replaceAll("[–-]+", "--");
    }

    private static void field(final StringBuilder text, final String name, final String value) {
        if (value != null && !value.isBlank()) {
            final boolean plain = name.equals("doi") || name.equals("url");
            text.append(",\n  ").append(name).append(" = {").append(plain ? value : Latex.text(value)).append('}');
        }
    }
}
