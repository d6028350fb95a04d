// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.Quantity;
import org.intercala.engine.CheckReport;
import org.intercala.model.Finding;
import org.intercala.model.Graphs;
import org.intercala.model.LinkRules;
import org.intercala.model.ParameterObject;
import org.intercala.model.Severity;
import org.intercala.model.Variables;
import org.intercala.model.Workflow;
import org.intercala.solver.CheckContext;
import org.intercala.solver.DataSpec;
import org.intercala.solver.Findings;
import org.intercala.solver.PortSpec;
import org.intercala.solver.SolverFactory;

/** The static check of a plan: parameters, links, files, then each solver's own check, specs and lineage passed on. */
final class Checker {

    private static final System.Logger LOG = System.getLogger("org.intercala.engine");

    private final Plan plan;
    private final List<Task> tasks;
    private final ProjectFiles files;
    private final CheckMemory memory;
    /** Why nodes cannot take a variable, by the workflow and the variable. */
    private final Map<Workflow, Map<String, Map<FlatNode, String>>> variables = new LinkedHashMap<>();

    /**
     * @param tasks in topological order; their parameters, specs and findings are filled in
     * @param files null where nothing may be read
     */
    Checker(final Plan plan, final List<Task> tasks, final ProjectFiles files) {
        this(plan, tasks, files, null);
    }

    /** @param memory of a check of the first points, with files; null for none */
    Checker(final Plan plan, final List<Task> tasks, final ProjectFiles files, final CheckMemory memory) {
        this.plan = plan;
        this.tasks = tasks;
        this.files = files;
        this.memory = memory;
    }

    /**
     * @param isFirstOnly whether the tasks stand for the first point of each map; then the others' values are checked
     *                    too
     */
    CheckReport check(final boolean isFirstOnly) {
        return check(isFirstOnly, () -> false);
    }

    /** @param cancelled whether nobody wants to know any more, since the run will not begin; asked before each task */
    CheckReport check(final boolean isFirstOnly, final BooleanSupplier cancelled) {
        for (final Task task : tasks) {
            if (cancelled.getAsBoolean()) {
                break;
            }
            check(task);
        }
        final List<Finding> findings = new ArrayList<>(plan.findings());
        variables.values().forEach(all -> all.forEach((name, nodes) -> findings.add(variable(name, nodes))));
        findings.addAll(collapsed(isFirstOnly));
        if (isFirstOnly) {
            plan.nodes().forEach(node -> findings.addAll(otherPoints(node)));
        }
        for (final Finding finding : findings) {
            finding.setMessage(Records.plain(finding.getMessage()));
            finding.setRemedy(Records.plain(finding.getRemedy()));
        }
        final Map<String, DataSpec> specs = new LinkedHashMap<>();
        tasks.forEach(task -> task.specs()
                .forEach((port, spec) -> specs.putIfAbsent(task.node().path() + "." + port, spec)));
        return new CheckReport(findings, specs);
    }

    private void check(final Task task) {
        final FlatNode node = task.node();
        EcoreUtil.copyAll(node.findings()).forEach(task::add);
        if (!isComplete(node)) {
            return;
        }
        final NodeCheck check = memory == null ? nodeCheck(task) : memory.find(task, files).orElseGet(() -> {
            final NodeCheck made = nodeCheck(task);
            memory.remember(task, made);
            return made;
        });
        check.resolved().findings().forEach(task::add);
        check.resolved().variables().forEach((name, problem) -> refuse(name, problem, node));
        task.setParameters(check.resolved().parameters());
        for (final PortSpec port : node.inputs()) {
            checkInput(task, port);
        }
        check.findings().forEach(task::add);
        task.setSpecs(check.specs());
    }

    private NodeCheck nodeCheck(final Task task) {
        final Resolver resolved = Resolver.resolve(task.node(), task.points());
        final List<Finding> findings = new ArrayList<>();
        if (resolved.parameters() == null || !resolved.variables().isEmpty()
                || resolved.findings().stream().anyMatch(Checker::isError)) {
            return new NodeCheck(resolved, List.of(), findings, Map.of());
        }
        final List<ProjectFiles.Reference> named = files == null ? List.of() : files.references(resolved.parameters());
        named.stream().filter(reference -> reference.isNeeded() && !reference.problem().isEmpty())
                .forEach(reference -> findings.add(Findings.error("missing-file", reference.feature(),
                        reference.problem(), "Correct the path, or put the file there.")));
        return new NodeCheck(resolved, named, findings, solverCheck(task, resolved.parameters(), findings));
    }

    private void refuse(final String variable, final String problem, final FlatNode node) {
        variables.computeIfAbsent(node.scope(), scope -> new LinkedHashMap<>())
                .computeIfAbsent(variable, name -> new LinkedHashMap<>()).putIfAbsent(node, problem);
        node.block("The variable '" + variable + "' cannot be used: " + problem + ".");
    }

    /** One finding at the variable, however many nodes take it. */
    private static Finding variable(final String name, final Map<FlatNode, String> nodes) {
        final var first = nodes.entrySet().iterator().next();
        final FlatNode node = first.getKey();
        final List<String> others = nodes.keySet().stream().skip(1).map(FlatNode::path).toList();
        final Finding finding = Findings.error("variable", name, "The variable '" + name + "' cannot be used by '"
                + node.path() + "': " + first.getValue()
                + (others.isEmpty() ? "." : "; nor by " + String.join(", ", others) + "."),
                "Correct the value of the variable.");
        finding.setNode(node.path().equals(Graphs.path(node.node())) ? ""
                : node.path().substring(0, node.path().length() - Graphs.path(node.node()).length() - 1));
        return finding;
    }

    /** Whether solver and parameters are there. */
    private static boolean isComplete(final FlatNode node) {
        final var parameters = node.node().getParameters();
        return node.factory() != null && parameters != null
                && node.factory().descriptor().parameters().isInstance(parameters);
    }

    private static void checkInput(final Task task, final PortSpec port) {
        final List<Source> sources = task.inputs().getOrDefault(port.name(), List.of());
        if (sources.isEmpty() && port.required() && !task.node().opaqueInputs().contains(port.name())
                && task.findings().stream().noneMatch(each -> port.name().equals(each.getFeature()))) {
            task.add(Findings.error("missing-input", port.name(), "The input '" + port.label() + "' is not connected.",
                    "Link an output to it that gives: " + LinkRules.words(port.type()) + "."));
        }
        for (final Source source : sources) {
            source.spec().filter(spec -> !port.type().isSuperTypeOf(spec.type()))
                    .ifPresent(spec -> task.add(Findings.error("illegal-link", port.name(), "The input '" + port.label()
                            + "' takes another kind of data, " + LinkRules.words(port.type()) + ", than it gets, "
                            + LinkRules.words(spec.type()) + ".",
                            "Link another output to it.")));
        }
    }

    /** @param findings those of the solver are added @return specs of the outputs */
    private Map<String, DataSpec> solverCheck(final Task task, final ParameterObject parameters,
            final List<Finding> findings) {
        final FlatNode node = task.node();
        final Map<String, DataSpec> specs = new LinkedHashMap<>();
        try {
            final var result = node.factory().create().check(new Context(task, EcoreUtil.copy(parameters),
                    Optional.ofNullable(files).map(ProjectFiles::folder)));
            findings.addAll(EcoreUtil.copyAll(result.findings()));
            node.outputs().forEach(port -> {
                final DataSpec spec = result.outputs().get(port.name());
                if (spec != null && port.type().isSuperTypeOf(spec.type())) {
                    specs.put(port.name(), spec);
                }
            });
        } catch (final RuntimeException | LinkageError broken) {
            findings.add(broken(node.factory(), "check the node", broken));
            return Map.of();
        }
        return specs;
    }

    /** The finding for a plug-in that fails where it must not. */
    static Finding broken(final SolverFactory factory, final String task, final Throwable cause) {
        final String id = factory.descriptor().id();
        LOG.log(System.Logger.Level.WARNING, "The solver " + id + " failed to " + task + ".", cause);
        return Findings.error("check-failed", "", "The solver “" + factory.descriptor().label() + "” failed to "
                + task + ": " + cause + ".", "This is a fault of the plug-in; tell its author.");
    }

    private static boolean isError(final Finding finding) {
        return finding.getSeverity() == Severity.ERROR;
    }

    /** What a solver says at every point of its maps is said once, without a point. */
    private List<Finding> collapsed(final boolean isFirstOnly) {
        final Map<FlatNode, Integer> points = new HashMap<>();
        tasks.forEach(task -> points.merge(task.node(), 1, Integer::sum));
        final Map<List<Object>, List<Finding>> same = new LinkedHashMap<>();
        for (final Task task : tasks) {
            task.findings().forEach(finding -> same.computeIfAbsent(identity(task.node(), finding),
                    key -> new ArrayList<>()).add(finding));
        }
        final List<Finding> all = new ArrayList<>();
        same.forEach((key, findings) -> {
            if (isFirstOnly || findings.size() == points.get(key.getFirst())) {
                final Finding once = EcoreUtil.copy(findings.getFirst());
                once.setPoint("");
                all.add(once);
            } else {
                all.addAll(findings);
            }
        });
        return all;
    }

    private static List<Object> identity(final FlatNode node, final Finding finding) {
        return List.of(node, finding.getSeverity(), String.valueOf(finding.getCode()),
                String.valueOf(finding.getFeature()), String.valueOf(finding.getMessage()));
    }

    /** Checks the values that the maps around a node give it beyond the first point, one axis at a time. */
    private static List<Finding> otherPoints(final FlatNode node) {
        final List<Finding> findings = new ArrayList<>();
        if (!isComplete(node) || node.maps().isEmpty() || !node.blocked().isEmpty()) {
            return findings;
        }
        final List<MapPoint> first = node.maps().stream().map(map -> map.points().getFirst()).toList();
        final Set<Object> known = new LinkedHashSet<>();
        final List<String> variables = Variables.used(node.node().getParameters());
        for (int i = 0; i < node.maps().size(); i++) {
            final MapScope map = node.maps().get(i);
            for (int axis = 0; axis < first.get(i).values().size(); axis++) {
                final var target = map.targets().get(first.get(i).values().get(axis).target());
                if (target.node() == node || target.node() == null && variables.contains(target.name())) {
                    if (known.isEmpty()) {
                        known.add(node);
                        Resolver.resolve(node, first).findings()
                                .forEach(finding -> known.add(identity(node, finding)));
                    }
                    final Set<Quantity> seen = new LinkedHashSet<>();
                    for (final MapPoint point : map.points()) {
                        if (seen.add(point.values().get(axis).value())) {
                            final List<MapPoint> chain = new ArrayList<>(first);
                            chain.set(i, with(first.get(i), axis, point));
                            Resolver.resolve(node, chain).findings().stream()
                                    .filter(finding -> known.add(identity(node, finding))).forEach(finding -> {
                                        finding.setNode(node.path());
                                        finding.setPoint(point.name());
                                        findings.add(finding);
                                    });
                        }
                    }
                }
            }
        }
        return findings;
    }

    private static MapPoint with(final MapPoint first, final int axis, final MapPoint other) {
        final List<MapPoint.Value> values = new ArrayList<>(first.values());
        values.set(axis, other.values().get(axis));
        return new MapPoint(other.name(), values);
    }

    private record Context(Task task, ParameterObject parameters, Optional<Path> projectFolder)
            implements CheckContext {

        @Override
        public String node() {
            return task.node().path();
        }

        @Override
        public String label() {
            return task.node().label();
        }

        @Override
        public Optional<DataSpec> input(final String port) {
            return inputs(port).stream().findFirst();
        }

        @Override
        public List<DataSpec> inputs(final String port) {
            return task.inputs().getOrDefault(port, List.of()).stream().flatMap(source -> source.spec().stream())
                    .toList();
        }
    }
}
