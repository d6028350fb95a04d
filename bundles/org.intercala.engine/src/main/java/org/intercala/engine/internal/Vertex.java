// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.util.ArrayList;
import java.util.List;

/** What others may wait for: a task, or the gathering of a map's outputs. Its state belongs to the scheduler. */
abstract class Vertex {

    private final List<Vertex> dependents = new ArrayList<>();
    private int pending;
    private boolean isEnded;

    /** This waits until the other has ended. */
    final void waitFor(final Vertex other) {
        other.dependents.add(this);
        pending++;
    }

    final List<Vertex> dependents() {
        return dependents;
    }

    /** Counts down; whether nothing is left to wait for. */
    final boolean countDown() {
        pending--;
        return pending == 0;
    }

    final boolean isReady() {
        return pending == 0;
    }

    final boolean isEnded() {
        return isEnded;
    }

    final void end() {
        isEnded = true;
    }
}
