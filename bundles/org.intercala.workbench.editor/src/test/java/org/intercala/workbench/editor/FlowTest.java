// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.intercala.model.ModelFactory;
import org.intercala.model.Port;
import org.intercala.model.SolverNode;
import org.junit.jupiter.api.Test;

class FlowTest {

    private static Port port(final String node, final boolean isOutput) {
        final SolverNode owner = ModelFactory.eINSTANCE.createSolverNode();
        owner.setLabel(node);
        final Port port = ModelFactory.eINSTANCE.createPort();
        port.setName("freeEnergy");
        port.setType("https://intercala.org/data/1#FreeEnergy");
        (isOutput ? owner.getOutputs() : owner.getInputs()).add(port);
        return port;
    }

    @Test
    void aFoldedContainerNamesTheNodesOfPortsThatAreCalledTheSame() {
        final Port one = port("Potential", false);
        final Port other = port("Factor_of_g", false);
        final Port output = port("Free energy", true);
        assertEquals("g(x, T)", Flow.label(one, List.of(one, output)), "an output stands on the other side");
        assertEquals("Potential: g(x, T)", Flow.label(one, List.of(one, other, output)));
        assertEquals("Factor of g: g(x, T)", Flow.label(other, List.of(one, other, output)), "nothing is lowered");
        assertEquals("g(x, T)", Flow.label(output, List.of(one, other, output)));
        assertEquals("A very long name of…: g(x, T)",
                Flow.label(port("A very long name of a node", false), List.of(one, other, output)));
    }
}
