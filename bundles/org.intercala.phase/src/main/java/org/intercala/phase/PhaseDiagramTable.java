// SPDX-License-Identifier: Apache-2.0
package org.intercala.phase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.intercala.data.DataFactory;
import org.intercala.data.DataObjects;
import org.intercala.data.Table;
import org.intercala.physics.MiscibilityGap;
import org.intercala.physics.PhaseDiagram;
import org.intercala.physics.PhaseDiagram.Isotherm;

/**
 * A phase diagram as rows by ascending temperature: one for each gap, one of NaN where there is a single phase, and one
 * for each critical point, where all stoichiometries meet.
 */
final class PhaseDiagramTable {

    static final String TEMPERATURE = "temperature";
    static final String BINODAL_LOW = "binodalLow";
    static final String BINODAL_HIGH = "binodalHigh";
    static final String SPINODAL_LOW = "spinodalLow";
    static final String SPINODAL_HIGH = "spinodalHigh";
    static final String POTENTIAL = "potential";

    private PhaseDiagramTable() {
    }

    /** @param potential of a critical point (V), from its temperature and stoichiometry */
    static Table of(PhaseDiagram diagram, PotentialAt potential) {
        var rows = new ArrayList<double[]>();
        for (var isotherm : diagram.isotherms()) {
            if (isotherm.gaps().isEmpty()) {
                rows.add(new double[] { isotherm.temperature(), Double.NaN, Double.NaN, Double.NaN, Double.NaN,
                        Double.NaN });
            }
            isotherm.gaps().forEach(gap -> rows.add(row(isotherm, gap)));
        }
        for (var point : diagram.criticalPoints()) {
            var x = point.stoichiometry();
            rows.add(new double[] { point.temperature(), x, x, x, x, potential.value(x, point.temperature()) });
        }
        rows.sort(Comparator.comparingDouble(row -> row[0]));
        return table(rows);
    }

    /** Potential (V) at a stoichiometry (1) and temperature (K). */
    interface PotentialAt {
        double value(double x, double temperature);
    }

    /** A gap bridges one unstable interval, or several with metastable phases between. */
    private static double[] row(Isotherm isotherm, MiscibilityGap gap) {
        var inside = isotherm.unstable().stream().filter(range -> gap.contains(0.5 * (range.low() + range.high())))
                .toList();
        return new double[] { isotherm.temperature(), gap.low(), gap.high(),
                inside.isEmpty() ? Double.NaN : inside.getFirst().low(),
                inside.isEmpty() ? Double.NaN : inside.getLast().high(), gap.potential() };
    }

    private static Table table(List<double[]> rows) {
        var table = DataFactory.eINSTANCE.createTable();
        var names = List.of(TEMPERATURE, BINODAL_LOW, BINODAL_HIGH, SPINODAL_LOW, SPINODAL_HIGH, POTENTIAL);
        var symbols = List.of("T", "x_b1", "x_b2", "x_s1", "x_s2", "U");
        var units = List.of("K", "1", "1", "1", "1", "V");
        for (var i = 0; i < names.size(); i++) {
            var column = i;
            table.getColumns().add(DataObjects.column(names.get(i), symbols.get(i), units.get(i),
                    rows.stream().mapToDouble(row -> row[column]).toArray()));
        }
        return table;
    }
}
