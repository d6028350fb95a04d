// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.intercala.cell.Levels.Kind;
import org.intercala.cell.kernel.Load;
import org.intercala.cell.kernel.ProtocolStep;
import org.intercala.cell.kernel.ProtocolStep.End;
import org.intercala.cell.kernel.ProtocolStep.EndKind;
import org.intercala.solver.SolverException;

/** The steps of a protocol for one cell, in SI units and with all repetitions. */
final class ProtocolLoads {

    private final double capacity;
    private final double area;
    private final Path folder;

    /** @param capacity nominal capacity (C) @param area of all electrode pairs (m2) @param folder of the project */
    ProtocolLoads(double capacity, double area, Path folder) {
        this.capacity = capacity;
        this.area = area;
        this.folder = folder;
    }

    List<ProtocolStep> of(Protocol protocol) throws SolverException {
        return steps(protocol.getItems());
    }

    private List<ProtocolStep> steps(List<ProtocolItem> items) throws SolverException {
        var steps = new ArrayList<ProtocolStep>();
        for (var item : items) {
            if (item instanceof RepeatBlock block) {
                var once = steps(block.getItems());
                for (int i = 0; i < block.getCount(); i++) {
                    steps.addAll(once);
                }
            } else {
                steps.add(step((Step) item));
            }
        }
        return steps;
    }

    private ProtocolStep step(Step step) throws SolverException {
        var words = Protocols.text(step);
        double duration = step.getDuration() == null ? Double.POSITIVE_INFINITY : step.getDuration().si();
        var ends = step.getEnds().stream().map(end -> end(step, end)).toList();
        if (step.getAction() != StepAction.PROFILE) {
            return new ProtocolStep(load(step), duration, ends, List.of(), words);
        }
        var cycle = DriveCycle.read(step, folder, capacity);
        var load = step.getUnit().equals("W") ? new Load.Power(cycle.profile()) : new Load.Current(cycle.profile());
        return new ProtocolStep(load, Math.min(duration, cycle.duration()), ends, cycle.instants(), words);
    }

    private Load load(Step step) {
        int sign = step.getAction() == StepAction.CHARGE ? -1 : 1;
        return step.getAction() == StepAction.REST ? Load.Current.of(0) : switch (Levels.kind(step.getLevel())) {
        case VOLTAGE -> new Load.Voltage(step.getLevel().getValue().si());
        case POWER -> Load.Power.of(sign * step.getLevel().getValue().si());
        case RESISTANCE -> new Load.Resistance(step.getLevel().getValue().si());
        default -> Load.Current.of(sign * current(step.getLevel()));
        };
    }

    /** A current, current density or C-rate (A). */
    private double current(Level level) {
        double value = level.getValue().si();
        return switch (Levels.kind(level)) {
        case C_RATE -> value / (level.getDivisor() == null ? 1 : level.getDivisor().si()) * capacity
                / BalanceSolver.COULOMB_PER_AMPERE_HOUR;
        case CURRENT_DENSITY -> value * area;
        default -> value;
        };
    }

    /** The voltage falls on discharge and along a profile; only a power on discharge makes the current rise. */
    private End end(Step step, Level end) {
        boolean charges = step.getAction() == StepAction.CHARGE;
        return switch (Levels.kind(end)) {
        case VOLTAGE -> new End(charges ? EndKind.VOLTAGE_RISES : EndKind.VOLTAGE_FALLS, end.getValue().si());
        case CHARGE -> new End(EndKind.CHARGE_PASSED, end.getValue().si());
        default -> new End(!charges && Levels.kind(step.getLevel()) == Kind.POWER ? EndKind.CURRENT_RISES
                : EndKind.CURRENT_FALLS, current(end));
        };
    }
}
