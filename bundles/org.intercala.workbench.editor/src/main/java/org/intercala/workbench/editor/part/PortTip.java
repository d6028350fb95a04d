// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.part;

import java.util.List;
import java.util.Optional;

import org.intercala.data.Scalar;
import org.intercala.engine.RunResult;
import org.intercala.model.Graphs;
import org.intercala.model.Link;
import org.intercala.model.Port;
import org.intercala.report.Line;
import org.intercala.report.LineFinder;
import org.intercala.report.NodePlots;
import org.intercala.report.NodeView;
import org.intercala.report.Output;
import org.intercala.report.QuantityTexts;
import org.intercala.report.Sampler;
import org.intercala.report.Typeset;
import org.intercala.report.Words;
import org.intercala.solver.PlotSpec;
import org.intercala.solver.PortSpec;
import org.intercala.workbench.Ink;
import org.intercala.workbench.editor.CanvasViewer;
import org.intercala.workbench.editor.Flow;
import org.intercala.workbench.editor.figure.TipFigure;

/** What the hover over a port shows: its name and kind, and what the newest run has for it. */
final class PortTip {

    private static final int MOST_VALUES = 4;

    private final CanvasViewer canvas;
    private final Port port;
    private TipFigure tip;
    private RunResult shown;
    private Port shownSource;

    PortTip(final CanvasViewer canvas, final Port port) {
        this.canvas = canvas;
        this.port = port;
    }

    /** Made anew only after another run or link. */
    TipFigure figure() {
        final RunResult now = canvas.document().result().orElse(null);
        final Port source = source();
        if (tip == null || now != shown || source != shownSource) {
            shown = now;
            shownSource = source;
            tip = make();
        }
        return tip;
    }

    /** The output whose data is here; null for an input that nothing feeds. */
    private Port source() {
        if (Graphs.isOutput(port)) {
            return port;
        }
        final List<Link> links = canvas.links().to(port);
        return links.isEmpty() ? null : links.getFirst().getSource();
    }

    private TipFigure make() {
        final TipFigure figure = new TipFigure().heading(Flow.fullName(port) + " of " + Graphs.owner(port).getLabel());
        final String unit = port.getUnit() == null || port.getUnit().isBlank() || port.getUnit().equals("1") ? ""
                : ", " + Typeset.unit(port.getUnit());
        figure.text(Words.of(Flow.dataClass(port)) + unit, Ink.SECONDARY);
        Flow.spec(port).map(PortSpec::description).filter(text -> !text.isBlank())
                .ifPresent(text -> figure.text(text, Ink.SECONDARY));
        if (shownSource == null) {
            figure.text(Flow.spec(port).map(PortSpec::required).orElse(false) ? "Must be linked." : "May be linked.",
                    Ink.TEXT);
        } else {
            node().ifPresentOrElse(node -> addValue(figure, node), () -> figure.text("No result yet.", Ink.TEXT));
        }
        return figure;
    }

    private Optional<NodeView> node() {
        return Optional.ofNullable(shown).flatMap(run -> NodeView.of(run).stream()
                .filter(node -> node.path().equals(Graphs.path(Graphs.owner(shownSource)))).findFirst());
    }

    private void addValue(final TipFigure figure, final NodeView node) {
        final List<Output> outputs = node.results().stream().flatMap(result -> Output.of(result).stream())
                .filter(output -> output.port().equals(shownSource.getName())).toList();
        for (int i = 0; i < Math.min(MOST_VALUES, outputs.size()); i++) {
            final Output output = outputs.get(i);
            if (output.value() instanceof Scalar scalar && scalar.getValue() != null) {
                figure.text((output.point().isEmpty() ? "" : output.point() + ": ")
                        + QuantityTexts.withUnit(scalar.getValue()), Ink.TEXT);
            }
        }
        final List<Line> lines = lines(node);
        if (!lines.isEmpty()) {
            figure.curves(lines.stream().map(line -> new TipFigure.Curve(line.x(), line.y())).toList(),
                    Flow.ink(port));
        } else if (outputs.isEmpty()) {
            figure.text("The run gave nothing here.", Ink.TEXT);
        }
    }

    /** The curves of the first plot that shows this port. */
    private List<Line> lines(final NodeView node) {
        final Sampler sampler = new Sampler();
        for (final PlotSpec plot : NodePlots.of(node, sampler)) {
            final var series = plot.series().stream().filter(each -> each.port().equals(shownSource.getName()))
                    .limit(1).toList();
            if (!series.isEmpty()) {
                return new LineFinder(new PlotSpec(plot.title(), plot.x(), plot.y(), series), sampler, note -> {
                }).lines(node);
            }
        }
        return NodePlots.ofPort("", shownSource.getName(), node, sampler).stream().limit(1)
                .flatMap(plot -> new LineFinder(plot, sampler, note -> {
                }).lines(node).stream()).toList();
    }
}
