// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of every version of the format, one folder a version. Each loads without a refusal and is saved as the file of
 * the same name in the folder of the present version: a file of the present version unchanged to the byte, an older one
 * migrated. A new version adds a folder and changes nothing in the old.
 */
class FixturesTest {
    private static final Path FIXTURES = Path.of(URI.create(FixturesTest.class.getResource("/fixtures").toString()));
    private static final Path PRESENT = FIXTURES.resolve("v" + Workflows.FORMAT_VERSION);

    private final DemoPackage demo = new DemoPackage();

    @TestFactory
    Stream<DynamicTest> everyFixtureIsSavedAsThePresentVersion(@TempDir Path folder) throws Exception {
        var tests = new ArrayList<DynamicTest>();
        try (var files = Files.walk(FIXTURES)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                tests.add(DynamicTest.dynamicTest(FIXTURES.relativize(file).toString(), () -> check(file, folder)));
            }
        }
        assertTrue(tests.size() >= 3, "fixtures " + tests.size());
        return tests.stream();
    }

    private void check(Path file, Path folder) throws Exception {
        var expected = Files.readString(PRESENT.resolve(file.getFileName()));
        var saved = folder.resolve(file.getFileName());
        write(load(file), saved);
        assertEquals(expected, Files.readString(saved));
        write(load(saved), saved);
        assertEquals(expected, Files.readString(saved));
    }

    private EObject load(Path file) throws Exception {
        var name = file.getFileName().toString();
        if (name.endsWith(".workflow")) {
            var loaded = Workflows.load(file, List.of(demo));
            assertFalse(loaded.readOnly());
            return loaded.workflow();
        }
        if (name.endsWith(".xmi")) {
            return Workflows.loadRecord(file).root();
        }
        return name.endsWith(".material") ? Workflows.loadMaterial(file).root() : Workflows.loadProject(file).root();
    }

    private static void write(EObject root, Path file) throws Exception {
        switch (root) {
            case Workflow workflow -> Workflows.save(workflow, file);
            case Material material -> Workflows.saveMaterial(material, file);
            case Project project -> Workflows.saveProject(project, file);
            case RunRecord record -> Workflows.saveRecord(record, file);
            default -> throw new AssertionError(root.eClass().getName());
        }
    }

    @Test
    void thePresentVersionHasItsFixtures() {
        assertTrue(Files.isRegularFile(PRESENT.resolve("rich.workflow")),
                "add fixtures of version " + Workflows.FORMAT_VERSION);
    }

    @Test
    void theRichFixtureIsWhatItSays() throws Exception {
        var loaded = Workflows.load(PRESENT.resolve("rich.workflow"), List.of(demo));
        assertEquals(List.of("missing-plugin unknown", "missing-plugin odd"),
                loaded.findings().stream().map(f -> f.getCode() + " " + f.getNode()).toList());
        var workflow = loaded.workflow();
        assertEquals(
                List.of("source", "part", "sweep", "sweep/cell", "sweep/nested", "sweep/nested/inside", "loop",
                        "loop/step", "either", "either/first", "either/second", "collect", "unknown", "odd"),
                Graphs.nodes(workflow).stream().map(Graphs::path).toList());
        assertEquals(7, Graphs.links(workflow).size());
        assertEquals("298.15 K", workflow.getVariables().getFirst().getValue().toString());
        var source = (SolverNode) Graphs.node(workflow, "source").orElseThrow();
        assertEquals("75.6 um @chen2020", ParameterPath.resolve(source, "positiveElectrode.thickness").get());
    }
}
