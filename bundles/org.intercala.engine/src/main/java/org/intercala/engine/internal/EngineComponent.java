// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.engine.CheckReport;
import org.intercala.engine.Engine;
import org.intercala.engine.NodeResult;
import org.intercala.engine.RepeatedCheck;
import org.intercala.engine.RunListener;
import org.intercala.engine.RunRequest;
import org.intercala.engine.RunResult;
import org.intercala.engine.SolverRegistry;
import org.intercala.model.ModelPackageProvider;
import org.intercala.model.NodeRun;
import org.intercala.model.RunRecord;
import org.intercala.model.RunStatus;
import org.intercala.model.Severity;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.intercala.solver.SolverFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks and runs workflows with the solvers of a registry. */
@Component(service = Engine.class)
public final class EngineComponent implements Engine {

    private final SolverRegistry registry;

    @Activate
    public EngineComponent(@Reference final SolverRegistry registry) {
        this.registry = registry;
    }

    @Override
    public CheckReport check(final Workflow workflow) {
        return check(workflow, (ProjectFiles) null, List.of());
    }

    @Override
    public CheckReport check(final Workflow workflow, final Path projectFolder, final List<String> settings) {
        return check(workflow, new ProjectFiles(projectFolder), settings);
    }

    private CheckReport check(final Workflow workflow, final ProjectFiles files, final List<String> settings) {
        final Plan plan = new Planner(EcoreUtil.copy(workflow), registry, files).plan(settings);
        return new Checker(plan, Tasks.ofFirstPoints(plan), files).check(true);
    }

    @Override
    public RepeatedCheck repeatedCheck(final Path projectFolder) {
        final var memory = new CheckMemory();
        return snapshot -> {
            final var files = new ProjectFiles(projectFolder);
            final Plan plan = new Planner(snapshot, registry, files).plan(List.of());
            memory.begin();
            return new Checker(plan, Tasks.ofFirstPoints(plan), files, memory).check(true);
        };
    }

    @Override
    public RunResult run(final RunRequest request, final RunListener listener, final BooleanSupplier cancelled)
            throws IOException {
        final Workflow snapshot = Workflows.copy(request.workflow());
        final String workflowHash = Sha256.of(Workflows.toText(snapshot));
        final var files = new ProjectFiles(request.projectFolder());
        final Plan plan = new Planner(snapshot, registry, files).plan(request.settings(), cancelled)
                .upTo(request.targets());
        final List<Task> tasks = Tasks.of(plan, cancelled);
        final CheckReport check = new Checker(plan, tasks, files).check(false, cancelled);

        final var objects = new ObjectFiles(packages(registry.solvers(), registry.packages()));
        final var cache = new ResultCache(request.cacheFolder().toAbsolutePath(), objects);
        try (var folder = new RunFolder(request, objects, cache, tasks, workflowHash)) {
            folder.refuseForeign();
            cache.prepare();
            final Set<String> nodes = new HashSet<>();
            tasks.forEach(task -> nodes.add(task.node().path()));
            check.findings().stream().filter(finding -> !nodes.contains(finding.getNode()))
                    .forEach(finding -> folder.record().getFindings().add(EcoreUtil.copy(finding)));
            folder.prepare(snapshot);
            final var notifier = new Notifier(listener, tasks.size());
            execute(tasks, request.threads(), new TaskRunner(files, cache, folder, notifier), folder, cancelled);
            return new RunResult(folder.record(), snapshot, request.projectFolder(), request.runFolder(),
                    tasks.stream().filter(task -> task.run().eContainer() == folder.record())
                            .map(EngineComponent::result).toList(), check);
        }
    }

    private static void execute(final List<Task> tasks, final int threads, final TaskRunner runner,
            final RunFolder folder, final BooleanSupplier cancelled) throws IOException {
        final var scheduler = new Scheduler(tasks, threads, runner);
        runner.setScheduler(scheduler);
        try {
            scheduler.run(cancelled);
            for (final Task task : tasks) {
                if (!task.isEnded()) {
                    runner.abandon(task);
                }
            }
            runner.recordUnfinished();
            folder.finish(status(folder.record()));
        } catch (final IOException | RuntimeException failure) {
            try {
                folder.finish(RunStatus.FAILED);
            } catch (final IOException second) {
                failure.addSuppressed(second);
            }
            throw failure;
        }
    }

    private static RunStatus status(final RunRecord record) {
        final boolean hasErrors = record.getFindings().stream().anyMatch(each -> each.getSeverity() == Severity.ERROR);
        final var all = record.getNodes().stream().map(NodeRun::getStatus).distinct().toList();
        return all.contains(RunStatus.CANCELLED) ? RunStatus.CANCELLED
                : hasErrors || all.stream().anyMatch(each -> each != RunStatus.SUCCEEDED) ? RunStatus.FAILED
                        : RunStatus.SUCCEEDED;
    }

    private static NodeResult result(final Task task) {
        final SolverFactory factory = task.node().factory();
        final NodeRun run = task.run();
        return new NodeResult(run.getNode(), run.getLabel(), run.getPoint(),
                run.getPoints() > 1 ? Map.of() : task.varied(),
                factory == null ? null : factory.descriptor(), task.parameters(), run,
                Collections.unmodifiableMap(task.outputs()));
    }

    /** Packages that results and parameters may be made of. */
    static Collection<EPackage> packages(final Collection<SolverFactory> solvers,
            final Collection<ModelPackageProvider> providers) {
        final List<EPackage> packages = new ArrayList<>();
        for (final SolverFactory factory : solvers) {
            final var descriptor = factory.descriptor();
            packages.add(descriptor.parameters().getEPackage());
            descriptor.inputs().forEach(port -> packages.add(port.type().getEPackage()));
            descriptor.outputs().forEach(port -> packages.add(port.type().getEPackage()));
        }
        providers.forEach(provider -> packages.add(provider.ePackage()));
        return packages;
    }
}
