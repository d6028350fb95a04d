// SPDX-License-Identifier: Apache-2.0
package org.intercala.phase;

import org.intercala.data.Branch;
import org.intercala.data.DataFactory;
import org.intercala.data.FreeEnergy;
import org.intercala.data.Functions;
import org.intercala.data.OpenCircuitPotential;
import org.intercala.data.Quantity;
import org.intercala.model.Finding;
import org.intercala.solver.Solver;
import org.intercala.testkit.FakeSolvePoint;
import org.intercala.testkit.SolverTester;

/** Hosts that several tests use. */
final class Materials {

    /** Positive electrode of the LG M50, doi:10.1149/1945-7111/ab9050. */
    static final String CHEN_POSITIVE = "-0.8090*x + 4.4875 - 0.0428*tanh(18.5138*(x - 0.5542))"
            + " - 17.7326*tanh(15.7890*(x - 0.3117)) + 17.5842*tanh(15.9308*(x - 0.3120))";

    private Materials() {
    }

    static OpenCircuitPotential chen() {
        return potential(CHEN_POSITIVE);
    }

    static OpenCircuitPotential potential(String text) {
        var potential = DataFactory.eINSTANCE.createOpenCircuitPotential();
        potential.setPotential(Functions.expression(text, "V", Functions.variable("x", "1", 0, 1)));
        potential.setEntropicCoefficient(Functions.constant(Quantity.parse("0 V/K")));
        potential.setReferenceTemperature(Quantity.parse("298.15 K"));
        return potential;
    }

    static FreeEnergyParameters parameters() {
        return (FreeEnergyParameters) new FreeEnergySolverFactory().createParameters();
    }

    /** The LiFePO4 regular solution of the defaults. */
    static FreeEnergy lfp() {
        return energy(SolverTester.of(new FreeEnergySolverFactory()));
    }

    /** One phase at room temperature: ideal mixing with weak repulsion. */
    static FreeEnergy solidSolution() {
        var parameters = parameters();
        parameters.setInteraction(Quantity.parse("-10 kJ/mol"));
        return energy(SolverTester.of(new FreeEnergySolverFactory(), parameters));
    }

    static FreeEnergy integrated(OpenCircuitPotential source) {
        var parameters = parameters();
        parameters.setForm(FreeEnergyForm.FROM_OPEN_CIRCUIT_POTENTIAL);
        return energy(SolverTester.of(new FreeEnergySolverFactory(), parameters).input("openCircuitPotential", source));
    }

    static OpenCircuitPotential potential(FreeEnergy energy, Branch branch, String temperature) {
        var parameters = (OpenCircuitPotentialParameters) new OpenCircuitPotentialSolverFactory().createParameters();
        parameters.setBranch(branch);
        parameters.setTemperature(Quantity.parse(temperature));
        return SolverTester.of(new OpenCircuitPotentialSolverFactory(), parameters).input("freeEnergy", energy).solve()
                .output("openCircuitPotential", OpenCircuitPotential.class);
    }

    private static FreeEnergy energy(SolverTester tester) {
        return tester.solve().output("freeEnergy", FreeEnergy.class);
    }

    /** The finding of a code on what a point has put out. */
    static Finding finding(Solver solver, FakeSolvePoint point, String code) {
        return solver.findings(point, point.outputs()).stream().filter(finding -> finding.getCode().equals(code))
                .findFirst().orElseThrow();
    }
}
