// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class PlaceholderTest {
    private static final Path NAME = Path.of("a.workflow");
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <model:Workflow
                xmi:version="2.0"
                NAMESPACES
                formatVersion="1">
            """;
    private static final String STANDARD = """
            xmlns:model="https://intercala.org/model/1"
                xmlns:xmi="http://www.omg.org/XMI"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance\"""";
    private static final String END = "</model:Workflow>\n";

    private final DemoPackage demo = new DemoPackage();

    private static String file(String namespaces, String content) {
        return HEAD.replace("NAMESPACES", namespaces) + content + END;
    }

    private static String node(String id, String parameters) {
        return "  <nodes\n      xsi:type=\"model:SolverNode\"\n      id=\"" + id
                + "\"\n      x=\"0\"\n      y=\"0\"\n      solver=\"org.example." + id
                + "\"\n      solverVersion=\"7\">\n    " + parameters + "\n  </nodes>\n";
    }

    private static Workflows.Loaded parse(String text) throws FileException {
        return Workflows.parse(text, NAME, List.of());
    }

    private static void assertUnchanged(String text) throws FileException {
        var once = Workflows.toText(parse(text).workflow());
        assertEquals(text, once);
        assertEquals(text, Workflows.toText(parse(once).workflow()));
    }

    /** The plug-in writes, is missing for a while, and comes back. */
    @Test
    void aPluginThatComesBackFindsItsParametersAgain() throws FileException {
        var rich = RichWorkflow.create(demo);
        var text = Workflows.toText(rich);
        var without = parse(text);
        assertEquals(3, without.findings().size());
        var finding = without.findings().getFirst();
        assertEquals("missing-plugin", finding.getCode());
        assertEquals("source", finding.getNode());
        assertEquals(Severity.ERROR, finding.getSeverity());
        assertTrue(
                finding.getMessage()
                        .contains("org.example.demo is not installed (it came from org.example.demo 1.0.0)"),
                finding.getMessage());
        assertFalse(without.readOnly());
        var node = (SolverNode) without.workflow().getNodes().getFirst();
        assertNull(node.getParameters());
        assertTrue(text.contains(node.getUnknownParameters()));
        assertEquals(2, node.getOutputs().size());
        assertEquals(5, Graphs.links(without.workflow()).size());
        assertEquals(text, Workflows.toText(without.workflow()));
        var back = Workflows.parse(Workflows.toText(without.workflow()), NAME, List.of(demo));
        assertTrue(EcoreUtil.equals(rich, back.workflow()));
    }

    @Test
    void severalUnknownPackagesWithOddContentStayToTheLetter() throws FileException {
        var namespaces = "xmlns:_a.b-c=\"urn:odd &amp; &quot;more&quot;\"\n    "
                + STANDARD.replace("xmlns:xmi", "xmlns:second=\"urn:second\"\n    xmlns:xmi")
                + "\n    xmlns:Ünïcode=\"urn:ü\"";
        assertUnchanged(file(namespaces, node("a", "<parameters\txsi:type=\"_a.b-c:P\"\n\n b='x\"y' a=\"1\"   />")
                + node("b",
                        "<parameters xsi:type=\"second:P\"><a>\n\n\t<!-- > -->\n<b x=\">\"/><![CDATA[</parameters>]]></a></parameters >")
                + node("c", "<parameters xsi:type=\"Ünïcode:P\"><Ünïcode:日本 值=\"🔋&#10;\"/></parameters>") + node("d",
                        "<parameters xmlns:own=\"urn:own\" xsi:type=\"own:P\"><?own a > b?><own:x own:y=\"&#x41;\"/></parameters>")));
    }

    @Test
    void prefixesOfUnknownContentDoNotCollideWithOurs() throws FileException {
        // the unknown package owns the prefix that the demo package would like
        var text = file("xmlns:demo=\"urn:other\"\n    " + STANDARD,
                node("a", "<parameters xsi:type=\"demo:P\" demo:x=\"1\"/>"));
        var workflow = parse(text).workflow();
        RichWorkflow.solver(workflow, "known", demo);
        var saved = Workflows.toText(workflow);
        assertTrue(saved.contains("xmlns:demo=\"urn:other\"\n")
                && saved.contains("xmlns:demo_1=\"" + DemoPackage.URI + "\"\n"), saved);
        assertTrue(saved.contains("<parameters xsi:type=\"demo:P\" demo:x=\"1\"/>"), saved);
        var back = Workflows.parse(saved, NAME, List.of(demo));
        assertEquals(1, back.findings().size());
        assertEquals(saved, Workflows.toText(back.workflow()));
        // and the other way round: now the known one is missing too
        assertUnchanged(saved);
    }

    @Test
    void aPlaceholderMovedToAnotherFileTakesItsNamespacesAlong() throws FileException {
        var first = parse(file("xmlns:p=\"urn:one\"\n    " + STANDARD,
                node("a", "<parameters xsi:type=\"p:P\"><p:x/></parameters>")));
        var second = parse(file(STANDARD.replace("    xmlns:xmi", "    xmlns:p=\"urn:two\"\n    xmlns:xmi"),
                node("b", "<parameters xsi:type=\"p:P\"/>")));
        second.workflow().getNodes().add(EcoreUtil.copy(first.workflow().getNodes().getFirst()));
        var saved = Workflows.toText(second.workflow());
        assertTrue(saved.contains("xmlns:p=\"urn:two\""), saved);
        assertTrue(saved.contains("<parameters xmlns:p=\"urn:one\" xsi:type=\"p:P\"><p:x/></parameters>"), saved);
        assertUnchanged(saved);
        second.workflow().getNodes().removeFirst();
        assertTrue(Workflows.toText(second.workflow()).contains("xmlns:p=\"urn:one\""));
    }

    @Test
    void aNamespaceThatNobodyNeedsAnyMoreGoes() throws FileException {
        var workflow = parse(file("xmlns:p=\"urn:one\"\n    " + STANDARD, node("a", "<parameters xsi:type=\"p:P\"/>")))
                .workflow();
        workflow.getNodes().clear();
        assertFalse(Workflows.toText(workflow).contains("urn:one"));
    }

    @Test
    void aClassThatTheInstalledPluginDoesNotKnowIsKeptToo() throws FileException {
        var text = file("xmlns:demo=\"" + DemoPackage.URI + "\"\n    " + STANDARD,
                node("a", "<parameters xsi:type=\"demo:Later\" x=\"1\"/>").replace("\"7\"", "\"1\""));
        var loaded = Workflows.parse(text, NAME, List.of(demo));
        assertEquals("missing-plugin", loaded.findings().getFirst().getCode());
        assertEquals(text, Workflows.toText(loaded.workflow()));
    }

    @Test
    void defaultNamespacesAroundAPlaceholderAreKept() throws FileException {
        var text = file(STANDARD,
                node("a", "<parameters xsi:type=\"q:P\" xmlns:q=\"urn:q\" xmlns=\"urn:inner\"><x/></parameters>"));
        var loaded = parse(text);
        // an element of another namespace is not our parameters
        assertEquals("unknown-content", loaded.findings().getFirst().getCode());
        assertUnchanged(text);
    }
}
