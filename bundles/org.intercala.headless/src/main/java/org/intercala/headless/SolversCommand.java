// SPDX-License-Identifier: Apache-2.0
package org.intercala.headless;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;

import org.intercala.engine.SolverRegistry;
import org.intercala.solver.PortSpec;
import org.intercala.solver.Scale;
import org.intercala.solver.SolverDescriptor;
import org.intercala.solver.SolverFactory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the installed solvers, or one with its ports and parameters. */
@Command(name = "solvers", mixinStandardHelpOptions = true, description = "Lists the installed solvers, or one of them "
        + "with its ports and its parameters: defaults, units and allowed ranges.")
final class SolversCommand implements Callable<Integer> {

    private final CommandLineTool tool;

    @Parameters(paramLabel = "ID", arity = "0..1",
            description = "Id of a solver, or its end where that is unambiguous: "
            + "cell.spm.")
    private String id;

    @Option(names = "--json", description = "Prints everything as JSON, for scripts.")
    private boolean json;

    SolversCommand(final CommandLineTool tool) {
        this.tool = tool;
    }

    @Override
    public Integer call() throws InputException {
        final SolverRegistry registry = tool.services().registry();
        final List<SolverFactory> chosen = id == null ? registry.solvers()
                : List.of(registry.find(id).orElseThrow(() -> new InputException("there is no solver '" + id
                        + "', or several end like that. " + "Installed are:\n" + String.join("\n", registry.solvers()
                                .stream().map(factory -> "  " + factory.descriptor().id()).toList()))));
        final PrintStream out = tool.console().out();
        if (json) {
            SolversJson.print(chosen, registry, out);
        } else if (id == null) {
            list(chosen, out);
        } else {
            describe(chosen.get(0), registry, out);
        }
        return ExitCode.SUCCESS;
    }

    private void list(final List<SolverFactory> solvers, final PrintStream out) {
        if (solvers.isEmpty()) {
            out.println("No solver is installed.");
            return;
        }
        Scale before = null;
        for (final SolverFactory factory : solvers) {
            final SolverDescriptor solver = factory.descriptor();
            if (solver.scale() != before) {
                out.println((before == null ? "" : "\n")
                        + tool.console().tone(Console.Tone.STRONG, solver.scale().label()));
                before = solver.scale();
            }
            out.println("  " + solver.id() + "  version " + solver.version());
            out.println(
                    "      " + solver.label() + (solver.description().isEmpty() ? "" : ". " + solver.description()));
            ports(out, "in ", solver.inputs());
            ports(out, "out", solver.outputs());
        }
        out.println("\nParameters with units and ranges: intercala solvers ID");
    }

    private static void ports(final PrintStream out, final String direction, final List<PortSpec> ports) {
        if (!ports.isEmpty()) {
            out.println("      " + direction + "  " + String.join(", ", ports.stream()
                    .map(port -> port.name() + (direction.equals("out") || port.required() ? "" : "?")).toList()));
        }
    }

    private void describe(final SolverFactory factory, final SolverRegistry registry, final PrintStream out) {
        final SolverDescriptor solver = factory.descriptor();
        out.println(tool.console().tone(Console.Tone.STRONG, solver.id()) + "  version " + solver.version());
        out.println(solver.label() + (solver.description().isEmpty() ? "" : ". " + solver.description()));
        final String provider = registry.provider(solver.id());
        if (!provider.isEmpty()) {
            out.println("From " + provider);
        }
        if (!solver.documentation().isEmpty()) {
            out.println("Theory: docs/theory/" + solver.documentation());
        }
        final var parameters = factory.createParameters();
        portTable(out, "Inputs", factory.inputs(parameters), true);
        portTable(out, "Outputs", factory.outputs(parameters), false);
        final var table = new TextTable();
        for (final ParameterEntry entry : ParameterEntry.of(solver.parameters(), parameters)) {
            table.row(entry.path(), entry.feature().symbol(), entry.initial().isEmpty() ? "–" : entry.initial(),
                    entry.allowed(), entry.feature().description());
        }
        if (!table.isEmpty()) {
            out.println("\n" + tool.console().tone(Console.Tone.STRONG, "Parameters")
                    + "  name, symbol, default, what is allowed");
            table.print(out, "  ");
        }
    }

    private void portTable(final PrintStream out, final String title, final List<PortSpec> ports,
            final boolean inputs) {
        if (ports.isEmpty()) {
            return;
        }
        out.println("\n" + tool.console().tone(Console.Tone.STRONG, title));
        final var table = new TextTable();
        for (final PortSpec port : ports) {
            table.row(port.name(), port.type().getName(), port.unit(),
                    inputs ? (port.required() ? "required" : "optional") + (port.many() ? ", several" : "") : "",
                    port.description());
        }
        table.print(out, "  ");
    }
}
