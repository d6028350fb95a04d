// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.intercala.engine.NodeResult;
import org.intercala.engine.RunResult;
import org.intercala.model.Finding;
import org.intercala.model.NodeRun;
import org.intercala.model.RunRecord;
import org.intercala.report.NumberText;
import org.intercala.report.ParameterRow;
import org.intercala.report.Typeset;
import org.intercala.report.Words;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;
import org.intercala.workbench.TextFit;
import org.intercala.workbench.plots.Choice;
import org.intercala.workbench.plots.ResultPane;
import org.intercala.workbench.plots.ShownResults;

/** Where the results come from: solver and version, key, parameters with their origin, counters, findings. */
public final class ProvenancePane implements ResultPane {

    /** The list of more is in the report alone. */
    private static final int MOST_POINTS = 200;

    private static final int VALUE = 340;
    private static final int SPACE = 4;

    private Tree tree;

    @Override
    public void create(final Composite body, final Composite tools) {
        tree = new Tree(body, SWT.FULL_SELECTION | SWT.MULTI);
        tree.setData("org.intercala.id", "results.provenance");
        tree.setHeaderVisible(true);
        tree.setFont(Fonts.body());
        tree.setBackground(Ink.CARD.color());
        tree.setForeground(Ink.TEXT.color());
        tree.setHeaderBackground(Ink.CARD.color());
        tree.setHeaderForeground(Ink.SECONDARY.color());
        column("What", 230);
        column("Value", VALUE);
        column("Unit", 60);
        column("Origin", 160);
        tree.addListener(SWT.Resize, event -> fitValue());
        tree.addListener(SWT.EraseItem, event -> event.detail &= ~SWT.FOREGROUND);
        tree.addListener(SWT.PaintItem, ProvenancePane::paint);
        tree.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == 'c' && (event.stateMask & SWT.MOD1) != 0) {
                copy();
            }
        });
        final var menu = new Menu(tree);
        Choice.item(menu, SWT.PUSH, "Copy\tCtrl+C", false, this::copy);
        tree.setMenu(menu);
    }

    /** What is cut ends with an ellipsis. */
    private static void paint(final Event event) {
        final var item = (TreeItem) event.item;
        final Rectangle cell = item.getBounds(event.index);
        final int left = item.getTextBounds(event.index).x;
        event.gc.setFont(item.getFont(event.index));
        event.gc.setForeground(item.getForeground(event.index));
        final String text = TextFit.shortened(event.gc, item.getText(event.index),
                cell.x + cell.width - left - SPACE);
        event.gc.drawText(text, left, cell.y + (cell.height - event.gc.textExtent(text).y) / 2, true);
    }

    private void column(final String name, final int width) {
        final var column = new TreeColumn(tree, SWT.LEFT);
        column.setText(name);
        column.setWidth(width);
    }

    /** The values take what the other columns leave. */
    private void fitValue() {
        final int others = Stream.of(tree.getColumns()).mapToInt(TreeColumn::getWidth).sum()
                - tree.getColumn(1).getWidth();
        tree.getColumn(1).setWidth(Math.max(VALUE, tree.getClientArea().width - others));
    }

    @Override
    public void show(final ShownResults results) {
        tree.setRedraw(false);
        tree.removeAll();
        for (final ShownResults.Source source : results.sources()) {
            final TreeItem node = top(source.name());
            node(node, source.node().results());
            node.setExpanded(true);
        }
        for (final RunResult run : results.runs()) {
            run(top("Run " + results.name(run)), run.record());
        }
        tree.setRedraw(true);
    }

    private void node(final TreeItem parent, final List<NodeResult> results) {
        final NodeResult first = results.get(0);
        row(parent, "Solver", (first.solver() == null ? "not installed" : first.solver().label()) + ", version "
                + first.run().getSolverVersion());
        row(parent, "Id of the solver", Words.orEmpty(first.run().getSolver()));
        for (final NodeResult result : results.subList(0, Math.min(MOST_POINTS, results.size()))) {
            final NodeRun run = result.run();
            final TreeItem point = row(parent, result.point().isEmpty() ? "Result"
                    : FoundPlot.spaced(result.point()), state(run));
            row(point, "Key", Words.orEmpty(run.getKey()));
            run.getOutputs().forEach(output -> row(point, "Content of " + output.getPort(),
                    Words.orEmpty(output.getHash())));
            run.getCounters().forEach(counter -> row(point, Words.of(counter.getName()),
                    NumberText.of(counter.getValue(), 6)));
            run.getFindings().forEach(finding -> finding(point, finding));
            point.setExpanded(results.size() == 1);
        }
        if (results.size() > MOST_POINTS) {
            row(parent, Words.count(results.size() - MOST_POINTS, "more map point"), "in the report of the run");
        }
        if (first.parameters() != null) {
            final TreeItem parameters = row(parent, "Parameters", results.size() > 1 ? "as at the first point" : "");
            ParameterRow.of(first.parameters()).forEach(row -> parameter(parameters, row));
            parameters.setExpanded(true);
        }
    }

    private static String state(final NodeRun run) {
        final String message = Words.orEmpty(run.getMessage());
        return (run.isCached() ? "taken from an earlier run"
                : run.getStatus().getLiteral() + " in " + NumberText.duration(run.getSeconds()))
                + (run.isPartial() ? ", partial" : "") + (message.isEmpty() ? "" : ": " + message);
    }

    private static void finding(final TreeItem parent, final Finding finding) {
        final TreeItem item = row(parent, Words.of(finding.getSeverity().getLiteral()),
                Words.orEmpty(finding.getMessage()));
        item.setForeground(0, switch (finding.getSeverity()) {
            case ERROR -> Ink.ERROR.color();
            case WARNING -> Ink.WARNING.color();
            default -> Ink.SECONDARY.color();
        });
    }

    private static void parameter(final TreeItem parent, final ParameterRow row) {
        final String group = row.group().isEmpty() ? "" : row.group() + ", ";
        final String label = row.feature().label();
        row(parent, group.isEmpty() ? label : group + label.toLowerCase(Locale.ROOT), row.text(),
                row.unit().equals("1") ? "" : Typeset.unit(row.unit()),
                row.origin().isEmpty() ? "set in the workflow" : row.origin());
    }

    private static void run(final TreeItem parent, final RunRecord record) {
        row(parent, "Workflow", Words.orEmpty(record.getWorkflow()));
        row(parent, "Content of the workflow", Words.orEmpty(record.getWorkflowHash()));
        row(parent, "Settings", String.join(", ", record.getSettings()));
        row(parent, "Started", Words.orEmpty(record.getStarted()));
        row(parent, "Finished", Words.orEmpty(record.getFinished()));
        row(parent, "Application", Words.orEmpty(record.getApplication()));
        row(parent, "Environment", Words.orEmpty(record.getEnvironment()));
        row(parent, "Threads", Integer.toString(record.getThreads()));
    }

    private TreeItem top(final String name) {
        final var item = new TreeItem(tree, SWT.NONE);
        item.setText(name);
        item.setFont(Fonts.strong());
        return item;
    }

    private static TreeItem row(final TreeItem parent, final String... texts) {
        final var item = new TreeItem(parent, SWT.NONE);
        item.setText(texts);
        return item;
    }

    private void copy() {
        final String text = List.of(tree.getSelection()).stream().map(item -> String.join("\t", item.getText(0),
                item.getText(1), item.getText(2), item.getText(3)).stripTrailing()).collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            final var clipboard = new Clipboard(tree.getDisplay());
            clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
            clipboard.dispose();
        }
    }

    @Override
    public void setFocus() {
        tree.setFocus();
    }
}
