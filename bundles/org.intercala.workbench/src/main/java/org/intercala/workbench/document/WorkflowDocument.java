// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.swt.widgets.Display;
import org.intercala.engine.CheckReport;
import org.intercala.engine.RunResult;
import org.intercala.model.AtomicFiles;
import org.intercala.model.FileException;
import org.intercala.model.Finding;
import org.intercala.model.Graphs;
import org.intercala.model.Node;
import org.intercala.model.ProjectPaths;
import org.intercala.model.Severity;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.intercala.workbench.Services;
import org.intercala.workbench.command.InstalledSolvers;
import org.intercala.workbench.document.DocumentListener.Change;
import org.intercala.workbench.document.NodeState.Kind;

/**
 * A workflow that is open: its model, the one command stack that canvas, forms and outline share, the newest findings,
 * and what its nodes are doing. The model changes by commands only. Everything here belongs to the user-interface
 * thread.
 */
public final class WorkflowDocument {

    /** Of what is equally bad, what the node does comes before what consistency checks say of its data. */
    static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::getSeverity).reversed()
            .thenComparing(finding -> finding.getVerdict() != null && !finding.getVerdict().isEmpty());

    private final Path file;
    private final CommandStack commands = new CommandStack();
    private final List<DocumentListener> listeners = new CopyOnWriteArrayList<>();
    private final CheckJob checkJob;
    private final UnsavedCopy copy;
    private final KeepJob keepJob;
    private final Deque<UnsavedCopy.Found> found;
    private final Runnable solversChanged = () -> Display.getDefault().asyncExec(this::solversChanged);
    private Workflows.Loaded loaded;
    private FileTime stamp;
    /** Whether the model differs from the file although no command says so. */
    private boolean differs;
    private CheckReport report = new CheckReport(List.of(), Map.of());
    private Map<String, List<Finding>> findings = Map.of();
    private NodeStates states = new NodeStates();
    private Workflow ran;
    /** Files that nodes name, as they were at the newest look and as the run has seen them. */
    private Map<String, String> files = Map.of();
    private Map<String, String> filesThen = Map.of();
    private Set<String> changed = Set.of();
    private RunResult result;
    private Workflow resultRan;
    private Map<String, String> resultFiles = Map.of();
    /** Nodes that have changed since the result, which during a run is that of the run before. */
    private Set<String> outdated = Set.of();
    private RunFindings resultFindings = RunFindings.NONE;
    /** Those of the result, but while another run goes on, which may not find them again. */
    private RunFindings runFindings = RunFindings.NONE;
    /** What check and run say of a node together, made when it is asked for. */
    private final Map<String, List<Finding>> together = new HashMap<>();
    private String runFailure = "";
    private Before before;
    private long edits;

    private WorkflowDocument(final Path file, final Workflows.Loaded loaded, final FileTime stamp) {
        this.file = file;
        this.loaded = loaded;
        this.stamp = stamp;
        InstalledSolvers.attach(loaded.workflow(), Services.registry());
        checkJob = new CheckJob(this);
        copy = new UnsavedCopy(UnsavedCopy.folder(), file);
        keepJob = new KeepJob(copy);
        found = new ArrayDeque<>(isReadOnly() ? List.of() : copy.find());
        commands.addCommandStackListener(event -> edited());
    }

    /** Reads a workflow. @throws FileException that names file, line, cause and remedy */
    public static WorkflowDocument open(final Path file) throws FileException {
        final FileTime stamp = stamp(file);
        final var loaded = Workflows.load(file, Services.registry().packages());
        final var document = new WorkflowDocument(file, loaded, stamp);
        AtomicFiles.removeLeftovers(file);
        Services.registry().addListener(document.solversChanged);
        document.edited();
        return document;
    }

    /** Ends the document; to be called by the editor that opened it. */
    public void close() {
        Services.registry().removeListener(solversChanged);
        checkJob.close();
        if (!isReadOnly()) {
            keepJob.clear();
        }
        listeners.clear();
        commands.dispose();
    }

    public Workflow workflow() {
        return loaded.workflow();
    }

    public Path file() {
        return file;
    }

    /** Paths in parameters are relative to it: the nearest folder with a project file, else that of the workflow. */
    public Path projectFolder() {
        return ProjectPaths.project(file).orElse(file.getParent());
    }

    /** Whether the file is of a newer format and must not be saved. */
    public boolean isReadOnly() {
        return loaded.readOnly();
    }

    public CommandStack commands() {
        return commands;
    }

    /** Executes a command if it can be executed. @return whether it was */
    public boolean execute(final Command command) {
        if (command == null || isReadOnly() || !command.canExecute()) {
            return false;
        }
        commands.execute(command);
        return true;
    }

    public boolean isDirty() {
        return differs || commands.isDirty();
    }

    /** What was not saved when the window ended by a crash, until it is restored or discarded; the newest first. */
    public Optional<UnsavedCopy.Found> unsaved() {
        return Optional.ofNullable(found.peek());
    }

    /**
     * Puts what a crash has left in place of what is here, as one step that undo takes back; it is not saved yet. Where
     * the file was written since, it is a change on the disk as if there had been no crash.
     *
     * @throws FileException when it cannot be read
     */
    public void restore() throws FileException {
        final UnsavedCopy.Found from = found.peek();
        final var next = Workflows.parse(from.text(), file, Services.registry().packages());
        InstalledSolvers.attach(next.workflow(), Services.registry());
        copy.takeOver(found.pop());
        commands.execute(new Exchange(next, from.base()));
    }

    /** Whether somebody has written the file after what a crash has left was read from it. */
    public boolean isNewerThanUnsaved() {
        return !found.isEmpty() && !found.peek().base().equals(stamp(file));
    }

    /** Forgets what a crash has left. */
    public void discardUnsaved() {
        copy.discard(found.pop());
    }

    /** @throws FileException when it cannot be written; the file is then as it was */
    public void save() throws FileException {
        Workflows.save(workflow(), file);
        stamp = stamp(file);
        differs = false;
        commands.markSaveLocation();
        tell(Change.EDITED);
    }

    /** Reads the file again and forgets all edits. @throws FileException when it cannot be read; nothing is changed */
    public void revert() throws FileException {
        final FileTime now = stamp(file);
        final var next = Workflows.load(file, Services.registry().packages());
        differs = false;
        replace(next);
        stamp = now;
    }

    private void replace(final Workflows.Loaded next) {
        loaded = next;
        InstalledSolvers.attach(next.workflow(), Services.registry());
        commands.flush();
        tell(Change.RELOADED);
        edited();
    }

    /** Whether somebody else has written or removed the file since it was read or saved here. */
    public boolean isChangedOnDisk() {
        return !stamp.equals(stamp(file));
    }

    /** Says that the user knows of the change on the disk and keeps what is here, which then is not saved. */
    public void acceptDiskState() {
        stamp = stamp(file);
        differs = true;
        keepUnsaved(snapshot());
        tell(Change.EDITED);
    }

    private static FileTime stamp(final Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (final IOException missing) {
            return FileTime.fromMillis(0);
        }
    }

    /** The newest check; a moment old while another is on its way. */
    public CheckReport report() {
        return report;
    }

    /**
     * Findings of the newest check about one node, and those of the last run where the node is as it was then; the
     * worst first.
     */
    public List<Finding> findings(final Node node) {
        final String path = Graphs.path(node);
        final List<Finding> check = findings.getOrDefault(path, List.of());
        return changed.contains(path) ? check
                : together.computeIfAbsent(path, key -> runFindings.with(check, key));
    }

    /** What the last run has found; nothing while another goes on. */
    public RunFindings runFindings() {
        return runFindings;
    }

    /** What the run of {@link #result} has found. */
    public RunFindings resultFindings() {
        return resultFindings;
    }

    /** What there was to say when the file was read. */
    public List<Finding> loadFindings() {
        return loaded.findings();
    }

    /** A finding about a node in another file is shown at the sub-workflow that names the file. */
    private Finding shown(final Finding finding) {
        final String path = finding.getNode();
        String known = path;
        while (known.indexOf('/') > 0 && Graphs.node(workflow(), known).isEmpty()) {
            known = known.substring(0, known.lastIndexOf('/'));
        }
        if (known.equals(path)) {
            return finding;
        }
        final Finding outside = EcoreUtil.copy(finding);
        outside.setNode(known);
        outside.setFeature(null);
        outside.setMessage(path.substring(known.length() + 1) + ": " + finding.getMessage());
        return outside;
    }

    void checked(final CheckReport next, final long number) {
        if (number != edits) {
            return;
        }
        report = next;
        findings = next.findings().stream().filter(finding -> finding.getNode() != null).map(this::shown)
                .sorted(WORST_FIRST).collect(Collectors.groupingBy(Finding::getNode));
        together.clear();
        tell(Change.CHECKED);
    }

    /** What a node is doing. */
    public NodeState state(final Node node) {
        if (node instanceof SolverNode solver && Services.registry().find(solver.getSolver()).isEmpty()) {
            return NodeState.of(Kind.MISSING);
        }
        final NodeState known = states.of(Graphs.path(node));
        if (known != null && !changed.contains(Graphs.path(node))) {
            return known;
        }
        return NodeState.of(findings(node).stream().anyMatch(finding -> finding.getSeverity() == Severity.ERROR)
                ? Kind.IDLE : Kind.READY);
    }

    /**
     * Begins a run, or shows an earlier one: its states replace those of the last.
     *
     * @param snapshot what runs; a node that is edited afterwards is ready again
     * @param seen     the files that its nodes name, see {@link DataFiles}
     */
    public void runBegins(final Workflow snapshot, final Map<String, String> seen, final NodeStates next) {
        lookAtFiles();
        before = new Before(states, ran, filesThen, runFindings);
        states = next;
        ran = snapshot;
        filesThen = seen;
        runFailure = "";
        found(RunFindings.NONE);
        compare();
        tell(Change.RUN);
    }

    /** States of nodes have moved. */
    public void runMoves() {
        tell(Change.MOVED);
    }

    /**
     * A run has ended, or an earlier one was loaded. One that gave nothing new leaves the results of the run before it.
     *
     * @param next null when it was not made: all is as it was before it began
     * @param what it has found
     */
    public void runEnds(final RunResult next, final RunFindings what) {
        if (next != null) {
            if (result == null || !RunFindings.gaveNothingNew(next.record())) {
                result = next;
                resultRan = ran;
                resultFiles = filesThen;
                resultFindings = what;
                compare();
            }
            found(what);
        } else {
            states = before.states;
            ran = before.ran;
            filesThen = before.files;
            compare();
            found(before.findings);
        }
        tell(Change.RUN);
    }

    private void found(final RunFindings next) {
        runFindings = next;
        together.clear();
    }

    /** A run could not be written, or not even begin. @param cause in words, with what to do */
    public void runFails(final String cause) {
        runFailure = cause;
        tell(Change.RUN);
    }

    /** Why the last run could not be written, or "". */
    public String runFailure() {
        return runFailure;
    }

    /** Whether a node was edited, or something before it, since the run that {@link #state} speaks of. */
    public boolean isChangedSinceRun(final Node node) {
        return changed.contains(Graphs.path(node));
    }

    /** Whether a node was edited, or something before it, since it gave what {@link #result} has of it. */
    public boolean isChangedSinceResult(final Node node) {
        return outdated.contains(Graphs.path(node));
    }

    /** The newest result of this workflow, if there is one; during a run that of the run before. */
    public Optional<RunResult> result() {
        return Optional.ofNullable(result);
    }

    public void addListener(final DocumentListener listener) {
        listeners.add(listener);
    }

    public void removeListener(final DocumentListener listener) {
        listeners.remove(listener);
    }

    /** A copy that a check or a run may take to another thread. */
    public Workflow snapshot() {
        return Workflows.copy(workflow());
    }

    /** Looks whether a file that a node names was written, came or went; what depends on it is checked anew then. */
    public void lookAtFiles() {
        if (!DataFiles.now(workflow(), projectFolder()).equals(files)) {
            edited();
        }
    }

    private void compare() {
        changed = ran == null ? Set.of() : Freshness.changed(workflow(), files, ran, filesThen);
        outdated = resultRan == null ? Set.of()
                : resultRan == ran ? changed : Freshness.changed(workflow(), files, resultRan, resultFiles);
    }

    private void edited() {
        edits++;
        files = DataFiles.now(workflow(), projectFolder());
        compare();
        final Workflow snapshot = snapshot();
        checkJob.submit(snapshot, edits);
        keepUnsaved(snapshot);
        tell(Change.EDITED);
    }

    private void keepUnsaved(final Workflow snapshot) {
        if (isReadOnly()) {
            return;
        }
        if (isDirty()) {
            copy.basedOn(stamp);
            keepJob.submit(snapshot);
        } else {
            keepJob.clear();
        }
    }

    /** A solver has come or gone: nodes become placeholders, or placeholders nodes, by way of the file's text. */
    private void solversChanged() {
        try {
            final var next = Workflows.parse(Workflows.toText(workflow()), file, Services.registry().packages());
            differs = isDirty();
            replace(new Workflows.Loaded(next.workflow(), next.findings(), isReadOnly()));
        } catch (final FileException unreadable) {
            Platform.getLog(WorkflowDocument.class)
                    .error("A change of the installed solvers was not applied. " + unreadable.getMessage(), unreadable);
        }
    }

    private void tell(final Change change) {
        listeners.forEach(listener -> listener.documentChanged(this, change));
    }

    /** What was known of the run before. */
    private record Before(NodeStates states, Workflow ran, Map<String, String> files, RunFindings findings) {
    }

    /** Another model in place of this one; undo brings back the same objects, which earlier commands know. */
    private final class Exchange extends Command {

        private final FileTime stampBefore = stamp;
        private final FileTime base;
        private Workflows.Loaded other;

        /** @param base when the file had been written that the other model was read from */
        Exchange(final Workflows.Loaded next, final FileTime base) {
            super("Restore");
            other = next;
            this.base = base;
        }

        @Override
        public void execute() {
            exchange(stampBefore, base);
        }

        @Override
        public void undo() {
            exchange(base, stampBefore);
        }

        @Override
        public void redo() {
            execute();
        }

        /** The stamp goes along, unless the file was saved or looked at meanwhile. */
        private void exchange(final FileTime from, final FileTime to) {
            final var before = loaded;
            loaded = other;
            other = before;
            stamp = stamp.equals(from) ? to : stamp;
            tell(Change.RELOADED);
        }
    }
}
