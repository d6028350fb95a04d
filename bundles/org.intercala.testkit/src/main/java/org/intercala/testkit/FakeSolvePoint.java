// SPDX-License-Identifier: Apache-2.0
package org.intercala.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.DataObject;
import org.intercala.data.DataObjects;
import org.intercala.model.ParameterObject;
import org.intercala.solver.SolvePoint;
import org.intercala.solver.SolverException;

/** A point with given parameters and inputs that keeps what the solver does with it. */
public final class FakeSolvePoint implements SolvePoint {

    private final ParameterObject parameters;
    private final Map<String, List<DataObject>> inputs = new LinkedHashMap<>();
    private final Map<String, DataObject> outputs = new LinkedHashMap<>();
    private final Map<String, Double> counters = new LinkedHashMap<>();
    private SolverException failure;
    private boolean isDone;

    public FakeSolvePoint(final ParameterObject parameters) {
        this.parameters = Objects.requireNonNull(parameters);
    }

    /** Connects data objects to an input, behind those that are there. @return this */
    public FakeSolvePoint with(final String port, final DataObject... values) {
        inputs.computeIfAbsent(port, name -> new ArrayList<>()).addAll(List.of(values));
        return this;
    }

    /** The same parameters and inputs, copied, with nothing put out. */
    public FakeSolvePoint copy() {
        final var copy = new FakeSolvePoint(EcoreUtil.copy(parameters));
        inputs.forEach((port, values) -> values.forEach(value -> copy.with(port, EcoreUtil.copy(value))));
        return copy;
    }

    @Override
    public ParameterObject parameters() {
        return parameters;
    }

    /** What is connected, by port. */
    public Map<String, List<DataObject>> inputs() {
        return inputs;
    }

    @Override
    public <T extends DataObject> Optional<T> input(final String port, final Class<T> type) {
        return inputs(port, type).stream().findFirst();
    }

    @Override
    public <T extends DataObject> List<T> inputs(final String port, final Class<T> type) {
        return inputs.getOrDefault(port, List.of()).stream().map(type::cast).toList();
    }

    @Override
    public void output(final String port, final DataObject value) {
        if (isDone) {
            throw new IllegalStateException("output '" + port + "' comes after the point was done");
        }
        outputs.put(port, EcoreUtil.copy(value));
    }

    @Override
    public void counter(final String name, final double value) {
        counters.put(name, value);
    }

    @Override
    public void fail(final SolverException cause) {
        failure = Objects.requireNonNull(cause);
        isDone = true;
    }

    @Override
    public void done() {
        isDone = true;
    }

    /** Whether the solver said that the point is complete, or that it failed. */
    public boolean isDone() {
        return isDone;
    }

    /** What was put out, by port, as it was at that moment. */
    public Map<String, DataObject> outputs() {
        return outputs;
    }

    /** One output. @throws AssertionError when it was not put out, with the failure if there was one */
    public <T extends DataObject> T output(final String port, final Class<T> type) {
        final DataObject value = outputs.get(port);
        if (!type.isInstance(value)) {
            throw new AssertionError("output '" + port + "' is " + (value == null ? "missing"
                    : "a " + value.eClass().getName()) + "; there is " + outputs.keySet(), failure);
        }
        return type.cast(value);
    }

    /** Content hash of each output. */
    public Map<String, String> hashes() {
        final Map<String, String> hashes = new LinkedHashMap<>();
        outputs.forEach((port, value) -> hashes.put(port, DataObjects.contentHash(value)));
        return hashes;
    }

    public Map<String, Double> counters() {
        return counters;
    }

    /** Why the solver failed this point, or empty. */
    public Optional<SolverException> failure() {
        return Optional.ofNullable(failure);
    }
}
