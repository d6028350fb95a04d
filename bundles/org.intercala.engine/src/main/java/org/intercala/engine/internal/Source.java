// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.util.Optional;

import org.intercala.data.DataObject;
import org.intercala.solver.DataSpec;

/** Where an input gets its data object from. */
interface Source {

    /** What has to end before there is a value. */
    Vertex vertex();

    /** What is known before running. */
    Optional<DataSpec> spec();

    /** Why there is no value although the vertex has ended, or "". */
    String missing();

    /** The data object; not to be modified. */
    DataObject value();

    /** Its content hash. */
    String hash();

    /** Output of one task. */
    record Output(Task task, String port) implements Source {

        @Override
        public Vertex vertex() {
            return task;
        }

        @Override
        public Optional<DataSpec> spec() {
            return Optional.ofNullable(task.specs().get(port));
        }

        @Override
        public String missing() {
            if (!task.failure().isEmpty()) {
                return task.failure();
            }
            return task.outputs().containsKey(port) ? "" : task.name() + " gave no '" + port + "'";
        }

        @Override
        public DataObject value() {
            return task.outputs().get(port);
        }

        @Override
        public String hash() {
            return task.hashes().get(port);
        }
    }
}
