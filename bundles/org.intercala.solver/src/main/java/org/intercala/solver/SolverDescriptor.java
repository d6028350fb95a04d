// SPDX-License-Identifier: Apache-2.0
package org.intercala.solver;

import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EClass;

/**
 * What is known of a solver without running it.
 *
 * @param id stable, {@code <namespace>.<scale>.<method>}, for example {@code org.intercala.cell.spm}
 * @param version counts up when parameters, ports or results change; part of the cache key
 * @param label name shown to people
 * @param description one or two sentences
 * @param scale group in the palette
 * @param parameters class of the parameter object
 * @param inputs input ports
 * @param outputs output ports
 * @param plots plots of the results
 * @param documentation page under {@code docs/theory}, for example {@code cell-spm.md}
 */
public record SolverDescriptor(String id, int version, String label, String description, Scale scale,
        EClass parameters, List<PortSpec> inputs, List<PortSpec> outputs, List<PlotSpec> plots,
        String documentation) {

    public SolverDescriptor {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(parameters, "parameters");
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        plots = List.copyOf(plots);
    }
}
