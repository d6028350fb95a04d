// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EReference;
import org.intercala.data.DataObject;
import org.intercala.data.FunctionKind;
import org.intercala.data.FunctionValue;

/** Says what comes in at an input: the node it comes from, and the range of its values where it is a function. */
final class InputText {

    /** Share of the range. */
    private static final double NEAR_END = 0.01;

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
            return sampler.sample(function, owner, "").map(InputText::text);
        } catch (final IllegalArgumentException unusable) {
            return Optional.of(unusable.getMessage());
        }
    }

    /** Lowest and highest value; where the function diverges at an end, without the last hundredth of the range. */
    private static String text(final Samples samples) {
        final double margin = NEAR_END * (samples.upper() - samples.lower());
        final double from = samples.lower() + (samples.x()[0] > samples.lower() ? margin : 0);
        final double to = samples.upper() - (samples.x()[samples.x().length - 1] < samples.upper() ? margin : 0);
        final DoubleSummaryStatistics values = IntStream.range(0, samples.x().length)
                .filter(i -> samples.x()[i] >= from && samples.x()[i] <= to).mapToDouble(i -> samples.y()[i])
                .summaryStatistics();
        return NumberText.of(values.getMin(), 3) + " to " + NumberText.of(values.getMax(), 3)
                + (samples.unit().equals("1") ? "" : "\u202F" + Typeset.unit(samples.unit())) + " over "
                + samples.variable() + " from " + UnitText.of(from, samples.variableUnit(), 4) + " to "
                + UnitText.of(to, samples.variableUnit(), 4);
    }
}
