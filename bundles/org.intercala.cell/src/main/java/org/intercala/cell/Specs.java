// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.intercala.data.Branch;
import org.intercala.data.Quantity;
import org.intercala.model.Finding;
import org.intercala.physics.ConsistencyMeasure.Verdict;
import org.intercala.solver.CheckContext;
import org.intercala.solver.DataSpec;
import org.intercala.solver.DataSpec.Ancestor;
import org.intercala.solver.Findings;

/** What the specs of the inputs of a cell model tell before anything is computed. */
final class Specs {

    static final String FREE_ENERGY = "freeEnergy";
    static final String ONE_FREE_ENERGY = "Derive both from one free energy, by the nodes Open-circuit potential"
            + " and Chemical diffusivity.";
    static final String OUT_OF_THE_GAP = "Stay outside the gap; do not read the overpotential from diffusion.";
    /** Fact of a parameter set: the ambient temperature that its node gives in place of the published one. */
    static final String AMBIENT = "ambientTemperature";
    static final String LOWER_VOLTAGE = "lowerVoltageCutOff";
    static final String UPPER_VOLTAGE = "upperVoltageCutOff";
    private static final String MATERIAL_SET = "materialSet";
    private static final List<String> INPUTS = List.of(Ports.NEGATIVE_POTENTIAL, Ports.POSITIVE_POTENTIAL,
            Ports.NEGATIVE_DIFFUSIVITY,
            Ports.POSITIVE_DIFFUSIVITY, Ports.PARAMETERS, Ports.BALANCE, Ports.NEGATIVE_EXCHANGE,
            Ports.POSITIVE_EXCHANGE);

    private Specs() {
    }

    /** Spec of an output that stems from all inputs. */
    static DataSpec derived(CheckContext context, EClass type) {
        var spec = DataSpec.of(type);
        for (var port : INPUTS) {
            var input = context.input(port);
            if (input.isPresent()) {
                spec = spec.withLineageOf(input.get());
            }
        }
        return spec;
    }

    /** Says which functions of the parameter set are replaced, and by what. */
    static List<Finding> replacements(CheckContext context) {
        var findings = new ArrayList<Finding>();
        var set = context.input(Ports.PARAMETERS).flatMap(spec -> spec.ancestor(MATERIAL_SET)).map(Ancestor::name)
                .orElse("the parameter set");
        for (var port : List.of(Ports.NEGATIVE_POTENTIAL, Ports.POSITIVE_POTENTIAL, Ports.NEGATIVE_DIFFUSIVITY,
                Ports.POSITIVE_DIFFUSIVITY, Ports.NEGATIVE_EXCHANGE, Ports.POSITIVE_EXCHANGE)) {
            context.input(port)
                    .ifPresent(spec -> findings.add(Findings.information("replaced", port, what(port) + " of " + set
                            + " is replaced by the one that is linked" + origin(spec) + ".", "")));
        }
        return findings;
    }

    /** Whether a value is there that does not just stand by default. */
    static boolean isTyped(Quantity value) {
        return value != null && !value.origin().equals(Quantity.DEFAULT_ORIGIN);
    }

    /** @param value as a sentence begins with it @param reason without "since" */
    static Finding unused(String value, String feature, String reason, String remedy) {
        return Findings.warning("unused-value", feature, value + " is not used, since " + reason + ".", remedy);
    }

    /** Says what is given but has no effect: an ambient temperature, a balance where the start does not need it. */
    static List<Finding> unused(CheckContext context, Quantity temperature, boolean startsFromBalance) {
        var findings = new ArrayList<Finding>();
        context.input(Ports.PARAMETERS).map(spec -> spec.facts().get(AMBIENT)).map(Quantity::parse)
                .filter(ambient -> temperature != null && !temperature.isVariable()
                        && Math.abs(ambient.si() - temperature.si()) > 1e-9)
                .ifPresent(ambient -> findings.add(Findings.warning("unused-value", "temperature",
                        "The ambient temperature of the parameter set, " + ambient + ", is not used: the cell is at its"
                                + " own temperature, " + temperature + ".",
                        "Set the temperature of this node, or bind both to one variable.")));
        if (!startsFromBalance && context.input(Ports.BALANCE).isPresent()) {
            findings.add(Findings.information("unused-input", Ports.BALANCE,
                    "The electrode balance is linked, but the run does not start from it: it is only compared with the"
                            + " cell.",
                    "Choose a start by state of charge to use it."));
        }
        return findings;
    }

    private static String what(String port) {
        return (port.endsWith("Potential") ? "The open-circuit potential"
                : port.endsWith("Diffusivity") ? "The diffusivity" : "The exchange current density") + " of the "
                + (port.startsWith("negative") ? "negative" : "positive") + " electrode";
    }

    private static String origin(DataSpec spec) {
        return spec.lineage().isEmpty() ? ""
                : ", which stems from " + String.join(", ", spec.lineage().stream().map(Specs::words).toList());
    }

    private static String words(Ancestor ancestor) {
        return ancestor.role().replaceAll("(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT) + " '" + ancestor.name()
                + "'";
    }

    /** A5 by descent: diffusivity and open-circuit potential of an electrode should stem from one free energy. */
    static Finding oneFreeEnergy(CheckContext context, String electrode) {
        var potential = energy(context, electrode + "Potential");
        var diffusivity = energy(context, electrode + "Diffusivity");
        var feature = electrode + "Diffusivity";
        var name = Character.toUpperCase(electrode.charAt(0)) + electrode.substring(1) + " electrode: ";
        if (potential != null && diffusivity != null) {
            return potential.key().equals(diffusivity.key())
                    ? Measures.checked("A5", Verdict.PASS, feature,
                            name + "diffusivity and open-circuit potential stem from one free energy, '"
                                    + potential.name() + "'.",
                            "")
                    : Measures.checked("A5", Verdict.FAIL, feature,
                            name + "the diffusivity stems from the free energy '" + diffusivity.name()
                                    + "', the open-circuit potential from '" + potential.name()
                                    + "'; they describe two materials.",
                            "Wire both from the same free energy.");
        }
        if (context.input(Ports.PARAMETERS).isEmpty()) {
            return Measures.checked("A5", Verdict.NOT_APPLICABLE, feature, name + "there is no cell yet.", "");
        }
        return Measures.checked("A5", Verdict.WARN, feature, name + (potential == null && diffusivity == null
                ? "diffusivity and open-circuit potential are independent fits; no free energy stands behind both."
                : "only the " + (potential == null ? "diffusivity" : "open-circuit potential")
                        + " stems from a free energy, '"
                        + (potential == null ? diffusivity : potential).name() + "'; the other is an independent fit."),
                ONE_FREE_ENERGY);
    }

    /** A13 by descent: a linked exchange current should know the activity that the open-circuit potential knows. */
    static List<Finding> oneActivity(CheckContext context, String electrode) {
        var feature = electrode + "ExchangeCurrent";
        if (context.input(feature).isEmpty()) {
            return List.of();
        }
        var potential = energy(context, electrode + "Potential");
        var exchange = context.input(feature).flatMap(spec -> spec.ancestor(FREE_ENERGY)).orElse(null);
        var name = Character.toUpperCase(electrode.charAt(0)) + electrode.substring(1) + " electrode: ";
        if (potential == null || exchange == null) {
            return List.of(Measures.checked("A13", Verdict.WARN, feature,
                    name + "no free energy stands behind both the exchange current and the open-circuit potential;"
                            + " whether they take the same activity of lithium is not known.",
                    "Derive both from one free energy."));
        }
        return List.of(potential.key().equals(exchange.key())
                ? Measures.checked("A13", Verdict.PASS, feature, name
                        + "exchange current and open-circuit potential stem from one free energy, '" + potential.name()
                        + "'.", "")
                : Measures.checked("A13", Verdict.FAIL, feature, name + "the exchange current stems from the free"
                        + " energy '" + exchange.name() + "', the open-circuit potential from '" + potential.name()
                        + "'; they describe two materials.", "Wire both from the same free energy."));
    }

    private static Ancestor energy(CheckContext context, String port) {
        return context.input(port).or(() -> context.input(Ports.PARAMETERS)).flatMap(spec -> spec.ancestor(FREE_ENERGY))
                .orElse(null);
    }

    /** Fickian diffusion does not know the phase boundary that an equilibrium potential with plateaus implies. */
    static List<Finding> miscibilityGaps(CheckContext context) {
        var findings = new ArrayList<Finding>();
        for (var electrode : List.of("negative", "positive")) {
            var port = electrode + "Potential";
            context.input(port).map(spec -> spec.facts().get("branch")).filter(Branch.MAXWELL.getLiteral()::equals)
                    .ifPresent(branch -> findings.add(Findings.warning("fickian-in-gap", port,
                            "The open-circuit potential of the " + electrode
                                    + " electrode has two-phase plateaus, but the particles diffuse as one phase:"
                                    + " inside the miscibility gap Fickian diffusion is not a model.",
                            OUT_OF_THE_GAP)));
        }
        return findings;
    }
}
