// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.intercala.data.CellParameterSet;
import org.intercala.data.DataObject;
import org.intercala.model.Finding;
import org.intercala.model.ParameterObject;
import org.intercala.solver.CheckResult;
import org.intercala.solver.DataSpec;
import org.intercala.solver.SolverException;
import org.intercala.solver.SolverFactory;
import org.intercala.testkit.FakeSolvePoint;
import org.intercala.testkit.SolverTester;

/** One solver with parameters and inputs, and what came of it. */
final class Trial {

    private final SolverTester tester;
    private FakeSolvePoint point;

    Trial(SolverFactory factory, ParameterObject parameters) {
        this(factory, parameters, Path.of("."));
    }

    Trial(SolverFactory factory, ParameterObject parameters, Path folder) {
        tester = SolverTester.of(factory, parameters).in(folder, 1);
    }

    /** A fresh copy of an installed material set. */
    static CellParameterSet set(String materialSet) {
        var factory = parameterSets();
        var parameters = (ParameterSetParameters) factory.createParameters();
        parameters.setMaterialSet(materialSet);
        return new Trial(factory, parameters).solved().output("parameters", CellParameterSet.class);
    }

    /** Parameters of a cell model on one mesh with small tolerances, whatever the voltage error. */
    static SpmParameters fixed(SolverFactory factory) {
        var parameters = (SpmParameters) factory.createParameters();
        parameters.setNodes(20);
        parameters.setRelativeTolerance(1e-7);
        parameters.setAbsoluteTolerance(1e-7);
        if (parameters instanceof PorousParameters porous) {
            porous.setElectrodeDegree(8);
            porous.setElectrodeElements(1);
            porous.setSeparatorDegree(4);
        }
        return parameters;
    }

    static ParameterSetSolverFactory parameterSets() {
        var factory = new ParameterSetSolverFactory();
        factory.addMaterialSet(new Chen2020());
        factory.addMaterialSet(new Marquis2019());
        return factory;
    }

    Trial with(String port, DataObject data) {
        tester.input(port, data);
        return this;
    }

    Trial with(String port, DataSpec spec) {
        tester.spec(port, spec);
        return this;
    }

    CheckResult result() {
        return tester.check();
    }

    /** Findings of the check. */
    List<Finding> check() {
        return result().findings();
    }

    /** Codes of the findings of the check. */
    List<String> codes() {
        return check().stream().map(Finding::getCode).toList();
    }

    Trial solved() {
        point = tester.solve();
        point.failure().ifPresent(failure -> {
            throw new AssertionError(failure.getMessage(), failure);
        });
        return this;
    }

    /** @return the failure, which must come */
    SolverException failure() {
        point = tester.solve();
        return point.failure().orElseThrow(() -> new AssertionError("solved, although a failure was expected"));
    }

    /** Findings that need the data. */
    List<Finding> findings() {
        return tester.findings(point);
    }

    <T extends DataObject> T output(String port, Class<T> type) {
        return point.output(port, type);
    }

    Map<String, DataObject> outputs() {
        return point.outputs();
    }

    Map<String, Double> counters() {
        return point.counters();
    }

    /** Those findings with one code, for one port or parameter ("" for any). */
    static List<Finding> of(List<Finding> findings, String code, String feature) {
        return findings.stream()
                .filter(f -> f.getCode().equals(code) && (feature.isEmpty() || feature.equals(f.getFeature())))
                .toList();
    }
}
