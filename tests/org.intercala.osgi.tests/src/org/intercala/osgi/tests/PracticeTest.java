// SPDX-License-Identifier: Apache-2.0
package org.intercala.osgi.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.intercala.data.CellResponse;
import org.intercala.data.Column;
import org.intercala.data.OpenCircuitPotential;
import org.intercala.data.Quantity;
import org.intercala.data.Scalar;
import org.intercala.data.Table;
import org.intercala.engine.Engine;
import org.intercala.engine.NodeResult;
import org.intercala.engine.RunListener;
import org.intercala.engine.RunRequest;
import org.intercala.engine.RunResult;
import org.intercala.engine.SolverRegistry;
import org.intercala.model.Node;
import org.intercala.model.RunStatus;
import org.intercala.model.Severity;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exercises of {@code docs/practice}: their answers are those of a run of their solutions. */
class PracticeTest {

    /** A row of the table of answers: quantity, answer, tolerance. */
    private static final Pattern ANSWER = Pattern.compile("\\| ([^|]+?) \\| (-?[0-9][^|]*?) \\| ([0-9][^|]*?) \\|");
    private static final String ONE_FREE_ENERGY = "one-free-energy";
    private static final String SPINODAL = "find-the-spinodal";

    private final Engine engine = Services.get(Engine.class);
    private final SolverRegistry registry = Services.get(SolverRegistry.class);

    @TempDir
    Path folder;

    /** What the page states. */
    private record Answer(double value, double tolerance) {
    }

    @Test
    void oneFreeEnergyForACell() throws IOException {
        final RunResult result = run(ONE_FREE_ENERGY, "solution.workflow");
        final Series published = voltage(result, "published");
        final Series derived = voltage(result, "oneFreeEnergy");
        final double end = Math.min(published.end(), derived.end());
        final double[] times = DoubleStream.concat(DoubleStream.of(published.x), DoubleStream.of(derived.x))
                .filter(time -> time <= end).sorted().distinct().toArray();
        double square = 0;
        double largest = 0;
        double at = 0;
        for (int i = 0; i < times.length; i++) {
            final double difference = derived.at(times[i]) - published.at(times[i]);
            if (Math.abs(difference) > largest) {
                largest = Math.abs(difference);
                at = times[i];
            }
            if (i > 0) {
                final double before = derived.at(times[i - 1]) - published.at(times[i - 1]);
                square += (before * before + before * difference + difference * difference) / 3
                        * (times[i] - times[i - 1]);
            }
        }
        final double factor = node(result, "published").run().getFindings().stream()
                .filter(finding -> finding.getCode().equals("A5") && finding.getMessage().startsWith("Positive"))
                .mapToDouble(finding -> finding.getResidual()).filter(Double::isFinite).findFirst().orElseThrow();
        assertAnswers(ONE_FREE_ENERGY, Map.of(
                "discharge time at 1C, as published", scalar(result, "published", "dischargeTime"),
                "discharge time at 1C, one free energy", scalar(result, "oneFreeEnergy", "dischargeTime"),
                "voltage difference, root mean square", Math.sqrt(square / end),
                "voltage difference, largest", largest,
                "time of the largest difference", at,
                "mean chemical diffusivity", scalar(result, "diffusivity", "meanChemicalDiffusivity"),
                "mean jump diffusivity", scalar(result, "diffusivity", "meanJumpDiffusivity"),
                "factor by which the published jump diffusivity varies", factor));
    }

    @Test
    void findTheSpinodal() throws IOException {
        final Table diagram = (Table) node(run(SPINODAL, "solution.workflow", "lfp.diagramFrom=298.15 K",
                "lfp.diagramTo=320 K", "lfp.diagramCount=2"), "lfp").outputs().get("phaseDiagram");
        final RunResult result = run(SPINODAL, "solution.workflow");
        final Table whole = (Table) node(result, "lfp").outputs().get("phaseDiagram");
        final double[] low = column(whole, "binodalLow");
        final double[] high = column(whole, "binodalHigh");
        int critical = 0;
        while (low[critical] != high[critical]) {
            critical++;
        }
        assertAnswers(SPINODAL, Map.of(
                "binodal at 298.15 K", column(diagram, "binodalLow")[0],
                "spinodal at 298.15 K", column(diagram, "spinodalLow")[0],
                "binodal at 320 K", column(diagram, "binodalLow")[1],
                "spinodal at 320 K", column(diagram, "spinodalLow")[1],
                "critical temperature", column(whole, "temperature")[critical],
                "plateau potential at 298.15 K", plateau(result),
                "plateau potential at 320 K", plateau(run(SPINODAL, "solution.workflow", "temperature=320 K"))));
    }

    /** The trap is named before anything is computed, and again with what was gone through. */
    @Test
    void aParticleThatKnowsNoPhaseBoundaryIsNamed() throws IOException {
        final var findings = engine.check(load(SPINODAL, "trap.workflow")).findings().stream()
                .filter(finding -> finding.getCode().equals("fickian-in-gap")).toList();
        assertEquals(1, findings.size());
        assertEquals(Severity.WARNING, findings.getFirst().getSeverity());
        final RunResult result = run(SPINODAL, "trap.workflow");
        assertTrue(node(result, "cell").run().getFindings().stream()
                .anyMatch(finding -> finding.getCode().equals("fickian-in-gap")
                        && finding.getMessage().contains("went through the two-phase region")));
    }

    /** Exercises begin without the nodes that they ask for, and otherwise as their solutions. */
    @ParameterizedTest
    @ValueSource(strings = { ONE_FREE_ENERGY, SPINODAL })
    void anExerciseIsPartOfItsSolution(final String exercise) throws IOException {
        final Set<String> begun = ids(load(exercise, "exercise.workflow"));
        final Set<String> solved = ids(load(exercise, "solution.workflow"));
        assertTrue(solved.containsAll(begun) && solved.size() > begun.size(), begun + " and " + solved);
    }

    @ParameterizedTest
    @ValueSource(strings = { ONE_FREE_ENERGY, SPINODAL })
    void everyWorkflowOfAnExerciseHasItsCardsOnTheGridAndApart(final String exercise) throws IOException {
        final Path project = project(exercise);
        final List<Path> files;
        try (Stream<Path> all = Files.list(project)) {
            files = all.filter(file -> file.toString().endsWith(".workflow")).toList();
        }
        assertFalse(files.isEmpty());
        for (final Path file : files) {
            final List<Node> nodes = load(exercise, file.getFileName().toString()).getNodes();
            for (final Node a : nodes) {
                assertTrue(a.getX() % 20 == 0 && a.getY() % 20 == 0, file + " " + a.getId());
                for (final Node b : nodes) {
                    final Node upper = a.getY() < b.getY() ? a : b;
                    assertTrue(a == b || Math.abs(a.getX() - b.getX()) >= 240
                            || upper.getY() + 60 + 20 * (upper.getInputs().size() + upper.getOutputs().size())
                                    <= Math.max(a.getY(), b.getY()),
                            file + " " + a.getId() + " and " + b.getId());
                }
            }
        }
    }

    /** Every answer of the page is one that was computed here, within its tolerance, and the other way round. */
    private static void assertAnswers(final String exercise, final Map<String, Double> found) throws IOException {
        final Map<String, Answer> stated = new LinkedHashMap<>();
        final Path page = ArchitectureTest.root().resolve("docs/practice/" + exercise + ".md");
        for (final String line : Files.readAllLines(page)) {
            final Matcher row = ANSWER.matcher(line);
            if (row.matches()) {
                stated.put(row.group(1), new Answer(Quantity.parse(row.group(2)).si(),
                        Quantity.parse(row.group(3)).si()));
            }
        }
        assertEquals(new TreeSet<>(found.keySet()), new TreeSet<>(stated.keySet()));
        stated.forEach((quantity, answer) -> assertEquals(answer.value, found.get(quantity), answer.tolerance,
                quantity));
    }

    private static Set<String> ids(final Workflow workflow) {
        final Set<String> ids = workflow.getNodes().stream().map(Node::getId)
                .collect(Collectors.toCollection(HashSet::new));
        workflow.getLinks().forEach(link -> ids.add(link.getSource().getId() + " - " + link.getTarget().getId()));
        return ids;
    }

    private static Path project(final String exercise) {
        return ArchitectureTest.root().resolve("examples/practice/" + exercise);
    }

    private Workflow load(final String exercise, final String file) throws IOException {
        final var loaded = Workflows.load(project(exercise).resolve(file), registry.packages());
        assertEquals(List.of(), loaded.findings());
        return loaded.workflow();
    }

    private RunResult run(final String exercise, final String file, final String... settings) throws IOException {
        final RunResult result = engine.run(new RunRequest(load(exercise, file), file, project(exercise),
                Files.createTempDirectory(folder, "run"), folder.resolve("cache"), 2, List.of(settings)),
                RunListener.NONE, () -> false);
        assertEquals(RunStatus.SUCCEEDED, result.record().getStatus());
        return result;
    }

    private static NodeResult node(final RunResult result, final String node) {
        return result.results().stream().filter(each -> each.node().equals(node)).findFirst().orElseThrow();
    }

    private static double scalar(final RunResult result, final String node, final String port) {
        return ((Scalar) node(result, node).outputs().get(port)).getValue().si();
    }

    private static double plateau(final RunResult result) {
        return ((OpenCircuitPotential) node(result, "equilibrium").outputs().get("openCircuitPotential")).getGaps()
                .getFirst().getPotential();
    }

    private static double[] column(final Table table, final String name) {
        return table.getColumns().stream().filter(column -> column.getName().equals(name)).findFirst().orElseThrow()
                .getValues().toArray();
    }

    private static Series voltage(final RunResult result, final String node) {
        final var series = ((CellResponse) node(result, node).outputs().get("response")).getSeries();
        final Column voltage = series.getColumns().stream().filter(column -> column.getName().equals("voltage"))
                .findFirst().orElseThrow();
        return new Series(series.getTime().getValues().toArray(), voltage.getValues().toArray());
    }

    /** A curve, linear between its points. */
    private record Series(double[] x, double[] y) {

        double end() {
            return x[x.length - 1];
        }

        double at(final double place) {
            int k = 1;
            while (k < x.length - 1 && x[k] < place) {
                k++;
            }
            return y[k - 1] + (y[k] - y[k - 1]) * (place - x[k - 1]) / (x[k] - x[k - 1]);
        }
    }
}
