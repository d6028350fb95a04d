// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.document;

/**
 * What a node is doing.
 *
 * @param kind     see {@link Kind}
 * @param fraction done, from 0 to 1, where {@code kind} is {@code RUNNING}
 * @param message  cause of a failure, or what is being done; may be empty
 */
public record NodeState(Kind kind, double fraction, String message) {

    /** Each kind has its own shape and colour on the card. */
    public enum Kind {
        /** Never ran, and the check found an error. */
        IDLE,
        /** Could run now. */
        READY,
        /** Waits in a run. */
        QUEUED,
        RUNNING,
        /** Finished in the last run. */
        DONE,
        /** Finished in the last run, its result taken from an earlier one. */
        CACHED,
        FAILED,
        /** Stopped by the user. */
        CANCELLED,
        /** Not run, since something before it failed. */
        SKIPPED,
        /** Its solver is not installed. */
        MISSING
    }

    public static NodeState of(final Kind kind) {
        return new NodeState(kind, 0, "");
    }
}
