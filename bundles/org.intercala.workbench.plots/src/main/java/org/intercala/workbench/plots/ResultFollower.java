// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.intercala.engine.NodeResult;
import org.intercala.engine.RunResult;
import org.intercala.model.Graphs;
import org.intercala.model.Link;
import org.intercala.model.Node;
import org.intercala.model.Port;
import org.intercala.model.RunRecord;
import org.intercala.model.RunStatus;
import org.intercala.report.NodeView;
import org.intercala.report.Words;
import org.intercala.workbench.ActiveDocument;
import org.intercala.workbench.DocumentEditor;
import org.intercala.workbench.FrontEditor;
import org.intercala.workbench.ResultDisplay.Request;
import org.intercala.workbench.document.DocumentListener;
import org.intercala.workbench.document.WorkflowDocument;

/**
 * Decides whose results are shown: those that were asked for, else those of what is selected in the workflow in front.
 * A new selection ends what was asked for, but for a comparison of runs, which comes back with its workflow until a
 * new run. Runs of another workflow than the one in front last until its editor is chosen.
 */
final class ResultFollower {

    private static final int MOST_NAMED = 3;

    private final IWorkbenchPage page;
    private final Runnable refresh;
    private final ISelectionListener selectionListener = this::selected;
    private final ISelectionChangedListener revealed = event -> revealed(event.getSelection());
    private ISelectionProvider canvas;
    private final FrontEditor activation = new FrontEditor(this::partChanged);
    private final ActiveDocument front;
    private Request request;
    private RunResult newest;
    private final Map<RunResult, List<NodeView>> views = new IdentityHashMap<>();
    /** Names of the nodes in front by path. */
    private Map<String, String> names = Map.of();
    private List<String> chosen = List.of();
    private List<String> edited = List.of();
    private String port = "";

    ResultFollower(final IWorkbenchPage page, final Runnable refresh) {
        this.page = page;
        this.refresh = refresh;
        page.addSelectionListener(selectionListener);
        page.addPartListener(activation);
        front = new ActiveDocument(page, this::documentChanged);
        front.update();
    }

    void dispose() {
        page.removeSelectionListener(selectionListener);
        followCanvas(null);
        page.removePartListener(activation);
        front.dispose();
    }

    void ask(final Request asked) {
        request = asked;
        chosen = asked.nodes();
        port = asked.port();
        if (isOfFront()) {
            Comparisons.keep(front.document(), runs());
        }
        refresh.run();
    }

    /** Whether something else is shown than the newest result of the workflow in front. */
    boolean isAsked() {
        return request != null && newest != null;
    }

    /** Goes back to the newest result of the workflow in front. */
    void follow() {
        forget();
        refresh.run();
    }

    private void forget() {
        if (request != null && isOfFront()) {
            Comparisons.keep(front.document(), List.of());
        }
        request = null;
    }

    /** Shows other nodes of the same runs. */
    void choose(final List<String> nodes) {
        chosen = List.copyOf(nodes);
        port = "";
        refresh.run();
    }

    /** @param change null where another document has come to the front */
    private void documentChanged(final WorkflowDocument document, final DocumentListener.Change change) {
        if (change == DocumentListener.Change.MOVED) {
            return;
        }
        final RunResult result = document == null ? null : document.result().orElse(null);
        if (change == null) {
            followCanvas(page.getActiveEditor());
            chosen = List.of();
            port = "";
            request = null;
            Comparisons.load(document, runs -> {
                if (document == front.document() && request == null) {
                    ask(new Request(runs, List.of(), ""));
                }
            });
        } else if (result == newest) {
            final List<String> before = labels();
            rename(document);
            if (!stale().equals(edited) || !labels().equals(before)) {
                refresh.run();
            }
            return;
        } else if (newest != null) {
            // A new run ended; an earlier one that was merely loaded takes nothing away.
            forget();
        }
        newest = result;
        rename(document);
        refresh.run();
    }

    /** Takes the names that the nodes in front have now. */
    private void rename(final WorkflowDocument document) {
        final Map<String, String> now = new HashMap<>();
        if (document != null) {
            Graphs.nodes(document.workflow()).forEach(node -> now.put(Graphs.path(node),
                    Words.orEmpty(node.getLabel())));
        }
        if (!now.equals(names)) {
            names = now;
            views.remove(newest);
        }
    }

    private void partChanged() {
        if (page.getActivePart() instanceof DocumentEditor && request != null && !isOfFront()) {
            request = null;
            chosen = List.of();
            port = "";
            refresh.run();
        }
    }

    /** Whether the runs that were asked for are of the workflow in front. */
    private boolean isOfFront() {
        final WorkflowDocument document = front.document();
        return document != null && runs().stream().allMatch(run -> document.projectFolder().equals(run.projectFolder())
                && document.projectFolder().relativize(document.file()).toString()
                        .equals(run.record().getWorkflow()));
    }

    /** The page tells of what is selected by hand on the canvas; what a view selects there, only the canvas does. */
    private void followCanvas(final IEditorPart editor) {
        if (canvas != null) {
            canvas.removeSelectionChangedListener(revealed);
        }
        canvas = editor == null ? null : editor.getSite().getSelectionProvider();
        if (canvas != null) {
            canvas.addSelectionChangedListener(revealed);
        }
    }

    private void revealed(final ISelection selection) {
        if (page.getActivePart() != page.getActiveEditor()) {
            selected(page.getActiveEditor(), selection);
        }
    }

    private void selected(final IWorkbenchPart part, final ISelection selection) {
        if (!(part instanceof DocumentEditor) || !(selection instanceof final IStructuredSelection structured)) {
            return;
        }
        final Set<String> nodes = new LinkedHashSet<>();
        String only = "";
        for (final Object element : structured) {
            switch (Adapters.adapt(element, EObject.class)) {
                case final Node node -> nodes.add(Graphs.path(node));
                case final Port selected -> {
                    nodes.add(Graphs.path(Graphs.owner(selected)));
                    only = Graphs.isOutput(selected) ? selected.getName() : "";
                }
                case final Link link -> {
                    nodes.add(Graphs.path(Graphs.owner(link.getSource())));
                    only = link.getSource().getName();
                }
                case null, default -> {
                    // Notes, groups and the workflow itself have no results.
                }
            }
        }
        final List<String> next = List.copyOf(nodes);
        final String nextPort = nodes.size() == 1 ? only : "";
        if (!next.isEmpty() && !(next.equals(chosen) && nextPort.equals(port))) {
            chosen = next;
            port = nextPort;
            if (request != null && request.runs().size() < 2) {
                request = null;
            }
            refresh.run();
        }
    }

    /** The nodes of a run, made once while it is shown: there may be a hundred thousand results. */
    private List<NodeView> views(final RunResult run) {
        return views.computeIfAbsent(run, key -> NodeView.of(key).stream()
                .map(node -> begun(node, key == newest ? names.getOrDefault(node.path(), "") : "")).toList());
    }

    /** Without the points that a stopped run never came to. @param name that it has now, or "" */
    private static NodeView begun(final NodeView node, final String name) {
        final List<NodeResult> begun = node.results().stream()
                .filter(each -> each.run().getStatus() != RunStatus.CANCELLED || !each.outputs().isEmpty()).toList();
        return new NodeView(node.path(), name.isEmpty() ? node.label() : name, node.solver(),
                begun.isEmpty() ? node.results().subList(0, 1) : begun);
    }

    /** The nodes of all runs that are shown, each once: runs of several workflows have not the same. */
    private List<NodeView> views() {
        return views(node -> true);
    }

    private List<NodeView> views(final Predicate<NodeView> wanted) {
        final Set<String> seen = new HashSet<>();
        return runs().stream().flatMap(run -> views(run).stream()).filter(wanted)
                .filter(node -> seen.add(node.path())).toList();
    }

    private List<RunResult> runs() {
        return request != null ? request.runs() : newest == null ? List.of() : List.of(newest);
    }

    /** What to show, or null where there is no run. */
    ShownResults results() {
        views.keySet().removeIf(run -> runs().stream().noneMatch(shown -> shown == run));
        return runs().isEmpty() ? null : new ShownResults(runs(), nodes(), known().isEmpty() ? "" : port,
                this::views);
    }

    /** Nodes that have put something out, in any of the runs. */
    List<NodeView> available() {
        return views(node -> node.results().stream().anyMatch(result -> !result.outputs().isEmpty()));
    }

    /** Paths of the nodes that are shown: those chosen, else a good beginning. */
    List<String> nodes() {
        if (runs().isEmpty()) {
            return List.of();
        }
        final List<String> known = known();
        return known.isEmpty() ? beginning(views()) : known;
    }

    /** Paths of the chosen nodes that the runs have, with what is inside of containers. */
    private List<String> known() {
        final Predicate<NodeView> inside = node -> chosen.stream()
                .anyMatch(path -> node.path().equals(path) || node.path().startsWith(path + "/"));
        return views().stream().filter(inside).map(NodeView::path).toList();
    }

    /** The last node that has a plot, together with the others that ran the same solver. */
    private List<String> beginning(final List<NodeView> all) {
        final List<NodeView> plotted = available().stream()
                .filter(node -> node.solver() != null && !node.solver().plots().isEmpty()).toList();
        if (plotted.isEmpty()) {
            return all.stream().map(NodeView::path).toList();
        }
        final NodeView last = plotted.stream().reduce((a, b) -> weight(b) < weight(a) ? a : b).orElseThrow();
        return plotted.stream().filter(node -> node.solver().id().equals(last.solver().id())).map(NodeView::path)
                .toList();
    }

    /** Nodes inside of maps say the most. */
    private static int weight(final NodeView node) {
        return node.results().size();
    }

    /** What is shown, for the tab: the nodes, and whose they are where it is not the newest run in front. */
    String title() {
        final List<RunResult> runs = runs();
        final List<String> whose = new ArrayList<>();
        if (!isOfFront()) {
            whose.add(Words.list(projects(runs)));
        }
        if (runs.size() > 1) {
            whose.add(Words.count(runs.size(), "run"));
        } else if (!isOfFront() || newest == null || !newest.folder().equals(runs.get(0).folder())) {
            whose.add(ShownResults.nameAlone(runs.get(0)));
        }
        return nodesText() + (whose.isEmpty() ? "" : " – " + String.join(", ", whose));
    }

    private static List<String> projects(final List<RunResult> runs) {
        return runs.stream().map(run -> run.projectFolder().getFileName().toString()).distinct().toList();
    }

    /** Which runs are shown where it is not the newest of the workflow in front, or "". */
    String askedText() {
        if (!isAsked()) {
            return "";
        }
        final ShownResults shown = results();
        final List<String> names = shown.oldestFirst().stream().map(shown::name).toList();
        return names.size() > MOST_NAMED ? "Comparison of " + names.size() + " runs"
                : names.size() > 1 ? "Comparison of " + Words.list(names)
                        : "Run of " + ShownResults.nameAlone(runs().get(0));
    }

    /** The nodes that are shown, in a few words. */
    String nodesText() {
        final List<String> labels = labels();
        return labels.size() == 1 ? labels.get(0) : labels.size() == 2 ? Words.list(labels)
                : Words.count(labels.size(), "node");
    }

    /** The same, shorter, with the remark that some of them were edited since the run. */
    String staleNodesText() {
        final List<String> labels = labels();
        return (labels.size() == 1 ? labels.get(0) : Words.count(labels.size(), "node")) + " · edited since";
    }

    private List<String> labels() {
        final List<String> shown = nodes();
        return views().stream()
                .filter(node -> shown.contains(node.path())).map(NodeView::label).toList();
    }

    /** Labels of shown nodes that were edited since they ran. */
    private List<String> stale() {
        final WorkflowDocument document = front.document();
        return request != null || document == null ? List.of() : nodes().stream()
                .flatMap(path -> Graphs.node(document.workflow(), path).stream()).filter(document::isChangedSinceResult)
                .map(node -> Words.orEmpty(node.getLabel()).isEmpty() ? node.getId() : node.getLabel()).toList();
    }

    /** Says which nodes were edited since the run, or "". */
    String staleText() {
        edited = stale();
        return edited.isEmpty() ? "" : Words.list(edited) + (edited.size() == 1 ? " has" : " have")
                + " changed since this run. Run again (Ctrl+R) to see the new results.";
    }

    /** What the results lack, a line each. */
    List<String> warnings() {
        final List<String> lines = new ArrayList<>();
        for (final RunResult run : runs()) {
            final String end = missingEnd(run.record());
            if (!end.isEmpty()) {
                lines.add("Partial result: the run of " + ShownResults.nameAlone(run) + " " + end
                        + ". Run again (Ctrl+R); what was finished is taken from the cache.");
            }
        }
        for (final ShownResults.Source source : results().sources()) {
            final String stopped = stopped(source.run().results().stream()
                    .filter(result -> result.node().equals(source.node().path())).toList());
            if (!stopped.isEmpty()) {
                lines.add("Partial result: " + source.name() + " " + stopped
                        + ". Run again (Ctrl+R); what was finished is taken from the cache.");
            }
            final List<NodeResult> partial = source.node().results().stream()
                    .filter(result -> result.run().isPartial()
                            && (stopped.isEmpty() || result.run().getStatus() != RunStatus.CANCELLED)).toList();
            if (!partial.isEmpty()) {
                final NodeResult first = partial.get(0);
                lines.add("Partial result: " + source.name() + (first.point().isEmpty() ? "" : " at " + first.point())
                        + " – " + cause(first)
                        + (partial.size() > 1 ? " (and " + Words.count(partial.size() - 1L, "more point") + ")" : ""));
            }
        }
        return lines;
    }

    /** Says how many points of a map were finished, where it was stopped among them; or "". */
    static String stopped(final List<NodeResult> points) {
        final long finished = points.stream().filter(point -> point.run().getStatus() == RunStatus.SUCCEEDED).count();
        final boolean isStopped = points.stream().anyMatch(point -> point.run().getStatus() == RunStatus.CANCELLED);
        final int all = points.stream().mapToInt(point -> point.run().getPoints()).sum();
        return isStopped && finished > 0 ? "was stopped after " + finished + " of " + Words.count(all, "point") : "";
    }

    /** Says that a run as a whole has no end, because its program ended or is still at it; "" for a run that has. */
    private static String missingEnd(final RunRecord record) {
        return record.getFindings().stream().anyMatch(finding -> "interrupted".equals(finding.getCode()))
                ? "was interrupted"
                : record.getStatus() == RunStatus.RUNNING ? "has not come to its end" : "";
    }

    private static String cause(final NodeResult result) {
        final String message = Words.orEmpty(result.run().getMessage());
        return !message.isEmpty() ? message
                : result.run().getStatus() == RunStatus.CANCELLED ? "the run was stopped"
                        : "it did not come to its end";
    }

    /** Why there is nothing to see though there is a run. */
    String whyEmpty() {
        final List<String> shown = nodes();
        if (shown.isEmpty()) {
            return "The selected node was not part of this run. Run the workflow (Ctrl+R) to see its results.";
        }
        final var node = views().stream().filter(each -> shown.contains(each.path())).findFirst()
                .orElseThrow();
        return node.cause().isEmpty() ? node.label() + " has put out nothing that can be shown here."
                : node.label() + " failed: " + node.cause();
    }
}
