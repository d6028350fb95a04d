// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.intercala.data.CellResponse;
import org.intercala.data.DataFactory;
import org.intercala.data.DataObjects;
import org.intercala.data.Quantity;
import org.intercala.engine.NodeResult;
import org.intercala.engine.RunResult;
import org.intercala.io.Csv;
import org.intercala.io.CsvTable;
import org.intercala.model.RunStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class ReportTest {

    @TempDir
    private Path folder;

    private Page page(final RunResult result) throws IOException {
        return new Page(Files.readString(Report.write(result, List.of())));
    }

    @Test
    void pageStandsAloneAndRunsNothing() throws IOException {
        final Page page = page(Fixture.run(folder));
        assertTrue(page.elements("script").isEmpty());
        for (final String element : List.of("link", "img", "iframe", "object", "base", "image", "use")) {
            assertEquals(List.of(), page.elements(element), element);
        }
        for (final Element any : page.elements("*")) {
            for (int i = 0; i < any.getAttributes().getLength(); i++) {
                final String name = any.getAttributes().item(i).getNodeName();
                assertFalse(name.startsWith("on") || name.equals("src") || name.equals("xlink:href"), name);
            }
        }
        final String style = page.elements("style").get(0).getTextContent();
        assertFalse(style.contains("url(http") || style.contains("@import"), "style sheet loads something");
    }

    @Test
    void whatUsersTypedIsTextAndNeverMarkup() throws IOException {
        final Page page = page(Fixture.run(folder));
        assertTrue(page.text().contains(Fixture.NASTY));
        assertTrue(page.text().contains("Development of <Experimental> Techniques"));
    }

    /** What a table says line by line of its rows, such as how each step of a protocol ended, is read on the page. */
    @Test
    void rowsThatAreToldInWords() throws IOException {
        final RunResult run = Fixture.run(folder);
        for (final NodeResult result : run.results()) {
            if (result.node().equals("lfp") || result.node().equals("rates/published")) {
                final var steps = DataFactory.eINSTANCE.createTable();
                steps.getColumns().add(DataObjects.column("step", "n", "1", new double[] { 1, 2 }));
                steps.setDescription("1 Rest for 1 h of " + result.label()
                        + ": the end time was reached\n2 Hold: stopped");
                result.outputs().put("steps", steps);
                final var other = DataFactory.eINSTANCE.createTable();
                other.getColumns().add(DataObjects.column("n", "n", "1", new double[] { 1, 2 }));
                other.setDescription("One sentence of the whole table");
                result.outputs().put("other", other);
            }
        }
        final Page page = page(run);
        final List<String> captions = page.elements("caption").stream().map(Element::getTextContent)
                .filter(text -> text.startsWith("Steps of ")).toList();
        assertEquals(List.of("Steps of As published, 0.5C", "Steps of As published, 1C", "Steps of As published, 2C",
                "Steps of LFP regular solution"), captions);
        assertTrue(page.text().contains("1 Rest for 1 h of LFP regular solution: the end time was reached"));
        assertFalse(page.text().contains("One sentence of the whole table"));
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        final Page page = page(Fixture.run(folder));
        final Set<String> ids = new HashSet<>();
        for (final Element element : page.elements("*")) {
            if (element.hasAttribute("id")) {
                assertTrue(ids.add(element.getAttribute("id")), "twice: " + element.getAttribute("id"));
            }
        }
        for (final Element link : page.elements("a")) {
            final String address = link.getAttribute("href");
            if (address.startsWith("#")) {
                assertTrue(ids.contains(address.substring(1)), address);
            } else if (!address.startsWith("https://doi.org/")) {
                assertTrue(Files.exists(folder.resolve(address.replace("%3D", "="))), address);
            }
        }
    }

    @Test
    void drawingsAndTablesTellWhatTheyAreToThoseWhoCannotSee() throws IOException {
        final Page page = page(Fixture.run(folder));
        final List<Element> images = page.elements("svg").stream().filter(svg -> svg.getAttribute("role").equals("img"))
                .toList();
        // One pipeline, two panels for each of two plots of the compared cells, three plots of single nodes.
        assertEquals(1 + 4 + 3, images.size());
        for (final Element svg : images) {
            final String[] ids = svg.getAttribute("aria-labelledby").split(" ");
            assertEquals(ids[0], Page.child(svg, "title").getAttribute("id"));
            assertEquals(ids[1], Page.child(svg, "desc").getAttribute("id"));
            assertTrue(Page.child(svg, "desc").getTextContent().length() > 40);
        }
        for (final Element table : page.elements("table")) {
            assertFalse(Page.child(table, "caption").getTextContent().isEmpty());
        }
        for (final Element header : page.elements("th")) {
            assertTrue(Set.of("row", "col", "rowgroup", "colgroup").contains(header.getAttribute("scope")));
        }
        assertEquals("en", page.elements("html").get(0).getAttribute("lang"));
    }

    @Test
    void parametersSayValueUnitAndOrigin() throws IOException {
        final Page page = page(Fixture.run(folder));
        final Element radius = page.row("Particle radius");
        assertEquals(List.of("Particle radius", "R", "5.22", "µm", "5.22 × 10⁻⁶", "m", "Chen et al. 2020"),
                Page.cells(radius));
        assertEquals("https://doi.org/10.1149/1945-7111/ab9050", Page.child(radius, "a").getAttribute("href"));
        assertEquals(List.of("Reaction rate constant", "m", "3.42 × 10⁻⁶", "A/m2·(m3/mol)1.5", "3.42 × 10⁻⁶",
                "A/m2·(m3/mol)1.5",
                "Chen et al. 2020"), Page.cells(page.row("Reaction rate constant")));
        assertEquals(List.of("C rate", "C", "varied 0.5, 1, 2", "set in the workflow"), Page.cells(page.row("C rate")));
        assertEquals(List.of("Interaction", "Ω", "11177(30)", "J/mol", "11177", "J/mol", "unknownKey"),
                Page.cells(page.row("Interaction")));
        assertTrue(page.text().contains("-0.809*x + 4.4875 - 0.0428*tanh(18.5138*(x - 0.5542))"));
        assertTrue(page.text().contains("as distributed by PyBaMM"));
    }

    @Test
    void comparisonTellsDifferencesInNumbers() throws IOException {
        final Page page = page(Fixture.run(folder));
        assertTrue(page.text().contains("At 1C, One free energy against As published: discharge time −54 s (−1.5 %)"),
                "sentence");
        final List<String> cells = Page.cells(page.row("Discharge time"));
        assertEquals(List.of("Discharge time", "0.5C", "7200", "7092", "−108", "−1.5", "s"), cells);
        assertTrue(page.text().contains("not connected"));
        assertTrue(page.text().contains("NMC potential, 3.19 to 4.01 V over x from 0.01 to 0.99"),
                "range of the other input");
    }

    /** Models of one thing have the same ports; the plots that one has alone are drawn too. */
    @Test
    void modelsWithTheSamePortsStandSideBySide() throws IOException {
        final Page page = page(Fixture.twoModels(folder));
        final String text = page.text();
        assertTrue(text.contains("Single particle model and Porous-electrode model"), "heading");
        assertTrue(text.contains("At 1C, One free energy against As published: discharge time −54 s (−1.5 %)"),
                "sentence");
        final List<String> figures = page.elements("figcaption").stream().map(Element::getTextContent).toList();
        assertEquals(1, figures.stream().filter("Discharge"::equals).count(), figures.toString());
        assertEquals(1, figures.stream().filter("Of this model alone"::equals).count(), figures.toString());
    }

    @Test
    void findingsShowVerdictNumberAndToleranceOncePerCause() throws IOException {
        final Page page = page(Fixture.run(folder));
        assertTrue(page.text().contains("Of 3 checks, 1 failed, 1 with a warning and 1 passed."));
        final Element passed = page.elements("tr").stream().filter(row -> row.getTextContent().startsWith("passed"))
                .findFirst().orElseThrow();
        assertEquals(
                List.of("passed", "A1", "One free energyall 3 points", "The potential is the slope of the free energy.",
                        "2.1 × 10⁻⁸ V", "0.001 V"),
                Page.cells(passed));
    }

    @Test
    void samePageForTheSameRun() throws IOException {
        final Path other = Files.createDirectory(folder.resolve("other"));
        Report.write(Fixture.run(folder), List.of());
        Report.write(Fixture.run(other), List.of());
        for (final Path file : files(other)) {
            assertEquals(-1, Files.mismatch(file, folder.resolve(file.getFileName())), file.toString());
        }
        assertEquals(11, files(other).size());
    }

    @Test
    void oneCsvForEachCurveInSiUnits() throws IOException {
        Report.write(Fixture.run(folder), List.of());
        assertEquals(Set.of("nmc.freeEnergy.csv", "lfp.freeEnergy.csv", "nmcPotential.openCircuitPotential.csv",
                "rates.published.response.0.5C.csv", "rates.published.response.1C.csv",
                "rates.published.response.2C.csv",
                "rates.unified.response.0.5C.csv", "rates.unified.response.1C.csv", "rates.unified.response.2C.csv"),
                files(folder).stream().map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".csv"))
                        .collect(Collectors.toSet()));
        final CsvTable response = Csv.read(folder.resolve("rates.published.response.1C.csv"));
        assertEquals(List.of("time", "voltage", "negative", "positive"), response.names());
        assertEquals(List.of("s", "V", "1", "1"), response.units());
        assertEquals(400, response.rows());
        final CsvTable energy = Csv.read(folder.resolve("nmc.freeEnergy.csv"));
        assertEquals(List.of("x", "energy"), energy.names());
        final int middle = Arrays.binarySearch(energy.column("x"), 0.5);
        assertEquals(-175000 + 25000 * 0.25, energy.column("energy")[middle], 1e-9);
    }

    @Test
    void failedSkippedAndMissingAreReportedToo() throws IOException {
        final RunResult whole = Fixture.run(folder);
        whole.record().setStatus(RunStatus.FAILED);
        final List<NodeResult> results = whole.results().stream().map(node -> switch (node.node()) {
        case "nmc" -> failed(node);
        case "nmcPotential" -> without(node, RunStatus.SKIPPED);
        case "rates/unified" -> partial(node);
        case "lfp" -> new NodeResult(node.node(), node.label(), node.point(), node.varied(), null, null,
                without(node, RunStatus.SKIPPED).run(), Map.of());
        default -> node;
        }).toList();
        final Page page = page(new RunResult(whole.record(), whole.workflow(), whole.projectFolder(), folder, results,
                whole.check()));
        assertTrue(page.text().contains("The law left its range at x = 1.2."));
        assertTrue(page.text().contains("solver missing"));
        assertTrue(page.text().contains("2 of 6 done"), "nodes that are done");
        assertTrue(page.text().contains("Partial result: the node did not come to its end."));
        assertFalse(Files.exists(folder.resolve("nmc.freeEnergy.csv")));
    }

    @Test
    void whatCannotBeDrawnIsSaidAndTheRestIsThere() throws IOException {
        final RunResult whole = Fixture.run(folder);
        final var response = (CellResponse) whole.results().stream()
                .filter(node -> node.node().equals("rates/published"))
                .findFirst().orElseThrow().outputs().get("response");
        response.getSeries().getColumns().add(DataObjects.column("short", "", "V", 1, 2));
        final Page page = page(whole);
        assertTrue(page.text()
                .contains("The curve at response of As published could not be written: column 'short' has 2"));
        assertFalse(Files.exists(folder.resolve("rates.published.response.0.5C.csv")));
        assertTrue(Files.exists(folder.resolve("rates.published.response.1C.csv")));
    }

    @Test
    void ensembleCountsAsItsMembers() throws IOException {
        final RunResult whole = Fixture.run(folder);
        final var ensemble = DataFactory.eINSTANCE.createEnsemble();
        for (final String sample : List.of("a", "b")) {
            ensemble.getSampleIds().add(sample);
            ensemble.getMembers().add(DataObjects.scalar("radius", Quantity.parse("5 um")));
        }
        final List<NodeResult> results = whole.results().stream().map(node -> node.node().equals("chen")
                ? new NodeResult(node.node(), node.label(), "", node.varied(), node.solver(), node.parameters(),
                        node.run(),
                        Map.of("samples", ensemble))
                : node).toList();
        final List<ScalarResult> scalars = ScalarResult.of(results.get(0));
        assertEquals(List.of("a", "b"), scalars.stream().map(ScalarResult::point).toList());
        assertEquals(5e-6, scalars.get(0).value().si());
    }

    private static NodeResult failed(final NodeResult node) {
        final NodeResult failed = without(node, RunStatus.FAILED);
        failed.run().setMessage("The law left its range at x = 1.2.");
        return failed;
    }

    private static NodeResult partial(final NodeResult node) {
        node.run().setStatus(RunStatus.CANCELLED);
        node.run().setPartial(true);
        return node;
    }

    private static NodeResult without(final NodeResult node, final RunStatus status) {
        node.run().setStatus(status);
        return new NodeResult(node.node(), node.label(), node.point(), node.varied(), node.solver(), node.parameters(),
                node.run(), Map.of());
    }

    private static List<Path> files(final Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
