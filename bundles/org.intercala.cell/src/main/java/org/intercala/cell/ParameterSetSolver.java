// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.Branch;
import org.intercala.data.CellParameterSet;
import org.intercala.data.DataFactory;
import org.intercala.data.DataObject;
import org.intercala.data.DataObjects;
import org.intercala.data.DataPackage;
import org.intercala.data.Diffusivity;
import org.intercala.data.DiffusivityKind;
import org.intercala.data.ElectrodeParameters;
import org.intercala.data.FunctionValue;
import org.intercala.data.OpenCircuitPotential;
import org.intercala.data.Quantity;
import org.intercala.model.FileException;
import org.intercala.model.Finding;
import org.intercala.model.ParameterObject;
import org.intercala.model.ProjectPaths;
import org.intercala.model.Severity;
import org.intercala.model.Workflows;
import org.intercala.solver.CheckContext;
import org.intercala.solver.CheckResult;
import org.intercala.solver.DataSpec;
import org.intercala.solver.DataSpec.Ancestor;
import org.intercala.solver.Findings;
import org.intercala.solver.PointSolver;
import org.intercala.solver.SolveContext;
import org.intercala.solver.SolvePoint;
import org.intercala.solver.SolverException;

/** Loads a material set, replaces what is overridden, and refuses values that describe no cell. */
final class ParameterSetSolver extends PointSolver {

    private final MaterialSets sets;

    ParameterSetSolver(MaterialSets sets) {
        this.sets = sets;
    }

    @Override
    public CheckResult check(CheckContext context) {
        var parameters = (ParameterSetParameters) context.parameters();
        var findings = new ArrayList<Finding>();
        var name = name(parameters);
        var installed = sets.find(name);
        var label = name;
        var given = parameters.getOverrides();
        var overridden = Overrides.apply(parameters.getOverrides(), DataFactory.eINSTANCE.createCellParameterSet());
        if (installed.isPresent()) {
            var set = installed.get().load();
            label = installed.get().label();
            Overrides.apply(parameters.getOverrides(), set);
            given = set;
            findings.addAll(ParameterSetRules.findings(set, overridden));
        } else if (!MaterialSets.isFile(name)) {
            findings.add(unknown(name));
        } else if (!ProjectPaths.refusal(name).isEmpty()) {
            findings.add(Findings.error("path-outside-project", "materialSet", ProjectPaths.refusal(name) + ".",
                    "Copy the file into the project."));
        }
        // A changed set is no longer the published one, and another node may change it otherwise.
        var ancestor = overridden.isEmpty()
                ? new Ancestor("materialSet", installed.map(set -> set.id()).orElse(name), label)
                : new Ancestor("materialSet", context.node(), label + " with changed values");
        return new CheckResult(specs(ancestor, parameters.getOverrides(), given), findings);
    }

    /** @param given values of the set as far as they are known without a file; null for none */
    private static Map<String, DataSpec> specs(Ancestor ancestor, CellParameterSet overrides, CellParameterSet given) {
        var potential = DataSpec.of(DataPackage.Literals.OPEN_CIRCUIT_POTENTIAL, ancestor).withFact("branch",
                Branch.HOMOGENEOUS.getLiteral());
        var diffusivity = DataSpec.of(DataPackage.Literals.DIFFUSIVITY, ancestor).withFact("kind",
                DiffusivityKind.CHEMICAL.getLiteral());
        var set = DataSpec.of(DataPackage.Literals.CELL_PARAMETER_SET, ancestor);
        if (overrides != null) {
            set = withFact(set, Specs.AMBIENT, overrides.getAmbientTemperature());
        }
        if (given != null) {
            set = withFact(set, Specs.LOWER_VOLTAGE, given.getLowerVoltageCutOff());
            set = withFact(set, Specs.UPPER_VOLTAGE, given.getUpperVoltageCutOff());
        }
        return Map.of(Ports.PARAMETERS, set, Ports.NEGATIVE_POTENTIAL, potential,
                Ports.POSITIVE_POTENTIAL, potential, Ports.NEGATIVE_DIFFUSIVITY, diffusivity,
                Ports.POSITIVE_DIFFUSIVITY, diffusivity);
    }

    private static DataSpec withFact(DataSpec spec, String name, Quantity value) {
        return value == null || value.isVariable() ? spec
                : spec.withFact(name, Quantity.of(value.value(), value.unit()).toString());
    }

    private Finding unknown(String name) {
        var ids = String.join(", ", sets.ids());
        return name.isEmpty()
                ? Findings.error("missing-value", "materialSet", "No material set is chosen.",
                        "Choose one of " + ids + ", or a " + MaterialSets.FILE_EXTENSION + " file of the project.")
                : Findings.error("unknown-material-set", "materialSet",
                        "There is no material set '" + name + "'; installed are " + (ids.isEmpty() ? "none" : ids)
                                + ".",
                        "Correct the id, install the plug-in that brings it, or name a " + MaterialSets.FILE_EXTENSION
                                + " file of the project.");
    }

    @Override
    protected void solve(SolvePoint point, SolveContext context) throws SolverException {
        var parameters = (ParameterSetParameters) point.parameters();
        var set = load(name(parameters), context);
        var name = set.getName();
        var overridden = Overrides.apply(parameters.getOverrides(), set);
        if (!overridden.isEmpty()) {
            set.setDescription(name + " with other values of " + String.join(", ", overridden));
        }
        var errors = ParameterSetRules.findings(set, List.of()).stream()
                .filter(finding -> finding.getSeverity() == Severity.ERROR).toList();
        if (!errors.isEmpty()) {
            throw new SolverException("bad-parameter-set",
                    errors.stream().map(Finding::getMessage).collect(Collectors.joining(" ")),
                    "Correct the values in the material set, or override them.");
        }
        point.output(Ports.PARAMETERS, set);
        outputs(set).forEach(point::output);
    }

    private CellParameterSet load(String name, SolveContext context) throws SolverException {
        var installed = sets.find(name);
        if (installed.isPresent()) {
            return installed.get().load();
        }
        if (!MaterialSets.isFile(name)) {
            var finding = unknown(name);
            throw new SolverException(finding.getCode(), finding.getMessage(), finding.getRemedy());
        }
        try {
            var content = Workflows.loadMaterial(ProjectPaths.resolve(context.projectFolder(), name));
            if (!content.findings().isEmpty()) {
                var first = content.findings().getFirst();
                throw new SolverException("unreadable-material", name + ": " + first.getMessage(), first.getRemedy());
            }
            if (content.root().getParameters() == null) {
                throw new SolverException("unreadable-material", name + " holds no cell parameters.",
                        "Duplicate an installed material set and edit it.");
            }
            var set = content.root().getParameters();
            if (set.getName() == null) {
                set.setName(content.root().getName());
            }
            return set;
        } catch (FileException broken) {
            throw new SolverException("unreadable-material", broken.file() + ": " + broken.problem(), broken.remedy(),
                    broken);
        }
    }

    /** The functions of the electrodes as data objects of their own. */
    private static Map<String, DataObject> outputs(CellParameterSet set) {
        var outputs = new LinkedHashMap<String, DataObject>();
        outputs.put(Ports.NEGATIVE_POTENTIAL, potential(set, set.getNegativeElectrode(), "negative"));
        outputs.put(Ports.POSITIVE_POTENTIAL, potential(set, set.getPositiveElectrode(), "positive"));
        outputs.put(Ports.NEGATIVE_DIFFUSIVITY, diffusivity(set, set.getNegativeElectrode(), "negative"));
        outputs.put(Ports.POSITIVE_DIFFUSIVITY, diffusivity(set, set.getPositiveElectrode(), "positive"));
        return outputs;
    }

    private static OpenCircuitPotential potential(CellParameterSet set, ElectrodeParameters electrode, String name) {
        var potential = DataFactory.eINSTANCE.createOpenCircuitPotential();
        describe(potential, set, "open-circuit potential", name, electrode.getOpenCircuitPotential());
        potential.setPotential(EcoreUtil.copy(electrode.getOpenCircuitPotential()));
        potential.setEntropicCoefficient(EcoreUtil.copy(electrode.getEntropicCoefficient()));
        potential.setReferenceTemperature(set.getReferenceTemperature());
        return potential;
    }

    private static Diffusivity diffusivity(CellParameterSet set, ElectrodeParameters electrode, String name) {
        var diffusivity = DataFactory.eINSTANCE.createDiffusivity();
        describe(diffusivity, set, "diffusivity", name, electrode.getDiffusivity());
        diffusivity.setKind(DiffusivityKind.CHEMICAL);
        diffusivity.setValue(EcoreUtil.copy(electrode.getDiffusivity()));
        diffusivity.setActivationEnergy(electrode.getDiffusivityActivationEnergy());
        diffusivity.setReferenceTemperature(set.getReferenceTemperature());
        return diffusivity;
    }

    private static void describe(DataObject object, CellParameterSet set, String what, String electrode,
            FunctionValue function) {
        object.setName(what + " of the " + electrode + " electrode, " + set.getName());
        object.setOrigin(function.getOrigin());
        function.getVariables().forEach(
                v -> object.getValidity().add(DataObjects.range(v.getName(), v.getLower(), v.getUpper(), v.getUnit())));
    }

    /** What only the data of a file can tell; an installed set was looked at in the check. */
    @Override
    public List<Finding> findings(SolvePoint point, Map<String, DataObject> outputs) {
        var parameters = (ParameterSetParameters) point.parameters();
        return sets.find(name(parameters)).isPresent() ? List.of()
                : ParameterSetRules.findings((CellParameterSet) outputs.get(Ports.PARAMETERS), List.of());
    }

    /** The whole text, since names and origins are shown with the result; the content of a file counts by itself. */
    @Override
    public String contentKey(ParameterObject object) {
        var parameters = (ParameterSetParameters) object;
        var text = new StringBuilder(name(parameters));
        sets.find(name(parameters))
                .ifPresent(set -> text.append('\n').append(set.id()).append(' ').append(set.version()).append('\n')
                        .append(Workflows.toText(set.load())));
        if (parameters.getOverrides() != null) {
            text.append('\n').append(Workflows.toText(EcoreUtil.copy(parameters.getOverrides())));
        }
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String name(ParameterSetParameters parameters) {
        return parameters.getMaterialSet() == null ? "" : parameters.getMaterialSet().strip();
    }
}
