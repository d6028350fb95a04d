// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.intercala.data.CellParameterSet;
import org.intercala.data.DataObject;
import org.intercala.model.Finding;
import org.intercala.model.ParameterObject;
import org.intercala.solver.CheckContext;
import org.intercala.solver.DataSpec;
import org.intercala.solver.SolveContext;
import org.intercala.solver.SolvePoint;
import org.intercala.solver.Solver;
import org.intercala.solver.SolverException;

/** One point, its check and its context, without an engine. */
final class FakePoint implements SolvePoint, CheckContext, SolveContext {

    private final ParameterObject parameters;
    private final Path folder;
    private final Map<String, DataObject> inputs = new HashMap<>();
    private final Map<String, DataSpec> specs = new HashMap<>();
    private final Map<String, DataObject> outputs = new LinkedHashMap<>();
    private final Map<String, Double> counters = new HashMap<>();
    private SolverException failure;
    private int asked;
    private int cancelAfter = Integer.MAX_VALUE;

    FakePoint(ParameterObject parameters) {
        this(parameters, Path.of("."));
    }

    FakePoint(ParameterObject parameters, Path folder) {
        this.parameters = parameters;
        this.folder = folder;
    }

    /** A parameter set with some values of another. */
    static CellParameterSet set(String materialSet) {
        var factory = parameterSets();
        var parameters = (ParameterSetParameters) factory.createParameters();
        parameters.setMaterialSet(materialSet);
        return new FakePoint(parameters).solved(factory.create()).output("parameters", CellParameterSet.class);
    }

    static ParameterSetSolverFactory parameterSets() {
        var factory = new ParameterSetSolverFactory();
        factory.addMaterialSet(new Chen2020());
        factory.addMaterialSet(new Marquis2019());
        return factory;
    }

    FakePoint with(String port, DataObject data) {
        inputs.put(port, data);
        return this;
    }

    FakePoint with(String port, DataSpec spec) {
        specs.put(port, spec);
        return this;
    }

    FakePoint cancelAfter(int calls) {
        cancelAfter = calls;
        return this;
    }

    /** Findings of the check. */
    List<Finding> check(Solver solver) {
        return solver.check(this).findings();
    }

    /** Codes of the findings of the check. */
    List<String> codes(Solver solver) {
        return check(solver).stream().map(Finding::getCode).toList();
    }

    FakePoint solved(Solver solver) {
        run(solver);
        if (failure != null) {
            throw new AssertionError(failure.getMessage(), failure);
        }
        return this;
    }

    /** @return the failure, which must come */
    SolverException failure(Solver solver) {
        run(solver);
        if (failure == null) {
            throw new AssertionError("solved, although a failure was expected");
        }
        return failure;
    }

    private void run(Solver solver) {
        try {
            solver.solve(List.of(this), this);
        } catch (SolverException thrown) {
            failure = thrown;
        }
    }

    /** Findings of the check or after solving with one code, for one port or parameter ("" for any). */
    static List<Finding> of(List<Finding> findings, String code, String feature) {
        return findings.stream().filter(f -> f.getCode().equals(code) && (feature.isEmpty() || feature.equals(f.getFeature()))).toList();
    }

    List<Finding> findings(Solver solver) {
        return solver.findings(this, outputs);
    }

    <T extends DataObject> T output(String port, Class<T> type) {
        return type.cast(outputs.get(port));
    }

    Map<String, DataObject> outputs() {
        return outputs;
    }

    Map<String, Double> counters() {
        return counters;
    }

    @Override
    public ParameterObject parameters() {
        return parameters;
    }

    @Override
    public <T extends DataObject> Optional<T> input(String port, Class<T> type) {
        return Optional.ofNullable(inputs.get(port)).map(type::cast);
    }

    @Override
    public <T extends DataObject> List<T> inputs(String port, Class<T> type) {
        return input(port, type).stream().toList();
    }

    @Override
    public void output(String port, DataObject value) {
        outputs.put(port, value);
    }

    @Override
    public void counter(String name, double value) {
        counters.put(name, value);
    }

    @Override
    public void fail(SolverException cause) {
        failure = cause;
    }

    @Override
    public void done() {
        // nothing waits for it
    }

    @Override
    public String node() {
        return "node";
    }

    @Override
    public String label() {
        return "Node";
    }

    @Override
    public Optional<DataSpec> input(String port) {
        return Optional.ofNullable(specs.get(port));
    }

    @Override
    public List<DataSpec> inputs(String port) {
        return input(port).stream().toList();
    }

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public Path projectFolder() {
        return folder;
    }

    @Override
    public void progress(double fraction, String message) {
        // nobody looks
    }

    @Override
    public void checkCancelled() {
        if (++asked > cancelAfter) {
            throw new CancellationException();
        }
    }
}
