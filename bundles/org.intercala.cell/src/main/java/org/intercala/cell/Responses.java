// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.intercala.cell.kernel.Ending;
import org.intercala.cell.kernel.History;
import org.intercala.cell.kernel.StepResult;
import org.intercala.data.CellResponse;
import org.intercala.data.DataFactory;
import org.intercala.data.DataObjects;
import org.intercala.data.Doubles;
import org.intercala.data.Table;

/** The recorded outputs of a run as a data object. */
final class Responses {

    private Responses() {
    }

    /** @param termination stable words @param description one sentence */
    static CellResponse response(History history, String termination, String description) {
        var series = DataFactory.eINSTANCE.createTimeSeries();
        double[] times = history.times();
        series.setTime(DataObjects.column("time", "t", "s", times));
        for (var output : history.outputs()) {
            series.getColumns().add(
                    DataObjects.column(output.name(), output.symbol(), output.unit(), history.column(output.name())));
        }
        double[] charge = history.column("current");
        for (int i = 0; i < charge.length; i++) {
            charge[i] *= times[i] / BalanceSolver.COULOMB_PER_AMPERE_HOUR;
        }
        series.getColumns().add(DataObjects.column(SpmSolverFactory.CAPACITY, "Q", "A*h", charge));
        series.getColumns().add(DataObjects.column(SpmSolverFactory.ENERGY, "E", "W*h",
                ampereHours(Arrays.stream(history.energies()))));
        var response = DataFactory.eINSTANCE.createCellResponse();
        response.setSeries(series);
        response.setTermination(termination);
        response.setDescription(description);
        return response;
    }

    /** As {@link #response}, with the number of the step, and with the charge of a current that changes. */
    static CellResponse ofProtocol(History history, String termination, String description) {
        var response = response(history, termination, description);
        var columns = response.getSeries().getColumns();
        columns.stream().filter(column -> column.getName().equals(SpmSolverFactory.CAPACITY)).forEach(
                column -> column.setValues(Doubles.of(ampereHours(Arrays.stream(history.charges())))));
        columns.add(DataObjects.column("step", "n", "1", Arrays.stream(history.steps()).asDoubleStream().toArray()));
        return response;
    }

    /** From coulomb, or from joule to watt hours. */
    private static double[] ampereHours(DoubleStream coulombs) {
        return coulombs.map(charge -> charge / BalanceSolver.COULOMB_PER_AMPERE_HOUR).toArray();
    }

    /** One row a step. The column {@code ending} counts the kinds of {@link #reason} from 1. */
    static Table steps(List<StepResult> steps) {
        var table = DataFactory.eINSTANCE.createTable();
        column(table, "step", "n", "1", IntStream.rangeClosed(1, steps.size()).asDoubleStream().toArray());
        column(table, "start", "t_start", "s", steps.stream().mapToDouble(StepResult::start).toArray());
        column(table, "end", "t_end", "s", steps.stream().mapToDouble(step -> step.ending().time()).toArray());
        column(table, "startVoltage", "V_start", "V",
                steps.stream().mapToDouble(StepResult::startVoltage).toArray());
        column(table, "endVoltage", "V_end", "V", steps.stream().mapToDouble(StepResult::endVoltage).toArray());
        column(table, "startCurrent", "I_start", "A",
                steps.stream().mapToDouble(StepResult::startCurrent).toArray());
        column(table, "endCurrent", "I_end", "A", steps.stream().mapToDouble(StepResult::endCurrent).toArray());
        column(table, "charge", "Q", "A*h", ampereHours(steps.stream().mapToDouble(StepResult::charge)));
        column(table, "energy", "E", "W*h", ampereHours(steps.stream().mapToDouble(StepResult::energy)));
        column(table, "ending", "ending", "1",
                steps.stream().mapToDouble(step -> reason(step.ending().kind())).toArray());
        table.setDescription(IntStream.range(0, steps.size()).mapToObj(i -> (i + 1) + " " + steps.get(i).words() + ": "
                + steps.get(i).ending().message()).collect(Collectors.joining("\n")));
        return table;
    }

    private static void column(Table table, String name, String symbol, String unit, double[] values) {
        table.getColumns().add(DataObjects.column(name, symbol, unit, values));
    }

    /** Why a step ended: 1 time, 2 voltage, 3 current, 4 charge, 5 cut-off, 6 limit of the cell, 7 failure. */
    private static int reason(Ending.Kind kind) {
        return switch (kind) {
        case END_TIME -> 1;
        case VOLTAGE -> 2;
        case CURRENT -> 3;
        case CHARGE -> 4;
        case LOWER_VOLTAGE, UPPER_VOLTAGE -> 5;
        case NEGATIVE_STOICHIOMETRY, POSITIVE_STOICHIOMETRY, ELECTROLYTE_DEPLETED -> 6;
        case LAW_LEFT_RANGE, DIFFUSIVITY_NOT_POSITIVE, NEVER_ENDED, INTEGRATION_FAILED -> 7;
        };
    }

    static String sentence(Ending ending) {
        var message = ending.message();
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }
}
