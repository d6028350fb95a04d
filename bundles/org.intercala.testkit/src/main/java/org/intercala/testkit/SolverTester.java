// SPDX-License-Identifier: Apache-2.0
package org.intercala.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.intercala.data.DataObject;
import org.intercala.data.Parameters;
import org.intercala.data.Violation;
import org.intercala.model.Finding;
import org.intercala.model.ParameterObject;
import org.intercala.model.ParameterPath;
import org.intercala.solver.CheckContext;
import org.intercala.solver.CheckResult;
import org.intercala.solver.DataSpec;
import org.intercala.solver.SolverException;
import org.intercala.solver.SolverFactory;

/**
 * Runs one solver without engine and OSGi:
 *
 * <pre>
 * var tester = SolverTester.of(new SpmFactory()).set("current", "5 A").input("parameters", cell);
 * assertEquals(List.of(), tester.check().findings());
 * CellResponse response = tester.solve().output("response", CellResponse.class);
 * </pre>
 */
public final class SolverTester {

    private final SolverFactory factory;
    private final ParameterObject parameters;
    private final Map<String, List<DataObject>> inputs = new LinkedHashMap<>();
    private final Map<String, List<DataSpec>> specs = new LinkedHashMap<>();
    private FakeSolveContext context = new FakeSolveContext();
    private Optional<Path> projectFolder = Optional.empty();

    private SolverTester(final SolverFactory factory, final ParameterObject parameters) {
        this.factory = factory;
        this.parameters = parameters;
    }

    /** With default parameters. */
    public static SolverTester of(final SolverFactory factory) {
        return new SolverTester(factory, factory.createParameters());
    }

    /** With given parameters, which are changed by {@link #set}. */
    public static SolverTester of(final SolverFactory factory, final ParameterObject parameters) {
        return new SolverTester(factory, parameters);
    }

    public ParameterObject parameters() {
        return parameters;
    }

    /** Sets a parameter as a person would type it. @throws IllegalArgumentException when it does not fit */
    public SolverTester set(final String path, final String text) {
        ParameterPath.set(parameters, path, text);
        return this;
    }

    /** Connects a data object to an input; its spec for the check is made of its class and lineage. */
    public SolverTester input(final String port, final DataObject value) {
        inputs.computeIfAbsent(port, name -> new ArrayList<>()).add(value);
        return spec(port, new DataSpec(value.eClass(), value.getLineage().stream()
                .map(each -> new DataSpec.Ancestor(each.getRole(), each.getKey(), each.getName())).toList(), Map.of()));
    }

    /** Adds the spec of an input for the check alone. */
    public SolverTester spec(final String port, final DataSpec spec) {
        specs.computeIfAbsent(port, name -> new ArrayList<>()).add(spec);
        return this;
    }

    /** The folder that paths in parameters are relative to, also for the check, and the threads that may be used. */
    public SolverTester in(final Path projectFolder, final int threads) {
        context = new FakeSolveContext(projectFolder, threads);
        this.projectFolder = Optional.of(projectFolder);
        return this;
    }

    /** Progress and cancel of the next solve. */
    public FakeSolveContext context() {
        return context;
    }

    /** What the engine refuses before it asks the solver. */
    public List<Violation> violations() {
        return Parameters.validate(parameters);
    }

    /** The solver's own check. */
    public CheckResult check() {
        return factory.create().check(new Context(parameters, specs, projectFolder));
    }

    /** A point with these parameters and inputs, copied. */
    public FakeSolvePoint point() {
        final var point = new FakeSolvePoint(parameters);
        inputs.forEach((port, values) -> values.forEach(value -> point.with(port, value)));
        return point.copy();
    }

    /** Solves one point; a failure of the point is in the result. */
    public FakeSolvePoint solve() {
        final var point = point();
        solve(List.of(point));
        return point;
    }

    /** Solves several points in one call. */
    public void solve(final List<FakeSolvePoint> points) {
        try {
            factory.create().solve(points, context);
            points.forEach(FakeSolvePoint::done);
        } catch (final SolverException failure) {
            points.stream().filter(point -> !point.isDone()).forEach(point -> point.fail(failure));
        }
    }

    /** Findings that need the data. */
    public List<Finding> findings(final FakeSolvePoint solved) {
        return factory.create().findings(solved, solved.outputs());
    }

    /** A check context of given specs. */
    record Context(ParameterObject parameters, Map<String, List<DataSpec>> specs, Optional<Path> projectFolder)
            implements CheckContext {

        @Override
        public String node() {
            return "node";
        }

        @Override
        public String label() {
            return "Node under test";
        }

        @Override
        public Optional<DataSpec> input(final String port) {
            return inputs(port).stream().findFirst();
        }

        @Override
        public List<DataSpec> inputs(final String port) {
            return specs.getOrDefault(port, List.of());
        }
    }
}
