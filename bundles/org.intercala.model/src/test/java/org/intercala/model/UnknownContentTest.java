// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

class UnknownContentTest {
    private static final String TEXT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- before everything -->
            <model:Workflow
                xmi:version="2.0"
                xmlns:model="https://intercala.org/model/1"
                xmlns:new="urn:new"
                xmlns:xmi="http://www.omg.org/XMI"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                formatVersion="1"
                name="a"
                colour="red &amp; &quot;blue&quot;"
                new:shade="dark">
              <!-- first -->
              <nodes
                  xsi:type="model:SolverNode"
                  id="a"
                  x="0"
                  y="0"
                  solverVersion="1">
                <outputs
                    id="a.x"
                    name="x"
                    many="false"
                    axis="1"/>
                <comment by="me">some <b>text</b>
             here</comment>
              </nodes>
              <!-- between -->
              <nodes xsi:type="new:Robot" id="robot"><arm/></nodes>
              <nodes
                  xsi:type="model:SolverNode"
                  id="b"
                  x="0"
                  y="0"
                  solverVersion="1">
                <inputs
                    id="b.x"
                    name="x"
                    many="false"/>
              </nodes>
              <links source="a.x"  target="robot.y"/>
              <links
                  source="a.x"
                  target="b.x"/>
              <groups id="g" members="a robot"/>
              <new:layout/>
            </model:Workflow>
            """;

    private static Workflows.Loaded parse(String text) throws FileException {
        return Workflows.parse(text, Path.of("a.workflow"), List.of());
    }

    @Test
    void unknownContentIsKeptAtItsPlaceAndReported() throws FileException {
        var loaded = parse(TEXT);
        assertEquals(TEXT, Workflows.toText(loaded.workflow()));
        assertEquals(
                List.of("unknown-content ", "unknown-content ", "unknown-content a", "unknown-content a",
                        "unknown-content ", "unknown-content ", "dangling-reference ", "dangling-reference "),
                loaded.findings().stream().map(f -> f.getCode() + " " + f.getNode()).toList());
        var messages = loaded.findings().stream().map(Finding::getMessage).toList();
        assertTrue(
                messages.getFirst()
                        .startsWith("Line 3: the attribute colour of a workflow is not known; there is nodes, links,"),
                messages.getFirst());
        assertTrue(messages.get(4).startsWith("Line 29: the class new:Robot of nodes is not installed"),
                messages.get(4));
        assertTrue(messages.get(6).startsWith("Line 41: a link leads nowhere: target 'robot.y' is not in the file"),
                messages.get(6));
        assertTrue(messages.get(7).contains("a group leads nowhere: members 'robot'"), messages.get(7));
        assertEquals(1, loaded.workflow().getLinks().size());
        assertEquals(0, loaded.workflow().getGroups().size());
        loaded.findings().forEach(f -> assertTrue(f.getRemedy().startsWith("It stays in the file"), f.getRemedy()));
    }

    @Test
    void unknownAttributesKeepTheirOrder() throws FileException {
        var text = TEXT.replace("new:shade=\"dark\"", "new:shade=\"dark\"\n    apple=\"green\"\n    Zebra=\"striped\"");
        assertEquals(text, Workflows.toText(parse(text).workflow()));
    }

    @Test
    void aCopyKeepsUnknownContentAtItsPlace() throws FileException {
        var workflow = parse(TEXT).workflow();
        var copy = Workflows.copy(workflow);
        assertEquals(TEXT, Workflows.toText(copy));
        copy.getNodes().removeFirst();
        assertEquals(TEXT, Workflows.toText(workflow));
    }

    @Test
    void copiesOfSeveralNodesReferToEachOther() throws FileException {
        var workflow = parse(TEXT).workflow();
        var pasted = ModelFactory.eINSTANCE.createWorkflow();
        Workflows.copy(List.of(workflow.getNodes().getFirst(), workflow.getNodes().getLast(),
                workflow.getLinks().getFirst())).forEach(copy -> {
                    if (copy instanceof Link link) {
                        pasted.getLinks().add(link);
                    } else {
                        pasted.getNodes().add((Node) copy);
                    }
                });
        var text = Workflows.toText(pasted);
        assertTrue(text.contains("axis=\"1\"") && text.contains("<comment by=\"me\">some <b>text</b>"), text);
        assertEquals(pasted, Graphs.workflow(pasted.getLinks().getFirst().getSource()));
    }

    @Test
    void aMisspeltNameIsRecognised() throws FileException {
        var finding = parse(TEXT.replace("colour=", "descripton=")).findings().getFirst();
        assertEquals("Line 3: the attribute descripton of a workflow is not known; did you mean description?",
                finding.getMessage());
    }

    @Test
    void unknownContentSurvivesTheRemovalOfItsNeighbour() throws FileException {
        var workflow = parse(TEXT).workflow();
        workflow.getNodes().removeLast();
        workflow.getNodes().removeFirst();
        workflow.getLinks().clear();
        var saved = Workflows.toText(workflow);
        for (var kept : List.of("<!-- between -->", "<nodes xsi:type=\"new:Robot\" id=\"robot\"><arm/></nodes>",
                "<links source=\"a.x\"  target=\"robot.y\"/>", "<new:layout/>")) {
            assertTrue(saved.contains(kept), kept + " in " + saved);
        }
        assertEquals(saved, Workflows.toText(parse(saved).workflow()));
    }

    @Test
    void aLinkThatFindsItsEndAgainWorksAgain() throws FileException {
        var text = TEXT.replace("robot.y", "b.z").replace("name=\"x\"\n        many=\"false\"/>\n  </nodes>\n  <links",
                "name=\"x\"\n        many=\"false\"/>\n    <inputs id=\"b.z\" name=\"z\"/>\n  </nodes>\n  <links");
        assertEquals(2, parse(text).workflow().getLinks().size());
    }
}
