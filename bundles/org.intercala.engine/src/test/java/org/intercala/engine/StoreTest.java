// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.model.NodeRun;
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
    void runsAreListedNewestFirstAndDeleted() throws IOException {
        final var first = bench.run();
        final var second = bench.run();
        started(first, "2026-01-01T08:00:00Z");
        started(second, "2026-01-01T08:00:00.001Z");
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

    private static void started(final RunResult run, final String time) throws IOException {
        run.record().setStarted(time);
        Workflows.saveRecord(run.record(), run.folder().resolve("run.xmi"));
    }

    @Test
    void aRunIsNamedAndKept() throws IOException {
        final var run = bench.run();
        final var store = new RunStore(bench.registry);
        store.rename(run.folder(), " finer mesh ");
        store.keep(run.folder(), true);
        final var record = store.list(project.resolve("runs")).getFirst().record();
        assertEquals("finer mesh", record.getLabel());
        assertTrue(record.isKeep());
        run.record().setLabel("finer mesh");
        run.record().setKeep(true);
        assertEquals(Workflows.toText(run.record()), Workflows.toText(record));
        assertThrows(IOException.class, () -> store.delete(run.folder()));
        final var again = new RunRequest(bench.workflow, "test", project, run.folder(), project.resolve("runs/cache"),
                1, List.of());
        assertTrue(assertThrows(IOException.class, () -> bench.engine.run(again, RunListener.NONE, () -> false))
                .getMessage().contains("is kept"));
        assertEquals(Bench.hashes(run), Bench.hashes(store.load(run.folder())));
        store.keep(run.folder(), false);
        store.delete(run.folder());
        assertFalse(RunStore.isRun(run.folder()));
        assertThrows(IOException.class, () -> store.rename(project.resolve("runs/cache"), "no run"));
    }

    /** Nobody holds the folder of a run whose program was killed, while that of a run that is going on is held. */
    @Test
    void aRunWhoseProgramEndedIsMarked() throws IOException {
        final var store = new RunStore(bench.registry);
        final List<RunStatus> meanwhile = new ArrayList<>();
        final var run = bench.run(new RunListener() {
            @Override
            public void finished(final NodeRun node) {
                try {
                    meanwhile.add(store.list(project.resolve("runs")).getFirst().record().getStatus());
                } catch (final IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        }, () -> false);
        assertEquals(Set.of(RunStatus.RUNNING), Set.copyOf(meanwhile));
        run.record().setStatus(RunStatus.RUNNING);
        run.record().setFinished(null);
        Workflows.saveRecord(run.record(), run.folder().resolve("run.xmi"));
        final var record = store.list(project.resolve("runs")).getFirst().record();
        assertEquals(RunStatus.CANCELLED, record.getStatus());
        assertEquals("interrupted", record.getFindings().getLast().getCode());
        assertEquals(RunStatus.CANCELLED, store.load(run.folder()).record().getStatus());
    }

    /** Its next record would be written over the change. */
    @Test
    void aRunThatIsGoingOnIsNotChanged() throws IOException {
        final var store = new RunStore(bench.registry);
        final Path folder = project.resolve("runs/1");
        final List<String> refusals = new ArrayList<>();
        final var run = bench.run(new RunListener() {
            @Override
            public void finished(final NodeRun node) {
                refusals.add(assertThrows(IOException.class, () -> store.rename(folder, "early")).getMessage());
                refusals.add(assertThrows(IOException.class, () -> store.keep(folder, true)).getMessage());
                refusals.add(assertThrows(IOException.class, () -> store.delete(folder)).getMessage());
                final var same = new RunRequest(bench.workflow, "test", project, folder,
                        project.resolve("runs/cache"), 1, List.of());
                refusals.add(assertThrows(IOException.class, () -> bench.engine.run(same, NONE, () -> false))
                        .getMessage());
            }
        }, () -> false);
        assertEquals(12, refusals.size());
        refusals.forEach(each -> assertTrue(each.contains(folder.toString()) && each.contains("a run is going on"),
                each));
        assertEquals(RunStatus.SUCCEEDED, run.record().getStatus());
        assertEquals(Bench.hashes(run), Bench.hashes(store.load(folder)));
        assertNull(store.load(folder).record().getLabel());
        store.rename(folder, "late");
        assertEquals("late", store.load(folder).record().getLabel());
    }

    /** As versions before labels wrote it: no label, lineage in the files of the results and not in the record. */
    @Test
    void aRunOfAnEarlierVersionIsLoadedAndNamed() throws IOException {
        final var run = bench.run();
        final Path record = run.folder().resolve("run.xmi");
        Files.writeString(record, Files.readString(record).replaceAll("(?s)\\s+<lineage.*?/>", "")
                .replaceAll("\\s+keep=\"false\"", ""));
        final Path file = run.folder().resolve("results/a/value.xmi");
        final String text = Files.readString(file);
        Files.delete(file);
        final int end = text.indexOf('>', text.indexOf("<data:"));
        Files.writeString(file, text.substring(0, end).replaceAll("/$", "")
                + "><lineage role=\"odd\" name=\"old\" hash=\"1\" key=\"k\"/></data:Scalar>");
        final var store = new RunStore(bench.registry);
        final var loaded = store.load(run.folder());
        assertEquals(Bench.hashes(run), Bench.hashes(loaded));
        assertEquals("old", Bench.result(loaded, "a").outputs().get("value").getLineage().getFirst().getName());
        store.rename(run.folder(), "old one");
        assertEquals("old one", store.load(run.folder()).record().getLabel());
    }

    /** Results lie on the disk once, and a run is complete without the cache. */
    @Test
    void aRunSharesItsFilesWithTheCacheAndOutlivesIt() throws IOException {
        final var run = bench.run();
        final var again = bench.run();
        final Path file = Path.of("results/sweep.m/T=320 K/value.xmi");
        assertEquals(Files.readAttributes(run.folder().resolve(file), BasicFileAttributes.class).fileKey(),
                Files.readAttributes(again.folder().resolve(file), BasicFileAttributes.class).fileKey());
        new RunStore(bench.registry).delete(again.folder());
        try (var all = Files.walk(project.resolve("runs/cache"))) {
            for (final Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
        assertEquals(Bench.hashes(run), Bench.hashes(new RunStore(bench.registry).load(run.folder())));
    }

    @Test
    void aDamagedResultOfARunIsLeftOutWithAFinding() throws IOException {
        final var run = bench.run();
        final Path file = run.folder().resolve("results/a/value.xmi");
        Files.writeString(file, Files.readString(file).replace("30", "31"));
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
        assertEquals(8, first.size());
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

    /** The cache becomes unusable in the middle of a run: the run goes on and says so, once. */
    @Test
    void aCacheThatFailsDuringTheRunDoesNotStopIt() throws IOException {
        bench.threads = 1;
        bench.node("last", "slow");
        bench.chain("m", "last");
        final Path temporary = project.resolve("runs/cache/tmp");
        bench.node("after", "slow");
        bench.chain("last", "after");
        final var run = bench.run(new RunListener() {
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
        }, () -> false);
        assertEquals(RunStatus.SUCCEEDED, run.record().getStatus());
        assertEquals(List.of(" not-cached"), Bench.codes(run.record().getFindings()));
        final String remedy = run.record().getFindings().getFirst().getRemedy();
        assertTrue(remedy.contains(project.resolve("runs/cache").toString()), remedy);
        assertEquals(Bench.hashes(run), Bench.hashes(new RunStore(bench.registry).load(run.folder())));
        assertEquals(5, Bench.hashes(run).size());
        Files.delete(temporary);
        assertEquals(RunStatus.SUCCEEDED, bench.run().record().getStatus());
        assertEquals(List.of("slow after", "slow last"), bench.calls());
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

    @Test
    void filesThatNoRunWroteAreLeftAlone() throws IOException {
        final var request = bench.request();
        final Path summary = request.runFolder().resolve("summary.json");
        Files.createDirectories(request.runFolder());
        Files.writeString(summary, "mine");
        final String failure = assertThrows(IOException.class,
                () -> bench.engine.run(request, RunListener.NONE, () -> false)).getMessage();
        assertTrue(failure.contains(request.runFolder().toString()) && failure.contains("no run wrote")
                && failure.contains("Nothing was changed"), failure);
        try (var left = Files.list(request.runFolder())) {
            assertEquals(List.of(summary), left.toList());
        }
        assertFalse(Files.exists(request.cacheFolder()));
        // what a run leaves that was killed before its first record
        Files.delete(summary);
        Files.writeString(request.runFolder().resolve(".lock"), "");
        Files.writeString(request.runFolder().resolve("snapshot.workflow"), "");
        assertEquals(RunStatus.SUCCEEDED,
                bench.engine.run(request, RunListener.NONE, () -> false).record().getStatus());
        // a report beside the record is a run's
        Files.writeString(summary, "of the run");
        assertEquals(RunStatus.SUCCEEDED,
                bench.engine.run(request, RunListener.NONE, () -> false).record().getStatus());
    }

    @Test
    void aCacheTidiesUpOnlyWhatIsItsOwn() throws IOException {
        final Path mine = project.resolve("runs/cache/tmp/notes.txt");
        Files.createDirectories(mine.getParent());
        Files.writeString(mine, "mine");
        Files.setLastModifiedTime(mine, java.nio.file.attribute.FileTime
                .from(java.time.Instant.now().minus(java.time.Duration.ofDays(2))));
        bench.run();
        assertEquals("mine", Files.readString(mine));
    }

    @Test
    void aFolderThatIsDeletedDuringTheRunIsNoSuccess() throws IOException {
        bench.threads = 1;
        final var request = bench.request();
        final var failure = assertThrows(IOException.class, () -> bench.engine.run(request, new RunListener() {
            @Override
            public void finished(final NodeRun node) {
                try (var all = Files.walk(request.runFolder())) {
                    for (final Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(each);
                    }
                } catch (final IOException problem) {
                    throw new java.io.UncheckedIOException(problem);
                }
            }
        }, () -> false));
        assertTrue(failure.getMessage().contains(request.runFolder() + " was deleted"), failure.getMessage());
        assertFalse(RunStore.isRun(request.runFolder()));
    }
}
