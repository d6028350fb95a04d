// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EReference;
import org.intercala.data.DataObject;
import org.intercala.data.FunctionKind;
import org.intercala.data.FunctionValue;

/** Says what comes in at an input: the node it comes from, and the range of its values where it is a function. */
final class InputText {

    private InputText() {
    }

    static String of(final RunView run, final NodeView node, final String port) {
        final List<Wire> wires = run.wires().stream()
                .filter(wire -> wire.target().equals(node.path()) && wire.targetPort().getName().equals(port)).toList();
        if (wires.isEmpty()) {
            return "not connected";
        }
        return String.join("; ", wires.stream().map(wire -> run.label(wire.source()) + value(run, wire)
                .flatMap(data -> range(data, run.sampler())).map(text -> ", " + text).orElse("")).toList());
    }

    /** What the source put out; of a source with several points, nothing. */
    private static Optional<DataObject> value(final RunView run, final Wire wire) {
        return run.nodes().stream().filter(node -> node.path().equals(wire.source()) && node.results().size() == 1)
                .findFirst().map(node -> node.results().get(0).outputs().get(wire.sourcePort().getName()));
    }

    private static Optional<String> range(final DataObject value, final Sampler sampler) {
        for (final EReference reference : value.eClass().getEAllContainments()) {
            if (value.eGet(reference) instanceof final FunctionValue function) {
                return function.getKind() == FunctionKind.CONSTANT && function.getConstant() != null
                        ? Optional.of(QuantityTexts.withUnit(function.getConstant()))
                        : sampled(function, value, sampler);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> sampled(final FunctionValue function, final DataObject owner,
            final Sampler sampler) {
        try {
            return sampler.sample(function, owner, "").map(samples -> {
                final double smallest = Arrays.stream(samples.y()).min().orElseThrow();
                final double largest = Arrays.stream(samples.y()).max().orElseThrow();
                return NumberText.of(smallest, 3) + " to " + NumberText.of(largest, 3)
                        + (samples.unit().equals("1") ? "" : "\u202F" + Typeset.unit(samples.unit())) + " over "
                        + samples.variable() + " from " + UnitText.of(samples.lower(), samples.variableUnit(), 4)
                        + " to " + UnitText.of(samples.upper(), samples.variableUnit(), 4);
            });
        } catch (final IllegalArgumentException unusable) {
            return Optional.of(unusable.getMessage());
        }
    }
}
