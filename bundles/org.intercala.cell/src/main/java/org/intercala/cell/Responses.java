// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import org.intercala.cell.kernel.Ending;
import org.intercala.cell.kernel.History;
import org.intercala.data.CellResponse;
import org.intercala.data.DataFactory;
import org.intercala.data.DataObjects;

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
        double[] energy = history.energies();
        for (int i = 0; i < energy.length; i++) {
            energy[i] /= BalanceSolver.COULOMB_PER_AMPERE_HOUR;
        }
        series.getColumns().add(DataObjects.column(SpmSolverFactory.CAPACITY, "Q", "A*h", charge));
        series.getColumns().add(DataObjects.column(SpmSolverFactory.ENERGY, "E", "W*h", energy));
        var response = DataFactory.eINSTANCE.createCellResponse();
        response.setSeries(series);
        response.setTermination(termination);
        response.setDescription(description);
        return response;
    }

    static String sentence(Ending ending) {
        var message = ending.message();
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }
}
