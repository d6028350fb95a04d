// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.intercala.data.DataFactory;
import org.intercala.data.DataObject;
import org.intercala.engine.NodeResult;
import org.intercala.model.ModelFactory;
import org.intercala.model.ModelPackage;
import org.intercala.report.NodeView;
import org.intercala.report.Output;
import org.intercala.solver.PlotSpec;
import org.intercala.solver.Scale;
import org.intercala.solver.SolverDescriptor;
import org.intercala.workbench.plots.ShownResults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is chosen of one node is shown of the next one of the same solver, in every tab. */
class WantedTest {

    private static final PlotSpec.Axis AXIS = PlotSpec.Axis.linear("x", "x", "1");
    private static final SolverDescriptor ENERGY = solver("energy");
    private static final SolverDescriptor CELL = solver("cell");

    private static SolverDescriptor solver(final String id) {
        return new SolverDescriptor(id, 1, id, "", Scale.CELL, ModelPackage.Literals.PARAMETER_OBJECT, List.of(),
                List.of(), List.of(), "");
    }

    private static NodeResult result(final SolverDescriptor solver, final String node, final String point) {
        final DataObject table = DataFactory.eINSTANCE.createTable();
        return new NodeResult(node, node, point, Map.of(), solver, null, ModelFactory.eINSTANCE.createNodeRun(),
                Map.of("a", table, "b", table));
    }

    private static FoundPlot plot(final SolverDescriptor solver, final String title, final String port) {
        final var view = new NodeView("n", "n", solver, List.of(result(solver, "n", "")));
        final var spec = new PlotSpec(title, AXIS, AXIS, List.of(new PlotSpec.Series(port, "x", "y", "")));
        return new FoundPlot(title, AXIS, AXIS, "", List.of(new FoundPlot.Part(
                new ShownResults.Source(null, view, "n"), spec)), "");
    }

    private static String best(final List<FoundPlot> plots, final String before) {
        return FoundPlot.best(plots, before).title();
    }

    private static List<TablePane.Item> tables(final SolverDescriptor solver, final String node, final String point) {
        return Output.of(result(solver, node, point)).stream().map(output -> new TablePane.Item("", output)).toList();
    }

    private static String best(final List<TablePane.Item> items, final TablePane.Item before) {
        return TablePane.best(items, before).orElseThrow().output().port();
    }

    @AfterEach
    void forget() {
        Wanted.choose(ENERGY, new Wanted("", Set.of()));
        Wanted.choose(CELL, new Wanted("", Set.of()));
    }

    @Test
    void aPlotComesBackWithTheNextNodeOfItsSolver() {
        final List<FoundPlot> energy = List.of(plot(ENERGY, "Free energy", "a"), plot(ENERGY, "Diagram", "b"));
        final List<FoundPlot> cell = List.of(plot(CELL, "Voltage", "a"), plot(CELL, "Stoichiometry", "a"));
        assertEquals("Free energy", best(energy, ""));
        assertEquals("Diagram", best(energy, "Diagram"), "as before");
        energy.get(1).want();
        assertEquals("Diagram", best(energy, "Voltage"), "after a node of another solver");
        assertEquals("Voltage", best(cell, "Diagram"));
        cell.get(1).want();
        assertEquals("Stoichiometry", best(cell, "Voltage"));
        assertNull(FoundPlot.best(List.of(), ""));
    }

    @Test
    void theTableFollowsThePlotAndThePlotTheTable() {
        plot(ENERGY, "Diagram", "b").want();
        final List<TablePane.Item> first = tables(ENERGY, "one", "");
        assertEquals("b", best(first, (TablePane.Item) null));
        assertEquals("a", best(tables(CELL, "cell", ""), (TablePane.Item) null));
        Wanted.choose(ENERGY, new Wanted("", Set.of("a")));
        assertEquals("a", best(tables(ENERGY, "two", "300K"), first.get(1)));
        assertEquals("Free energy",
                best(List.of(plot(ENERGY, "Diagram", "b"), plot(ENERGY, "Free energy", "a")), "Diagram"));
    }

    @Test
    void withoutAChoiceTheTableMostLikeTheOneBeforeIsShown() {
        final List<TablePane.Item> two = tables(CELL, "one", "300K");
        assertEquals("b", best(tables(CELL, "two", ""), two.get(1)));
        assertEquals("a", best(tables(CELL, "two", ""), two.get(0)));
    }
}
