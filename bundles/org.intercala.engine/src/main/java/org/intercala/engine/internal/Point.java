// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.DataObject;
import org.intercala.model.ParameterObject;
import org.intercala.solver.SolvePoint;
import org.intercala.solver.SolverException;

/**
 * What a solver sees of a task. It gets copies of parameters and inputs, and what it puts out is copied, so that
 * nothing it keeps or changes reaches another node or a result.
 */
final class Point implements SolvePoint {

    private final Task task;
    private final String key;
    private final Consumer<Point> onDone;
    private final ParameterObject parameters;
    private final Map<String, List<DataObject>> inputs = new LinkedHashMap<>();
    private final Map<String, DataObject> outputs = new LinkedHashMap<>();
    private final Map<String, Double> counters = new LinkedHashMap<>();
    private SolverException failure;
    private boolean isSettled;
    private boolean isAbandoned;

    /** @param onDone called once, when the solver says that the point is complete or has failed */
    Point(final Task task, final String key, final Consumer<Point> onDone) {
        this.task = task;
        this.key = key;
        this.onDone = onDone;
        parameters = EcoreUtil.copy(task.parameters());
    }

    Task task() {
        return task;
    }

    String key() {
        return key;
    }

    @Override
    public ParameterObject parameters() {
        return parameters;
    }

    @Override
    public <T extends DataObject> Optional<T> input(final String port, final Class<T> type) {
        final List<T> all = inputs(port, type);
        if (all.size() > 1) {
            throw new IllegalArgumentException("input '" + port + "' has " + all.size()
                    + " links; ask for inputs(...) or declare the port for a single one");
        }
        return all.stream().findFirst();
    }

    @Override
    public <T extends DataObject> List<T> inputs(final String port, final Class<T> type) {
        return inputs.computeIfAbsent(port, name -> task.inputs().getOrDefault(name, List.of()).stream()
                .map(source -> EcoreUtil.copy(source.value())).toList()).stream().map(value -> {
                    if (!type.isInstance(value)) {
                        throw new IllegalArgumentException("input '" + port + "' is a " + value.eClass().getName()
                                + ", not a " + type.getSimpleName());
                    }
                    return type.cast(value);
                }).toList();
    }

    @Override
    public void output(final String port, final DataObject value) {
        final var spec = task.node().output(port).orElseThrow(() -> new IllegalArgumentException(
                "there is no output '" + port + "' among those that the solver declares"));
        Objects.requireNonNull(value, port);
        if (!spec.type().isSuperTypeOf(value.eClass())) {
            throw new IllegalArgumentException("output '" + port + "' is a " + value.eClass().getName() + ", not a "
                    + spec.type().getName() + " as declared");
        }
        final DataObject copy = EcoreUtil.copy(value);
        copy.getLineage().clear();
        synchronized (this) {
            if (isAbandoned) {
                throw new CancellationException("the run was cancelled");
            }
            if (isSettled) {
                throw new IllegalStateException("the point is complete; nothing more can be put out");
            }
            outputs.put(port, copy);
        }
    }

    @Override
    public synchronized void counter(final String name, final double value) {
        counters.put(name, value);
    }

    @Override
    public void fail(final SolverException cause) {
        synchronized (this) {
            if (failure == null) {
                failure = Objects.requireNonNull(cause);
            }
        }
        done();
    }

    @Override
    public void done() {
        if (settle()) {
            onDone.accept(this);
        }
    }

    /** Nothing can be put out from now on; false when that was so already. */
    synchronized boolean settle() {
        final boolean isFirst = !isSettled;
        isSettled = true;
        return isFirst;
    }

    /** Takes what is there as a partial result and lets the solver go. */
    synchronized void abandon() {
        isAbandoned = true;
        isSettled = true;
    }

    synchronized boolean isSettled() {
        return isSettled;
    }

    /** What was put out so far, by port. */
    synchronized Map<String, DataObject> outputs() {
        return new LinkedHashMap<>(outputs);
    }

    synchronized Map<String, Double> counters() {
        return new LinkedHashMap<>(counters);
    }

    /** Why it failed, or empty. */
    synchronized Optional<SolverException> failure() {
        return Optional.ofNullable(failure);
    }
}
