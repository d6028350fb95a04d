// SPDX-License-Identifier: Apache-2.0
package org.intercala.phase;

import java.util.List;

import org.intercala.data.Branch;
import org.intercala.data.Quantity;
import org.intercala.solver.SolverFactory;
import org.intercala.testkit.FakeSolvePoint;
import org.intercala.testkit.SolverContractTest;
import org.junit.jupiter.api.Nested;

/** The suite that every solver passes. */
class ContractTests {

    @Nested
    class FreeEnergyContractTest extends SolverContractTest {

        @Override
        protected SolverFactory factory() {
            return new FreeEnergySolverFactory();
        }

        @Override
        protected List<FakeSolvePoint> points() {
            var measured = Materials.parameters();
            measured.setForm(FreeEnergyForm.FROM_OPEN_CIRCUIT_POTENTIAL);
            return List.of(new FakeSolvePoint(Materials.parameters()),
                    new FakeSolvePoint(measured).with("openCircuitPotential", Materials.chen()));
        }
    }

    @Nested
    class OpenCircuitPotentialContractTest extends SolverContractTest {

        @Override
        protected SolverFactory factory() {
            return new OpenCircuitPotentialSolverFactory();
        }

        @Override
        protected List<FakeSolvePoint> points() {
            return List.of(point("298.15 K", Branch.MAXWELL), point("320 K", Branch.MAXWELL),
                    point("298.15 K", Branch.HOMOGENEOUS));
        }

        private FakeSolvePoint point(String temperature, Branch branch) {
            var parameters = PhaseFactory.eINSTANCE.createOpenCircuitPotentialParameters();
            parameters.setTemperature(Quantity.parse(temperature));
            parameters.setBranch(branch);
            return new FakeSolvePoint(parameters).with("freeEnergy", Materials.lfp());
        }
    }

    @Nested
    class ThermodynamicFactorContractTest extends SolverContractTest {

        @Override
        protected SolverFactory factory() {
            return new ThermodynamicFactorSolverFactory();
        }

        @Override
        protected List<FakeSolvePoint> points() {
            return List.of(
                    new FakeSolvePoint(PhaseFactory.eINSTANCE.createThermodynamicFactorParameters()).with("freeEnergy",
                            Materials.lfp()),
                    new FakeSolvePoint(PhaseFactory.eINSTANCE.createThermodynamicFactorParameters()).with("freeEnergy",
                            Materials.integrated(Materials.chen())));
        }
    }

    @Nested
    class ChemicalDiffusivityContractTest extends SolverContractTest {

        @Override
        protected SolverFactory factory() {
            return new ChemicalDiffusivitySolverFactory();
        }

        @Override
        protected List<FakeSolvePoint> points() {
            return List.of(point("4e-15 m2/s"), point("5e-15 m2/s"));
        }

        private FakeSolvePoint point(String mean) {
            var parameters = PhaseFactory.eINSTANCE.createChemicalDiffusivityParameters();
            parameters.setSource(JumpDiffusivitySource.FROM_MEAN);
            parameters.setMeanDiffusivity(Quantity.parse(mean));
            parameters.setLowerStoichiometry(Quantity.parse("0.2"));
            parameters.setUpperStoichiometry(Quantity.parse("0.9"));
            return new FakeSolvePoint(parameters).with("freeEnergy", Materials.integrated(Materials.chen()));
        }
    }
}
