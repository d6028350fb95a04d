// SPDX-License-Identifier: Apache-2.0
package org.intercala.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.intercala.data.DataPackage;
import org.intercala.data.DiffusivityKind;
import org.intercala.model.Finding;
import org.intercala.model.Severity;
import org.intercala.physics.ConsistencyMeasure.Verdict;
import org.intercala.solver.CheckContext;
import org.intercala.solver.DataSpec;
import org.intercala.solver.DataSpec.Ancestor;
import org.intercala.solver.Findings;

/** What can be said of a chemical diffusivity before its data exist: which free energy, which kind of diffusivity. */
final class ChemicalDiffusivityCheck {

    /** Beyond this a Haven ratio is unusual (A6). */
    private static final double LARGEST_HAVEN_RATIO = 1.2;

    private final CheckContext context;
    private final ChemicalDiffusivityParameters parameters;
    private final Optional<DataSpec> energy;
    private final Optional<DataSpec> factor;
    private final Optional<DataSpec> jump;

    ChemicalDiffusivityCheck(CheckContext context) {
        this.context = context;
        this.parameters = (ChemicalDiffusivityParameters) context.parameters();
        this.energy = context.input(ChemicalDiffusivitySolverFactory.FREE_ENERGY);
        this.factor = context.input(ChemicalDiffusivitySolverFactory.FACTOR);
        this.jump = context.input(ChemicalDiffusivitySolverFactory.JUMP);
    }

    /** The free energy behind the factor comes first, so that others find it as the nearest. */
    DataSpec spec() {
        var spec = DataSpec
                .of(DataPackage.Literals.DIFFUSIVITY,
                        new Ancestor(Roles.DIFFUSIVITY, context.node(), context.label()))
                .withFact(Roles.KIND, DiffusivityKind.CHEMICAL.getLiteral());
        for (var source : List.of(factor.or(() -> energy), jump,
                context.input(ChemicalDiffusivitySolverFactory.MEAN),
                context.input(ChemicalDiffusivitySolverFactory.BALANCE))) {
            if (source.isPresent()) {
                spec = spec.withLineageOf(source.get());
            }
        }
        return spec;
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        if (energy.isEmpty() && factor.isEmpty()) {
            findings.add(Findings.error("missing-input", ChemicalDiffusivitySolverFactory.FREE_ENERGY,
                    "Neither a free energy nor a thermodynamic factor is connected.",
                    "Connect the free energy that also gives the open-circuit potential."));
        }
        sameFreeEnergy().ifPresent(findings::add);
        if (parameters.getSource() == JumpDiffusivitySource.GIVEN) {
            jumpKind().ifPresent(findings::add);
            notUsed(ChemicalDiffusivitySolverFactory.MEAN, findings);
        } else {
            notUsed(ChemicalDiffusivitySolverFactory.JUMP, findings);
        }
        if (parameters.getHavenRatio() != null && parameters.getHavenRatio().si() > LARGEST_HAVEN_RATIO) {
            findings.add(Findings.warning("A6", "havenRatio", "The Haven ratio is " + parameters.getHavenRatio()
                    + "; values above " + LARGEST_HAVEN_RATIO + " are unusual.", "Check that it is D_tracer/D_J."));
        }
        return findings;
    }

    private Optional<Finding> sameFreeEnergy() {
        var ofFactor = factor.flatMap(spec -> spec.ancestor(Roles.FREE_ENERGY));
        var ofEnergy = energy.flatMap(spec -> spec.ancestor(Roles.FREE_ENERGY));
        if (ofFactor.isEmpty() || ofEnergy.isEmpty() || ofFactor.get().key().equals(ofEnergy.get().key())) {
            return Optional.empty();
        }
        // a warning before the run, so that the run can show the difference in numbers
        return Optional.of(failed(Severity.WARNING, ChemicalDiffusivitySolverFactory.FACTOR,
                "The thermodynamic factor stems from the free energy " + ofFactor.get().name()
                        + ", but it is held to the free energy " + ofEnergy.get().name() + ".",
                "Take both from one free energy."));
    }

    private Optional<Finding> jumpKind() {
        var kind = jump.map(spec -> spec.facts().getOrDefault(Roles.KIND, "")).orElse("");
        if (kind.equals(DiffusivityKind.CHEMICAL.getLiteral())) {
            return Optional.of(failed(Severity.ERROR, ChemicalDiffusivitySolverFactory.JUMP,
                    "A chemical diffusivity is connected as jump diffusivity; it has the thermodynamic factor already.",
                    "Connect a jump diffusivity, or connect it as mean diffusivity and take the jump from the mean."));
        }
        if (kind.equals(DiffusivityKind.TRACER.getLiteral()) && parameters.getHavenRatio() == null) {
            return Optional.of(failed(Severity.ERROR, ChemicalDiffusivitySolverFactory.JUMP,
                    "A tracer diffusivity is connected as jump diffusivity, without a Haven ratio.",
                    "State the Haven ratio, D_J = D_tracer/H_R, or connect a jump diffusivity."));
        }
        return Optional.empty();
    }

    private static Finding failed(Severity severity, String feature, String message, String remedy) {
        var finding = Findings.error("A5", feature, message, remedy);
        finding.setSeverity(severity);
        finding.setVerdict(Verdict.FAIL.name());
        return finding;
    }

    private void notUsed(String port, List<Finding> findings) {
        if (context.input(port).isPresent()) {
            findings.add(Findings.warning("not-used", port, "The " + port.replace("Diffusivity", " diffusivity")
                    + " is connected, but the choice under Jump diffusivity does not use it.",
                    "Disconnect it, or choose otherwise there."));
        }
    }
}
