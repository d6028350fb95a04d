// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

class GraphsTest {
    private final Workflow rich = RichWorkflow.create(new DemoPackage());

    @Test
    void nodesAreFoundByPathAndById() {
        var inside = Graphs.node(rich, "sweep/nested/inside").orElseThrow();
        assertSame(inside, Graphs.node(rich, "inside").orElseThrow());
        assertEquals("sweep/nested/inside", Graphs.path(inside.getInputs().getFirst()));
        assertEquals("", Graphs.path(rich));
        assertTrue(Graphs.node(rich, "nested/inside").isEmpty());
        assertSame(rich, Graphs.workflow(inside));
        assertNull(Graphs.workflow(ModelFactory.eINSTANCE.createPort()));
    }

    @Test
    void portsAreFoundByTheirId() {
        var port = Graphs.port(rich, "part.fit.curve").orElseThrow();
        assertEquals("fit.curve", port.getName());
        assertTrue(Graphs.isOutput(port));
        assertFalse(Graphs.isOutput(RichWorkflow.port(rich, "cell.balance")));
        assertTrue(Graphs.port(rich, "part.curve").isEmpty());
        assertNull(Graphs.owner(ModelFactory.eINSTANCE.createPort()));
    }

    @Test
    void aRenamedNodeTakesItsPortsAndLinksAlong() throws FileException {
        var cell = Graphs.node(rich, "cell").orElseThrow();
        Graphs.rename(cell, "cell_2");
        var text = Workflows.toText(rich);
        assertTrue(text.contains("source=\"cell_2.response\"") && !text.contains("\"cell.response\""), text);
        assertEquals(5, Graphs.links(Workflows.parse(text, Path.of("a"), List.of()).workflow()).size());
        for (var bad : List.of("", "a.b", "a/b", "a b", "ä")) {
            assertThrows(IllegalArgumentException.class, () -> Graphs.rename(cell, bad));
        }
    }

    @Test
    void freeIdsAreFree() {
        assertEquals("new", Graphs.freeId(rich, "new"));
        assertEquals("cell2", Graphs.freeId(rich, "cell"));
        Graphs.rename(Graphs.node(rich, "source").orElseThrow(), "cell2");
        assertEquals("cell3", Graphs.freeId(rich, "cell"));
    }

    @Test
    void linksLieInTheInnermostCommonGraph() {
        var inside = Graphs.node(rich, "inside").orElseThrow();
        var cell = Graphs.node(rich, "cell").orElseThrow();
        assertSame(((MapContainer) Graphs.node(rich, "sweep").orElseThrow()).getBody(),
                Graphs.commonGraph(inside, cell));
        assertSame(rich, Graphs.commonGraph(Graphs.node(rich, "source").orElseThrow(), inside));
        var foreign = Graphs.node(RichWorkflow.create(new DemoPackage()), "cell").orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> Graphs.commonGraph(cell, foreign));
    }
}
