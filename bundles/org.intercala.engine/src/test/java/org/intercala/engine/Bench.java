// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.intercala.data.DataObjects;
import org.intercala.data.Quantity;
import org.intercala.data.Scalar;
import org.intercala.model.Body;
import org.intercala.model.Finding;
import org.intercala.model.Graph;
import org.intercala.model.Graphs;
import org.intercala.model.MapAxis;
import org.intercala.model.MapContainer;
import org.intercala.model.ModelFactory;
import org.intercala.model.Node;
import org.intercala.model.ParameterPath;
import org.intercala.model.RunStatus;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.intercala.solver.PortSpec;
import org.intercala.testkit.Fakes;

/** A workflow of fake solvers, and a place to run it in. */
final class Bench {

    final Fakes fakes;
    final SolverRegistry registry;
    final Engine engine;
    final Workflow workflow = ModelFactory.eINSTANCE.createWorkflow();
    final Path project;
    int threads = 2;
    private int runs;

    Bench(final Path project) {
        this(project, new Fakes());
    }

    Bench(final Path project, final Fakes fakes) {
        this.project = project;
        this.fakes = fakes;
        registry = SolverRegistry.of(fakes.factories(), List.of(fakes.parameters()));
        engine = Engine.of(registry);
        workflow.setName("test");
    }

    /** A node of {@code org.intercala.fake.<solver>} whose text parameter is its id. */
    SolverNode node(final Graph graph, final String id, final String solver, final String... settings) {
        final var factory = fakes.factory(solver);
        final SolverNode node = ModelFactory.eINSTANCE.createSolverNode();
        node.setId(id);
        node.setSolver(factory.descriptor().id());
        node.setSolverVersion(1);
        node.setParameters(factory.createParameters());
        ParameterPath.set(node.getParameters(), "text", id);
        graph.getNodes().add(node);
        for (final PortSpec port : factory.descriptor().inputs()) {
            Graphs.addInput(node, port.name(), port.typeName(), port.unit(), port.many());
        }
        factory.descriptor().outputs()
                .forEach(port -> Graphs.addOutput(node, port.name(), port.typeName(), port.unit()));
        for (final String setting : settings) {
            set(node, setting);
        }
        return node;
    }

    SolverNode node(final String id, final String solver, final String... settings) {
        return node(workflow, id, solver, settings);
    }

    static void set(final SolverNode node, final String setting) {
        final int equal = setting.indexOf('=');
        ParameterPath.set(node.getParameters(), setting.substring(0, equal), setting.substring(equal + 1));
    }

    SolverNode node(final String id) {
        return (SolverNode) Graphs.node(workflow, id).orElseThrow();
    }

    static void link(final Node source, final Node target) {
        Graphs.link(Graphs.output(source, Fakes.VALUE).orElseThrow(), Graphs.input(target, Fakes.VALUES).orElseThrow());
    }

    /** Links nodes one after the other. */
    void chain(final String... ids) {
        for (int i = 1; i < ids.length; i++) {
            link(node(ids[i - 1]), node(ids[i]));
        }
    }

    static MapContainer map(final Graph graph, final String id, final MapAxis... axes) {
        final MapContainer map = ModelFactory.eINSTANCE.createMapContainer();
        map.setId(id);
        map.setBody(ModelFactory.eINSTANCE.createBody());
        map.getAxes().addAll(List.of(axes));
        graph.getNodes().add(map);
        return map;
    }

    Body map(final String id, final MapAxis... axes) {
        return map(workflow, id, axes).getBody();
    }

    static MapAxis list(final String target, final String... values) {
        final MapAxis axis = ModelFactory.eINSTANCE.createMapAxis();
        axis.setTarget(target);
        for (final String value : values) {
            axis.getValues().add(Quantity.parse(value));
        }
        return axis;
    }

    void variable(final String name, final String value) {
        final var variable = ModelFactory.eINSTANCE.createVariable();
        variable.setName(name);
        variable.setValue(Quantity.parse(value));
        workflow.getVariables().add(variable);
    }

    RunRequest request(final String... settings) {
        return new RunRequest(workflow, "test.workflow", project, project.resolve("runs/" + ++runs),
                project.resolve("runs/cache"), threads, List.of(settings));
    }

    RunResult run(final String... settings) throws IOException {
        return run(RunListener.NONE, () -> false, settings);
    }

    RunResult run(final RunListener listener, final BooleanSupplier cancelled, final String... settings)
            throws IOException {
        fakes.forgetCalls();
        return engine.run(request(settings), listener, cancelled);
    }

    /** The calls of the last run, sorted, since threads decide the order. */
    List<String> calls() {
        final List<String> calls = new ArrayList<>(fakes.calls());
        Collections.sort(calls);
        return calls;
    }

    static NodeResult result(final RunResult run, final String node) {
        return result(run, node, "");
    }

    static NodeResult result(final RunResult run, final String node, final String point) {
        return run.results().stream().filter(each -> each.node().equals(node) && each.point().equals(point)).findFirst()
                .orElseThrow(
                        () -> new AssertionError(node + " at '" + point + "' is not among " + run.results().stream()
                                .map(each -> each.node() + " at '" + each.point() + "'").toList()));
    }

    static double value(final NodeResult result) {
        return ((Scalar) result.outputs().get(Fakes.VALUE)).getValue().si();
    }

    static double value(final RunResult run, final String node) {
        return value(result(run, node));
    }

    static Map<String, RunStatus> statuses(final RunResult run) {
        final Map<String, RunStatus> statuses = new LinkedHashMap<>();
        run.results().forEach(each -> statuses.put(each.node() + (each.point().isEmpty() ? "" : " " + each.point()),
                each.run().getStatus()));
        return statuses;
    }

    /** Content hash of every output. */
    static Map<String, String> hashes(final RunResult run) {
        final Map<String, String> hashes = new LinkedHashMap<>();
        run.results().forEach(each -> each.outputs().forEach((port, value) -> hashes
                .put(each.node() + " " + each.point() + " " + port, DataObjects.contentHash(value))));
        return hashes;
    }

    static List<String> codes(final List<Finding> findings) {
        return findings.stream().map(each -> each.getNode() + " " + each.getCode()).toList();
    }

    static String messages(final List<Finding> findings) {
        return findings.stream().map(each -> each.getNode() + ": " + each.getMessage() + " " + each.getRemedy())
                .collect(Collectors.joining("\n"));
    }
}
