// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.model.RunStatus;
import org.intercala.model.Workflows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cache and run folders: what is written comes back, damage is seen, a place that cannot be written is named. */
class StoreTest {

    @TempDir
    private Path project;
    private Bench bench;

    @BeforeEach
    void map() {
        bench = new Bench(project);
        bench.node("a", "source", "factor=0.1");
        bench.node(bench.map("sweep", Bench.list("m.temperature", "298.15 K", "320 K")), "m", "sum", "factor=-3");
        bench.chain("a", "m");
    }

    private List<Path> cached(final String ending) throws IOException {
        try (var all = Files.walk(project.resolve("runs/cache"))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    @Test
    void aStoredRunIsLoadedAsItWas() throws IOException {
        final var run = bench.run("a.factor=0.3");
        final var store = new RunStore(bench.registry);
        final var loaded = store.load(run.folder());
        assertEquals(Workflows.toText(run.record()), Workflows.toText(loaded.record()));
        assertEquals(Workflows.toText(run.workflow()), Workflows.toText(loaded.workflow()));
        assertEquals(Bench.hashes(run), Bench.hashes(loaded));
        assertEquals(project.toRealPath(), loaded.projectFolder().toRealPath());
        for (int i = 0; i < run.results().size(); i++) {
            final var expected = run.results().get(i);
            final var found = loaded.results().get(i);
            assertEquals(
                    List.of(expected.node(), expected.point(), expected.label(), expected.varied(), expected.solver()),
                    List.of(found.node(), found.point(), found.label(), found.varied(), found.solver()));
            assertTrue(EcoreUtil.equals(expected.parameters(), found.parameters()), "parameters");
            expected.outputs().forEach((port, value) -> assertTrue(EcoreUtil.equals(value, found.outputs().get(port)),
                    "with lineage"));
        }
        assertEquals(List.of("sweep/m odd", "sweep/m odd"), Bench.codes(loaded.check().findings()));
    }

    @Test
    void runsAreListedNewestFirstAndDeleted() throws IOException, InterruptedException {
        final var first = bench.run();
        Thread.sleep(5);
        final var second = bench.run();
        Files.createDirectories(project.resolve("runs/no-run"));
        Files.createDirectories(project.resolve("runs/broken"));
        Files.writeString(project.resolve("runs/broken/run.xmi"), "<half");
        final var store = new RunStore(bench.registry);
        assertEquals(List.of(second.folder(), first.folder()), store.list(project.resolve("runs")).stream()
                .map(RunStore.Run::folder).toList());
        store.delete(first.folder());
        assertEquals(1, store.list(project.resolve("runs")).size());
        assertThrows(IOException.class, () -> store.delete(project.resolve("runs/cache")));
        assertTrue(Files.exists(project.resolve("runs/cache")));
        assertEquals(List.of(), store.list(project.resolve("nothing")));
    }

    @Test
    void aDamagedResultOfARunIsLeftOutWithAFinding() throws IOException {
        final var run = bench.run();
        Files.writeString(run.folder().resolve("results/a/value.xmi"), Files.readString(run.folder()
                .resolve("results/a/value.xmi")).replace("30", "31"));
        final var loaded = new RunStore(bench.registry).load(run.folder());
        assertEquals(Map.of(), Bench.result(loaded, "a").outputs());
        assertEquals(List.of("a result-damaged"), Bench.codes(Bench.result(loaded, "a").run().getFindings()));
        assertEquals(1, Bench.result(loaded, "sweep/m", "T=320 K").outputs().size());
    }

    @Test
    void namesOfResultFilesCanBeRead() throws IOException {
        final var run = bench.run();
        assertTrue(Files.exists(run.folder().resolve("results/sweep.m/T=298.15 K/value.xmi")));
    }

    /** Each file of each entry, damaged in several ways, is computed again; nothing else is. */
    @Test
    void damagedEntriesAreComputedAgain() throws IOException {
        final var expected = Bench.hashes(bench.run());
        int damaged = 0;
        for (final String ending : List.of("value.xmi", "manifest.txt")) {
            for (final Path file : cached(ending)) {
                for (final int way : new int[] { 0, 1, 2, 3 }) {
                    final byte[] bytes = Files.readAllBytes(file);
                    switch (way) {
                    case 0 -> Files.delete(file);
                    case 1 -> Files.write(file, new byte[0]);
                    case 2 -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 3));
                    default -> {
                        bytes[bytes.length / 2] ^= 1;
                        Files.write(file, bytes);
                    }
                    }
                    final var run = bench.run();
                    assertEquals(1, bench.calls().size(), file + " damaged in way " + way);
                    assertEquals(expected, Bench.hashes(run));
                    assertEquals(List.of("cache-damaged"), run.results().stream().flatMap(each -> each.run()
                            .getFindings().stream()).map(each -> each.getCode()).filter(code -> !code.equals("odd"))
                            .toList());
                    damaged++;
                }
            }
        }
        assertEquals(24, damaged);
        bench.run();
        assertEquals(List.of(), bench.calls());
    }

    @Test
    void leftOversOfACrashAreNoEntries() throws IOException {
        bench.run();
        final Path entry = cached("manifest.txt").getFirst().getParent();
        Files.move(entry, project.resolve("runs/cache/tmp/.tmp-1-2-3"));
        bench.run();
        assertEquals(1, bench.calls().size());
        Files.setLastModifiedTime(project.resolve("runs/cache/tmp/.tmp-1-2-3"), java.nio.file.attribute.FileTime
                .from(java.time.Instant.now().minus(java.time.Duration.ofDays(2))));
        bench.run();
        assertFalse(Files.exists(project.resolve("runs/cache/tmp/.tmp-1-2-3")));
    }

    @Test
    void twoRunsMayShareACache() throws Exception {
        final List<Callable<RunResult>> runs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            final Bench other = new Bench(project, bench.fakes);
            final var request = new RunRequest(bench.workflow, "test", project, project.resolve("runs/share" + i),
                    project.resolve("runs/cache"), 2, List.of());
            runs.add(() -> other.engine.run(request, RunListener.NONE, () -> false));
        }
        try (var pool = Executors.newFixedThreadPool(4)) {
            Map<String, String> hashes = null;
            for (final var future : pool.invokeAll(runs)) {
                final var run = future.get();
                assertEquals(RunStatus.SUCCEEDED, run.record().getStatus());
                assertTrue(hashes == null || hashes.equals(Bench.hashes(run)));
                hashes = Bench.hashes(run);
            }
        }
        assertEquals(3, cached("manifest.txt").size());
    }

    @Test
    void equalRunsGiveEqualFiles() throws IOException {
        final Map<String, String> first = texts(bench.run().folder());
        assertEquals(first, texts(bench.run().folder()));
        assertEquals(7, first.size());
    }

    private static Map<String, String> texts(final Path folder) throws IOException {
        final Map<String, String> texts = new TreeMap<>();
        try (var all = Files.walk(folder)) {
            for (final Path file : all.filter(Files::isRegularFile).filter(file -> !file.endsWith("run.xmi"))
                    .collect(Collectors.toList())) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamedBeforeAnythingRuns() throws IOException {
        final Path file = Files.writeString(project.resolve("file"), "x");
        for (final boolean isCache : new boolean[] { true, false }) {
            final Path bad = file.resolve("inside");
            final var request = new RunRequest(bench.workflow, "test", project,
                    isCache ? project.resolve("runs/x") : bad, isCache ? bad : project.resolve("runs/cache"), 1,
                    List.of());
            final var failure = assertThrows(IOException.class,
                    () -> bench.engine.run(request, RunListener.NONE, () -> false));
            assertTrue(failure.getMessage().contains(bad.toString())
                    && failure.getMessage().contains("Choose another folder"), failure.getMessage());
        }
        assertEquals(List.of(), bench.calls());
    }

    /** The cache becomes unusable in the middle of a run: what was finished before stays and is re-used. */
    @Test
    void aCacheThatFailsDuringTheRunStopsItAndLosesNothing() throws IOException {
        bench.threads = 1;
        bench.node("last", "slow");
        bench.chain("m", "last");
        final Path temporary = project.resolve("runs/cache/tmp");
        final var failure = assertThrows(IOException.class, () -> bench.run(new RunListener() {
            @Override
            public void started(final String node, final String point) {
                if (node.equals("last")) {
                    try {
                        Files.delete(temporary);
                        Files.writeString(temporary, "a file instead of a folder", StandardOpenOption.CREATE);
                    } catch (final IOException problem) {
                        throw new java.io.UncheckedIOException(problem);
                    }
                }
            }
        }, () -> false));
        assertTrue(failure.getMessage().contains(project.resolve("runs/cache").toString()), failure.getMessage());
        final var stored = new RunStore(bench.registry).load(project.resolve("runs/1"));
        assertEquals(RunStatus.FAILED, stored.record().getStatus());
        assertEquals(3,
                stored.results().stream().filter(each -> each.run().getStatus() == RunStatus.SUCCEEDED).count());
        Files.delete(temporary);
        assertEquals(RunStatus.SUCCEEDED, bench.run().record().getStatus());
        assertEquals(List.of("slow last"), bench.calls());
    }

    @Test
    void aRunReplacesAnEarlierOneInItsFolder() throws IOException {
        final var request = bench.request();
        bench.engine.run(request, RunListener.NONE, () -> false);
        bench.workflow.getNodes().removeLast();
        bench.workflow.getLinks().clear();
        bench.engine.run(request, RunListener.NONE, () -> false);
        try (var left = Files.list(request.runFolder().resolve("results"))) {
            assertEquals(List.of("a"), left.map(each -> each.getFileName().toString()).toList());
        }
    }
}
