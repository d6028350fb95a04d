// SPDX-License-Identifier: Apache-2.0
package org.intercala.headless;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

import org.intercala.engine.Engine;
import org.intercala.engine.SolverRegistry;
import org.intercala.model.FileException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine.Model.CommandSpec;

/** The command line: parses arguments, runs a command, and turns what happens into messages and an exit code. */
public final class CommandLineTool {

    private static final System.Logger LOG = System.getLogger("org.intercala.headless");
    private static final String NAME = "intercala";

    private final Services services;
    private final Console console;
    private final String version;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    CommandLineTool(final Services services, final Console console, final String version) {
        this.services = services;
        this.console = console;
        this.version = version;
    }

    /** For use without OSGi. */
    public CommandLineTool(final Engine engine, final SolverRegistry registry, final Console console) {
        this(new Services() {
            @Override
            public Engine engine() {
                return engine;
            }

            @Override
            public SolverRegistry registry() {
                return registry;
            }
        }, console, "development");
    }

    /** Ends a run as cancelled; from any thread. */
    public void cancel() {
        cancelled.set(true);
    }

    /** Whether {@link #cancel} was called. */
    boolean isCancelled() {
        return cancelled.get();
    }

    Services services() {
        return services;
    }

    Console console() {
        return console;
    }

    /** Runs a command. @return the exit code */
    public int run(final String... arguments) {
        final var root = new Root();
        final var commandLine = new CommandLine(root);
        commandLine.addSubcommand("run", new RunCommand(this));
        commandLine.addSubcommand("check", new CheckCommand(this));
        commandLine.addSubcommand("solvers", new SolversCommand(this));
        commandLine.getSubcommands().values().forEach(this::describe);
        describe(commandLine);
        commandLine.setOut(new PrintWriter(console.out(), true));
        commandLine.setErr(new PrintWriter(console.err(), true));
        commandLine.setParameterExceptionHandler((problem, args) -> misused(problem));
        commandLine.setExecutionExceptionHandler((problem, line, result) -> failed(problem));
        return commandLine.execute(arguments);
    }

    private void describe(final CommandLine command) {
        command.getCommandSpec().version("Intercala " + version, "Java " + Runtime.version());
        command.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(ExitCode.help());
        command.setUsageHelpAutoWidth(true);
        command.setAbbreviatedOptionsAllowed(false);
    }

    private int misused(final ParameterException problem) {
        final CommandLine command = problem.getCommandLine();
        console.err().println(NAME + ": " + problem.getMessage());
        if (problem instanceof final UnmatchedArgumentException unmatched) {
            final boolean isOption = unmatched.isUnknownOption() || command.getSubcommands().isEmpty();
            final List<String> names = isOption ? command.getCommandSpec().options().stream()
                    .map(option -> option.longestName()).sorted().toList()
                    : List.copyOf(command.getSubcommands().keySet());
            // An option may have been typed with its value: --treads=2.
            Nearest.of(unmatched.getUnmatched().getFirst().replaceFirst("=.*", ""), names)
                    .ifPresent(nearest -> console.err().println("Did you mean " + nearest + "?"));
            console.err().println((isOption ? "Options are: " : "Commands are: ") + String.join(", ", names));
        }
        console.err().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.BAD_INPUT;
    }

    private int failed(final Exception problem) {
        if (problem instanceof InputException || problem instanceof FileException) {
            console.err().println(NAME + ": " + problem.getMessage());
            return ExitCode.BAD_INPUT;
        }
        if (problem instanceof IOException) {
            console.err().println(NAME + ": " + problem.getMessage());
            return ExitCode.CANNOT_WRITE;
        }
        LOG.log(System.Logger.Level.ERROR, "The command failed.", problem);
        console.err().println(NAME + ": this is a fault of Intercala: " + problem + ". Please report it.");
        return ExitCode.FAULT;
    }

    /** The command without subcommand: says what there is. */
    @Command(name = NAME, mixinStandardHelpOptions = true,
            description = "Multiscale battery modelling: runs pipelines of "
            + "solvers, from electrons to the cell.", synopsisSubcommandLabel = "COMMAND")
    static final class Root implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            spec.commandLine().usage(spec.commandLine().getErr());
            return ExitCode.BAD_INPUT;
        }
    }
}
