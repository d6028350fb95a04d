// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.intercala.model.internal.Limits;
import org.intercala.model.internal.ModelFile;
import org.intercala.model.internal.SourceText;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class MigrationTest {
    private static final Path NAME = Path.of("old.workflow");
    private static final String DEMO = "org.example.demo";

    private record Step(String solver, int fromVersion, Consumer<Element> change) implements Migration {
        @Override
        public void migrate(Element element) {
            change.accept(element);
        }
    }

    private static String workflow(String version, String content) {
        return "<model:Workflow xmlns:model=\"https://intercala.org/model/1\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:demo=\""
                + DemoPackage.URI + "\" xmlns:p=\"urn:p\" " + version + ">\n" + content + "</model:Workflow>\n";
    }

    private static String node(String solver, int version, String parameters) {
        return "<nodes xsi:type=\"model:SolverNode\" id=\"a\" solver=\"" + solver + "\" solverVersion=\"" + version
                + "\">\n" + parameters + "\n</nodes>\n";
    }

    private static Element parameters(Element node) {
        return (Element) node.getElementsByTagName("parameters").item(0);
    }

    private static void rename(Element element, String from, String to) {
        element.setAttribute(to, element.getAttribute(from));
        element.removeAttribute(from);
    }

    private static SolverNode node(Workflow workflow) {
        return (SolverNode) Graphs.node(workflow, "a").orElseThrow();
    }

    @Test
    void stepsOfTheFormatRunInOrderUpToThePresentVersion() throws FileException {
        List<Migration> steps = List.of(new Step("", 1, root -> rename(root, "title", "heading")),
                new Step("", 2, root -> rename(root, "heading", "name")),
                new Step("", 3, root -> rename(root, "name", "beyond")));
        var files = new ModelFile(3, steps, Limits.DEFAULT);
        for (var old : List.of("title=\"x\"", "formatVersion=\"1\" title=\"x\"", "formatVersion=\"2\" heading=\"x\"",
                "formatVersion=\"3\" name=\"x\"")) {
            var content = files.read(new SourceText(NAME, workflow(old, "")), ModelPackage.Literals.WORKFLOW,
                    List.of());
            assertEquals(List.of(), content.findings());
            var workflow = (Workflow) content.root();
            assertEquals("x", workflow.getName());
            assertEquals(3, workflow.getFormatVersion());
            assertFalse(content.newer());
        }
    }

    @Test
    void aFileOfANewerFormatOpensForReadingOnly() throws FileException {
        var text = workflow("formatVersion=\"2\" name=\"x\" future=\"1\"",
                "<notes x=\"1.5\" text=\"still here\"/><holes/>\n"
                        + "<nodes xsi:type=\"model:MapContainer\" id=\"a b\" combination=\"spiral\"/>");
        var loaded = Workflows.parse(text, NAME, List.of());
        assertTrue(loaded.readOnly());
        assertEquals("newer-format", loaded.findings().getFirst().getCode());
        assertTrue(loaded.findings().getFirst().getMessage().contains("format version 2; this installation knows 1"),
                loaded.findings().getFirst().getMessage());
        assertEquals(5, loaded.findings().size());
        assertEquals("still here", loaded.workflow().getNotes().getFirst().getText());
        assertTrue(Workflows.toText(loaded.workflow()).contains("combination=\"spiral\""));
        var e = assertThrows(FileException.class, () -> Workflows.save(loaded.workflow(), NAME));
        assertTrue(e.getMessage().contains("format version 2, newer than 1"), e.getMessage());
    }

    @Test
    void stepsOfASolverRunOnItsNodesEverywhere() throws FileException {
        var demo = new DemoPackage(new Step(DEMO, 1, n -> rename(parameters(n), "size", "width")),
                new Step(DEMO, 2, n -> rename(parameters(n), "width", "radius")));
        var old = node(DEMO, 1, "<parameters xsi:type=\"demo:DemoParameters\" size=\"3 um\"/>");
        var nested = "<nodes xsi:type=\"model:Choose\" id=\"c\"><body/><otherwise><nodes xsi:type=\"model:MapContainer\" id=\"m\"><body>"
                + old + "</body></nodes></otherwise></nodes>";
        for (var text : List.of(old, nested, old.replace(" solverVersion=\"1\"", ""),
                old.replace("\"1\"", "\"2\"").replace("size", "width"))) {
            var loaded = Workflows.parse(workflow("", text), NAME, List.of(demo));
            assertEquals(List.of(), loaded.findings());
            var node = node(loaded.workflow());
            assertEquals(3, node.getSolverVersion());
            assertEquals("3 um", ParameterPath.resolve(node, "radius").get());
        }
        assertEquals(3, demo.solverVersion(DEMO));
        assertEquals(1, demo.solverVersion("org.example.other"));
    }

    @Test
    void onlyNodesOfThatSolverAreMigrated() throws FileException {
        var demo = new DemoPackage(new Step(DEMO, 1, n -> parameters(n).setAttribute("radius", "1 m")));
        var loaded = Workflows.parse(
                workflow("",
                        node("org.example.other", 1, "<parameters xsi:type=\"demo:DemoParameters\" radius=\"3 um\"/>")),
                NAME, List.of(demo));
        assertEquals("3 um", ParameterPath.resolve(node(loaded.workflow()), "radius").get());
        assertEquals(1, node(loaded.workflow()).getSolverVersion());
    }

    @Test
    void aNodeOfANewerSolverIsKeptUnread() throws FileException {
        var demo = new DemoPackage(new Step(DEMO, 1, n -> {
        }));
        var parameters = "<parameters xsi:type=\"demo:DemoParameters\" radius=\"not  yet known\"   future='1'/>";
        var loaded = Workflows.parse(workflow("", node(DEMO, 3, parameters)), NAME, List.of(demo));
        assertFalse(loaded.readOnly());
        assertEquals("newer-solver", loaded.findings().getFirst().getCode());
        assertEquals("a", loaded.findings().getFirst().getNode());
        assertTrue(loaded.findings().getFirst().getMessage().contains("version 3 of org.example.demo is newer"),
                loaded.findings().getFirst().getMessage());
        assertNull(node(loaded.workflow()).getParameters());
        assertEquals(parameters, node(loaded.workflow()).getUnknownParameters());
        assertTrue(Workflows.toText(loaded.workflow()).contains(parameters));
    }

    @Test
    void unknownParametersThatAMigrationDidNotTouchStayToTheLetter() throws FileException {
        var parameters = "<parameters\n\n   xsi:type='p:P'   odd = \"1\"><p:x/></parameters>";
        var files = new ModelFile(2, List.of(new Step("", 1, root -> root.setAttribute("name", "new"))),
                Limits.DEFAULT);
        var content = files.read(new SourceText(NAME, workflow("", node("s", 1, parameters))),
                ModelPackage.Literals.WORKFLOW, List.of());
        assertEquals(parameters, node((Workflow) content.root()).getUnknownParameters());
        assertEquals("new", ((Workflow) content.root()).getName());
    }

    @Test
    void unknownParametersThatAMigrationChangedCarryTheChange() throws FileException {
        var files = new ModelFile(2, List.of(new Step("", 1, root -> rename(parameters(root), "odd", "even"))),
                Limits.DEFAULT);
        var content = files.read(
                new SourceText(NAME,
                        workflow("", node("s", 1, "<parameters xsi:type=\"p:P\"   odd='1'><p:x/></parameters>"))),
                ModelPackage.Literals.WORKFLOW, List.of());
        var text = node((Workflow) content.root()).getUnknownParameters();
        assertTrue(text.contains("even=\"1\"") && !text.contains("odd") && text.contains("<p:x "), text);
        ((Workflow) content.root()).setFormatVersion(1);
        var saved = Workflows.toText(content.root());
        assertEquals(saved, Workflows.toText(Workflows.parse(saved, NAME, List.of()).workflow()));
    }

    @Test
    void aMigrationMayMakeElements() throws FileException {
        var demo = new DemoPackage(new Step(DEMO, 1, node -> {
            var options = node.getOwnerDocument().createElement("options");
            options.setAttribute("steps", parameters(node).getAttribute("steps"));
            parameters(node).removeAttribute("steps");
            parameters(node).appendChild(options);
        }));
        var loaded = Workflows.parse(
                workflow("", node(DEMO, 1, "<parameters xsi:type=\"demo:DemoParameters\" steps=\"12\"/>")), NAME,
                List.of(demo));
        assertEquals(List.of(), loaded.findings());
        assertEquals("12", ParameterPath.resolve(node(loaded.workflow()), "options.steps").get());
        // a value it makes that cannot be read is reported at the element it came from
        var e = assertThrows(FileException.class,
                () -> Workflows.parse(
                        workflow("",
                                "\n\n" + node(DEMO, 1,
                                        "<parameters xsi:type=\"demo:DemoParameters\" steps=\"many\"/>")),
                        NAME, List.of(demo)));
        assertEquals(5, e.line());
        assertTrue(e.getMessage().contains("'many' is not a whole number"), e.getMessage());
    }

    @Test
    void aMigrationThatFailsIsNamed() {
        var demo = new DemoPackage(new Step(DEMO, 1, n -> parameters(n).removeChild(n)));
        var e = assertThrows(FileException.class,
                () -> Workflows.parse(workflow("", node(DEMO, 1, "<parameters xsi:type=\"demo:DemoParameters\"/>")),
                        NAME, List.of(demo)));
        assertTrue(e.getMessage().contains("migration of the node a (org.example.demo) from version 1 failed"),
                e.getMessage());
        assertEquals(2, e.line());
    }
}
