// SPDX-License-Identifier: Apache-2.0
package org.intercala.headless;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.intercala.engine.CheckReport;
import org.intercala.model.Finding;
import org.intercala.report.FindingView;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what is wrong or doubtful with a workflow, without running it. */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Says what is wrong or doubtful with a workflow, "
        + "without running it.")
final class CheckCommand implements Callable<Integer> {

    private final CommandLineTool tool;

    @Parameters(paramLabel = "WORKFLOW", description = "A workflow file, or a project folder with one workflow.")
    private Path path;

    CheckCommand(final CommandLineTool tool) {
        this.tool = tool;
    }

    @Override
    public Integer call() throws InputException, IOException {
        final Target target = Target.of(path);
        final var loaded = target.load(tool.services().registry().packages());
        final CheckReport checked = tool.services().engine().check(loaded.workflow(), target.project());
        final List<Finding> findings = new ArrayList<>(loaded.findings());
        findings.addAll(checked.findings());
        final var report = new CheckReport(findings, checked.specs());
        if (findings.isEmpty()) {
            tool.console().out().println(target.name() + ": nothing to say against it.");
        } else {
            tool.console().out().println(target.name());
            new FindingPrinter(tool.console()).print(FindingView.of(report));
        }
        return report.hasErrors() ? ExitCode.BAD_INPUT : ExitCode.SUCCESS;
    }
}
