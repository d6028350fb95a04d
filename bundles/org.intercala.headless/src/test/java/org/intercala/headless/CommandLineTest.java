// SPDX-License-Identifier: Apache-2.0
package org.intercala.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.intercala.data.Quantity;
import org.intercala.model.ModelFactory;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(final String... arguments) {
        out.reset();
        err.reset();
        return FakeSolvers.tool(console()).run(arguments);
    }

    private Console console() {
        return new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false, false);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path workflow(final String name, final String... durations) throws IOException {
        final Workflow workflow = ModelFactory.eINSTANCE.createWorkflow();
        workflow.setName("Test");
        final var variable = ModelFactory.eINSTANCE.createVariable();
        variable.setName("span");
        variable.setValue(Quantity.parse("4 s"));
        workflow.getVariables().add(variable);
        for (int i = 0; i < durations.length; i++) {
            final SolverNode node = ModelFactory.eINSTANCE.createSolverNode();
            node.setId("n" + (i + 1));
            node.setLabel("Node " + (i + 1));
            node.setSolver(FakeSolvers.ID);
            node.setSolverVersion(1);
            node.setParameters(FakeSolvers.parameters(durations[i]));
            for (final String port : List.of("twice", "ramp")) {
                final var output = ModelFactory.eINSTANCE.createPort();
                output.setId(node.getId() + "." + port);
                output.setName(port);
                output.setType("https://intercala.org/data/1#" + (port.equals("twice") ? "Scalar" : "Curve"));
                output.setUnit(port.equals("twice") ? "s" : "");
                output.setMany(true);
                node.getOutputs().add(output);
            }
            workflow.getNodes().add(node);
        }
        final Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Workflows.save(workflow, file);
        return file;
    }

    @Test
    void runWritesReportAndTellsWhatCameOut() throws IOException {
        final Path file = workflow("a.workflow", "3 s", "=span");
        assertEquals(0, run("run", file.toString(), "--out", folder.resolve("out").toString(), "--threads", "1"),
                err());
        assertTrue(out().contains("✓  n1    done"), out());
        assertTrue(out().contains("Twice the duration 8 s"), out());
        assertTrue(out().contains("Succeeded after "), out());
        assertTrue(out().contains("report.html"), out());
        assertTrue(err().contains("100 %  after "), err());
        for (final String name : List.of("report.html", "summary.json", "n1.ramp.csv", "n2.ramp.csv", "run.xmi")) {
            assertTrue(Files.size(folder.resolve("out").resolve(name)) > 20, name);
        }
        assertEquals("step / 1,time / s\n0.0,0.0\n1.0,6.0\n", Files.readString(folder.resolve("out/n1.ramp.csv")));
    }

    @Test
    void secondRunTakesFromTheCacheAndHasItsOwnFolder() throws IOException {
        final Path file = workflow("project/a.workflow", "3 s");
        Files.writeString(folder.resolve("project/project.intercala"), "");
        Files.delete(folder.resolve("project/project.intercala"));
        assertEquals(0, run("run", file.getParent().toString()), err());
        assertEquals(0, run("run", file.getParent().toString()), err());
        assertTrue(out().contains("cached"), out());
        assertEquals("*\n", Files.readString(folder.resolve("project/runs/.gitignore")));
        try (Stream<Path> runs = Files.list(folder.resolve("project/runs"))) {
            final List<String> names = runs.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("a-")).toList();
            assertEquals(2, names.size());
            assertTrue(names.stream().allMatch(name -> name.matches("a-\\d{8}-\\d{6}(-2)?")), names.toString());
        }
    }

    @Test
    void gitignoreOfTheUserStays() throws IOException {
        workflow("project/a.workflow", "3 s");
        Files.createDirectories(folder.resolve("project/runs"));
        Files.writeString(folder.resolve("project/runs/.gitignore"), "cache\n");
        assertEquals(0, run("run", folder.resolve("project").toString()), err());
        assertEquals("cache\n", Files.readString(folder.resolve("project/runs/.gitignore")));
    }

    @Test
    @Timeout(20)
    void aPipeIsRefusedAndNotWaitedFor() throws Exception {
        final Path pipe = folder.resolve("pipe.workflow");
        assumeTrue(File.separatorChar == '/', "needs pipes with a name");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        assertEquals(2, run("check", pipe.toString()));
        assertTrue(err().contains("pipe.workflow: this is a pipe or a device"), err());
    }

    @Test
    void settingsChangeVariablesAndAttributes() throws IOException {
        final Path file = workflow("a.workflow", "3 s", "=span");
        assertEquals(0, run("run", file.toString(), "--set", "span=0.5 min", "--set", "n1.duration=7 s"), err());
        assertTrue(out().contains("Twice the duration 14 s") && out().contains("Twice the duration 60 s"), out());
        assertEquals(2, run("run", file.toString(), "--set", "span=3 V"));
        assertTrue(err().contains("span=3 V") && err().contains("a value in s is needed"), err());
        assertEquals(2, run("run", file.toString(), "--set", "n1.duratoin=3 s"));
        assertTrue(err().contains("duratoin") && err().contains("duration"), err());
        assertEquals(2, run("run", file.toString(), "--set", "span"));
        assertTrue(err().contains("'span' has no '='"), err());
        for (final String name : List.of("span", "n1.duration")) {
            assertEquals(2, run("run", file.toString(), "--set", name + "=3 s", "--set", " " + name + " = 4 s"));
            assertTrue(err().contains("The settings '" + name + "=3 s' and ' " + name + " = 4 s' set the same."), err());
        }
    }

    @Test
    void failedNodeIsTheExitCodeAndOthersAreDone() throws IOException {
        final Path file = workflow("a.workflow", "60 s", "3 s");
        assertEquals(1, run("run", file.toString(), "--out", folder.resolve("out").toString()));
        assertTrue(err().contains("✕ n1 failed: The duration of 60.0 s is too long."), err());
        assertTrue(out().contains("✓  n2    done"), out());
        assertTrue(out().contains("Failed: 1 of 2 computations"), out());
        assertTrue(Files.readString(folder.resolve("out/report.html")).contains("is too long"));
    }

    @Test
    void checkErrorsAreBadInput() throws IOException {
        final Path file = workflow("a.workflow", "3 s", "120 s");
        assertEquals(2, run("check", file.toString()));
        assertTrue(out().contains("Errors") && out().contains("n2 duration") && out().contains("120 s"), out());
        assertEquals(2, run("run", file.toString(), "--out", folder.resolve("out").toString()));
        assertTrue(out().contains("✓  n1    done"), out());
    }

    @Test
    void warningsDoNotFailACheck() throws IOException {
        assertEquals(0, run("check", workflow("a.workflow", "0 s").toString()));
        assertTrue(out().contains("! nothing  n1 duration: The duration is zero."), out());
        assertTrue(out().contains("Give a longer one."), out());
        assertEquals(0, run("check", workflow("b.workflow", "1 s").toString()));
        assertEquals("b.workflow: nothing to say against it.\n", out());
    }

    @Test
    void projectWithSeveralWorkflowsAsksForOne() throws IOException {
        workflow("project/a.workflow", "1 s");
        workflow("project/more/b.workflow", "1 s");
        workflow("project/runs/old/workflow.workflow", "1 s");
        workflow("project/.hidden/c.workflow", "1 s");
        assertEquals(2, run("run", folder.resolve("project").toString()));
        assertTrue(err().contains("has 2 workflows. Name one of them:"), err());
        assertTrue(err().contains("a.workflow") && err().contains(Path.of("more", "b.workflow").toString()), err());
        assertFalse(err().contains("hidden") || err().contains("old"), err());
    }

    @Test
    void aFolderOfTheUserIsNotOverwritten() throws IOException {
        final Path file = workflow("a.workflow", "1 s");
        final Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("report.html"), "mine");
        assertEquals(4, run("run", file.toString(), "--out", mine.toString()), err());
        assertTrue(err().contains("no run wrote") && err().contains("report.html"), err());
        assertEquals("mine", Files.readString(mine.resolve("report.html")));
        assertFalse(Files.exists(mine.resolve("run.xmi")));
    }

    @Test
    void twoVariablesOfOneNameAreBadInput() throws IOException {
        final Path file = workflow("a.workflow", "=span");
        final String text = Files.readString(file);
        final var found = java.util.regex.Pattern.compile("(?s)<variables.*?/>").matcher(text);
        assertTrue(found.find(), text);
        Files.writeString(file, text.replace(found.group(), found.group() + found.group().replace("4 s", "5 s")));
        assertEquals(2, run("check", file.toString()));
        assertTrue((out() + err()).contains("more than one variable 'span'"), out() + err());
        assertEquals(2, run("run", file.toString(), "--out", folder.resolve("out").toString()));
    }

    /** A run folder is known by its record, wherever it lies; its snapshot is no workflow of the project. */
    @Test
    void snapshotsOfRunsAreNoWorkflows() throws IOException {
        final Path project = workflow("all/project/a.workflow", "1 s").getParent();
        assertEquals(0, run("run", project.toString(), "--out", project.resolve("results").toString()), err());
        assertEquals(0, run("run", project.toString()), err());
        assertTrue(Files.exists(project.resolve("results/snapshot.workflow")));
        assertEquals(0, run("check", project.toString()), err());
        assertEquals(0, run("check", project.getParent().toString()), err());
        assertEquals(0, run("check", project.resolve("results").toString()), "a run folder that is named itself");
    }

    @Test
    void checkTakesSettings() throws IOException {
        final Path file = workflow("a.workflow", "3 s", "=span");
        assertEquals(0, run("check", file.toString(), "--set", "span=0.5 min"), err());
        assertEquals(2, run("check", file.toString(), "--set", "span=5 min"));
        assertTrue(out().contains("variable  span: The variable 'span' cannot be used by 'n2'"), out());
        assertEquals(2, run("check", file.toString(), "--set", "n1.duratoin=3 s"));
        assertTrue(err().contains("duratoin") && err().contains("duration"), err());
    }

    /** What is printed among the errors is one, also where the node could run. */
    @Test
    void aFailedConsistencyCheckIsBadInput() throws IOException {
        final Path file = workflow("a.workflow", FakeSolvers.INCONSISTENT + " s");
        assertEquals(2, run("check", file.toString()));
        assertTrue(out().contains("Errors") && out().contains("A5  n1 duration"), out());
        assertEquals(0, run("run", file.toString(), "--out", folder.resolve("out").toString()), "it can be computed");
    }

    @Test
    void unusableFilesAreNamed() throws IOException {
        assertEquals(2, run("run", folder.resolve("missing.workflow").toString()));
        assertTrue(err().contains("missing.workflow: there is no such file or folder."), err());
        workflow("there.workflow", "1 s");
        assertEquals(2, run("run", folder.resolve("missing.workflow").toString()));
        assertTrue(err().contains("In that folder there is: there.workflow."), err());
        Files.writeString(folder.resolve("text.txt"), "hello");
        assertEquals(2, run("run", folder.resolve("text.txt").toString()));
        assertTrue(err().contains("this is not a workflow"), err());
        Files.writeString(folder.resolve("broken.workflow"), "<?xml version=\"1.0\"?>\n<model:Workflow");
        assertEquals(2, run("run", folder.resolve("broken.workflow").toString()));
        assertTrue(err().contains("broken.workflow, line 2"), err());
        Files.createDirectories(folder.resolve("empty"));
        assertEquals(2, run("check", folder.resolve("empty").toString()));
        assertTrue(err().contains("has no workflow"), err());
        assertEquals(0, run("check", folder.resolve("there").toString()), "name without extension");
    }

    @Test
    void placeThatCannotBeWrittenHasItsOwnExitCode() throws IOException {
        final Path file = workflow("a.workflow", "1 s");
        final Path blocked = Files.writeString(folder.resolve("file"), "in the way");
        assertEquals(4, run("run", file.toString(), "--out", blocked.resolve("out").toString()));
        assertTrue(err().contains(blocked.toString()), err());
        assertEquals("in the way", Files.readString(blocked));
    }

    @Test
    void projectThatCannotBeWrittenNamesTheOptionsThatHelp() throws IOException {
        final Path project = workflow("project/a.workflow", "1 s").getParent();
        Files.writeString(project.resolve("runs"), "in the way");
        assertEquals(4, run("run", project.toString()));
        assertTrue(err().contains("Give --out DIR and --cache DIR"), err());
        assertEquals(4, run("run", project.toString(), "--out", folder.resolve("out").toString()));
        assertTrue(err().contains("Give --cache DIR"), err());
        assertEquals(0, run("run", project.toString(), "--out", folder.resolve("out").toString(), "--cache",
                folder.resolve("cache").toString()), err());
    }

    @Test
    void wrongUseSaysWhatIsRight() throws IOException {
        assertEquals(2, run("run"));
        assertTrue(err().contains("WORKFLOW"), err());
        assertEquals(2, run("run", workflow("a.workflow", "1 s").toString(), "--treads", "2"));
        assertTrue(err().contains("--treads") && err().contains("Did you mean --threads?"), err());
        assertTrue(err().contains("Try: intercala run --help"), err());
        assertEquals(2, run("solvers", "--jsn=x"));
        assertTrue(err().contains("Did you mean --json?"), err());
        assertEquals(2, run("solvers", "--colour"));
        assertTrue(err().contains("--colour") && !err().contains("Did you mean"), err());
        assertEquals(2, run("run", workflow("a.workflow", "1 s").toString(), "--threads", "0"));
        assertTrue(err().contains("--threads is 0; give at least 1"), err());
        assertEquals(2, run("rum"));
        assertTrue(err().contains("'rum'") && err().contains("Did you mean run?") && err().contains("Commands are: run, check, solvers"), err());
        assertEquals(2, run());
        assertTrue(err().contains("Usage: intercala"), err());
    }

    @Test
    void helpAndVersionNeedNoServices() {
        final var tool = new CommandLineTool(null, null, console());
        assertEquals(0, tool.run("--version"));
        assertTrue(out().contains("Intercala development") && out().contains("Java 25"), out());
        for (final String command : List.of("run", "check", "solvers")) {
            out.reset();
            assertEquals(0, tool.run(command, "--help"));
            assertTrue(out().contains("Exit codes:") && out().contains("3   cancelled"), out());
        }
    }

    @Test
    void solversAreListedWithPortsParametersAndUnits() {
        assertEquals(0, run("solvers"));
        assertTrue(out().contains("Material and data") && out().contains(FakeSolvers.ID + "  version 1"), out());
        assertTrue(out().contains("out  twice, ramp"), out());
        assertEquals(0, run("solvers", "fake.doubler"));
        assertTrue(out().contains("twice  Scalar  s    Twice the duration."), out());
        assertTrue(out().contains("duration  t_0  1 s    0 <= t_0 <= 100 s"), out());
        assertTrue(out().contains("docs/theory/fake-doubler.md"), out());
        assertEquals(0, run("solvers", "--json"));
        assertTrue(
                out().startsWith("[") && out().contains("\"upper\" : 100.0") && out().contains("\"default\" : \"1 s\""),
                out());
        assertEquals(2, run("solvers", "nothing"));
        assertTrue(err().contains("there is no solver 'nothing'") && err().contains(FakeSolvers.ID), err());
    }

    @Test
    void cancelledRunKeepsPartialResults() throws IOException {
        final Path file = workflow("a.workflow", FakeSolvers.ENDLESS + " s");
        final CommandLineTool tool = FakeSolvers.tool(console());
        tool.cancel();
        assertEquals(3, tool.run("run", file.toString(), "--out", folder.resolve("out").toString()));
        assertTrue(out().contains("Cancelled after "), out());
        assertTrue(Files.exists(folder.resolve("out/report.html")));
    }

    /** Runs in a process of its own and asks it to end, as a terminal or a job scheduler does. */
    @Test
    @Timeout(60)
    void signalCancelsInOrder() throws IOException, InterruptedException {
        final Path file = workflow("a.workflow", "3 s", FakeSolvers.ENDLESS + " s");
        final Path run = folder.resolve("out");
        final Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(), Child.class.getName(), "run", file.toString(), "--out", run.toString())
                .redirectErrorStream(true).start();
        try (InputStream output = process.getInputStream()) {
            final var seen = new ByteArrayOutputStream();
            // Only when the first node is done and the second has begun is that much done.
            while (!seen.toString(StandardCharsets.UTF_8).contains(" 90 %")) {
                final int next = output.read();
                assertTrue(next >= 0, "ended too early: " + seen);
                seen.write(next);
            }
            process.toHandle().destroy();
            output.transferTo(seen);
            assertTrue(process.waitFor(20, TimeUnit.SECONDS), "did not end");
            final String text = seen.toString(StandardCharsets.UTF_8);
            assertEquals(3, process.exitValue(), text);
            assertTrue(text.contains("Cancelling; what is finished is kept."), text);
            assertTrue(text.contains("✓  n1    done"), text);
            assertTrue(text.contains("n2    partial"), text);
        }
        assertTrue(Files.readString(run.resolve("summary.json")).contains("\"status\" : \"cancelled\""));
        assertTrue(Files.exists(run.resolve("n2.ramp.csv")), "partial result");
    }

    /** Class path of this test, also where a launcher has loaded it from elsewhere than its own. */
    private static String classPath() {
        final var loader = Thread.currentThread().getContextClassLoader();
        final String loaded = loader instanceof final URLClassLoader urls ? Stream.of(urls.getURLs())
                .map(url -> Path.of(URI.create(url.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator)) : "";
        return loaded.isEmpty() ? System.getProperty("java.class.path")
                : loaded + File.pathSeparator + System.getProperty("java.class.path");
    }

    /** What the other process runs. */
    static final class Child {

        private Child() {
        }

        public static void main(final String[] arguments) {
            System.exit(FakeSolvers.tool(Console.system()).run(arguments));
        }
    }
}
