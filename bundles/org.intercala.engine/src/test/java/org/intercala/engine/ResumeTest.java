// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.intercala.model.RunStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed at any instant goes on from what was finished, and comes to the same bits. */
class ResumeTest {

    private static final int KILLS = 50;
    /** Of them come after the first and before the last result of a run, whatever else the machine does. */
    private static final int LEAST_MIDWAY = 40;
    /** Nodes that a life of the program solves before it is killed; less than half of a run. */
    private static final int MOST_SOLVED = 24;
    private static final int TASKS = 2 + 2 * ResumeChild.POINTS;
    private static final int THREADS = 2;

    @TempDir
    private Path folder;

    @Test
    void killedAtFiftyInstants() throws Exception {
        final Path reference = Files.createDirectories(folder.resolve("reference"));
        final Map<String, String> expected = Bench.hashes(bench(reference).run());
        assertEquals(TASKS, expected.size());
        int midway = 0;
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (final var series : pool.invokeAll(List.of(new Series("a", 20_260_101, expected),
                    new Series("b", 20_260_102, expected)))) {
                midway += series.get();
            }
        }
        assertTrue(midway >= LEAST_MIDWAY, "only " + midway + " of " + KILLS + " kills hit a run between two results");
    }

    /** The run of a program that lives is not to be renamed by another one; that of one that was killed is. */
    @Test
    void aRunOfAnotherProgramIsNotRenamed() throws Exception {
        final Path errors = folder.resolve("errors.log");
        final Path run = folder.resolve("0/runs/1");
        final Process child = start(folder, 0, 600_000, errors);
        try (var out = child.getInputStream()) {
            assertEquals('r', out.read(), () -> text(errors));
            final var store = new RunStore(bench(folder.resolve("0")).registry);
            while (!Files.exists(folder.resolve("0/calls.log"))) {
                assertTrue(child.isAlive(), () -> text(errors));
                TimeUnit.MILLISECONDS.sleep(5);
            }
            final var refused = assertThrows(IOException.class, () -> store.rename(run, "early"));
            assertTrue(refused.getMessage().contains("a run is going on"), refused.getMessage());
            child.destroyForcibly();
            child.waitFor();
            store.rename(run, "killed");
            assertEquals("killed", store.load(run).record().getLabel());
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }
    }

    private static Bench bench(final Path project) {
        return ResumeChild.bench(project, ResumeChild.DURATION_MILLISECONDS);
    }

    private static Process start(final Path projects, final int first, final int milliseconds, final Path errors)
            throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath(), ResumeChild.class.getName(),
                projects.toString(), Integer.toString(first), Integer.toString(milliseconds))
                .redirectError(errors.toFile()).start();
    }

    /** Half of the kills, one after the other; gives how many came between the first and the last result of a run. */
    private final class Series implements Callable<Integer> {

        private final Path projects;
        private final Random random;
        private final Map<String, String> expected;
        private int midway;

        Series(final String name, final long seed, final Map<String, String> expected) {
            projects = folder.resolve(name);
            random = new Random(seed);
            this.expected = expected;
        }

        @Override
        public Integer call() throws IOException, InterruptedException {
            Files.createDirectories(projects);
            int current = 0;
            for (int kill = 0; kill < KILLS / 2; kill++) {
                final int finished = finished(project(current));
                final int calls = calls(project(current));
                live(current);
                check(current, finished, calls);
                while (Files.exists(project(current + 1))) {
                    current++;
                }
                final int now = finished(project(current));
                midway += now > 0 && now < TASKS ? 1 : 0;
            }
            for (int i = 0; i <= current; i++) {
                finish(project(i), expected);
            }
            return midway;
        }

        private Path project(final int number) {
            return projects.resolve(Integer.toString(number));
        }

        /** One life of the program, killed some time after some node was solved: at most as long as a node takes. */
        private void live(final int first) throws IOException, InterruptedException {
            final Path errors = projects.resolve("errors.log");
            final Process child = start(projects, first, ResumeChild.DURATION_MILLISECONDS, errors);
            try (var out = child.getInputStream()) {
                assertEquals('r', out.read(), () -> text(errors));
                for (int left = random.nextInt(MOST_SOLVED + 1); left > 0;) {
                    final int sign = out.read();
                    assertTrue(sign == 'r' || sign == '.', () -> text(errors));
                    left -= sign == '.' ? 1 : 0;
                }
                TimeUnit.MICROSECONDS.sleep(random.nextLong(1000L * ResumeChild.DURATION_MILLISECONDS));
                assertTrue(child.isAlive(), () -> text(errors));
            } finally {
                child.destroyForcibly();
                child.waitFor();
            }
        }

        /** Of what was finished before this life, nothing was solved again. */
        private void check(final int project, final int finishedBefore, final int callsBefore) throws IOException {
            final int solved = calls(project(project)) - callsBefore;
            final int gained = finished(project(project)) - finishedBefore;
            assertTrue(gained <= solved && solved <= gained + THREADS, "project " + project + " with " + finishedBefore
                    + " finished: " + solved + " solves gave " + gained + " results");
            final Path run = project(project).resolve("runs/1");
            if (Files.exists(run.resolve("run.xmi"))) {
                final var loaded = new RunStore(bench(project(project)).registry).load(run);
                assertEquals(List.of(), Bench.codes(loaded.check().findings()), "a record that was being written");
                loaded.results().forEach(each -> assertEquals(1, each.outputs().size(), each.node()));
            }
        }
    }

    /** Of this program, whose test runner may use a class loader of its own. */
    private static String classPath() {
        final var path = new StringBuilder(System.getProperty("java.class.path"));
        if (ResumeTest.class.getClassLoader() instanceof final URLClassLoader loader) {
            for (final URL url : loader.getURLs()) {
                path.append(File.pathSeparator).append(Path.of(URI.create(url.toString())));
            }
        }
        return path.toString();
    }

    private static String text(final Path file) {
        try {
            return Files.readString(file);
        } catch (final IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** Complete entries of the cache. */
    private static int finished(final Path project) throws IOException {
        final Path cache = project.resolve("runs/cache");
        if (!Files.isDirectory(cache)) {
            return 0;
        }
        try (var all = Files.walk(cache)) {
            return (int) all.filter(file -> file.endsWith("manifest.txt") && !file.toString().contains(".tmp-"))
                    .count();
        }
    }

    private static int calls(final Path project) throws IOException {
        final Path log = project.resolve("calls.log");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    /** Runs to the end: only what was not finished is solved, and the results are those of a run without a kill. */
    private static void finish(final Path project, final Map<String, String> expected) throws IOException {
        final int finished = finished(project);
        final int calls = calls(project);
        final var run = bench(project).run();
        assertEquals(RunStatus.SUCCEEDED, run.record().getStatus());
        assertEquals(expected, Bench.hashes(run));
        assertEquals(TASKS - finished, calls(project) - calls, "solved again");
        assertEquals(finished, run.results().stream().filter(each -> each.run().isCached()).count());
        assertTrue(run.results().stream().allMatch(each -> each.run().getFindings().isEmpty()), "a damaged entry");
        assertEquals(TASKS, finished(project));
    }
}
