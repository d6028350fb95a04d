// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.intercala.data.CellParameterSet;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;
import org.intercala.engine.NodeResult;
import org.intercala.report.Line;
import org.intercala.report.LineFinder;
import org.intercala.report.NodePlots;
import org.intercala.report.QuantityTexts;
import org.intercala.report.Words;
import org.intercala.solver.PlotSpec;
import org.intercala.workbench.plots.ShownResults;
import org.intercala.workbench.plots.chart.Style;
import org.intercala.workbench.plots.chart.Trace;

/**
 * A plot of some results: the lines of all nodes whose solvers offer it.
 *
 * @param note    one sentence below the plot, or ""
 * @param parts   where its lines come from
 * @param heading what varies from map point to map point, or ""
 */
record FoundPlot(String title, PlotSpec.Axis x, PlotSpec.Axis y, String note, List<Part> parts, String heading) {

    private record Key(String title, PlotSpec.Axis x, PlotSpec.Axis y, String note) {
    }

    /** What one node has to draw. */
    record Part(ShownResults.Source source, PlotSpec plot) {

        Set<String> ports() {
            return plot.series().stream().map(PlotSpec.Series::port).collect(Collectors.toSet());
        }
    }

    /** All plots that there is something for: those of the solvers, then one for whatever they leave out. */
    static List<FoundPlot> of(final ShownResults results) {
        final Map<Key, List<Part>> found = new LinkedHashMap<>();
        for (final ShownResults.Source whole : results.sources()) {
            final ShownResults.Source source = results.drawn(whole);
            for (final PlotSpec plot : plots(results, source)) {
                if (new LineFinder(plot, results.sampler(), note -> {
                }).finds(source.node())) {
                    found.computeIfAbsent(new Key(plot.title(), plot.x(), plot.y(), plot.note()),
                            key -> new ArrayList<>()).add(new Part(source, plot));
                }
            }
        }
        final String heading = heading(results);
        final List<FoundPlot> plots = new ArrayList<>();
        found.forEach((key, parts) -> plots.add(new FoundPlot(key.title, key.x, key.y, key.note, parts, heading)));
        return plots;
    }

    /** The plot that the reader wants of its solvers, else the one before, else the first; null where there is none. */
    static FoundPlot best(final List<FoundPlot> plots, final String before) {
        return plots.stream().min(Comparator.comparingInt(plot -> -plot.rank(before))).orElse(null);
    }

    private int rank(final String before) {
        final boolean named = parts.stream().anyMatch(part -> Wanted.of(part.source.node().solver()).plot()
                .equals(title));
        final boolean ofPort = parts.stream().anyMatch(part -> part.ports().stream()
                .anyMatch(Wanted.of(part.source.node().solver()).ports()::contains));
        return (named ? 4 : 0) + (ofPort ? 2 : 0) + (title.equals(before) ? 1 : 0);
    }

    /** Notes that the reader wants to see this. */
    void want() {
        parts.forEach(part -> Wanted.choose(part.source.node().solver(), new Wanted(title, part.ports())));
    }

    /** The lines in the units of the axes; branches of one name are one line. @param notes is told what is left out */
    List<Trace> traces(final ShownResults results, final Consumer<String> notes) {
        final List<Trace> traces = new ArrayList<>();
        for (final Part part : parts) {
            final Map<List<String>, Trace> own = new LinkedHashMap<>();
            final UnaryOperator<String> points = points(part.source);
            for (final Line line : new LineFinder(part.plot, results.sampler(), notes).lines(part.source.node())) {
                final Trace trace = new Trace(part.source.name(), points.apply(line.point()), line.series(),
                        line.x(), line.y(), line.sampled(), line.partial());
                own.merge(List.of(trace.point(), trace.series()), trace, Trace::joined);
            }
            traces.addAll(own.values());
        }
        return traces;
    }

    private static List<PlotSpec> plots(final ShownResults results, final ShownResults.Source source) {
        final List<PlotSpec> all = new ArrayList<>();
        final Set<String> drawn = new HashSet<>();
        for (final PlotSpec plot : NodePlots.of(source.node(), results.sampler())) {
            plot.series().forEach(series -> drawn.add(series.port()));
            final List<PlotSpec.Series> series = plot.series().stream()
                    .filter(each -> results.port().isEmpty() || each.port().equals(results.port())).toList();
            if (!series.isEmpty()) {
                all.add(new PlotSpec(plot.title(), plot.x(), plot.y(), series, plot.note()));
            }
        }
        results.outputs(source).stream().filter(output -> drawn.add(output.port())
                && !(output.value() instanceof CellParameterSet))
                .forEach(output -> all.addAll(
                        NodePlots.ofPort(Words.of(output.port()), output.port(), source.node(), results.sampler())));
        return all;
    }

    /** Map points for people, by name. */
    static UnaryOperator<String> points(final ShownResults.Source source) {
        final Map<String, String> texts = new HashMap<>();
        for (final NodeResult result : source.node().results()) {
            final boolean plain = result.varied().values().stream().anyMatch(value -> value.unit().equals("1"));
            texts.put(result.point(), plain || result.varied().isEmpty() ? spaced(result.point())
                    : String.join(", ", result.varied().values().stream().map(QuantityTexts::withUnit).toList()));
        }
        return point -> texts.computeIfAbsent(point, FoundPlot::spaced);
    }

    /** The order of colours in all that shows some results. */
    static Style.Order order(final ShownResults results) {
        final Set<String> all = new LinkedHashSet<>();
        for (final ShownResults.Source whole : results.sources()) {
            final ShownResults.Source source = results.drawn(whole);
            source.node().points().stream().map(points(source)).forEach(all::add);
        }
        return new Style.Order(results.colours(), List.copyOf(all));
    }

    /** A blank between number and unit: {@code 0.5C} becomes "0.5 C". */
    static String spaced(final String point) {
        return point.replaceAll("(?<=^|=)([-+0-9.eE]*[0-9])(?=[A-Za-zµ°%])", "$1\u202F");
    }

    /** What varies from map point to map point, or "". */
    static String heading(final ShownResults results) {
        return String.join(", ", results.sources().stream()
                .flatMap(source -> results.drawn(source).node().results().stream())
                .flatMap(FoundPlot::varied).distinct().toList());
    }

    private static Stream<String> varied(final NodeResult result) {
        return result.varied().entrySet().stream().map(entry -> label(result, entry));
    }

    private static String label(final NodeResult result, final Map.Entry<String, Quantity> varied) {
        final String name = varied.getKey().substring(varied.getKey().lastIndexOf('.') + 1);
        return result.parameters() == null ? Words.of(name)
                : Parameters.of(result.parameters().eClass()).stream().filter(feature -> feature.name().equals(name))
                        .map(feature -> feature.label()).filter(Objects::nonNull).filter(label -> !label.isEmpty())
                        .findFirst().orElse(Words.of(name));
    }
}
