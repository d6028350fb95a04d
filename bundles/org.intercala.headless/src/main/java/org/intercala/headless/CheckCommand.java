// SPDX-License-Identifier: Apache-2.0
package org.intercala.headless;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.intercala.engine.CheckReport;
import org.intercala.model.Finding;
import org.intercala.model.Workflow;
import org.intercala.report.FindingView;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong or doubtful with a workflow, without running it. */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Says what is wrong or doubtful with a workflow, "
        + "without running it.")
final class CheckCommand implements Callable<Integer> {

    private final CommandLineTool tool;

    @Parameters(paramLabel = "WORKFLOW", description = "A workflow file, or a project folder with one workflow.")
    private Path path;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Sets a variable of the workflow "
            + "(temperature=\"320 K\") or an attribute of a node (spm.nodes=30) for this check, as for a run. May be "
            + "given again.")
    private List<String> settings = new ArrayList<>();

    CheckCommand(final CommandLineTool tool) {
        this.tool = tool;
    }

    @Override
    public Integer call() throws InputException, IOException {
        final Target target = Target.of(path);
        final var loaded = target.load(tool.services().registry().packages());
        final CheckReport checked = check(loaded.workflow(), target.project());
        final List<Finding> findings = new ArrayList<>(loaded.findings());
        findings.addAll(checked.findings());
        final List<FindingView> views = FindingView.of(new CheckReport(findings, checked.specs()));
        if (findings.isEmpty()) {
            tool.console().out().println(target.name() + ": nothing to say against it.");
        } else {
            tool.console().out().println(target.name());
            new FindingPrinter(tool.console()).print(views);
        }
        return views.stream().anyMatch(FindingView::isError) ? ExitCode.BAD_INPUT : ExitCode.SUCCESS;
    }

    private CheckReport check(final Workflow workflow, final Path project) throws InputException {
        try {
            return tool.services().engine().check(workflow, project, settings);
        } catch (final IllegalArgumentException setting) {
            throw new InputException(setting.getMessage());
        }
    }
}
