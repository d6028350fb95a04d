// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import java.util.concurrent.CancellationException;

/** What a kernel tells its caller while it works, and how the caller stops it. Called on the kernel's own thread. */
public interface ProgressSink {

    /** Hears nothing and never cancels. */
    ProgressSink NONE = new ProgressSink() {
        @Override
        public void progress(double fraction, String message) {
            // nobody listens
        }

        @Override
        public void checkCancelled() {
            // nobody cancels
        }
    };

    /**
     * Reports how far the work is.
     *
     * @param fraction done so far, 0 to 1, never decreasing within one piece of work
     * @param message  what is being done, for people; may be null to keep the last one
     */
    void progress(double fraction, String message);

    /**
     * Returns at once unless the work shall stop. Kernels call it at least once every time step or sweep.
     *
     * @throws CancellationException when the work shall stop; kernels let it pass
     */
    void checkCancelled();

    /**
     * A sink for a part of the work.
     *
     * @param from fraction of the whole at which the part begins
     * @param to   fraction of the whole at which the part ends
     * @return a sink that maps 0..1 to {@code from..to} here and passes cancellation on
     */
    default ProgressSink part(double from, double to) {
        var whole = this;
        return new ProgressSink() {
            @Override
            public void progress(double fraction, String message) {
                whole.progress(from + fraction * (to - from), message);
            }

            @Override
            public void checkCancelled() {
                whole.checkCancelled();
            }
        };
    }
}
