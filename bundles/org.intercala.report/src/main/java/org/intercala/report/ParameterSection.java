// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.intercala.data.CellParameterSet;
import org.intercala.data.Citation;
import org.intercala.data.Quantity;
import org.intercala.data.Units;
import org.intercala.engine.NodeResult;
import org.intercala.model.Variable;
import org.intercala.model.Variables;

/** Every parameter that went in: symbol, value as typed, SI value, and where it comes from; then the references. */
final class ParameterSection {

    /** Enough to see every digit that people type, few enough to hide the last bits of a double. */
    private static final int SI_DIGITS = 12;

    private static final List<String> COLUMNS = List.of("w-name", "w-symbol", "w-value", "w-unit", "w-value", "w-unit",
            "w-origin");

    private final Markup out;
    private final RunView run;
    private final Set<String> elsewhere;
    private final Set<String> cited = new LinkedHashSet<>();

    /** @param elsewhere paths of the nodes that a link finds in another section */
    ParameterSection(final Markup out, final RunView run, final Set<String> elsewhere) {
        this.out = out;
        this.run = run;
        this.elsewhere = elsewhere;
    }

    static boolean hasParameters(final NodeView node) {
        final NodeResult first = node.results().get(0);
        return first.parameters() != null && !ParameterRow.of(first.parameters()).isEmpty();
    }

    void parameters() {
        for (final NodeView node : run.nodes()) {
            final NodeResult first = node.results().get(0);
            if (hasParameters(node)) {
                table(node, elsewhere.contains(node.path()) ? null : node.anchor(), node.label(), node.solverLabel(),
                        first.parameters(), varied(node));
            }
            for (final Output output : Output.of(first)) {
                if (output.value() instanceof final CellParameterSet set) {
                    table(node, null, "Cell parameters from " + node.label(), Words.orEmpty(set.getName()), set,
                            Map.of());
                }
            }
        }
    }

    /** Texts of the values of parameters that differ between the points of a node, by path. */
    private static Map<String, String> varied(final NodeView node) {
        final Map<String, Set<String>> values = new LinkedHashMap<>();
        for (final NodeResult result : node.results()) {
            if (result.parameters() != null) {
                ParameterRow.of(result.parameters()).forEach(row -> values.computeIfAbsent(row.path(),
                        path -> new LinkedHashSet<>()).add(
                                row.kind() == ParameterRow.Kind.QUANTITY
                                        ? QuantityTexts.withUnit(row.quantity())
                                        : row.text()));
            }
        }
        final Map<String, String> varied = new LinkedHashMap<>();
        values.forEach((path, texts) -> {
            if (texts.size() > 1) {
                varied.put(path, String.join(", ", texts));
            }
        });
        return varied;
    }

    private void table(final NodeView node, final String id, final String title, final String subtitle,
            final EObject object,
            final Map<String, String> varied) {
        final List<ParameterRow> rows = ParameterRow.of(object);
        if (rows.isEmpty()) {
            return;
        }
        out.open("h3", "id", id, "class", "node " + PipelineSvg.scaleClass(node.scale())).text(title)
                .leaf("span", subtitle).close();
        out.open("div", "class", "scroll").open("table", "class", "parameters").leaf("caption", "Parameters: " + title,
                "class", "hidden").open("colgroup");
        for (final String column : COLUMNS) {
            out.empty("col", "class", column);
        }
        out.close().open("thead").open("tr");
        out.leaf("th", "Parameter", "scope", "col").leaf("th", "Symbol", "scope", "col");
        out.leaf("th", "As typed", "scope", "colgroup", "colspan", "2").leaf("th", "SI value", "scope", "colgroup",
                "colspan", "2").leaf("th", "Origin", "scope", "col").close().close();
        String group = "";
        out.open("tbody");
        for (final ParameterRow row : rows) {
            if (!row.group().equals(group)) {
                group = row.group();
                out.open("tr").leaf("th", group.isEmpty() ? title : group, "colspan", "7", "scope", "rowgroup", "class",
                        "group").closeLine();
            }
            row(row, varied.get(row.path()));
        }
        out.close().close().closeLine();
    }

    private void row(final ParameterRow row, final String varied) {
        out.open("tr").open("th", "scope", "row", "title", row.path()).text(row.feature().label()).close().open("td");
        if (!row.feature().symbol().isEmpty()) {
            Typeset.symbol(out, row.feature().symbol());
        }
        out.close();
        if (varied != null) {
            out.open("td", "colspan", "4").leaf("span", "varied", "class", "chip").text(" " + varied).close();
        } else if (row.quantity() != null && !row.quantity().isVariable()) {
            quantity(row.quantity(), row.text());
        } else if (row.kind() == ParameterRow.Kind.FUNCTION) {
            out.open("td", "colspan", "4").leaf("code", row.text());
            if (!row.unit().isEmpty() && !row.unit().equals("1")) {
                out.text(" in ");
                Typeset.unit(out, row.unit());
            }
            if (!row.note().isEmpty()) {
                out.leaf("span", row.note(), "class", "sub");
            }
            out.close();
        } else {
            out.leaf("td", row.text(), "class", row.kind() == ParameterRow.Kind.TEXT ? null : "number",
                    "colspan", row.kind() == ParameterRow.Kind.TEXT ? "4" : null);
            if (row.kind() != ParameterRow.Kind.TEXT) {
                out.leaf("td", "", "colspan", "3");
            }
        }
        out.open("td");
        origin(row);
        out.close().closeLine();
    }

    private void quantity(final Quantity quantity, final String typed) {
        final String si = Units.parse(quantity.unit()).si();
        out.leaf("td", typed, "class", "number").open("td", "class", "unit");
        if (!quantity.unit().equals("1")) {
            Typeset.unit(out, quantity.unit());
        }
        out.close().leaf("td", NumberText.of(quantity.si(), SI_DIGITS), "class", "number").open("td", "class", "unit");
        if (!si.equals("1")) {
            Typeset.unit(out, si);
        }
        out.close();
    }

    private void origin(final ParameterRow row) {
        switch (row.origin()) {
        case "" -> out.leaf("span", "set in the workflow", "class", "quiet");
        case Quantity.DEFAULT_ORIGIN -> out.leaf("span", "default", "class", "quiet");
        default -> {
            if (row.origin().startsWith(Variables.ORIGIN)) {
                variable(row.origin().substring(Variables.ORIGIN.length()));
                return;
            }
            final Citation citation = run.bibliography().find(row.origin()).orElse(null);
            if (citation == null) {
                out.text(row.origin());
            } else {
                cited.add(row.origin());
                link(citation, Bibliography.brief(citation));
            }
        }
        }
    }

    /** A value that came from a variable of the workflow: its name, and where the variable has its value from. */
    private void variable(final String name) {
        out.leaf("span", "variable " + name, "class", "quiet");
        Variables.find(run.result().workflow(), name).map(Variable::getValue).map(Quantity::origin)
                .flatMap(run.bibliography()::find).ifPresent(citation -> {
                    cited.add(citation.getKey());
                    out.text(", ");
                    link(citation, Bibliography.brief(citation));
                });
    }

    private void link(final Citation citation, final String text) {
        final String address = Bibliography.address(citation);
        if (address.isEmpty()) {
            out.leaf("a", text, "href", "#ref-" + citation.getKey());
        } else {
            out.leaf("a", text, "href", address, "title", Words.orEmpty(citation.getTitle()));
        }
    }

    /** The works that origins named, in the order of their first mention. @return whether there are any */
    boolean hasReferences() {
        return !cited.isEmpty();
    }

    void references() {
        out.open("ol", "class", "references");
        for (final String key : cited) {
            final Citation citation = run.bibliography().find(key).orElseThrow();
            out.open("li", "id", "ref-" + key).text(Words.orEmpty(citation.getAuthors()));
            if (citation.getYear() != 0) {
                out.text(" (" + citation.getYear() + ")");
            }
            out.text(". ").leaf("em", Words.orEmpty(citation.getTitle())).text(". ");
            if (!Words.orEmpty(citation.getContainer()).isEmpty()) {
                out.text(citation.getContainer() + ". ");
            }
            final String address = Bibliography.address(citation);
            if (!address.isEmpty()) {
                out.leaf("a", address.replace("https://doi.org/", "doi:"), "href", address);
            }
            if (!Words.orEmpty(citation.getNote()).isEmpty()) {
                out.leaf("span", citation.getNote(), "class", "sub");
            }
            out.closeLine();
        }
        out.closeLine();
    }
}
