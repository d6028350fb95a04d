// SPDX-License-Identifier: Apache-2.0
package org.intercala.solver;

import java.nio.file.Path;

import org.intercala.numerics.ProgressSink;

/** What the engine offers while solving. */
public interface SolveContext extends ProgressSink {

    /** Threads this solve may use; the result must not depend on it. */
    int threads();

    /** Folder of the project; paths in parameters are relative to it. */
    Path projectFolder();

    /** A context whose progress from 0 to 1 maps to {@code from..to} of this one. */
    @Override
    default SolveContext part(final double from, final double to) {
        final SolveContext whole = this;
        return new SolveContext() {
            @Override
            public int threads() {
                return whole.threads();
            }

            @Override
            public Path projectFolder() {
                return whole.projectFolder();
            }

            @Override
            public void progress(final double fraction, final String message) {
                whole.progress(from + fraction * (to - from), message);
            }

            @Override
            public void checkCancelled() {
                whole.checkCancelled();
            }
        };
    }
}
