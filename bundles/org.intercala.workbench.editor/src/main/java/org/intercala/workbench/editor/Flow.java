// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import org.intercala.model.Graphs;
import org.intercala.model.Port;
import org.intercala.model.SolverNode;
import org.intercala.solver.PortSpec;
import org.intercala.solver.Scale;
import org.intercala.workbench.Ink;
import org.intercala.workbench.Services;
import org.intercala.workbench.TextFit;

/** What flows through a port: the scale and the symbol of its data. The only place that knows them by class. */
public final class Flow {

    private static final Map<String, Scale> SCALES = Map.of("FreeEnergy", Scale.PHASES, "OpenCircuitPotential",
            Scale.PHASES, "ThermodynamicFactor", Scale.PHASES, "Diffusivity", Scale.PHASES,
            "ExchangeCurrentDensity", Scale.PHASES, "ElectrodeBalance", Scale.CELL, "CellResponse", Scale.CELL);
    private static final Map<String, String> SYMBOLS = Map.of("FreeEnergy", "g", "OpenCircuitPotential", "U",
            "ThermodynamicFactor", "Θ", "Diffusivity", "D", "ExchangeCurrentDensity", "i₀");

    /** So many letters of the name of a node stand before that of its port. */
    private static final int LONGEST = 20;

    private Flow() {
    }

    /** Colour of the scale that the data of a port belongs to. */
    public static Ink ink(final Port port) {
        return Ink.of(SCALES.getOrDefault(dataClass(port), Scale.DATA));
    }

    /** Name of a port as it stands on the card: its symbol where there is one, else its label. */
    public static String label(final Port port) {
        final String quantity = SYMBOLS.get(dataClass(port));
        if (quantity != null) {
            final String name = port.getName();
            final String index = name.startsWith("negative") ? "_−" : name.startsWith("positive") ? "_+"
                    : name.contains("ump") ? "_J" : "";
            return (name.startsWith("mean") ? "mean " : "") + quantity + index + "(x, T)";
        }
        return "CellResponse".equals(dataClass(port)) ? "V(t), Q" : name(port);
    }

    /**
     * Name of a port as it stands on a folded container, with that of its node where another port is called the same.
     *
     * @param shown all ports that the container shows
     */
    public static String label(final Port port, final Collection<Port> shown) {
        final String label = label(port);
        final boolean isAlone = shown.stream().noneMatch(other -> other != port
                && Graphs.isOutput(other) == Graphs.isOutput(port) && label(other).equals(label));
        final String node = Graphs.owner(port).getLabel();
        return isAlone || node == null ? label : (node.length() > LONGEST ? TextFit.start(node, LONGEST) + "…" : node)
                .replace('_', ' ') + ": " + label;
    }

    /** Name of a port in words. */
    public static String name(final Port port) {
        return spec(port).map(PortSpec::label).orElseGet(port::getName);
    }

    /** Name of a port in words with its symbol, as the card has it: "Free energy g(x, T)". */
    public static String fullName(final Port port) {
        final String name = name(port);
        final String label = label(port);
        return name.equals(label) ? name
                : name + " " + label.replace("_+", "₊").replace("_−", "₋").replace("_J", "ⱼ");
    }

    /** Class of the data without its package. */
    public static String dataClass(final Port port) {
        final String type = port.getType() == null ? "" : port.getType();
        return type.substring(type.indexOf('#') + 1);
    }

    /** What the solver says of a port; empty where the solver is not installed. */
    public static Optional<PortSpec> spec(final Port port) {
        return Graphs.owner(port) instanceof SolverNode node ? Services.registry().find(node.getSolver())
                .flatMap(factory -> (Graphs.isOutput(port) ? factory.outputs(node.getParameters())
                        : factory.inputs(node.getParameters())).stream()
                                .filter(spec -> spec.name().equals(port.getName())).findFirst())
                : Optional.empty();
    }
}
