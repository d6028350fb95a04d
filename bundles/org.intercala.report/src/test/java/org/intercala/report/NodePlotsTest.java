// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.intercala.data.Column;
import org.intercala.data.DataFactory;
import org.intercala.data.DataObject;
import org.intercala.data.DataObjects;
import org.intercala.data.DataPackage;
import org.intercala.data.Functions;
import org.intercala.engine.NodeResult;
import org.intercala.model.ModelFactory;
import org.intercala.solver.PlotSpec;
import org.intercala.solver.PortSpec;
import org.intercala.solver.Scale;
import org.intercala.solver.SolverDescriptor;
import org.junit.jupiter.api.Test;

/** Plots whose axes and lines follow from the data, and lines drawn from their chord. */
class NodePlotsTest {

    private final Sampler sampler = new Sampler();

    private static NodeView node(final List<PlotSpec> plots, final Map<String, DataObject> outputs) {
        final List<PortSpec> ports = outputs.keySet().stream().sorted()
                .map(port -> PortSpec.output(port, port, DataPackage.Literals.DATA_OBJECT, "", "")).toList();
        final var solver = new SolverDescriptor("org.intercala.flow.table", 1, "Table", "", Scale.DATA,
                DataPackage.Literals.SCALAR, List.of(), ports, plots, "");
        final var run = ModelFactory.eINSTANCE.createNodeRun();
        return new NodeView("data", "Data", solver,
                List.of(new NodeResult("data", "Data", "", Map.of(), solver, null, run, outputs)));
    }

    private static DataObject table(final Column... columns) {
        final var table = DataFactory.eINSTANCE.createTable();
        table.getColumns().addAll(List.of(columns));
        return table;
    }

    private List<Line> lines(final PlotSpec plot, final NodeView node) {
        return new LineFinder(plot, sampler, note -> {
            throw new AssertionError(note);
        }).lines(node);
    }

    @Test
    void firstColumnStandsAgainstTheOthersUnitByUnit() {
        final NodeView node = node(List.of(PlotSpec.ofColumns("Table", "table")),
                Map.of("table", table(DataObjects.column("t", "t", "h", 0, 1, 2),
                        DataObjects.column("U", "U", "V", 4, 3, 2), DataObjects.column("T", "T", "°C", 25, 26, 27),
                        DataObjects.column("V", "V", "mV", 1, 2, 3))));
        final List<PlotSpec> plots = NodePlots.of(node, sampler);
        assertEquals(List.of("V", "°C"), plots.stream().map(plot -> plot.y().unit()).toList());
        assertEquals(List.of("h", "h"), plots.stream().map(plot -> plot.x().unit()).toList());
        assertEquals(List.of("U", "V"), lines(plots.get(0), node).stream().map(Line::series).toList());
        assertEquals(2e-3, lines(plots.get(0), node).get(1).y()[1], 1e-15);
        assertEquals(26, lines(plots.get(1), node).get(0).y()[1], 1e-12);
    }

    @Test
    void aCurveThatIsTwoColumnsOfATableIsDrawnOnce() {
        final var curve = DataFactory.eINSTANCE.createCurve();
        curve.setX(DataObjects.column("x", "x", "1", 0, 1));
        curve.setY(DataObjects.column("U", "U", "V", 4, 3));
        final NodeView node = node(List.of(PlotSpec.ofColumns("Curve", "curve"), PlotSpec.ofColumns("Table", "table")),
                Map.of("curve", curve, "table",
                        table(DataObjects.column("x", "x", "1", 0, 1), DataObjects.column("U", "U", "V", 4, 3))));
        assertEquals(List.of("Curve"), NodePlots.of(node, sampler).stream().map(PlotSpec::title).toList());
    }

    @Test
    void functionsAndTimeSeriesAreDrawnAndNumbersAreNot() {
        final var series = DataFactory.eINSTANCE.createTimeSeries();
        series.setTime(DataObjects.column("time", "t", "s", 0, 1));
        series.getColumns().add(DataObjects.column("current", "I", "A", 1, 2));
        final NodeView ofSeries = node(List.of(PlotSpec.ofColumns("Result", "result")), Map.of("result", series));
        assertEquals(1, lines(NodePlots.of(ofSeries, sampler).get(0), ofSeries).size());

        final var diffusivity = DataFactory.eINSTANCE.createDiffusivity();
        diffusivity.setValue(Functions.expression("x^2", "m2/s", Functions.variable("x", "1", 0, 1)));
        final NodeView ofFunction = node(List.of(PlotSpec.ofColumns("Result", "result")),
                Map.of("result", diffusivity));
        final PlotSpec plot = NodePlots.of(ofFunction, sampler).get(0);
        assertEquals("m2/s", plot.y().unit());
        assertTrue(lines(plot, ofFunction).get(0).sampled());

        final NodeView ofNumber = node(List.of(PlotSpec.ofColumns("Result", "result")),
                Map.of("result", DataFactory.eINSTANCE.createScalar()));
        assertEquals(List.of(), NodePlots.of(ofNumber, sampler));
    }

    @Test
    void aFreeEnergyOfMixingVanishesAtTheEndsOfTheRange() {
        final var energy = DataFactory.eINSTANCE.createFreeEnergy();
        energy.setEnergy(Functions.expression("7 - 330000*x + 11000*x*(1-x)", "J/mol",
                Functions.variable("x", "1", 0, 1)));
        final var plot = new PlotSpec("Mixing", PlotSpec.Axis.linear("x", "x", "1"),
                PlotSpec.Axis.linear("Δg", "Δg", "J/mol"),
                List.of(new PlotSpec.Series("g", "x", "energy", "", true)), "Defined so.");
        final Line line = lines(plot, node(List.of(plot), Map.of("g", energy))).get(0);
        assertEquals(0, line.y()[0], 1e-9);
        assertEquals(0, line.y()[line.y().length - 1], 1e-9);
        for (int i = 0; i < line.x().length; i++) {
            assertEquals(11000 * line.x()[i] * (1 - line.x()[i]), line.y()[i], 1e-9);
        }
    }
}
