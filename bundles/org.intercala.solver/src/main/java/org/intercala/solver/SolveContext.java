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

    /** A context whose progress from 0 to 1 fills the share {@code [start, start + share]} of this one. */
    default SolveContext part(final double start, final double share) {
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
                whole.progress(start + share * fraction, message);
            }

            @Override
            public void checkCancelled() {
                whole.checkCancelled();
            }
        };
    }
}
