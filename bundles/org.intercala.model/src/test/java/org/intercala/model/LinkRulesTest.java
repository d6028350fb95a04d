// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.intercala.data.DataPackage;
import org.junit.jupiter.api.Test;

class LinkRulesTest {
    private static final EClass SCALAR = DataPackage.Literals.SCALAR;
    private static final EClass POTENTIAL = DataPackage.Literals.OPEN_CIRCUIT_POTENTIAL;

    private final Workflow workflow = ModelFactory.eINSTANCE.createWorkflow();

    private SolverNode node(Graph graph, String id) {
        var node = RichWorkflow.solver(graph, id, null);
        node.setLabel(null);
        return node;
    }

    private static Port in(Node node, String name, EClass type, String unit) {
        return Graphs.addInput(node, name, RichWorkflow.type(type), unit, false);
    }

    private static Port out(Node node, String name, EClass type, String unit) {
        return Graphs.addOutput(node, name, RichWorkflow.type(type), unit);
    }

    private <T extends Container> T container(Graph graph, String id, T container) {
        RichWorkflow.node(graph, container, id);
        container.setLabel(null);
        container.setBody(ModelFactory.eINSTANCE.createBody());
        return container;
    }

    private String refusal(Port source, Port target) {
        return LinkRules.refusal(source, target, workflow, List.of());
    }

    private void assertRefused(String expected, Port source, Port target) {
        var refusal = refusal(source, target);
        assertTrue(refusal.contains(expected), refusal);
    }

    @Test
    void sameClassOrSubclassOfTheSameDimensionIsAllowed() {
        var a = node(workflow, "a");
        var b = node(workflow, "b");
        assertEquals("", refusal(out(a, "u", POTENTIAL, "V"), in(b, "u", POTENTIAL, "V")));
        assertEquals("", refusal(out(a, "any", POTENTIAL, "V"), in(b, "any", DataPackage.Literals.DATA_OBJECT, "")));
        assertEquals("", refusal(out(a, "mv", SCALAR, "J/C"), in(b, "mv", SCALAR, "V")));
        assertEquals("",
                refusal(out(a, "e", DataPackage.Literals.ENSEMBLE, ""), in(b, "e", DataPackage.Literals.ENSEMBLE, "")));
    }

    @Test
    void nodesAreCalledByTheirNames() {
        var a = node(workflow, "a");
        a.setLabel("Free energy of NMC");
        var b = node(workflow, "b");
        var source = out(a, "freeEnergy", SCALAR, "");
        assertRefused("“Free energy of NMC” cannot feed itself", source, in(a, "x", SCALAR, ""));
        Graphs.link(source, in(b, "x", SCALAR, ""));
        assertRefused("the input b.x is already fed by “Free energy of NMC: free energy”; remove", out(a, "y", SCALAR, ""),
                b.getInputs().getFirst());
    }

    @Test
    void typesAreNamedInWords() {
        var a = node(workflow, "a");
        var b = node(workflow, "b");
        assertRefused("a.g gives a free energy, but b.u takes an open circuit potential; put a node between",
                out(a, "g", DataPackage.Literals.FREE_ENERGY, ""), in(b, "u", POTENTIAL, ""));
        assertRefused("gives a data object, but b.v takes an open circuit potential",
                out(a, "any", DataPackage.Literals.DATA_OBJECT, ""), in(b, "v", POTENTIAL, ""));
        assertRefused("b.e takes an ensemble", out(a, "s", SCALAR, ""), in(b, "e", DataPackage.Literals.ENSEMBLE, ""));
    }

    @Test
    void unitsAreNamed() {
        var a = node(workflow, "a");
        var b = node(workflow, "b");
        assertRefused("a.s is in V, but b.s needs A; these are different quantities", out(a, "s", SCALAR, "V"),
                in(b, "s", SCALAR, "A"));
        assertRefused("cannot be read: 'volts'", out(a, "t", SCALAR, "volts"), in(b, "t", SCALAR, "A"));
        assertEquals("", refusal(out(a, "n", SCALAR, ""), in(b, "n", SCALAR, "A")));
    }

    @Test
    void linksLeadFromOutputsToInputsOfOtherNodes() {
        var a = node(workflow, "a");
        var b = node(workflow, "b");
        var aIn = in(a, "x", SCALAR, "");
        var aOut = out(a, "y", SCALAR, "");
        var bIn = in(b, "x", SCALAR, "");
        var bOut = out(b, "y", SCALAR, "");
        assertRefused("a.y and b.y are both outputs; end at an input", aOut, bOut);
        assertRefused("a.x and b.x are both inputs; start at an output", aIn, bIn);
        assertRefused("a link leads from an output to an input; start at the output b.y", aIn, bOut);
        assertRefused("a cannot feed itself", aOut, aIn);
        assertRefused("two ports of the same workflow", ModelFactory.eINSTANCE.createPort(), bIn);
        var elsewhere = out(node(ModelFactory.eINSTANCE.createWorkflow(), "c"), "y", SCALAR, "");
        assertRefused("two ports of the same workflow", elsewhere, bIn);
    }

    @Test
    void anInputTakesOneLinkUnlessItTakesMany() {
        var a = node(workflow, "a");
        var b = node(workflow, "b");
        var first = out(a, "first", SCALAR, "");
        var second = out(a, "second", SCALAR, "");
        var target = in(b, "x", SCALAR, "");
        var link = Graphs.link(first, target);
        assertEquals("", LinkRules.problem(link, workflow, List.of()));
        assertRefused("the input b.x is already fed by a.first; remove that link first", second, target);
        assertRefused("a.first already feeds b.x", first, target);
        target.setMany(true);
        assertEquals("", refusal(second, target));
        assertRefused("a.first already feeds b.x", first, target);
        target.setMany(false);
        var other = Graphs.link(second, target);
        assertTrue(LinkRules.problem(other, workflow, List.of()).contains("already fed by a.first"));
        link.setTarget(null);
        assertTrue(LinkRules.problem(link, workflow, List.of()).contains("has no target"));
    }

    @Test
    void aCircleIsRefusedAndShown() {
        var nodes = List.of(node(workflow, "a"), node(workflow, "b"), node(workflow, "c"), node(workflow, "d"));
        for (var i = 0; i < 3; i++) {
            Graphs.link(out(nodes.get(i), "y", SCALAR, ""), in(nodes.get(i + 1), "x", SCALAR, ""));
        }
        assertRefused("would close a circle (d > b > c > d)", out(nodes.get(3), "back", SCALAR, ""),
                in(nodes.get(1), "back", SCALAR, ""));
        assertEquals("", refusal(out(nodes.get(0), "ahead", SCALAR, ""), in(nodes.get(3), "ahead", SCALAR, "")));
        Graphs.links(workflow).forEach(l -> assertEquals("", LinkRules.problem(l, workflow, List.of())));
        var closing = Graphs.link(Graphs.output(nodes.get(3), "back").orElseThrow(),
                Graphs.input(nodes.get(1), "back").orElseThrow());
        assertTrue(LinkRules.problem(closing, workflow, List.of()).contains("(d > b > c > d)"));
    }

    @Test
    void aContainerIsOneNodeForThoseAroundIt() {
        var map = container(workflow, "map", ModelFactory.eINSTANCE.createMapContainer());
        var inner = node(map.getBody(), "inner");
        var other = node(map.getBody(), "other");
        var outside = node(workflow, "outside");
        Graphs.link(out(inner, "y", SCALAR, ""), in(outside, "all", DataPackage.Literals.ENSEMBLE, ""));
        assertRefused("(outside > map > outside)", out(outside, "mean", SCALAR, ""), in(other, "x", SCALAR, ""));
        assertEquals("", refusal(out(inner, "z", SCALAR, ""), in(other, "z", SCALAR, "")));
    }

    /** The nodes of an embedded sub-workflow run as if it were not there, at any depth. */
    @Test
    void anEmbeddedSubWorkflowIsNotOneNode() {
        var sub = container(workflow, "sub", ModelFactory.eINSTANCE.createSubWorkflow());
        var deep = container(sub.getBody(), "deep", ModelFactory.eINSTANCE.createSubWorkflow());
        var first = node(deep.getBody(), "first");
        var second = node(deep.getBody(), "second");
        var outside = node(workflow, "outside");
        var into = Graphs.link(out(first, "y", SCALAR, ""), in(outside, "x", SCALAR, ""));
        assertEquals("", refusal(out(outside, "y", SCALAR, ""), in(second, "x", SCALAR, "")));
        var back = Graphs.link(Graphs.output(outside, "y").orElseThrow(), Graphs.input(second, "x").orElseThrow());
        assertEquals("", LinkRules.problem(back, workflow, List.of()));
        assertRefused("would close a circle (second > first > outside > second)", out(second, "y", SCALAR, ""),
                in(first, "x", SCALAR, ""));
        assertRefused("(outside > first > outside)", out(outside, "z", SCALAR, ""), in(first, "z", SCALAR, ""));
        var closing = Graphs.link(Graphs.output(second, "y").orElseThrow(), Graphs.input(first, "x").orElseThrow());
        assertEquals(List.of(into, back, closing),
                List.copyOf(LinkRules.problems(workflow, List.of()).keySet()));
    }

    /** A map runs as a whole, also where it lies in an embedded sub-workflow. */
    @Test
    void aMapInsideASubWorkflowIsOneNode() {
        var sub = container(workflow, "sub", ModelFactory.eINSTANCE.createSubWorkflow());
        var map = container(sub.getBody(), "map", ModelFactory.eINSTANCE.createMapContainer());
        var within = container(map.getBody(), "within", ModelFactory.eINSTANCE.createSubWorkflow());
        var inner = node(within.getBody(), "inner");
        var other = node(map.getBody(), "other");
        var outside = node(workflow, "outside");
        Graphs.link(out(inner, "y", SCALAR, ""), in(outside, "all", DataPackage.Literals.ENSEMBLE, ""));
        assertRefused("(outside > map > outside)", out(outside, "mean", SCALAR, ""), in(other, "x", SCALAR, ""));
        assertEquals("", refusal(out(other, "y", SCALAR, ""), in(inner, "x", SCALAR, "")));
    }

    @Test
    void whatLeavesAMapIsAnEnsemble() {
        var outer = container(workflow, "outer", ModelFactory.eINSTANCE.createMapContainer());
        var nested = container(outer.getBody(), "nested", ModelFactory.eINSTANCE.createSubWorkflow());
        var inside = node(nested.getBody(), "inside");
        var beside = node(outer.getBody(), "beside");
        var outside = node(workflow, "outside");
        var source = out(inside, "u", POTENTIAL, "V");
        assertRefused(
                "what leaves the map outer is an ensemble (one open circuit potential a point), but outside.u takes a single open circuit potential; put its node into the map",
                source, in(outside, "u", POTENTIAL, "V"));
        assertEquals("", refusal(source, in(outside, "all", DataPackage.Literals.ENSEMBLE, "V")));
        assertEquals("", refusal(source, in(outside, "any", DataPackage.Literals.DATA_OBJECT, "")));
        assertEquals("", refusal(source, in(beside, "u", POTENTIAL, "V")));
        assertRefused("beside.e takes an ensemble", source, in(beside, "e", DataPackage.Literals.ENSEMBLE, ""));
        assertEquals("", refusal(out(outside, "shared", SCALAR, ""), in(inside, "shared", SCALAR, "")));
        assertRefused("is in V, but outside.w needs A", source, in(outside, "w", DataPackage.Literals.ENSEMBLE, "A"));
    }

    @Test
    void containersAreCrossedAtTheirNodes() {
        var sub = container(workflow, "sub", ModelFactory.eINSTANCE.createSubWorkflow());
        var inside = node(sub.getBody(), "inside");
        assertRefused("inside lies inside sub; link the ports of the nodes directly", out(inside, "y", SCALAR, ""),
                in(sub, "x", SCALAR, ""));
        assertRefused("inside lies inside sub", out(sub, "y", SCALAR, ""), in(inside, "x", SCALAR, ""));
        var choose = container(workflow, "choose", ModelFactory.eINSTANCE.createChoose());
        choose.setOtherwise(ModelFactory.eINSTANCE.createBody());
        var first = node(choose.getBody(), "first");
        var second = node(choose.getOtherwise(), "second");
        assertRefused("first and second lie in the two alternatives of choose, of which only one runs",
                out(first, "y", SCALAR, ""), in(second, "x", SCALAR, ""));
    }

    @Test
    void typesOfMissingPluginsLinkOnlyWithTheirLike() {
        var a = node(workflow, "a");
        var b = node(workflow, "b");
        var source = Graphs.addOutput(a, "s", "urn:x#Spectrum", "");
        assertEquals("", refusal(source, Graphs.addInput(b, "s", "urn:x#Spectrum", "", false)));
        assertRefused("the type urn:x#Spectrum of a.s is not installed", source, in(b, "x", SCALAR, ""));
        assertRefused("the type urn:y#Other of b.y is not installed", source,
                Graphs.addInput(b, "y", "urn:y#Other", "", false));
        assertRefused("the port a.none has no type in the file", Graphs.addOutput(a, "none", null, ""), in(b, "z", SCALAR, ""));
    }

    @Test
    void typesOfPluginsCount() {
        var demo = new DemoPackage();
        var a = Graphs.addOutput(node(workflow, "a"), "s", DemoPackage.URI + "#Options", "");
        var b = in(node(workflow, "b"), "x", SCALAR, "");
        assertTrue(
                LinkRules.refusal(a, b, workflow, List.of(demo)).contains("gives an options, but b.x takes a scalar"));
    }
}
