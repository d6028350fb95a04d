// SPDX-License-Identifier: Apache-2.0
package org.intercala.phase;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.intercala.data.DataObject;
import org.intercala.model.Finding;
import org.intercala.model.ParameterObject;
import org.intercala.solver.CheckContext;
import org.intercala.solver.CheckResult;
import org.intercala.solver.DataSpec;
import org.intercala.solver.SolveContext;
import org.intercala.solver.SolvePoint;
import org.intercala.solver.Solver;
import org.intercala.solver.SolverException;

/** One point, its check and its context, without an engine. */
final class FakePoint implements SolvePoint, CheckContext, SolveContext {

    private final ParameterObject parameters;
    private final Map<String, DataObject> inputs = new HashMap<>();
    private final Map<String, DataSpec> specs = new HashMap<>();
    private final Map<String, DataObject> outputs = new LinkedHashMap<>();
    private SolverException failure;

    FakePoint(ParameterObject parameters) {
        this.parameters = parameters;
    }

    FakePoint with(String port, DataObject data) {
        inputs.put(port, data);
        return this;
    }

    FakePoint with(String port, DataSpec spec) {
        specs.put(port, spec);
        return this;
    }

    CheckResult check(Solver solver) {
        return solver.check(this);
    }

    /** @return the output, which must exist */
    <T extends DataObject> T solve(Solver solver, String port, Class<T> type) {
        run(solver);
        if (failure != null) {
            throw new AssertionError(failure.getMessage(), failure);
        }
        return type.cast(outputs.get(port));
    }

    /** @return the failure, which must come */
    SolverException failure(Solver solver) {
        run(solver);
        if (failure == null) {
            throw new AssertionError("solved, although a failure was expected");
        }
        return failure;
    }

    /** @return the finding of a consistency check on the outputs, or on those given instead */
    Finding finding(Solver solver, String code, Map<String, DataObject> instead) {
        var all = new HashMap<>(outputs);
        all.putAll(instead);
        return solver.findings(this, all).stream().filter(finding -> finding.getCode().equals(code)).findFirst()
                .orElseThrow();
    }

    Finding finding(Solver solver, String code) {
        return finding(solver, code, Map.of());
    }

    private void run(Solver solver) {
        try {
            solver.solve(List.of(this), this);
        } catch (SolverException thrown) {
            failure = thrown;
        }
    }

    Map<String, DataObject> outputs() {
        return outputs;
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
        // no test reads counters
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
        return Optional.ofNullable(specs.get(port))
                .or(() -> Optional.ofNullable(inputs.get(port)).map(data -> DataSpec.of(data.eClass())));
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
        return Path.of(".");
    }

    @Override
    public void progress(double fraction, String message) {
        // nobody looks
    }

    @Override
    public void checkCancelled() {
        // never
    }
}
