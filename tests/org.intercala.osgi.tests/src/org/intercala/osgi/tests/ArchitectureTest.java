// SPDX-License-Identifier: Apache-2.0
package org.intercala.osgi.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.eclipse.osgi.util.ManifestElement;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;

/** Holds the manifests of all bundles against the table of {@code docs/architecture/overview.md}. */
class ArchitectureTest {

    private static final String PREFIX = "org.intercala.";
    private static final List<String> SCALES = List.of("flow", "phase", "cell");
    private static final List<String> KERNELS = List.of("numerics", "physics");
    private static final List<String> WINDOW = List.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.gef",
            "org.eclipse.draw2d", "org.eclipse.ui");

    /** Direct "may use" edges; use is transitive. */
    private static final Map<String, Set<String>> MAY_USE = edges();

    private static Map<String, Set<String>> edges() {
        final Map<String, Set<String>> edges = new HashMap<>(Map.of("numerics", Set.of(), "physics", Set.of("numerics"),
                "data", Set.of("numerics"), "model", Set.of("data"), "solver", Set.of("model"), "io", Set.of("model"),
                "engine", Set.of("solver", "io"), "report", Set.of("engine"),
                "headless", Set.of("engine", "report", "io"), "testkit", Set.of("solver", "numerics")));
        edges.putAll(Map.of("gef.compat", Set.of(), "cheatsheets.compat", Set.of(), "examples", Set.of(), "workbench",
                Set.of("engine", "report", "io"), "workbench.editor", Set.of("workbench"), "workbench.forms",
                Set.of("workbench"), "workbench.plots", Set.of("workbench"), "workbench.help", Set.of("workbench")));
        SCALES.forEach(scale -> edges.put(scale, Set.of("solver", "io", "physics", "numerics")));
        return edges;
    }

    @Test
    void everyBundleStandsInTheTableAndUsesOnlyWhatItMay() throws IOException, BundleException {
        final List<String> wrong = new ArrayList<>();
        for (final var bundle : manifests().entrySet()) {
            final String name = bundle.getKey();
            assertTrue(MAY_USE.containsKey(name), () -> PREFIX + name + " does not stand in the table");
            final Set<String> allowed = reachable(name);
            ourNeeds(bundle.getValue()).stream().filter(need -> !need.equals(name) && !allowed.contains(need))
                    .forEach(need -> wrong.add(name + " must not use " + need));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void kernelsKnowNothingOfEclipse() throws IOException, BundleException {
        for (final String kernel : KERNELS) {
            final List<String> foreign = needs(manifests().get(kernel)).stream()
                    .filter(need -> need.startsWith("org.eclipse") || need.startsWith("org.osgi")).toList();
            assertEquals(List.of(), foreign, kernel);
        }
    }

    @Test
    void kernelPackagesOfTheScalesKnowNothingOfEclipse() throws IOException {
        try (Stream<Path> files = Files.walk(bundles())) {
            final List<Path> kernels = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.getParent().endsWith("kernel")).toList();
            assertFalse(kernels.isEmpty(), "no kernel package found; does the test still look in the right place?");
            for (final Path file : kernels) {
                final String text = Files.readString(file);
                assertFalse(text.contains("import org.eclipse.") || text.contains("import org.osgi.")
                        || text.contains("import org.intercala.data") || text.contains("import org.intercala.model"),
                        file.toString());
            }
        }
    }

    @Test
    void nothingBelowTheWorkbenchKnowsTheWindow() throws IOException, BundleException {
        for (final var bundle : manifests().entrySet()) {
            if (!bundle.getKey().startsWith("workbench") && !bundle.getKey().endsWith(".ui")
                    && !bundle.getKey().endsWith(".compat")) {
                final List<String> window = needs(bundle.getValue()).stream()
                        .filter(need -> WINDOW.stream().anyMatch(need::startsWith)).toList();
                assertEquals(List.of(), window, bundle.getKey());
            }
        }
    }

    @Test
    void bundlesWithServicesAreActivatedLazily() throws IOException {
        try (Stream<Path> files = Files.walk(bundles())) {
            final Set<Path> withServices = new HashSet<>();
            for (final Path file : files.filter(file -> file.toString().endsWith(".java")
                    && file.toString().contains("src/main/java")).toList()) {
                if (Files.readString(file).contains("\n@Component")) {
                    withServices.add(bundles().resolve(bundles().relativize(file).getName(0)));
                }
            }
            assertFalse(withServices.isEmpty());
            for (final Path bundle : withServices) {
                assertEquals("lazy", manifest(bundle).getMainAttributes().getValue("Bundle-ActivationPolicy"),
                        bundle.toString());
            }
        }
    }

    @Test
    void everySourceFileNamesItsLicence() throws IOException {
        try (Stream<Path> files = Stream.of("bundles", "releng", "tests").flatMap(ArchitectureTest::sources)) {
            final List<Path> without = files.filter(file -> !startsWithLicence(file)).toList();
            assertEquals(List.of(), without);
        }
    }

    /** Of the code itself; tests may hold longer texts. */
    @Test
    void noLineIsLongerThanTheFormatterAllows() throws IOException {
        try (Stream<Path> files = sources("bundles")) {
            final List<Path> wide = files.filter(file -> file.toString().contains("/src/main/"))
                    .filter(file -> !read(file).lines().allMatch(line -> line.length() <= 120))
                    .toList();
            assertEquals(List.of(), wide);
        }
    }

    private static Stream<Path> sources(final String folder) {
        try {
            return Files.walk(root().resolve(folder)).filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/src-gen/") && !file.toString().contains("/target/"));
        } catch (final IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static boolean startsWithLicence(final Path file) {
        return read(file).startsWith("// SPDX-License-Identifier: Apache-2.0\n");
    }

    private static String read(final Path file) {
        try {
            return Files.readString(file);
        } catch (final IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static Set<String> reachable(final String name) {
        final Set<String> all = new HashSet<>();
        MAY_USE.get(name).forEach(next -> {
            all.add(next);
            all.addAll(reachable(next));
        });
        return all;
    }

    private static Set<String> ourNeeds(final Manifest manifest) throws BundleException {
        final Set<String> ours = new HashSet<>();
        needs(manifest).stream().filter(need -> need.startsWith(PREFIX))
                .map(need -> bundle(need.substring(PREFIX.length()))).forEach(ours::add);
        return ours;
    }

    /** The bundle of a package: the longest name in the table that it begins with. */
    private static String bundle(final String name) {
        return MAY_USE.keySet().stream().filter(bundle -> (name + ".").startsWith(bundle + "."))
                .max(Comparator.comparingInt(String::length)).orElse(name);
    }

    private static List<String> needs(final Manifest manifest) throws BundleException {
        final List<String> needs = new ArrayList<>();
        for (final String header : List.of("Import-Package", "Require-Bundle", "DynamicImport-Package",
                "Fragment-Host")) {
            final var elements = ManifestElement.parseHeader(header, manifest.getMainAttributes().getValue(header));
            if (elements != null) {
                for (final ManifestElement element : elements) {
                    needs.add(element.getValue());
                }
            }
        }
        return needs;
    }

    private static Map<String, Manifest> manifests() throws IOException {
        final Map<String, Manifest> all = new TreeMap<>();
        try (Stream<Path> folders = Files.list(bundles())) {
            for (final Path folder : folders.filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF")))
                    .toList()) {
                all.put(folder.getFileName().toString().substring(PREFIX.length()), manifest(folder));
            }
        }
        assertTrue(all.size() >= MAY_USE.size(), "bundles missing: " + all.keySet());
        return all;
    }

    private static Manifest manifest(final Path bundle) throws IOException {
        try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(in);
        }
    }

    static Path bundles() {
        return root().resolve("bundles");
    }

    /** The root of the source tree. */
    static Path root() {
        return Path.of(System.getProperty("intercala.root"));
    }
}
