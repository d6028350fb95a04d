// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import org.intercala.model.NodeRun;

/** Follows a run; called from any thread, one call at a time. */
public interface RunListener {

    /** A listener that does nothing. */
    RunListener NONE = new RunListener() {
    };

    /** Overall progress. @param fraction 0 to 1 @param message what is being done */
    default void progress(final double fraction, final String message) {
    }

    /** A node (at a map point) has begun. */
    default void started(final String node, final String point) {
    }

    /** Progress of one node (at a map point). */
    default void progress(final String node, final String point, final double fraction, final String message) {
    }

    /** A node (at a map point) has ended: done, cached, failed, cancelled or skipped. */
    default void finished(final NodeRun run) {
    }
}
