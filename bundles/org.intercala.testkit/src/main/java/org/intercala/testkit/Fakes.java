// SPDX-License-Identifier: Apache-2.0
package org.intercala.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

import org.intercala.data.DataObject;
import org.intercala.data.DataObjects;
import org.intercala.data.DataPackage;
import org.intercala.data.Ensemble;
import org.intercala.data.Quantity;
import org.intercala.data.Scalar;
import org.intercala.model.Finding;
import org.intercala.model.ParameterObject;
import org.intercala.solver.CheckContext;
import org.intercala.solver.CheckResult;
import org.intercala.solver.DataSpec;
import org.intercala.solver.Findings;
import org.intercala.solver.PointSolver;
import org.intercala.solver.PortSpec;
import org.intercala.solver.Scale;
import org.intercala.solver.SolveContext;
import org.intercala.solver.SolvePoint;
import org.intercala.solver.Solver;
import org.intercala.solver.SolverDescriptor;
import org.intercala.solver.SolverException;
import org.intercala.solver.SolverFactory;

/**
 * Small solvers to test an engine with, over the parameters of {@link FakePackage}. All put out the scalar {@code
 * value} = factor x (temperature / K) + sum of the scalars at the input {@code values}, and write down that they were
 * called:
 * <ul>
 * <li>{@code org.intercala.fake.source} has no input;
 * <li>{@code org.intercala.fake.sum} needs at least one, and takes ensembles too;
 * <li>{@code org.intercala.fake.slow} takes {@code duration}, with progress, and heeds a cancel; half of the value is
 * put out before;
 * <li>{@code org.intercala.fake.deaf} is slow and does not heed a cancel;
 * <li>{@code org.intercala.fake.failing} puts half of the value out and fails;
 * <li>{@code org.intercala.fake.broken} throws what it must not, in check and solve.
 * </ul>
 * Each also has the finding {@code odd} where its value is negative.
 */
public final class Fakes {

    public static final String PREFIX = "org.intercala.fake.";
    public static final String VALUE = "value";
    public static final String VALUES = "values";

    private final FakePackage parameters = new FakePackage();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Path log;

    /** Counts calls in memory. */
    public Fakes() {
        this(null);
    }

    /** Counts calls in memory and appends each to a file, before it begins. */
    public Fakes(final Path log) {
        this.log = log;
    }

    private enum Kind {
        SOURCE, SUM, SLOW, DEAF, FAILING, BROKEN
    }

    public FakePackage parameters() {
        return parameters;
    }

    /** All fake solvers. */
    public List<SolverFactory> factories() {
        final List<SolverFactory> factories = new ArrayList<>();
        for (final Kind kind : Kind.values()) {
            factories.add(new Factory(kind));
        }
        return factories;
    }

    /** One fake solver by the end of its id. */
    public SolverFactory factory(final String name) {
        return factories().stream().filter(each -> each.descriptor().id().equals(PREFIX + name)).findFirst()
                .orElseThrow();
    }

    /** Every solve of a point so far, in order: solver and {@code text} parameter, {@code sum b}. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    public void forgetCalls() {
        calls.clear();
    }

    private void called(final Kind kind, final ParameterObject point) {
        final String call = kind.name().toLowerCase(java.util.Locale.ROOT) + " " + parameters.text(point);
        calls.add(call);
        if (log != null) {
            try {
                Files.writeString(log, call + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (final IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private final class Factory implements SolverFactory {

        private final Kind kind;
        private final SolverDescriptor descriptor;

        Factory(final Kind kind) {
            this.kind = kind;
            final String name = kind.name().toLowerCase(java.util.Locale.ROOT);
            final var input = new PortSpec(VALUES, "Values", DataPackage.Literals.DATA_OBJECT, "", kind == Kind.SUM,
                    true,
                    "What to add.");
            descriptor = new SolverDescriptor(PREFIX + name, 1, "Fake " + name, "For tests of an engine.", Scale.DATA,
                    parameters.parameterClass(), kind == Kind.SOURCE ? List.of() : List.of(input),
                    List.of(PortSpec.output(VALUE, "Value", DataPackage.Literals.SCALAR, "", "The result.")), List.of(),
                    "fake.md");
        }

        @Override
        public SolverDescriptor descriptor() {
            return descriptor;
        }

        @Override
        public Solver create() {
            return new Fake(kind);
        }
    }

    private final class Fake extends PointSolver {

        private final Kind kind;

        Fake(final Kind kind) {
            this.kind = kind;
        }

        @Override
        public CheckResult check(final CheckContext context) {
            if (kind == Kind.BROKEN) {
                throw new IllegalStateException("broken on purpose");
            }
            var spec = DataSpec.of(DataPackage.Literals.SCALAR,
                    new DataSpec.Ancestor(VALUE, context.node(), context.label()));
            for (final DataSpec input : context.inputs(VALUES)) {
                spec = spec.withLineageOf(input);
            }
            return new CheckResult(Map.of(VALUE, spec), List.of());
        }

        @Override
        protected void solve(final SolvePoint point, final SolveContext context) throws SolverException {
            called(kind, point.parameters());
            double value = parameters.factor(point.parameters()) * parameters.temperature(point.parameters());
            if (kind != Kind.SOURCE) {
                for (final DataObject input : point.inputs(VALUES, DataObject.class)) {
                    value += sum(input);
                }
            }
            if (kind != Kind.SOURCE && kind != Kind.SUM) {
                point.output(VALUE, scalar(value / 2));
            }
            waitAWhile(parameters.duration(point.parameters()), context);
            if (kind == Kind.FAILING) {
                throw new SolverException("on-purpose", "The fake solver fails on purpose", "Do not use it.");
            }
            if (kind == Kind.BROKEN) {
                throw new IllegalStateException("broken on purpose");
            }
            point.output(VALUE, scalar(value));
            point.counter("calls", 1);
        }

        private void waitAWhile(final double seconds, final SolveContext context) {
            final long begin = System.nanoTime();
            for (double passed = 0; passed < seconds; passed = (System.nanoTime() - begin) * 1e-9) {
                if (kind != Kind.DEAF) {
                    context.checkCancelled();
                }
                context.progress(passed / seconds, "waiting");
                LockSupport.parkNanos((long) Math.min(1e6, (seconds - passed) * 1e9));
            }
        }

        @Override
        public List<Finding> findings(final SolvePoint point, final Map<String, DataObject> outputs) {
            return sum(outputs.get(VALUE)) < 0 ? List.of(Findings.warning("odd", VALUE, "The value is negative.",
                    "Take a positive factor.")) : List.of();
        }
    }

    private static double sum(final DataObject input) {
        return switch (input) {
        case final Scalar scalar -> scalar.getValue().si();
        case final Ensemble ensemble -> ensemble.getMembers().stream().mapToDouble(Fakes::sum).reduce(0, Double::sum);
        default -> throw new IllegalArgumentException("a " + input.eClass().getName() + " is no number");
        };
    }

    private static Scalar scalar(final double value) {
        return DataObjects.scalar(VALUE, Quantity.of(value, "1"));
    }
}
