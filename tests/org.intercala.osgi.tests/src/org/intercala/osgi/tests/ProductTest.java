// SPDX-License-Identifier: Apache-2.0
package org.intercala.osgi.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the materialised product as a user does: what tests see and what is shipped are two things. */
class ProductTest {

    @TempDir
    Path folder;

    /** What a finished process left. */
    private record Finished(int exit, String out, String err) {
    }

    @Test
    void listsItsSolvers() throws IOException, InterruptedException {
        final Finished finished = start("solvers");
        assertEquals(0, finished.exit, finished.err);
        assertTrue(finished.out.contains("org.intercala.cell.spm"), finished.out);
        assertTrue(finished.out.contains("org.intercala.phase.freeEnergy"), finished.out);
    }

    @Test
    void runsTheExample() throws IOException, InterruptedException {
        final Path out = folder.resolve("run");
        final Finished finished = start("run", ArchitectureTest.root().resolve("examples/one-free-energy").toString(),
                "--out", out.toString(), "--cache", folder.resolve("cache").toString());
        assertEquals(0, finished.exit, finished.err);
        for (final String file : List.of("report.html", "summary.json", "run.xmi")) {
            assertTrue(Files.size(out.resolve(file)) > 1000, file);
        }
        try (Stream<Path> files = Files.list(out)) {
            assertTrue(files.filter(file -> file.toString().endsWith(".csv")).count() >= 6, "CSV files");
        }
        // The area under the plateau of LFP, by trapezoids, is the reference potential.
        final List<double[]> points = Files.readAllLines(out.resolve("lfpPotential.openCircuitPotential.csv")).stream()
                .skip(1).map(line -> line.split(","))
                .map(row -> new double[] { Double.parseDouble(row[0]), Double.parseDouble(row[1]) }).toList();
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            area += 0.5 * (points.get(i)[1] + points.get(i - 1)[1]) * (points.get(i)[0] - points.get(i - 1)[0]);
        }
        assertEquals(3.422, area, 1e-6);
    }

    /** A folder of the user's own is not taken for an earlier run. */
    @Test
    void aFolderThatNoRunWroteIsLeftAlone() throws IOException, InterruptedException {
        final Path thesis = folder.resolve("mine/results/thesis.txt");
        Files.createDirectories(thesis.getParent());
        Files.writeString(thesis, "precious");
        final Finished finished = start("run", ArchitectureTest.root().resolve("examples/one-free-energy").toString(),
                "--out", folder.resolve("mine").toString(), "--cache", folder.resolve("cache").toString());
        assertEquals(4, finished.exit, finished.err);
        assertEquals("precious", Files.readString(thesis));
    }

    @Test
    void badInputHasItsOwnExitCode() throws IOException, InterruptedException {
        final Finished finished = start("run", folder.resolve("missing.workflow").toString());
        assertEquals(2, finished.exit, finished.out);
        assertTrue(finished.err.contains("missing.workflow"), finished.err);
    }

    private Finished start(final String... arguments) throws IOException, InterruptedException {
        final Path product = ArchitectureTest.root().resolve(
                "releng/org.intercala.product/target/products/org.intercala.product/linux/gtk/x86_64");
        final Path launcher;
        try (Stream<Path> plugins = Files.list(product.resolve("plugins"))) {
            launcher = plugins.filter(file -> file.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
                    .findFirst().orElseThrow();
        }
        final List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-jar", launcher.toString(), "-nosplash", "-data", "@none",
                "-application", "org.intercala.headless.app",
                "-configuration", folder.resolve("configuration").toString()));
        // The product's own configuration, in a folder of this test, so that no test writes into the product.
        copy(product.resolve("configuration"), folder.resolve("configuration"), product);
        command.addAll(List.of(arguments));
        final Path out = folder.resolve("out.txt");
        final Path err = folder.resolve("err.txt");
        final ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("DISPLAY");
        final Process process = builder.start();
        assertTrue(process.waitFor(180, TimeUnit.SECONDS), "the product did not end");
        return new Finished(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static void copy(final Path from, final Path to, final Path product) throws IOException {
        Files.createDirectories(to);
        final String config = Files.readString(from.resolve("config.ini"))
                .replace("../p2/", product.toUri() + "p2/")
                .replace("file\\:plugins/", "file\\:" + product.resolve("plugins") + "/");
        Files.writeString(to.resolve("config.ini"), config);
        final Path info = Path.of("org.eclipse.equinox.simpleconfigurator", "bundles.info");
        Files.createDirectories(to.resolve(info).getParent());
        Files.writeString(to.resolve(info), Files.readString(from.resolve(info)).replace(",plugins/",
                "," + product.resolve("plugins").toUri()));
    }
}
