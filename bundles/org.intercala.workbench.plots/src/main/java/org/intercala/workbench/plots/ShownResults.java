// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.intercala.data.DataObject;
import org.intercala.engine.NodeResult;
import org.intercala.engine.RunResult;
import org.intercala.report.NodeView;
import org.intercala.report.Output;
import org.intercala.report.Sampler;
import org.intercala.report.Words;

/** The results that a reader has chosen: some nodes of one or several runs. */
public final class ShownResults {

    /**
     * One node of one run.
     *
     * @param name for people; tells the sources apart
     */
    public record Source(RunResult run, NodeView node, String name) {
    }

    /** Of more map points than this in one plot nobody can tell the lines apart, and drawing them takes long. */
    private static final int MOST_DRAWN = 120;
    /** So many are drawn then: a family that shows how the lines go, sampled and drawn within half a second. */
    private static final int FEW_DRAWN = 30;

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** Length of a date. */
    private static final int DAY = 10;

    private final List<RunResult> runs;
    private final String port;
    private final List<Source> sources = new ArrayList<>();
    private final Sampler sampler = new Sampler();
    /** Of the sources with very many map points, since every pane asks. */
    private final Map<Source, List<Output>> outputs = new IdentityHashMap<>();

    /**
     * @param runs  the newest first, at least one
     * @param nodes paths of the nodes
     * @param port  output port, or "" for all
     */
    public ShownResults(final List<RunResult> runs, final List<String> nodes, final String port) {
        this(runs, nodes, port, NodeView::of);
    }

    /** @param views the nodes of a run */
    ShownResults(final List<RunResult> runs, final List<String> nodes, final String port,
            final Function<RunResult, List<NodeView>> views) {
        this.runs = List.copyOf(runs);
        this.port = port;
        for (final RunResult run : runs) {
            final List<NodeView> chosen = views.apply(run).stream()
                    .filter(node -> nodes.contains(node.path())).toList();
            for (final NodeView node : chosen) {
                final boolean alone = chosen.stream().filter(each -> each.label().equals(node.label())).count() < 2;
                final String label = alone ? node.label() : node.label() + " (" + node.path() + ")";
                sources.add(new Source(run, node, runs.size() < 2 ? label
                        : nodes.size() > 1 ? label + ", " + name(run) : name(run)));
            }
        }
    }

    /**
     * Name of a run for people: what somebody called it, else when it began, the day only where days differ; with the
     * project where there are several.
     */
    public String name(final RunResult run) {
        final boolean oneProject = runs.stream().map(RunResult::projectFolder).distinct().count() < 2;
        return (oneProject ? "" : run.projectFolder().getFileName() + ", ") + nameInProject(run);
    }

    private String nameInProject(final RunResult run) {
        final String started = started(run);
        final String label = Words.orEmpty(run.record().getLabel());
        if (!label.isEmpty()) {
            final boolean alone = runs.stream().filter(other -> label.equals(other.record().getLabel())).count() < 2;
            return alone ? label : label + ", " + started;
        }
        final boolean oneDay = runs.size() > 1 && runs.stream()
                .allMatch(other -> started(other).regionMatches(0, started, 0, DAY));
        return oneDay && started.length() > DAY ? started.substring(DAY).strip() : started;
    }

    /** Name of a run that stands alone: what somebody called it, else day and time at which it began. */
    static String nameAlone(final RunResult run) {
        final String label = Words.orEmpty(run.record().getLabel());
        return label.isEmpty() ? started(run) : label;
    }

    private static String started(final RunResult run) {
        final String started = Words.orEmpty(run.record().getStarted());
        try {
            return SECOND.format(OffsetDateTime.parse(started).atZoneSameInstant(ZoneId.systemDefault()));
        } catch (final DateTimeParseException unknown) {
            return started;
        }
    }

    public List<RunResult> runs() {
        return runs;
    }

    /** The runs in the order in which they began. */
    public List<RunResult> oldestFirst() {
        return runs.stream().sorted(Comparator.comparing(RunResult::began)).toList();
    }

    /** The nodes, run by run from the oldest to the newest. */
    public List<Source> sourcesOldestFirst() {
        return oldestFirst().stream().flatMap(run -> sources.stream().filter(source -> source.run() == run)).toList();
    }

    /** Output port that is asked for, or "" for all. */
    public String port() {
        return port;
    }

    /** The nodes, run by run. */
    public List<Source> sources() {
        return List.copyOf(sources);
    }

    /** A source as it is drawn: with all map points, or with some of very many, evenly spaced. */
    public Source drawn(final Source source) {
        final List<NodeResult> all = source.node().results();
        if (all.size() <= Math.max(2, MOST_DRAWN / sources.size())) {
            return source;
        }
        final int few = Math.max(2, FEW_DRAWN / sources.size());
        final List<NodeResult> some = IntStream.range(0, few)
                .mapToObj(i -> all.get((int) ((long) i * (all.size() - 1) / (few - 1)))).toList();
        return new Source(source.run(), new NodeView(source.node().path(), source.node().label(),
                source.node().solver(), some), source.name());
    }

    /** Says that not all map points are drawn, or "". */
    public String drawnText() {
        final int all = sources.stream().mapToInt(source -> source.node().results().size()).sum();
        final int drawn = sources.stream().mapToInt(source -> drawn(source).node().results().size()).sum();
        return drawn == all ? "" : drawn + " of " + Words.count(all, "map point") + " are drawn, evenly spaced.";
    }

    /**
     * Place in the order of colours of each source, by name, that shares a kind of data with another one: these may
     * meet in one plot, so their places differ.
     */
    public Map<String, Integer> colours() {
        final Map<String, Set<EClass>> kinds = new LinkedHashMap<>();
        sources.forEach(source -> kinds.put(source.name(), outputs(source).stream()
                .map(output -> output.value().eClass()).collect(Collectors.toSet())));
        final Map<String, Integer> colours = new HashMap<>();
        kinds.forEach((name, own) -> {
            final Set<Integer> taken = new HashSet<>();
            boolean alone = true;
            for (final var other : kinds.entrySet()) {
                if (!other.getKey().equals(name) && !Collections.disjoint(own, other.getValue())) {
                    alone = false;
                    taken.add(colours.get(other.getKey()));
                }
            }
            if (!alone) {
                colours.put(name, IntStream.iterate(0, i -> i + 1).filter(i -> !taken.contains(i)).findFirst()
                        .getAsInt());
            }
        });
        return colours;
    }

    /** Samples the functions of these results, each once. */
    public Sampler sampler() {
        return sampler;
    }

    /** The data objects that a source put out at the chosen ports, point by point. */
    public List<Output> outputs(final Source source) {
        return source.node().results().size() > MOST_DRAWN ? outputs.computeIfAbsent(source, this::found)
                : found(source);
    }

    private List<Output> found(final Source source) {
        return source.node().results().stream().flatMap(result -> Output.of(result).stream())
                .filter(output -> port.isEmpty() || output.port().equals(port)).toList();
    }

    /** All data objects at the chosen ports. */
    public Stream<DataObject> values() {
        return sources.stream().flatMap(source -> outputs(source).stream()).map(Output::value);
    }
}
