// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.List;

/**
 * One step of a protocol: a load until something ends it.
 *
 * @param load      what the cell is connected to
 * @param duration  after which it ends at the latest (s); infinite when something else ends it, a cut-off if nothing
 *                  else
 * @param ends      what else ends it, the first that comes
 * @param instants  times within the step at which the current jumps (s), ascending; the integration starts anew there
 * @param words     what people call the step, for messages
 */
public record ProtocolStep(Load load, double duration, List<End> ends, List<Double> instants, String words) {

    /** What ends a step. @param kind what is watched @param value at which it ends, in the unit of the kind */
    public record End(EndKind kind, double value) {
    }

    /** What may end a step. */
    public enum EndKind {
        /** The voltage has fallen to a value (V). */
        VOLTAGE_FALLS,
        /** The voltage has risen to a value (V). */
        VOLTAGE_RISES,
        /** The magnitude of the current has fallen to a value (A). */
        CURRENT_FALLS,
        /** The magnitude of the current has risen to a value (A). */
        CURRENT_RISES,
        /** The magnitude of the charge passed in this step has risen to a value (C). */
        CHARGE_PASSED
    }

    /** @throws IllegalArgumentException when the duration is not positive */
    public ProtocolStep {
        if (!(duration > 0)) {
            throw new IllegalArgumentException("duration of the step is " + duration + " s; it must be positive");
        }
        ends = List.copyOf(ends);
        instants = List.copyOf(instants);
    }

    /** A step without jumps. */
    public static ProtocolStep of(Load load, double duration, String words, End... ends) {
        return new ProtocolStep(load, duration, List.of(ends), List.of(), words);
    }
}
