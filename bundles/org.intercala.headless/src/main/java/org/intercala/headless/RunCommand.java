// SPDX-License-Identifier: Apache-2.0
package org.intercala.headless;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.intercala.data.Citation;
import org.intercala.engine.RunFolders;
import org.intercala.engine.RunRequest;
import org.intercala.engine.RunResult;
import org.intercala.engine.RunStore;
import org.intercala.model.RunStatus;
import org.intercala.model.Workflows;
import org.intercala.report.Report;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a workflow and writes its report. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Runs a workflow and writes report.html, "
        + "summary.json and one CSV file for each curve.")
final class RunCommand implements Callable<Integer> {

    private static final System.Logger LOG = System.getLogger("org.intercala.headless");

    private final CommandLineTool tool;

    @Parameters(paramLabel = "WORKFLOW", description = "A workflow file, or a project folder with one workflow.")
    private Path path;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results; the default is "
            + "runs/<workflow>-<date>-<time> in the project.")
    private Path out;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Sets a variable of the workflow "
            + "(temperature=\"320 K\") or an attribute of a node (spm.nodes=30) for this run. May be given again.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--threads", paramLabel = "N",
            description = "Budget of threads; the default is that of the machine. "
            + "The results do not depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--cache", paramLabel = "DIR",
            description = "Folder where finished results are kept for re-use; the "
            + "default is runs/cache in the project.")
    private Path cache;

    RunCommand(final CommandLineTool tool) {
        this.tool = tool;
    }

    @Override
    public Integer call() throws InputException, IOException {
        if (threads < 1) {
            throw new InputException("--threads is " + threads + "; give at least 1.");
        }
        final Target target = Target.of(path);
        final var loaded = target.load(tool.services().registry().packages());
        final List<Citation> bibliography = target.bibliography();
        final Path folder = absolute(out == null ? RunFolders.next(target.project(), target.stem()) : out);
        final Path cacheFolder = absolute(cache == null ? RunFolders.cache(target.project()) : cache);
        refuseReadOnly(target.runs());
        if (folder.startsWith(target.runs()) || cacheFolder.startsWith(target.runs())) {
            RunFolders.prepare(target.project());
        }
        final var progress = new ProgressLine(tool.console(), System::nanoTime);
        Signals.onInterrupt(() -> {
            tool.cancel();
            progress.tell("Cancelling; what is finished is kept. Again ends at once.");
        });
        final RunResult result;
        try {
            result = run(target, loaded, folder, cacheFolder, progress);
        } catch (final IOException failure) {
            reportWhatIsThere(folder, bibliography);
            throw failure;
        }
        final Path page = Report.write(result, bibliography);
        new RunSummary(tool.console()).print(result, loaded.findings(), shown(page));
        return code(result);
    }

    private RunResult run(final Target target, final Workflows.Loaded loaded, final Path folder, final Path cacheFolder,
            final ProgressLine progress) throws InputException, IOException {
        try {
            return tool.services().engine().run(new RunRequest(loaded.workflow(), target.name(), target.project(),
                    folder, cacheFolder, threads, settings), progress, tool::isCancelled);
        } catch (final IllegalArgumentException setting) {
            throw new InputException(setting.getMessage());
        } finally {
            progress.erase();
        }
    }

    /** The report of a run that ended because it could not write, as far as that can be written. */
    private void reportWhatIsThere(final Path folder, final List<Citation> bibliography) {
        if (RunStore.isRun(folder)) {
            try {
                final Path page = Report.write(new RunStore(tool.services().registry()).load(folder), bibliography);
                tool.console().err().println("Report of what was finished: " + shown(page));
            } catch (final IOException again) {
                LOG.log(System.Logger.Level.DEBUG, "There is no report.", again);
            }
        }
    }

    private static Path absolute(final Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** Says which options help, where a default folder would lie in a project that is not the user's to write. */
    private void refuseReadOnly(final Path runs) throws IOException {
        final List<String> options = new ArrayList<>();
        if (out == null) {
            options.add("--out DIR");
        }
        if (cache == null) {
            options.add("--cache DIR");
        }
        Path there = runs;
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        if (!options.isEmpty() && !(Files.isDirectory(there) && Files.isWritable(there))) {
            throw new IOException("the folder " + runs + " cannot be written to. Give " + String.join(" and ", options)
                    + " to keep results elsewhere.");
        }
    }

    /** The path as the user would type it here. */
    private static String shown(final Path page) {
        final Path here = Path.of("").toAbsolutePath();
        return page.startsWith(here) ? here.relativize(page).toString() : page.toString();
    }

    private static int code(final RunResult result) {
        if (result.record().getStatus() == RunStatus.CANCELLED) {
            return ExitCode.CANCELLED;
        }
        if (result.check().hasErrors()) {
            return ExitCode.BAD_INPUT;
        }
        return result.record().getStatus() == RunStatus.SUCCEEDED ? ExitCode.SUCCESS : ExitCode.FAILED;
    }
}
