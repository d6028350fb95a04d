// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.eclipse.emf.ecore.EReference;
import org.intercala.data.CellParameterSet;
import org.intercala.data.CellResponse;
import org.intercala.data.DataObject;
import org.intercala.data.FunctionKind;
import org.intercala.data.FunctionValue;
import org.intercala.data.OpenCircuitPotential;
import org.intercala.data.ParameterFeature;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;
import org.intercala.data.Scalar;
import org.intercala.engine.NodeResult;

/**
 * One number that a node gave.
 *
 * @param node  path of the node
 * @param point map point, or ""
 * @param port  output port that holds it
 * @param name  stable name within the port
 * @param label name for people
 * @param value number with unit and uncertainty
 */
public record ScalarResult(String node, String point, String port, String name, String label, Quantity value) {

    private static final int SHORT_DIGITS = 5;
    /** Feature of a data object that is nothing but its function. */
    private static final String VALUE = "value";

    /** All numbers of a node at a map point, port by port. */
    public static List<ScalarResult> of(final NodeResult result) {
        final List<ScalarResult> all = new ArrayList<>();
        for (final Output output : Output.of(result)) {
            collect(output, all);
        }
        return all;
    }

    /** The same for people: a number that two ports put out under one name is listed once. */
    public static List<ScalarResult> distinct(final NodeResult result) {
        final var seen = new HashSet<String>();
        return of(result).stream()
                .filter(scalar -> seen.add(scalar.point + "|" + scalar.name + "|" + scalar.value.si()))
                .toList();
    }

    /** Label, number with a few digits and unit: {@code Discharge time 3567.7 s}. */
    public String text() {
        return label + " " + NumberText.of(value.value(), SHORT_DIGITS)
                + (value.unit().equals("1") ? "" : " " + Typeset.unit(value.unit()));
    }

    private static void collect(final Output output, final List<ScalarResult> all) {
        final DataObject object = output.value();
        if (object instanceof final Scalar scalar) {
            add(output, scalar.getName() == null || scalar.getName().isEmpty() ? output.port() : scalar.getName(),
                    scalar.getValue(), all);
        } else if (object instanceof final CellResponse response) {
            response.getScalars().forEach(scalar -> add(output, scalar.getName(), scalar.getValue(), all));
        } else if (!(object instanceof CellParameterSet)) {
            for (final ParameterFeature feature : Parameters.of(object.eClass())) {
                if (object.eGet(feature.feature()) instanceof final Quantity value) {
                    add(output, feature.name(), value, all);
                }
            }
            for (final EReference reference : object.eClass().getEAllContainments()) {
                if (object.eGet(reference) instanceof final FunctionValue function
                        && function.getKind() == FunctionKind.CONSTANT && isTold(function.getConstant())) {
                    add(output, reference.getName(), function.getConstant(), all);
                }
            }
        }
        if (object instanceof final OpenCircuitPotential potential) {
            for (int i = 0; i < potential.getGaps().size(); i++) {
                final var gap = potential.getGaps().get(i);
                final String name = "gap" + (i + 1);
                add(output, name + ".lower", number(gap.getLower(), "1"), all);
                add(output, name + ".upper", number(gap.getUpper(), "1"), all);
                add(output, name + ".potential", number(gap.getPotential(), "V"), all);
            }
        }
    }

    /** A function that is zero everywhere is left out: it says that something is not known, rather than a result. */
    private static boolean isTold(final Quantity constant) {
        return constant != null && (constant.isVariable() || constant.value() != 0);
    }

    private static Quantity number(final double value, final String unit) {
        return Double.isFinite(value) ? Quantity.of(value, unit) : null;
    }

    private static void add(final Output output, final String name, final Quantity value,
            final List<ScalarResult> all) {
        if (value != null && !value.isVariable()) {
            all.add(new ScalarResult(output.result().node(), output.point(), output.port(), name,
                    label(output, name), value));
        }
    }

    /** The label of the port where the port is the number or the function; else the name in words. */
    private static String label(final Output output, final String name) {
        final boolean isPort = output.value() instanceof Scalar || name.equals(VALUE);
        final String port = output.result().solver() == null ? ""
                : output.result().solver().outputs().stream()
                        .filter(spec -> spec.name().equals(output.port())).map(spec -> Words.orEmpty(spec.label()))
                        .findFirst()
                        .orElse("");
        return isPort && !port.isEmpty() ? port : Words.of(name);
    }
}
