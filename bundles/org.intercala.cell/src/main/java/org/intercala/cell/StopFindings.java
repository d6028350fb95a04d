// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.intercala.cell.kernel.Ending;
import org.intercala.data.CellResponse;
import org.intercala.data.DataObject;
import org.intercala.data.Table;
import org.intercala.model.Finding;
import org.intercala.solver.Findings;

/** Says why a run ended before what was asked for: its protocol's last step, a cut-off, an end time. */
final class StopFindings {

    private static final Set<String> CUT_OFFS = Set.of(Ending.Kind.LOWER_VOLTAGE.label(),
            Ending.Kind.UPPER_VOLTAGE.label());

    private StopFindings() {
    }

    static List<Finding> of(SpmParameters parameters, Map<String, DataObject> outputs) {
        var response = (CellResponse) outputs.get(SpmSolverFactory.RESPONSE);
        return Protocols.isGiven(parameters)
                ? ofProtocol(parameters, response, (Table) outputs.get(SpmSolverFactory.STEPS))
                : ofCurrent(parameters, response);
    }

    private static List<Finding> ofProtocol(SpmParameters parameters, CellResponse response, Table steps) {
        int done = steps.getColumns().getFirst().getValues().size();
        long all = Protocols.length(Protocols.parse(parameters.getProtocol()));
        return done == all ? List.of()
                : List.of(Findings.warning("protocol-stopped", "protocol",
                        "The run ended in step " + done + " of " + all + ": " + response.getDescription(),
                        "End the step before, by 'until' a voltage, a current or a charge, or 'for' a time."));
    }

    private static List<Finding> ofCurrent(SpmParameters parameters, CellResponse response) {
        var given = parameters.getCurrentMode() == CurrentMode.CURRENT ? "current" : "cRate";
        var times = response.getSeries().getTime().getValues();
        if (CUT_OFFS.contains(response.getTermination())) {
            return times.size() > 1 ? List.of()
                    : List.of(Findings.warning("ended-at-once", given, response.getDescription(),
                            "Start from another state of charge, or lower the current."));
        }
        return response.getTermination().equals(Ending.Kind.END_TIME.label()) ? List.of()
                : List.of(Findings.warning("stopped-early", given,
                        "The run ended before a cut-off voltage: " + response.getDescription(),
                        "Lower the current, or end the run before, by the end time."));
    }
}
