// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Set;

import org.intercala.workbench.document.NodeState.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NodeStatesTest {

    private final NodeStates states = new NodeStates();

    @BeforeEach
    void queue() {
        states.queued("begun", 2);
        states.queued("waiting", 1);
        states.queued("elsewhere", 1);
        states.started("begun", "");
    }

    @Test
    void whatIsStillOpenWasStoppedWhereItTookPart() {
        states.ended(Set.of("begun", "waiting"));
        assertEquals(Kind.CANCELLED, states.of("begun").kind());
        assertEquals(Kind.CANCELLED, states.of("waiting").kind());
        assertNull(states.of("elsewhere"), "nobody has asked for it");
    }

    @Test
    void whereNothingIsRecordedOnlyWhatHadBegunWasStopped() {
        states.ended(Set.of());
        assertEquals(Kind.CANCELLED, states.of("begun").kind());
        assertNull(states.of("waiting"));
    }
}
