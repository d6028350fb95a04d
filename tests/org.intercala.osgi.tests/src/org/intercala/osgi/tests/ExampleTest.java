// SPDX-License-Identifier: Apache-2.0
package org.intercala.osgi.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.intercala.data.CellResponse;
import org.intercala.data.Column;
import org.intercala.data.OpenCircuitPotential;
import org.intercala.data.Scalar;
import org.intercala.data.Table;
import org.intercala.engine.Engine;
import org.intercala.engine.NodeResult;
import org.intercala.engine.RunListener;
import org.intercala.engine.RunRequest;
import org.intercala.engine.RunResult;
import org.intercala.engine.SolverRegistry;
import org.intercala.model.Container;
import org.intercala.model.Finding;
import org.intercala.model.Graph;
import org.intercala.model.Node;
import org.intercala.model.RunStatus;
import org.intercala.model.Severity;
import org.intercala.model.Workflows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the README, held to their numbers, their bits and the cache. */
class ExampleTest {

    private static final String FIRST = "one-free-energy";
    private static final String MODELS = "porous-electrodes";
    private static final String PROTOCOLS = "protocols";
    private static final String HALF = "0.5C";
    private static final String ONE = "1C";
    private static final String TWO = "2C";

    private final Engine engine = Services.get(Engine.class);
    private final SolverRegistry registry = Services.get(SolverRegistry.class);

    @TempDir
    Path folder;

    @Test
    void dischargesStandAtTheirReferenceNumbers() throws IOException {
        final RunResult result = run(2, "cache");
        assertEquals(RunStatus.SUCCEEDED, result.record().getStatus());
        assertEquals(3567.6953, scalar(result, "rates/published", ONE, "dischargeTime"), 1e-3);
        assertEquals(7231.20, scalar(result, "rates/published", HALF, "dischargeTime"), 0.01);
        final CellResponse discharge = (CellResponse) node(result, "rates/published", ONE).outputs().get("response");
        assertEquals(4.02270, voltage(discharge, 10), 5e-5);
        assertEquals(3.86746, voltage(discharge, 600), 2e-5);
        assertEquals(3.56822, voltage(discharge, 1800), 2e-5);
        assertEquals(3.29292, voltage(discharge, 3000), 2e-5);
        // The published diffusivity is the mean of the one that follows from the free energy.
        assertEquals(4e-15, scalar(result, "diffusivity", "", "meanChemicalDiffusivity"), 4e-21);
        for (final String rate : List.of(HALF, ONE, TWO)) {
            assertTrue(scalar(result, "rates/oneFreeEnergy", rate, "dischargeCapacity") > 4, rate);
        }
        final OpenCircuitPotential lfp = (OpenCircuitPotential) node(result, "lfpPotential", "").outputs()
                .get("openCircuitPotential");
        assertEquals(0.012136, lfp.getGaps().getFirst().getLower(), 5e-7);
        assertEquals(3.422, lfp.getGaps().getFirst().getPotential(), 1e-6);
    }

    @Test
    void consistencyIsFoundWhereItIsAndMissedWhereItIsNot() throws IOException {
        final RunResult result = run(2, "cache");
        assertEquals("PASS", verdict(result, "freeEnergy", "", "A1", "The open-circuit potential"));
        assertEquals("PASS", verdict(result, "potential", "", "A1", "The open-circuit potential"));
        assertEquals("PASS", verdict(result, "rates/oneFreeEnergy", ONE, "A5", "Positive"));
        assertEquals("WARN", verdict(result, "rates/published", ONE, "A5", "Positive"));
        assertEquals("PASS", verdict(result, "rates/oneFreeEnergy", ONE, "A22", "Lithium"));
        assertTrue(result.record().getNodes().stream().flatMap(run -> run.getFindings().stream())
                .noneMatch(finding -> finding.getSeverity() == Severity.ERROR));
    }

    /**
     * The arrays of all results are those that were committed. A difference is either a fault or a change of the
     * numbers that takes a line in the CHANGELOG with the largest difference.
     */
    @ParameterizedTest
    @ValueSource(strings = { FIRST, MODELS, PROTOCOLS })
    void resultsAreTheFrozenOnesOnAnyNumberOfThreads(final String example) throws IOException {
        final String frozen = Files.readString(
                ArchitectureTest.root().resolve("tests/org.intercala.osgi.tests/data/" + example + ".hashes"));
        for (final int threads : List.of(1, 2, 8)) {
            assertEquals(frozen, hashes(runExample(example, threads, "cache-" + threads)), threads + " threads");
        }
    }

    /** Each model leaves out what the next has, so that its cell lasts longer. */
    @Test
    void threeModelsOfOneCell() throws IOException {
        final RunResult result = runExample(MODELS, 2, "cache");
        assertEquals(RunStatus.SUCCEEDED, result.record().getStatus());
        assertEquals(3567.6953, scalar(result, "rates/particles", ONE, "dischargeTime"), 1e-3);
        assertEquals(3555.8846, scalar(result, "rates/withElectrolyte", ONE, "dischargeTime"), 1e-3);
        assertEquals(3555.204, scalar(result, "rates/porousElectrodes", ONE, "dischargeTime"), 0.01);
        for (final String rate : List.of(HALF, ONE, TWO)) {
            assertTrue(scalar(result, "rates/porousElectrodes", rate, "dischargeTime") < scalar(result,
                    "rates/withElectrolyte", rate, "dischargeTime"), rate);
            assertTrue(scalar(result, "rates/withElectrolyte", rate, "dischargeTime") < scalar(result,
                    "rates/particles", rate, "dischargeTime"), rate);
        }
    }

    /** What is delivered in five minutes of driving is the sum of the powers of its file, which counts for the result. */
    @Test
    void protocolsAndTheirFiles() throws IOException {
        final RunResult result = runExample(PROTOCOLS, 2, "cache");
        assertEquals(RunStatus.SUCCEEDED, result.record().getStatus());
        assertEquals(15, steps(result, "cycles", "ending").length);
        assertEquals(3555.204, steps(result, "cycles", "end")[0], 1e-3);
        final Path file = project(PROTOCOLS).resolve("data/drive.csv");
        final double joule = Files.readAllLines(file).stream().filter(line -> line.matches("\\d.*"))
                .mapToDouble(line -> Double.parseDouble(line.split(",")[1])).sum();
        assertEquals(joule, steps(result, "drive", "energy")[1] * 3600, 1e-3);
        final Path copy = folder.resolve("copy");
        Files.createDirectories(copy.resolve("data"));
        Files.copy(project(PROTOCOLS).resolve(file(PROTOCOLS)), copy.resolve(file(PROTOCOLS)));
        Files.writeString(copy.resolve("data/drive.csv"), "time / s,power / W\n0,10\n60,0\n");
        final var loaded = Workflows.load(copy.resolve(file(PROTOCOLS)), registry.packages());
        final RunResult other = engine.run(new RunRequest(loaded.workflow(), file(PROTOCOLS), copy,
                Files.createTempDirectory(folder, "run"), folder.resolve("cache"), 2, List.of()), RunListener.NONE,
                () -> false);
        assertEquals(Set.of("drive"), executed(other));
        assertEquals(600, steps(other, "drive", "energy")[1] * 3600, 1e-3);
    }

    /** A column of the table of steps, in its own unit. */
    private static double[] steps(final RunResult result, final String node, final String name) {
        return ((Table) node(result, node, "").outputs().get("steps")).getColumns().stream()
                .filter(column -> column.getName().equals(name)).findFirst().orElseThrow().getValues().toArray();
    }

    @Test
    void aSecondRunTakesEverythingFromTheCache() throws IOException {
        final String first = hashes(run(2, "cache"));
        final RunResult second = run(2, "cache");
        assertEquals(Set.of(), executed(second));
        assertEquals(first, hashes(second));
    }

    /** A measured potential says nothing of other temperatures, so its branch stops there, with the reason. */
    @Test
    void changingTheTemperatureRunsAgainWhatDependsOnItAlone() throws IOException {
        run(2, "cache");
        final RunResult warmer = run(2, "cache", "temperature=320 K");
        final Set<String> all = warmer.results().stream().map(NodeResult::node).collect(Collectors.toSet());
        all.removeAll(Set.of("chen", "freeEnergy", "lfp"));
        assertEquals(all, executed(warmer).stream().map(node -> node.split(" ")[0]).collect(Collectors.toSet()));
        final NodeResult potential = node(warmer, "potential", "");
        assertEquals(RunStatus.FAILED, potential.run().getStatus());
        assertTrue(potential.run().getMessage().contains("298.15 K"), potential.run().getMessage());
        final OpenCircuitPotential lfp = (OpenCircuitPotential) node(warmer, "lfpPotential", "").outputs()
                .get("openCircuitPotential");
        assertEquals(0.016986, lfp.getGaps().getFirst().getLower(), 5e-7);
    }

    @Test
    void aSettingThatAMapOverridesIsRefused() {
        final var refusal = assertThrows(IllegalArgumentException.class, () -> run(1, "cache", "cRate=3"));
        assertTrue(refusal.getMessage().contains("the map rates varies cRate"), refusal.getMessage());
        final var misnamed = assertThrows(IllegalArgumentException.class,
                () -> run(1, "cache", "published.cRate=0.5"));
        assertTrue(misnamed.getMessage().contains("which the map rates varies"), misnamed.getMessage());
    }

    /** What an editor shows first: on the grid, and no card over another, with a row for each port. */
    @ParameterizedTest
    @ValueSource(strings = { FIRST, MODELS, PROTOCOLS })
    void cardsStandOnTheGridAndApart(final String example) throws IOException {
        final Graph workflow = Workflows.load(project(example).resolve(file(example)), registry.packages()).workflow();
        apart(workflow);
        workflow.getNodes().stream().filter(Container.class::isInstance)
                .forEach(node -> apart(((Container) node).getBody()));
    }

    private static void apart(final Graph graph) {
        for (final Node a : graph.getNodes()) {
            assertTrue(a.getX() % 20 == 0 && a.getY() % 20 == 0, a.getId());
            for (final Node b : graph.getNodes()) {
                assertTrue(a == b || Math.abs(a.getX() - b.getX()) >= 240
                        || (a.getY() < b.getY() ? a.getY() + height(a) < b.getY() : b.getY() + height(b) < a.getY()),
                        a.getId() + " and " + b.getId());
            }
        }
    }

    private static int height(final Node node) {
        return 60 + 20 * Math.max(node.getInputs().size(), node.getOutputs().size());
    }

    private RunResult run(final int threads, final String cache, final String... settings) throws IOException {
        return runExample(FIRST, threads, cache, settings);
    }

    private static Path project(final String example) {
        return ArchitectureTest.root().resolve("examples").resolve(example);
    }

    private static String file(final String example) {
        return example + ".workflow";
    }

    private RunResult runExample(final String example, final int threads, final String cache, final String... settings)
            throws IOException {
        final var loaded = Workflows.load(project(example).resolve(file(example)), registry.packages());
        assertEquals(List.of(), loaded.findings());
        return engine.run(new RunRequest(loaded.workflow(), file(example), project(example),
                Files.createTempDirectory(folder, "run"), folder.resolve(cache), threads, List.of(settings)),
                RunListener.NONE, () -> false);
    }

    private static Set<String> executed(final RunResult result) {
        return result.results().stream().filter(node -> !node.run().isCached())
                .map(node -> (node.node() + " " + node.point()).strip()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String hashes(final RunResult result) {
        final StringBuilder text = new StringBuilder();
        result.results().stream().map(NodeResult::run).forEach(run -> run.getOutputs().forEach(output -> text
                .append(run.getNode()).append(' ').append(run.getPoint()).append(' ').append(output.getPort())
                .append(' ').append(output.getHash()).append('\n')));
        return text.toString();
    }

    private static NodeResult node(final RunResult result, final String node, final String point) {
        return result.results().stream().filter(each -> each.node().equals(node) && each.point().equals(point))
                .findFirst().orElseThrow(() -> new AssertionError(node + " " + point + " is not among the results"));
    }

    private static double scalar(final RunResult result, final String node, final String point, final String port) {
        return ((Scalar) node(result, node, point).outputs().get(port)).getValue().si();
    }

    private static String verdict(final RunResult result, final String node, final String point, final String code,
            final String electrode) {
        final List<Finding> findings = node(result, node, point).run().getFindings().stream()
                .filter(finding -> finding.getCode().equals(code) && finding.getMessage().startsWith(electrode))
                .toList();
        return findings.stream().map(Finding::getVerdict).distinct().collect(Collectors.joining(", "));
    }

    /** Voltage (V) at a time (s) that is a row of the response, or linear between the two rows around it. */
    /** By the cubic through the four outputs around a time. */
    private static double voltage(final CellResponse response, final double time) {
        final Map<String, Column> columns = response.getSeries().getColumns().stream()
                .collect(Collectors.toMap(Column::getName, column -> column));
        final double[] t = response.getSeries().getTime().getValues().toArray();
        final double[] v = columns.get("voltage").getValues().toArray();
        int k = 2;
        while (t[k] < time) {
            k++;
        }
        double sum = 0;
        for (int i = k - 2; i < k + 2; i++) {
            double factor = v[i];
            for (int j = k - 2; j < k + 2; j++) {
                factor *= j == i ? 1 : (time - t[j]) / (t[i] - t[j]);
            }
            sum += factor;
        }
        return sum;
    }
}
