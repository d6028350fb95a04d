// SPDX-License-Identifier: Apache-2.0
package org.intercala.solver;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.intercala.model.ParameterObject;

/** What a check may look at: parameters with variables resolved, and the specs of the inputs. */
public interface CheckContext {

    /** Id of the node; stands as key in the lineage of what it puts out. */
    String node();

    /** Label of the node, for people. */
    String label();

    ParameterObject parameters();

    /** Spec at an input, or empty when it is not connected or its source could not be checked. */
    Optional<DataSpec> input(String port);

    /** Specs at an input that takes several links. */
    List<DataSpec> inputs(String port);

    /**
     * Folder of the project, where the check may look into the files that the parameters name, as far as their headers;
     * empty where the workflow lies in no project. Whether the files are there is checked by the engine.
     */
    default Optional<Path> projectFolder() {
        return Optional.empty();
    }
}
