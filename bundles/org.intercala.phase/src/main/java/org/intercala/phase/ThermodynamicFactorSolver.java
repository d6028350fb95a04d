// SPDX-License-Identifier: Apache-2.0
package org.intercala.phase;

import java.util.List;
import java.util.Map;

import org.intercala.data.DataFactory;
import org.intercala.data.DataObject;
import org.intercala.data.DataPackage;
import org.intercala.data.FreeEnergy;
import org.intercala.data.ThermodynamicFactor;
import org.intercala.model.Finding;
import org.intercala.solver.CheckContext;
import org.intercala.solver.CheckResult;
import org.intercala.solver.DataSpec;
import org.intercala.solver.DataSpec.Ancestor;
import org.intercala.solver.PointSolver;
import org.intercala.solver.SolveContext;
import org.intercala.solver.SolvePoint;
import org.intercala.solver.SolverException;

/** Makes \( \Theta = \frac{x}{RT}\,\partial_x^2 g \) as an expression that calls the free energy. */
final class ThermodynamicFactorSolver extends PointSolver {

    @Override
    public CheckResult check(CheckContext context) {
        var spec = DataSpec.of(DataPackage.Literals.THERMODYNAMIC_FACTOR,
                new Ancestor(Roles.THERMODYNAMIC_FACTOR, context.node(), context.label()));
        var source = context.input(ThermodynamicFactorSolverFactory.FREE_ENERGY);
        return new CheckResult(
                Map.of(ThermodynamicFactorSolverFactory.FACTOR, source.map(spec::withLineageOf).orElse(spec)),
                List.of());
    }

    @Override
    protected void solve(SolvePoint point, SolveContext context) throws SolverException {
        var parameters = (ThermodynamicFactorParameters) point.parameters();
        var host = Host.of(point.input(ThermodynamicFactorSolverFactory.FREE_ENERGY, FreeEnergy.class)
                .orElseThrow(() -> new SolverException("missing-input", "No free energy is connected.",
                        "Connect g(x, T) of a free-energy node.")));
        host.requireTemperature(parameters.getTemperature().si());
        var factor = DataFactory.eINSTANCE.createThermodynamicFactor();
        factor.setFactor(Factor.functionOf(host));
        factor.getValidity().add(host.validity());
        host.temperatureRange().ifPresent(factor.getValidity()::add);
        point.output(ThermodynamicFactorSolverFactory.FACTOR, factor);
    }

    @Override
    public List<Finding> findings(SolvePoint point, Map<String, DataObject> outputs) {
        if (!(outputs.get(ThermodynamicFactorSolverFactory.FACTOR) instanceof ThermodynamicFactor data)) {
            return List.of();
        }
        var parameters = (ThermodynamicFactorParameters) point.parameters();
        var factor = Factor.compiled(data);
        return List.of(Measures.finding(factor.positivity(parameters.getTemperature().si(), factor.range()),
                ThermodynamicFactorSolverFactory.FACTOR,
                "Use the factor in single phases only, outside the ranges named."));
    }
}
