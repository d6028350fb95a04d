// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.impl.DynamicEObjectImpl;
import org.intercala.data.CellParameterSet;
import org.intercala.data.CellResponse;
import org.intercala.data.Citation;
import org.intercala.data.DataFactory;
import org.intercala.data.DataObject;
import org.intercala.data.DataObjects;
import org.intercala.data.DataPackage;
import org.intercala.data.Functions;
import org.intercala.data.OpenCircuitPotential;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;
import org.intercala.engine.CheckReport;
import org.intercala.engine.NodeResult;
import org.intercala.engine.RunResult;
import org.intercala.model.Finding;
import org.intercala.model.Graph;
import org.intercala.model.Link;
import org.intercala.model.MapContainer;
import org.intercala.model.ModelFactory;
import org.intercala.model.ModelPackage;
import org.intercala.model.NodeRun;
import org.intercala.model.ParameterObject;
import org.intercala.model.Port;
import org.intercala.model.RunStatus;
import org.intercala.model.Severity;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.intercala.solver.PlotSpec;
import org.intercala.solver.PortSpec;
import org.intercala.solver.Scale;
import org.intercala.solver.SolverDescriptor;

/**
 * A run made by hand: a cell discharged at two rates, as published and with the potential of another node, beside a
 * free energy. The numbers are simple and only look like physics.
 */
final class Fixture {

    static final String NASTY = "<script>alert('x')</script> & \"quoted\"";

    private final Workflow workflow = ModelFactory.eINSTANCE.createWorkflow();
    private final List<NodeResult> results = new ArrayList<>();
    private final List<Finding> staticFindings = new ArrayList<>();
    private final Path folder;

    private final EClass spmParameters = parameterClass("SpmParameters", attribute("cRate", "1", "C"),
            attribute("temperature", "K", "T_amb"));
    private final EClass energyParameters = parameterClass("FreeEnergyParameters", attribute("temperature", "K", "T"),
            attribute("interaction", "J/mol", "Ω"), text("model"));
    private final EClass setParameters = parameterClass("ParameterSetParameters", text("materialSet"));

    private Fixture(final Path folder) {
        this.folder = folder;
    }

    /** The whole run; its files go to a folder. */
    static RunResult run(final Path folder) {
        return new Fixture(folder).build(false);
    }

    /** The same with the second cell by another model, with the same ports and a plot of its own. */
    static RunResult twoModels(final Path folder) {
        return new Fixture(folder).build(true);
    }

    private RunResult build(final boolean twoModels) {
        workflow.setName("One free energy");
        workflow.setDescription("A cell as published, and with one free energy behind its positive electrode.");
        workflow.getBibliography().add(citation("chen2020", "Chen, C.-H.; Brosa Planella, F.; Kendrick, E.",
                "Development of <Experimental> Techniques", 2020, "10.1149/1945-7111/ab9050"));
        final SolverDescriptor set = new SolverDescriptor("org.intercala.cell.parameterSet", 1, "Parameter set", "",
                Scale.DATA, setParameters, List.of(), List.of(PortSpec.output("parameters", "cell",
                        DataPackage.Literals.CELL_PARAMETER_SET, "", "")),
                List.of(), "");
        final SolverDescriptor energy = new SolverDescriptor("org.intercala.phase.freeEnergy", 2, "Free energy", "",
                Scale.PHASES, energyParameters, List.of(), List.of(PortSpec.output("freeEnergy", "g(x, T)",
                        DataPackage.Literals.FREE_ENERGY, "J/mol", "")),
                List.of(new PlotSpec("Free energy", PlotSpec.Axis.linear("Stoichiometry", "x", "1"),
                        PlotSpec.Axis.linear("Free energy", "g", "kJ/mol"),
                        List.of(new PlotSpec.Series("freeEnergy", "x", "energy", "")))),
                "");
        final SolverDescriptor potential = new SolverDescriptor("org.intercala.phase.openCircuitPotential", 1,
                "Open-circuit potential", "", Scale.PHASES, energyParameters,
                List.of(PortSpec.required("freeEnergy", "g(x, T)", DataPackage.Literals.FREE_ENERGY, "J/mol", "")),
                List.of(PortSpec.output("openCircuitPotential", "U(x, T)", DataPackage.Literals.OPEN_CIRCUIT_POTENTIAL,
                        "V", "")),
                List.of(new PlotSpec("Open-circuit potential", PlotSpec.Axis.linear("Stoichiometry", "x", "1"),
                        PlotSpec.Axis.linear("Potential", "U", "V"),
                        List.of(new PlotSpec.Series("openCircuitPotential", "x", "potential", "")))),
                "");
        final SolverDescriptor spm = new SolverDescriptor("org.intercala.cell.spm", 3, "Single particle model", "",
                Scale.CELL, spmParameters,
                List.of(PortSpec.required("parameters", "cell", DataPackage.Literals.CELL_PARAMETER_SET, "", ""),
                        PortSpec.optional("positivePotential", "U₊(x, T)", DataPackage.Literals.OPEN_CIRCUIT_POTENTIAL,
                                "V", "")),
                List.of(PortSpec.output("response", "V(t), Q", DataPackage.Literals.CELL_RESPONSE, "", ""),
                        PortSpec.output("dischargeTime", "Discharge time", DataPackage.Literals.SCALAR, "s", "")),
                List.of(new PlotSpec("Discharge", PlotSpec.Axis.linear("Time", "t", "h"),
                        PlotSpec.Axis.linear("Voltage", "V", "V"),
                        List.of(new PlotSpec.Series("response", "time", "voltage", ""))),
                        new PlotSpec("Surface stoichiometry", PlotSpec.Axis.linear("Time", "t", "h"),
                                PlotSpec.Axis.linear("Stoichiometry", "x", "1"),
                                List.of(new PlotSpec.Series("response", "time", "negative", "negative"),
                                        new PlotSpec.Series("response", "time", "positive", "positive")))),
                "");

        final SolverDescriptor second = !twoModels ? spm
                : new SolverDescriptor("org.intercala.cell.dfn", 1, "Porous-electrode model", "", Scale.CELL,
                        spmParameters, spm.inputs(), spm.outputs(),
                        List.of(spm.plots().getFirst(), new PlotSpec("Of this model alone",
                                PlotSpec.Axis.linear("Time", "t", "h"), PlotSpec.Axis.linear("Stoichiometry", "x", "1"),
                                List.of(new PlotSpec.Series("response", "time", "negative", "")))),
                        "");

        final SolverNode chen = node(workflow, "chen", "Chen 2020", set);
        final SolverNode nmc = node(workflow, "nmc", "NMC free energy", energy);
        final SolverNode nmcPotential = node(workflow, "nmcPotential", "NMC potential", potential);
        final MapContainer map = ModelFactory.eINSTANCE.createMapContainer();
        map.setId("rates");
        map.setLabel("Three rates");
        map.setBody(ModelFactory.eINSTANCE.createBody());
        final var axis = ModelFactory.eINSTANCE.createMapAxis();
        axis.setTarget("cRate");
        for (final String rate : List.of("0.5", "1", "2")) {
            axis.getValues().add(Quantity.parse(rate));
        }
        map.getAxes().add(axis);
        workflow.getNodes().add(map);
        final SolverNode published = node(map.getBody(), "published", "As published", spm);
        final SolverNode unified = node(map.getBody(), "unified", "One free energy", second);
        final SolverNode lfp = node(workflow, "lfp", "LFP regular solution", energy);
        link(nmc, "freeEnergy", nmcPotential, "freeEnergy");
        link(chen, "parameters", published, "parameters");
        link(chen, "parameters", unified, "parameters");
        link(nmcPotential, "openCircuitPotential", unified, "positivePotential");

        result("chen", chen, "", set, parameters(setParameters, "materialSet", "org.intercala.chen2020"), 0.004, true,
                Map.of("parameters", cellParameters()));
        result("nmc", nmc, "", energy,
                parameters(energyParameters, "temperature", Quantity.parse("25 °C"), "model", "measured"), 0.21, true,
                Map.of("freeEnergy", freeEnergy("-350000*x + 25000*x*(1-x)")));
        result("nmcPotential", nmcPotential, "", potential,
                parameters(energyParameters, "temperature", Quantity.parse("298.15 K @default")), 0.012, false,
                Map.of("openCircuitPotential", openCircuitPotential()));
        for (final double rate : new double[] { 0.5, 1, 2 }) {
            for (final boolean own : new boolean[] { false, true }) {
                final var values = parameters(spmParameters, "cRate", Quantity.of(rate, "1"));
                values.eSet(spmParameters.getEStructuralFeature("temperature"), Quantity.parse("298.15 K"));
                result("rates/" + (own ? "unified" : "published"), own ? unified : published,
                        Double.toString(rate).replace(".0", "") + "C", own ? second : spm, values, 0.35 * rate, false,
                        response(rate, own));
            }
        }
        result("lfp", lfp, "", energy, parameters(energyParameters, "temperature", Quantity.parse("298.15 K"),
                "interaction", Quantity.parse("11177(30) J/mol @unknownKey"), "model", "regular"), 0.3, false,
                Map.of("freeEnergy", freeEnergy("-330000*x + 11177*x*(1-x) + R*298.15*(xlogx(x)+xlogx(1-x))")));
        results.sort((a, b) -> Integer.compare(order(a), order(b)));
        findings();
        return new RunResult(record(), workflow, Path.of("/somewhere/one-free-energy"), folder, results,
                new CheckReport(staticFindings, Map.of()));
    }

    private static int order(final NodeResult result) {
        return List.of("chen", "nmc", "nmcPotential", "rates/published", "rates/unified", "lfp").indexOf(result.node());
    }

    private void findings() {
        staticFindings.add(finding(Severity.WARNING, "A4", "rates/published", "", "WARN",
                "Theta falls below zero between x = 0.71 and x = 0.74.", 3, 0, "1"));
        results.stream().filter(result -> result.node().equals("rates/unified")).forEach(result -> result.run()
                .getFindings().add(finding(Severity.INFORMATION, "A1", null, result.point(), "PASS",
                        "The potential is the slope of the free energy.", 2.1e-8, 1e-3, "V")));
        results.get(results.size() - 1).run().getFindings().add(finding(Severity.ERROR, "A5", null, null, "FAIL",
                "D_chem is 3.2 times the product of D_J and the factor. " + NASTY, 3.2, 1.1, "1"));
        staticFindings
                .add(finding(Severity.WARNING, "unused-output", "nmc", "", null, "The phase diagram goes nowhere.",
                        Double.NaN, Double.NaN, null));
    }

    private static Finding finding(final Severity severity, final String code, final String node, final String point,
            final String verdict, final String message, final double residual, final double tolerance,
            final String unit) {
        final Finding finding = ModelFactory.eINSTANCE.createFinding();
        finding.setSeverity(severity);
        finding.setCode(code);
        finding.setNode(node);
        finding.setPoint(point);
        finding.setVerdict(verdict);
        finding.setMessage(message);
        finding.setRemedy(severity == Severity.INFORMATION ? null : "Give both the same free energy.");
        finding.setResidual(residual);
        finding.setTolerance(tolerance);
        finding.setUnit(unit);
        return finding;
    }

    private org.intercala.model.RunRecord record() {
        final var record = ModelFactory.eINSTANCE.createRunRecord();
        record.setId("20261123-104200-7f3a");
        record.setWorkflow("one-free-energy.workflow");
        record.setWorkflowHash("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
        record.setStarted("2026-11-23T10:42:00Z");
        record.setFinished("2026-11-23T10:42:03.250Z");
        record.setStatus(RunStatus.SUCCEEDED);
        record.setApplication("Intercala 0.1.0");
        record.setEnvironment("Java 25, Linux amd64");
        record.setThreads(2);
        record.getSettings().add("temperature=298.15 K");
        results.forEach(result -> record.getNodes().add(result.run()));
        return record;
    }

    private void result(final String path, final SolverNode node, final String point, final SolverDescriptor solver,
            final ParameterObject parameters, final double seconds, final boolean cached,
            final Map<String, ? extends DataObject> outputs) {
        final NodeRun run = ModelFactory.eINSTANCE.createNodeRun();
        run.setNode(path);
        run.setPoint(point);
        run.setSolver(solver.id());
        run.setSolverVersion(solver.version());
        run.setStatus(RunStatus.SUCCEEDED);
        run.setSeconds(seconds);
        run.setCached(cached);
        run.setKey("c0ffee" + Integer.toHexString((path + point).hashCode()) + "0123456789abcdef");
        final var counter = ModelFactory.eINSTANCE.createCounter();
        counter.setName("steps");
        counter.setValue(412);
        run.getCounters().add(counter);
        final Map<String, Quantity> varied = new LinkedHashMap<>();
        if (!point.isEmpty()) {
            varied.put("cRate", Quantity.parse(point.replace("C", "")));
        }
        results.add(new NodeResult(path, node.getLabel(), point, varied, solver, parameters, run,
                new LinkedHashMap<>(outputs)));
    }

    private static Map<String, DataObject> response(final double rate, final boolean unified) {
        final int points = 400;
        final double end = 3600 / rate * (unified ? 0.985 : 1);
        final double[] time = new double[points];
        final double[] voltage = new double[points];
        final double[] negative = new double[points];
        final double[] positive = new double[points];
        for (int i = 0; i < points; i++) {
            final double s = (double) i / (points - 1);
            time[i] = s * end;
            voltage[i] = 4.18 - 0.09 * rate - 0.62 * s - 0.05 * StrictMath.tanh(8 * (s - 0.35))
                    - 0.85 * StrictMath.exp(22 * (s - 1)) + (unified ? 0.014 * StrictMath.sin(6 * s) : 0);
            negative[i] = 0.9 - 0.87 * s;
            positive[i] = 0.27 + 0.65 * s;
        }
        final CellResponse response = DataFactory.eINSTANCE.createCellResponse();
        final var series = DataFactory.eINSTANCE.createTimeSeries();
        series.setTime(DataObjects.column("time", "t", "s", time));
        series.getColumns().add(DataObjects.column("voltage", "V", "V", voltage));
        series.getColumns().add(DataObjects.column("negative", "x", "1", negative));
        series.getColumns().add(DataObjects.column("positive", "y", "1", positive));
        response.setSeries(series);
        response.setTermination("lower voltage limit");
        response.getScalars().add(DataObjects.scalar("dischargeTime", Quantity.of(end, "s")));
        response.getScalars().add(DataObjects.scalar("dischargeCapacity",
                Quantity.of(5 * rate * end / 3600, "A*h").withUncertainty(0.002)));
        final Map<String, DataObject> outputs = new LinkedHashMap<>();
        outputs.put("response", response);
        outputs.put("dischargeTime", DataObjects.scalar("dischargeTime", Quantity.of(end, "s")));
        return outputs;
    }

    private static DataObject freeEnergy(final String expression) {
        final var energy = DataFactory.eINSTANCE.createFreeEnergy();
        energy.setEnergy(Functions.expression(expression, "J/mol", Functions.variable("x", "1", 0, 1)));
        return energy;
    }

    private static OpenCircuitPotential openCircuitPotential() {
        final OpenCircuitPotential potential = DataFactory.eINSTANCE.createOpenCircuitPotential();
        potential.setPotential(Functions.expression("3.9 - 0.6*x - 0.0257*log(x/(1-x))", "V",
                Functions.variable("x", "1", 0, 1)));
        final var gap = DataFactory.eINSTANCE.createGap();
        gap.setLower(0.012136);
        gap.setUpper(0.987864);
        gap.setPotential(3.422);
        potential.getGaps().add(gap);
        return potential;
    }

    private static CellParameterSet cellParameters() {
        final CellParameterSet set = DataFactory.eINSTANCE.createCellParameterSet();
        set.setName("Chen 2020 " + NASTY);
        set.setElectrodeArea(Quantity.parse("0.1027 m2 @chen2020"));
        set.setNominalCapacity(Quantity.parse("5 A*h @chen2020"));
        final var positive = DataFactory.eINSTANCE.createElectrodeParameters();
        positive.setParticleRadius(Quantity.parse("5.22 um @chen2020"));
        positive.setReactionRateConstant(Quantity.parse("3.42e-6 A/m2*(m3/mol)^1.5 @chen2020"));
        positive.setDiffusivity(Functions.constant(Quantity.parse("4e-15 m2/s @chen2020")));
        final var potential = Functions.expression("-0.809*x + 4.4875 - 0.0428*tanh(18.5138*(x - 0.5542))", "V",
                Functions.variable("x", "1", 0, 1));
        potential.setOrigin("chen2020");
        positive.setOpenCircuitPotential(potential);
        set.setPositiveElectrode(positive);
        return set;
    }

    private static Citation citation(final String key, final String authors, final String title, final int year,
            final String doi) {
        final Citation citation = DataFactory.eINSTANCE.createCitation();
        citation.setKey(key);
        citation.setAuthors(authors);
        citation.setTitle(title);
        citation.setContainer("Journal of The Electrochemical Society 167, 080534");
        citation.setYear(year);
        citation.setDoi(doi);
        citation.setNote("as distributed by PyBaMM");
        return citation;
    }

    private static SolverNode node(final Graph graph, final String id, final String label,
            final SolverDescriptor solver) {
        final SolverNode node = ModelFactory.eINSTANCE.createSolverNode();
        node.setId(id);
        node.setLabel(label);
        node.setSolver(solver.id());
        solver.inputs().forEach(spec -> node.getInputs().add(port(id, spec)));
        solver.outputs().forEach(spec -> node.getOutputs().add(port(id, spec)));
        graph.getNodes().add(node);
        return node;
    }

    private static Port port(final String node, final PortSpec spec) {
        final Port port = ModelFactory.eINSTANCE.createPort();
        port.setId(node + "." + spec.name());
        port.setName(spec.name());
        port.setType(spec.typeName());
        return port;
    }

    private void link(final SolverNode source, final String output, final SolverNode target, final String input) {
        final Link link = ModelFactory.eINSTANCE.createLink();
        link.setSource(
                source.getOutputs().stream().filter(port -> port.getName().equals(output)).findFirst().orElseThrow());
        link.setTarget(
                target.getInputs().stream().filter(port -> port.getName().equals(input)).findFirst().orElseThrow());
        workflow.getLinks().add(link);
    }

    /** A parameter object of a class made here. */
    private static final class DynamicParameters extends DynamicEObjectImpl implements ParameterObject {
        DynamicParameters(final EClass type) {
            super(type);
        }
    }

    private static ParameterObject parameters(final EClass type, final Object... values) {
        final var parameters = new DynamicParameters(type);
        for (int i = 0; i < values.length; i += 2) {
            parameters.eSet(type.getEStructuralFeature((String) values[i]), values[i + 1]);
        }
        return parameters;
    }

    private static EClass parameterClass(final String name, final EStructuralFeature... features) {
        final EClass type = EcoreFactory.eINSTANCE.createEClass();
        type.setName(name);
        type.getESuperTypes().add(ModelPackage.Literals.PARAMETER_OBJECT);
        type.getEStructuralFeatures().addAll(List.of(features));
        final EPackage made = EcoreFactory.eINSTANCE.createEPackage();
        made.setName(name);
        made.setNsURI("https://example.org/" + name);
        made.getEClassifiers().add((EClassifier) type);
        return type;
    }

    private static EStructuralFeature attribute(final String name, final String unit, final String symbol) {
        final var attribute = EcoreFactory.eINSTANCE.createEAttribute();
        attribute.setName(name);
        attribute.setEType(DataPackage.Literals.QUANTITY);
        final var annotation = EcoreFactory.eINSTANCE.createEAnnotation();
        annotation.setSource(Parameters.ANNOTATION);
        annotation.getDetails().put("unit", unit);
        annotation.getDetails().put("symbol", symbol);
        attribute.getEAnnotations().add(annotation);
        return attribute;
    }

    private static EStructuralFeature text(final String name) {
        final var attribute = EcoreFactory.eINSTANCE.createEAttribute();
        attribute.setName(name);
        attribute.setEType(EcorePackage.Literals.ESTRING);
        return attribute;
    }
}
