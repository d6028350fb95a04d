// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.DataObject;
import org.intercala.data.DataObjects;
import org.intercala.data.Quantity;
import org.intercala.engine.CheckReport;
import org.intercala.engine.NodeResult;
import org.intercala.engine.RunResult;
import org.intercala.engine.SolverRegistry;
import org.intercala.model.FileException;
import org.intercala.model.Finding;
import org.intercala.model.NodeRun;
import org.intercala.model.OutputRecord;
import org.intercala.model.ParameterObject;
import org.intercala.model.ProjectPaths;
import org.intercala.model.RunRecord;
import org.intercala.model.RunStatus;
import org.intercala.model.Workflows;
import org.intercala.solver.Findings;
import org.intercala.solver.SolverFactory;

/** Reads a run back from its folder. */
public final class StoredRun {

    private final Path folder;
    private final SolverRegistry registry;
    private final ObjectFiles files;

    public StoredRun(final Path folder, final SolverRegistry registry) {
        this.folder = folder.toAbsolutePath();
        this.registry = registry;
        files = new ObjectFiles(EngineComponent.packages(registry.solvers(), registry.packages()));
    }

    /** The file of the record. */
    public static Path record(final Path folder) {
        return folder.resolve(ResultFiles.RECORD);
    }

    /** @throws IOException when there is no readable record or snapshot */
    public RunResult load() throws IOException {
        final RunRecord record = Workflows.loadRecord(record(folder)).root();
        final var snapshot = Workflows.load(folder.resolve(ResultFiles.SNAPSHOT), registry.packages());
        final List<NodeResult> results = new ArrayList<>();
        record.getNodes().forEach(run -> results.add(result(run)));
        final List<Finding> findings = new ArrayList<>(record.getFindings());
        record.getNodes().forEach(run -> findings.addAll(run.getFindings()));
        return new RunResult(record, snapshot.workflow(), project(), folder, results,
                new CheckReport(findings, Map.of()));
    }

    private NodeResult result(final NodeRun run) {
        final Path place = ResultFiles.folder(folder, run);
        final Map<String, DataObject> outputs = new LinkedHashMap<>();
        for (final OutputRecord output : run.getOutputs()) {
            final Path file = ResultFiles.output(place, output.getPort());
            try {
                final var value = (DataObject) files.read(Files.readAllBytes(file), file.toString());
                if (!DataObjects.contentHash(value).equals(output.getHash())) {
                    throw new IOException(file + " is not what was written");
                }
                if (!output.getLineage().isEmpty()) {
                    // files of earlier versions hold it themselves
                    value.getLineage().clear();
                    value.getLineage().addAll(EcoreUtil.copyAll(output.getLineage()));
                }
                outputs.put(output.getPort(), value);
            } catch (final IOException | RuntimeException damage) {
                run.getFindings().add(damaged(run, output.getPort(), damage));
            }
        }
        final Map<String, Quantity> varied = new LinkedHashMap<>();
        run.getVaried().forEach(value -> varied.put(value.getTarget(), value.getValue()));
        return new NodeResult(run.getNode(), run.getLabel(), run.getPoint() == null ? "" : run.getPoint(), varied,
                registry.find(run.getSolver()).map(SolverFactory::descriptor).orElse(null), parameters(place, run), run,
                outputs);
    }

    private ParameterObject parameters(final Path place, final NodeRun run) {
        final Path file = ResultFiles.parameters(place);
        try {
            return Files.exists(file) ? (ParameterObject) files.read(Files.readAllBytes(file), file.toString()) : null;
        } catch (final IOException | RuntimeException damage) {
            run.getFindings().add(damaged(run, "", damage));
            return null;
        }
    }

    private static Finding damaged(final NodeRun run, final String port, final Exception damage) {
        final Finding finding = Findings.warning("result-damaged", port, (port.isEmpty() ? "The parameters"
                : "The result '" + port + "'") + " of this run cannot be read: " + damage.getMessage() + ".",
                "Run again; finished results are taken from the cache.");
        finding.setNode(run.getNode());
        finding.setPoint(run.getPoint());
        return finding;
    }

    private Path project() {
        final Path runs = folder.getParent();
        return ProjectPaths.project(folder)
                .orElse(runs != null && runs.getParent() != null ? runs.getParent() : folder);
    }

    /** @throws FileException when the folder is that of a run that is kept */
    static void refuseKept(final Path folder) throws IOException {
        if (isKept(record(folder))) {
            throw new FileException(folder, "this run is kept.", "Release it first, or choose another folder.", null);
        }
    }

    private static boolean isKept(final Path record) {
        try {
            return Files.exists(record) && Workflows.loadRecord(record).root().isKeep();
        } catch (final FileException unreadable) {
            return false;
        }
    }

    /** The record; one that says that the run is going on, though nobody holds the folder, is mended. */
    public static RunRecord settled(final Path folder) throws IOException {
        final RunRecord record = Workflows.loadRecord(record(folder)).root();
        if (record.getStatus() != RunStatus.RUNNING) {
            return record;
        }
        final String last = Files.getLastModifiedTime(record(folder)).toInstant().toString();
        try {
            change(folder, current -> {
                if (current.getStatus() == RunStatus.RUNNING) {
                    current.setStatus(RunStatus.CANCELLED);
                    current.setFinished(last);
                    final Finding finding = Findings.warning("interrupted", "", "The program ended during this run.",
                            "Run again; what was finished is taken from the cache.");
                    finding.setNode("");
                    current.getFindings().add(finding);
                }
            });
        } catch (final IOException goingOn) {
            // or it cannot be written: then nobody knows
            return record;
        }
        return Workflows.loadRecord(record(folder)).root();
    }

    /** Changes a record, unless the run is going on and would write its own over the change. */
    public static void change(final Path folder, final Consumer<RunRecord> change) throws IOException {
        refuseOther(folder);
        try (var _ = RunLock.of(folder)) {
            final RunRecord record = Workflows.loadRecord(record(folder)).root();
            change.accept(record);
            Workflows.saveRecord(record, record(folder));
        }
    }

    /** Deletes the folder of a run, unless it is kept or going on. */
    public static void delete(final Path folder) throws IOException {
        refuseOther(folder);
        try (var _ = RunLock.of(folder)) {
            refuseKept(folder);
            try {
                Disk.delete(folder);
            } catch (final IOException cause) {
                throw Disk.explained(folder, cause);
            }
        }
    }

    private static void refuseOther(final Path folder) throws IOException {
        if (!Files.exists(record(folder))) {
            throw new FileException(folder, "this is not the folder of a run.", "Choose a folder that holds a "
                    + ResultFiles.RECORD + ".", null);
        }
    }
}
