// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/**
 * Where an integration ended. The state is the caller's to keep.
 *
 * @param time       time reached (s): the end asked for, or the instant of the event
 * @param state      unknowns at that time, length n
 * @param event      index of the event that ended it, {@link #NO_EVENT} when the end asked for was reached
 * @param statistics what it cost
 */
public record IntegrationResult(double time, double[] state, int event, IntegrationStatistics statistics) {

    /** No event ended the integration. */
    public static final int NO_EVENT = -1;

    /** Whether an event ended the integration. */
    public boolean endedByEvent() {
        return event != NO_EVENT;
    }
}
