// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.intercala.data.DataFactory;
import org.intercala.data.Quantity;
import org.intercala.engine.SolverRegistry;
import org.intercala.flow.ExpressionSolverFactory;
import org.intercala.flow.FlowPackageProvider;
import org.intercala.flow.TableSolverFactory;
import org.intercala.model.FileException;
import org.intercala.model.Graph;
import org.intercala.model.Graphs;
import org.intercala.model.MapAxis;
import org.intercala.model.MapContainer;
import org.intercala.model.ModelFactory;
import org.intercala.model.ModelPackageProvider;
import org.intercala.model.Node;
import org.intercala.model.ParameterPath;
import org.intercala.model.Port;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.intercala.solver.SolverFactory;
import org.intercala.testkit.Fakes;

/** A workflow with something of everything, and the solvers for it. */
final class Trial {

    static final String GONE = "org.example.gone";

    private static final ModelFactory MODEL = ModelFactory.eINSTANCE;

    final Fakes fakes = new Fakes();
    final SolverRegistry registry;
    final List<ModelPackageProvider> packages = List.of(fakes.parameters(), new FlowPackageProvider());

    Trial() {
        final List<SolverFactory> factories = new ArrayList<>(fakes.factories());
        factories.add(new ExpressionSolverFactory());
        factories.add(new TableSolverFactory());
        registry = SolverRegistry.of(factories, packages);
    }

    /** Read from a text, so that content that is not known is there as the editor would have it. */
    Workflow workflow() {
        return read(text());
    }

    Workflow read(final String text) {
        try {
            final Workflow workflow = Workflows.parse(text, Path.of("trial.workflow"), packages).workflow();
            InstalledSolvers.attach(workflow, registry);
            return workflow;
        } catch (final FileException unreadable) {
            throw new AssertionError(unreadable.getMessage() + "\n" + text, unreadable);
        }
    }

    SolverFactory solver(final String id) {
        return registry.find(id).orElseThrow();
    }

    private String text() {
        final Workflow workflow = MODEL.createWorkflow();
        workflow.setName("Trial");
        variable(workflow, "temperature", "310 K");
        variable(workflow, "warm", "=temperature");
        final var citation = DataFactory.eINSTANCE.createCitation();
        citation.setKey("handbook");
        workflow.getBibliography().add(citation);
        solver(workflow, "a", "fake.source", 0, 0);
        solver(workflow, "b", "fake.sum", 240, 0);
        solver(workflow, "c", "fake.sum", 480, 0);
        final SolverNode formula = solver(workflow, "formula", "flow.expression", 240, 200);
        ParameterPath.set(formula.getParameters(), "expression", "u + v");
        for (final String name : List.of("u", "v")) {
            addInput(formula, name);
        }
        Ports.follow(formula, solver("flow.expression"));
        solver(workflow, "numbers", "flow.table", 0, 200);
        final SolverNode gone = solver(workflow, "gone", "fake.sum", 0, 400);

        final MapContainer map = MODEL.createMapContainer();
        node(workflow, map, "sweep", 720, 0);
        map.setBody(MODEL.createBody());
        solver(map.getBody(), "inner", "fake.sum", 10, 10);
        solver(map.getBody(), "second", "fake.sum", 210, 10);
        axis(map, "inner.factor", "1", "2");
        axis(map, "sweep/second.factor", "1", "=warm");
        axis(map, "temperature", "290 K", "300 K");
        final var part = MODEL.createSubWorkflow();
        node(map.getBody(), part, "part", 10, 200);
        part.setBody(MODEL.createBody());
        solver(part.getBody(), "deep", "fake.sum", 0, 0);
        final var note = MODEL.createNote();
        note.setId("inside");
        note.setText("inside");
        map.getBody().getNotes().add(note);
        final SolverNode end = solver(workflow, "end", "fake.sum", 960, 0);

        link(workflow, "a.value", "b.values");
        link(workflow, "a.value", "c.values");
        link(workflow, "b.value", "c.values");
        link(workflow, "a.value", "formula.u");
        link(workflow, "b.value", "formula.v");
        link(workflow, "a.value", "gone.values");
        link(workflow, "c.value", "inner.values");
        link(workflow, "inner.value", "second.values");
        link(workflow, "inner.value", "deep.values");
        link(workflow, "second.value", "end.values");
        ParameterPath.set(((SolverNode) Graphs.node(workflow, "a").orElseThrow()).getParameters(), "temperature",
                "=warm");
        ParameterPath.set(end.getParameters(), "temperature", "=temperature");
        ParameterPath.set(((SolverNode) Graphs.node(workflow, "b").orElseThrow()).getParameters(), "factor",
                "2 @handbook");
        group(workflow, "group1", "a", "b");
        group(workflow, "group2", "sweep", "end");
        group(map.getBody(), "group3", "inner", "second");
        note(workflow, "note1", "first\nsecond");
        gone.setSolver(GONE);
        return Workflows.toText(workflow)
                .replaceFirst("(?s)(id=\"gone\".*?<parameters\n\\s+xsi:type=\")fake:FakeParameters",
                        "$1gone:Lost\" xmlns:gone=\"https://example.org/gone/1")
                .replace("      id=\"b\"\n", "      id=\"b\"\n      later=\"kept\"\n")
                .replace("    <parameters\n", "    <!-- a remark -->\n    <parameters\n");
    }

    static void addInput(final SolverNode formula, final String name) {
        final var feature = formula.getParameters().eClass().getEStructuralFeature("inputs");
        final var type = (EClass) feature.getEType();
        final var input = type.getEPackage().getEFactoryInstance().create(type);
        input.eSet(type.getEStructuralFeature("name"), name);
        @SuppressWarnings("unchecked")
        final var inputs = (List<Object>) formula.getParameters().eGet(feature);
        inputs.add(input);
    }

    static MapAxis axis(final String... values) {
        final MapAxis axis = MODEL.createMapAxis();
        for (final String value : values) {
            axis.getValues().add(Quantity.parse(value));
        }
        return axis;
    }

    private static void axis(final MapContainer map, final String target, final String... values) {
        final MapAxis axis = axis(values);
        axis.setTarget(target);
        map.getAxes().add(axis);
    }

    private SolverNode solver(final Graph graph, final String id, final String solver, final int x, final int y) {
        final var workflow = Graphs.workflow(graph) == null ? MODEL.createWorkflow() : Graphs.workflow(graph);
        final SolverNode node = new CreateNodeCommand(workflow, graph, solver(solver), registry, x, y).node();
        Graphs.rename(node, id);
        node.setLabel(id);
        graph.getNodes().add(node);
        return node;
    }

    private static void node(final Graph graph, final Node node, final String id, final int x, final int y) {
        node.setId(id);
        node.setLabel(id);
        node.setX(x);
        node.setY(y);
        graph.getNodes().add(node);
    }

    private static void link(final Workflow workflow, final String from, final String to) {
        Graphs.link(port(workflow, from), port(workflow, to));
    }

    static Port port(final Workflow workflow, final String id) {
        return Graphs.port(workflow, id).orElseThrow();
    }

    private static void group(final Graph graph, final String id, final String... members) {
        final var group = MODEL.createGroup();
        group.setId(id);
        group.setLabel(id);
        for (final String member : members) {
            group.getMembers().add(Graphs.node(graph, member).orElseThrow());
        }
        graph.getGroups().add(group);
    }

    private static void note(final Graph graph, final String id, final String text) {
        final var note = MODEL.createNote();
        note.setId(id);
        note.setText(text);
        graph.getNotes().add(note);
    }

    private static void variable(final Workflow workflow, final String name, final String value) {
        final var variable = MODEL.createVariable();
        variable.setName(name);
        variable.setValue(Quantity.parse(value));
        workflow.getVariables().add(variable);
    }

}
