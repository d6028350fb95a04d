// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.intercala.cell.kernel.Numbers;
import org.intercala.data.CellResponse;
import org.intercala.data.DataObject;
import org.intercala.data.DataObjects;
import org.intercala.data.ElectrodeBalance;
import org.intercala.data.Lineage;
import org.intercala.data.Units;
import org.intercala.model.Finding;
import org.intercala.numerics.RealFunction;
import org.intercala.physics.ButlerVolmer;
import org.intercala.physics.ConsistencyMeasure;
import org.intercala.physics.ConsistencyMeasure.Verdict;
import org.intercala.physics.ConsistencyMeasures;
import org.intercala.physics.StoichiometryRange;
import org.intercala.solver.Findings;
import org.intercala.solver.SolvePoint;
import org.intercala.solver.SolverException;

/**
 * Consistency checks of a finished run: A1, A4, A5 and A12 for each electrode over the stoichiometries that the cell
 * uses between its voltage limits
 * and in this run, A21 and A22 for the cell, and two-phase regions that the run went through.
 */
final class SpmFindings {

    private final CellInputs inputs;
    private final CellResponse response;
    private final Optional<ElectrodeBalance> given;
    private final List<Finding> findings = new ArrayList<>();

    private SpmFindings(CellInputs inputs, CellResponse response, Optional<ElectrodeBalance> given) {
        this.inputs = inputs;
        this.response = response;
        this.given = given;
    }

    static List<Finding> of(SolvePoint point, Map<String, DataObject> outputs) {
        var response = (CellResponse) outputs.get(SpmSolverFactory.RESPONSE);
        if (response.getSeries().getTime().getValues().isEmpty()) {
            return List.of();
        }
        try {
            var inputs = CellInputs.of(point, ((SpmParameters) point.parameters()).getTemperature().si());
            return new SpmFindings(inputs, response, point.input(Ports.BALANCE, ElectrodeBalance.class)).collect();
        } catch (SolverException unexpected) {
            throw new IllegalStateException("the inputs of a solved point are refused: " + unexpected.getMessage(),
                    unexpected);
        }
    }

    private List<Finding> collect() throws SolverException {
        if (inputs.half() != null) {
            electrode(inputs.working(), null);
            halfCell();
            return List.copyOf(findings);
        }
        org.intercala.physics.ElectrodeBalance balance = null;
        try {
            balance = given.isPresent() ? BalanceSolver.kernel(given.get())
                    : inputs.balance(inputs.lowerVoltage(), inputs.upperVoltage());
        } catch (SolverException noWindow) {
            findings.add(Findings.information("no-window", Ports.PARAMETERS,
                    "The cell has no window between its voltage limits: " + noWindow.getMessage(), ""));
        }
        electrode(inputs.negative(), balance == null ? null : balance.negativeWindow());
        electrode(inputs.positive(), balance == null ? null : balance.positiveWindow());
        cell(balance);
        return List.copyOf(findings);
    }

    private void electrode(ElectrodeLaws electrode, StoichiometryRange window) throws SolverException {
        var name = Character.toUpperCase(electrode.name().charAt(0)) + electrode.name().substring(1) + " electrode";
        var potentialPort = electrode.name() + "Potential";
        // the electrode of a half cell is its positive one
        var visited = visited(inputs.half() == null ? electrode.name() : "positive");
        var range = within(electrode, window == null ? visited : union(window, visited));
        freeEnergy(electrode, name, potentialPort);
        if (range.width() > 0) {
            laws(electrode, name, range);
        }
        gaps(electrode, name, potentialPort, visited);
        isothermal(electrode, name, potentialPort);
    }

    /** A4, A5 and A12. A law without a number inside the range is said, not passed. */
    private void laws(ElectrodeLaws electrode, String name, StoichiometryRange range) throws SolverException {
        var port = electrode.name() + "Potential";
        double temperature = electrode.temperature();
        var potential = electrode.kernel().potential();
        try {
            findings.add(Measures.finding(
                    ConsistencyMeasures.monotonicity(potential, temperature, range, electrode.gaps()), port, name,
                    "Use a potential that falls with x, or declare the two-phase regions."));
            diffusivity(electrode, name, range);
        } catch (IllegalArgumentException undefined) {
            findings.add(Measures.finding("A4", Verdict.NOT_APPLICABLE, port,
                    name + ": " + undefined.getMessage() + ".", "", Double.NaN, 0, "V"));
        }
        findings.add(Measures.finding(ConsistencyMeasures.equilibriumCurrent(
                (x, phi) -> ButlerVolmer.currentDensity(1, phi - potential.value(x, temperature), temperature),
                host(electrode), temperature, range), port,
                name, "Use the same open-circuit potential for kinetics and host."));
    }

    /** The potential as the data object has it, compiled apart from that of the kernel. */
    private RealFunction host(ElectrodeLaws electrode) throws SolverException {
        return electrode.potential() == null ? electrode.kernel().potential()
                : ElectrodeLaws.potential(electrode.name(), electrode.potential(), electrode.temperature());
    }

    /** A1 needs the free energy itself, which is not among the inputs of a cell. */
    private void freeEnergy(ElectrodeLaws electrode, String name, String port) {
        var energy = ancestor(electrode.potentialLineage(inputs.set()));
        var measure = ConsistencyMeasures.potentialFromFreeEnergy(null, electrode.kernel().potential(),
                electrode.temperature(),
                new StoichiometryRange(0, 1), electrode.phaseSeparated(), 0);
        findings.add(energy == null ? Measures.finding(measure, port, name, "")
                : Measures.finding("A1", Verdict.NOT_APPLICABLE, port,
                        name + ": the potential is compared with the free energy '" + energy.getName()
                                + "' where it was derived from it, at the node before.",
                        "", Double.NaN, measure.tolerance(), measure.unit()));
    }

    private void diffusivity(ElectrodeLaws electrode, String name, StoichiometryRange range) {
        var port = electrode.name() + "Diffusivity";
        var measure = ConsistencyMeasures.chemicalDiffusivity(electrode.kernel().diffusivity(), null,
                electrode.kernel().potential(),
                electrode.temperature(), range, electrode.gaps());
        var potentialEnergy = ancestor(electrode.potentialLineage(inputs.set()));
        var diffusivityEnergy = ancestor(electrode.diffusivityLineage(inputs.set()));
        boolean contradiction = potentialEnergy != null && diffusivityEnergy != null
                && !same(potentialEnergy, diffusivityEnergy);
        findings.add(contradiction
                ? Measures.finding("A5", Verdict.FAIL, port,
                        name + ": the diffusivity stems from the free energy '" + diffusivityEnergy.getName()
                                + "', the open-circuit potential from another one, '" + potentialEnergy.getName()
                                + "'. " + measure.sentence(),
                        "Wire both from the same free energy.", measure.residual(), measure.tolerance(), measure.unit())
                : Measures.finding(measure, port, name + ", over the stoichiometries that the cell uses",
                        Specs.ONE_FREE_ENERGY));
    }

    private static Lineage ancestor(List<Lineage> lineage) {
        return lineage.stream().filter(each -> Specs.FREE_ENERGY.equals(each.getRole())).findFirst().orElse(null);
    }

    /** By content where it is known, else by the node that made it. */
    private static boolean same(Lineage a, Lineage b) {
        boolean hashes = a.getHash() != null && !a.getHash().isEmpty() && b.getHash() != null && !b.getHash().isEmpty();
        return hashes ? a.getHash().equals(b.getHash()) : Objects.equals(a.getKey(), b.getKey());
    }

    /** Two-phase regions that the particles went through although the model knows one phase only. */
    private void gaps(ElectrodeLaws electrode, String name, String port, StoichiometryRange visited) {
        var entered = electrode.gaps().stream()
                .filter(gap -> electrode.phaseSeparated() && gap.low() < visited.high() && gap.high() > visited.low())
                .map(gap -> new StoichiometryRange(Math.max(gap.low(), visited.low()),
                        Math.min(gap.high(), visited.high())))
                .toList();
        if (!entered.isEmpty()) {
            findings.add(Findings.warning("fickian-in-gap", port, name
                    + ": the particles went through the two-phase region x = "
                    + entered.stream().map(StoichiometryRange::toString).collect(Collectors.joining(", "))
                    + " as one phase. Fickian diffusion inside a miscibility gap is not a model: there is no phase"
                    + " boundary in it.",
                    Specs.OUT_OF_THE_GAP));
        }
    }

    /** A potential that is known at one temperature only, used at another. */
    private void isothermal(ElectrodeLaws electrode, String name, String port) {
        var object = electrode.potential();
        if (object == null || object.getReferenceTemperature() == null || object.getEntropicCoefficient() != null
                || object.getReferenceTemperature().si() == electrode.temperature()
                || object.getPotential().getVariables().stream().anyMatch(
                        v -> v.getUnit() != null && Units.parse(v.getUnit()).isCompatible(Units.parse("K")))) {
            return;
        }
        findings.add(Findings.warning("other-temperature", port,
                name + ": the open-circuit potential holds at " + object.getReferenceTemperature()
                        + " and has no entropic coefficient, but the cell is at "
                        + Numbers.text(electrode.temperature()) + " K.",
                "Derive it at the temperature of the cell, or give it an entropic coefficient."));
    }

    private void cell(org.intercala.physics.ElectrodeBalance balance) {
        double[] x = column("negativeMeanStoichiometry");
        double[] y = column("positiveMeanStoichiometry");
        double[] charge = column(SpmSolverFactory.CAPACITY);
        int last = x.length - 1;
        var capacities = new org.intercala.physics.ElectrodeBalance(inputs.negativeCapacity(),
                inputs.positiveCapacity(), 0, 0, 0, 0, 0);
        add(ConsistencyMeasures.passedCharge(capacities, x[0] - x[last], y[last] - y[0], charge[last]), "Charge");
        if (balance != null) {
            if (given.isPresent()) {
                add(ConsistencyMeasures.stoichiometryWindow(balance, inputs.cell().negative().potential(),
                        inputs.cell().positive().potential(),
                        inputs.cell().temperature(), inputs.lowerVoltage(), inputs.upperVoltage()), "Window");
            }
            findings.add(BalanceSolver.nominalCapacity(inputs.nominalCapacity(), balance.capacity()));
        }
        double[] negative = Arrays.stream(x).map(v -> v * inputs.negativeCapacity()).toArray();
        double[] positive = Arrays.stream(y).map(v -> v * inputs.positiveCapacity()).toArray();
        add(ConsistencyMeasures.lithiumInventory(negative, positive), "Lithium");
    }

    private void halfCell() {
        double[] y = column("positiveMeanStoichiometry");
        double[] charge = column(SpmSolverFactory.CAPACITY);
        int last = y.length - 1;
        double capacity = inputs.working().kernel().capacity(inputs.cell().area());
        add(ConsistencyMeasures.passedCharge(capacity, y[last] - y[0], charge[last]), "Charge");
    }

    private void add(ConsistencyMeasure measure, String subject) {
        findings.add(Measures.finding(measure, "", subject,
                "Check the parameter set and the balance; if they are right, report it as a defect."));
    }

    /** From the lowest to the highest stoichiometry in the particles of an electrode. */
    private StoichiometryRange visited(String electrode) {
        var values = List.of("SurfaceStoichiometry", "MeanStoichiometry", "LowestStoichiometry", "HighestStoichiometry")
                .stream().map(kind -> electrode + kind).filter(this::has).map(this::column)
                .flatMapToDouble(Arrays::stream)
                .summaryStatistics();
        return new StoichiometryRange(values.getMin(), values.getMax());
    }

    private static StoichiometryRange union(StoichiometryRange a, StoichiometryRange b) {
        return new StoichiometryRange(Math.min(a.low(), b.low()), Math.max(a.high(), b.high()));
    }

    private static StoichiometryRange within(ElectrodeLaws electrode, StoichiometryRange range) {
        return new StoichiometryRange(Math.max(range.low(), electrode.kernel().lower()),
                Math.min(range.high(), electrode.kernel().upper()));
    }

    private boolean has(String name) {
        return response.getSeries().getColumns().stream().anyMatch(column -> column.getName().equals(name));
    }

    private double[] column(String name) {
        return response.getSeries().getColumns().stream().filter(column -> column.getName().equals(name)).findFirst()
                .map(DataObjects::si)
                .orElseThrow(() -> new IllegalStateException("the response has no column " + name));
    }
}
