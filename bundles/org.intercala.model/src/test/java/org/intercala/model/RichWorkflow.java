// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import org.eclipse.emf.ecore.EClass;
import org.intercala.data.CellParameterSet;
import org.intercala.data.DataFactory;
import org.intercala.data.DataPackage;
import org.intercala.data.Doubles;
import org.intercala.data.Functions;
import org.intercala.data.Interpolation;
import org.intercala.data.Extrapolation;
import org.intercala.data.Quantity;

/** A workflow with something of everything. */
final class RichWorkflow {
    private static final ModelFactory MODEL = ModelFactory.eINSTANCE;

    private RichWorkflow() {}

    static Workflow create(DemoPackage demo) {
        var workflow = MODEL.createWorkflow();
        workflow.setName("rich");
        workflow.setDescription("Everything a file can hold: \"quotes\", <tags> & signs µ Å 电池 🔋");
        variable(workflow, "temperature", "298.15 K");
        variable(workflow, "rate", "1(0.1) 1/h @chen2020");
        var citation = DataFactory.eINSTANCE.createCitation();
        citation.setKey("chen2020");
        citation.setAuthors("Chen et al.");
        citation.setYear(2020);
        citation.setDoi("10.1149/1945-7111/ab9050");
        workflow.getBibliography().add(citation);

        var source = solver(workflow, "source", demo);
        Graphs.addOutput(source, "balance", type(DataPackage.Literals.ELECTRODE_BALANCE), "");
        Graphs.addOutput(source, "scalar", type(DataPackage.Literals.SCALAR), "A");
        var file = MODEL.createSubWorkflow();
        file.setFile("parts/inner.workflow");
        node(workflow, file, "part");
        Graphs.addInput(file, "fit.balance", type(DataPackage.Literals.ELECTRODE_BALANCE), "", false);
        Graphs.addOutput(file, "fit.curve", type(DataPackage.Literals.CURVE), "V");

        var map = MODEL.createMapContainer();
        map.setCombination(AxisCombination.ZIP);
        node(workflow, map, "sweep");
        map.setBody(MODEL.createBody());
        axis(map, "cell.temperature", "290 K", "300 K", "300 K");
        var range = axis(map, "rate");
        range.setFrom(Quantity.parse("0.5 1/h"));
        range.setTo(Quantity.parse("2 1/h"));
        range.setCount(3);
        range.setSpacing(AxisSpacing.LOGARITHMIC);
        var column = axis(map, "cell.radius");
        column.setFile("data/radii.csv");
        column.setColumn("radius");
        var cell = solver(map.getBody(), "cell", demo);
        Graphs.addInput(cell, "balance", type(DataPackage.Literals.ELECTRODE_BALANCE), "", false);
        Graphs.addInput(cell, "extra", type(DataPackage.Literals.DATA_OBJECT), "", true);
        Graphs.addOutput(cell, "response", type(DataPackage.Literals.CELL_RESPONSE), "");
        var nested = MODEL.createSubWorkflow();
        node(map.getBody(), nested, "nested");
        nested.setBody(MODEL.createBody());
        var inside = solver(nested.getBody(), "inside", demo);
        Graphs.addInput(inside, "response", type(DataPackage.Literals.CELL_RESPONSE), "", false);
        Graphs.addOutput(inside, "scalar", type(DataPackage.Literals.SCALAR), "V");

        var iterate = MODEL.createIterate();
        node(workflow, iterate, "loop");
        iterate.setCriterion("change < 1e-6");
        iterate.setDamping(0.7);
        iterate.setBody(MODEL.createBody());
        var step = solver(iterate.getBody(), "step", null);
        Graphs.addInput(step, "value", type(DataPackage.Literals.SCALAR), "1", false);
        Graphs.addOutput(step, "next", type(DataPackage.Literals.SCALAR), "1");
        var carried = MODEL.createLink();
        carried.setSource(Graphs.output(step, "next").orElseThrow());
        carried.setTarget(Graphs.input(step, "value").orElseThrow());
        iterate.getCarried().add(carried);
        var choose = MODEL.createChoose();
        choose.setCondition("source.scalar > 1 & true");
        node(workflow, choose, "either");
        choose.setBody(MODEL.createBody());
        choose.setOtherwise(MODEL.createBody());
        solver(choose.getBody(), "first", null);
        solver(choose.getOtherwise(), "second", null);
        var collect = solver(workflow, "collect", null);
        Graphs.addInput(collect, "all", type(DataPackage.Literals.ENSEMBLE), "", true);

        Graphs.link(port(workflow, "source.balance"), port(workflow, "part.fit.balance"));
        Graphs.link(port(workflow, "source.balance"), port(workflow, "cell.balance"));
        Graphs.link(port(workflow, "cell.response"), port(workflow, "inside.response"));
        Graphs.link(port(workflow, "inside.scalar"), port(workflow, "collect.all"));
        Graphs.link(port(workflow, "cell.response"), port(workflow, "collect.all"));
        var note = MODEL.createNote();
        note.setId("note1");
        note.setText("first line\nsecond\tline");
        workflow.getNotes().add(note);
        var group = MODEL.createGroup();
        group.setId("group1");
        group.setLabel("Both");
        group.getMembers().add(source);
        group.getMembers().add(map);
        workflow.getGroups().add(group);
        fill(source.getParameters());
        return workflow;
    }

    private static void fill(ParameterObject p) {
        ParameterPath.set(p, "title", "a title, \"quoted\"\nwith two lines");
        ParameterPath.set(p, "temperature", "=temperature");
        ParameterPath.set(p, "file", "data/ocp.csv");
        ParameterPath.set(p, "omega", "1200 J/mol, -3.5(2) kJ/mol @chen2020");
        ParameterPath.set(p, "names", "one, two & <three>");
        ParameterPath.set(p, "diffusivity", "39(2) nm2/ms");
        ParameterPath.set(p, "options.steps", "200");
        ParameterPath.set(p, "positiveElectrode.thickness", "75.6 um @chen2020");
        p.eSet(p.eClass().getEStructuralFeature("grid"), Doubles.of(0, 0.1, 1e-300, -2.5));
        var set = (CellParameterSet) p.eGet(p.eClass().getEStructuralFeature("overrides"));
        var x = Functions.variable("x", "1", 0, 1);
        set.getPositiveElectrode().setOpenCircuitPotential(Functions.expression("if(x < 0.5, 4 - x, 3.5)", "V", x));
        set.getPositiveElectrode()
                .setDiffusivity(Functions.table(Functions.variable("x", "1"), "m2/s", new double[] { 0, 0.5, 1 },
                        new double[] { 1e-14, 2e-14, 1e-14 }, Interpolation.MONOTONE_CUBIC, Extrapolation.ERROR));
    }

    static String type(EClass eClass) {
        return eClass.getEPackage().getNsURI() + "#" + eClass.getName();
    }

    static Port port(Workflow workflow, String id) {
        return Graphs.port(workflow, id).orElseThrow();
    }

    static <T extends Node> T node(Graph graph, T node, String id) {
        node.setId(id);
        node.setLabel(id + " of the cell");
        node.setX(40 * graph.getNodes().size());
        node.setY(20);
        graph.getNodes().add(node);
        return node;
    }

    static SolverNode solver(Graph graph, String id, DemoPackage demo) {
        var node = node(graph, MODEL.createSolverNode(), id);
        node.setSolver("org.example.demo");
        node.setProvider("org.example.demo 1.0.0");
        if (demo != null) {
            node.setParameters(demo.create());
        }
        return node;
    }

    private static void variable(Workflow workflow, String name, String value) {
        var variable = MODEL.createVariable();
        variable.setName(name);
        variable.setValue(Quantity.parse(value));
        workflow.getVariables().add(variable);
    }

    private static MapAxis axis(MapContainer map, String target, String... values) {
        var axis = MODEL.createMapAxis();
        axis.setTarget(target);
        for (var value : values) {
            axis.getValues().add(Quantity.parse(value));
        }
        map.getAxes().add(axis);
        return axis;
    }
}
