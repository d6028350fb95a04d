// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.intercala.data.DataObject;
import org.intercala.data.Quantity;
import org.intercala.model.Finding;
import org.intercala.model.ModelFactory;
import org.intercala.model.NodeRun;
import org.intercala.model.ParameterObject;
import org.intercala.model.Severity;
import org.intercala.solver.DataSpec;

/**
 * One solver node at one map point. The plan and the check fill it before the run; outputs and record are written once,
 * by the thread that ends it, before the scheduler tells others.
 */
final class Task extends Vertex {

    private final FlatNode node;
    private final List<MapPoint> points;
    private final String point;
    private final Map<String, List<Source>> inputs = new LinkedHashMap<>();
    private final List<Finding> findings = new CopyOnWriteArrayList<>();
    private ParameterObject parameters;
    private Map<String, DataSpec> specs = Map.of();
    private Map<String, DataObject> outputs = Map.of();
    private Map<String, String> hashes = Map.of();
    private final NodeRun run = ModelFactory.eINSTANCE.createNodeRun();
    private String failure = "";

    /** @param points one of each map around the node, outermost first */
    Task(final FlatNode node, final List<MapPoint> points) {
        this.node = node;
        this.points = points;
        point = String.join(", ", points.stream().map(MapPoint::name).filter(name -> !name.isEmpty()).toList());
    }

    FlatNode node() {
        return node;
    }

    List<MapPoint> points() {
        return points;
    }

    /** Name of the map point, "" outside of maps. */
    String point() {
        return point;
    }

    /** For messages: node and point. */
    String name() {
        return "'" + node.path() + "'" + (point.isEmpty() ? "" : " at " + point);
    }

    /** Values of the map point by target. */
    Map<String, Quantity> varied() {
        final Map<String, Quantity> varied = new LinkedHashMap<>();
        points.forEach(each -> each.values().forEach(value -> varied.put(value.target(), value.value())));
        return varied;
    }

    /** Sources of each connected input, in the order of the links. */
    Map<String, List<Source>> inputs() {
        return inputs;
    }

    /** What has been found so far; node and point are filled in here. */
    List<Finding> findings() {
        return findings;
    }

    void add(final Finding finding) {
        finding.setNode(node.path());
        finding.setPoint(point);
        findings.add(finding);
    }

    /** Why it cannot run, known before the run: the first error among the findings, or what blocks the node; or "". */
    String refusal() {
        return node.blocked().isEmpty() ? findings.stream().filter(each -> each.getSeverity() == Severity.ERROR)
                .findFirst().map(Finding::getMessage).orElse("") : node.blocked();
    }

    /** With variables resolved and the map point applied; null when that was not possible. Not to be modified. */
    ParameterObject parameters() {
        return parameters;
    }

    void setParameters(final ParameterObject parameters) {
        this.parameters = parameters;
    }

    /** What the check says of each output. */
    Map<String, DataSpec> specs() {
        return specs;
    }

    void setSpecs(final Map<String, DataSpec> specs) {
        this.specs = specs;
    }

    NodeRun run() {
        return run;
    }

    /** Results by port; partial ones are in {@link NodeRun#isPartial} runs and never sent on. Not to be modified. */
    Map<String, DataObject> outputs() {
        return outputs;
    }

    /** Content hashes of the outputs. */
    Map<String, String> hashes() {
        return hashes;
    }

    void setOutputs(final Map<String, DataObject> outputs, final Map<String, String> hashes) {
        this.outputs = outputs;
        this.hashes = hashes;
    }

    /** Why nothing may be taken from here after it has ended, or "". */
    String failure() {
        return failure;
    }

    void setFailure(final String failure) {
        this.failure = failure;
    }

    @Override
    public String toString() {
        return name();
    }
}
